internal import English
internal import Queries
internal import RDF
internal import Vocabulary

/// Answers that set things side by side, a row for each aspect.
extension Phraser {
  /// Any table: things side by side, rows, groups.
  func tabled(_ query: Query, _ rows: [Denotation.Row]) -> Phrased {
    guard rows.contains(where: \.hasCells) else { return nothing(query) }
    switch query {
    case .table(let table):
      var phrased = self.table(table.columns, rows)
      phrased.columns = [firstColumn(rows)] + names(of: table.columns.map { .value($0) }, rows)
      phrased.rows = plain(rows)
      return phrased
    case .rows(let wanted): return self.rows(wanted, rows)
    case .groups(let groups): return self.groups(groups, rows)
    default: return nothing(query)
    }
  }

  private func table(_ columns: [Relation], _ rows: [Denotation.Row]) -> Phrased {
    let all = columns.indices.filter { index in rows.contains { !$0.cell(index).isEmpty } }
    let others = all.filter { !comparesOnly(columns[$0], $0, rows) }
    let told = others.isEmpty ? all : others
    let answers = headings(columns, told, rows) ?? values(columns, told, rows)
    guard told.count > 1 else {
      return Phrased(Answer(oneAspect(columns[told[0]], told[0], rows)), answers: answers)
    }
    let header = [""] + rows.map { naming.shown($0.subject) }
    let cells = told.map { aspectRow(columns[$0], $0, rows) }
    let lead = Wording.sentence(difference(columns, told, rows))
    return Phrased(
      Answer([.sentence(lead), .table(header: header, rows: cells)]), answers: answers)
  }

  /// All that stands in the told columns.
  private func values(_ columns: [Relation], _ told: [Int], _ rows: [Denotation.Row]) -> [String] {
    told.flatMap { index in
      let patterns = naming.written(for: columns[index])
      return rows.flatMap {
        naming.plain(ofOneThing: naming.order(of: $0.cell(index)), written: patterns)
      }
    }.withoutRepeats
  }

  private func aspectRow(
    _ column: Relation, _ index: Int, _ rows: [Denotation.Row]
  ) -> [[String]] {
    let number: GrammaticalNumber = rows.contains { $0.cell(index).count > 1 } ? .many : .one
    let unit = naming.unit(for: column)
    let cells = rows.map { row in members(row.cell(index), unit: unit).names }
    return [[words.aspect(column, number: number)]] + cells
  }

  /// The sentence above a comparison: "Mars and Venus differ in mass, moons, and radius; they share their star."
  private func difference(
    _ columns: [Relation], _ told: [Int], _ rows: [Denotation.Row]
  ) -> String {
    let who = Wording.list(rows.map { naming.shown($0.subject) })
    let first = rows[0]
    let same = told.filter { index in rows.allSatisfy { $0.cell(index) == first.cell(index) } }
    let other = told.filter { !same.contains($0) }
    let shared = aspects(columns, same, rows)
    // Of an imported table the features themselves are told: "differ in price and offline mode".
    let named = Dictionary(uniqueKeysWithValues: other.map { ($0, features(columns, $0, rows)) })
    let different = aspects(
      columns, other.filter { named[$0]?.isEmpty ?? true }, rows,
      beside: other.flatMap { named[$0] ?? [] })
    if different.isEmpty { return "\(who) agree" + (shared.isEmpty ? "" : " in \(shared)") }
    return "\(who) differ in \(different)" + (shared.isEmpty ? "" : "; they agree in \(shared)")
  }

  /// The most aspects that only a verb says ("what they precede") which are named; more are counted.
  private static let fewVerbs = 2

  /// The aspects by name: "other name and what they precede", "phases, manager, and seven more aspects". Each that
  /// the table shows is told, or it would seem to differ in less.
  private func aspects(
    _ columns: [Relation], _ indices: [Int], _ rows: [Denotation.Row], beside others: [String] = []
  ) -> String {
    let nouns = indices.filter { naming.noun(for: columns[$0]) != nil }.map { index in
      let many = rows.contains { $0.cell(index).count > 1 }
      return words.aspect(columns[index], number: many ? .many : .one)
    }
    let verbs = indices.filter { naming.noun(for: columns[$0]) == nil }.map { index in
      let column = columns[index]
      if let verb = naming.verb(for: column) {
        return "what they \(Verbs.form(of: verb, for: .many))"
      }
      return naming.passive(for: column).map { "what they are \($0)" } ?? words.aspect(column)
    }
    if nouns.isEmpty || verbs.count <= Self.fewVerbs {
      return Wording.list((nouns + others + verbs).withoutRepeats)
    }
    return Wording.list(
      (nouns + others).withoutRepeats + ["\(Wording.number(verbs.count)) more aspects"])
  }

  /// A comparison by one aspect reads better as a sentence a thing.
  private func oneAspect(
    _ column: Relation, _ index: Int, _ rows: [Denotation.Row]
  ) -> [Answer.Block] {
    var blocks: [Answer.Block] = []
    for row in rows {
      guard !row.cell(index).isEmpty else {
        if naming.noun(for: column) != nil {
          blocks.append(.sentence(lacking(column, of: .terms([row.subject]))))
        }
        continue
      }
      let members = members(row.cell(index), unit: naming.unit(for: column))
      blocks += joined(column, .terms([row.subject]), members)
    }
    let shared = rows.dropFirst().reduce(rows[0].cell(index)) { common, row in
      common.filter(Set(row.cell(index)).contains)
    }
    if rows.count > 1, !shared.isEmpty, rows.contains(where: { $0.cell(index) != shared }) {
      let names = Wording.list(naming.shown(naming.order(of: shared)))
      blocks.append(.sentence("\(rows.count == 2 ? "Both" : "All") have \(names)."))
    }
    return blocks
  }
}

extension Denotation.Row {
  var hasCells: Bool { cells.contains { !$0.isEmpty } }

  /// A cell, empty where the row is short.
  func cell(_ index: Int) -> [Term] { cells.indices.contains(index) ? cells[index] : [] }
}
