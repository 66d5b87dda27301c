package import RDF

extension Query {
  /// The same query of another node: "films by X", with Y for X.
  /// - Complexity: O(size of the query)
  package func substituting(_ new: Term, for old: Term) -> Query {
    func inside(_ query: Query) -> Query { query.substituting(new, for: old) }
    func inside(_ measure: Measure) -> Measure {
      guard case .count(let relation, let set) = measure else { return measure }
      return .count(relation, of: inside(set))
    }
    func inside(_ bound: Bound) -> Bound {
      guard case .measure(let set) = bound else { return bound }
      return .measure(of: inside(set))
    }
    switch self {
    case .everything, .instances: return self
    case .terms(let terms): return .terms(terms.map { $0 == old ? new : $0 })
    case .join(let relation, let set): return .join(relation, inside(set))
    case .intersection(let a, let b): return .intersection(inside(a), inside(b))
    case .union(let a, let b): return .union(inside(a), inside(b))
    case .difference(let a, let b): return .difference(inside(a), inside(b))
    case .superlative(let set, let measure, let extreme, let rank):
      return .superlative(inside(set), inside(measure), extreme, rank: rank)
    case .filter(let set, let measure, let comparison, let bound):
      return .filter(inside(set), inside(measure), comparison, inside(bound))
    case .count(let set): return .count(inside(set))
    case .aggregate(let kind, let set, let measure):
      return .aggregate(kind, inside(set), inside(measure))
    case .exists(let set): return .exists(inside(set))
    case .every(let a, let b): return .every(inside(a), inside(b))
    case .compare(let a, let comparison, let b): return .compare(inside(a), comparison, inside(b))
    case .not(let query): return .not(inside(query))
    case .describe(let set): return .describe(inside(set))
    case .table(let subjects, let columns):
      return .table(subjects: subjects.map(inside), columns: columns)
    case .sequence(let queries): return .sequence(queries.map(inside))
    }
  }
}
