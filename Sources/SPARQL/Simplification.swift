import Queries
import RDF

// Class memberships that a property says already are left out: what directed something needs no check that it
// is a director, where that is how directors are known. The text gets shorter, and engines check nothing twice.

extension Query {
  /// The same set, without needless checks of class.
  var simplified: Query {
    switch self {
    case .everything, .terms, .instances: self
    case .join(let relation, let inner):
      .join(relation, inner.simplified.without { relation.startsIn($0) })
    case .intersection: Query.intersection(of: conjuncts.map(\.simplified))
    case .union(let a, let b): .union(a.simplified, b.simplified)
    case .difference(let whole, let part):
      Query.rest(of: whole.simplified, without: part.simplified.alternatives)
    case .superlative(let set, let measure, let extreme, let rank):
      .superlative(set.simplified, measure.simplified, extreme, rank: rank)
    case .filter(let set, let measure, let comparison, .measure(let other)):
      .filter(
        set.simplified, measure.simplified, comparison, .measure(of: other.simplified))
    case .filter(let set, let measure, let comparison, let bound):
      .filter(set.simplified, measure.simplified, comparison, bound)
    case .count(let inner): .count(inner.simplified)
    case .aggregate(let aggregate, let set, let measure):
      .aggregate(aggregate, set.simplified, measure.simplified)
    case .exists(let inner): .exists(inner.simplified)
    case .every(let a, let b): .every(a.simplified, b.simplified)
    case .compare(let a, let comparison, let b): .compare(a.simplified, comparison, b.simplified)
    case .not(let inner): .not(inner.simplified)
    case .describe(let inner): .describe(inner.simplified)
    case .table(let subjects, let columns):
      .table(subjects: subjects.map(\.simplified), columns: columns)
    case .sequence(let parts): .sequence(parts.map(\.simplified))
    }
  }

  private static func intersection(of parts: [Query]) -> Query {
    var kept: [Query] = []
    for (index, part) in parts.enumerated() {
      if case .instances(let extent) = part {
        let others = parts.enumerated().filter { $0.offset != index }.map(\.element)
        // Of two that say the same, the first stays.
        if kept.contains(part) || others.contains(where: { $0 != part && $0.isWithin(extent) }) {
          continue
        }
      }
      kept.append(part)
    }
    return kept.dropFirst().reduce(kept.first ?? .everything) { .intersection($0, $1) }
  }

  /// A thing apart from "Dogville, the film": among films, that is apart from Dogville.
  private static func rest(of whole: Query, without parts: [Query]) -> Query {
    let parts = parts.map { part in
      part.conjuncts.count == 1
        ? part
        : part.without { extent in
          whole.isWithin(extent) || whole.conjuncts.contains(.instances(extent))
        }
    }
    return .difference(whole, parts.dropFirst().reduce(parts[0]) { .union($0, $1) })
  }

  /// The set without the classes that are known anyway; everything, where nothing else is said.
  fileprivate func without(_ isKnown: (ClassExtent) -> Bool) -> Query {
    let kept = conjuncts.filter { part in
      if case .instances(let extent) = part { !isKnown(extent) } else { true }
    }
    return kept.dropFirst().reduce(kept.first ?? .everything) { .intersection($0, $1) }
  }

  /// Whether each member is in the class by the facts that put it into this set.
  private func isWithin(_ extent: ClassExtent) -> Bool {
    switch self {
    case .join(let relation, _): relation.reversed.startsIn(extent)
    case .intersection(let a, let b): a.isWithin(extent) || b.isWithin(extent)
    case .union(let a, let b): a.isWithin(extent) && b.isWithin(extent)
    case .difference(let a, _), .describe(let a): a.isWithin(extent)
    case .instances(let other): other == extent
    case .superlative(let set, .value(let relation), _, _),
      .filter(let set, .value(let relation), _, _):
      set.isWithin(extent) || relation.startsIn(extent)
    case .superlative(let set, _, _, _), .filter(let set, _, _, _): set.isWithin(extent)
    default: false
    }
  }
}

extension Measure {
  fileprivate var simplified: Measure {
    switch self {
    case .value: self
    case .count(let relation, of: let counted):
      .count(relation, of: counted.simplified.without { relation.reversed.startsIn($0) })
    }
  }
}

extension Relation {
  /// Whether whatever the relation leads from is in the class because it does.
  fileprivate func startsIn(_ extent: ClassExtent) -> Bool {
    arcs.allSatisfy { arc in
      (arc.inverse ? extent.objectsOf : extent.subjectsOf).contains(arc.property)
    }
  }
}
