/// Reads a Markdown document: its pipe tables, HTML tables, headings, footnotes and legend.
///
/// Example: "# Phones\n\n| | A | B |\n|-|-|-|\n| Weight | 1 g | 2 g |" is a document called "Phones" with one grid.
struct MarkdownReader {
  private let lines: [Substring]
  private let definitions: Set<String>
  private var document: Document
  private var index = 0
  private var heading = ""
  /// Lines outside tables: footnotes and the legend are looked for in them.
  private var prose: [(line: Int, text: String)] = []
  private var isInParagraph = false
  private var isInList = false

  init(_ source: SourceText) {
    lines = String(decoding: source.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let defining = Self.definitionLines(in: lines)
    definitions = Set(defining.map { Self.name(ofDefinition: $0) })
    document = Document(name: source.name)
    document.definitions = defining.map(String.init)
  }

  static func document(_ source: SourceText) -> Document {
    var reader = MarkdownReader(source)
    return reader.read()
  }

  private mutating func read() -> Document {
    skipFrontMatter()
    while index < lines.count { readBlock() }
    Notes.read(prose, into: &document)
    return document
  }

  private mutating func readBlock() {
    let line = lines[index]
    let bare = line.drop { $0 == " " }
    if let fence = Self.fence(bare) { return readFence(fence) }
    if bare.isEmpty { isInParagraph = false }
    if bare.hasPrefix("<!--") { return skipComment() }
    if bare.lowercased().hasPrefix("<table") { return readHTMLTable() }
    if let table = table() { return append(table) }
    if bare.hasPrefix("#") { readHeading(bare) }
    if isUnderlined(), !bare.isEmpty { setHeading(String(bare)) }
    count(bare)
    prose.append((index + 1, String(line)))
    index += 1
  }

  // MARK: Blocks that hold no table

  private mutating func skipFrontMatter() {
    guard lines.first == "---",
      let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." })
    else { return }
    for line in lines[1..<end] where line.hasPrefix("title:") {
      let title = line.dropFirst("title:".count).trimmed
      document.title = String(title.trimmingQuotes)
    }
    index = end + 1
  }

  private mutating func readHeading(_ bare: Substring) {
    let level = bare.prefix { $0 == "#" }.count
    guard level <= 6 else { return }
    let text = bare.dropFirst(level)
    guard text.isEmpty || text.first == " " || text.first == "\t" else { return }
    setHeading(text.trimmed.reversedDropping("#"))
  }

  private mutating func setHeading(_ raw: String) {
    heading = InlineMarkdown(raw, definitions: definitions).words
    document.seen.headings += 1
    if document.title.isEmpty { document.title = heading }
  }

  /// Whether the next line underlines this one with `===` or `---`.
  private func isUnderlined() -> Bool {
    guard index + 1 < lines.count else { return false }
    let next = lines[index + 1].trimmed
    return next.count >= 2 && (next.allSatisfy { $0 == "=" } || next.allSatisfy { $0 == "-" })
      && !lines[index].contains("|")
  }

  private mutating func count(_ bare: Substring) {
    let isItem = bare.hasPrefix("- ") || bare.hasPrefix("* ") || bare.hasPrefix("+ ")
    if isItem, !isInList { document.seen.lists += 1 }
    let isPlain = !isItem && !bare.isEmpty && !bare.hasPrefix("#")
    if isPlain, !isInParagraph, !isInList { document.seen.paragraphs += 1 }
    isInParagraph = isPlain
    if !bare.isEmpty { isInList = isItem || isInList && lines[index].hasPrefix("  ") }
  }

  /// The fence that a line opens a code block with, "```" or "~~~"; nil where it opens none.
  private static func fence(_ bare: Substring) -> (mark: Character, length: Int)? {
    guard let mark = bare.first, mark == "`" || mark == "~" else { return nil }
    let length = bare.prefix { $0 == mark }.count
    return length >= 3 && !(mark == "`" && bare.dropFirst(length).contains("`"))
      ? (mark, length) : nil
  }

  /// Skips a code block, and says where a table in it stands.
  private mutating func readFence(_ fence: (mark: Character, length: Int)) {
    let start = index
    index += 1
    var holdsTable: Int?
    while index < lines.count {
      let bare = lines[index].trimmed
      if bare.count >= fence.length, bare.allSatisfy({ $0 == fence.mark }) { break }
      if holdsTable == nil, index > start + 1, Self.isDelimiterRow(lines[index]),
        lines[index - 1].contains("|")
      {
        holdsTable = index
      }
      index += 1
    }
    index += 1
    if let line = holdsTable {
      document.seen.tablesInCode += 1
      document.remarks.append(
        Remark(line: line, "a table stands in a code block, so it was skipped"))
    }
    isInParagraph = false
  }

  private mutating func skipComment() {
    while index < lines.count {
      let isEnd = lines[index].contains("-->")
      index += 1
      if isEnd { return }
    }
  }

  // MARK: Tables

  private mutating func readHTMLTable() {
    let start = index
    var depth = 0
    while index < lines.count {
      let line = lines[index].lowercased()
      depth += line.occurrences(of: "<table") - line.occurrences(of: "</table")
      index += 1
      if depth <= 0 { break }
    }
    let text = Array(lines[start..<index].joined(separator: "\n").utf8)
    var tables = HTMLTables(text, firstLine: start + 1)
    for var grid in tables.read() {
      if grid.heading.isEmpty { grid.heading = heading }
      document.grids.append(grid)
    }
    document.remarks += tables.remarks
    isInParagraph = false
  }

  /// The pipe table whose header is this line; nil where there is none.
  private func table() -> (header: PipeRow, end: Int)? {
    guard !isInParagraph || lines[index].contains("|"), index + 1 < lines.count,
      lines[index].contains("|") || lines[index + 1].contains("|"),
      lines[index].prefix(while: { $0 == " " }).count < 4,
      Self.isDelimiterRow(lines[index + 1])
    else { return nil }
    let header = PipeRow(lines[index])
    let delimiters = PipeRow(lines[index + 1])
    guard header.cells.count == delimiters.cells.count, !header.cells.isEmpty else { return nil }
    var end = index + 2
    while end < lines.count, Self.continuesTable(lines[end]) { end += 1 }
    return (header, end)
  }

  private mutating func append(_ table: (header: PipeRow, end: Int)) {
    let line = index + 1
    let width = table.header.cells.count
    var header = cells(table.header, line: line)
    for column in header.indices { header[column].traits.insert(.header) }
    var rows: [[Cell]] = []
    for place in (index + 2)..<max(table.end, index + 2) {
      let row = PipeRow(lines[place])
      if row.cells.count != width { noteRagged(row, width: width, line: place + 1) }
      rows.append(Array(cells(row, line: place + 1).prefix(width)))
    }
    document.grids.append(Grid(heading: heading, header: [header], rows: rows, line: line))
    index = table.end
    isInParagraph = false
  }

  /// Notes a row of another length than the header: one too long loses the cells that no column is for; a single cell
  /// is a group's name.
  private mutating func noteRagged(_ row: PipeRow, width: Int, line: Int) {
    if row.cells.count > width {
      let lost = row.cells[width...].map { $0.raw.trimmed }.filter { !$0.isEmpty }
      guard !lost.isEmpty else { return }
      document.remarks.append(
        Remark(
          line: line,
          "the row has \(row.cells.count) cells where the header has \(width): left out is "
            + lost.map { "“\($0)”" }.joined(separator: ", ")))
    } else if row.cells.count > 1 {
      document.remarks.append(
        Remark(
          line: line, "the row has \(row.cells.count) cells where the header has \(width)"))
    }
  }

  private func cells(_ row: PipeRow, line: Int) -> [Cell] {
    row.cells.map { part in
      let inline = InlineMarkdown(part.raw, definitions: definitions)
      var cell = Cell(
        inline.words, at: Place(line: line, column: part.column), raw: part.raw,
        traits: inline.traits)
      cell.footnotes = inline.footnotes
      return cell
    }
  }

  static func isDelimiterRow(_ line: Substring) -> Bool {
    guard line.contains("-"),
      line.utf8.allSatisfy({ "|:- \t".utf8.contains($0) })
    else { return false }
    let cells = PipeRow(line).cells
    return !cells.isEmpty
      && cells.allSatisfy { cell in
        let dashes = cell.raw.drop { $0 == ":" }
        let rest = dashes.drop { $0 == "-" }
        return dashes.first == "-" && (rest.isEmpty || rest == ":")
      }
  }

  /// Whether a line still belongs to the table, which ends at an empty line or where another block begins.
  private static func continuesTable(_ line: Substring) -> Bool {
    let bare = line.drop { $0 == " " || $0 == "\t" }
    guard !bare.isEmpty, fence(bare) == nil, !bare.hasPrefix(">"), !bare.hasPrefix("<") else {
      return false
    }
    let level = bare.prefix { $0 == "#" }.count
    let isHeading = (1...6).contains(level) && bare.dropFirst(level).first.map { $0 == " " } ?? true
    let isItem = ["- ", "* ", "+ "].contains { bare.hasPrefix($0) }
    return !isHeading && !isItem
  }

  /// The lines that define links: `[name]: address`.
  private static func definitionLines(in lines: [Substring]) -> [Substring] {
    lines.filter { line in
      let bare = line.drop { $0 == " " }
      guard bare.hasPrefix("["), let end = bare.firstIndex(of: "]") else { return false }
      return bare[bare.index(after: end)...].hasPrefix(":")
    }
  }

  /// The name that a line defines, in lower case.
  static func name(ofDefinition line: some StringProtocol) -> String {
    line.drop { $0 == " " }.dropFirst().prefix { $0 != "]" }.lowercased()
  }
}

extension StringProtocol {
  /// The text without one pair of quotation marks around it.
  var trimmingQuotes: String {
    for mark in ["\"", "'"] where count > 1 && hasPrefix(mark) && hasSuffix(mark) {
      return String(dropFirst().dropLast())
    }
    return String(self)
  }

  /// The text without a run of one character at the end, and the spaces before it: "Title ##" → "Title".
  func reversedDropping(_ character: Character) -> String {
    var text = String(self)
    while text.last == character { text.removeLast() }
    return text.trimmed
  }

  func occurrences(of text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let first = text.first, let found = rest.firstIndex(of: first) {
      rest = rest[found...]
      if rest.hasPrefix(text) { count += 1 }
      rest = rest.dropFirst()
    }
    return count
  }
}
