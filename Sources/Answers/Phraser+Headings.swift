internal import Queries
internal import RDF

/// How the things of an imported table differ, in the words of its headings.
extension Phraser {
  /// The headings under which some things of a table have other values, and the features that not all of them have:
  /// "Price", "Follows redirects". Nil where one aspect is told, whose values are the answer, and of other graphs.
  func headings(_ columns: [Relation], _ told: [Int], _ rows: [Denotation.Row]) -> [String]? {
    guard naming.hasHeadings, told.count > 1, rows.count > 1 else { return nil }
    var found: [String] = []
    for index in told {
      let cells = rows.map { Set($0.cell(index)) }
      guard cells.contains(where: { $0 != cells[0] }) else { continue }
      if let arc = columns[index].arcs.first, let heading = naming.heading(of: .iri(arc.property)) {
        found.append(heading)
      } else {
        found += unshared(rows.map { $0.cell(index) }).compactMap { naming.heading(of: $0) }
      }
    }
    found += halfShared(rows)
    return found.isEmpty ? nil : found.withoutRepeats
  }

  /// Whether a column only says which of the compared things has more of what another column tells in the table's
  /// words: "has a higher price than" beside "price".
  func comparesOnly(_ column: Relation, _ index: Int, _ rows: [Denotation.Row]) -> Bool {
    guard naming.hasHeadings, rows.count > 1, rows.contains(where: { $0.cells.count > 1 }),
      let arc = column.arcs.first, naming.heading(of: .iri(arc.property)) == nil
    else { return false }
    let subjects = Set(rows.map(\.subject))
    return rows.allSatisfy { subjects.isSuperset(of: $0.cell(index)) }
  }

  /// The features of a column that not all the things have, by name; none where there are many, and of other columns.
  func features(_ columns: [Relation], _ index: Int, _ rows: [Denotation.Row]) -> [String] {
    guard naming.hasHeadings, let arc = columns[index].arcs.first,
      naming.heading(of: .iri(arc.property)) == nil
    else { return [] }
    let values = unshared(rows.map { $0.cell(index) })
    guard values.allSatisfy({ naming.heading(of: $0) != nil }), values.count <= Self.manyFeatures
    else { return [] }
    return values.map(naming.label)
  }

  /// More features are only counted among the aspects.
  private static let manyFeatures = 12

  /// The headings of features that some of the things have in part, and not all.
  private func halfShared(_ rows: [Denotation.Row]) -> [String] {
    let partly = Relation(Lore.partly)
    return unshared(rows.map { members(of: .join(partly, .terms([$0.subject]))) ?? [] })
      .compactMap { naming.heading(of: $0) }
  }

  /// The values that not all of some cells hold, cell by cell: of `a b` and `b c`, `a c`.
  private func unshared(_ cells: [[Term]]) -> [Term] {
    let sets = cells.map { Set($0) }
    return cells.flatMap(naming.order).filter { value in !sets.allSatisfy { $0.contains(value) } }
  }
}
