/// An HTML table while it is read: rows of cells with their spans.
struct OpenTable {
  /// A cell before its span is spread over the grid.
  private struct Spanning {
    var cell: Cell
    var columns: Int
    var rows: Int
  }

  private struct Row {
    var cells: [Spanning] = []
    var isInHead = false
    let line: Int
  }

  var heading: String
  private let line: Int
  private var rows: [Row] = []
  private var isInHead = false
  private var isRowOpen = false
  private var cell: Spanning?
  private var text = ""
  private var raw: [String] = []
  private var superscript: String?
  private(set) var remarks: [Remark] = []

  /// The most columns, and rows, that a cell may span, as the HTML standard has it.
  private static let mostColumns = 1000
  private static let mostRows = 65_534
  /// The most cells of a table once its spans are spread; more are left out, and that is said.
  private static let mostCells = 500_000

  init(heading: String, line: Int) {
    self.heading = heading
    self.line = line
  }

  var isInCell: Bool { cell != nil }

  mutating func add(_ more: String) {
    if superscript != nil { superscript? += more } else { text += more }
  }

  mutating func start(_ name: String, _ attributes: [String: String], at place: Place) {
    switch name {
    case "thead": closeRow(); isInHead = true
    case "tbody", "tfoot": closeRow(); isInHead = false
    case "tr": openRow(place)
    case "td", "th": openCell(isHeader: name == "th", attributes, place)
    case "br", "p", "li", "div": if cell != nil { text += "\n" }
    case "sup": if cell != nil { superscript = "" }
    case "a": cell?.cell.traits.insert(.link)
    case "code", "tt": cell?.cell.traits.insert(.code)
    case "b", "strong", "em", "i": cell?.cell.traits.insert(.emphasis)
    case "img":
      if cell != nil {
        cell?.cell.traits.insert(.picture)
        text += attributes["alt"] ?? ""
      }
    default: break
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "td", "th": closeCell()
    case "tr": closeRow()
    case "thead": closeRow(); isInHead = false
    case "sup": closeSuperscript()
    default: break
    }
  }

  private mutating func openRow(_ place: Place) {
    closeRow()
    rows.append(Row(isInHead: isInHead, line: place.line))
    isRowOpen = true
  }

  private mutating func openCell(
    isHeader: Bool, _ attributes: [String: String], _ place: Place
  ) {
    closeCell()
    if !isRowOpen { openRow(place) }
    cell = Spanning(
      cell: Cell("", at: place, traits: isHeader ? .header : []),
      columns: span(attributes["colspan"], most: Self.mostColumns, "columns", place),
      rows: span(attributes["rowspan"], most: Self.mostRows, "rows", place))
  }

  /// The number that an attribute says, from 1 to the most; for more than a table can have, 1.
  private mutating func span(_ text: String?, most: Int, _ what: String, _ place: Place) -> Int {
    guard let text else { return 1 }
    let digits = text.trimmed.prefix { $0.isASCII && $0.isNumber }
    if digits == "0", what == "rows" { return most }
    let wanted = digits.count > 9 ? Int.max : Int(digits) ?? 1
    guard wanted > most else { return max(1, wanted) }
    remarks.append(
      Remark(line: place.line, "a cell spans \(digits) \(what), which was read as one"))
    return 1
  }

  private mutating func closeSuperscript() {
    guard let mark = superscript else { return }
    superscript = nil
    let bare = mark.trimmed.filter { !"[]()".contains($0) }
    let isMark =
      !bare.isEmpty && bare.count <= 4
      && (bare.allSatisfy { $0.isNumber || "*†‡,§".contains($0) }
        || bare.count == 1 && !text.isEmpty)
    if isMark, !text.trimmed.isEmpty, !Self.isPower(bare, after: text) {
      cell?.cell.footnotes.append(bare)
    } else {
      text += Self.raised(mark)
    }
  }

  /// Whether a raised number belongs to a unit and is no footnote mark: `km<sup>2</sup>`.
  private static func isPower(_ mark: String, after text: String) -> Bool {
    let word = String(text.reversed().prefix { $0.isLetter }.reversed())
    return ["2", "3"].contains(mark) && ["m", "mm", "cm", "km", "ft", "in"].contains(word)
  }

  private static func raised(_ text: String) -> String {
    switch text {
    case "2": "²"
    case "3": "³"
    default: text
    }
  }

  private mutating func closeCell() {
    closeSuperscript()
    guard var closed = cell else { return }
    cell = nil
    let words = text.split(separator: "\n").map(\.collapsed).filter { !$0.isEmpty }
      .joined(separator: "\n")
    closed.cell.raw = words
    let (bare, marks) = Footnotes.parted(words, known: closed.cell.footnotes)
    closed.cell.text = bare
    closed.cell.footnotes = marks
    if !bare.isEmpty { closed.cell.traits.remove(.picture) }
    text = ""
    if rows.isEmpty { rows.append(Row(line: closed.cell.place.line)) }
    rows[rows.count - 1].cells.append(closed)
  }

  private mutating func closeRow() {
    closeCell()
    isRowOpen = false
  }

  // MARK: Spreading

  /// The table as a grid; nil where it has no cells.
  mutating func finish() -> Grid? {
    closeRow()
    rows.removeAll { $0.cells.isEmpty }
    guard !rows.isEmpty else { return nil }
    let spread = spread()
    let headerCount = headerCount(spread)
    return Grid(
      heading: heading, header: Array(spread[..<headerCount]),
      rows: Array(spread[headerCount...]), line: line)
  }

  /// The rows with every cell repeated in each row and column that it spans.
  private mutating func spread() -> [[Cell]] {
    var grid: [[Cell]] = []
    /// The cells that reach down into the next rows, by column, with how many rows are left.
    var reaching: [Int: (cell: Cell, left: Int)] = [:]
    var count = 0
    for row in rows {
      var cells: [Cell] = []
      func takeReaching() {
        while let (cell, left) = reaching[cells.count] {
          reaching[cells.count] = left > 1 ? (cell, left - 1) : nil
          cells.append(cell)
        }
      }
      for spanning in row.cells {
        takeReaching()
        for step in 0..<spanning.columns {
          guard count + cells.count < Self.mostCells, cells.count < 4 * Self.mostColumns else {
            break
          }
          var again = spanning.cell
          again.traits.insert(.repeated)
          if spanning.rows > 1 { reaching[cells.count] = (again, spanning.rows - 1) }
          cells.append(step == 0 ? spanning.cell : again)
        }
      }
      takeReaching()
      count += cells.count
      grid.append(cells)
    }
    if count >= Self.mostCells {
      remarks.append(
        Remark(line: line, "the table has more than \(Self.mostCells) cells; the rest was left out")
      )
    }
    return grid
  }

  /// How many of the first rows name columns: those in a `thead`, or of header cells alone, and what a
  /// header cell that spans rows covers. Where every row is so, the first alone.
  private func headerCount(_ grid: [[Cell]]) -> Int {
    let named = rows.indices.prefix { rows[$0].isInHead }.count
    if named > 0, named < grid.count { return named }
    let leading = grid.indices.prefix { index in
      grid[index].allSatisfy { $0.traits.contains(.header) }
        && !(index > 0 && rows[index].cells.count == 1)
    }.count
    return leading == grid.count ? 1 : leading
  }
}
