import English
package import Queries
import RDF
import Vocabulary

// What edits take from queries and change in them.
extension Query {
  /// The sets of named things that a query is made of, in order, each once: of `(:phase :project_management)` that is
  /// `:project_management`.
  package var namedSets: [Query] {
    var found: [Query] = []
    walk { if case .terms = $0, !found.contains($0) { found.append($0) } }
    return found
  }

  /// The query turned to its other end: largest ↔ smallest ("and the shortest?" after the longest), "more than" ↔
  /// "less than", before ↔ after in an order. Nil where it has none of these.
  func otherEnd(isOrdering: (Relation) -> Bool) -> Query? {
    switch self {
    case .superlative(var best):
      best.extreme = best.extreme == .largest ? .smallest : .largest
      return .superlative(best)
    case .filter(var filter):
      guard let turned = filter.comparison.turned else { return nil }
      filter.comparison = turned
      return .filter(filter)
    case .compare(let a, let comparison, let b): return comparison.turned.map { .compare(a, $0, b) }
    case .join(let relation, .everything) where isOrdering(relation):
      return .join(relation.reversed, .everything)
    case .join(let relation, let set):
      return set.otherEnd(isOrdering: isOrdering).map { .join(relation, $0) }
    case .intersection(let a, let b):
      if let b = b.otherEnd(isOrdering: isOrdering) { return .intersection(a, b) }
      return a.otherEnd(isOrdering: isOrdering).map { .intersection($0, b) }
    case .exists(let set): return set.otherEnd(isOrdering: isOrdering).map { .exists($0) }
    default: return nil
    }
  }

  /// The query with another number in place of its bound, and another comparison where one is given: "over 50?" after
  /// "under 20".
  func withBound(_ number: Double, _ comparison: Comparison?) -> Query? {
    switch self {
    case .filter(var filter):
      guard case .number = filter.bound else { return nil }
      filter.bound = .number(number)
      filter.comparison = comparison ?? filter.comparison
      return .filter(filter)
    case .groups(var groups):
      groups.condition = Groups.Condition(comparison ?? .equal, number)
      groups.extreme = nil
      return .groups(groups)
    case .count(let set): return set.withBound(number, comparison).map { .count($0) }
    case .exists(let set): return set.withBound(number, comparison).map { .exists($0) }
    case .intersection(let a, let b):
      if let b = b.withBound(number, comparison) { return .intersection(a, b) }
      return a.withBound(number, comparison).map { .intersection($0, b) }
    case .join(let relation, let set):
      return set.withBound(number, comparison).map { .join(relation, $0) }
    default: return nil
    }
  }
}

extension Comparison {
  /// The comparison that holds where this one does not: "not more than 5" is at most 5. Nil of "equal" and "unequal",
  /// which are denied otherwise.
  var denied: Comparison? {
    switch self {
    case .less: .atLeast
    case .more: .atMost
    case .atMost: .more
    case .atLeast: .less
    case .equal, .unequal: nil
    }
  }

  /// The same comparison the other way: "more than 5" ↔ "less than 5", as "and the cheaper ones?" asks. Nil of
  /// "equal" and "unequal", which have no other way.
  var turned: Comparison? {
    switch self {
    case .less: .more
    case .more: .less
    case .atMost: .atLeast
    case .atLeast: .atMost
    case .equal, .unequal: nil
    }
  }
}
