package import Answers
package import Queries

/// One conversation: asks the assistant, and keeps what was asked and answered for follow-ups.
package struct Conversation: Sendable {
  package let assistant: Assistant

  package init(with assistant: Assistant) { self.assistant = assistant }

  /// Answers a question and moves the focus, unless the question failed.
  /// - Parameter stop: polled while evaluating; true stops it ("cancelled").
  package mutating func reply(
    to question: String, stop: @escaping @Sendable () -> Bool = { false }
  ) -> Reply {
    Reply(question: question, status: .unknown, answer: Answers.Answer("Not built yet."))
  }

  /// Forgets what was said.
  package mutating func reset() {}
}
