/// Cuts HTML into tags and text, whatever it holds: what is no tag is text, what is never closed ends with the file.
///
/// Example: `<td colspan=2>a &lt; b` is a start tag with an attribute, and the text "a < b".
struct HTMLScanner {
  enum Token {
    case text(String)
    case start(name: String, attributes: [String: String], isClosed: Bool)
    case end(name: String)
  }

  private let text: [UInt8]
  private var offset = 0
  private var finder: PlaceFinder
  /// The place where the last token began.
  private(set) var place = Place(line: 1, column: 1)
  /// The name of the element whose content is text up to its end tag: a script.
  private var rawElement: String?

  init(_ text: [UInt8], firstLine: Int) {
    self.text = text
    finder = PlaceFinder(text, firstLine: firstLine)
  }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    while offset < text.count {
      place = finder.place(of: offset)
      if let name = rawElement {
        skipRaw(name)
        continue
      }
      guard text[offset] == Self.less else { return .text(readText()) }
      if starts(with: "<!--") {
        skip(past: "-->", from: offset + 4)
      } else if let token = readTag() {
        return token
      }
    }
    return nil
  }

  private mutating func readText() -> String {
    let start = offset
    offset += 1
    while offset < text.count, !(text[offset] == Self.less && beginsMarkup(at: offset)) {
      offset += 1
    }
    return Entities.decoded(String(decoding: text[start..<offset], as: UTF8.self))
  }

  /// Whether a "<" begins a tag or a comment rather than standing for itself.
  private func beginsMarkup(at place: Int) -> Bool {
    guard place + 1 < text.count else { return false }
    let next = text[place + 1]
    return Self.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      || next == UInt8(ascii: "?")
  }

  /// The tag that begins here, `<td class="x">` or `</td>`, or the text where the "<" begins none. Nil for what says
  /// nothing of a table, such as `<!DOCTYPE html>`, which is passed over.
  private mutating func readTag() -> Token? {
    guard beginsMarkup(at: offset) else { return .text(readText()) }
    let isEnd = text[offset + 1] == UInt8(ascii: "/")
    offset += isEnd ? 2 : 1
    guard offset < text.count, Self.isLetter(text[offset]) else {
      skip(past: ">", from: offset)
      return nil
    }
    let name = readName()
    var attributes: [String: String] = [:]
    var isClosed = false
    while offset < text.count, text[offset] != Self.greater {
      if text[offset] == UInt8(ascii: "/") {
        isClosed = true
        offset += 1
      } else if Self.isSpace(text[offset]) {
        offset += 1
      } else {
        isClosed = false
        let (name, value) = readAttribute()
        if attributes[name] == nil, attributes.count < 64 { attributes[name] = value }
      }
    }
    offset = min(offset + 1, text.count)
    if isEnd { return .end(name: name) }
    if ["script", "style", "textarea", "title", "noscript"].contains(name) {
      rawElement = name == "title" ? nil : name
    }
    return .start(name: name, attributes: attributes, isClosed: isClosed)
  }

  private mutating func readName() -> String {
    let start = offset
    while offset < text.count, !Self.isSpace(text[offset]), text[offset] != Self.greater,
      text[offset] != UInt8(ascii: "/")
    {
      offset += 1
    }
    return String(decoding: text[start..<offset], as: UTF8.self).lowercased()
  }

  private mutating func readAttribute() -> (String, String) {
    let start = offset
    offset += 1
    while offset < text.count, !Self.isSpace(text[offset]), text[offset] != Self.greater,
      text[offset] != UInt8(ascii: "="), text[offset] != UInt8(ascii: "/")
    {
      offset += 1
    }
    let name = String(decoding: text[start..<offset], as: UTF8.self).lowercased()
    while offset < text.count, Self.isSpace(text[offset]) { offset += 1 }
    guard offset < text.count, text[offset] == UInt8(ascii: "=") else { return (name, "") }
    offset += 1
    while offset < text.count, Self.isSpace(text[offset]) { offset += 1 }
    return (name, Entities.decoded(readValue()))
  }

  private mutating func readValue() -> String {
    guard offset < text.count else { return "" }
    let quote = text[offset]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = offset + 1
      let end = text[min(start, text.count)...].firstIndex(of: quote) ?? text.count
      offset = min(end + 1, text.count)
      return String(decoding: text[min(start, end)..<end], as: UTF8.self)
    }
    let start = offset
    while offset < text.count, !Self.isSpace(text[offset]), text[offset] != Self.greater {
      offset += 1
    }
    return String(decoding: text[start..<offset], as: UTF8.self)
  }

  private mutating func skipRaw(_ name: String) {
    rawElement = nil
    let end = Array("</\(name)".utf8)
    while offset < text.count {
      if text[offset] == Self.less, text.count - offset >= end.count,
        zip(text[offset...], end).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
      {
        return
      }
      offset += 1
    }
  }

  private func starts(with prefix: String) -> Bool { text[offset...].starts(with: prefix.utf8) }

  private mutating func skip(past end: String, from start: Int) {
    let end = Array(end.utf8)
    offset = min(start, text.count)
    while offset < text.count, !text[offset...].starts(with: end) { offset += 1 }
    offset = min(offset + end.count, text.count)
  }

  private static let less = UInt8(ascii: "<")
  private static let greater = UInt8(ascii: ">")

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
