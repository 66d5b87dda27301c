import Glibc

/// Makes probabilities honest: how often is a choice right that was made with probability p, and looks like this one?
///
/// A choice is right as often as σ(slope · logit p + offset + the sum of its features' weights), found on turns that
/// the model has not seen (Platt 1999, with the features of the chosen candidate beside the probability). Some choices
/// are surer than they look, others less: a property that no word names is right less often than its probability says,
/// and so is everything on a graph whose words nobody taught. The choice itself is made by the model's own
/// probabilities.
package struct Sureness: Sendable, Equatable {
  package var slope: Double
  package var offset: Double
  /// The weights by the feature's hash; 0 of those that are missing.
  package var weights: [UInt64: Double]

  package init(slope: Double = 1, offset: Double = 0, weights: [UInt64: Double] = [:]) {
    self.slope = slope
    self.offset = offset
    self.weights = weights
  }

  /// The share of choices that are right among those with this probability and these features.
  package func of(_ probability: Double, features: [UInt64] = []) -> Double {
    let doubt = features.reduce(0) { $0 + (weights[$1] ?? 0) }
    return Self.share(slope * Self.logit(probability) + offset + doubt)
  }

  package func applied(to outcome: Outcome, features: [UInt64]) -> Outcome {
    var honest = outcome
    honest.confidence = of(outcome.confidence, features: features)
    return honest
  }

  /// Outcomes as sure as they have a right to be, each by what was found on the other folds.
  /// - Parameter features: of each outcome's best candidate.
  package static func heldOut(
    _ outcomes: [Outcome], features: [[UInt64]], folds: [Int]
  ) -> [Outcome] {
    var honest = outcomes
    for fold in Set(folds).sorted() {
      let others = outcomes.indices.filter { folds[$0] != fold }
      let found = fit(others.map { outcomes[$0] }, features: others.map { features[$0] })
      for place in outcomes.indices where folds[place] == fold {
        honest[place] = found.applied(to: outcomes[place], features: features[place])
      }
    }
    return honest
  }

  /// Finds the likeliest slope, offset and weights; probabilities stay as they are where there is nothing to tell.
  /// - Parameter features: of each outcome's best candidate.
  package static func fit(_ outcomes: [Outcome], features: [[UInt64]]) -> Sureness {
    let told = outcomes.indices.filter { !outcomes[$0].declines }
    guard told.contains(where: { outcomes[$0].isRight }),
      told.contains(where: { !outcomes[$0].isRight })
    else { return Sureness() }
    let evidence = Evidence(told.map { outcomes[$0] }, told.map { features[$0] })
    var point = [Double](repeating: 0, count: evidence.kept.count + 2)
    point[0] = 1
    var minimizer = Minimizer()
    minimizer.iterations = 100
    _ = minimizer.minimize(&point) { evidence.loss(at: $0, &$1) }
    guard point[0].isFinite, point[1].isFinite, point[0] > 0 else { return Sureness() }
    let weights = Dictionary(
      uniqueKeysWithValues: zip(evidence.kept, point[2...].map { $0 }))
    return Sureness(slope: point[0], offset: point[1], weights: weights)
  }

  fileprivate static func share(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }

  fileprivate static func logit(_ probability: Double) -> Double {
    let p = min(1 - 1e-9, max(1e-9, probability))
    return log(p / (1 - p))
  }
}

/// The choices that were made, how probable they seemed, and which were right.
private struct Evidence {
  /// The features that enough choices have.
  let kept: [UInt64]
  private let logits: [Double]
  private let isRight: [Bool]
  /// The places in `kept` of each choice's features.
  private let features: [[Int]]

  /// The fewest choices with a feature that tell something of it.
  private static let fewest = 20
  /// How much large weights of features count against a fit: a choice has some hundred and fifty.
  private static let price = 100.0
  /// How much large values of slope and offset count.
  private static let ridge = 1e-3

  init(_ outcomes: [Outcome], _ features: [[UInt64]]) {
    var counts: [UInt64: Int] = [:]
    for list in features { for feature in list { counts[feature, default: 0] += 1 } }
    let kept = counts.filter { $0.value >= Self.fewest }.keys.sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
    self.kept = kept
    self.features = features.map { $0.compactMap { places[$0] } }
    logits = outcomes.map { Sureness.logit($0.confidence) }
    isRight = outcomes.map(\.isRight)
  }

  /// The loss: how improbable a fit makes what was right, and how large its weights are.
  /// - Parameter point: slope, offset, then a weight for each kept feature.
  func loss(at point: [Double], _ gradient: inout [Double]) -> Double {
    var loss = 0.0
    for place in point.indices {
      let price = place < 2 ? Self.ridge : Self.price
      gradient[place] = price * point[place]
      loss += 0.5 * price * point[place] * point[place]
    }
    for (row, logit) in logits.enumerated() {
      var odds = point[0] * logit + point[1]
      for feature in features[row] { odds += point[feature + 2] }
      let share = Sureness.share(odds)
      loss -= log(max(1e-300, isRight[row] ? share : 1 - share))
      let slope = share - (isRight[row] ? 1 : 0)
      gradient[0] += slope * logit
      gradient[1] += slope
      for feature in features[row] { gradient[feature + 2] += slope }
    }
    return loss
  }
}
