/// The summary of an import that a person reads before it is saved.
package struct ImportSummary: Sendable {
  package let thingCount: Int
  package let aspectCount: Int
  package let cellCount: Int
  package let unstatedCount: Int
  /// "20 features · 7 values": kinds of aspects and how many there are, the most first.
  package let kinds: [(name: String, count: Int)]

  package init(_ comparison: Comparison) {
    thingCount = comparison.things.count
    aspectCount = comparison.aspects.count
    cellCount = thingCount * aspectCount
    var unstated = 0
    if cellCount <= 100_000 {
      for aspect in comparison.aspects {
        for thing in comparison.things
        where CellReading.isUnstated(comparison.cell(thing, aspect).text) {
          unstated += 1
        }
      }
    }
    unstatedCount = unstated
    let names = comparison.aspects.map { Self.group($0.kind) }
    kinds = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  private static func group(_ kind: AspectKind) -> String {
    switch kind {
    case .measure: "measure"
    case .year: "date"
    default: kind.name
    }
  }

  /// The size of the table in words: "6 things × 27 aspects, 162 cells: 161 understood, 1 blank".
  package var size: String {
    let told = unstatedCount == 0 ? "" : ", \(unstatedCount) not stated"
    return "\(thingCount) things × \(aspectCount) aspects, \(cellCount) cells\(told)"
  }

  /// The kinds of aspects in a line: "20 features · 7 values".
  package var kindList: String {
    kinds.map { name, count in "\(count) \(count == 1 || name.contains(" ") ? name : name + "s")" }
      .joined(separator: " · ")
  }
}
