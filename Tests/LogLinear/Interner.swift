/// Gives each hash that it is shown a number, in the order of their first appearance.
///
/// The hashes are good already, so that half the time of a `Dictionary` (which hashes them again) is spared.
struct Interner {
  private(set) var hashes: [UInt64] = []
  private var slots = [Int32](repeating: -1, count: 1 << 16)

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while slots[slot] >= 0, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & mask }
    return slot
  }

  mutating func index(of hash: UInt64) -> Int32 {
    let slot = slot(of: hash)
    if slots[slot] >= 0 { return slots[slot] }
    let index = Int32(hashes.count)
    hashes.append(hash)
    slots[slot] = index
    if 2 * hashes.count > slots.count { grow() }
    return index
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: 4 * slots.count)
    for (index, hash) in hashes.enumerated() { slots[slot(of: hash)] = Int32(index) }
  }
}
