import Assistant
import LogLinear
import Questions

/// Asks held-out conversations as a person would, each turn after lore's own answers, and judges the replies.
enum EndToEnd {
  /// The verdicts, by set, of the conversations.
  static func ask(
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
