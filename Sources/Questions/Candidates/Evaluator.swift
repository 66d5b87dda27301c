package import Queries
package import RDF
package import Triples

/// Evaluates queries for one question, each once.
///
/// Candidates are compared by their answers, and many of the hundred or so are made of the same sets, so each answer is
/// kept, and forgotten when the question is over.
package final class Evaluator {
  private let executor: any QueryExecutor
  private var known: [Query: Denotation?] = [:]
  package let store: TripleStore
  package private(set) var failure: ExecutionError?
  /// The size limit that a table went beyond; nil as long as none did.
  private var tooLarge: Int?

  /// Why a query that was answered with nil has no answer.
  package var reason: ExecutionError {
    failure ?? tooLarge.map { .tooManyCells(limit: $0) } ?? .malformed("no value")
  }

  package init(_ executor: any QueryExecutor, store: TripleStore) {
    self.executor = executor
    self.store = store
  }

  /// The number of facts up to which candidates are compared by their answers. Of larger graphs that takes too long:
  /// there candidates are told apart by the types of their sets, and only the chosen one is evaluated.
  private static let smallEnough = 30_000

  /// Whether answers are looked at before choosing.
  package var looksAtAnswers: Bool { Self.looksAtAnswers(of: store) }

  static func looksAtAnswers(of store: TripleStore) -> Bool { store.tripleCount <= smallEnough }

  /// The answer of a query, for comparing candidates; nil where making it would cost too much, or failed.
  package func denotation(of query: Query) -> Denotation? {
    looksAtAnswers ? answer(of: query) : nil
  }

  /// The answer of a candidate's query, for comparing candidates; nil as above.
  func denotation(of candidate: Candidate) -> Denotation? {
    switch candidate.move {
    case .ask(let query), .reason(let query): denotation(of: query)
    case .act, .unknown: nil
    }
  }

  /// The answer of a query, however large the graph; nil where evaluating it failed (out of time, stopped, an
  /// endpoint).
  package func answer(of query: Query) -> Denotation? {
    if let found = known[query] { return found }
    var result: Denotation?
    do {
      result = try executor.execute(query)
    } catch ExecutionError.tooManyCells(let limit) {
      // One table is too large; that does not speak against the other candidates.
      tooLarge = limit
    } catch {
      failure = failure ?? (error as? ExecutionError)
    }
    known[query] = .some(result)
    return result
  }

  /// The members of a set.
  package func members(of query: Query) -> [Term] {
    if case .terms(let terms) = query { return terms }
    return denotation(of: query).map { Self.members(in: $0, of: query) } ?? []
  }

  /// The members of a set as the store's ids, as first mentioned.
  package func ids(of query: Query) -> [TermID] {
    members(of: query).compactMap { store.id(of: $0) }.sorted()
  }

  /// The members of a set that was answered.
  package func answeredIDs(of query: Query) -> [TermID] {
    (answer(of: query).map { Self.members(in: $0, of: query) } ?? []).compactMap {
      store.id(of: $0)
    }.sorted()
  }

  /// The members that a denotation has; of groups the values that they are made by.
  private static func members(in denotation: Denotation, of query: Query) -> [Term] {
    if case .table(let rows) = denotation, case .groups = query { return rows.map(\.subject) }
    return denotation.members ?? []
  }
}
