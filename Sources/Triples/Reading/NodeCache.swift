import Glibc

/// A cache of the ids of the few names that recur in each line of a file (properties, datatypes, languages): 64
/// places, one for each hash, so that a look-up is one comparison of bytes.
struct NodeCache {
  /// Added to a node's kind, so that a datatype and a property of one name stay apart.
  static let datatype: UInt8 = 16
  static let language: UInt8 = 32

  private static let places = 64
  /// The longest name that is kept, in bytes.
  private static let width = 96
  private var texts = [UInt8](repeating: 0, count: places * width)
  private var lengths = [UInt8](repeating: 0, count: places)
  private var kinds = [UInt8](repeating: 0, count: places)
  private var values = [UInt32](repeating: 0, count: places)

  func find(_ text: UnsafeBufferPointer<UInt8>, kind: UInt8) -> UInt32? {
    guard let base = text.baseAddress, text.count > 0, text.count <= Self.width else { return nil }
    let place = Self.place(text)
    guard Int(lengths[place]) == text.count, kinds[place] == kind else { return nil }
    let same = texts.withUnsafeBufferPointer { texts in
      texts.baseAddress.map { memcmp($0 + place * Self.width, base, text.count) == 0 } ?? false
    }
    return same ? values[place] : nil
  }

  mutating func store(_ text: UnsafeBufferPointer<UInt8>, kind: UInt8, _ value: UInt32) {
    guard text.count > 0, text.count <= Self.width else { return }
    let place = Self.place(text)
    lengths[place] = UInt8(text.count)
    kinds[place] = kind
    values[place] = value
    for (index, byte) in text.enumerated() { texts[place * Self.width + index] = byte }
  }

  /// Forgets all: a prefix or the base changed, and with it what names mean.
  mutating func removeAll() {
    for place in 0..<Self.places { lengths[place] = 0 }
  }

  private static func place(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let last = Int(text[text.count - 1])
    let middle = Int(text[text.count / 2])
    return (text.count &* 7 &+ last &* 31 &+ middle &* 5) & (places - 1)
  }
}
