package import Assistant

/// Answers questions and remembers what was said: a `Conversation`, or whatever a test puts there.
package protocol Answering: Sendable {
  /// - Parameter stop: polled while answering; true stops it.
  mutating func reply(to question: String, stop: @escaping @Sendable () -> Bool) -> Reply

  /// The reply to a question read as the alternative at `index` of its reply says.
  mutating func reply(
    choosing index: Int, of reply: Reply, stop: @escaping @Sendable () -> Bool
  ) -> Reply

  /// Forgets what was said.
  mutating func reset()

  /// Notes that the thing of this name is spoken of, so that "it" means it.
  mutating func mention(_ name: String)
}

extension Answering {
  package mutating func mention(_ name: String) {}

  package mutating func reply(
    choosing index: Int, of reply: Reply, stop: @escaping @Sendable () -> Bool
  ) -> Reply {
    self.reply(to: reply.alternatives[index], stop: stop)
  }
}

extension Conversation: Answering {}
