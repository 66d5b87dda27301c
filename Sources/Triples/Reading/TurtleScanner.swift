/// Splits Turtle, TriG, N-Triples or N-Quads into tokens, knowing nothing of what they mean.
/// serd does not say where a statement stands; this does, when somebody asks for a line.
struct TurtleScanner {
  enum Kind {
    /// `<…>`; the range is without the brackets.
    case iri
    /// A prefixed name, a keyword, a number, a blank node's label, a language tag.
    case word
    case string
    /// One of `. , ; [ ] ( ) { } ^`.
    case mark
  }

  struct Token {
    let kind: Kind
    let text: Range<Int>
    /// The line, counted from 1.
    let line: Int
    /// The column in bytes, counted from 1.
    let column: Int
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lineStart = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func text(_ token: Token) -> String { String(decoding: bytes[token.text], as: UTF8.self) }

  /// The byte of a mark.
  func mark(_ token: Token) -> UInt8? { token.kind == .mark ? bytes[token.text.lowerBound] : nil }

  mutating func next() -> Token? {
    skipSpace()
    guard position < bytes.count else { return nil }
    let (start, line, column) = (position, line, position - lineStart + 1)
    func token(_ kind: Kind, _ text: Range<Int>) -> Token {
      Token(kind: kind, text: text, line: line, column: column)
    }
    switch bytes[position] {
    case UInt8(ascii: "<"):
      while position < bytes.count, bytes[position] != UInt8(ascii: ">") { advance() }
      let end = position
      advance()
      return token(.iri, start + 1..<max(start + 1, end))
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      skipString(bytes[position])
      return token(.string, start..<position)
    case let byte where Self.isMark(byte):
      advance()
      return token(.mark, start..<position)
    default:
      skipWord()
      return token(.word, start..<position)
    }
  }

  private mutating func advance() {
    guard position < bytes.count else { return }
    if bytes[position] == 10 {
      line += 1
      lineStart = position + 1
    }
    position += 1
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "#") {
        while position < bytes.count, bytes[position] != 10 { advance() }
      } else if bytes[position] <= 32 {
        advance()
      } else if position == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        position = 3
      } else {
        return
      }
    }
  }

  private mutating func skipString(_ quote: UInt8) {
    let isLong = bytes[position...].starts(with: [quote, quote, quote])
    for _ in 0..<(isLong ? 3 : 1) { advance() }
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\\") {
        advance()
        advance()
      } else if bytes[position] == quote, !isLong || isEndOfLongString(quote) {
        for _ in 0..<(isLong ? 3 : 1) { advance() }
        return
      } else {
        advance()
      }
    }
  }

  /// Whether three quotes stand here and no fourth: the last three of several end the string.
  private func isEndOfLongString(_ quote: UInt8) -> Bool {
    bytes[position...].starts(with: [quote, quote, quote])
      && !(position + 3 < bytes.count && bytes[position + 3] == quote)
  }

  private mutating func skipWord() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\") {
        advance()
      } else if byte == UInt8(ascii: ".") {
        // A dot is inside a name or number where more of it follows; else it ends the statement.
        guard position + 1 < bytes.count else { return }
        let next = bytes[position + 1]
        if next <= 32 || next == UInt8(ascii: "#") || Self.endsWord(next) { return }
      } else if byte <= 32 || Self.endsWord(byte) {
        return
      }
      advance()
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    ".,;[](){}^".utf8.contains(byte)
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    ",;[](){}^<\"'".utf8.contains(byte)
  }
}
