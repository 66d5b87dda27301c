import English
import Queries
import RDF
import Triples
import Vocabulary

// Questions about what a thing lacks though others of its kind have it.
extension FreeComposition {
  /// "when does X end?" where others of its kind have an end and X has none: the question is understood, and there
  /// is no answer. "is X registered?" where nothing is said of X: no.
  mutating func lacking() {
    for part in table.parts where isSubject(part) && part.tags.count <= 1 {
      guard case .terms(let terms) = part.query, let id = terms.first.flatMap({ store.id(of: $0) })
      else { continue }
      let kinds = schema.classes(of: id)
      for way in ways where mayLack(way, part) {
        for (use, tags) in [
          (way.use, Tags.lacking), (way.use.reversed, Tags.lacking.union(.reversed)),
        ]
        where !part.type.meets(schema.source(of: use)) && couldHave(use, kinds) {
          addLacking(part, way, use, tags)
        }
      }
    }
  }

  /// Whether a thing may be asked for a property that it has not: one that words name, or, of a thing that words name,
  /// the last turn's. Example: "and Josie?" after "what does Ben specialise in?"
  private func mayLack(_ way: Way, _ part: Part) -> Bool {
    guard !way.use.repeats, !way.words.meets(part.words) else { return false }
    if way.tags == .lastProperty { return !part.words.isEmpty && part.tags.isEmpty }
    return !way.words.isEmpty && way.tags.isEmpty
  }

  /// Whether members of some classes may have a property, or be what it leads to.
  func couldHave(_ use: PropertyUse, _ kinds: [Int]) -> Bool {
    let property = schema.properties[use.property]
    return kinds.contains(where: (use.inverse ? property.range : property.domain).contains)
  }

  private mutating func addLacking(_ part: Part, _ way: Way, _ use: PropertyUse, _ tags: Tags) {
    let words = part.words.union(way.words)
    let anchors = part.anchors.union(way.anchors)
    let all = part.tags.union(way.tags).union(tags)
    let relation = schema.relation(use)
    add(.join(relation, part.query), schema.target(of: use), words, anchors, all, 2)
    guard schema.properties[use.property].isBoolean, !use.inverse, let value = boolean(true) else {
      return
    }
    add(
      .intersection(part.query, .join(relation.reversed, value)), part.type, words, anchors, all, 3)
  }
}
