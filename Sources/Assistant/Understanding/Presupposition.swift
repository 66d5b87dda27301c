import Answers
import English
import Execution
import Queries
import Questions
import RDF
import Vocabulary

/// Checks what a question takes for granted: "why does X have more …?" when it is Y that has.
struct Presupposition {
  let assistant: Assistant
  let executor: any QueryExecutor

  /// The reply that tells what holds instead of a statement that does not: the ordering the other way round, or the
  /// others that it is true of.
  /// - Parameter claims: something was claimed, and is denied.
  /// - Throws: `ExecutionError`, where it could not be looked up.
  func correction(of query: Query, _ respond: Responder, claims: Bool = true) throws -> Reply? {
    for other in alternatives(to: query) {
      let denotation = try executor.execute(other)
      guard !denotation.isEmpty else { continue }
      let phrased = assistant.phraser.phrase(other, denotation)
      var answer = try truth(of: other, holding: denotation)
      if claims { answer.blocks.insert(.sentence("That is not what the graph says."), at: 0) }
      var reply = Reply(question: respond.question, status: .answered, answer: answer)
      reply.answers = phrased.answers
      reply.query = other
      reply.reading = Verbalizer(assistant.naming).reading(of: other)
      return reply
    }
    return nil
  }

  /// The statement that a query makes which holds. Of those taller than Ann, who are Bob and Eve: "Bob and Eve are
  /// taller than Ann.", as the same yes-or-no question is answered, without its "Yes."
  private func truth(of query: Query, holding denotation: Denotation) throws -> Answer {
    var stated = query
    if case .terms(let holders) = denotation,
      case .intersection(_, .join(let relation, let set)) = query
    {
      var object = set
      if set != .everything, case .terms(let others) = try executor.execute(set) {
        object = .terms(others)
      }
      stated = .intersection(.terms(holders), .join(relation, object))
    }
    var answer = assistant.phraser.phrase(.exists(stated), .truth(true)).answer
    if case .sentence(let text) = answer.blocks.first, text.hasPrefix("Yes. ") {
      answer.blocks[0] = .sentence(String(text.dropFirst(5)))
    }
    return answer
  }

  private func alternatives(to query: Query) -> [Query] {
    if case .join(let relation, .terms(let things)) = query, assistant.lexicon.isOrdering(relation)
    {
      return [.intersection(.terms(things), .join(relation, .everything))]
    }
    guard case .intersection(let subject, let condition) = query else { return [] }
    var found: [Query] = []
    if case .join(let relation, let object) = condition, assistant.lexicon.isOrdering(relation) {
      found.append(.intersection(object, .join(relation, subject)))
      found.append(.intersection(subject, .join(relation.reversed, object)))
    }
    found.append(condition)
    return found
  }
}
