import Glibc
internal import Queries
internal import RDF
internal import Triples

/// The evaluation of one query: the store, how much was looked at, and when to give up.
struct Evaluation {
  let store: TripleStore
  private let timeLimit: Double
  private let stop: @Sendable () -> Bool
  private let deadline: Double
  private(set) var visited = 0
  /// The count of visits at which the clock is looked at next.
  private var nextLook = Self.stride
  /// Terms that the query names and the graph does not have: their ids follow the store's.
  private var strangers: [Term] = []
  /// The steps of the evaluation, where somebody asked to see them (`/steps`).
  var trace: Trace?

  /// The facts that may pass between two looks at the clock: some 10 µs of work.
  private static let stride = 4096

  init(store: TripleStore, timeLimit: Double, stop: @escaping @Sendable () -> Bool) {
    self.store = store
    self.timeLimit = timeLimit
    self.stop = stop
    self.deadline = Self.now() + timeLimit
  }

  /// A number above every id, of the store's terms and of strangers.
  var bound: Int { store.termCount + strangers.count }

  /// Counts facts that are looked at, and throws where the time has passed or somebody stopped it.
  mutating func visit(_ count: Int) throws(ExecutionError) {
    visited += count
    if visited < nextLook { return }
    nextLook = visited + Self.stride
    if stop() { throw .cancelled }
    if Self.now() > deadline { throw .timedOut(seconds: timeLimit) }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  func term(_ id: TermID) -> Term {
    let index = Int(id.rawValue)
    return index < store.termCount ? store.term(id) : strangers[index - store.termCount]
  }

  func value(of id: TermID) -> Double? {
    let index = Int(id.rawValue)
    if index < store.termCount { return store.number(of: id) }
    return strangers[index - store.termCount].literal?.sortKey
  }

  /// The terms of a set, in the order of their ids.
  func terms(_ ids: [TermID]) -> [Term] { ids.map(term) }

  mutating func ids(of terms: [Term]) -> [TermID] {
    var ids: [TermID] = []
    ids.reserveCapacity(terms.count)
    for term in terms {
      if let id = store.id(of: term) {
        ids.append(id)
      } else {
        let index = strangers.firstIndex(of: term) ?? strangers.count
        if index == strangers.count { strangers.append(term) }
        ids.append(TermID(rawValue: UInt32(store.termCount + index)))
      }
    }
    ids.makeSet(below: bound)
    return ids
  }
}

// Evaluates whole questions: sets, numbers, truths, tables.
extension Evaluation {
  mutating func denotation(of query: Query) throws(ExecutionError) -> Denotation {
    switch query.sort {
    case .number:
      guard let number = try number(query) else { return .terms([]) }
      note(query, 1)
      return .number(number)
    case .truth:
      let truth = try truth(query)
      note(query, 1)
      return .truth(truth)
    case .table: return .table(try rows(of: query))
    case .sequence:
      guard case .sequence(let parts) = query else { return .sequence([]) }
      var denotations: [Denotation] = []
      for part in parts { denotations.append(try denotation(of: part)) }
      return .sequence(denotations)
    case .list:
      let members = try list(of: query)
      return .list(terms(members))
    case .set:
      // The members are made first: that may add strangers, which `terms` then names.
      let members = try members(of: query)
      return .terms(terms(members))
    }
  }

  private mutating func rows(of query: Query) throws(ExecutionError) -> [Denotation.Row] {
    switch query {
    case .table(let table): return try rows(table.subjects, table.columns)
    case .rows(let wanted): return try rows(of: wanted)
    case .groups(let groups): return try rows(of: groups)
    default: throw .malformed("a table was expected")
    }
  }

  private mutating func rows(
    _ subjects: [Query], _ columns: [Relation]
  ) throws(ExecutionError) -> [Denotation.Row] {
    var rows: [Denotation.Row] = []
    var left = columns.map { _ in Self.mostCells }
    for subject in subjects {
      let members = try list(of: subject)
      for member in terms(members) {
        let node = ids(of: [member])
        var cells: [[Term]] = []
        for (place, column) in columns.enumerated() {
          let reached = try step(from: node, resolve(column))
          try Self.take(reached.count, from: &left[place])
          cells.append(terms(reached))
        }
        rows.append(Denotation.Row(subject: member, cells: cells))
      }
    }
    return rows
  }

  /// A row a member: what it reaches in each column, or how many.
  private mutating func rows(of wanted: Rows) throws(ExecutionError) -> [Denotation.Row] {
    let members = try list(of: wanted.set)
    var columns: [[TermID: [Term]]] = []
    for column in wanted.columns { columns.append(try cells(of: members, column)) }
    return members.map { member in
      Denotation.Row(subject: term(member), cells: columns.map { $0[member] ?? [] })
    }
  }

  /// The most values in a column of a table. Nobody reads so many, and where everything leads to everything, as by a
  /// transitive property around a ring of 6,000 stops, a column would have 36 million and fill the memory.
  static let mostCells = 100_000

  /// Takes some values off what a column may still hold; throws where that is not enough.
  static func take(_ count: Int, from left: inout Int) throws(ExecutionError) {
    left -= count
    guard left >= 0 else { throw .tooManyCells(limit: mostCells) }
  }

  private mutating func cells(
    of members: [TermID], _ column: Measure
  ) throws(ExecutionError) -> [TermID: [Term]] {
    var cells: [TermID: [Term]] = [:]
    switch column {
    case .value(let relation):
      let along = resolve(relation)
      var left = Self.mostCells
      for member in members {
        let reached = try step(from: [member], along)
        try Self.take(reached.count, from: &left)
        cells[member] = terms(reached)
      }
    case .count:
      for score in try scores(of: members.sorted(), column, .largest) {
        cells[score.member] = [.number(score.score)]
      }
    }
    return cells
  }

  mutating func truth(_ query: Query) throws(ExecutionError) -> Bool {
    switch query {
    case .exists(let set): return try !members(of: set).isEmpty
    case .every(let part, let whole):
      let part = try members(of: part)
      let shared = try restrict(part, to: whole)
      return !part.isEmpty && shared.count == part.count
    case .same(let a, let b):
      let first = try members(of: a)
      return try first == members(of: b)
    case .compare(let a, let comparison, let b):
      guard let a = try number(a), let b = try number(b) else { return false }
      return comparison.holds(a, b)
    case .both(let a, let b): return try truth(a) ? truth(b) : false
    case .either(let a, let b): return try truth(a) ? true : truth(b)
    case .not(let inner): return try !truth(inner)
    case .describe(let inner): return try truth(inner)
    default: throw .malformed("a yes or no was expected, not a set or a number")
    }
  }

  /// A count or an aggregate; for a set, its largest number. Nil where there is none.
  mutating func number(_ query: Query) throws(ExecutionError) -> Double? {
    switch query {
    case .count(let set): return Double(try members(of: set).count)
    case .aggregate(let aggregation):
      let scored = try scores(
        of: members(of: aggregation.set), aggregation.measure, aggregation.kind.extreme)
      return aggregation.kind.value(of: scored.map(\.score))
    case .arithmetic(let sum):
      guard let left = try number(sum.left), let right = try number(sum.right) else { return nil }
      return sum.operation == .subtract ? left - right : left + right
    case .exists, .every, .same, .compare, .both, .either, .not:
      throw .malformed("a number was expected, not a yes or no")
    default:
      let members = try members(of: query)
      return members.compactMap { value(of: $0) }.max()
    }
  }

  mutating func note(_ query: Query, _ count: Int) {
    trace?.steps.append(Trace.Step(query: query, count: count))
  }
}

extension Aggregate {
  /// The value that counts of a member with several: the smallest for `smallest`, else the largest.
  var extreme: Extreme { self == .smallest ? .smallest : .largest }

  /// One number from several; nil from none.
  func value(of scores: [Double]) -> Double? {
    if scores.isEmpty { return nil }
    switch self {
    case .sum: return scores.reduce(0, +)
    case .average: return scores.reduce(0, +) / Double(scores.count)
    case .largest: return scores.max()
    case .smallest: return scores.min()
    }
  }
}

extension Comparison {
  func holds(_ a: Double, _ b: Double) -> Bool {
    switch self {
    case .less: a < b
    case .atMost: a <= b
    case .equal: a == b
    case .atLeast: a >= b
    case .more: a > b
    case .unequal: a != b
    }
  }
}
