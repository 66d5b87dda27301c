package import Queries
package import Triples

/// Everything that stays the same between questions: a graph, its vocabulary, and how to evaluate.
/// Immutable and shared by any number of conversations.
package struct Assistant: Sendable {
  package init() {}

  /// "project management and service management · 2 disciplines, 27 concepts".
  package var banner: String { "" }

  /// Questions that the graph answers, made from its own labels, best first.
  package func exampleQuestions(limit: Int) -> [String] { [] }
}
