internal import Queries
internal import RDF
internal import Triples

/// A fact by its ids.
struct FactIDs: Hashable {
  let subject: TermID
  let property: TermID
  let object: TermID
}

/// Facts found so far: each once, in the order found, up to a limit.
private struct Findings {
  let limit: Int
  private(set) var facts: [FactIDs] = []
  private var seen: Set<FactIDs> = []

  init(limit: Int) { self.limit = limit }

  var isFull: Bool { facts.count >= limit }

  mutating func add(_ node: TermID, _ arc: ResolvedRelation.Arc, _ neighbour: TermID) {
    let fact =
      arc.inverse
      ? FactIDs(subject: neighbour, property: arc.property, object: node)
      : FactIDs(subject: node, property: arc.property, object: neighbour)
    if !isFull, seen.insert(fact).inserted { facts.append(fact) }
  }
}

extension Evaluation {
  func fact(_ ids: FactIDs) -> Fact {
    Fact(
      Triple(
        store.term(ids.subject), Derived.stated(store.text(of: ids.property)),
        store.term(ids.object)),
      source: store.source(of: ids.subject, ids.property, ids.object))
  }

  /// The facts that put the members of a query's sets in them: of "phases of PM" the facts `:pm :phase :planning` and
  /// so on.
  mutating func evidence(for query: Query, limit: Int) throws(ExecutionError) -> [FactIDs] {
    var findings = Findings(limit: limit)
    try explain(query, &findings)
    return findings.facts
  }

  /// Every fact with one of the nodes as its subject, then as its object, by property.
  mutating func facts(
    about nodes: [TermID], limit: Int
  ) throws(ExecutionError) -> [FactIDs] {
    var findings = Findings(limit: limit)
    for node in nodes { try tell(node, &findings) }
    return findings.facts
  }

  private mutating func tell(_ node: TermID, _ findings: inout Findings) throws(ExecutionError) {
    for inverse in [false, true] {
      for property in store.properties {
        if findings.isFull { return }
        let arc = ResolvedRelation.Arc(property: property, inverse: inverse)
        try visit(1)
        for neighbour in neighbours(of: node, arc).prefix(findings.limit) {
          findings.add(node, arc, neighbour)
        }
      }
    }
  }

  private mutating func explain(
    _ query: Query, _ findings: inout Findings
  ) throws(ExecutionError) {
    switch query {
    case .count(let set), .exists(let set):
      try explain(set, &findings)
    case .describe(let set):
      for node in try members(of: set) { try tell(node, &findings) }
    case .every(let part, let whole):
      let both = try restrict(members(of: part), to: whole)
      try explain(both, in: whole, &findings)
      try explain(both, in: part, &findings)
    case .compare(let a, _, let b), .same(let a, let b), .both(let a, let b), .either(let a, let b):
      try explain(a, &findings)
      try explain(b, &findings)
    case .arithmetic(let sum):
      try explain(sum.left, &findings)
      try explain(sum.right, &findings)
    case .not(let inner): try explain(inner, &findings)
    case .aggregate(let aggregation):
      let members = try members(of: aggregation.set)
      try explain(aggregation.measure, of: members, &findings)
      try explain(members, in: aggregation.set, &findings)
    case .table(let table): try explain(table.subjects, table.columns, &findings)
    case .rows(let rows):
      let members = try members(of: rows.set)
      for column in rows.columns {
        if case .value(let relation) = column {
          try explain([rows.set], [relation], &findings)
        } else {
          try explain(column, of: members, &findings)
        }
      }
    case .groups(let groups): try explain(groups, &findings)
    case .sequence(let parts):
      for part in parts { try explain(part, &findings) }
    default: try explain(members(of: query), in: query, &findings)
    }
  }

  /// The facts in the cells of a table.
  private mutating func explain(
    _ subjects: [Query], _ columns: [Relation], _ findings: inout Findings
  ) throws(ExecutionError) {
    for subject in subjects {
      let members = try members(of: subject)
      for column in columns {
        try explain(step(from: members, resolve(column)), in: .join(column, subject), &findings)
      }
    }
  }

  /// The facts by which the members of the groups are in them, and what is measured of them.
  private mutating func explain(
    _ groups: Groups, _ findings: inout Findings
  ) throws(ExecutionError) {
    for group in try chosenGroups(groups) where !findings.isFull {
      try explain([group.key], in: .join(groups.by, .terms(terms(group.members))), &findings)
      if case .aggregate(_, let measure) = groups.value {
        try explain(measure, of: group.members, &findings)
      }
      try explain(group.members, in: groups.set, &findings)
    }
  }

  /// The facts that put some members in a set, a member after the other.
  private mutating func explain(
    _ members: [TermID], in query: Query, _ findings: inout Findings
  ) throws(ExecutionError) {
    if findings.isFull || members.isEmpty { return }
    switch query {
    case .instances(let extent): try explain(members, in: extent, &findings)
    case .join(let relation, let inner):
      try explain(members, reachedBy: resolve(relation), from: inner, &findings)
    case .intersection(let a, let b):
      // A fact about the class comes last: that a film is a film explains least.
      let (first, second) = a.isClass ? (b, a) : (a, b)
      try explain(members, in: first, &findings)
      try explain(members, in: second, &findings)
    case .union(let a, let b):
      try explain(restrict(members, to: a), in: a, &findings)
      try explain(restrict(members, to: b), in: b, &findings)
    case .difference(let set, _), .describe(let set): try explain(members, in: set, &findings)
    case .superlative(let best):
      try explain(best.measure, of: members, &findings)
      try explain(members, in: best.set, &findings)
    case .filter(let filter):
      try explain(filter.measure, of: members, &findings)
      if case .measure(of: let other) = filter.bound {
        try explain(filter.measure, of: self.members(of: other), &findings)
      }
      if case .value(let number) = filter.bound { try explain(number, &findings) }
      try explain(members, in: filter.set, &findings)
    case .slice(let slice):
      if let order = slice.order { try explain(order, of: members, &findings) }
      try explain(members, in: slice.set, &findings)
    case .sorted(let sorting):
      try explain(sorting.measure, of: members, &findings)
      try explain(members, in: sorting.set, &findings)
    case .table, .rows, .groups, .sequence: try explain(query, &findings)
    case .everything, .terms, .count, .aggregate, .arithmetic, .exists, .every, .same, .compare,
      .both, .either, .not:
      break
    }
  }

  /// Notes a fact for each member of a class: its type, or one of the properties that make it a member.
  private mutating func explain(
    _ members: [TermID], in extent: ClassExtent, _ findings: inout Findings
  ) throws(ExecutionError) {
    let type = store.id(ofIRI: RDF.type)
    let types = extent.types.compactMap(store.id(ofIRI:))
    let kinds = extent.kindsOf.compactMap(store.id(ofIRI:))
    let arcs = resolve(
      Relation(extent.subjectsOf.map { Arc($0) } + extent.objectsOf.map { Arc($0, inverse: true) })
    ).arcs
    for member in members where !findings.isFull {
      try visit(1)
      if let type, let stated = types.first(where: { store.contains(member, type, $0) }) {
        findings.add(member, .init(property: type, inverse: false), stated)
      } else if let below = superclass,
        let above = kinds.first(where: {
          store.contains(member, below, $0)
        })
      {
        findings.add(member, .init(property: below, inverse: false), above)
      } else if let arc = arcs.first(where: { !neighbours(of: member, $0).isEmpty }),
        let neighbour = neighbours(of: member, arc).first
      {
        findings.add(member, arc, neighbour)
      }
    }
  }

  private mutating func explain(
    _ measure: Measure, of members: [TermID], _ findings: inout Findings
  ) throws(ExecutionError) {
    for member in members where !findings.isFull {
      switch measure {
      case .value(let relation):
        for arc in resolve(relation).arcs {
          for value in neighbours(of: member, arc) where self.value(of: value) != nil {
            findings.add(member, arc, value)
          }
        }
      case .count(let relation, of: let counted):
        for arc in resolve(relation).arcs {
          let reached = try restrict(Array(neighbours(of: member, arc)), to: counted)
          for node in reached { findings.add(member, arc, node) }
        }
      }
    }
  }

  /// What comes right before and after each member.
  private mutating func explain(
    _ order: Relation, of members: [TermID], _ findings: inout Findings
  ) throws(ExecutionError) {
    for arc in resolve(order).arcs + resolve(order.reversed).arcs {
      for member in members where !findings.isFull {
        try visit(1)
        for neighbour in neighbours(of: member, arc) { findings.add(member, arc, neighbour) }
      }
    }
  }

  private mutating func explain(
    _ members: [TermID], reachedBy relation: ResolvedRelation, from inner: Query,
    _ findings: inout Findings
  ) throws(ExecutionError) {
    if relation.repeats {
      return try explainChain(to: members, relation, from: inner, &findings)
    }
    let back = relation.reversed
    let from = try restrict(step(from: members, back), to: inner)
    for member in members where !findings.isFull {
      for arc in back.arcs {
        for node in neighbours(of: member, arc) where from.holds(node) {
          findings.add(member, arc, node)
        }
      }
    }
    try explain(from, in: inner, &findings)
  }

  /// Notes the facts along a shortest chain to each member.
  private mutating func explainChain(
    to members: [TermID], _ relation: ResolvedRelation, from inner: Query,
    _ findings: inout Findings
  ) throws(ExecutionError) {
    let starts = try self.members(of: inner)
    var cameBy: [TermID: (node: TermID, arc: ResolvedRelation.Arc)] = [:]
    var frontier = starts
    while !frontier.isEmpty {
      var next: [TermID] = []
      for node in frontier {
        for arc in relation.arcs {
          let neighbours = neighbours(of: node, arc)
          try visit(neighbours.count + 1)
          for neighbour in neighbours where cameBy[neighbour] == nil {
            cameBy[neighbour] = (node, arc)
            next.append(neighbour)
          }
        }
      }
      frontier = next
    }
    for member in members where !findings.isFull {
      var chain: [(TermID, ResolvedRelation.Arc, TermID)] = []
      var node = member
      while let step = cameBy[node], chain.count < findings.limit {
        chain.append((step.node, step.arc, node))
        node = step.node
        if starts.holds(node) { break }
      }
      for (from, arc, to) in chain.reversed() { findings.add(from, arc, to) }
    }
    try explain(starts, in: inner, &findings)
  }
}

extension Query {
  fileprivate var isClass: Bool {
    if case .instances = self { return true }
    return false
  }
}
