package import RDF

/// The answer of a query: a set, a list, a number, a yes or no, or a table.
package enum Denotation: Hashable, Sendable {
  /// A set of nodes and values: without repeats, always in the same order, which means nothing.
  case terms([Term])
  /// The members of a set in an order that was asked for: the first three, or by size.
  case list([Term])
  case number(Double)
  case truth(Bool)
  /// The cells of a table: a row a subject, a column a relation. Of groups, the subject is what they are grouped by,
  /// and the one cell holds the members or a number.
  case table([Row])
  /// The denotations of the questions in a sequence.
  case sequence([Denotation])

  package struct Row: Hashable, Sendable {
    package let subject: Term
    package let cells: [[Term]]

    package init(subject: Term, cells: [[Term]]) {
      self.subject = subject
      self.cells = cells
    }
  }

  /// Whether there is no answer: an empty set, an empty table. Numbers and truths are never empty.
  package var isEmpty: Bool {
    switch self {
    case .terms(let terms), .list(let terms): terms.isEmpty
    case .number, .truth: false
    case .table(let rows): rows.allSatisfy { $0.cells.allSatisfy(\.isEmpty) }
    case .sequence(let parts): parts.allSatisfy(\.isEmpty)
    }
  }
}

extension Denotation {
  /// The members of a set or a list, in their order; nil of anything else.
  package var members: [Term]? {
    switch self {
    case .terms(let terms), .list(let terms): terms
    case .number, .truth, .table, .sequence: nil
    }
  }
}

/// A fact that an answer rests on, and where it is from.
package struct Fact: Hashable, Sendable {
  package let triple: Triple
  /// Where the fact is from: the `dcterms:source` of its named graph, that of its subject, or the name of the file;
  /// nil where none is known.
  package let source: String?

  package init(_ triple: Triple, source: String? = nil) {
    self.triple = triple
    self.source = source
  }
}

/// Answers queries. Whoever asks need not know whether an index in memory does it or an engine far away.
package protocol QueryExecutor: Sendable {
  /// The denotation of a query.
  /// - Throws: `ExecutionError`.
  func execute(_ query: Query) throws -> Denotation

  /// The facts that put each answer in the query's denotation, at most `limit` of them, in a
  /// stable order. For a yes or no or a number: the facts of the sets it was made from.
  /// - Throws: `ExecutionError`.
  func evidence(for query: Query, limit: Int) throws -> [Fact]

  /// Every fact with one of these as its subject or object, at most `limit`, in a stable order.
  /// - Throws: `ExecutionError`.
  func facts(about terms: [Term], limit: Int) throws -> [Fact]
}

/// Why a query could not be answered.
package enum ExecutionError: Error, Equatable, Sendable {
  /// The time limit passed. `seconds` is the limit.
  case timedOut(seconds: Double)
  /// The person stopped it (Ctrl-C).
  case cancelled
  /// The query has no meaning (a count of a yes or no): a fault in lore itself, and told as such.
  case malformed(String)
  /// A table would have more values than `limit`.
  case tooManyCells(limit: Int)
  /// A remote engine failed; the sentence says what happened and what to try.
  case endpoint(String)
}
