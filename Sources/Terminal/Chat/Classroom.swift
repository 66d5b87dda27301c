package import Assistant

/// Whoever can be taught, and can load another graph: the chat asks it, and goes on with what comes back.
package protocol Classroom {
  /// What a statement teaches.
  func lesson(in statement: String) -> Lesson.Outcome

  /// Everything that answers, with these lessons beside the graph; an error says why not, as a sentence.
  mutating func learn(_ lessons: String) throws(ClassroomError) -> Informed

  /// Everything that answers on another graph.
  mutating func open(_ path: String) throws(ClassroomError) -> Informed
}

/// Who answers and who guides, on one graph.
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
