/// Reads the text of weights, eight bytes at a time: it is read at each start.
struct WeightsReader {
  enum Line {
    /// A feature by its hash, the hash of its last part, and its weight.
    case weight(UInt64, word: UInt64, Float)
    /// A comment, a threshold, or nothing.
    case other(UnsafeBufferPointer<UInt8>)
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// How many lines there are, or one more.
  func countLines() -> Int {
    guard let base = text.baseAddress else { return 1 }
    let bytes = UnsafeRawPointer(base)
    var count = 1
    var place = 0
    while place &+ 8 <= text.count {
      // Each byte of the sum counts the line breaks in its column; it holds 255.
      var columns: UInt64 = 0
      let end = min(text.count &- 7, place &+ 8 &* 255)
      while place < end {
        let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        columns &+= Self.marks(of: 0x0A, in: word) >> 7
        place &+= 8
      }
      while columns != 0 {
        count &+= Int(columns & 0xFF)
        columns >>= 8
      }
    }
    while place < text.count {
      if text[place] == 0x0A { count += 1 }
      place += 1
    }
    return count
  }

  /// The high bit of each byte of the word that is this one.
  @inline(__always)
  private static func marks(of byte: UInt64, in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let other = word ^ (byte &* 0x0101_0101_0101_0101)
    return ~(((other & low) &+ low) | other | low)
  }

  mutating func next() -> Line? {
    guard place < text.count, let base = text.baseAddress else { return nil }
    let bytes = UnsafeRawPointer(base)
    let start = place
    guard text[start] != UInt8(ascii: "#") else { return other(from: start) }
    var whole = FeatureHash.seed
    var part = start
    while true {
      let end = delimiter(from: place)
      guard end < text.count, text[end] != 0x0A else { return other(from: start) }
      let word = FeatureHash.of(bytes + part, end - part)
      whole = FeatureHash.extend(whole, with: word)
      place = end + 1
      if text[end] == 0x09 { return .weight(whole, word: word, number()) }
      part = place
    }
  }

  /// The next colon, tab or line break; past the end where there is none.
  @inline(__always)
  private func delimiter(from start: Int) -> Int {
    var place = start
    if let base = text.baseAddress {
      let bytes = UnsafeRawPointer(base)
      while place + 8 <= text.count {
        let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
        let marks =
          Self.marks(of: 0x3A, in: word) | Self.marks(of: 0x09, in: word)
          | Self.marks(of: 0x0A, in: word)
        if marks != 0 { return place + marks.trailingZeroBitCount / 8 }
        place += 8
      }
    }
    while place < text.count {
      if text[place] == 0x3A || text[place] == 0x09 || text[place] == 0x0A { return place }
      place += 1
    }
    return place
  }

  private mutating func other(from start: Int) -> Line {
    place = start
    while place < text.count, text[place] != 0x0A { place += 1 }
    defer { place += 1 }
    return .other(UnsafeBufferPointer(rebasing: text[start..<place]))
  }

  /// A decimal number up to the end of the line, and on to the next.
  private mutating func number() -> Float {
    let start = place
    var value: Int32 = 0
    var digits = 0
    var decimals = 0
    var isNegative = false
    var isFraction = false
    var isPlain = true
    while place < text.count, text[place] != 0x0A {
      switch text[place] {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value &* 10 &+ Int32(text[place] - UInt8(ascii: "0"))
        digits += 1
        if isFraction { decimals += 1 }
      default: isPlain = false
      }
      place += 1
    }
    let end = place
    place += 1
    // An exponent, or more digits than a Float has: rare, and left to the library.
    guard isPlain, digits <= 7 else {
      return Float(String(decoding: text[start..<end], as: UTF8.self)) ?? 0
    }
    let scaled = Float(value) / Self.scales[decimals]
    return isNegative ? -scaled : scaled
  }

  private static let scales: [Float] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7]
}
