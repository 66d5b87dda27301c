import LogLinear
import Questions

/// The outcomes of turns under models that have not seen them, and how sure they may be.
struct HeldOut {
  let examples: ExampleSet
  let folds: [Int]
  let models: [Int: LinearModel]
  /// The probability of each turn's candidates.
  let probabilities: [[Double]]
  /// By turn what would be answered, as sure as was found on the other folds.
  let outcomes: [Outcome]
  /// The sureness that makes probabilities honest, found on all folds.
  let sureness: Sureness
  /// The names of all features that tell how sure to be.
  let names: [UInt64: String]

  /// - Parameter models: by fold, those that have not seen it.
  init(_ examples: ExampleSet, folds: [Int], models: [Int: LinearModel]) {
    let dataset = examples.dataset
    (self.examples, self.folds, self.models) = (examples, folds, models)
    probabilities = CrossValidation.probabilities(dataset, folds: folds, models: models)
    let raw = zip(examples.everything, probabilities).map { dataset.outcome(of: $0, $1) }
    let rivals = raw.map { Self.rivals(of: $0).features(keepingNames: true) }
    names = rivals.reduce(into: examples.names) { names, list in
      for (hash, name) in zip(list.hashes, list.names) { names[hash] = name }
    }
    let features = examples.everything.map { place in
      dataset.features(of: raw[place], in: place) + rivals[place].hashes
    }
    outcomes = Sureness.heldOut(raw, features: features, folds: folds)
    sureness = Sureness.fit(raw, features: features)
  }

  private static func rivals(of outcome: Outcome) -> Rivals {
    Rivals(best: outcome.confidence, others: outcome.others, unknown: outcome.declining)
  }

  private init(_ held: HeldOut, _ examples: ExampleSet) {
    self.examples = examples
    (folds, models) = (held.folds, held.models)
    (probabilities, outcomes, sureness) = (held.probabilities, held.outcomes, held.sureness)
    names = held.names
  }

  /// The same outcomes, holding other examples of these turns: those without candidates, which take little memory.
  func with(_ examples: ExampleSet) -> HeldOut { HeldOut(self, examples) }

  /// The thresholds by name. What is a quarter as likely as what is answered is still worth offering.
  func thresholds(wrong: Double) -> [String: Double] {
    let answer = Calibration(outcomes).threshold(wrong: wrong)
    return ["answer": answer, "ask": answer / 4]
  }

  /// By fold, the weights of its model as the program reads them.
  /// - Parameters:
  ///   - sure: what makes probabilities honest, with the names of its features.
  ///   - own: the fold of each conversation, by its name.
  func weights(
    as sure: HeldOut, thresholds: [String: Double], counting forms: GoldForms,
    folds own: [String: Int]
  ) throws -> [Int: Weights] {
    var found: [Int: Weights] = [:]
    for (fold, model) in models {
      found[fold] = try Weights(
        examples.file(
          model, sure.sureness, thresholds, forms: forms.counts { own[$0] != fold },
          names: sure.names))
    }
    return found
  }

  /// The fold of each conversation, by its name.
  /// - Parameter conversations: those that the examples were made of.
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
