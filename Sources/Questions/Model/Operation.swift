import English

/// What a form of a query does, as features name it.
enum Operation: UInt8, CaseIterable {
  case list, count, aggregate, exists, every, not, same, both, either, compare, describe, table,
    rows
  case groups, sorted, several
  case ordering, and, or, minus, largest, smallest
  case whereLess, whereAtMost, whereEqual, whereAtLeast, whereMore, whereUnequal
  case first, firstN, last, lastN, nth
  case max, min, sum, average, subtract, add
  case compareLess, compareAtMost, compareEqual, compareAtLeast, compareMore, compareUnequal
  case table0, table1, table2
  case ranked, places, countOf, beside, chain
  /// A reason is asked for.
  case why
  /// What is told of each group, and which of the groups are meant.
  case groupCount, groupSum, groupAverage, groupMax, groupMin, groupMost, groupLeast, groupWhere

  var name: String { Self.names[Int(rawValue)] }
  var hash: UInt64 { Self.hashes[Int(rawValue)] }
  var cues: CueSet? { Self.cues[Int(rawValue)] }

  private static let names: [String] = [
    "list", "count", "aggregate", "exists", "every", "not", "same", "both", "either", "compare",
    "describe", "table", "rows", "groups", "sorted", "several", "ordering", "and", "or", "minus",
    "largest", "smallest", "where<", "where<=", "where=", "where>=", "where>", "where!=", "first",
    "firstN", "last", "lastN", "nth", "max", "min", "sum", "average", "subtract", "add", "compare<",
    "compare<=", "compare=", "compare>=", "compare>", "compare!=", "table0", "table1", "table2",
    "ranked", "places", "countOf", "beside", "chain", "why",
    "groupCount", "groupSum", "groupAverage", "groupMax", "groupMin", "groupMost", "groupLeast",
    "groupWhere",
  ]
  private static let hashes: [UInt64] = names.map { FeatureHash.of($0) }

  /// The plain form of it, where a query has no other operator.
  var plain: (hash: UInt64, name: String) { Self.plains[Int(rawValue)] }
  private static let plains: [(hash: UInt64, name: String)] = names.map {
    (FeatureHash.of($0 + ".plain"), $0 + ".plain")
  }

  /// Which cues call for which operator.
  private static let cues: [CueSet?] = allCases.map { operation in
    cueLists[operation].map { CueSet($0) }
  }

  private static let cueLists: [Operation: [Cue]] = [
    .count: [.count], .exists: [.truth, .any], .every: [.both, .everything, .each],
    .table0: [.compare], .table1: [.compare], .table2: [.compare],
    .largest: [.most, .more, .newest], .smallest: [.least, .less, .oldest],
    .average: [.average], .sum: [.sum], .minus: [.except, .negation, .another, .remaining],
    .not: [.negation],
    .ordering: [.more, .most, .less, .least],
    .chain: [.next, .previous, .after, .before, .remaining], .compareMore: [.more],
    .compareLess: [.less], .compareEqual: [.equal, .common], .describe: [.define],
    .why: [.why, .purpose], .or: [.choice],
    .whereMore: [.more, .after], .whereLess: [.less, .before],
    .countOf: [.count, .most, .more, .least, .less],
    .groupCount: [.count], .groupSum: [.sum], .groupAverage: [.average],
    .groupMax: [.most, .newest], .groupMin: [.least, .oldest],
    .groupMost: [.most, .more, .newest], .groupLeast: [.least, .less, .oldest],
    .groupWhere: [.more, .less],
  ]
}

/// Operators of a query, each once.
struct OperationSet {
  private var bits: UInt64 = 0

  init() {}

  mutating func insert(_ operation: Operation) -> Bool {
    let bit = UInt64(1) << UInt64(operation.rawValue)
    defer { bits |= bit }
    return bits & bit == 0
  }

  func contains(_ operation: Operation) -> Bool {
    bits & (UInt64(1) << UInt64(operation.rawValue)) != 0
  }
}

/// Cues in two machine words.
struct CueSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}

  init(_ cues: some Sequence<Cue>) {
    for cue in cues { insert(cue) }
  }

  mutating func insert(_ cue: Cue) {
    let place = cue.place
    if place < 64 { low |= 1 << UInt64(place) } else { high |= 1 << UInt64(place - 64) }
  }

  func contains(_ cue: Cue) -> Bool {
    let place = cue.place
    return place < 64 ? low & (1 << UInt64(place)) != 0 : high & (1 << UInt64(place - 64)) != 0
  }

  func meets(_ other: CueSet) -> Bool { low & other.low != 0 || high & other.high != 0 }

  mutating func formUnion(_ other: CueSet) {
    low |= other.low
    high |= other.high
  }
}

extension Cue {
  /// Its place among all. Through its byte: the hash of a cue would be that of its name.
  var place: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
