/// A table as rows of cells, every row as long as the widest.
package struct Grid: Sendable {
  /// The heading or caption that stands above it; "" for none.
  package var heading: String
  /// Rows of column names, the first rows of the table; none where no row is known to be one.
  package var header: [[Cell]]
  package var rows: [[Cell]]
  /// The line of the file on which it begins, from 1.
  package var line: Int
  /// Whether rows are things unless something says otherwise, as in CSV.
  package var prefersRows = false
  /// By row the group that a row above it opened ("Drivers"), "" for none. Empty while it is not known.
  package var groups: [String] = []

  package init(heading: String, header: [[Cell]], rows: [[Cell]], line: Int) {
    self.heading = heading
    self.header = header
    self.rows = rows
    self.line = line
    pad()
  }

  package var columnCount: Int { header.first?.count ?? rows.first?.count ?? 0 }

  package var cellCount: Int { (header.count + rows.count) * columnCount }

  /// Makes every row as long as the widest, with missing cells.
  private mutating func pad() {
    let width = max(header.map(\.count).max() ?? 0, rows.map(\.count).max() ?? 0)
    for index in header.indices { Self.pad(&header[index], to: width, line) }
    for index in rows.indices { Self.pad(&rows[index], to: width, line) }
  }

  private static func pad(_ row: inout [Cell], to width: Int, _ line: Int) {
    guard row.count < width else { return }
    let place = row.last?.place ?? Place(line: line, column: 1)
    row += Array(repeating: Cell.missing(at: place), count: width - row.count)
  }

  /// The grid without the columns at these indexes.
  func withoutColumns(_ dropped: Set<Int>) -> Grid {
    guard !dropped.isEmpty else { return self }
    func kept(_ row: [Cell]) -> [Cell] {
      row.indices.filter { !dropped.contains($0) }.map { row[$0] }
    }
    var grid = self
    grid.header = header.map(kept)
    grid.rows = rows.map(kept)
    return grid
  }
}
