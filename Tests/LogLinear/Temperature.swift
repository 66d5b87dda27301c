import Glibc

/// Makes probabilities honest: a model that has seen few turns is too sure of itself on others.
///
/// All scores are divided by one number, found on turns that the model has not seen. Dividing a linear
/// model's weights by it does the same, so that whoever reads them need not know of it.
package enum Temperature {
  /// The probabilities that scores divided by `temperature` would have given.
  package static func apply(_ temperature: Double, to probabilities: [Double]) -> [Double] {
    var scores = probabilities.map { log(max($0, 1e-300)) / temperature }
    Probability.spread(&scores)
    return scores
  }

  /// The temperature at which what is said with a probability is right that often: where the logarithms
  /// of the probabilities, of what came true, are largest in the sum. 1 where there is nothing to tell.
  package static func fit(_ dataset: Dataset, _ probabilities: [[Double]]) -> Double {
    func loss(_ exponent: Double) -> Double {
      let temperature = exp(exponent)
      return dataset.turns.indices.reduce(0) { sum, turn in
        guard probabilities[turn].count > 1 else { return sum }
        let outcome = dataset.outcome(of: turn, apply(temperature, to: probabilities[turn]))
        let confidence = outcome.isRight ? outcome.confidence : 1 - outcome.confidence
        return sum - log(max(confidence, 1e-6))
      }
    }
    // The golden section, between a quarter and 4.
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (-log(4.0), log(4.0))
    var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
    var (lossLeft, lossRight) = (loss(left), loss(right))
    if lossLeft == lossRight, lossLeft == 0 { return 1 }
    for _ in 0..<14 {
      if lossLeft <= lossRight {
        (high, right, lossRight) = (right, left, lossLeft)
        left = high - ratio * (high - low)
        lossLeft = loss(left)
      } else {
        (low, left, lossLeft) = (left, right, lossRight)
        right = low + ratio * (high - low)
        lossRight = loss(right)
      }
    }
    return exp((low + high) / 2)
  }
}

extension LinearModel {
  /// The model whose scores are this one's, divided by a temperature.
  package func divided(by temperature: Double) -> LinearModel {
    LinearModel(weights: weights.map { $0 / temperature })
  }
}
