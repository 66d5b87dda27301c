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
    var reader = WeightsReader(text)
    let lines = reader.countLines()
    var size = 1
    while size < lines * 2 { size *= 2 }
    table = Table(slots: size)
    while let line = reader.next() {
      switch line {
      case .weight(let key, let word, let value):
        table.insert(key, value)
        table.note(word)
        count += 1
      case .other(let text): readThreshold(text)
      }
    }
  }

  private mutating func readThreshold(_ line: UnsafeBufferPointer<UInt8>) {
    guard let first = line.first, first != UInt8(ascii: "#") else { return }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard words.count == 3, words[0] == "threshold", let value = Float(words[2]) else { return }
    if words[1] == "answer" { answerThreshold = value }
    if words[1] == "plain" { plainThreshold = value }
    if words[1] == "ask" { askThreshold = value }
  }

  /// Whether some feature that has a weight may end in this word. Of a word that none ends in, no feature weighs
  /// anything.
  func mayEnd(in word: String) -> Bool { table.mayEnd(in: FeatureHash.of(word)) }

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
  /// A slot keeps the upper half of a hash; the place says the rest. Most features that are looked up have no
  /// weight: whether a slot is taken stands in a bit of its own, some kilobytes for all, so that they seldom touch
  /// the table.
  final class Table: @unchecked Sendable {
    private struct Slot {
      var tag: UInt32
      var value: Float
    }

    private let slots: UnsafeMutablePointer<Slot>
    private let taken: UnsafeMutablePointer<UInt64>
    private let mask: UInt64
    /// A bit for each word that features end in, by its hash.
    private let endings: UnsafeMutablePointer<UInt64>
    private static let endingBits: UInt64 = 1 << 18

    /// - Parameter count: a power of two, more than there will be features.
    fileprivate init(slots count: Int) {
      mask = UInt64(count - 1)
      slots = .allocate(capacity: count)
      taken = .allocate(capacity: count / 64 + 1)
      taken.initialize(repeating: 0, count: count / 64 + 1)
      endings = .allocate(capacity: Int(Self.endingBits / 64))
      endings.initialize(repeating: 0, count: Int(Self.endingBits / 64))
    }

    deinit {
      slots.deallocate()
      taken.deallocate()
      endings.deallocate()
    }

    @inline(__always)
    private func isTaken(_ slot: UInt64) -> Bool {
      taken[Int(truncatingIfNeeded: slot >> 6)] & (1 << (slot & 63)) != 0
    }

    @inline(__always)
    private static func tag(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) }

    fileprivate func insert(_ key: UInt64, _ value: Float) {
      var slot = key & mask
      while isTaken(slot), slots[Int(truncatingIfNeeded: slot)].tag != Self.tag(key) {
        slot = (slot + 1) & mask
      }
      (slots + Int(truncatingIfNeeded: slot)).initialize(
        to: Slot(tag: Self.tag(key), value: value))
      taken[Int(truncatingIfNeeded: slot >> 6)] |= 1 << (slot & 63)
    }

    @inline(__always)
    subscript(_ key: UInt64) -> Float {
      var slot = key & mask
      while isTaken(slot) {
        let found = slots[Int(truncatingIfNeeded: slot)]
        if found.tag == Self.tag(key) { return found.value }
        slot = (slot + 1) & mask
      }
      return 0
    }

    fileprivate func note(_ word: UInt64) {
      let bit = word & (Self.endingBits - 1)
      endings[Int(truncatingIfNeeded: bit >> 6)] |= 1 << (bit & 63)
    }

    fileprivate func mayEnd(in word: UInt64) -> Bool {
      let bit = word & (Self.endingBits - 1)
      return endings[Int(truncatingIfNeeded: bit >> 6)] & (1 << (bit & 63)) != 0
    }
  }
}
