/// A file read and understood, ready to be looked at, changed and written.
package struct PreparedImport: Sendable {
  package let source: SourceText
  package let document: Document
  /// The table of the document that is imported, counted from 0.
  package let table: Int
  package let comparison: Comparison
  package let choice: ImportChoice
  /// Names that an earlier import gave, by role and label.
  let keptNames: [String: String]

  /// Reads a file and makes a comparison of its table.
  /// - Parameter kept: names of an earlier import into the same folder.
  /// - Throws: `ImportError`; nothing is written then.
  package init(
    _ source: SourceText, choice: ImportChoice = ImportChoice(), kept: [String: String] = [:]
  ) throws(ImportError) {
    let document = try DocumentReader.document(source)
    try self.init(source, document, choice: choice, kept: kept)
  }

  private init(
    _ source: SourceText, _ document: Document, choice: ImportChoice, kept: [String: String]
  ) throws(ImportError) {
    self.source = source
    self.document = document
    self.choice = choice
    keptNames = kept
    table = try Self.table(choice.table, of: document, path: source.path)
    var builder = ComparisonBuilder(
      document, grid: document.grids[table], orientation: choice.things, noun: choice.noun,
      labels: choice.labels)
    guard let comparison = builder.build() else {
      throw .noComparison(path: source.path, seen: Self.emptiness(document.grids[table]))
    }
    self.comparison = comparison
  }

  /// The import of the same file with other decisions.
  package func deciding(_ choice: ImportChoice) throws(ImportError) -> PreparedImport {
    try PreparedImport(source, document, choice: choice, kept: keptNames)
  }

  /// The table that was asked for, or the one with the most cells.
  private static func table(
    _ wanted: String?, of document: Document, path: String
  ) throws(ImportError) -> Int {
    guard !document.grids.isEmpty else {
      throw .noComparison(path: path, seen: document.seen.sentence)
    }
    guard let wanted else {
      return document.grids.indices.max {
        (size(document.grids[$0]), $1) < (size(document.grids[$1]), $0)
      } ?? 0
    }
    if let number = Int(wanted), document.grids.indices.contains(number - 1) { return number - 1 }
    let found = document.grids.indices.first {
      document.grids[$0].heading.lowercased().hasPrefix(wanted.lowercased())
    }
    guard let found else {
      let names = document.grids.enumerated().map {
        "\($0.offset + 1) “\($0.element.heading)” (line \($0.element.line))"
      }
      throw .noSuchTable(path: path, wanted: wanted, tables: names)
    }
    return found
  }

  private static func size(_ grid: Grid) -> Int {
    grid.columnCount < 2 || grid.rows.isEmpty ? 0 : grid.rows.count * grid.columnCount
  }

  private static func emptiness(_ grid: Grid) -> String {
    if grid.rows.isEmpty { return "the table on line \(grid.line) has a header and no rows" }
    if grid.columnCount < 2 { return "the table on line \(grid.line) has one column" }
    return "the table on line \(grid.line) has no named rows and columns"
  }

  /// Everything that should be known about how the file was read, in the order of its lines.
  package var remarks: [Remark] {
    var remarks = document.remarks + comparison.remarks
    if document.grids.count > 1 {
      let heading = document.grids[table].heading
      remarks.append(
        Remark(
          line: document.grids[table].line,
          "\(document.grids.count) tables; this one\(heading.isEmpty ? "" : ", “\(heading)”,") was taken (--table chooses another)"
        ))
    }
    if comparison.blankMeansNo {
      remarks.append(
        Remark(line: comparison.grid.line, "blank cells among the ticks were taken for no"))
    }
    return remarks.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.map(\.element)
  }

  // MARK: Writing

  /// Writes the graph: what the cells say to one, what people call it to the other, piece by piece.
  /// - Returns: the names that were given, by role and label.
  @discardableResult
  package func write<Failure: Error>(
    facts: (String) throws(Failure) -> Void, words: (String) throws(Failure) -> Void
  ) throws(Failure) -> [String: String] {
    let writer = GraphWriter(file: document.name)
    var maker = FactMaker(comparison, kept: keptNames)
    try facts(writer.prefixes("What stands in \(document.name)."))
    for (name, thing) in zip(maker.things, comparison.things) {
      try facts(writer.thing(name, kind: maker.kind, thing, comparison.orientation))
    }
    var used: Set<String> = []
    try maker.make { (cell: CellFacts) throws(Failure) in
      for fact in cell.facts {
        if case .own(let name) = fact.property { used.insert(name) }
      }
      try facts(writer.cell(cell))
    }
    try words(writer.words(maker.book, domain: maker.kind, related: used))
    return maker.naming.all
  }

  /// The whole graph as text: facts, then words.
  package func text() -> (facts: String, words: String) {
    var (facts, words) = ("", "")
    write(facts: { (text: String) in facts += text }, words: { (text: String) in words += text })
    return (facts, words)
  }
}
