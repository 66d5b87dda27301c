package import Answers
import Execution
package import Queries
import Questions
import RDF
import Vocabulary

/// One conversation: asks the assistant, and keeps what was asked and answered for follow-ups.
package struct Conversation: Sendable {
  package let assistant: Assistant

  package init(with assistant: Assistant) { self.assistant = assistant }

  /// Answers a question and moves the focus, unless the question failed.
  /// - Parameter stop: polled while evaluating; true stops it ("cancelled").
  package mutating func reply(
    to question: String, stop: @escaping @Sendable () -> Bool = { false }
  ) -> Reply {
    let sentence = Sentence(question)
    let understanding = assistant.parser.understand(sentence)
    guard let best = understanding.readings.first else {
      let words = understanding.unknown.map { sentence.typed($0) }
      return Reply(
        question: question, status: .unknown,
        answer: Answers.Gap.unknownWords(words, near: []).answer())
    }
    let executor = assistant.executor(stop: stop)
    guard let denotation = try? executor.execute(best.query) else {
      return Reply(question: question, status: .unknown, answer: Answer("Failed."))
    }
    let phrased = assistant.phraser.phrase(best.query, denotation)
    var reply = Reply(
      question: question, status: phrased.holds ? .answered : .none, answer: phrased.answer)
    reply.answers = phrased.answers
    reply.query = best.query
    reply.reading = Verbalizer(assistant.naming).reading(of: best.query)
    return reply
  }

  /// Forgets what was said.
  package mutating func reset() {}
}
