import Foundation
import LogLinear
import Queries
import Questions

/// What was said in each turn and what it could have meant: to read the misses by.
final class TurnLog {
  private(set) var lines: [Line] = []

  struct Line {
    let conversation: String
    let question: String
    /// The query of the turn before.
    let after: String
    let gold: String
    let right: [Int]
    let candidates: [String]
  }

  func note(
    _ read: ReadTurn, _ right: [Int], _ turn: Turn, _ conversation: Conversation,
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
        conversation: conversation.set + "/" + conversation.id, question: turn.question,
        after: context.last?.query.map { QueryText.write($0, graph.names) } ?? "",
        gold: turn.form ?? turn.answers.map { "\($0)" } ?? "\(turn.gold ?? [])", right: right,
        candidates: read.candidates.map {
          text($0.move) + " {" + $0.tags.names.joined(separator: ",") + "}"
            + $0.anchors.places.map {
              " " + read.question.sentence.typed(read.question.anchors[$0].words)
            }.joined()
        }))
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
  }
}
