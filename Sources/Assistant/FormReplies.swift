import Answers
package import Queries
import Vocabulary

/// Answers queries that are given as text rather than asked in English.
package struct FormReplies: Sendable {
  private let assistant: Assistant
  private let names: GraphNames

  /// - Complexity: O(terms of the graph).
  package init(_ assistant: Assistant) {
    self.assistant = assistant
    names = GraphNames(assistant.lexicon.store, assistant.lexicon.schema)
  }

  /// The text of a query, in the graph's own names.
  package func text(of query: Query) -> String { QueryText.write(query, names) }

  /// The reply to a line such as `(count (type :Factor))`; its question is the form as it was understood.
  /// - Throws: `QueryTextError`, where the line is no form.
  package func reply(to line: String) throws(QueryTextError) -> Reply {
    let turn = try QueryText.readTurn(line, names)
    var reply: Reply
    switch turn {
    case .query(let query): reply = self.reply(to: query)
    case .why(let query):
      reply = self.reply(to: query)
      let facts = reply.status == .answered ? [reply.text] : []
      reply.status = .none
      reply.answer = Gap.noReason(facts: facts).answer()
    case .unknown:
      reply = Reply(
        question: "", status: .unknown, answer: Answer("Nothing in the graph answers that."))
    case .act: reply = Reply(question: "", status: .answered, answer: Answer([]))
    }
    reply.question = QueryText.write(turn, names)
    return reply
  }

  private func reply(to query: Query) -> Reply {
    do {
      let denotation = try assistant.executor(stop: { false }).execute(query)
      let phrased = assistant.phraser.phrase(query, denotation)
      var reply = Reply(
        question: "", status: phrased.holds ? .answered : .none, answer: phrased.answer)
      reply.answers = phrased.answers
      reply.columns = phrased.columns
      reply.rows = phrased.rows
      reply.query = query
      reply.sparql = assistant.sparql(of: query)
      return reply
    } catch {
      let responder = Responder(assistant: assistant, question: "")
      return responder.failed(error as? ExecutionError ?? .malformed("\(error)"))
    }
  }
}
