/// The way round in which a table is read.
package enum Orientation: String, Sendable {
  /// Each row is a thing, each column an aspect.
  case rows
  /// Each column is a thing, each row an aspect.
  case columns
}

/// Weighs both ways of reading a table.
struct OrientationWeighing {
  /// The weight of all reasons: above 0 for columns as things, below for rows.
  private(set) var balance = 0.0
  /// The reasons in words, for whoever looks: "the title names the columns".
  private(set) var reasons: [String] = []

  /// The balance below which the person is asked.
  static let doubt = 1.2

  var orientation: Orientation { balance > 0 ? .columns : .rows }
  var isDoubtful: Bool { abs(balance) < Self.doubt }

  private let grid: Grid
  private let readings: [[CellReading]]

  /// - Parameter titles: the document's title and the heading above the table.
  init(_ grid: Grid, titles: [String], legend: [String: String]) {
    self.grid = grid
    readings = grid.rows.prefix(60).map { row in
      row.dropFirst().prefix(60).map { CellReading($0, legend: legend) }
    }
    weighTitles(titles)
    weighCorner()
    weighNames()
    weighKinds()
    weighRepetition()
    if grid.prefersRows { add(-2, "files of separated values have a thing a row") }
  }

  private var headers: [Cell] { Array((grid.header.first ?? []).dropFirst()) }
  private var labels: [Cell] { grid.rows.prefix(60).compactMap(\.first) }
  private var corner: String { grid.header.first?.first?.text ?? "" }

  private mutating func add(_ weight: Double, _ reason: String) {
    guard weight != 0 else { return }
    balance += weight
    reasons.append(reason)
  }

  /// "A vs B" and "A and B" in a title name the things.
  private mutating func weighTitles(_ titles: [String]) {
    for title in titles {
      let title = title.lowercased()
      guard !title.isEmpty else { continue }
      func share(_ cells: [Cell]) -> Double {
        let named = cells.filter { !$0.isEmpty && $0.text.count > 1 }
        let found = named.count { cell in
          let text = cell.text.lowercased()
          return title.contains(text) || text.hasSuffix("s") && title.contains(text.dropLast())
        }
        return named.count < 2 ? 0 : Double(found) / Double(named.count)
      }
      let (columns, rows) = (share(headers), share(labels))
      if columns >= 0.6, columns > rows { return add(4, "the title names the columns") }
      if rows >= 0.6, rows > columns { return add(-4, "the title names the rows") }
    }
  }

  private mutating func weighCorner() {
    let corner = corner.lowercased()
    guard !corner.isEmpty else { return add(grid.prefersRows ? 0 : 1, "the corner is empty") }
    let words = corner.split { !$0.isLetter }.map(String.init)
    if words.contains(where: Self.aspectWords.contains) {
      add(3, "the corner “\(corner)” names aspects")
    } else {
      add(-2, "the corner “\(corner)” names things")
    }
  }

  private static let aspectWords: Set<String> = [
    "feature", "features", "aspect", "aspects", "basis", "criteria", "criterion", "parameter",
    "parameters", "characteristic", "characteristics", "attribute", "attributes", "property",
    "properties", "point", "points", "capability", "capabilities", "factor", "factors",
    "difference", "differences", "comparison", "metric", "metrics", "spec", "specs",
    "specification", "specifications", "functionality", "dimension", "topic", "particulars",
    "requirement", "requirements",
  ]

  private mutating func weighNames() {
    let difference = NameLikeness.mean(headers) - NameLikeness.mean(labels)
    add(
      difference * 2.5, difference > 0 ? "the columns look like names" : "the rows look like names")
  }

  /// Cells of an aspect are of one kind: columns of one kind are aspects.
  private mutating func weighKinds() {
    guard let width = readings.first?.count, width > 0, readings.count > 1 else { return }
    let byColumn = (0..<width).map { column in agreement(readings.map { $0[column] }) }
    let byRow = readings.map(agreement)
    func mean(_ shares: [Double?]) -> Double {
      let shares = shares.compactMap(\.self)
      return shares.isEmpty ? 1 : shares.reduce(0, +) / Double(shares.count)
    }
    let difference = mean(byRow) - mean(byColumn)
    add(difference * 5, difference > 0 ? "each row is of one kind" : "each column is of one kind")
  }

  /// The share of the commonest kind among the cells that say something; nil for fewer than two.
  private func agreement(_ readings: [CellReading]) -> Double? {
    let kinds = readings.compactMap(Self.kind)
    guard kinds.count > 1 else { return nil }
    let most = Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +).values.max() ?? 0
    return Double(most) / Double(kinds.count)
  }

  private static func kind(_ reading: CellReading) -> String? {
    switch reading {
    case .unstated: nil
    case .mark: "mark"
    case .measure(let measure): "measure " + measure.unit
    case .date: "date"
    case .words: "words"
    }
  }

  /// Two aspects are not called alike, nor two things.
  private mutating func weighRepetition() {
    func repeats(_ cells: [Cell]) -> Bool {
      let texts = cells.map { $0.text.lowercased() }.filter { !$0.isEmpty }
      return Set(texts).count < texts.count
    }
    if repeats(labels), !repeats(headers) { add(-1.5, "rows are called alike") }
    if repeats(headers), !repeats(labels) { add(1.5, "columns are called alike") }
  }
}
