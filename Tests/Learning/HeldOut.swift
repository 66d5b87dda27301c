import LogLinear
import Questions

/// What models say of the turns that they have not seen, and how sure they may be of it.
struct HeldOut {
  let examples: ExampleSet
  let folds: [Int]
  let models: [Int: LinearModel]
  /// The probability of each turn's candidates.
  let probabilities: [[Double]]
  /// What would be answered, as sure as was found on the other folds.
  let outcomes: [Outcome]
  /// What makes probabilities honest, found on all folds.
  let sureness: Sureness

  /// - Parameter models: by fold, those that have not seen it.
  init(_ examples: ExampleSet, folds: [Int], models: [Int: LinearModel]) {
    let dataset = examples.dataset
    (self.examples, self.folds, self.models) = (examples, folds, models)
    probabilities = CrossValidation.probabilities(dataset, folds: folds, models: models)
    let raw = zip(examples.everything, probabilities).map { dataset.outcome(of: $0, $1) }
    let features = examples.everything.map { dataset.features(of: raw[$0], in: $0) }
    outcomes = Sureness.heldOut(raw, features: features, folds: folds)
    sureness = Sureness.fit(raw, features: features)
  }

  /// The thresholds by name, found on the graph inside and on graphs that were left out as a whole. What is a quarter
  /// as likely as what is answered is still worth offering.
  func thresholds(wrong: Double, wrongStrange: Double) -> [String: Double] {
    let inside = Calibration(outcomes(inside: true)).threshold(wrong: wrong)
    let strange = Calibration(outcomes(inside: false)).threshold(wrong: wrongStrange)
    return ["answer": inside, "strange": strange, "ask": min(inside, strange) / 4]
  }

  func outcomes(inside: Bool) -> [Outcome] {
    zip(examples.dataset.turns, outcomes).filter {
      ($0.0.graph == CrossValidation.graphInside) == inside
    }.map(\.1)
  }

  /// By fold, the weights of its model as the program reads them.
  func weights(thresholds: [String: Double]) throws -> [Int: Weights] {
    try models.mapValues { try Weights(examples.file($0, sureness, thresholds)) }
  }

  /// The fold of each conversation, by its name.
  func folds(of conversations: [LogLinear.Conversation]) -> [String: Int] {
    var found: [String: Int] = [:]
    var turn = 0
    for conversation in conversations where !conversation.turns.isEmpty {
      found[conversation.name] = folds[turn]
      turn += conversation.turns.count
    }
    return found
  }
}
