internal import English
internal import Queries
internal import RDF
internal import Vocabulary

/// Answers that are tables: a row for each thing, or a row for each group of things.
extension Phraser {
  /// "Planets with their moons and radius:" and the table.
  func rows(_ wanted: Rows, _ rows: [Denotation.Row]) -> Phrased {
    let (wanted, rows) = withoutNames(wanted, rows)
    let columns = names(of: wanted.columns, rows)
    let units = wanted.columns.map { words.unit(of: $0) }
    let cells = rows.map { row in
      [[naming.shown(row.subject)]]
        + wanted.columns.indices.map { members(row.cell($0), unit: units[$0]).names }
    }
    let lead = Wording.capitalized("\(words.listing(wanted, columns: columns)):")
    let shown = Array(cells.prefix(Self.manyRows))
    let remarks = missing(columns, rows) + cut(cells.count)
    var phrased = Phrased(
      Answer(
        [.sentence(lead), .table(header: [""] + columns, rows: shown)]
          + remarks.map { .sentence($0) }),
      answers: rows.map { naming.plain($0.subject) }.withoutRepeats)
    phrased.columns = [firstColumn(rows)] + columns
    phrased.rows = plain(rows)
    return phrased
  }

  /// The rows without the columns that only repeat what each thing is called: "the name and age of the singers" has
  /// the name first as it is.
  private func withoutNames(_ wanted: Rows, _ rows: [Denotation.Row]) -> (Rows, [Denotation.Row]) {
    let kept = wanted.columns.indices.filter { column in
      !rows.allSatisfy { row in
        guard row.cell(column).count == 1, case .literal(let literal) = row.cell(column)[0] else {
          return false
        }
        return literal.lexical == naming.plain(row.subject)
      }
    }
    guard !kept.isEmpty, kept.count < wanted.columns.count else { return (wanted, rows) }
    var rest = wanted
    rest.columns = kept.map { wanted.columns[$0] }
    return (
      rest,
      rows.map { row in Denotation.Row(subject: row.subject, cells: kept.map { row.cell($0) }) }
    )
  }

  /// "The number of planets for each star:" and the table; of the commonest, a sentence.
  func groups(_ groups: Groups, _ rows: [Denotation.Row]) -> Phrased {
    let rows = withTimes(groups, rows)
    let key = words.key(of: groups)
    let told =
      groups.value == .members ? words.phrase(groups.set).bare(.many) : words.number(of: groups)
    var phrased = Phrased(
      Answer(groups.extreme == nil ? table(groups, rows, [key, told]) : chosen(groups, rows)),
      answers: rows.map { naming.plain($0.subject) }.withoutRepeats)
    phrased.columns = [key, told]
    phrased.rows = plain(rows)
    return phrased
  }

  /// The same with the earliest or latest of each group as a date or a time of day, where it is one.
  private func withTimes(_ groups: Groups, _ rows: [Denotation.Row]) -> [Denotation.Row] {
    guard case .aggregate(let kind, let measure) = groups.value, let relation = measure.valued
    else { return rows }
    return rows.map { row in
      let cell = row.cell(0).map { value in
        value.literal?.number.flatMap { time($0, kind, of: relation) }.map { .literal($0) } ?? value
      }
      return Denotation.Row(subject: row.subject, cells: [cell])
    }
  }

  private func table(
    _ groups: Groups, _ rows: [Denotation.Row], _ header: [String]
  ) -> [Answer.Block] {
    let unit = self.unit(of: groups)
    let isCounted = groups.extreme != nil && groups.value == .members
    let cells = rows.map { row in
      [
        [naming.shown(row.subject)],
        isCounted
          ? [Wording.digits(Double(row.cell(0).count))] : members(row.cell(0), unit: unit).names,
      ]
    }
    let lead = Wording.capitalized("\(words.grouping(groups)):")
    let shown = Array(cells.prefix(Self.manyRows))
    let remarks = cut(cells.count).map { Answer.Block.sentence($0) }
    let values = shown.isEmpty ? nil : numbers(groups, rows.prefix(Self.manyRows))
    guard let values, shown.count >= Self.fewestBars else {
      return [.sentence(lead), .table(header: header, rows: shown)] + remarks
    }
    return [.sentence(lead), .numbers(header: header, rows: shown, values: values)] + remarks
  }

  /// The most rows of a table.
  private static let manyRows = 1000
  /// The fewest numbers that bars are drawn for.
  private static let fewestBars = 3

  /// The number of each group, where all have one and none is below 0; nil of groups told by their members.
  private func numbers(
    _ groups: Groups, _ rows: ArraySlice<Denotation.Row>
  ) -> [Double]? {
    guard groups.value != .members else { return nil }
    let numbers = rows.compactMap { $0.cell(0).first?.literal?.number }
    return numbers.count == rows.count && numbers.allSatisfy { $0 >= 0 } ? numbers : nil
  }

  /// "These are the first 1,000 of 12,345." of a table that stops there.
  private func cut(_ count: Int) -> [String] {
    guard count > Self.manyRows else { return [] }
    let (shown, all) = (Double(Self.manyRows), Double(count))
    return [
      "These are the first \(Wording.digits(shown, groupingFrom: 4)) of \(Wording.digits(all, groupingFrom: 4))."
    ]
  }

  /// "No moons are listed for Venus." of each column in which some cells are empty.
  private func missing(_ columns: [String], _ rows: [Denotation.Row]) -> [String] {
    columns.indices.compactMap { column in
      let lacking = rows.filter { $0.cell(column).isEmpty }
      guard !lacking.isEmpty else { return nil }
      let isMany = Nouns.isPlural(columns[column])
      let what = "no \(columns[column]) \(isMany ? "are" : "is") listed for"
      if lacking.count == rows.count { return Wording.sentence("\(what) any of them") }
      let names = lacking.map { naming.shown($0.subject) }.withoutRepeats
      let who =
        names.count <= Self.fewMissing
        ? Wording.list(names, "or") : "\(Wording.digits(Double(lacking.count))) of them"
      return Wording.sentence("\(what) \(who)")
    }
  }

  /// The most names that are told; more are counted.
  private static let fewMissing = 4

  /// The sentence that names the groups which were chosen: "The star with the most planets is the Sun (8)."
  private func chosen(_ groups: Groups, _ rows: [Denotation.Row]) -> [Answer.Block] {
    if let choice = groups.extreme, choice.places > 1 {
      var all = groups
      all.extreme?.places = rows.count
      return table(all, rows, [words.key(of: groups), words.number(of: groups)])
    }
    let one = rows.count == 1
    let lead = "the \(words.grouped(groups).bare(one ? .one : .many)) \(one ? "is" : "are")"
    let members = members(rows.map(\.subject), unit: naming.unit(for: groups.by))
    var blocks = blocks(lead, members)
    let number =
      groups.value == .members
      ? Wording.digits(Double(rows[0].cell(0).count))
      : naming.shown(rows[0].cell(0).first ?? .number(0), unit: unit(of: groups))
    if case .sentence(let text) = blocks[0], text.hasSuffix(".") {
      blocks[0] = .sentence("\(text.dropLast()) (\(number)\(one ? "" : " each")).")
    }
    return blocks
  }

  private func unit(of groups: Groups) -> String? {
    guard case .aggregate(_, let measure) = groups.value else { return nil }
    return words.unit(of: measure)
  }

  /// The headings of columns, in the plural where some cell holds several.
  func names(of columns: [Measure], _ rows: [Denotation.Row]) -> [String] {
    columns.indices.map { index in
      let several = rows.contains { $0.cell(index).count > 1 }
      return words.column(columns[index], number: several ? .many : .one)
    }
  }

  // MARK: For a machine

  /// The heading of the first column: the noun for all the things in it.
  func firstColumn(_ rows: [Denotation.Row]) -> String {
    members(inOrder: rows.map(\.subject), unit: nil).kind ?? "thing"
  }

  /// A cell's value as a program is given it: "yes" and "no" where a yes or a no is meant, as in answers.
  private func plain(_ value: Term) -> String {
    value.literal?.truth.map { $0 ? "yes" : "no" } ?? naming.plain(value)
  }

  /// The rows of a table as labels and literal values.
  func plain(_ rows: [Denotation.Row]) -> [[String]] {
    rows.map { row in
      [naming.plain(row.subject)]
        + row.cells.map { cell in
          naming.order(of: cell).map(plain).withoutRepeats.joined(separator: ", ")
        }
    }
  }
}
