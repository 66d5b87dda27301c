/// A table understood: which cells are things, which aspects, and of what kind each aspect is.
package struct Comparison: Sendable {
  /// One of the things that are compared.
  package struct Thing: Sendable {
    package var label: String
    /// The place where it is named.
    package let place: Place
    package let footnotes: [String]
    /// Its row or column in the grid.
    let index: Int
  }

  /// One aspect in which the things are compared: "weight".
  package struct Aspect: Sendable {
    /// The header as it is written.
    package let header: String
    /// The header as it is said in a sentence: "response time". Empty where the table has no name for it.
    package var label: String
    /// The name that the person gave it; nil where the table's own stands.
    package var renamed: String?
    package let place: Place
    /// The group of rows that it stands in; "" for none.
    package let group: String
    package var kind: AspectKind
    /// The indexes of things whose cell is not of the aspect's kind.
    package var odd: [Int] = []
    package let footnotes: [String]
    /// Its row or column in the grid.
    let index: Int

    /// What an answer in the table's own words calls it; nil where the table has no name for it.
    var heading: String? {
      let name = (renamed ?? header).collapsed.trimmingPunctuation
      return name.contains(where: \.isLetter) ? name : nil
    }
  }

  package let document: Document
  package let grid: Grid
  package let orientation: Orientation
  package let isOrientationDoubtful: Bool
  package var things: [Thing]
  package var aspects: [Aspect]
  /// The noun for the things; nil where the table does not say.
  package var noun: String?
  /// All nouns that the table and its titles have for them.
  package var nouns: [String] = []
  package var remarks: [Remark]
  /// Whether a blank cell means no, as where nothing but ticks and blanks are written.
  package var blankMeansNo = false

  package func cell(_ thing: Thing, _ aspect: Aspect) -> Cell {
    orientation == .rows
      ? grid.rows[thing.index][aspect.index] : grid.rows[aspect.index][thing.index]
  }

  package func reading(_ thing: Thing, _ aspect: Aspect) -> CellReading {
    CellReading(cell(thing, aspect), legend: document.legend)
  }

  /// The place of a cell in words: "line 7, row “Windows support”, column “chezmoi”".
  func position(_ thing: Thing, _ aspect: Aspect) -> String {
    let (row, column) =
      orientation == .rows ? (thing.label, aspect.header) : (aspect.header, thing.label)
    let line = cell(thing, aspect).place.line
    var parts = ["line \(line)"]
    if !row.isEmpty { parts.append("row “\(row)”") }
    if !column.isEmpty { parts.append("column “\(column)”") }
    return parts.joined(separator: ", ")
  }
}
