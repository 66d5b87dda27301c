import Glibc

/// Every term once: the bytes of all of them in one arena, and an open-addressing hash table over it.
///
/// An entry of the arena is its id, its length, a tag (what the term is) and the bytes of its text.
/// Looking a term up allocates nothing, and touches two places in memory: the slot and the entry.
/// A Swift dictionary keyed by strings costs four times as much, and would take canonically
/// equivalent texts for one.
struct TermTable: Sendable {
  private var arena: [UInt8] = []
  /// By term the place where its entry starts in the arena.
  private var offsets: [UInt32] = []
  /// A slot holds an entry's place + 1 in its low half and the upper half of the hash in its high
  /// half; 0 is free.
  private var slots: [UInt64]
  private var mask: Int
  private(set) var qualifiers = Qualifiers()
  /// Whether the arena outgrew its 32-bit offsets: terms that came after are not in the table.
  private(set) var overflowed = false

  init() {
    slots = Array(repeating: 0, count: 1 << 10)
    mask = slots.count - 1
  }

  var count: Int { offsets.count }

  /// The id of a term, which is added if it is new.
  /// - Complexity: O(1) plus the length of the text, expected.
  mutating func intern(tag: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = Self.hash(tag: tag, text)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots.withUnsafeBufferPointer { $0[slot] }
      if entry == 0 { break }
      if entry >> 32 == hash >> 32 {
        let place = Int(UInt32(truncatingIfNeeded: entry)) - 1
        if let id = id(at: place, ifIs: tag, text) { return id }
      }
      slot = (slot + 1) & mask
    }
    return append(tag: tag, text, hash: hash, slot: slot)
  }

  /// The id of a term, where the table has it.
  /// - Complexity: O(1) plus the length of the text, expected.
  func find(tag: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let hash = Self.hash(tag: tag, text)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      if entry >> 32 == hash >> 32 {
        let place = Int(UInt32(truncatingIfNeeded: entry)) - 1
        if let id = id(at: place, ifIs: tag, text) { return id }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  mutating func tag(ofLanguage language: UnsafeBufferPointer<UInt8>) -> UInt32 {
    qualifiers.tag(ofLanguage: language)
  }

  mutating func tag(ofDatatype datatype: UnsafeBufferPointer<UInt8>) -> UInt32 {
    qualifiers.tag(ofDatatype: datatype)
  }

  /// Frees the memory that was kept for growth.
  mutating func trim() {
    arena = arena.trimmed()
    offsets = offsets.trimmed()
  }

  func tag(of id: TermID) -> UInt32 {
    arena.withUnsafeBufferPointer {
      Tag.read($0, at: Int(offsets[Int(id.rawValue)]) + Self.header).tag
    }
  }

  func withText<R>(
    of id: TermID, _ body: (UnsafeBufferPointer<UInt8>) throws -> R
  ) rethrows -> R {
    let place = Int(offsets[Int(id.rawValue)])
    return try arena.withUnsafeBufferPointer { arena in
      let length = Int(Self.number(arena, at: place + 4))
      let text = place + Self.header + Tag.read(arena, at: place + Self.header).length
      return try body(UnsafeBufferPointer(rebasing: arena[text..<text + length]))
    }
  }

  /// The bytes that the table holds, without those of the terms' own text.
  var overhead: Int { arena.capacity - textBytes + offsets.capacity * 4 + slots.capacity * 8 }
  /// The bytes of the terms' own text.
  private(set) var textBytes = 0
}

extension TermTable {
  /// The bytes before each entry's tag: its id and its length.
  private static let header = 8

  private static func number(_ arena: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt32 {
    UnsafeRawBufferPointer(arena).loadUnaligned(fromByteOffset: place, as: UInt32.self)
  }

  /// The id of the entry at a place, where it is the entry of this term.
  private func id(
    at place: Int, ifIs tag: UInt32, _ text: UnsafeBufferPointer<UInt8>
  ) -> UInt32? {
    arena.withUnsafeBufferPointer { arena in
      guard Int(Self.number(arena, at: place + 4)) == text.count else { return nil }
      let stored = Tag.read(arena, at: place + Self.header)
      guard stored.tag == tag else { return nil }
      if let a = arena.baseAddress, let b = text.baseAddress,
        memcmp(a + place + Self.header + stored.length, b, text.count) != 0
      {
        return nil
      }
      return Self.number(arena, at: place)
    }
  }

  private mutating func append(
    tag: UInt32, _ text: UnsafeBufferPointer<UInt8>, hash: UInt64, slot: Int
  ) -> UInt32 {
    let place = arena.count
    guard place + text.count + 16 < Int(UInt32.max), count < Int(UInt32.max) - 1 else {
      overflowed = true
      return 0
    }
    let id = UInt32(count)
    withUnsafeBytes(of: (id, UInt32(text.count))) { arena.append(contentsOf: $0) }
    Tag.append(tag, to: &arena)
    arena.append(contentsOf: text)
    textBytes += text.count
    offsets.append(UInt32(place))
    slots[slot] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(place + 1)
    if count * 2 > slots.count { grow() }
    return id
  }

  /// Doubles the slots. The hash's low half is recomputed from the text, which is read in order.
  private mutating func grow() {
    let size = slots.count * 2
    mask = size - 1
    var grown = [UInt64](repeating: 0, count: size)
    for id in 0..<UInt32(count) {
      let tag = tag(of: TermID(rawValue: id))
      let hash = withText(of: TermID(rawValue: id)) { Self.hash(tag: tag, $0) }
      var slot = Int(truncatingIfNeeded: hash) & mask
      while grown[slot] != 0 { slot = (slot + 1) & mask }
      grown[slot] = (hash & 0xFFFF_FFFF_0000_0000) | (UInt64(offsets[Int(id)]) + 1)
    }
    slots = grown
  }

  /// A multiply-and-fold hash, eight bytes a step. The seed is fixed, so that ids, slots and
  /// everything made from them are the same in each run.
  static func hash(tag: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(tag)
    let raw = UnsafeRawBufferPointer(text)
    var position = 0
    while position + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      hash = fold(hash ^ word, 0xA076_1D64_78BD_642F)
      position += 8
    }
    var tail: UInt64 = 0
    while position < raw.count {
      tail = tail << 8 | UInt64(raw[position])
      position += 1
    }
    return fold(hash ^ tail, 0xE703_7ED1_A0B4_28DB ^ UInt64(raw.count))
  }

  private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}

/// The tag before each text in the arena: one byte, or 255 and four bytes for the rare graph with
/// hundreds of datatypes and languages.
enum Tag {
  static let iri: UInt32 = 0
  static let blank: UInt32 = 1
  /// A plain literal (`xsd:string`).
  static let plain: UInt32 = 2
  /// The first tag that stands for a datatype or language.
  static let qualified: UInt32 = 3

  static func read(_ arena: UnsafeBufferPointer<UInt8>, at start: Int) -> (tag: UInt32, length: Int)
  {
    let first = arena[start]
    if first < 255 { return (UInt32(first), 1) }
    var tag: UInt32 = 0
    for index in 1...4 { tag = tag << 8 | UInt32(arena[start + index]) }
    return (tag, 5)
  }

  static func append(_ tag: UInt32, to arena: inout [UInt8]) {
    if tag < 255 {
      arena.append(UInt8(tag))
    } else {
      arena.append(255)
      for shift in [24, 16, 8, 0] { arena.append(UInt8(truncatingIfNeeded: tag >> shift)) }
    }
  }
}

extension Array {
  /// The elements in an array without room to grow.
  func trimmed() -> [Element] {
    if capacity - count < 64 { return self }
    return [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      _ = buffer.initialize(fromContentsOf: self)
      filled = count
    }
  }
}
