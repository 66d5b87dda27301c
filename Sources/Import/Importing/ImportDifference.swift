/// The changes in a table since it was imported before: cells by their row's and column's name.
///
/// Example: a price list in which one price rose and one row was added has one changed cell, and as many added ones as
/// the row has.
package struct ImportDifference: Equatable, Sendable {
  package private(set) var added: [String] = []
  package private(set) var gone: [String] = []
  package private(set) var changed: [String] = []

  /// - Parameters:
  ///   - earlier: what the folder keeps of the last import.
  ///   - prepared: the import that would take its place.
  package init(from earlier: Decisions, to prepared: PreparedImport) {
    let (old, new) = (Self.cells(earlier), Self.cells(Decisions(prepared, names: [:])))
    for key in new.keys.sorted() {
      guard let before = old[key] else {
        added.append(key)
        continue
      }
      if let now = new[key], now != before { changed.append("\(key): “\(before)” is now “\(now)”") }
    }
    gone = old.keys.filter { new[$0] == nil }.sorted()
  }

  package var isEmpty: Bool { added.isEmpty && gone.isEmpty && changed.isEmpty }

  /// "1 cell changed, 4 added, 0 gone", and the first of each.
  package var lines: [String] {
    let head =
      "\(changed.count) cells changed, \(added.count) added, \(gone.count) gone since the last import"
    let told =
      changed.prefix(5).map { "  changed: \($0)" } + added.prefix(3).map { "  added: \($0)" }
    return [head] + told + gone.prefix(3).map { "  gone: \($0)" }
  }

  /// Texts by "row, column"; rows that are called alike are numbered.
  private static func cells(_ decisions: Decisions) -> [String: String] {
    var cells: [String: String] = [:]
    var seen: [String: Int] = [:]
    for row in decisions.rows {
      guard let first = row.first else { continue }
      seen[first, default: 0] += 1
      let number = seen[first, default: 1]
      let name = number == 1 ? first : "\(first) (\(number))"
      for (column, text) in zip(decisions.header, row).dropFirst() {
        cells["\(name), \(column)"] = text
      }
    }
    return cells
  }
}
