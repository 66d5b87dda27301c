/// Reads a file of separated values as a document with one grid, whose first row names the columns.
enum SeparatedValues {
  static func document(_ source: SourceText, delimiter: UInt8) -> Document {
    var document = Document(name: source.name)
    let (text, skipped) = withoutComments(source.bytes)
    var reader = CSVReader(text, delimiter: delimiter)
    var rows = reader.rows()
    document.remarks += reader.remarks
    if skipped > 0 {
      document.remarks.append(
        Remark(line: 1, "\(skipped) lines that begin with # were skipped"))
    }
    let title = takeTitle(&rows)
    takeNotes(&rows, &document.remarks)
    guard let header = rows.first, header.count > 1 else { return document }
    rows.removeFirst()
    if let last = rows.last, last.map(\.text) == header.map(\.text) {
      document.remarks.append(
        Remark(line: last.first?.place.line ?? 1, "the last row is the header again"))
      rows.removeLast()
    }
    document.remarks += ragged(rows, width: header.count)
    let line = header.first?.place.line ?? 1
    var grid = Grid(heading: title, header: [header], rows: rows, line: line)
    grid.prefersRows = true
    grid.header = grid.header.map { named($0) }
    document.grids = [grid]
    return document
  }

  /// The lines above the header that hold one cell each: "VANTOR lenses - data sheet", also "Shortlist,,,".
  private static func takeTitle(_ rows: inout [[Cell]]) -> String {
    guard let first = rows.firstIndex(where: { $0.count { !$0.isEmpty } > 1 }) else { return "" }
    let title = rows[..<first].compactMap(\.first?.text).joined(separator: " ")
    rows.removeFirst(first)
    return title
  }

  /// The lines below a table of three columns or more that hold one cell each are notes: "(1) without collar".
  private static func takeNotes(_ rows: inout [[Cell]], _ remarks: inout [Remark]) {
    guard let width = rows.first?.count, width > 2 else { return }
    while let last = rows.last, last.count == 1, let cell = last.first {
      remarks.append(Remark(line: cell.place.line, "below the table stands “\(cell.text)”"))
      rows.removeLast()
    }
  }

  /// A header cell for each column that has values and no name: "column 5".
  private static func named(_ header: [Cell]) -> [Cell] {
    header.indices.map { index in
      var cell = header[index]
      if cell.traits.contains(.missing) { cell.text = "column \(index + 1)" }
      cell.traits.insert(.header)
      return cell
    }
  }

  private static func ragged(_ rows: [[Cell]], width: Int) -> [Remark] {
    let ragged = rows.filter { $0.count != width }
    let told = ragged.prefix(20).map { row in
      Remark(
        line: row.first?.place.line ?? 1,
        "the row has \(row.count) cells where the header has \(width)")
    }
    let more = ragged.count - told.count
    guard more > 0 else { return told }
    return told + [Remark(line: 1, "\(more) more rows are longer or shorter than the header")]
  }

  /// The text with the comment lines at its beginning made empty, so that the lines behind them keep their numbers.
  private static func withoutComments(_ text: [UInt8]) -> (text: [UInt8], skipped: Int) {
    var start = 0
    var skipped = 0
    while start < text.count, text[start] == UInt8(ascii: "#"),
      let end = text[start...].firstIndex(of: CSVReader.newline),
      !text[start..<end].contains(UInt8(ascii: ",")), !text[start..<end].contains(CSVReader.tab)
    {
      start = end + 1
      skipped += 1
    }
    guard skipped > 0 else { return (text, 0) }
    return (Array(repeating: CSVReader.newline, count: skipped) + text[start...], skipped)
  }
}
