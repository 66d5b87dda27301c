package import Answers
package import Assistant

/// Tells the terminal about a graph: for its greeting, its completion and its pictures. All but the first two have a
/// default that knows nothing.
package protocol Guide: Sendable {
  /// What the graph is about, in a line.
  var banner: String { get }

  /// Questions that the graph answers, best first.
  func exampleQuestions(limit: Int) -> [String]

  /// Questions to ask after some replies, best first; never what was asked before, nor one of the others given.
  /// - Parameter stop: polled while looking for them; true settles for those that were found.
  func questions(
    after replies: [Reply], besides others: [String], limit: Int,
    stop: @escaping @Sendable () -> Bool
  ) -> [String]

  /// Questions about what a question names that was not understood, best first.
  /// - Parameter stop: as above.
  func nearestQuestions(
    to question: String, limit: Int, stop: @escaping @Sendable () -> Bool
  ) -> [String]

  /// Every name that can be typed: of things, classes and properties. Asked once, on the first Tab.
  var names: [String] { get }

  /// What the thing of this name is, in a word or two: "factor"; nil where that is not known.
  func kind(ofName name: String) -> String?

  /// What a typed name may stand for, as it is called in full, the surest first; empty for nothing. "Sid" →
  /// "Sid Vicious Bakery".
  func names(meantBy typed: String) -> [String]

  /// The names that fit after a property's words and begin so: what has benefits for "benefits",
  /// what is affected for "affects". Nil when the words are no property's.
  /// - Returns: at most `limit` names, sorted, and how many there are in all.
  func names(
    after property: String, startingWith prefix: String, limit: Int
  ) -> (names: [String], total: Int)?

  /// Names that begin with one of the texts and are not in `names`, as only an endpoint knows them; at most `limit`.
  /// Asked with each Tab, so it must not take long.
  func names(startingWithOneOf texts: [String], limit: Int) -> [String]

  /// What the graph can be asked (`/graph`).
  func overview() -> Answer?

  /// What stands around a thing, both directions; nil when nothing is called so.
  /// - Parameter most: how many neighbours of one property are kept; the rest is counted.
  func neighbourhood(of name: String, depth: Int, most: Int) -> Neighbourhood?

  /// The shortest ways between two things, at most `limit` of them; nil when a name is unknown.
  /// - Parameter stop: polled meanwhile; true gives up.
  func connections(from: String, to: String, limit: Int, stop: () -> Bool) -> [Connection]?

  /// A picture of what stands around a thing, or of the whole graph without a name; nil when nothing is
  /// called so.
  /// - Parameter most: how many facts are drawn; the others are counted.
  func diagram(of name: String?, depth: Int, most: Int) -> Diagram?

  /// The words of properties as one asks for them after "the": "benefits", "capital". For completion.
  var properties: [String] { get }

  /// All words that are said of properties, verbs too: "affects", "benefits". For completion.
  var propertyWords: [String] { get }

  /// What several things of a class are called: "factors". For completion.
  var classWords: [String] { get }

  /// How a question, asked by itself, is understood: readings, words, and what decided, a line each.
  func trace(of question: String) -> [String]

  /// How the query of a reply was evaluated, innermost step first.
  func steps(of reply: Reply) -> [EvaluationStep]

  /// All facts behind a reply, of which it carries the first few; nil where they cannot be had.
  /// - Parameter stop: polled meanwhile; true gives up.
  func evidence(of reply: Reply, stop: @escaping @Sendable () -> Bool) -> [Reply.Evidence]?

  /// The members of a class by its name, at most `limit` of them, and how many there are; nil where no class is called
  /// so. "bug" → bugs, 12 of them.
  func members(ofKind name: String, limit: Int) -> KindMembers?
}

/// The noun for the members of a class, how many there are, and the names of some: "bugs", 12, ….
package typealias KindMembers = (kind: String, count: Int, names: [String])

extension Guide {
  package func questions(
    after replies: [Reply], besides others: [String], limit: Int,
    stop: @escaping @Sendable () -> Bool
  ) -> [String] { [] }
  package func nearestQuestions(
    to question: String, limit: Int, stop: @escaping @Sendable () -> Bool
  ) -> [String] { [] }
  package var names: [String] { [] }
  package func kind(ofName name: String) -> String? { nil }
  package func names(meantBy typed: String) -> [String] { [typed] }
  package func names(
    after property: String, startingWith prefix: String, limit: Int
  ) -> (names: [String], total: Int)? { nil }
  package func names(startingWithOneOf texts: [String], limit: Int) -> [String] { [] }
  package func overview() -> Answer? { nil }
  package func neighbourhood(of name: String, depth: Int, most: Int) -> Neighbourhood? { nil }
  package func connections(
    from: String, to: String, limit: Int, stop: () -> Bool
  ) -> [Connection]? { nil }
  package func diagram(of name: String?, depth: Int, most: Int) -> Diagram? { nil }
  package var properties: [String] { [] }
  package var propertyWords: [String] { [] }
  package var classWords: [String] { [] }
  package func trace(of question: String) -> [String] { [] }
  package func steps(of reply: Reply) -> [EvaluationStep] { [] }
  package func evidence(
    of reply: Reply, stop: @escaping @Sendable () -> Bool
  ) -> [Reply.Evidence]? { reply.evidence }
  package func members(ofKind name: String, limit: Int) -> KindMembers? { nil }
}

extension Assistant: Guide {}
