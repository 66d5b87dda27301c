import English
import Queries
import Vocabulary

// Pairs of conditions whose values are named but not their properties: "jobs for St Oswin's in half leather".
extension FreeComposition {
  /// "which jobs for St Oswin's are in half leather?": jobs by their customer and by their style, neither of which a
  /// word says. "how many of Callum's have sketches?": what he observed, by a property that no word says, and a
  /// condition that words say in full.
  mutating func combineLeaning() {
    let leaning = table.best(Self.fewLeaning) { part in
      part.role == .made && !part.query.isNamed && !part.words.isEmpty && part.size <= 3
        && (part.tags == .bridged || part.tags == .unsaidProperty) && !isEverything(part.query)
    }
    guard !leaning.isEmpty else { return }
    let said = table.best(Self.fewLeaning) { part in
      part.role == .made && part.isSaid && part.size <= 3 && !part.query.isNamed
        && !part.query.leavesOut && !part.query.isOneInSet
    }
    let kinds = table.parts.filter { $0.role == .kind && $0.size == 1 }
    var left = Self.mostLeaning
    for (place, a) in leaning.enumerated() {
      for b in leaning.dropFirst(place + 1) + said
      where left > 0 && !table.isFull && areApart(a, b, kinds) && a.type.usuallyMeets(b.type)
        && !areOfOneProperty(a, b)
      {
        left -= 1
        add(
          .intersection(a.query, b.query), a.type.intersection(b.type), a.words.union(b.words),
          a.anchors.union(b.anchors), a.tags.union(b.tags), a.size + b.size)
      }
    }
  }

  private static let fewLeaning = 8
  private static let mostLeaning = 10

  /// Whether two conditions are of one property. Such a pair is left to `parallels`: that something has two values of
  /// a property is meant only where words join them ("in Leeds and in York").
  private func areOfOneProperty(_ a: Part, _ b: Part) -> Bool {
    a.query.ownRelations.first == b.query.ownRelations.first
  }

  private func isEverything(_ query: Query) -> Bool {
    if case .join(_, .everything) = query { return true }
    return false
  }

  /// Whether two conditions rest on words of their own, but for those of the class that both are of.
  private func areApart(_ a: Part, _ b: Part, _ kinds: [Part]) -> Bool {
    guard a.words.meets(b.words) else { return true }
    return kinds.contains { kind in
      let (one, other) = (a.words.subtracting(kind.words), b.words.subtracting(kind.words))
      return !one.isEmpty && !other.isEmpty && !one.meets(other)
    }
  }
}
