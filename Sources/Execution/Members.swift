internal import Queries
internal import RDF
internal import Triples

// Makes sets in full, as sorted arrays of ids.

extension Evaluation {
  /// The members of a set.
  mutating func members(of query: Query) throws(ExecutionError) -> [TermID] {
    let members = try made(query)
    note(query, members.count)
    return members
  }

  private mutating func made(_ query: Query) throws(ExecutionError) -> [TermID] {
    switch query {
    case .everything: return try everything()
    case .terms(let terms): return ids(of: terms)
    case .instances(let extent): return try instances(of: extent)
    case .join(let relation, let inner): return try join(resolve(relation), inner)
    case .intersection(let a, let b):
      // The smaller side is made, and its members asked whether they are in the other.
      let (small, large) = size(of: a) <= size(of: b) ? (a, b) : (b, a)
      return try restrict(members(of: small), to: large)
    case .union(let a, let b): return try members(of: a).union(members(of: b), below: bound)
    case .difference(let whole, let part):
      let whole = try members(of: whole)
      return try whole.subtracting(restrict(whole, to: part))
    case .superlative(let best): return try superlative(best, of: members(of: best.set))
    case .filter(let filter): return try self.filter(members(of: filter.set), filter)
    case .slice(let slice): return try self.slice(slice).sorted()
    case .sorted(let sorting): return try members(of: sorting.set)
    case .describe(let inner): return try members(of: inner)
    case .table(let table):
      var cells: [TermID] = []
      for subject in table.subjects {
        let members = try members(of: subject)
        for column in table.columns { cells += try step(from: members, resolve(column)) }
      }
      cells.makeSet(below: bound)
      return cells
    case .rows(let rows): return try members(of: rows.set)
    case .groups(var groups):
      groups.first = nil
      return try chosenGroups(groups).map(\.key)
    case .sequence(let parts):
      var all: [TermID] = []
      for part in parts { all += try members(of: part) }
      all.makeSet(below: bound)
      return all
    case .count, .aggregate, .arithmetic, .exists, .every, .same, .compare, .both, .either, .not:
      throw .malformed("a set was expected, not a number or a yes or no")
    }
  }

  private mutating func everything() throws(ExecutionError) -> [TermID] {
    var marks = Bits(below: bound)
    for property in store.properties {
      for nodes in [store.subjects(property), store.objects(property)] {
        try visit(nodes.count)
        nodes.withUnsafeBufferPointer { for node in $0 { _ = marks.insert(node) } }
      }
    }
    for text in store.untoldTexts { _ = marks.insert(text) }
    return marks.members
  }

  private mutating func instances(of extent: ClassExtent) throws(ExecutionError) -> [TermID] {
    var found: [TermID] = []
    if let type = store.id(ofIRI: RDF.type) {
      for iri in extent.types {
        if let node = store.id(ofIRI: iri) { found += store.subjects(of: node, type) }
      }
    }
    if let below = superclass {
      for node in extent.kindsOf.compactMap(store.id(ofIRI:)) {
        found += store.subjects(of: node, below)
      }
    }
    for property in extent.subjectsOf.compactMap(store.id(ofIRI:)) {
      found += store.subjects(property)
    }
    for property in extent.objectsOf.compactMap(store.id(ofIRI:)) {
      found += store.objects(property)
    }
    try visit(found.count)
    found.makeSet(below: bound)
    return found
  }

  /// The property that leads from classes to those above them that have names.
  var superclass: TermID? {
    store.id(ofIRI: Derived.superclass) ?? store.id(ofIRI: RDFS.subClassOf)
  }

  private mutating func join(
    _ relation: ResolvedRelation, _ inner: Query
  ) throws(ExecutionError) -> [TermID] {
    if case .everything = inner { return try range(of: relation) }
    return try step(from: members(of: inner), relation)
  }

  /// What the relation leads to from anywhere.
  private mutating func range(of relation: ResolvedRelation) throws(ExecutionError) -> [TermID] {
    var found: [TermID] = []
    for arc in relation.arcs {
      found += arc.inverse ? store.subjects(arc.property) : store.objects(arc.property)
    }
    try visit(found.count)
    found.makeSet(below: bound)
    return found
  }
}

/// A relation with its properties looked up; those that the graph does not have are left out.
struct ResolvedRelation {
  struct Arc {
    let property: TermID
    let inverse: Bool
  }

  let arcs: [Arc]
  let repeats: Bool

  var reversed: ResolvedRelation {
    ResolvedRelation(
      arcs: arcs.map { Arc(property: $0.property, inverse: !$0.inverse) }, repeats: repeats)
  }

  var once: ResolvedRelation { ResolvedRelation(arcs: arcs, repeats: false) }
}

extension Evaluation {
  func resolve(_ relation: Relation) -> ResolvedRelation {
    var arcs: [ResolvedRelation.Arc] = []
    arcs.reserveCapacity(relation.arcs.count)
    for arc in relation.arcs {
      guard let property = store.id(ofIRI: arc.property) else { continue }
      arcs.append(.init(property: property, inverse: arc.inverse))
    }
    return ResolvedRelation(arcs: arcs, repeats: relation.repeats)
  }

  /// What the nodes lead to along the relation.
  mutating func step(
    from nodes: [TermID], _ relation: ResolvedRelation
  ) throws(ExecutionError) -> [TermID] {
    if relation.repeats { return try closure(from: nodes, relation) }
    var found: [TermID] = []
    var start = 0
    // Steps are taken a part at a time, so that one from half the graph can be stopped.
    while start < nodes.count {
      let end = min(start + 4096, nodes.count)
      let before = found.count
      for arc in relation.arcs {
        nodes.withUnsafeBufferPointer { nodes in
          store.appendNeighbours(
            of: UnsafeBufferPointer(rebasing: nodes[start..<end]), arc.property,
            inverse: arc.inverse, to: &found)
        }
      }
      try visit(found.count - before + end - start)
      start = end
    }
    found.makeSet(below: bound)
    return found
  }

  /// What the nodes lead to by one or more steps. A cycle is walked once: each node is left once.
  private mutating func closure(
    from nodes: [TermID], _ relation: ResolvedRelation
  ) throws(ExecutionError) -> [TermID] {
    var reached = Bits(below: bound)
    var all: [TermID] = []
    var frontier = nodes
    while !frontier.isEmpty {
      var next: [TermID] = []
      for node in try step(from: frontier, relation.once) where reached.insert(node) {
        next.append(node)
      }
      all += next
      frontier = next
    }
    all.makeSet(below: bound)
    return all
  }

  /// What one node leads to along a relation: a slice of the store where one arc does it.
  mutating func neighbours(
    of node: TermID, _ relation: ResolvedRelation
  ) throws(ExecutionError) -> [TermID] {
    try step(from: [node], relation)
  }

  /// What one node leads to by one arc.
  func neighbours(of node: TermID, _ arc: ResolvedRelation.Arc) -> IDs {
    arc.inverse ? store.subjects(of: node, arc.property) : store.objects(of: node, arc.property)
  }
}
