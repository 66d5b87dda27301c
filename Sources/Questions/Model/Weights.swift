import Glibc

/// What the learner found out: a weight for each feature, and from which probability on to answer.
///
/// Read from text, one feature a line: its name, a tab, its weight. Lines that begin with `#` are comments;
/// `threshold answer 0.55` and the like set the thresholds. Names are hashed as they are read.
package struct Weights: Sendable {
  let table: Table
  /// At this probability of the best answer or above, it is given.
  package private(set) var answerThreshold: Float = 0.5
  /// The same of the grammar's best reading where it explains every word.
  package private(set) var plainThreshold: Float = 0.5
  /// At this probability or above, what is not certain enough to be given is offered as a choice.
  package private(set) var askThreshold: Float = 0.2
  package private(set) var count = 0

  /// No weights: every candidate is as likely as another.
  package init() { table = Table(slots: 1) }

  /// - Complexity: O(bytes).
  package init(parsing text: UnsafeBufferPointer<UInt8>) {
    // Text of a weight has ten bytes at least, and a table half empty keeps its runs short.
    let lines = text.reduce(0) { $0 &+ ($1 == 0x0A ? 1 : 0) } + 1
    var size = 1
    while size < lines * 2 { size *= 2 }
    table = Table(slots: size)
    guard let base = text.baseAddress else { return }
    var start = 0
    while start < text.count {
      let rest = text.count - start
      let end =
        memchr(base + start, 0x0A, rest).map {
          base.distance(to: $0.assumingMemoryBound(to: UInt8.self))
        } ?? text.count
      read(UnsafeBufferPointer(start: base + start, count: end - start))
      start = end + 1
    }
  }

  private mutating func read(_ line: UnsafeBufferPointer<UInt8>) {
    guard let first = line.first, first != UInt8(ascii: "#") else { return }
    // From the end, where the tab is near.
    if let tab = line.lastIndex(of: 0x09) {
      table.insert(
        FeatureList.hash(ofName: UnsafeBufferPointer(rebasing: line[..<tab])),
        Self.number(line[(tab + 1)...]))
      count += 1
      return
    }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard words.count == 3, words[0] == "threshold", let value = Float(words[2]) else { return }
    if words[1] == "answer" { answerThreshold = value }
    if words[1] == "plain" { plainThreshold = value }
    if words[1] == "ask" { askThreshold = value }
  }

  /// A decimal number, read byte by byte: the file is read at each start.
  private static func number(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Float {
    var value: Float = 0
    var sign: Float = 1
    var scale: Float = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: "."): scale = 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value * 10 + Float(byte - UInt8(ascii: "0"))
        scale *= 10
      default:
        // An exponent: rare, and left to the library.
        return Float(String(decoding: text, as: UTF8.self)) ?? 0
      }
    }
    return sign * value / max(1, scale)
  }

  /// The weight of a feature by the hash of its name; 0 of one that was never learnt.
  package subscript(_ hash: UInt64) -> Float { table[hash] }

  /// The score of a candidate: the sum over its features.
  package func score(_ features: FeatureList) -> Float {
    features.hashes.reduce(0) { $0 + table[$1] }
  }
}

extension Weights {
  /// Open addressing, a slot a feature: filled while the weights are read, and never changed after.
  ///
  /// Most features that are looked up have no weight. Whether a slot is taken stands in a bit of its own, some
  /// kilobytes for all, so that they seldom touch the table.
  final class Table: @unchecked Sendable {
    private struct Slot {
      var key: UInt64
      var value: Float
    }

    private let slots: UnsafeMutablePointer<Slot>
    private let taken: UnsafeMutablePointer<UInt64>
    private let mask: UInt64

    /// - Parameter count: a power of two, more than there will be features.
    fileprivate init(slots count: Int) {
      mask = UInt64(count - 1)
      slots = .allocate(capacity: count)
      slots.initialize(repeating: Slot(key: 0, value: 0), count: count)
      taken = .allocate(capacity: count / 64 + 1)
      taken.initialize(repeating: 0, count: count / 64 + 1)
    }

    deinit {
      slots.deallocate()
      taken.deallocate()
    }

    @inline(__always)
    private func isTaken(_ slot: UInt64) -> Bool {
      taken[Int(truncatingIfNeeded: slot >> 6)] & (1 << (slot & 63)) != 0
    }

    fileprivate func insert(_ key: UInt64, _ value: Float) {
      var slot = key & mask
      while isTaken(slot), slots[Int(truncatingIfNeeded: slot)].key != key { slot = (slot + 1) & mask }
      slots[Int(truncatingIfNeeded: slot)] = Slot(key: key, value: value)
      taken[Int(truncatingIfNeeded: slot >> 6)] |= 1 << (slot & 63)
    }

    @inline(__always)
    subscript(_ key: UInt64) -> Float {
      var slot = key & mask
      while isTaken(slot) {
        let found = slots[Int(truncatingIfNeeded: slot)]
        if found.key == key { return found.value }
        slot = (slot + 1) & mask
      }
      return 0
    }
  }
}
