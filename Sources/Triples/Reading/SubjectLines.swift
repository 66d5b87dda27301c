import Glibc

extension GraphReader {
  /// Where each IRI is first the subject of a statement, found by reading the files again.
  /// What a file names by a relative IRI is not found.
  /// - Complexity: O(bytes).
  package static func lines(
    of iris: Set<String>, in paths: [String]
  ) -> [String: (file: String, line: Int)] {
    var found: [String: (file: String, line: Int)] = [:]
    var problems: [GraphError.Problem] = []
    var skipped: [String] = []
    for file in GraphFile.all(in: paths, skipped: &skipped, problems: &problems)
    where file.isPlain && file.syntax != .rdfXML && found.count < iris.count {
      for (iri, line) in subjectLines(of: iris, in: contents(of: file.path)) where found[iri] == nil
      {
        found[iri] = (file.path, line)
      }
    }
    return found
  }

  /// As `lines(of:in:)`, in one text.
  package static func lines(of iris: Set<String>, inText text: String) -> [String: Int] {
    subjectLines(of: iris, in: Array(text.utf8))
  }

  static func contents(of path: String) -> [UInt8] {
    guard let stream = fopen(path, "r") else { return [] }
    defer { fclose(stream) }
    var source = ByteSource(file: stream)
    _ = source.peek()
    var contents: [UInt8] = []
    var page = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = page.withUnsafeMutableBytes { bytes in
        bytes.baseAddress.map { source.fill($0, bytes.count) } ?? 0
      }
      if count == 0 { return contents }
      contents.append(contentsOf: page[..<count])
    }
  }

  private static func subjectLines(of iris: Set<String>, in bytes: [UInt8]) -> [String: Int] {
    var statements = StatementScanner(bytes)
    var found: [String: Int] = [:]
    while let token = statements.next() {
      guard statements.isSubject, let iri = statements.iri(token) else { continue }
      if iris.contains(iri), found[iri] == nil { found[iri] = token.line }
    }
    return found
  }

  /// Where a name with a prefix that nothing declares stands first.
  static func unknownPrefix(_ prefix: String, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var statements = StatementScanner(bytes)
    while let token = statements.next() {
      if token.kind == .word, !statements.isDirective, statements.prefix(token) == prefix,
        statements.iri(token) == nil
      {
        return (token.line, token.column)
      }
    }
    return (1, 1)
  }
}

/// Follows tokens through their statements, to tell which are subjects and what prefixes stand for.
private struct StatementScanner {
  private var scanner: TurtleScanner
  private var prefixes: [String: String] = [:]
  /// The number of tokens since the statement began, and how deep in brackets.
  private var place = 0
  private var depth = 0
  /// The tokens of the directive that is being read; nil outside one.
  private var directive: [TurtleScanner.Token]?
  private(set) var isSubject = false

  init(_ bytes: [UInt8]) { scanner = TurtleScanner(bytes) }

  var isDirective: Bool { directive != nil }

  mutating func next() -> TurtleScanner.Token? {
    isSubject = false
    guard let token = scanner.next() else { return nil }
    if directive != nil {
      readDirective(token)
    } else if let mark = scanner.mark(token) {
      read(mark)
    } else {
      if place == 0, depth == 0, token.kind == .word, isKeyword(token) { return token }
      isSubject = place == 0 && depth == 0
      place += 1
    }
    return token
  }

  private mutating func read(_ mark: UInt8) {
    switch mark {
    case UInt8(ascii: "["), UInt8(ascii: "("):
      depth += 1
      place += 1
    case UInt8(ascii: "]"), UInt8(ascii: ")"): depth = max(0, depth - 1)
    case UInt8(ascii: "."), UInt8(ascii: "{"), UInt8(ascii: "}"): place = 0
    default: break
    }
  }

  /// Whether a word at the start of a statement begins a directive or a graph.
  private mutating func isKeyword(_ token: TurtleScanner.Token) -> Bool {
    switch scanner.text(token).lowercased() {
    case "@prefix", "prefix", "@base", "base":
      directive = [token]
      return true
    case "graph": return true
    default: return false
    }
  }

  private mutating func readDirective(_ token: TurtleScanner.Token) {
    guard var tokens = directive else { return }
    tokens.append(token)
    directive = tokens
    guard token.kind == .iri || scanner.mark(token) == UInt8(ascii: ".") else { return }
    if token.kind == .iri, tokens.count == 3 {
      let name = scanner.text(tokens[1])
      if name.hasSuffix(":") { prefixes[String(name.dropLast())] = scanner.text(token) }
    }
    directive = nil
    place = 0
  }

  func prefix(_ token: TurtleScanner.Token) -> String? {
    let text = scanner.text(token)
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return String(text[..<colon])
  }

  /// The absolute IRI that a token names; nil for others, and where the prefix is not known.
  func iri(_ token: TurtleScanner.Token) -> String? {
    let text = scanner.text(token)
    if token.kind == .iri { return text }
    guard token.kind == .word, let prefix = prefix(token), let base = prefixes[prefix] else {
      return nil
    }
    return base + text.dropFirst(prefix.count + 1).filter { $0 != "\\" }
  }
}
