import Answers
import Queries
import Vocabulary

// What a graph is about, in a line and in questions.
extension Assistant {
  /// "2 disciplines, 27 concepts": the classes with most members.
  package var banner: String { "" }

  /// Questions that the graph answers, made from its own labels, best first.
  package func exampleQuestions(limit: Int) -> [String] { [] }
}
