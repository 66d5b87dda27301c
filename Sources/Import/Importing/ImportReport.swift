/// The report of an import for a program (`--check --format jsonl`): every table as it was read, and what was decided
/// about one of them.
package struct ImportReport: Sendable {
  package let json: JSONText

  package init(_ prepared: PreparedImport) {
    let comparison = prepared.comparison
    func texts(_ row: [Cell]) -> JSONText { .list(row.map { .text($0.text) }) }
    json = .object([
      ("file", .text(prepared.document.name)), ("table", .text("\(prepared.table + 1)")),
      ("things", .text(comparison.orientation.rawValue)),
      ("called", comparison.noun.map(JSONText.text) ?? .null),
      ("isDoubtful", .text("\(comparison.isOrientationDoubtful)")),
      ("labels", .list(comparison.things.map { .text($0.label) })),
      (
        "aspects",
        .list(
          comparison.aspects.map {
            .object([("label", .text($0.label)), ("kind", .text($0.kind.name))])
          })
      ),
      (
        "tables",
        .list(
          prepared.document.grids.map { grid in
            .object([
              ("line", .text("\(grid.line)")), ("heading", .text(grid.heading)),
              ("header", .list(grid.header.map(texts))), ("rows", .list(grid.rows.map(texts))),
            ])
          })
      ),
      (
        "remarks",
        .list(
          prepared.remarks.map {
            .object([("line", .text("\($0.line)")), ("text", .text($0.sentence))])
          })
      ),
    ])
  }
}
