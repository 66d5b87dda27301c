/// The decisions of an import, kept beside its graph in `import.json`: the next import of the file decides the same,
/// and the table can be written back.
package struct Decisions: Sendable {
  package let file: String
  /// The fingerprint of the file's bytes when it was imported.
  package let fingerprint: String
  package let choice: ImportChoice
  /// The end of the IRI that each name got, by the name's role and label, so that the next import gives it the same.
  package let names: [String: String]
  package let title: String
  package let heading: String
  package let format: String
  /// The table as it was written: names of the columns, then the rows.
  package let header: [String]
  package let rows: [[String]]
  /// The lines that say where the named links in it lead, as Markdown has them.
  package let definitions: [String]
  package let legend: [String: String]
  package let footnotes: [String: String]

  init(_ prepared: PreparedImport, names: [String: String]) {
    file = prepared.document.name
    fingerprint = prepared.source.fingerprint
    let comparison = prepared.comparison
    var choice = prepared.choice
    choice.things = comparison.orientation
    choice.noun = comparison.noun
    choice.table = "\(prepared.table + 1)"
    self.choice = choice
    self.names = names
    title = prepared.document.title
    heading = comparison.grid.heading
    format = DocumentReader.format(of: prepared.source).rawValue
    let grid = prepared.document.grids[prepared.table]
    header =
      grid.header.count > 1
      ? Trimming.joined(grid.header).map(\.text) : (grid.header.first ?? []).map(\.raw)
    // Cells that were not in the file are left out again: a row that ended early may name a group.
    rows = grid.rows.map { row in row.filter { !$0.traits.contains(.missing) }.map(\.raw) }
    let cells = header + rows.flatMap(\.self)
    definitions = prepared.document.definitions.filter { line in
      let name = "[" + MarkdownReader.name(ofDefinition: line) + "]"
      return cells.contains { $0.lowercased().contains(name) }
    }
    legend = prepared.document.legend
    footnotes = prepared.document.footnotes
  }

  package init(_ json: JSONText) {
    file = json["file"]?.string ?? ""
    fingerprint = json["fingerprint"]?.string ?? ""
    var choice = ImportChoice(
      table: json["table"]?.string, things: (json["things"]?.string).flatMap(Orientation.init),
      noun: json["called"]?.string)
    choice.labels = json["labels"]?.strings ?? [:]
    self.choice = choice
    names = json["names"]?.strings ?? [:]
    title = json["title"]?.string ?? ""
    heading = json["heading"]?.string ?? ""
    format = json["format"]?.string ?? ""
    header = json["header"]?.items.compactMap(\.string) ?? []
    rows = json["rows"]?.items.map { $0.items.compactMap(\.string) } ?? []
    definitions = json["links"]?.items.compactMap(\.string) ?? []
    legend = json["legend"]?.strings ?? [:]
    footnotes = json["footnotes"]?.strings ?? [:]
  }

  package var json: JSONText {
    func sorted(_ texts: [String: String]) -> JSONText {
      .object(texts.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) })
    }
    func optional(_ text: String?) -> JSONText { text.map(JSONText.text) ?? .null }
    return .object([
      ("file", .text(file)), ("fingerprint", .text(fingerprint)), ("format", .text(format)),
      ("table", optional(choice.table)), ("things", optional(choice.things?.rawValue)),
      ("called", optional(choice.noun)), ("title", .text(title)), ("heading", .text(heading)),
      ("labels", sorted(choice.labels)), ("legend", sorted(legend)),
      ("footnotes", sorted(footnotes)), ("names", sorted(names)),
      ("links", .list(definitions.map(JSONText.text))),
      ("header", .list(header.map(JSONText.text))),
      ("rows", .list(rows.map { .list($0.map(JSONText.text)) })),
    ])
  }
}
