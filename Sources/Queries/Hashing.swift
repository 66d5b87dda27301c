import RDF

// Hashes queries and denotations. Both are looked up by the thousand for each question, and IRIs are long, so a hash
// takes only the ends of names, which tell them apart, and of many members the first and the last. Equality is exact.

/// A hash that values are mixed into one after the other.
private struct Mixer {
  var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func mix(_ word: UInt64) {
    let mixed = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
    value = mixed ^ (mixed >> 29)
  }

  @inline(__always)
  mutating func mix(_ number: Int) { mix(UInt64(truncatingIfNeeded: number)) }

  /// Mixes in the length of a text and its last 24 bytes.
  mutating func mix(endOf text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { mix(endOf: $0) }
    if isDone == nil { mix(text.utf8.count) }
  }

  private mutating func mix(endOf text: UnsafeBufferPointer<UInt8>) {
    mix(text.count)
    guard let start = text.baseAddress else { return }
    let (bytes, count) = (UnsafeRawPointer(start), text.count)
    guard count >= 8 else {
      for place in 0..<count { mix(UInt64(text[place])) }
      return
    }
    mix(bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    if count >= 16 { mix(bytes.loadUnaligned(fromByteOffset: count - 16, as: UInt64.self)) }
    if count >= 24 { mix(bytes.loadUnaligned(fromByteOffset: count - 24, as: UInt64.self)) }
  }

  mutating func mix(_ term: Term) {
    switch term {
    case .iri(let text), .blank(let text): mix(endOf: text)
    case .literal(let literal): mix(endOf: literal.lexical)
    }
  }

  /// Mixes in how many terms there are, the first and the last.
  mutating func mix(endsOf terms: [Term]) {
    mix(terms.count)
    guard let first = terms.first else { return }
    mix(first)
    if terms.count > 1 { mix(terms[terms.count - 1]) }
  }

  mutating func mix(_ relation: Relation) {
    if let arc = relation.arcs.first {
      mix(arc.inverse ? 1 : 0)
      mix(endOf: arc.property)
    }
    mix(relation.arcs.count << 1 | (relation.repeats ? 1 : 0))
  }

  mutating func mix(_ query: Query) {
    mix(query.kind)
    switch query {
    case .everything: return
    case .terms(let terms): mix(endsOf: terms)
    case .instances(let extent): mix(endOf: extent.name)
    case .join(let relation, let set):
      mix(relation)
      mix(set)
    case .intersection(let a, let b):
      mix(a)
      mix(b)
    case .count(let set), .exists(let set), .describe(let set): mix(set)
    default:
      switch query {
      case .superlative(let best):
        mix(best.rank << 1 | (best.extreme == .largest ? 1 : 0))
        mix(best.places)
      case .filter(let filter):
        mix(filter.comparison == .more || filter.comparison == .atLeast ? 1 : 0)
        if case .number(let number) = filter.bound { mix(number == 0 ? 0 : number.bitPattern) }
      case .slice(let slice):
        switch slice.part {
        case .first(let n): mix(4 * n)
        case .last(let n): mix(4 * n + 1)
        case .nth(let n): mix(4 * n + 2)
        }
      default: break
      }
      query.forEachPart {
        mix($0)
      } relations: {
        mix($0)
      }
    }
  }
}

extension Relation {
  package func hash(into hasher: inout Hasher) {
    var mixer = Mixer()
    mixer.mix(self)
    hasher.combine(mixer.value)
  }
}

extension ClassExtent {
  package func hash(into hasher: inout Hasher) {
    var mixer = Mixer()
    mixer.mix(endOf: name)
    hasher.combine(mixer.value)
  }
}

extension Query {
  package func hash(into hasher: inout Hasher) {
    var mixer = Mixer()
    mixer.mix(self)
    hasher.combine(mixer.value)
  }

  /// A number for each form.
  fileprivate var kind: Int {
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
    case .compare(_, let comparison, _):
      comparison == .more || comparison == .atLeast ? 19 : 20
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

extension Denotation {
  package func hash(into hasher: inout Hasher) {
    var mixer = Mixer()
    mix(into: &mixer)
    hasher.combine(mixer.value)
  }

  private func mix(into mixer: inout Mixer) {
    switch self {
    // 0 and -0 are equal, so they need one hash.
    case .number(let number): mixer.mix(number == 0 ? 0 : number.bitPattern)
    case .terms(let terms): mixer.mix(endsOf: terms)
    case .list(let terms):
      mixer.mix(1)
      mixer.mix(endsOf: terms)
    case .truth(let truth): mixer.mix(truth ? 1 : 0)
    case .table(let rows):
      mixer.mix(rows.count)
      for row in rows.prefix(2) {
        mixer.mix(row.subject)
        for cell in row.cells { mixer.mix(endsOf: cell) }
      }
    case .sequence(let parts): for part in parts { part.mix(into: &mixer) }
    }
  }
}
