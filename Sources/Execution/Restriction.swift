internal import Queries
internal import RDF
internal import Triples

// Asks of some candidates which are members of a set, without making the set: of "cities in Texas" each thing in Texas
// is looked up in the class of cities.

extension Evaluation {
  /// The candidates that are members of a set.
  mutating func restrict(
    _ candidates: [TermID], to query: Query
  ) throws(ExecutionError) -> [TermID] {
    if candidates.isEmpty { return [] }
    let kept = try kept(candidates, by: query)
    note(query, kept.count)
    return kept
  }

  private mutating func kept(
    _ candidates: [TermID], by query: Query
  ) throws(ExecutionError) -> [TermID] {
    switch query {
    case .everything:
      try visit(candidates.count)
      return candidates.filter(isNode)
    case .terms(let terms): return candidates.intersection(ids(of: terms))
    case .instances(let extent):
      guard size(of: query) > candidates.count else {
        return try candidates.intersection(members(of: query))
      }
      return try instances(of: extent, among: candidates)
    case .join(let relation, let inner):
      return try reached(candidates, by: relation, from: inner, query)
    case .intersection(let a, let b):
      let (small, large) = size(of: a) <= size(of: b) ? (a, b) : (b, a)
      return try restrict(restrict(candidates, to: small), to: large)
    case .union(let a, let b):
      let inA = try restrict(candidates, to: a)
      return try inA.union(restrict(candidates.subtracting(inA), to: b), below: bound)
    case .difference(let whole, let part):
      let inWhole = try restrict(candidates, to: whole)
      return try inWhole.subtracting(restrict(inWhole, to: part))
    case .filter(let filter):
      return try self.filter(restrict(candidates, to: filter.set), filter)
    case .sorted(let sorting): return try restrict(candidates, to: sorting.set)
    case .rows(let rows): return try restrict(candidates, to: rows.set)
    case .describe(let inner): return try restrict(candidates, to: inner)
    default: return try candidates.intersection(members(of: query))
    }
  }

  private func isNode(_ id: TermID) -> Bool {
    store.properties.contains {
      !store.objects(of: id, $0).isEmpty || !store.subjects(of: id, $0).isEmpty
    } || store.untoldTexts.holds(id)
  }

  private mutating func instances(
    of extent: ClassExtent, among candidates: [TermID]
  ) throws(ExecutionError) -> [TermID] {
    let type = store.id(ofIRI: RDF.type)
    let types = type == nil ? [] : extent.types.compactMap(store.id(ofIRI:))
    let subjectsOf = extent.subjectsOf.compactMap(store.id(ofIRI:))
    let objectsOf = extent.objectsOf.compactMap(store.id(ofIRI:))
    let kindsOf = extent.kindsOf.compactMap(store.id(ofIRI:))
    let below = kindsOf.isEmpty ? nil : superclass
    try visit(candidates.count)
    return candidates.filter { candidate in
      if let type, !types.isEmpty {
        let stated = store.objects(of: candidate, type)
        if !stated.isEmpty, types.contains(where: stated.contains) { return true }
      }
      if let below {
        let above = store.objects(of: candidate, below)
        if kindsOf.contains(where: above.contains) { return true }
      }
      return subjectsOf.contains { !store.objects(of: candidate, $0).isEmpty }
        || objectsOf.contains { !store.subjects(of: candidate, $0).isEmpty }
    }
  }

  /// The candidates that the relation reaches from a set: forwards where the set is small, else
  /// back from each candidate.
  private mutating func reached(
    _ candidates: [TermID], by relation: Relation, from inner: Query, _ whole: Query
  ) throws(ExecutionError) -> [TermID] {
    if relation.repeats || size(of: whole) <= candidates.count {
      return try candidates.intersection(members(of: whole))
    }
    let back = resolve(relation).reversed
    if case .everything = inner {
      try visit(candidates.count)
      return candidates.filter { candidate in
        back.arcs.contains { !neighbours(of: candidate, $0).isEmpty }
      }
    }
    let from = try restrict(step(from: candidates, back), to: inner)
    var kept: [TermID] = []
    for candidate in candidates {
      try visit(1)
      if back.arcs.contains(where: { from.countShared(with: neighbours(of: candidate, $0)) > 0 }) {
        kept.append(candidate)
      }
    }
    return kept
  }
}

// Estimates how large a set is, without making it.
extension Evaluation {
  /// An estimate of a set's size; exact for terms and upper bounds for classes.
  /// - Complexity: O(log n) for each leaf of the query.
  func size(of query: Query) -> Int {
    switch query {
    case .everything: return store.termCount
    case .terms(let terms): return terms.count
    case .instances(let extent): return size(of: extent)
    case .join(let relation, let inner): return size(of: resolve(relation), from: inner)
    case .intersection(let a, let b): return min(size(of: a), size(of: b))
    case .union(let a, let b): return size(of: a) + size(of: b)
    case .difference, .superlative, .filter, .slice, .describe, .sorted, .rows:
      return query.chosenFrom.map { size(of: $0) } ?? 0
    case .table(let table):
      return table.subjects.reduce(0) { $0 + size(of: $1) } * table.columns.count
    case .groups(let groups): return size(of: .join(groups.by, groups.set))
    case .sequence(let parts): return parts.reduce(0) { $0 + size(of: $1) }
    case .count, .aggregate, .arithmetic, .exists, .every, .same, .compare, .both, .either, .not:
      return 1
    }
  }

  private func size(of extent: ClassExtent) -> Int {
    var size = 0
    if let type = store.id(ofIRI: RDF.type) {
      for node in extent.types.compactMap(store.id(ofIRI:)) {
        size += store.subjects(of: node, type).count
      }
    }
    if let below = superclass {
      for node in extent.kindsOf.compactMap(store.id(ofIRI:)) {
        size += store.subjects(of: node, below).count
      }
    }
    for property in extent.subjectsOf.compactMap(store.id(ofIRI:)) {
      size += store.subjects(property).count
    }
    for property in extent.objectsOf.compactMap(store.id(ofIRI:)) {
      size += store.objects(property).count
    }
    return size
  }

  /// The estimate for a step: members times the mean number of neighbours; exact for one step from one term.
  private func size(of relation: ResolvedRelation, from inner: Query) -> Int {
    if !relation.repeats, case .terms(let terms) = inner, terms.count == 1,
      let node = store.id(of: terms[0])
    {
      return relation.arcs.reduce(0) { $0 + neighbours(of: node, $1).count }
    }
    let members = size(of: inner)
    return relation.arcs.reduce(0) { sum, arc in
      let from = arc.inverse ? store.objects(arc.property) : store.subjects(arc.property)
      let to = arc.inverse ? store.subjects(arc.property) : store.objects(arc.property)
      if relation.repeats { return sum + to.count }
      let mean = Double(store.count(of: arc.property)) / Double(max(from.count, 1))
      return sum + min(to.count, Int(Double(members) * mean) + 1)
    }
  }
}
