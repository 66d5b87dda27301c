import Assistant

/// A conversation with lore, begun where the corpus's own conversations are not in sight: both are called so.
enum Dialogue {
  static func begin(with assistant: Assistant) -> Conversation { Conversation(with: assistant) }
}
