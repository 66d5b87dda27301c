/// Reads what `JSONText` writes, and what a person may have changed in it. Numbers and true and false are read as texts.
package struct JSONParser {
  /// Where the text stops being JSON.
  package struct SyntaxError: Error, Sendable {
    package let place: Place
  }

  private let text: [UInt8]
  private var offset = 0
  private static let deepest = 32

  /// - Throws: `SyntaxError`.
  package static func parse(_ text: [UInt8]) throws(SyntaxError) -> JSONText {
    var parser = JSONParser(text: text)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.offset == text.count else { throw parser.error() }
    return value
  }

  private init(text: [UInt8]) { self.text = text }

  private func error() -> SyntaxError {
    var finder = PlaceFinder(text)
    return SyntaxError(place: finder.place(of: offset))
  }

  private mutating func skipSpace() {
    while offset < text.count, [0x20, 0x0A, 0x0D, 0x09].contains(text[offset]) { offset += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard offset < text.count, text[offset] == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func value(depth: Int) throws(SyntaxError) -> JSONText {
    guard depth < Self.deepest else { throw error() }
    skipSpace()
    if take("{") { return try object(depth: depth) }
    if take("[") { return try list(depth: depth) }
    if offset < text.count, text[offset] == UInt8(ascii: "\"") { return .text(try string()) }
    let start = offset
    while offset < text.count, !" \n\t\r,]}".utf8.contains(text[offset]) { offset += 1 }
    guard offset > start else { throw error() }
    let word = String(decoding: text[start..<offset], as: UTF8.self)
    return word == "null" ? .null : .text(word)
  }

  private mutating func object(depth: Int) throws(SyntaxError) -> JSONText {
    var members: [(key: String, value: JSONText)] = []
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      let key = try string()
      guard take(":") else { throw error() }
      members.append((key, try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw error() }
    return .object(members)
  }

  private mutating func list(depth: Int) throws(SyntaxError) -> JSONText {
    var items: [JSONText] = []
    if take("]") { return .list(items) }
    repeat { items.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw error() }
    return .list(items)
  }

  private mutating func string() throws(SyntaxError) -> String {
    guard take("\"") else { throw error() }
    var bytes: [UInt8] = []
    while offset < text.count, text[offset] != UInt8(ascii: "\"") {
      if text[offset] == UInt8(ascii: "\\") {
        bytes += try escaped()
      } else {
        bytes.append(text[offset])
        offset += 1
      }
    }
    guard offset < text.count else { throw error() }
    offset += 1
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func escaped() throws(SyntaxError) -> [UInt8] {
    guard offset + 1 < text.count else { throw error() }
    let character = text[offset + 1]
    offset += 2
    switch character {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"):
      guard offset + 4 <= text.count, let scalar = unicode() else { throw error() }
      offset += 4
      return Array(String(Character(scalar)).utf8)
    default: return [character]
    }
  }

  private func unicode() -> Unicode.Scalar? {
    UInt32(String(decoding: text[offset..<(offset + 4)], as: UTF8.self), radix: 16).flatMap(
      Unicode.Scalar.init)
  }
}
