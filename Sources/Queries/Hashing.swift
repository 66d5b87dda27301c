import RDF

// Hashes of queries and of what they denote. Questions look both up by the thousand, and IRIs are long: a hash takes
// the ends of names, which tell them apart, and of many members the first and the last. Equality is exact.

extension String {
  /// A number made from its length and its last 24 bytes.
  fileprivate var ending: UInt64 {
    var text = self
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      let (bytes, count) = (UnsafeRawPointer(start), bytes.count)
      var number = UInt64(truncatingIfNeeded: count)
      func mix(_ word: UInt64) {
        number = (number ^ word) &* 0x9E37_79B9_7F4A_7C15
        number ^= number >> 29
      }
      func word(_ place: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      }
      if count >= 8 {
        mix(word(count - 8))
        if count >= 24 {
          mix(word(count - 16))
          mix(word(count - 24))
        } else {
          mix(word(0))
          if count > 16 { mix(word(8)) }
        }
      } else {
        for place in 0..<count { mix(UInt64(bytes.load(fromByteOffset: place, as: UInt8.self))) }
      }
      return number
    }
  }
}

extension Term {
  fileprivate var ending: UInt64 {
    switch self {
    case .iri(let text), .blank(let text): text.ending
    case .literal(let literal): literal.lexical.ending
    }
  }
}

extension Hasher {
  /// Of some terms how many there are, the first and the last.
  fileprivate mutating func combine(endsOf terms: [Term]) {
    combine(terms.count)
    guard let first = terms.first else { return }
    combine(first.ending)
    if terms.count > 1, let last = terms.last { combine(last.ending) }
  }
}

extension Arc {
  package func hash(into hasher: inout Hasher) {
    hasher.combine(inverse ? ~property.ending : property.ending)
  }
}

extension Relation {
  package func hash(into hasher: inout Hasher) {
    guard let arc = arcs.first else { return }
    arc.hash(into: &hasher)
    hasher.combine(arcs.count << 1 | (repeats ? 1 : 0))
  }
}

extension ClassExtent {
  package func hash(into hasher: inout Hasher) { hasher.combine(name.ending) }
}

extension Query {
  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    switch self {
    case .terms(let terms): hasher.combine(endsOf: terms)
    case .instances(let extent): extent.hash(into: &hasher)
    case .superlative(let best):
      hasher.combine(best.rank << 1 | (best.extreme == .largest ? 1 : 0))
      hasher.combine(best.places)
    case .filter(let filter):
      hasher.combine(filter.comparison.isAbove)
      if case .number(let number) = filter.bound { hasher.combine(number) }
    case .slice(let slice): hasher.combine(slice.part)
    default: break
    }
    forEachPart {
      $0.hash(into: &hasher)
    } relations: {
      $0.hash(into: &hasher)
    }
  }

  /// A number for each form.
  private var kind: UInt8 {
    switch self {
    case .everything: 0
    case .terms: 1
    case .instances: 2
    case .join: 3
    case .intersection: 4
    case .union: 5
    case .difference: 6
    case .superlative: 7
    case .filter: 8
    case .slice: 9
    case .count: 10
    case .aggregate(let sum):
      switch sum.kind {
      case .sum: 11
      case .average: 12
      case .largest: 13
      case .smallest: 14
      }
    case .arithmetic: 15
    case .exists: 16
    case .every: 17
    case .same: 18
    case .compare(_, let comparison, _): comparison.isAbove ? 19 : 20
    case .both: 21
    case .either: 22
    case .not: 23
    case .describe: 24
    case .table: 25
    case .rows: 26
    case .groups: 27
    case .sorted(let sorting): sorting.descending ? 28 : 29
    case .sequence: 30
    }
  }
}

extension Comparison {
  fileprivate var isAbove: Bool { self == .more || self == .atLeast }
}

extension Denotation {
  package func hash(into hasher: inout Hasher) {
    switch self {
    case .terms(let terms): hasher.combine(endsOf: terms)
    case .list(let terms):
      hasher.combine(true)
      hasher.combine(endsOf: terms)
    case .number(let number): hasher.combine(number)
    case .truth(let truth): hasher.combine(truth)
    case .table(let rows):
      hasher.combine(rows.count)
      for row in rows.prefix(2) {
        hasher.combine(row.subject.ending)
        for cell in row.cells { hasher.combine(endsOf: cell) }
      }
    case .sequence(let parts): for part in parts { part.hash(into: &hasher) }
    }
  }
}
