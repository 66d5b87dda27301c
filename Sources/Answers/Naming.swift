package import Queries
package import RDF

/// The words of a graph, for whoever phrases answers: what its terms are called, and how its relations are said. Every
/// word of a domain reaches an answer through here.
///
/// For `join(relation, X)`, the set of every Y with X relation Y: "the *noun* of X is Y", "X *verb* Y", "X is
/// *passive* Y". What is said from Y's side is asked of `relation.reversed`. A relation may lack any of them; phrasing
/// takes the best that is there.
package protocol Naming: Sendable {
  /// The preferred label of a thing; the text of a literal.
  func label(of term: Term) -> String
  /// The noun for what the relation leads to, in the singular: "director", of "the director of X is Y".
  func noun(for relation: Relation) -> String?
  /// The verb for what X does, in the third person singular or the past: "affects", "directed", "is more difficult
  /// than"; "is" for a relation whose values describe ("service management is permanent").
  func verb(for relation: Relation) -> String?
  /// The words behind "is": "affected by", "located in".
  func passive(for relation: Relation) -> String?
  /// The noun for a member of a class, in the singular: "planet".
  func noun(forClass iri: String) -> String?
  /// The noun for a thing, that of its most specific class: "planet" of Mars.
  func noun(ofMember term: Term) -> String?
  /// The noun for what the relation leads to, that of its range: "film" for "acted in".
  func noun(reachedBy relation: Relation) -> String?
  /// What a thing is, in a sentence or a phrase of the graph's own.
  func definition(of term: Term) -> String?
  /// Another name worth telling beside the label: "performing" for "execution".
  func otherName(of term: Term) -> String?
  /// Whether a relation's values are dates.
  func isDate(_ relation: Relation) -> Bool
  /// Whether a relation's values are times of day.
  func isClock(_ relation: Relation) -> Bool
  /// The unit of a relation's values: "miles".
  func unit(for relation: Relation) -> String?
  /// How the source writes a relation's numbers and dates: "# mm", "# to # years", "MMMM yyyy".
  func written(for relation: Relation) -> [String]
  /// What the table that a thing or a relation was imported from calls it: "Follows redirects".
  func heading(of term: Term) -> String?
  /// Whether anything has a heading: the graph is a table's.
  var hasHeadings: Bool { get }
  /// The adjective for one end of a measure: "difficult", "more difficult", "most difficult".
  func adjective(for measure: Measure, _ extreme: Extreme, degree: Degree) -> String?
  /// The adjective that stands for a bound: "major", of cities with more than 150,000 people.
  func adjective(for measure: Measure, _ comparison: Comparison, _ bound: Double) -> String?
  /// The terms as a process has them, planning before execution; nil where the graph states no order of them.
  func inOrder(_ terms: [Term]) -> [Term]?
  /// The terms in the order in which they are shown where no process orders them.
  func order(of terms: [Term]) -> [Term]
  /// Whether a relation leads to what comes next in a process, or, reversed, to what came before.
  func isOrder(_ relation: Relation) -> Bool
  /// Whether what is listed is known not to be all there is ("etc."), so that a count or a "no"
  /// speaks of what is listed.
  func isOpen(_ relation: Relation) -> Bool
  /// Whether a thing is a person, who is never called "it".
  func isPerson(_ term: Term) -> Bool
}

/// The degrees of comparison of an adjective.
package enum Degree: Sendable { case positive, comparative, superlative }

/// What holds where a graph has no such words.
extension Naming {
  package func noun(reachedBy relation: Relation) -> String? { nil }
  package func definition(of term: Term) -> String? { nil }
  package func otherName(of term: Term) -> String? { nil }
  package func isDate(_ relation: Relation) -> Bool { false }
  package func isClock(_ relation: Relation) -> Bool { false }
  package func unit(for relation: Relation) -> String? { nil }
  package func written(for relation: Relation) -> [String] { [] }
  package func heading(of term: Term) -> String? { nil }
  package var hasHeadings: Bool { false }
  package func adjective(for measure: Measure, _ extreme: Extreme, degree: Degree) -> String? {
    nil
  }
  package func adjective(for measure: Measure, _ comparison: Comparison, _ bound: Double)
    -> String?
  { nil }
  package func inOrder(_ terms: [Term]) -> [Term]? { nil }
  package func order(of terms: [Term]) -> [Term] { terms }
  package func isOrder(_ relation: Relation) -> Bool { false }
  package func isOpen(_ relation: Relation) -> Bool { false }
  package func isPerson(_ term: Term) -> Bool { false }
}
