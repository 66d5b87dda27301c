import Answers
import English
import Queries
import Questions
import Vocabulary

/// How a question was understood, for a person who wants to know why: the readings that were likeliest, what
/// each word was taken for, and the features that decided between the first two.
package struct Explanation: Sendable {
  package struct Reading: Sendable {
    /// The reading in words: "factors that affect service management".
    package let words: String
    /// The query in the text form: `(:affectedBy :service_management)`.
    package let form: String
    /// How likely it is, from 0 to 1, together with the other readings that have the same answer.
    package let probability: Float
  }

  /// A stretch of the question and what the likeliest reading did with it.
  package struct Part: Sendable {
    package let typed: String
    package let use: String
  }

  /// A feature that only one of the first two readings has: a positive weight speaks for the first.
  package struct Feature: Sendable {
    package let name: String
    package let weight: Float
  }

  /// The likeliest first.
  package let readings: [Reading]
  package let account: [Part]
  package let features: [Feature]
  package let verdict: String
}

extension Assistant {
  /// Explains how a question, asked without anything before it, is understood.
  /// - Parameter limit: readings and features told at most.
  package func explain(_ question: String, limit: Int = 8) -> Explanation {
    let executor = executor(stop: { false })
    let turn = reader.read(
      Sentence(question, in: lexicon.language), after: Context(), executor: executor,
      keepingNames: true,
      counting: reader.forms(by: weights))
    let decision = turn.decide(by: weights)
    let names = GraphNames(store, lexicon.schema)
    let readings = decision.ranked.prefix(limit).map { choice in
      Explanation.Reading(
        words: words(for: choice.candidate.move)
          .with(remarks: turn.account.remarks(for: choice.candidate, turn.evaluator)),
        form: choice.candidate.move.text(names),
        probability: choice.probability)
    }
    let verdict =
      switch decision.verdict {
      case .answer: "answered"
      case .ask: "not sure enough: the likeliest readings are offered"
      case .refuse: "not understood"
      }
    return Explanation(
      readings: readings, account: account(of: turn, decision.best.candidate),
      features: deciding(turn, decision, limit), verdict: verdict)
  }

  private func words(for move: Candidate.Move) -> String {
    switch move {
    case .ask(let query): Verbalizer(naming).reading(of: query)
    case .reason(let query): "why: " + Verbalizer(naming).reading(of: query)
    case .act(let act): "(\(act.rawValue))"
    case .unknown: "(nothing in the graph answers it)"
    }
  }

  private func account(of turn: ReadTurn, _ candidate: Candidate) -> [Explanation.Part] {
    let sentence = turn.question.sentence
    return sentence.words.indices.map { place in
      let anchor = candidate.anchors.places.map { turn.question.anchors[$0] }
        .first { $0.words.contains(place) }
      let use: String
      if let anchor {
        use = "\(anchor.match.name) match" + (anchor.readAs.map { " of “\($0)”" } ?? "")
      } else if candidate.words.contains(place) {
        use = "part of the reading"
      } else if turn.question.content.contains(place) {
        use = "passed over"
      } else {
        use = "grammar"
      }
      return Explanation.Part(typed: sentence.typed(place..<(place + 1)), use: use)
    }
  }

  private func deciding(
    _ turn: ReadTurn, _ decision: Decision, _ limit: Int
  ) -> [Explanation.Feature] {
    guard decision.ranked.count > 1 else { return [] }
    let first = turn.features.list(of: decision.ranked[0].candidate)
    let second = turn.features.list(of: decision.ranked[1].candidate)
    let shared = Set(first.names).intersection(second.names)
    var found: [Explanation.Feature] = []
    for (list, sign) in [(first, Float(1)), (second, -1)] {
      for (name, hash) in zip(list.names, list.hashes)
      where !shared.contains(name) && weights[hash] != 0 {
        found.append(Explanation.Feature(name: name, weight: sign * weights[hash]))
      }
    }
    let order = found.sorted { (abs($1.weight), $0.name) < (abs($0.weight), $1.name) }
    return Array(order.prefix(limit))
  }
}

extension Candidate.Move {
  /// The move in the text form of a turn.
  func text(_ names: GraphNames) -> String {
    switch self {
    case .ask(let query): QueryText.write(query, names)
    case .reason(let query): QueryText.write(.why(query), names)
    case .act(let act): QueryText.write(.act(act.rawValue), names)
    case .unknown: QueryText.write(.unknown, names)
    }
  }
}
