/// A piece of text in brackets or alone, with the column it begins at.
struct FormNode {
  enum Content {
    /// A name, a number, a keyword; an IRI in angle brackets may be part of it.
    case atom(String)
    /// What stands in quotes, and what follows them: a language after `@`, the name of a datatype after `^^`.
    case quoted(String, language: String?, datatype: String?)
    case list([FormNode])
  }

  let content: Content
  /// The column where it begins, counted from 1 in code points.
  let column: Int

  var atom: String? {
    if case .atom(let text) = content { return text }
    return nil
  }

  var list: [FormNode]? {
    if case .list(let nodes) = content { return nodes }
    return nil
  }

  /// The node as it is quoted in an error: a list by its first word.
  var shown: String {
    switch content {
    case .atom(let text): "“\(text)”"
    case .quoted(let text, _, _): "the text “\(text)”"
    case .list(let nodes): "“(\(nodes.first?.atom ?? "")”"
    }
  }
}

/// Reads brackets, quotes and names, without knowing what they mean.
struct FormParser {
  /// The text in code points, since as a character a quote would be one with an accent behind it.
  private let text: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  /// The greatest depth of brackets: deeper ones would overflow the stack of whoever walks over the query.
  private static let greatestDepth = 200

  private init(_ text: String) { self.text = Array(text.unicodeScalars) }

  /// The one piece that the text holds.
  static func parse(_ text: String) throws(QueryTextError) -> FormNode {
    var parser = FormParser(text)
    let node = try parser.node()
    parser.skipSpace()
    guard parser.position == parser.text.count else {
      throw parser.error("the end")
    }
    return node
  }

  private var column: Int { position + 1 }

  private func error(_ expected: String) -> QueryTextError {
    let found = position < text.count ? "“\(text[position])”" : "the end"
    return QueryTextError(column: column, expected: expected, found: found)
  }

  private mutating func skipSpace() {
    while position < text.count, text[position].properties.isWhitespace { position += 1 }
  }

  private mutating func node() throws(QueryTextError) -> FormNode {
    skipSpace()
    let start = column
    guard position < text.count else { throw error("a form") }
    switch text[position] {
    case "(": return FormNode(content: .list(try list()), column: start)
    case ")": throw error("a form")
    case "\"": return FormNode(content: try quoted(), column: start)
    default: return FormNode(content: .atom(try atom()), column: start)
    }
  }

  private mutating func list() throws(QueryTextError) -> [FormNode] {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.greatestDepth else { throw error("fewer than \(depth) brackets") }
    position += 1
    var nodes: [FormNode] = []
    while true {
      skipSpace()
      guard position < text.count else { throw error("“)”") }
      if text[position] == ")" {
        position += 1
        return nodes
      }
      nodes.append(try node())
    }
  }

  /// Up to a space, bracket or quote; an IRI in angle brackets holds any character but its end.
  private mutating func atom() throws(QueryTextError) -> String {
    let start = position
    while position < text.count {
      let scalar = text[position]
      if scalar.properties.isWhitespace || ["(", ")", "\""].contains(scalar) { break }
      position += 1
      if scalar == "<", opensIRI {
        while position < text.count, text[position] != ">" { position += 1 }
        guard position < text.count else { throw error("“>”") }
        position += 1
      }
    }
    return String(text[start..<position])
  }

  /// Whether the `<` just passed begins an IRI, and not a comparison.
  private var opensIRI: Bool {
    guard position < text.count else { return false }
    let next = text[position]
    return !next.properties.isWhitespace && next != "=" && next != "(" && next != ")"
  }

  private mutating func quoted() throws(QueryTextError) -> FormNode.Content {
    position += 1
    let start = position
    while position < text.count, text[position] != "\"" {
      position += text[position] == "\\" ? 2 : 1
    }
    guard position < text.count else {
      position = text.count
      throw error("a quote")
    }
    let raw = String(text[start..<position])
    position += 1
    guard let lexical = raw.unescaped else { throw error("an escape such as \\n before this") }
    if position < text.count, text[position] == "@" {
      position += 1
      return .quoted(lexical, language: try atom(), datatype: nil)
    }
    if text[position...].starts(with: "^^".unicodeScalars) {
      position += 2
      return .quoted(lexical, language: nil, datatype: try atom())
    }
    return .quoted(lexical, language: nil, datatype: nil)
  }
}

extension String {
  /// The text with the escapes of Turtle replaced by what they stand for; nil where one is none.
  var unescaped: String? {
    guard utf8.contains(UInt8(ascii: "\\")) else { return self }
    var result = String.UnicodeScalarView()
    var scalars = unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      guard let kind = scalars.popFirst(), let meant = Self.meaning(of: kind, &scalars) else {
        return nil
      }
      result.append(meant)
    }
    return String(result)
  }

  private static func meaning(
    of kind: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView
  ) -> Unicode.Scalar? {
    switch kind {
    case "t": return "\t"
    case "b": return "\u{8}"
    case "n": return "\n"
    case "r": return "\r"
    case "f": return "\u{C}"
    case "\"", "'", "\\": return kind
    case "u", "U":
      let digits = String(rest.prefix(kind == "u" ? 4 : 8))
      rest = rest.dropFirst(digits.unicodeScalars.count)
      guard digits.count == (kind == "u" ? 4 : 8) else { return nil }
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    default: return nil
    }
  }

  /// The text with every character that would end an IRI, or an atom, written by its number.
  var escapedAsIRI: String {
    var result = ""
    for scalar in unicodeScalars {
      if scalar.value <= 0x20 || "<>\"{}|^`\\".unicodeScalars.contains(scalar)
        || !scalar.isASCII && !scalar.properties.isAlphabetic
      {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = scalar.value > 0xFFFF ? 8 : 4
        result +=
          (width == 4 ? "\\u" : "\\U")
          + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
