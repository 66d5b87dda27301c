import Queries
import RDF

// Removes checks of class that a property makes needless: what directed something need not be checked to be a
// director, where that is how directors are known. The text gets shorter, and engines check nothing twice.

extension Query {
  /// The query without needless checks of class.
  var simplified: Query { rewriting(\.simplifiedByParts) }

  /// The same, of a query whose parts are simplified already.
  private var simplifiedByParts: Query {
    switch self {
    case .join(let relation, let inner): .join(relation, inner.without { relation.startsIn($0) })
    case .intersection: Query.intersection(of: conjuncts)
    case .difference(let whole, let part): Query.rest(of: whole, without: part.alternatives)
    default: withMeasures(\.simplified)
    }
  }

  private func withMeasures(_ change: (Measure) -> Measure) -> Query {
    switch self {
    case .superlative(var best):
      best.measure = change(best.measure)
      return .superlative(best)
    case .filter(var filter):
      filter.measure = change(filter.measure)
      return .filter(filter)
    case .aggregate(var aggregation):
      aggregation.measure = change(aggregation.measure)
      return .aggregate(aggregation)
    case .sorted(var sorting):
      sorting.measure = change(sorting.measure)
      return .sorted(sorting)
    case .groups(var groups):
      if case .aggregate(let kind, let measure) = groups.value {
        groups.value = .aggregate(kind, change(measure))
      }
      return .groups(groups)
    default: return self
    }
  }

  private static func intersection(of parts: [Query]) -> Query {
    var kept: [Query] = []
    for (index, part) in parts.enumerated() {
      if case .instances(let extent) = part {
        let others = parts.enumerated().filter { $0.offset != index }.map(\.element)
        // Of two parts that say the same, the first stays.
        if kept.contains(part) || others.contains(where: { $0 != part && $0.isWithin(extent) }) {
          continue
        }
      }
      kept.append(part)
    }
    return kept.dropFirst().reduce(kept.first ?? .everything) { .intersection($0, $1) }
  }

  /// The parts to take away from a set, without what the set says already: "Dogville, the film" among films is
  /// Dogville.
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

  /// Whether the facts that put members into this set put them into the class as well, so that the class need not be
  /// asked for: whoever has directed something is a director, where that is the property's domain.
  private func isWithin(_ extent: ClassExtent) -> Bool {
    switch self {
    case .join(let relation, _): relation.reversed.startsIn(extent)
    case .intersection(let a, let b): a.isWithin(extent) || b.isWithin(extent)
    case .union(let a, let b): a.isWithin(extent) && b.isWithin(extent)
    case .difference(let a, _), .describe(let a): a.isWithin(extent)
    case .instances(let other): other == extent
    case .superlative(let best): best.set.isWithin(extent) || best.measure.startsIn(extent)
    case .filter(let filter): filter.set.isWithin(extent) || filter.measure.startsIn(extent)
    default: false
    }
  }
}

extension Measure {
  /// The measure without needless checks of class, of parts that are simplified already.
  fileprivate var simplified: Measure {
    switch self {
    case .value: self
    case .count(let relation, of: let counted):
      .count(relation, of: counted.without { relation.reversed.startsIn($0) })
    }
  }

  /// Whether whatever has the measure is in the class because it does. What is counted may be nothing.
  fileprivate func startsIn(_ extent: ClassExtent) -> Bool {
    if case .value(let relation) = self { return relation.startsIn(extent) }
    return false
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
