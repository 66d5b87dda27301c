import Glibc

enum Probability {
  /// Makes probabilities of scores. Returns the logarithm of the sum of their exponentials.
  @discardableResult static func spread(_ scores: inout [Double]) -> Double {
    guard let most = scores.max() else { return -.infinity }
    var sum = 0.0
    for index in scores.indices {
      scores[index] = exp(scores[index] - most)
      sum += scores[index]
    }
    for index in scores.indices { scores[index] /= sum }
    return most + log(sum)
  }
}

/// A weight for each feature of a data set; a candidate's score is the sum of its features' weights.
package struct LinearModel: Sendable {
  /// The weights, by the data set's index of the feature.
  package let weights: [Double]

  package init(weights: [Double]) { self.weights = weights }

  /// The same weights for another data set, whose features have other numbers; 0 of those that are new.
  package func moved(from old: Dataset, to new: Dataset) -> LinearModel {
    let known = Dictionary(uniqueKeysWithValues: zip(old.features, weights))
    return LinearModel(weights: new.features.map { known[$0] ?? 0 })
  }

  /// The probability of each candidate of a turn. They add up to 1.
  package func probabilities(of turn: Int, in dataset: Dataset) -> [Double] {
    var scores = scores(of: turn, in: dataset)
    Probability.spread(&scores)
    return scores
  }

  /// A number for each candidate of a turn; their differences are what counts.
  package func scores(of turn: Int, in dataset: Dataset) -> [Double] {
    var scores: [Double] = []
    weights.withUnsafeBufferPointer { dataset.score(turn, $0, into: &scores) }
    return scores
  }
}

extension Dataset {
  /// The sums of the weights of each candidate's features.
  @inline(__always)
  func score(_ turn: Int, _ weights: UnsafeBufferPointer<Double>, into scores: inout [Double]) {
    let candidates = turns[turn].candidates
    scores.removeAll(keepingCapacity: true)
    let entries = entries.base
    guard let weights = weights.baseAddress else {
      scores.append(contentsOf: repeatElement(0, count: candidates.count))
      return
    }
    var entry = starts.base[candidates.lowerBound]
    for candidate in candidates {
      let end = starts.base[candidate + 1]
      // Four sums side by side: a processor that waits for each addition takes three times as long.
      var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
      while entry + 4 <= end {
        a += weights[Int(entries[entry])]
        b += weights[Int(entries[entry + 1])]
        c += weights[Int(entries[entry + 2])]
        d += weights[Int(entries[entry + 3])]
        entry += 4
      }
      while entry < end {
        a += weights[Int(entries[entry])]
        entry += 1
      }
      scores.append((a + b) + (c + d))
    }
  }
}
