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
      let end = delimiter(bytes, from: place)
      guard end < text.count, text[end] != 0x0A else { return other(from: start) }
      let word = FeatureHash.of(bytes + part, end - part)
      whole = FeatureHash.extend(whole, with: word)
      place = end + 1
      if text[end] == 0x09 { return .weight(whole, word: word, number(bytes)) }
      part = place
    }
  }

  /// The next colon, tab or line break; past the end where there is none.
  @inline(__always)
  private func delimiter(_ bytes: UnsafeRawPointer, from start: Int) -> Int {
    let (ones, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    var place = start
    while place &+ 8 <= text.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      // Marks bytes below 11 and colons. What it marks in error stands behind what it marks rightly.
      let colons = word ^ (ones &* 0x3A)
      let marks = ((word &- ones &* 0x0B) & ~word | (colons &- ones) & ~colons) & high
      if marks != 0 {
        let found = place &+ marks.trailingZeroBitCount / 8
        let byte = bytes.load(fromByteOffset: found, as: UInt8.self)
        if byte >= 0x09 { return found }
        place = found &+ 1
        continue
      }
      place &+= 8
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
  private mutating func number(_ bytes: UnsafeRawPointer) -> Float {
    let (start, count) = (place, text.count)
    var end = start
    var value: Int32 = 0
    var digits = 0
    var point = -1
    var isPlain = true
    while end < count {
      let byte = bytes.load(fromByteOffset: end, as: UInt8.self)
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        value = value &* 10 &+ Int32(digit)
        digits &+= 1
      } else if byte == 0x0A {
        break
      } else if byte == UInt8(ascii: ".") {
        point = digits
      } else if byte != UInt8(ascii: "-") || end != start {
        isPlain = false
      }
      end &+= 1
    }
    place = end + 1
    // An exponent, or more digits than a Float has: rare, and left to the library.
    guard isPlain, digits <= 7 else {
      return Float(String(decoding: text[start..<end], as: UTF8.self)) ?? 0
    }
    let scaled = point < 0 ? Float(value) : Float(value) / Self.scale(digits - point)
    let isNegative = start < count && text[start] == UInt8(ascii: "-")
    return isNegative ? -scaled : scaled
  }

  @inline(__always)
  private static func scale(_ decimals: Int) -> Float {
    switch decimals {
    case 0: 1
    case 1: 1e1
    case 2: 1e2
    case 3: 1e3
    case 4: 1e4
    case 5: 1e5
    case 6: 1e6
    default: 1e7
    }
  }
}
