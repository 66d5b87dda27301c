import Queries
import RDF

/// The numbers and texts that members are put in order by, as an engine told them: numbers first, then texts, then
/// members with neither.
struct SortKeys {
  private var numbers: [Term: Double] = [:]
  private var texts: [Term: String] = [:]
  private let descending: Bool

  init(_ table: ResultRows, descending: Bool) {
    self.descending = descending
    let (answer, measure) = (table.column("answer"), table.column("measure"))
    let text = table.column("text")
    for row in table.rows {
      guard let term = row[answer] else { continue }
      numbers[term] = row[measure]?.literal?.number
      texts[term] = row[text]?.literal?.lexical.lowercased()
    }
  }

  /// Whether a member comes before another; nil where their keys are equal.
  func precedes(_ a: Term, _ b: Term) -> Bool? {
    switch (numbers[a], numbers[b]) {
    case (let x?, let y?): return x == y ? nil : (x < y) != descending
    case (_?, nil): return true
    case (nil, _?): return false
    case (nil, nil): break
    }
    switch (texts[a], texts[b]) {
    case (let x?, let y?): return x == y ? nil : (x < y) != descending
    case (_?, nil): return true
    case (nil, _?): return false
    case (nil, nil): return nil
    }
  }
}

extension Denotation.Row {
  /// The row with the numbers of some columns as lore writes them: engines write 3 as 3.0.
  func withPlainNumbers(in columns: Set<Int>) -> Denotation.Row {
    if columns.isEmpty { return self }
    return Denotation.Row(
      subject: subject,
      cells: cells.indices.map { columns.contains($0) ? cells[$0].map(\.plainNumber) : cells[$0] })
  }
}
