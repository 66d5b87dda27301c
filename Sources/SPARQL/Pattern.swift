import Queries
import RDF

/// A SPARQL variable, by its name without the question mark.
struct Variable: Hashable, Sendable {
  let name: String

  init(_ name: String) { self.name = name }
}

/// The subject, predicate or object of a triple pattern: a variable or a term.
enum Node: Hashable, Sendable {
  case variable(Variable)
  case term(Term)
}

/// A piece of a SPARQL group, before it is text: the small part of SPARQL's algebra that
/// translation needs.
indirect enum Pattern: Sendable {
  /// A triple pattern or a property path from one node to another.
  case step(Node, Relation, Node)
  /// Any fact: subject, predicate, object.
  case fact(Node, Node, Node)
  /// `VALUES`: the variable is one of these terms, and nothing where the list is empty.
  case values(Variable, [Term])
  case union([[Pattern]])
  case optional([Pattern])
  case minus([Pattern])
  case filter(Scalar)
  case bind(Scalar, Variable)
  case select(Select)
}

/// An expression in a filter, a binding or a projection.
indirect enum Scalar: Sendable {
  case variable(Variable)
  case term(Term)
  case number(Double)
  case compare(Scalar, Comparison, Scalar)
  case call(String, [Scalar])
  case cast(String, Scalar)
  case oneOf(Scalar, [Term], negated: Bool)
  /// `?a - ?b`.
  case infix(Scalar, String, Scalar)
  case and(Scalar, Scalar)
  case or(Scalar, Scalar)
  case exists([Pattern], negated: Bool)
  /// `COUNT(DISTINCT ?x)`, `MAX(?x)`.
  case aggregate(String, Variable, distinct: Bool)

  static func integer(_ value: Int) -> Scalar {
    .term(.literal(Literal(String(value), datatype: XSD.integer)))
  }
}

/// A `SELECT`, at the top or inside a group.
struct Select: Sendable {
  /// What a column holds: a variable of the group, or a named expression.
  struct Column: Sendable {
    let variable: Variable
    let expression: Scalar?

    init(_ variable: Variable, _ expression: Scalar? = nil) {
      self.variable = variable
      self.expression = expression
    }
  }

  /// What rows are in the order of: a number or a text. Oxigraph ends at the order of terms of several kinds.
  struct Order: Sendable {
    let key: Scalar
    let descending: Bool

    init(_ number: Variable, descending: Bool = false) {
      self.key = .variable(number)
      self.descending = descending
    }

    init(textOf variable: Variable, descending: Bool = false) {
      self.key = .call("STR", [.variable(variable)])
      self.descending = descending
    }
  }

  var distinct = false
  var columns: [Column]
  var body: [Pattern]
  var groupBy: [Variable] = []
  /// The keys that rows are ordered by, the first one first.
  var orderBy: [Order] = []
  var limit: Int?
  var offset: Int?

  init(_ columns: [Column], _ body: [Pattern]) {
    self.columns = columns
    self.body = body
  }
}

/// All that is ever sent to an engine: there is no case for a write.
enum Statement: Sendable {
  case select(Select)
  case ask([Pattern])
}
