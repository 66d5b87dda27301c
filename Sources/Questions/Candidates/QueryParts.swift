package import Queries
import RDF

// What candidates look at in a query.
extension Query {
  /// Whether some members of a set are left out anywhere in it: "the phases except planning".
  var leavesOut: Bool {
    var found = false
    walk { if case .difference = $0 { found = true } }
    return found
  }

  /// The relations that a query asks for, outermost first: `:capital`, then `:borders`, of the capitals of the states
  /// that border Texas.
  package var outerRelations: [Relation] {
    switch self {
    case .join(let relation, let set): [relation] + set.outerRelations
    case .intersection(let a, let b): a.outerRelations + b.outerRelations
    case .superlative(let best): (best.measure.counted.map { [$0] } ?? []) + best.set.outerRelations
    case .filter(let filter):
      (filter.measure.counted.map { [$0] } ?? []) + filter.set.outerRelations
    case .table(let table): table.columns.count <= 2 ? table.columns : []
    case .rows(let rows):
      rows.columns.compactMap { $0.valued ?? $0.counted } + rows.set.outerRelations
    case .groups(let groups): [groups.by] + groups.set.outerRelations
    case .every(_, let set): set.outerRelations
    case .everything, .terms, .instances: []
    default: children.prefix(1).flatMap(\.outerRelations)
    }
  }

  /// The class whose members it asks for, where the query says one: cars, of "red cars".
  package var askedClass: ClassExtent? {
    switch self {
    case .instances(let extent): extent
    case .intersection(let a, let b): a.askedClass ?? b.askedClass
    case .difference(let a, _), .count(let a), .exists(let a): a.askedClass
    case .superlative, .filter, .slice, .sorted, .rows, .groups, .aggregate:
      children.first?.askedClass
    default: nil
    }
  }
}

extension Query {
  /// Whether it is the set of what a yes-or-no property holds of, or does not: the paid orders, or the unpaid ones.
  var isFlag: Bool {
    guard case .join(_, .terms(let terms)) = self else { return false }
    return terms.first?.literal?.truth != nil
  }
}
