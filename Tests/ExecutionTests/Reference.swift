import Queries
import RDF

/// Evaluates queries as plainly as can be, with sets of terms and scans over all facts: what the executor's answers
/// are compared with.
struct Reference {
  let triples: [Triple]
  /// The terms in the order in which the executor lists them.
  var listing: [Term] = []

  func members(_ query: Query) -> Set<Term> {
    switch query {
    case .everything: Set(triples.flatMap { [$0.subject, $0.object] })
    case .terms(let terms): Set(terms)
    case .instances(let extent):
      Set(
        triples.filter { $0.predicate == RDF.type && extent.types.contains($0.object.iri ?? "") }
          .map(\.subject)
      )
      .union(triples.filter { extent.subjectsOf.contains($0.predicate) }.map(\.subject))
      .union(triples.filter { extent.objectsOf.contains($0.predicate) }.map(\.object))
      .union(
        triples.filter {
          $0.predicate == RDFS.subClassOf && extent.kindsOf.contains($0.object.iri ?? "")
        }.map(\.subject))
    case .join(let relation, let inner): step(relation, members(inner))
    case .intersection(let a, let b): members(a).intersection(members(b))
    case .union(let a, let b): members(a).union(members(b))
    case .difference(let a, let b): members(a).subtracting(members(b))
    case .superlative(let best): superlative(best)
    case .filter(let filter): self.filter(filter)
    case .slice, .sorted: Set(list(query))
    case .describe(let inner): members(inner)
    case .table(let table):
      table.subjects.reduce(into: []) { all, subject in
        for column in table.columns { all.formUnion(step(column, members(subject))) }
      }
    case .rows(let rows): members(rows.set)
    case .groups(let groups): Set(self.groups(groups).map(\.key))
    case .sequence(let parts): parts.reduce(into: []) { $0.formUnion(members($1)) }
    case .count, .aggregate, .arithmetic, .exists, .every, .same, .compare, .both, .either, .not:
      []
    }
  }

  func list(_ query: Query) -> [Term] {
    switch query {
    case .slice(let slice):
      var all = list(slice.set)
      if let order = slice.order {
        all.stableSort { step(order.reversed.repeated, [$0]).count }
      }
      switch slice.part {
      case .first(let count): return Array(all.prefix(count))
      case .last(let count): return Array(all.suffix(count))
      case .nth(let place): return all.indices.contains(place - 1) ? [all[place - 1]] : []
      }
    case .sorted(let sorting):
      let extreme: Extreme = sorting.descending ? .largest : .smallest
      var all = list(sorting.set)
      all.stableSort { member in
        let score = score(member, sorting.measure, extreme)
        return score.map { sorting.descending ? -$0 : $0 } ?? .infinity
      }
      return all
    case .join(let relation, .sorted(let sorting)):
      // The nodes that each leads to, in the order of what leads there.
      var found: [Term] = []
      for member in list(.sorted(sorting)) {
        let reached = step(relation, [member])
        let listed = listing.filter(reached.contains) + reached.subtracting(listing).sorted()
        found += listed.filter { !found.contains($0) }
      }
      return found
    case .rows(let rows): return list(rows.set)
    case .describe(let set): return list(set)
    case .groups(let groups) where groups.first != nil: return self.groups(groups).map(\.key)
    default:
      let members = members(query)
      return listing.filter(members.contains) + members.subtracting(listing).sorted()
    }
  }

  func rows(_ query: Query) -> [Denotation.Row] {
    func cell(_ column: Measure, _ member: Term) -> [Term] {
      switch column {
      case .value(let relation): step(relation, [member]).sorted()
      case .count: score(member, column, .largest).map { [.number($0)] } ?? []
      }
    }
    func rows(_ set: Query, _ columns: [Measure]) -> [Denotation.Row] {
      list(set).map { member in
        .init(subject: member, cells: columns.map { cell($0, member) })
      }
    }
    switch query {
    case .table(let table):
      return table.subjects.flatMap { rows($0, table.columns.map { .value($0) }) }
    case .rows(let wanted): return rows(wanted.set, wanted.columns)
    case .groups(let groups):
      return self.groups(groups).map { group in
        let cell = groups.value == .members ? group.members.sorted() : [.number(group.number)]
        return .init(subject: group.key, cells: [cell])
      }
    default: return []
    }
  }

  func groups(_ groups: Groups) -> [(key: Term, members: Set<Term>, number: Double)] {
    let all = members(groups.set)
    var found = listing.compactMap { key -> (key: Term, members: Set<Term>, number: Double)? in
      let inIt = all.filter { step(groups.by, [$0]).contains(key) }
      if inIt.isEmpty { return nil }
      guard case .aggregate(let kind, let measure) = groups.value else {
        return (key, inIt, Double(inIt.count))
      }
      return number(.aggregate(kind, .terms(Array(inIt)), measure)).map { (key, inIt, $0) }
    }
    if let condition = groups.condition {
      found = found.filter { holds($0.number, condition.comparison, condition.bound) }
    }
    if let choice = groups.extreme {
      let wanted = wanted(found.map(\.number), choice.extreme, choice.rank, choice.places)
      found = found.filter { wanted.contains($0.number) }
    }
    if let first = groups.first {
      found.stableSort { first == .largest ? -$0.number : $0.number }
    }
    return found
  }

  func number(_ query: Query) -> Double? {
    switch query {
    case .count(let set): return Double(members(set).count)
    case .aggregate(let aggregation):
      let extreme: Extreme = aggregation.kind == .smallest ? .smallest : .largest
      // In the executor's order: sums of fractions depend on it.
      let scores = list(aggregation.set).compactMap { score($0, aggregation.measure, extreme) }
      if scores.isEmpty { return nil }
      switch aggregation.kind {
      case .sum: return scores.reduce(0, +)
      case .average: return scores.reduce(0, +) / Double(scores.count)
      case .largest: return scores.max()
      case .smallest: return scores.min()
      }
    case .arithmetic(let sum):
      guard let a = number(sum.left), let b = number(sum.right) else { return nil }
      return sum.operation == .subtract ? a - b : a + b
    default: return members(query).compactMap(\.literal?.sortKey).max()
    }
  }

  func truth(_ query: Query) -> Bool {
    switch query {
    case .exists(let set): return !members(set).isEmpty
    case .every(let a, let b): return !members(a).isEmpty && members(a).isSubset(of: members(b))
    case .same(let a, let b): return members(a) == members(b)
    case .compare(let a, let comparison, let b):
      guard let a = number(a), let b = number(b) else { return false }
      return holds(a, comparison, b)
    case .both(let a, let b): return truth(a) && truth(b)
    case .either(let a, let b): return truth(a) || truth(b)
    case .not(let inner): return !truth(inner)
    default: return false
    }
  }

  func step(_ relation: Relation, _ from: Set<Term>) -> Set<Term> {
    var reached: Set<Term> = []
    for arc in relation.arcs {
      for triple in triples where triple.predicate == arc.property {
        let (a, b) =
          arc.inverse ? (triple.object, triple.subject) : (triple.subject, triple.object)
        if from.contains(a) { reached.insert(b) }
      }
    }
    if !relation.repeats { return reached }
    let more = reached.subtracting(from)
    return more.isEmpty ? reached : reached.union(step(relation, from.union(reached)))
  }

  func score(_ member: Term, _ measure: Measure, _ extreme: Extreme) -> Double? {
    switch measure {
    case .value(let relation):
      let values = step(relation, [member]).compactMap(\.literal?.sortKey)
      return extreme == .largest ? values.max() : values.min()
    case .count(let relation, of: let set):
      return Double(step(relation, [member]).intersection(members(set)).count)
    }
  }

  func superlative(_ best: Superlative) -> Set<Term> {
    let scored = members(best.set).compactMap { member in
      score(member, best.measure, best.extreme).map { (member, $0) }
    }
    let wanted = wanted(scored.map(\.1), best.extreme, best.rank, best.places)
    return Set(scored.filter { wanted.contains($0.1) }.map(\.0))
  }

  /// The scores from a rank on, so many of them.
  func wanted(_ scores: [Double], _ extreme: Extreme, _ rank: Int, _ places: Int) -> Set<Double> {
    let outwards = { (a: Double, b: Double) in extreme == .largest ? a > b : a < b }
    let ranked = Set(scores).sorted(by: outwards)
    guard rank <= ranked.count else { return [] }
    let from = scores.filter { !outwards($0, ranked[rank - 1]) }
    return Set(from.sorted(by: outwards).prefix(places))
  }

  func filter(_ filter: Filter) -> Set<Term> {
    if let other = filter.otherEnd, case .number(let number) = filter.bound,
      case .value(let relation) = filter.measure
    {
      return members(other.set).filter { member in
        step(relation, [member]).contains { value in
          guard let value = value.literal?.sortKey else { return false }
          return holds(value, filter.comparison, number)
            && holds(value, other.comparison, other.bound)
        }
      }
    }
    let extreme: Extreme = [.less, .atMost].contains(filter.comparison) ? .smallest : .largest
    let limit: Double?
    switch filter.bound {
    case .number(let number): limit = number
    case .measure(of: let other):
      let scores = members(other).compactMap { score($0, filter.measure, extreme) }
      limit = extreme == .largest ? scores.max() : scores.min()
    case .value(let query): limit = number(query)
    case .average:
      let scores = list(filter.set).compactMap { score($0, filter.measure, extreme) }
      limit = scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }
    guard let limit else { return [] }
    return members(filter.set).filter { member in
      score(member, filter.measure, extreme).map { holds($0, filter.comparison, limit) } ?? false
    }
  }

  func holds(_ a: Double, _ comparison: Comparison, _ b: Double) -> Bool {
    switch comparison {
    case .less: a < b
    case .atMost: a <= b
    case .equal: a == b
    case .atLeast: a >= b
    case .more: a > b
    case .unequal: a != b
    }
  }
}

extension Array {
  /// Sorts by a key; elements of equal keys stay in the order in which they were.
  fileprivate mutating func stableSort(by key: (Element) -> some Comparable) {
    self = enumerated().map { (key($0.element), $0.offset, $0.element) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}

extension Denotation {
  /// The denotation with its sets in the order of terms, for telling whether two are equal.
  var sorted: Denotation {
    switch self {
    case .terms(let terms): .terms(terms.sorted())
    case .table(let rows):
      .table(rows.map { Row(subject: $0.subject, cells: $0.cells.map { $0.sorted() }) })
    case .sequence(let parts): .sequence(parts.map(\.sorted))
    case .list, .number, .truth: self
    }
  }
}
