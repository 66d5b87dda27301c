extension Screen {
  /// A comparison side by side, its cells wrapped; stacked blocks where the columns would be too
  /// narrow to read. Nothing is cut off.
  /// - Parameter header: its first cell names the column of aspects and may be empty.
  package func draw(tableWith header: [String], rows: [[[String]]]) -> [String] {
    let count = max(header.count, rows.map(\.count).max() ?? 0)
    guard count > 0 else { return [] }
    let header = (header + Array(repeating: "", count: count - header.count)).map { safe($0) }
    let rows = rows.map { row in
      (row + Array(repeating: [], count: count - row.count)).map { $0.map { safe($0) } }
    }
    guard let widths = columnWidths(header: header, rows: rows) else {
      return stacked(header: header, rows: rows)
    }
    var lines = draw(row: header.map { [$0] }, widths: widths, header: true)
    lines.append(
      widths.map { String(repeating: rule, count: $0) }.joined(separator: "  "))
    let isComparison = header.first?.isEmpty ?? false
    var (unlike, alike) = parted(rows, isComparison: isComparison)
    if isComparison { alike += fold(&unlike) }
    for row in unlike { lines += draw(row: row, widths: widths, header: false) }
    if !alike.isEmpty {
      let same = alike.map { $0[0].joined(separator: ", ") + ": " + $0[1].joined(separator: ", ") }
      lines += wrapped("Alike: " + same.joined(separator: "; "), columns: columns, hanging: 2)
    }
    return lines
  }

  /// The rows of a comparison in which its things differ, and those in which they are alike, told in a line below. All
  /// rows are in the first where there are few of them, or only one sort.
  private func parted(
    _ rows: [[[String]]], isComparison: Bool
  ) -> (unlike: [[[String]]], alike: [[[String]]]) {
    func isAlike(_ row: [[String]]) -> Bool {
      row.count > 2 && !row[1].isEmpty && row.dropFirst(2).allSatisfy { $0 == row[1] }
    }
    let alike = rows.filter(isAlike)
    guard isComparison, rows.count > 4, !alike.isEmpty, alike.count < rows.count else {
      return (rows, [])
    }
    return (rows.filter { !isAlike($0) }, alike)
  }

  /// Takes what all cells of a row share out of long ones: of seventeen features and eighteen the three that
  /// differ are what is looked for.
  /// - Returns: rows of what was taken.
  private func fold(_ rows: inout [[[String]]]) -> [[[String]]] {
    var folded: [[[String]]] = []
    for index in rows.indices where rows[index].count > 2 {
      let cells = rows[index].dropFirst()
      guard let first = cells.first, cells.contains(where: { $0.count > 3 }) else { continue }
      let shared = cells.dropFirst().reduce(first) { $0.filter(Set($1).contains) }
      guard shared.count > 1 else { continue }
      let known = Set(shared)
      rows[index] =
        [rows[index][0]]
        + cells.map { cell in
          let own = cell.filter { !known.contains($0) }
          return own.isEmpty ? ["nothing else"] : own
        }
      folded.append([rows[index][0], shared])
    }
    return folded
  }

  /// The columns' widths: as wide as their widest cell where that fits; else the wide ones give
  /// way equally. Nil when a column would be narrower than a reader's patience.
  private func columnWidths(header: [String], rows: [[[String]]]) -> [Int]? {
    let least = 14
    let gaps = 2 * (header.count - 1)
    let natural = header.indices.map { column in
      let cells = rows.flatMap { $0[column] }.map(\.displayWidth)
      return max(1, header[column].displayWidth, cells.max() ?? 0)
    }
    if natural.reduce(gaps, +) <= columns { return natural }
    var most = columns
    while most > 0 {
      let widths = natural.map { min($0, most) }
      if widths.reduce(gaps, +) <= columns {
        return most >= least ? widths : nil
      }
      most -= 1
    }
    return nil
  }

  private func draw(row: [[String]], widths: [Int], header: Bool) -> [String] {
    let cells = zip(row, widths).map { items, width in
      items.flatMap { wrapped($0, columns: width, hanging: 2) }
    }
    let height = max(1, cells.map(\.count).max() ?? 1)
    return (0..<height).map { line in
      var text = ""
      for (column, cell) in cells.enumerated() {
        // A dash stands for what is not known, so that no cell is left open.
        let missing = cell.isEmpty && column > 0 && line == 0 && !header ? dash : ""
        let piece = line < cell.count ? cell[line] : missing
        let styledPiece =
          header || column == 0 ? styled(piece, .bold) : piece
        let isLast = column == cells.count - 1
        let padding = isLast ? 0 : widths[column] + 2 - piece.displayWidth
        text += styledPiece + String(repeating: " ", count: padding)
      }
      return text.trimmingSpacesAtEnd
    }
  }

  private func stacked(header: [String], rows: [[[String]]]) -> [String] {
    var lines: [String] = []
    for row in rows {
      let aspect = row[0].joined(separator: ", ")
      if !aspect.isEmpty {
        lines += wrapped(aspect, columns: columns).map { styled($0, .bold) }
      }
      for (name, items) in zip(header, row).dropFirst() {
        let cell = items.isEmpty ? dash : items.joined(separator: "; ")
        lines += wrapped(
          name.isEmpty ? cell : "\(name): \(cell)", columns: columns, indent: 2, hanging: 2)
      }
    }
    return lines
  }
}

extension String {
  var trimmingSpacesAtEnd: String {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return String(self[..<end])
  }

  /// The text without spaces, tabs and line ends around it.
  var trimmed: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
