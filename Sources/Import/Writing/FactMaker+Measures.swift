internal import English

// Makes facts of cells with numbers, and the notes beside them.

extension FactMaker {
  /// "price_eur" and "price_usd" are two measures, though both are called "price" without their units.
  mutating func tellUnitsApart() {
    var units: [String: Set<String>] = [:]
    for (aspect, names) in zip(comparison.aspects, aspects) {
      if case .measure(let unit) = aspect.kind {
        units[names.words.label, default: []].insert(unit.lowercased())
      }
    }
    for (index, aspect) in comparison.aspects.enumerated() {
      guard case .measure(let unit) = aspect.kind, !unit.isEmpty,
        units[aspects[index].words.label, default: []].count > 1
      else { continue }
      aspects[index].words = aspects[index].words.telling(unit)
    }
  }

  /// How the cells of an aspect write their numbers: "# mm" of "18 mm" and "21 mm", and "# to # mm" where some are
  /// ranges; none where they differ, or say nothing beside the number.
  func written(_ aspect: Comparison.Aspect) -> [String] {
    var patterns: [Int: String] = [:]
    for thing in comparison.things.prefix(2000) {
      let cell = comparison.cell(thing, aspect)
      guard case .measure(let measure) = CellReading(cell) else { continue }
      let places = measure.high == nil ? 1 : 2
      if places == 1, measure.isHedged { continue }
      guard let pattern = Measure.pattern(of: cell.text, places: places),
        patterns[places] ?? pattern == pattern
      else { return [] }
      patterns[places] = pattern
    }
    return patterns.keys.sorted().compactMap { patterns[$0] }
  }

  /// How the cells of an aspect write their dates: "MMMM yyyy" of "March 2019"; none where some write otherwise.
  func writtenDates(_ aspect: Comparison.Aspect) -> [String] {
    var found: [String] = []
    for thing in comparison.things.prefix(2000) {
      let cell = comparison.cell(thing, aspect)
      guard case .date(let stamp) = CellReading(cell) else { continue }
      let pattern = (found + DatePattern.known).first {
        DatePattern.text(stamp.lexical, $0) == cell.text
      }
      guard let pattern else { return [] }
      if !found.contains(pattern) { found.append(pattern) }
    }
    return found
  }

  /// The ends of a measure in the unit of its aspect: "5 GB" is 5000 where the others are in MB.
  static func numbers(_ measure: Measure, in unit: String) -> [String] {
    let factor = UnitFamily.factor(from: measure.unit, to: unit) ?? 1
    return [measure.low, measure.high].compactMap(\.self).map {
      UnitFamily.converted($0, by: factor)
    }
  }

  /// Whether a cell among prices says that there is none.
  static func isFree(_ text: String, _ unit: String) -> Bool {
    let isMoney =
      unit.first.map { Units.currencySigns.contains($0) } ?? false
      || ["eur", "euros", "usd", "gbp", "chf", "dollars"].contains(
        unit.lowercased().prefix { $0 != " " })
    return isMoney && ["free", "gratis", "free of charge"].contains(text.lowercased().trimmed)
  }

  /// What is to be shown beside the facts of a cell: its footnotes, its qualification, a number that is rough.
  func notes(_ cell: Cell, _ reading: CellReading, _ kind: AspectKind) -> [String] {
    var notes: [String] = []
    if case .mark(_, let qualification) = reading, !qualification.isEmpty {
      notes.append(qualification)
    }
    if reading == .words, kind == .feature { notes.append(cell.text.collapsed) }
    if case .measure(let measure) = reading {
      // A number that was converted from another unit is shown as the cell has it.
      var isConverted = false
      if case .measure(let unit) = kind {
        isConverted = UnitFamily.factor(from: measure.unit, to: unit) ?? 1 != 1
      }
      if measure.isHedged || isConverted { notes.append(cell.text) }
    }
    return notes + cell.footnotes.compactMap { comparison.document.footnotes[$0] }
  }
}
