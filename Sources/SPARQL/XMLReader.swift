/// Reads XML as results are written in: a piece after the other, with its five entities and numbered
/// characters. Declarations of own entities (`<!DOCTYPE`) are refused: they can grow without bound.
struct XMLReader {
  enum Piece: Equatable {
    /// `<variable name="x">`; its name without a prefix.
    case start(String, attributes: [String: String])
    /// `</variable>`, also after `<variable/>`.
    case end(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private(set) var position = 0
  /// The name of an element that was opened and closed at once (`<x/>`), whose end is the next piece.
  private var ending: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; nil at the end.
  mutating func next() throws(ResultReader.Failure) -> Piece? {
    if let name = ending {
      ending = nil
      return .end(name)
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else { return .text(try text()) }
      if skip("<!--") {
        _ = try passed("-->")
      } else if skip("<?") {
        _ = try passed("?>")
      } else if skip("<![CDATA[") {
        return .text(String(decoding: bytes[try passed("]]>")], as: UTF8.self))
      } else if skip("<!") {
        throw malformed
      } else {
        return try tag()
      }
    }
    return nil
  }

  private var malformed: ResultReader.Failure { .malformed(byte: position) }

  private mutating func skip(_ mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    let expected = UnsafeBufferPointer(start: mark.utf8Start, count: count)
    guard bytes[position...].starts(with: expected) else { return false }
    position += count
    return true
  }

  /// The bytes up to a mark, which is passed too.
  private mutating func passed(_ mark: StaticString) throws(ResultReader.Failure) -> Range<Int> {
    let start = position
    while position < bytes.count {
      let end = position
      if skip(mark) { return start..<end }
      position += 1
    }
    throw malformed
  }

  private mutating func tag() throws(ResultReader.Failure) -> Piece {
    position += 1
    let closes = skip("/")
    let name = try self.name()
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      if skip("/>") {
        ending = name
        return .start(name, attributes: attributes)
      }
      if skip(">") { return closes ? .end(name) : .start(name, attributes: attributes) }
      let attribute = try self.name()
      skipSpace()
      guard skip("=") else { throw malformed }
      skipSpace()
      guard position < bytes.count, [0x22, 0x27].contains(bytes[position]) else { throw malformed }
      let quote = bytes[position]
      position += 1
      let start = position
      while position < bytes.count, bytes[position] != quote { position += 1 }
      guard position < bytes.count else { throw malformed }
      attributes[attribute] = try decoded(start..<position)
      position += 1
    }
  }

  /// A name: of "rs:binding" only "binding", while "xml:lang" stays whole.
  private mutating func name() throws(ResultReader.Failure) -> String {
    let start = position
    let ends: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E, 0x3D, 0x3C]
    while position < bytes.count, !ends.contains(bytes[position]) { position += 1 }
    guard position > start else { throw malformed }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    if name.hasPrefix("xml") { return name }
    return name.split(separator: ":").last.map(String.init) ?? name
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  private mutating func text() throws(ResultReader.Failure) -> String {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    return try decoded(start..<position)
  }

  /// Text with its entities resolved: "a &amp; &#98;" → "a & b".
  private func decoded(_ range: Range<Int>) throws(ResultReader.Failure) -> String {
    let text = bytes[range]
    guard text.contains(UInt8(ascii: "&")) else { return String(decoding: text, as: UTF8.self) }
    var plain = ""
    var rest = text
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      plain += String(decoding: rest[..<start], as: UTF8.self)
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ";")),
        let scalar = Self.scalar(String(decoding: rest[(start + 1)..<end], as: UTF8.self))
      else { throw .malformed(byte: start) }
      plain.unicodeScalars.append(scalar)
      rest = rest[(end + 1)...]
    }
    return plain + String(decoding: rest, as: UTF8.self)
  }

  /// The character that an entity stands for: "amp" → "&", "#98" and "#x62" → "b"; nil of others.
  private static func scalar(_ entity: String) -> Unicode.Scalar? {
    switch entity {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    if entity.hasPrefix("#x") {
      return UInt32(entity.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    }
    return entity.hasPrefix("#")
      ? UInt32(entity.dropFirst()).flatMap(Unicode.Scalar.init) : nil
  }
}
