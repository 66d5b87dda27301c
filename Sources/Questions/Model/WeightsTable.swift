extension Weights {
  /// Open addressing, a slot a feature: filled while the weights are read, and never changed after.
  ///
  /// A slot keeps the upper half of a hash; the place says the rest. Most features that are looked up have no
  /// weight: whether a slot is taken stands in a bit of its own, some kilobytes for all, so that they seldom touch
  /// the table.
  final class Table: @unchecked Sendable {
    struct Slot: BitwiseCopyable {
      var tag: UInt32
      var value: Float
    }

    /// A power of two, more than there are features.
    let slotCount: Int
    let slots: UnsafePointer<Slot>
    let taken: UnsafePointer<UInt64>
    /// A bit for each word that features end in, by its hash: most words of questions end none, and are passed over
    /// without a look into the table.
    let endings: UnsafePointer<UInt64>
    private let mask: UInt64
    /// What was allocated for it; nil where it lies in the program.
    private let own: UnsafeMutableRawPointer?

    static let endingBits = 1 << 18
    /// Bytes of the slots, the bits of taken slots, and the endings, one after another.
    static func size(slots count: Int) -> Int {
      count * MemoryLayout<Slot>.stride + (takenWords(count) + endingBits / 64) * 8
    }
    private static func takenWords(_ count: Int) -> Int { max(1, count / 64) }

    /// An empty table.
    /// - Parameter count: a power of two, more than there will be features.
    convenience init(slots count: Int) {
      let size = Self.size(slots: count)
      let block = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
      block.initializeMemory(as: UInt8.self, repeating: 0, count: size)
      self.init(slots: count, at: UnsafeRawPointer(block), owning: block)
    }

    /// A table that was made before, from `size(slots:)` bytes that outlive it and begin at a multiple of 8.
    convenience init(slots count: Int, at start: UnsafeRawPointer) {
      self.init(slots: count, at: start, owning: nil)
    }

    private init(
      slots count: Int, at start: UnsafeRawPointer, owning block: UnsafeMutableRawPointer?
    ) {
      slotCount = count
      mask = UInt64(count - 1)
      own = block
      slots = start.bindMemory(to: Slot.self, capacity: count)
      let bits = start + count * MemoryLayout<Slot>.stride
      taken = bits.bindMemory(to: UInt64.self, capacity: Self.takenWords(count))
      endings = (bits + Self.takenWords(count) * 8).bindMemory(
        to: UInt64.self, capacity: Self.endingBits / 64)
    }

    deinit { own?.deallocate() }

    /// All of it, as `init(slots:at:)` reads it.
    var bytes: UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(
        start: UnsafeRawPointer(slots), count: Self.size(slots: slotCount))
    }

    @inline(__always)
    private func isTaken(_ slot: UInt64) -> Bool {
      taken[Int(truncatingIfNeeded: slot >> 6)] & (1 << (slot & 63)) != 0
    }

    @inline(__always)
    private static func tag(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) }

    /// Only while the table is being made, which the program's own never is.
    func insert(_ key: UInt64, _ value: Float) {
      guard own != nil else { return }
      var slot = key & mask
      while isTaken(slot), slots[Int(truncatingIfNeeded: slot)].tag != Self.tag(key) {
        slot = (slot + 1) & mask
      }
      UnsafeMutablePointer(mutating: slots)[Int(truncatingIfNeeded: slot)] = Slot(
        tag: Self.tag(key), value: value)
      UnsafeMutablePointer(mutating: taken)[Int(truncatingIfNeeded: slot >> 6)] |=
        1 << (slot & 63)
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

    /// Notes that a feature ends in this word. Only while the table is being made.
    func note(_ word: UInt64) {
      guard own != nil else { return }
      let bit = word & UInt64(Self.endingBits - 1)
      UnsafeMutablePointer(mutating: endings)[Int(truncatingIfNeeded: bit >> 6)] |=
        1 << (bit & 63)
    }

    func mayEnd(in word: UInt64) -> Bool {
      let bit = word & UInt64(Self.endingBits - 1)
      return endings[Int(truncatingIfNeeded: bit >> 6)] & (1 << (bit & 63)) != 0
    }
  }
}
