/// Makes a comparison of one table of a document.
package struct ComparisonBuilder {
  private let document: Document
  private let grid: Grid
  private let wanted: Orientation?
  private let noun: String?
  /// Labels that the person gave aspects, by header.
  private let labels: [String: String]
  private var remarks: [Remark]

  /// The most rows that are looked at to decide what an aspect is.
  private static let sample = 2000

  /// - Parameters:
  ///   - orientation: what the person said; nil where the table must say it.
  ///   - noun: what the person calls the things.
  package init(
    _ document: Document, grid: Grid, orientation: Orientation?, noun: String?,
    labels: [String: String] = [:]
  ) {
    self.document = document
    let trimming = Trimming(grid)
    self.grid = trimming.grid
    wanted = orientation
    self.noun = noun
    self.labels = labels
    remarks = trimming.remarks
  }

  /// The comparison; nil where there are no two cells to compare.
  package mutating func build() -> Comparison? {
    guard grid.columnCount >= 2, !grid.rows.isEmpty else { return nil }
    let titles = [document.title, grid.heading]
    let weighing = OrientationWeighing(grid, titles: titles, legend: document.legend)
    let orientation = wanted ?? weighing.orientation
    var comparison = Comparison(
      document: document, grid: grid, orientation: orientation,
      isOrientationDoubtful: wanted == nil && weighing.isDoubtful,
      things: orientation == .rows ? rowThings() : columnThings(),
      aspects: orientation == .rows ? columnAspects() : rowAspects(), remarks: [])
    decideKinds(&comparison)
    distinguish(&comparison)
    nameKind(&comparison)
    comparison.blankMeansNo = Self.blankMeansNo(comparison)
    comparison.remarks = remarks
    return comparison.things.isEmpty || comparison.aspects.isEmpty ? nil : comparison
  }

  private var header: [Cell] { grid.header.first ?? [] }

  // MARK: Things and aspects

  private mutating func rowThings() -> [Comparison.Thing] {
    grid.rows.indices.compactMap { index in
      let cell = grid.rows[index][0]
      guard !cell.isEmpty else {
        remarks.append(Remark(line: cell.place.line, "the row has no name, so it was left out"))
        return nil
      }
      return Comparison.Thing(
        label: cell.text, place: cell.place, footnotes: cell.footnotes, index: index)
    }
  }

  private mutating func columnThings() -> [Comparison.Thing] {
    header.indices.dropFirst().compactMap { index in
      let cell = header[index]
      guard !cell.isEmpty else {
        remarks.append(
          Remark(line: cell.place.line, "column \(index + 1) has no name, so it was left out"))
        return nil
      }
      return Comparison.Thing(
        label: cell.text, place: cell.place, footnotes: cell.footnotes, index: index)
    }
  }

  private func columnAspects() -> [Comparison.Aspect] {
    header.indices.dropFirst().map { index in
      aspect(header[index], group: "", index: index)
    }
  }

  private func rowAspects() -> [Comparison.Aspect] {
    grid.rows.indices.map { index in
      aspect(
        grid.rows[index][0], group: grid.groups.isEmpty ? "" : grid.groups[index], index: index)
    }
  }

  private func aspect(_ cell: Cell, group: String, index: Int) -> Comparison.Aspect {
    // A name without letters ("1", "#") is no name.
    let text = cell.text.contains(where: \.isLetter) ? cell.text : ""
    let renamed = labels[cell.text]
    return Comparison.Aspect(
      header: cell.text, label: renamed ?? Label.lowered(text), renamed: renamed, place: cell.place,
      group: group, kind: .nothing, footnotes: cell.footnotes, index: index)
  }

  // MARK: Kinds

  private mutating func decideKinds(_ comparison: inout Comparison) {
    let sample = comparison.things.prefix(Self.sample)
    for index in comparison.aspects.indices {
      let aspect = comparison.aspects[index]
      let cells = sample.map { comparison.cell($0, aspect) }
      let decision = KindDecision(
        header: aspect.header, texts: cells.map(\.text),
        readings: cells.map { CellReading($0, legend: document.legend) },
        unitInHeader: HeaderUnit.unit(in: aspect.header))
      comparison.aspects[index].kind = decision.kind
      comparison.aspects[index].odd = decision.odd
      for odd in decision.odd.prefix(5) {
        remarks.append(
          Remark(
            line: cells[odd].place.line,
            "“\(cells[odd].text.prefix(40))” stands among values that are a \(decision.kind.name)"))
      }
    }
    readBooleans(&comparison)
  }

  /// Columns of 0 and 1, where there are several, tick off.
  private func readBooleans(_ comparison: inout Comparison) {
    let binary = comparison.aspects.indices.filter { index in
      guard case .measure(unit: "") = comparison.aspects[index].kind else { return false }
      let texts = Set(
        comparison.things.prefix(Self.sample).map {
          comparison.cell($0, comparison.aspects[index]).text
        })
      return texts == ["0", "1"]
    }
    guard binary.count >= 2 else { return }
    for index in binary { comparison.aspects[index].kind = .feature }
  }

  // MARK: Names

  /// Things that are called alike are told apart by another aspect, else by a number.
  private mutating func distinguish(_ comparison: inout Comparison) {
    let labels = comparison.things.map { $0.label.lowercased() }
    guard Set(labels).count < labels.count else { return }
    let count = Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +)
    let telling = comparison.aspects.prefix(6).first { aspect in
      let pairs = comparison.things.map {
        $0.label.lowercased() + "\n" + comparison.cell($0, aspect).text
      }
      return Set(pairs).count == pairs.count
    }
    var seen: [String: Int] = [:]
    for index in comparison.things.indices where count[labels[index], default: 1] > 1 {
      seen[labels[index], default: 0] += 1
      let number = seen[labels[index], default: 1]
      let addition =
        telling.map { comparison.cell(comparison.things[index], $0).text } ?? "\(number)"
      if telling == nil, number == 1 { continue }
      comparison.things[index].label += addition.isEmpty ? " \(number)" : " " + addition.prefix(40)
      let line = comparison.things[index].place.line
      if number == 2 {
        remarks.append(Remark(line: line, "several things are called “\(labels[index])”"))
      }
    }
  }

  /// What the things are called: what the person says, else what the table and its titles do.
  private func nameKind(_ comparison: inout Comparison) {
    let corner = comparison.orientation == .rows ? header.first?.text ?? "" : ""
    var name = document.name[...]
    if let dot = name.lastIndex(of: ".") { name = name[..<dot] }
    let names = comparison.things.prefix(50).map(\.label)
    let titles = [grid.heading, document.title, String(name)]
    comparison.nouns = ClassNoun.all(corner: corner, names: names, titles: titles)
    comparison.noun = noun ?? comparison.nouns.first
  }

  /// Whether blank cells mean no: where there are only ticks and blanks, and nowhere a no.
  private static func blankMeansNo(_ comparison: Comparison) -> Bool {
    let features = comparison.aspects.filter { $0.kind == .feature }
    guard !features.isEmpty, comparison.things.count * features.count <= 100_000 else {
      return false
    }
    var (yes, blank) = (0, 0)
    for aspect in features {
      for thing in comparison.things {
        switch comparison.reading(thing, aspect) {
        case .mark(.yes, _): yes += 1
        case .mark: return false
        case .unstated: blank += comparison.cell(thing, aspect).isEmpty ? 1 : 0
        default: break
        }
      }
    }
    return yes > 0 && blank > 0
  }
}
