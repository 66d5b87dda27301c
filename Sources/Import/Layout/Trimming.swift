/// Makes a grid ready to be understood: one row of names, no columns that only number, groups taken out of the rows.
struct Trimming {
  private(set) var grid: Grid
  private(set) var remarks: [Remark] = []

  init(_ raw: Grid) {
    grid = raw
    if grid.header.isEmpty, !grid.rows.isEmpty { grid.header = [grid.rows.removeFirst()] }
    joinTiers()
    takeUnits()
    takeOutGroups()
    grid.rows.removeAllWithGroups(&grid.groups) { row in row.allSatisfy(\.isEmpty) }
    dropSerialColumn()
    dropEmptyColumns()
  }

  /// Two rows of names become one: the lower where it tells the columns apart, else both.
  ///
  /// Example: "Memory" over "size" and "bandwidth" and "size" again is "Memory size" …; over "size" and "price", "size".
  private mutating func joinTiers() {
    if grid.header.count > 1 { grid.header = [Self.joined(grid.header)] }
  }

  static func joined(_ header: [[Cell]]) -> [Cell] {
    guard let last = header.last else { return [] }
    let lower = last.map { $0.text.lowercased() }
    return last.indices.map { column in
      var cell = last[column]
      let isUnique = lower.count { $0 == lower[column] } == 1 && !lower[column].isEmpty
      if !isUnique { cell.text = joined(header.map { $0[column].text }) }
      return cell
    }
  }

  /// A row of units right below the names belongs to them: "Weight" over "kg" is "Weight (kg)".
  private mutating func takeUnits() {
    guard grid.columnCount > 2, grid.rows.count > 2, let row = grid.rows.first, row[0].isEmpty,
      var header = grid.header.first
    else { return }
    let said = row.indices.filter { !row[$0].isEmpty }
    let units = said.filter { HeaderUnit.isUnit(row[$0].text) }
    guard !units.isEmpty, units.count * 2 >= said.count else { return }
    for column in units where header[column].text.last != ")" {
      header[column].text += " (\(row[column].text))"
    }
    grid.header = [header]
    grid.rows.removeFirst()
  }

  private static func joined(_ tiers: [String]) -> String {
    var parts: [String] = []
    for tier in tiers where !tier.isEmpty && parts.last?.lowercased() != tier.lowercased() {
      parts.append(parts.isEmpty ? tier : tier.lowercased())
    }
    return parts.joined(separator: " ")
  }

  /// A row that says one thing across the table names the rows below it.
  private mutating func takeOutGroups() {
    var rows: [[Cell]] = []
    var groups: [String] = []
    var group = ""
    for row in grid.rows {
      if let name = groupName(row) {
        group = name
        continue
      }
      rows.append(row)
      groups.append(group)
    }
    guard !rows.isEmpty else { return }
    grid.rows = rows
    grid.groups = groups
  }

  private func groupName(_ row: [Cell]) -> String? {
    guard row.count > 2, let first = row.first, !first.isEmpty else { return nil }
    let others = row.dropFirst()
    if others.allSatisfy({ $0.traits.contains(.missing) }) { return first.text }
    let isSpanned = others.allSatisfy { $0.traits.contains(.repeated) && $0.text == first.text }
    let isBoldAlone = first.traits.contains(.emphasis) && others.allSatisfy(\.isEmpty)
    let isHeaderAlone = first.traits.contains(.header) && others.allSatisfy(\.isEmpty)
    return isSpanned || isBoldAlone || isHeaderAlone ? first.text : nil
  }

  private mutating func dropSerialColumn() {
    guard grid.columnCount > 2, let name = grid.header.first?.first?.text else { return }
    let values = grid.rows.map { $0[0].text }
    let isNamed = SerialColumn.isName(name) && values.allSatisfy { $0.count <= 6 }
    guard
      isNamed || name.isEmpty && SerialColumn.counts(values)
        || name.lowercased() == "id" && SerialColumn.counts(values)
    else { return }
    remarks.append(
      Remark(line: grid.line, "the column “\(name)” only numbers the rows, so it was dropped"))
    guard secondColumnHoldsSentences else {
      grid = grid.withoutColumns([0])
      return
    }
    // Without the numbers nothing would name the aspects, so the column stays, emptied.
    for row in grid.rows.indices { grid.rows[row][0].text = "" }
    grid.header[0][0].text = ""
  }

  private var secondColumnHoldsSentences: Bool {
    let texts = grid.rows.map { $0[1].text }
    let words = texts.map { $0.split(separator: " ").count }
    return !texts.isEmpty && words.reduce(0, +) >= 5 * texts.count
  }

  private mutating func dropEmptyColumns() {
    guard let header = grid.header.first else { return }
    let empty = header.indices.filter { column in
      column > 0 && grid.rows.allSatisfy { $0[column].isEmpty }
        && !grid.rows.allSatisfy { $0[column].traits.contains(.picture) }
    }
    guard !empty.isEmpty, !grid.rows.isEmpty, empty.count < header.count - 1 else { return }
    for column in empty where !header[column].isEmpty {
      remarks.append(
        Remark(
          line: header[column].place.line,
          "the column “\(header[column].text)” is empty, so it was dropped"))
    }
    grid = grid.withoutColumns(Set(empty))
  }
}

extension [[Cell]] {
  /// Removes rows, and what is kept beside them at the same indexes.
  fileprivate mutating func removeAllWithGroups(
    _ groups: inout [String], where isRemoved: ([Cell]) -> Bool
  ) {
    let kept = indices.filter { !isRemoved(self[$0]) }
    guard kept.count < count else { return }
    if groups.count == count { groups = kept.map { groups[$0] } }
    self = kept.map { self[$0] }
  }
}
