import Assistant
import Foundation
import LogLinear
import Queries
import Questions
import RDF
import Triples
import Vocabulary

/// A log of what was said in each turn and what it could have meant, by which the misses are studied.
final class TurnLog {
  private(set) var lines: [Line] = []

  struct Line {
    let conversation: String
    let question: String
    /// The query of the turn before.
    let after: String
    let gold: String
    let right: [Int]
    /// Right readings that the account refused, and for which words.
    let lost: [String]
    let candidates: [String]
    /// The properties and things of the gold that no word of the turn and nothing in the turn before stands for.
    let lacks: [String]
    let anchors: String
  }

  /// Appends the lines of another log.
  func append(_ other: TurnLog) { lines += other.lines }

  func note(
    _ read: ReadTurn, _ right: [Int], _ turn: Turn, _ conversation: LogLinear.Conversation,
    after context: Context,
    _ graph: LearningGraph
  ) {
    func text(_ move: Candidate.Move) -> String {
      switch move {
      case .ask(let query): QueryText.write(query, graph.names)
      case .reason(let query): "(why \(QueryText.write(query, graph.names)))"
      case .act(let act): "(act \(act.rawValue))"
      case .unknown: "(unknown)"
      }
    }
    lines.append(
      Line(
        conversation: conversation.name, question: turn.question,
        after: context.last?.query.map { QueryText.write($0, graph.names) } ?? "",
        gold: turn.form ?? turn.answers.map { "\($0)" } ?? "\(turn.gold ?? [])", right: right,
        lost: right.isEmpty
          ? Gold(turn, graph).lost(in: read).map { candidate in
            text(candidate.move) + " {" + candidate.tags.names.joined(separator: ",") + "} for "
              + read.account.ignored(by: candidate, read.evaluator).joined(separator: ", ")
          } : [],
        candidates: read.candidates.map {
          text($0.move) + " {" + $0.tags.names.joined(separator: ",") + "}"
            + $0.anchors.places.map {
              " " + read.question.sentence.typed(read.question.anchors[$0].words)
            }.joined()
        },
        lacks: lacks(read, turn, after: context, graph),
        anchors: read.question.anchors.map { anchor in
          let meaning =
            switch anchor.meaning {
            case .kind(let kind):
              graph.assistant.lexicon.schema.classes[kind].iri.suffix(after: "#/")
            case .relation(let use, _):
              graph.assistant.lexicon.schema.properties[use.property].iri.suffix(after: "#/")
            case .things(let things): "things \(things.count)"
            default: String("\(anchor.meaning)".prefix(16))
            }
          return read.question.sentence.typed(anchor.words) + "=" + meaning + "."
            + anchor.match.name
        }.joined(separator: " ")))
  }

  private func lacks(
    _ read: ReadTurn, _ turn: Turn, after context: Context, _ graph: LearningGraph
  ) -> [String] {
    guard case .ask(let gold)? = Gold(turn, graph).move else { return [] }
    let schema = graph.assistant.lexicon.schema
    var known: Set<String> = []
    var things: Set<Term> = []
    for anchor in read.question.anchors {
      switch anchor.meaning {
      case .relation(let use, _): known.insert(schema.properties[use.property].iri)
      case .kind(let kind):
        known.insert(schema.classes[kind].iri)
        for property in schema.properties
        where property.range.contains(kind) || property.domain.contains(kind) {
          known.insert(property.iri + " bridged")
        }
      case .adjective(let scale, _, _), .amount(let scale):
        known.insert(
          schema.properties[graph.assistant.lexicon.scales[scale].measure.property].iri)
      case .things(let ids): things.formUnion(ids.map { graph.assistant.lexicon.store.term($0) })
      default: break
      }
    }
    for said in context.turns.suffix(2) {
      guard let query = said.query else { continue }
      known.formUnion(query.relations.flatMap { $0.arcs.map(\.property) })
      things.formUnion(query.namedThings)
      things.formUnion(said.answers.map { graph.assistant.lexicon.store.term($0) })
      query.walk { if case .instances(let extent) = $0 { known.insert(extent.name) } }
    }
    var missing: [String] = []
    for iri in Set(gold.relations.flatMap { $0.arcs.prefix(1).map(\.property) })
    where !known.contains(iri) {
      missing.append(
        "p:" + iri.suffix(after: "#/") + (known.contains(iri + " bridged") ? "(bridge)" : ""))
    }
    gold.walk {
      if case .instances(let extent) = $0, !known.contains(extent.name) {
        missing.append("c:" + extent.name.suffix(after: "#/"))
      }
    }
    for thing in gold.namedThings where !things.contains(thing) {
      missing.append("t:" + "\(thing)".suffix(after: "#/"))
    }
    return missing.sorted()
  }

  /// Writes each turn with what was chosen, how surely, and whether the right one was among the candidates.
  func write(to path: String, _ outcomes: [(probabilities: [Double], outcome: Outcome)]) throws {
    var text = ""
    for (line, (probabilities, outcome)) in zip(lines, outcomes) {
      let verdict = outcome.isRight ? "RIGHT" : line.right.isEmpty ? "MISSING" : "CHOICE"
      text +=
        "\(verdict)\t\(String(format: "%.2f", outcome.confidence))\t\(line.conversation)\t\(line.question)\n"
      if verdict != "RIGHT" {
        let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
        text += "    lacks \(line.lacks.joined(separator: " "))\n    words \(line.anchors)\n"
        text +=
          "    gold  \(line.gold)\n    after \(line.after)\n    best  \(line.candidates[best])\n"
        if let place = line.right.max(by: { probabilities[$0] < probabilities[$1] }) {
          text +=
            "    right \(String(format: "%.2f", probabilities[place])) \(line.candidates[place])\n"
        }
      }
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    // Each candidate with whether it is right: to see which kinds of candidates are worth making.
    var all = ""
    for line in lines {
      all += "?\t\(line.conversation)\t\(line.question)\n"
      for (place, candidate) in line.candidates.enumerated() {
        all += "\(line.right.contains(place) ? "+" : "-")\t\(candidate)\n"
      }
    }
    try all.write(toFile: path + ".candidates", atomically: true, encoding: .utf8)
    // Turns whose right readings were all refused by the account.
    let lost = lines.filter { !$0.lost.isEmpty }.map { line in
      "LOST\t\(line.conversation)\t\(line.question)\n"
        + line.lost.prefix(4).map { "    \($0)\n" }.joined()
    }
    try lost.joined().write(toFile: path + ".lost", atomically: true, encoding: .utf8)
  }
}

extension String {
  func suffix(after separators: String) -> String {
    split { separators.contains($0) }.last.map(String.init) ?? self
  }
}
