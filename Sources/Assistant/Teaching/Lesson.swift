/// Something that a person tells in the chat, read back in words before it is kept.
///
/// Example: "defects means bugs" is “Defects” is another word for “bug”, and a `skos:hiddenLabel` in Turtle.
package struct Lesson: Equatable, Sendable {
  /// The lesson in words, a sentence, as it is read back.
  package let words: String
  /// The statements in Turtle with whole IRIs, so that they stand in any file.
  package let turtle: String

  package init(words: String, turtle: String) {
    self.words = words
    self.turtle = turtle
  }

  /// What came of reading a statement.
  package enum Outcome: Equatable, Sendable {
    case lesson(Lesson)
    /// The graph states it already, in words.
    case known(String)
    /// It is no lesson, and why, in words; nil where it does not look like one at all.
    case unclear(String?)
  }
}
