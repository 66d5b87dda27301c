import Assistant

/// Begins conversations with lore. Apart from the other files, since the corpus has a type `Conversation` too.
enum Dialogue {
  static func begin(with assistant: Assistant) -> Conversation { Conversation(with: assistant) }
}
