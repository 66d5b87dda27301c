/// Numbers that are the same for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The numbers of one case: each has its own, so that it can be run alone.
  init(seed: UInt64, case number: Int) {
    // The case's number is mixed in by a factor of its own. By the step that `next` takes, case 2 would begin with the
    // second number of case 1.
    self.init(seed: seed)
    let first = next()
    self.init(seed: first ^ (UInt64(number) &+ 1) &* 0xD6E8_FEB8_6659_FD93)
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to below a bound.
  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<Swift.max(1, bound), using: &self) }

  mutating func one<Element>(of items: [Element], or other: Element) -> Element {
    items.randomElement(using: &self) ?? other
  }

  /// True once in so many times.
  mutating func once(in count: Int) -> Bool { below(count) == 0 }
}

extension Seeded {
  /// Breaks a text in a few places: bytes lost, changed, doubled, and pieces put in.
  mutating func broken(_ bytes: [UInt8], with pieces: [String]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(6) {
      let place = below(bytes.count + 1)
      let end = Swift.min(bytes.count, place + 1 + below(24))
      switch below(6) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: next()) }
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes = Array(bytes[..<place])
      case 4:
        let from = below(bytes.count + 1)
        bytes.insert(contentsOf: bytes[from..<Swift.min(bytes.count, from + below(60))], at: place)
      default: bytes.insert(contentsOf: Array(one(of: pieces, or: " ").utf8), at: place)
      }
    }
    return bytes
  }
}
