package import Assistant

/// Learns lessons and loads graphs for the chat, which asks it and goes on with what comes back.
package protocol Classroom {
  /// The lesson in a statement, or why there is none.
  func lesson(in statement: String) -> Lesson.Outcome

  /// A new answerer and guide, with these lessons beside the graph; an error says why not, as a sentence.
  mutating func learn(_ lessons: String) throws(ClassroomError) -> Informed

  /// A new answerer and guide on another graph.
  mutating func open(_ path: String) throws(ClassroomError) -> Informed
}

/// An answerer and a guide, both on the same graph.
package struct Informed {
  package let answerer: any Answering
  package let guide: any Guide

  package init(answerer: any Answering, guide: any Guide) {
    self.answerer = answerer
    self.guide = guide
  }
}

/// Why a graph could not be loaded, as a sentence.
package struct ClassroomError: Error, Sendable {
  package let sentence: String

  package init(_ sentence: String) { self.sentence = sentence }
}
