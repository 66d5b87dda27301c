/// Reads JSON (RFC 8259) from start to end, a value at a time, keeping nothing.
///
/// Foundation would do, but loading it costs every start of the program 5 ms.
struct JSONReader {
  typealias Failure = ResultReader.Failure

  private let bytes: [UInt8]
  /// The place of the byte that is read next, counted from 0.
  private(set) var position = 0
  /// Whether nothing was read yet in the object or array at hand, so that no comma is due.
  private var isFirst = true
  private static let depthLimit = 64

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func beginObject() throws(Failure) {
    try expect("{")
    isFirst = true
  }

  mutating func beginArray() throws(Failure) {
    try expect("[")
    isFirst = true
  }

  /// The next member's name; nil at the object's end.
  mutating func nextKey() throws(Failure) -> String? {
    guard try continues(until: "}") else { return nil }
    let key = try string()
    try expect(":")
    return key
  }

  /// Whether another element follows; false at the array's end.
  mutating func nextElement() throws(Failure) -> Bool { try continues(until: "]") }

  private mutating func continues(until closing: Unicode.Scalar) throws(Failure) -> Bool {
    skipSpace()
    if peek == UInt8(ascii: closing) {
      position += 1
      isFirst = false
      return false
    }
    if !isFirst { try expect(",") }
    isFirst = false
    return true
  }

  mutating func bool() throws(Failure) -> Bool {
    skipSpace()
    if take("true") { return true }
    if take("false") { return false }
    throw .malformed(byte: position)
  }

  mutating func string() throws(Failure) -> String {
    try expect("\"")
    var text: [UInt8] = []
    var run = position
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        defer { position += 1 }
        if text.isEmpty { return String(decoding: bytes[run..<position], as: UTF8.self) }
        text += bytes[run..<position]
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[run..<position]
        text += String(try escape()).utf8
        run = position
      case 0..<0x20: throw .malformed(byte: position)
      default: position += 1
      }
    }
    throw .malformed(byte: position)
  }

  mutating func skipValue(depth: Int = 0) throws(Failure) {
    skipSpace()
    guard depth < Self.depthLimit else { throw .malformed(byte: position) }
    switch peek {
    case UInt8(ascii: "{"):
      try beginObject()
      while try nextKey() != nil { try skipValue(depth: depth + 1) }
    case UInt8(ascii: "["):
      try beginArray()
      while try nextElement() { try skipValue(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try string()
    default:
      if take("true") || take("false") || take("null") { return }
      let start = position
      while let byte = peek, "+-.eE0123456789".utf8.contains(byte) { position += 1 }
      if position == start { throw .malformed(byte: position) }
    }
  }

  /// Throws where anything but space is left.
  mutating func end() throws(Failure) {
    skipSpace()
    if position < bytes.count { throw .malformed(byte: position) }
  }

  // MARK: Bytes

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Failure) {
    skipSpace()
    guard peek == UInt8(ascii: character) else { throw .malformed(byte: position) }
    position += 1
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private mutating func escape() throws(Failure) -> Unicode.Scalar {
    position += 1
    guard let byte = peek else { throw .malformed(byte: position) }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw .malformed(byte: position - 1)
    }
  }

  /// Four hexadecimal digits, or twice that for a pair of surrogates; a lone surrogate becomes U+FFFD.
  private mutating func unicodeEscape() throws(Failure) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[position...].starts(with: "\\u".utf8) else { return "\u{FFFD}" }
    let before = position
    position += 2
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second) else {
      position = before
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw .malformed(byte: position) }
    position += 4
    return value
  }
}
