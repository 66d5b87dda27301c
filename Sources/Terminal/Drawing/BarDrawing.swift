extension Screen {
  /// A table of numbers with a bar beside each, where there is room for some: "rock  12  ████████████".
  /// - Parameter values: the number of each row, none below 0.
  package func draw(
    numbersWith header: [String], rows: [[[String]]], values: [Double]
  ) -> [String] {
    let plain = draw(tableWith: header, rows: rows)
    guard let largest = values.max(), largest > 0, values.count == rows.count,
      let cells = aligned(header: header, rows: rows)
    else { return plain }
    let used = cells.widths.reduce(0, +) + 2 * cells.widths.count
    let room = min(Self.longestBar, columns - used)
    guard room >= Self.shortestBar else { return plain }
    let lines = zip(cells.lines, values).map { line, value in
      (line + "  " + styled(bar(value / largest, room), .accent)).trimmingSpacesAtEnd
    }
    return plain.prefix(2) + lines
  }

  private static let longestBar = 40
  private static let shortestBar = 8

  /// The rows as lines with their numbers to the right; nil where a cell does not fit on one line.
  private func aligned(
    header: [String], rows: [[[String]]]
  ) -> (lines: [String], widths: [Int])? {
    let texts = rows.map { row in row.map { safe($0.joined(separator: ", ")) } }
    guard texts.allSatisfy({ $0.count == 2 }), header.count == 2 else { return nil }
    let widths = [0, 1].map { column in
      max(safe(header[column]).displayWidth, texts.map { $0[column].displayWidth }.max() ?? 0)
    }
    guard widths.reduce(4, +) <= columns else { return nil }
    let lines = texts.map { row in
      let name = styled(row[0], .bold) + spaces(widths[0] - row[0].displayWidth)
      return name + "  " + spaces(widths[1] - row[1].displayWidth) + row[1]
    }
    return (lines, widths)
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// A bar of a share of the room, to an eighth of a character; anything above nothing is seen.
  private func bar(_ share: Double, _ room: Int) -> String {
    guard isUnicode else {
      let count = Int((share * Double(room)).rounded())
      return String(repeating: "#", count: share > 0 ? max(1, count) : 0)
    }
    let eighths = Int((share * Double(room) * 8).rounded())
    let whole = String(repeating: "█", count: eighths / 8)
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return share > 0 && eighths == 0 ? parts[1] : whole + parts[eighths % 8]
  }
}
