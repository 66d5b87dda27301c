import English
import Queries
import RDF
import Triples
import Vocabulary

// How many of some: "the stadium with the most concerts in 2014", "shops with more than two hires under 30".
extension FreeComposition {
  /// Members of a class by how many of a set they have to do with, where words say more of the set than its class.
  mutating func countConditions() {
    let isSuperlative = question.has(.most) || question.has(.least)
    guard isSuperlative || !numbers.isEmpty else { return }
    let kinds = table.parts.filter { $0.role == .kind && $0.size == 1 && !$0.words.isEmpty }
    let counted = table.best(16) {
      $0.role == .made && $0.isSaid && $0.size <= 5 && !$0.query.leavesOut && $0.query.isCondition
        && $0.tags.isDisjoint(with: [.numbered])
    }
    for kind in kinds {
      for set in counted where !set.words.meets(kind.words) && !table.isFull {
        let links = links(from: kind.type, to: set.type)
        guard links.count == 1 else { continue }
        let measure = Measure.count(schema.relation(links[0]), of: set.query)
        choose(kind, set, measure)
        for number in numbers
        where number.date == nil && !number.words.meets(set.words)
          && !number.words.meets(kind.words)
        {
          add(
            .filter(kind.query, measure, number.comparison, .number(number.value)), kind.type,
            kind.words.union(set.words).union(number.words),
            kind.anchors.union(set.anchors).union(number.anchors), kind.tags.union(set.tags),
            set.size + 2)
        }
      }
    }
  }

  private mutating func choose(_ kind: Part, _ set: Part, _ measure: Measure) {
    for (cue, end) in [(Cue.most, Extreme.largest), (.least, .smallest)] where question.has(cue) {
      let said = question.words(of: cue)
      guard !said.meets(set.words) else { continue }
      add(
        .superlative(kind.query, measure, end), kind.type,
        kind.words.union(set.words).union(said), kind.anchors.union(set.anchors),
        kind.tags.union(set.tags), set.size + 2)
    }
  }
}

extension Query {
  /// Whether it says more of its members than which class they are of.
  fileprivate var isCondition: Bool {
    switch self {
    case .filter, .intersection: true
    case .join(let relation, let set): relation.arcs.allSatisfy(\.inverse) && set.isNamed
    default: false
    }
  }
}
