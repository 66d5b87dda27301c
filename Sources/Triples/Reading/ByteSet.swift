/// A set of bytes, a bit for each of the 256.
struct ByteSet: Sendable {
  private var low: (UInt64, UInt64) = (0, 0)
  private var high: (UInt64, UInt64) = (0, 0)

  init(_ members: String) {
    for byte in members.utf8 { insert(byte) }
  }

  private mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << (UInt64(byte) & 63)
    switch byte >> 6 {
    case 0: low.0 |= bit
    case 1: low.1 |= bit
    case 2: high.0 |= bit
    default: high.1 |= bit
    }
  }

  /// The set of all other bytes.
  var inverted: ByteSet {
    var others = self
    others.low = (~low.0, ~low.1)
    others.high = (~high.0, ~high.1)
    return others
  }

  @inline(__always) func contains(_ byte: UInt8) -> Bool {
    let word: UInt64
    switch byte >> 6 {
    case 0: word = low.0
    case 1: word = low.1
    case 2: word = high.0
    default: word = high.1
    }
    return word >> (UInt64(byte) & 63) & 1 != 0
  }
}
