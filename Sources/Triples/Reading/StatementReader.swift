internal import RDF

/// Reads one statement of N-Triples or N-Quads: `<s> <p> "text"@en <graph> .` to where its terms stand.
struct StatementReader {
  /// The place of a term in the line, without its brackets or quotes.
  struct Span: Equatable {
    enum Kind: Equatable {
      case iri, blank, plain
      case tagged(language: Range<Int>)
      case typed(datatype: Range<Int>, isEscaped: Bool)
    }
    var kind = Kind.iri
    var range = 0..<0
    /// Whether a backslash is in it.
    var isEscaped = false
  }

  /// Why a line is no statement.
  struct Complaint: Error {
    /// The place of the error, in bytes from the line's start.
    let position: Int
    let problem: Problem
    enum Problem {
      case text(String)
      case rdfStar
    }
  }

  private(set) var subject = Span()
  private(set) var predicate = Span()
  private(set) var object = Span()
  private(set) var graph: Span?
  private let readsGraphs: Bool

  init(readsGraphs: Bool) { self.readsGraphs = readsGraphs }

  typealias Line = UnsafeBufferPointer<UInt8>

  /// Reads the next statement of a line.
  /// - Returns: false where there is none.
  mutating func read(_ line: Line, _ position: inout Int) throws(Complaint) -> Bool {
    skipSpace(line, &position, andReturns: true)
    if position == line.count || line[position] == UInt8(ascii: "#") { return false }
    subject = try resource(line, &position, "a subject: an IRI in <…>, or a blank node")
    skipSpace(line, &position)
    guard byte(line, position) != UInt8(ascii: "_") else {
      throw complaint(position, "a blank node cannot be a property")
    }
    predicate = try resource(line, &position, "a property: an IRI in <…>")
    skipSpace(line, &position)
    object =
      byte(line, position) == UInt8(ascii: "\"")
      ? try literal(line, &position)
      : try resource(line, &position, "an object: an IRI in <…>, a text in \"…\", or a blank node")
    skipSpace(line, &position)
    graph = nil
    if readsGraphs, let next = byte(line, position), next != UInt8(ascii: ".") {
      graph = try resource(line, &position, "a graph's name or the dot that ends a statement")
      skipSpace(line, &position)
    }
    try readEnd(line, &position)
    return true
  }

  private func readEnd(_ line: Line, _ position: inout Int) throws(Complaint) {
    guard byte(line, position) == UInt8(ascii: ".") else {
      let isGraph = !readsGraphs && byte(line, position) == UInt8(ascii: "<")
      throw complaint(
        position,
        isGraph
          ? "a fourth term, which only N-Quads (.nq) has"
          : "the dot that ends a statement is missing"
      )
    }
    position += 1
    skipSpace(line, &position)
    guard let next = byte(line, position), next != 13, next != UInt8(ascii: "#") else { return }
    throw complaint(position, "more after the dot; a line is one statement")
  }

  private func resource(
    _ line: Line, _ position: inout Int, _ wanted: String
  ) throws(Complaint) -> Span {
    switch byte(line, position) {
    case UInt8(ascii: "<"):
      if byte(line, position + 1) == UInt8(ascii: "<") {
        throw Complaint(position: position, problem: .rdfStar)
      }
      let (range, isEscaped) = try iri(line, &position)
      return Span(kind: .iri, range: range, isEscaped: isEscaped)
    case UInt8(ascii: "_"):
      return Span(kind: .blank, range: try label(line, &position))
    default: throw complaint(position, "expected here: \(wanted)")
    }
  }

  private static let endsIRI = ByteSet(
    "> <\"{}|^`\\"
      + String(String.UnicodeScalarView((0..<32).compactMap { Unicode.Scalar($0) })))

  private func iri(
    _ line: Line, _ position: inout Int
  ) throws(Complaint) -> (Range<Int>, isEscaped: Bool) {
    let start = position + 1
    var isEscaped = false
    position = start
    while true {
      while position < line.count, !Self.endsIRI.contains(line[position]) { position += 1 }
      guard let end = byte(line, position) else {
        throw complaint(position, "the line ends inside an IRI: > is missing")
      }
      if end == UInt8(ascii: ">") { break }
      guard end == UInt8(ascii: "\\") else {
        throw complaint(position, "no IRI has this character; it is written \(Self.percent(end))")
      }
      let scalar = try numericEscape(line, &position)
      guard scalar > 127 || !Self.endsIRI.contains(UInt8(scalar)) else {
        throw complaint(position, "an escape of a character that no IRI has")
      }
      isEscaped = true
    }
    let range = start..<position
    position += 1
    guard range.count <= ReadingLimits.longestIRI else {
      throw complaint(start, ReadingLimits.tooLong(iri: range.count))
    }
    guard IRIReference.schemeLength(line[range]) != nil else {
      throw complaint(start, "a relative IRI; N-Triples and N-Quads have only whole ones")
    }
    return (range, isEscaped)
  }

  /// A byte that no IRI may hold, as one has it: `%20`.
  private static func percent(_ byte: UInt8) -> String {
    "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private func numericEscape(_ line: Line, _ position: inout Int) throws(Complaint) -> UInt32 {
    if let fault = Escape.fault(at: position, in: line) { throw complaint(position, fault) }
    guard let number = Escape.number(at: position, in: line) else {
      throw complaint(position, "no such escape; there are \\uXXXX and \\UXXXXXXXX")
    }
    position += number.length
    return number.value
  }

  /// A blank node's label, without `_:`.
  private func label(_ line: Line, _ position: inout Int) throws(Complaint) -> Range<Int> {
    guard byte(line, position + 1) == UInt8(ascii: ":") else {
      throw complaint(position, "a blank node is written _:label")
    }
    let start = position + 2
    var end = start
    while let byte = byte(line, end), Self.isLabel(byte) { end += 1 }
    // A dot at its end ends the statement and is no part of the label.
    while end > start, line[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard end > start, line[start] != UInt8(ascii: "-"), line[start] != UInt8(ascii: ".") else {
      throw complaint(position, "a blank node is written _:label")
    }
    position = end
    return start..<end
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    Escape.isNameByte(byte) || byte > 127 || byte == UInt8(ascii: ".")
  }

  private static let endsText = ByteSet("\"\\\r\n")

  private func literal(_ line: Line, _ position: inout Int) throws(Complaint) -> Span {
    let start = position + 1
    var text = Span(kind: .plain, range: start..<start)
    position = start
    while true {
      while position < line.count, !Self.endsText.contains(line[position]) { position += 1 }
      guard let end = byte(line, position), end != 13 else {
        throw complaint(position, "the line ends inside a quoted text: a quote is missing")
      }
      if end == UInt8(ascii: "\"") { break }
      text.isEscaped = true
      if let letter = byte(line, position + 1), Escape.character(letter) != nil {
        position += 2
      } else {
        _ = try numericEscape(line, &position)
      }
    }
    text.range = start..<position
    position += 1
    try readQualifier(line, &position, &text)
    return text
  }

  /// Reads `@en-GB` or `^^<datatype>` behind a text.
  private func readQualifier(
    _ line: Line, _ position: inout Int, _ text: inout Span
  ) throws(Complaint) {
    if byte(line, position) == UInt8(ascii: "@") {
      text.kind = .tagged(language: try language(line, &position))
    } else if byte(line, position) == UInt8(ascii: "^") {
      guard byte(line, position + 1) == UInt8(ascii: "^"),
        byte(line, position + 2) == UInt8(ascii: "<")
      else { throw complaint(position, "a datatype is written ^^<…>") }
      position += 2
      let (range, isEscaped) = try iri(line, &position)
      text.kind = .typed(datatype: range, isEscaped: isEscaped)
    }
  }

  private func language(_ line: Line, _ position: inout Int) throws(Complaint) -> Range<Int> {
    let start = position + 1
    var end = start
    while let byte = byte(line, end), Escape.isNameByte(byte) { end += 1 }
    guard LanguageTag.isSound(line[start..<end]) else {
      throw complaint(
        position, LanguageTag.complaint(String(decoding: line[start..<end], as: UTF8.self)))
    }
    position = end
    return start..<end
  }

  private func skipSpace(_ line: Line, _ position: inout Int, andReturns: Bool = false) {
    while let byte = byte(line, position),
      byte == 32 || byte == 9 || (andReturns && byte == 13)
    {
      position += 1
    }
  }

  private func byte(_ line: Line, _ position: Int) -> UInt8? {
    position < line.count ? line[position] : nil
  }

  private func complaint(_ position: Int, _ text: String) -> Complaint {
    Complaint(position: position, problem: .text(text))
  }
}
