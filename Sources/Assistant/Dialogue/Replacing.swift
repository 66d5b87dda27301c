import Queries

extension Query {
  /// The query with every occurrence of a part replaced.
  func replacing(_ part: Query, with other: Query) -> Query {
    if self == part { return other }
    func r(_ query: Query) -> Query { query.replacing(part, with: other) }
    switch self {
    case .everything, .terms, .instances: return self
    case .join(let relation, let set): return .join(relation, r(set))
    case .intersection(let a, let b): return .intersection(r(a), r(b))
    case .union(let a, let b): return .union(r(a), r(b))
    case .difference(let a, let b): return .difference(r(a), r(b))
    case .superlative(let set, let measure, let extreme, let rank):
      return .superlative(r(set), measure, extreme, rank: rank)
    case .filter(let set, let measure, let comparison, let bound):
      var bound = bound
      if case .measure(let of) = bound { bound = .measure(of: r(of)) }
      return .filter(r(set), measure, comparison, bound)
    case .count(let set): return .count(r(set))
    case .aggregate(let kind, let set, let measure): return .aggregate(kind, r(set), measure)
    case .exists(let set): return .exists(r(set))
    case .every(let a, let b): return .every(r(a), r(b))
    case .compare(let a, let comparison, let b): return .compare(r(a), comparison, r(b))
    case .not(let truth): return .not(r(truth))
    case .describe(let set): return .describe(r(set))
    case .table(let subjects, let columns):
      return .table(subjects: subjects.map(r), columns: columns)
    case .sequence(let parts): return .sequence(parts.map(r))
    }
  }

  /// The query with one relation for another, followed either way.
  func replacing(_ relation: Relation, with other: Relation) -> Query {
    func r(_ query: Query) -> Query { query.replacing(relation, with: other) }
    func r(_ followed: Relation) -> Relation {
      followed == relation ? other : followed == relation.reversed ? other.reversed : followed
    }
    func r(_ measure: Measure) -> Measure {
      guard case .count(let along, let set) = measure else { return measure }
      return .count(r(along), of: r(set))
    }
    switch self {
    case .everything, .terms, .instances: return self
    case .join(let along, let set): return .join(r(along), r(set))
    case .intersection(let a, let b): return .intersection(r(a), r(b))
    case .union(let a, let b): return .union(r(a), r(b))
    case .difference(let a, let b): return .difference(r(a), r(b))
    case .superlative(let set, let measure, let extreme, let rank):
      return .superlative(r(set), r(measure), extreme, rank: rank)
    case .filter(let set, let measure, let comparison, let bound):
      return .filter(r(set), r(measure), comparison, bound)
    case .count(let set): return .count(r(set))
    case .aggregate(let kind, let set, let measure): return .aggregate(kind, r(set), measure)
    case .exists(let set): return .exists(r(set))
    case .every(let a, let b): return .every(r(a), r(b))
    case .compare(let a, let comparison, let b): return .compare(r(a), comparison, r(b))
    case .not(let truth): return .not(r(truth))
    case .describe(let set): return .describe(r(set))
    case .table(let subjects, let columns):
      return .table(subjects: subjects.map(r), columns: columns.map(r))
    case .sequence(let parts): return .sequence(parts.map(r))
    }
  }
}
