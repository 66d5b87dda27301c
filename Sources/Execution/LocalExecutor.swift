package import Queries
package import RDF
package import Triples

/// Answers queries from a store in memory.
///
/// A query is evaluated as set operations over sorted arrays of ids; only the answers become terms.
/// A large set is not listed where a smaller one is at hand: of "cities in Texas" each thing in Texas is looked up in the
/// class of cities.
/// A term that the graph does not have is a member of the sets that name it, and reaches nothing.
package struct LocalExecutor: QueryExecutor {
  package let store: TripleStore
  /// How long one question may take, in seconds.
  private let timeLimit: Double
  private let stop: @Sendable () -> Bool

  /// - Parameters:
  ///   - timeLimit: in seconds, for each question.
  ///   - stop: polled every few thousand facts; true ends the evaluation as cancelled.
  package init(
    store: TripleStore, timeLimit: Double = 5, stop: @escaping @Sendable () -> Bool = { false }
  ) {
    self.store = store
    self.timeLimit = timeLimit
    self.stop = stop
  }

  package func execute(_ query: Query) throws -> Denotation {
    var evaluation = evaluation()
    return try evaluation.denotation(of: query)
  }

  /// The denotation of a query and the steps of its evaluation.
  /// - Throws: `ExecutionError`.
  package func execute(
    _ query: Query, tracing trace: inout Trace
  ) throws(ExecutionError) -> Denotation {
    var evaluation = evaluation()
    evaluation.trace = Trace()
    defer {
      trace = evaluation.trace ?? Trace()
      trace.visited = evaluation.visited
    }
    return try evaluation.denotation(of: query)
  }

  package func evidence(for query: Query, limit: Int) throws -> [Fact] {
    var evaluation = evaluation()
    return try evaluation.evidence(for: query, limit: limit).map(evaluation.fact)
  }

  package func facts(about terms: [Term], limit: Int) throws -> [Fact] {
    var evaluation = evaluation()
    let nodes = terms.compactMap(store.id)
    return try evaluation.facts(about: nodes, limit: limit).map(evaluation.fact)
  }

  private func evaluation() -> Evaluation {
    Evaluation(store: store, timeLimit: timeLimit, stop: stop)
  }
}

/// What an evaluation did, for whoever wants to see how an answer came about.
package struct Trace: Sendable {
  package struct Step: Equatable, Sendable {
    /// The part of the query that was evaluated.
    package let query: Query
    /// How many members it had, of the whole graph or of the candidates that were asked about.
    package let count: Int
  }

  /// The steps in the order of evaluation, innermost first.
  package var steps: [Step] = []
  /// How many facts and candidates were looked at.
  package var visited = 0

  package init() {}
}
