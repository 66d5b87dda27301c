import Assistant
import Foundation
import LogLinear
import Questions

/// Asks held-out conversations as a person would, each turn after lore's own answers, and judges the replies.
enum EndToEnd {
  /// Asks each conversation by the weights of the fold that has not seen it, and reports the verdicts by set.
  /// - Parameters:
  ///   - folds: of each conversation, by its name.
  ///   - models: the weights of each fold.
  static func ask(
    _ conversations: [LogLinear.Conversation], folds: [String: Int], weights models: [Int: Weights],
    _ options: Options
  ) throws {
    var verdicts: [String: [Judge.Verdict: Int]] = [:]
    var replies = ""
    for (fold, weights) in models.sorted(by: { $0.key < $1.key }) {
      try ask(conversations.filter { folds[$0.name] == fold }, weights: weights) {
        conversation, turn, verdict, reply in
        verdicts[conversation.set, default: [:]][verdict, default: 0] += 1
        if verdict != .correct { replies += line(conversation, turn, verdict, reply) }
      }
    }
    for (set, counts) in verdicts.sorted(by: { $0.key < $1.key }) {
      Report.line(
        set,
        Calibration.Counts(
          right: counts[.correct] ?? 0, declined: counts[.declined] ?? 0,
          wrong: counts[.wrong] ?? 0))
    }
    if let path = options.log {
      try replies.write(toFile: path + ".asked", atomically: true, encoding: .utf8)
    }
  }

  private static func line(
    _ conversation: LogLinear.Conversation, _ turn: Turn, _ verdict: Judge.Verdict, _ reply: Reply
  ) -> String {
    let read = reply.query.map { "\(reply.reading ?? String(describing: $0))" } ?? reply.text
    return """
      \(verdict)\t\(conversation.id)\t\(turn.question)
          gold \(turn.form ?? "") \(turn.gold ?? [])
          read \(read)
          told \(reply.answers.prefix(6))

      """
  }

  /// The verdicts, by set, of the conversations.
  private static func ask(
    _ conversations: [LogLinear.Conversation], weights: Weights,
    _ note: (LogLinear.Conversation, Turn, Judge.Verdict, Reply) -> Void
  ) throws {
    var assistants: [String: Assistant] = [:]
    for conversation in conversations {
      let assistant =
        try assistants[conversation.graph]
        ?? Assistant(
          store: LearningGraph.store(named: conversation.graph), evidenceLimit: 0, weights: weights)
      assistants[conversation.graph] = assistant
      var dialogue = Dialogue.begin(with: assistant)
      for turn in conversation.turns {
        let reply = dialogue.reply(to: turn.question)
        let status = Judge.Reply.Status(rawValue: reply.status.rawValue)
        let judged = Judge.Reply(
          status: status, answers: reply.answers, rows: reply.rows, text: reply.text)
        note(conversation, turn, Judge.verdict(turn, judged), reply)
      }
    }
  }
}
