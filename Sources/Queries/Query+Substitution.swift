package import RDF

extension Query {
  /// The same query of another node: "films by X", with Y for X.
  /// - Complexity: O(size of the query)
  package func substituting(_ new: Term, for old: Term) -> Query {
    if case .terms(let terms) = self { return .terms(terms.map { $0 == old ? new : $0 }) }
    return mapping { $0.substituting(new, for: old) }
  }

  /// The query with every occurrence of a part replaced.
  /// - Complexity: O(size of the query × size of the part)
  package func replacing(_ part: Query, with other: Query) -> Query {
    self == part ? other : mapping { $0.replacing(part, with: other) }
  }

  /// The query with one relation for another, followed either way.
  /// - Complexity: O(size of the query)
  package func replacing(_ relation: Relation, with other: Relation) -> Query {
    mapping {
      $0.replacing(relation, with: other)
    } relations: { followed in
      followed == relation ? other : followed == relation.reversed ? other.reversed : followed
    }
  }

  /// The query with each of the queries that it is made of, and each relation that it follows itself,
  /// put through a function.
  private func mapping(
    _ inside: (Query) -> Query, relations along: (Relation) -> Relation = { $0 }
  ) -> Query {
    func mapped(_ measure: Measure) -> Measure {
      switch measure {
      case .value(let relation): .value(along(relation))
      case .count(let relation, let set): .count(along(relation), of: inside(set))
      }
    }
    func mapped(_ bound: Bound) -> Bound {
      guard case .measure(let set) = bound else { return bound }
      return .measure(of: inside(set))
    }
    switch self {
    case .everything, .terms, .instances: return self
    case .join(let relation, let set): return .join(along(relation), inside(set))
    case .intersection(let a, let b): return .intersection(inside(a), inside(b))
    case .union(let a, let b): return .union(inside(a), inside(b))
    case .difference(let a, let b): return .difference(inside(a), inside(b))
    case .superlative(let set, let measure, let extreme, let rank):
      return .superlative(inside(set), mapped(measure), extreme, rank: rank)
    case .filter(let set, let measure, let comparison, let bound):
      return .filter(inside(set), mapped(measure), comparison, mapped(bound))
    case .count(let set): return .count(inside(set))
    case .aggregate(let kind, let set, let measure):
      return .aggregate(kind, inside(set), mapped(measure))
    case .exists(let set): return .exists(inside(set))
    case .every(let a, let b): return .every(inside(a), inside(b))
    case .compare(let a, let comparison, let b): return .compare(inside(a), comparison, inside(b))
    case .not(let query): return .not(inside(query))
    case .describe(let set): return .describe(inside(set))
    case .table(let subjects, let columns):
      return .table(subjects: subjects.map(inside), columns: columns.map(along))
    case .sequence(let queries): return .sequence(queries.map(inside))
    }
  }
}
