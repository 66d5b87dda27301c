package import RDF

// Walks over queries and makes others of them. The parts of each case are named here once, so that nobody else needs a
// `switch` for it.

extension Query {
  /// The query with its direct parts, those in measures and bounds too, put through one function and the relations
  /// that it follows itself through another.
  /// - Complexity: O(direct parts).
  package func mapping(
    _ inside: (Query) -> Query, relations along: (Relation) -> Relation = { $0 }
  ) -> Query {
    withoutActuallyEscaping(inside) { inside in
      withoutActuallyEscaping(along) { along in
        mapped(by: PartMap(inside: inside, along: along))
      }
    }
  }

  private func mapped(by map: PartMap) -> Query {
    let (inside, along) = (map.inside, map.along)
    switch self {
    case .everything, .terms, .instances: return self
    case .join(let relation, let set): return .join(along(relation), inside(set))
    case .intersection(let a, let b): return .intersection(inside(a), inside(b))
    case .union(let a, let b): return .union(inside(a), inside(b))
    case .difference(let a, let b): return .difference(inside(a), inside(b))
    case .superlative(let best): return .superlative(map(best))
    case .filter(let filter): return .filter(map(filter))
    case .slice(let slice):
      return .slice(inside(slice.set), slice.part, order: slice.order.map(along))
    case .count(let set): return .count(inside(set))
    case .aggregate(let aggregation): return .aggregate(map(aggregation))
    case .arithmetic(let sum):
      return .arithmetic(inside(sum.left), sum.operation, inside(sum.right))
    case .exists(let set): return .exists(inside(set))
    case .every(let a, let b): return .every(inside(a), inside(b))
    case .same(let a, let b): return .same(inside(a), inside(b))
    case .compare(let a, let comparison, let b): return .compare(inside(a), comparison, inside(b))
    case .both(let a, let b): return .both(inside(a), inside(b))
    case .either(let a, let b): return .either(inside(a), inside(b))
    case .not(let query): return .not(inside(query))
    case .describe(let set): return .describe(inside(set))
    case .table(let table):
      return .table(subjects: table.subjects.map(inside), columns: table.columns.map(along))
    case .rows(let rows):
      return .rows(Rows(set: inside(rows.set), measures: rows.columns.map { map($0) }))
    case .groups(let groups): return .groups(map(groups))
    case .sorted(let sorting): return .sorted(map(sorting))
    case .sequence(let queries): return .sequence(queries.map(inside))
    }
  }

  /// Calls `visit` with each part that the query is made of directly, those in measures and bounds too, and `follow`
  /// with each relation that it follows itself, in the order in which they are written.
  /// - Complexity: O(direct parts); nothing is made anew.
  package func forEachPart(
    _ visit: (Query) -> Void, relations follow: (Relation) -> Void = { _ in }
  ) {
    switch self {
    case .everything, .terms, .instances: return
    case .join(let relation, let set):
      follow(relation)
      visit(set)
    case .intersection(let a, let b), .union(let a, let b), .difference(let a, let b),
      .every(let a, let b), .same(let a, let b), .compare(let a, _, let b), .both(let a, let b),
      .either(let a, let b):
      visit(a)
      visit(b)
    case .superlative(let best):
      visit(best.set)
      best.measure.forEachPart(visit, relations: follow)
    case .filter(let filter):
      visit(filter.set)
      filter.measure.forEachPart(visit, relations: follow)
      switch filter.bound {
      case .measure(let part), .value(let part): visit(part)
      case .number, .average: break
      }
    case .slice(let slice):
      visit(slice.set)
      if let order = slice.order { follow(order) }
    case .count(let set), .exists(let set), .not(let set), .describe(let set): visit(set)
    case .aggregate(let aggregation):
      visit(aggregation.set)
      aggregation.measure.forEachPart(visit, relations: follow)
    case .arithmetic(let sum):
      visit(sum.left)
      visit(sum.right)
    case .table(let table):
      table.subjects.forEach(visit)
      table.columns.forEach(follow)
    case .rows(let rows):
      visit(rows.set)
      for column in rows.columns { column.forEachPart(visit, relations: follow) }
    case .groups(let groups):
      visit(groups.set)
      follow(groups.by)
      if case .aggregate(_, let measure) = groups.value {
        measure.forEachPart(visit, relations: follow)
      }
    case .sorted(let sorting):
      visit(sorting.set)
      sorting.measure.forEachPart(visit, relations: follow)
    case .sequence(let queries): queries.forEach(visit)
    }
  }

  /// The parts that the query is made of directly, those in measures and bounds too, in the order in which they
  /// are written.
  package var children: [Query] {
    var found: [Query] = []
    forEachPart { found.append($0) }
    return found
  }

  /// The relations that the query follows itself, without those of its parts.
  package var ownRelations: [Relation] {
    var found: [Relation] = []
    forEachPart({ _ in }, relations: { found.append($0) })
    return found
  }

  /// Calls `visit` with the query, then with each of its parts and theirs.
  /// - Complexity: O(size of the query), and so are all that follow.
  package func walk(_ visit: (Query) -> Void) {
    visit(self)
    forEachPart { $0.walk(visit) }
  }

  /// The query made anew from its smallest parts up: each part is put through the function after its own parts.
  package func rewriting(_ transform: (Query) -> Query) -> Query {
    transform(mapping { $0.rewriting(transform) })
  }

  /// Every relation that is followed somewhere in the query, in the order in which they are written.
  package var relations: [Relation] {
    var found: [Relation] = []
    walk { found += $0.ownRelations }
    return found
  }

  /// Every thing and value that is named somewhere in the query, in the order in which they are written.
  package var namedThings: [Term] {
    var found: [Term] = []
    walk { if case .terms(let terms) = $0 { found += terms } }
    return found
  }

  /// The properties and classes that the query speaks of.
  package var vocabulary: Set<String> {
    var found: Set<String> = []
    walk { part in
      if case .instances(let extent) = part {
        found.formUnion(extent.types + extent.subjectsOf + extent.objectsOf)
      }
      for relation in part.ownRelations { found.formUnion(relation.arcs.map(\.property)) }
    }
    return found
  }

  /// The query with one node in place of another: of "films by X" "films by Y".
  package func substituting(_ new: Term, for old: Term) -> Query {
    rewriting { part in
      guard case .terms(let terms) = part else { return part }
      return .terms(terms.map { $0 == old ? new : $0 })
    }
  }

  /// The query with every occurrence of a part replaced.
  /// - Complexity: O(size of the query × size of the part)
  package func replacing(_ part: Query, with other: Query) -> Query {
    self == part ? other : mapping { $0.replacing(part, with: other) }
  }

  /// The query with one relation for another, followed either way.
  package func replacing(_ relation: Relation, with other: Relation) -> Query {
    mapping {
      $0.replacing(relation, with: other)
    } relations: { followed in
      followed == relation ? other : followed == relation.reversed ? other.reversed : followed
    }
  }
}

extension Measure {
  fileprivate func forEachPart(_ visit: (Query) -> Void, relations follow: (Relation) -> Void) {
    switch self {
    case .value(let relation): follow(relation)
    case .count(let relation, let set):
      follow(relation)
      visit(set)
    }
  }
}

/// Puts the parts of measured forms through two functions.
private struct PartMap {
  let inside: (Query) -> Query
  let along: (Relation) -> Relation

  func callAsFunction(_ measure: Measure) -> Measure {
    switch measure {
    case .value(let relation): .value(along(relation))
    case .count(let relation, let set): .count(along(relation), of: inside(set))
    }
  }

  func callAsFunction(_ bound: Bound) -> Bound {
    switch bound {
    case .measure(let set): .measure(of: inside(set))
    case .value(let number): .value(inside(number))
    case .number, .average: bound
    }
  }

  func callAsFunction(_ best: Superlative) -> Superlative {
    var best = best
    best.set = inside(best.set)
    best.measure = self(best.measure)
    return best
  }

  func callAsFunction(_ filter: Filter) -> Filter {
    var filter = filter
    filter.set = inside(filter.set)
    filter.measure = self(filter.measure)
    filter.bound = self(filter.bound)
    return filter
  }

  func callAsFunction(_ aggregation: Aggregation) -> Aggregation {
    var aggregation = aggregation
    aggregation.set = inside(aggregation.set)
    aggregation.measure = self(aggregation.measure)
    return aggregation
  }

  func callAsFunction(_ groups: Groups) -> Groups {
    var groups = groups
    groups.set = inside(groups.set)
    groups.by = along(groups.by)
    if case .aggregate(let kind, let measure) = groups.value {
      groups.value = .aggregate(kind, self(measure))
    }
    return groups
  }

  func callAsFunction(_ sorting: Sorting) -> Sorting {
    var sorting = sorting
    sorting.set = inside(sorting.set)
    sorting.measure = self(sorting.measure)
    return sorting
  }
}

// Tells what kind of answer a query has.
extension Query {
  /// The kinds of answer that a query may have.
  package enum Sort: Hashable, Sendable {
    case set, list, number, truth, table, sequence
  }

  /// The kind of its denotation: a count is a number.
  package var sort: Sort {
    switch self {
    case .join(_, .sorted): .list
    case .everything, .terms, .instances, .join, .intersection, .union, .difference, .superlative,
      .filter, .describe:
      .set
    case .slice, .sorted: .list
    case .count, .aggregate, .arithmetic: .number
    case .exists, .every, .same, .compare, .both, .either, .not: .truth
    case .table, .rows, .groups: .table
    case .sequence: .sequence
    }
  }

  /// The set that this one takes its members from, where it only picks, orders or describes them: the cities, of
  /// "the largest cities", "cities with more than 3 rivers", "the first city", "cities apart from Paris".
  package var chosenFrom: Query? {
    switch self {
    case .superlative(let best): best.set
    case .filter(let filter): filter.set
    case .slice(let slice): slice.set
    case .sorted(let sorting): sorting.set
    case .rows(let rows): rows.set
    case .describe(let set), .difference(let set, _): set
    default: nil
    }
  }
}

// Evaluates slices before the query around them, for engines that list nothing in lore's order.
extension Query {
  /// A slice inside which there is no other, so that it can be evaluated before what is around it: of "the first of the
  /// last three phases" `(last 3 (type :Phase))`. Nil where no slice is as wanted.
  package func innermostSlice(where isWanted: (Slice) -> Bool) -> Query? {
    var last: Query?
    walk { part in
      if case .slice(let slice) = part, isWanted(slice) { last = part }
    }
    return last
  }
}

extension QueryExecutor {
  /// The query with the members in place of each slice of a set that is taken as listed, or in an order that does not
  /// tell its members apart. So it means the same to an engine, which lists nothing in lore's order: `(first 2 (type
  /// :Phase))` → `(terms :planning :execution)`.
  /// - Throws: `ExecutionError`.
  package func resolvingListedParts(of query: Query) throws -> Query {
    var query = query
    var decided: Set<Query> = []
    while let part = query.innermostSlice(where: { !decided.contains(.slice($0)) }) {
      if case .slice(let slice) = part, try isDecided(slice) {
        decided.insert(part)
      } else {
        query = query.replacing(part, with: .terms(try execute(part).members ?? []))
      }
    }
    return query
  }

  /// Whether the order tells all members apart, so that SPARQL can take the slice (`ORDER BY`, `LIMIT`, `OFFSET`).
  private func isDecided(_ slice: Slice) throws -> Bool {
    guard let order = slice.order else { return false }
    let before = Rows(set: slice.set, columns: [order.reversed.repeated])
    guard case .table(let rows) = try execute(.rows(before)) else { return false }
    return Set(rows.map { $0.cells[0].count }).count == rows.count
  }
}
