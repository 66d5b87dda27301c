import English
import Queries
import RDF
import Triples
import Vocabulary

// Numbers of numbers: differences, claims of how many, places in an order.
extension Tops {
  /// "how many more benefits has X than Y?", "are there five phases?", "what number is X?"
  func amounts(_ parts: [Part]) -> [Candidate] {
    var found: [Candidate] = []
    let counted = parts.filter { part in
      if case .join = part.query { return part.size <= 3 }
      return false
    }.prefix(20)
    // Against a number of the question.
    for number in composition.numbers() where number.date == nil && number.value < 1_000_000 {
      guard let literal = composition.number(number.value) else { continue }
      for part in parts.prefix(40)
      where !part.query.isNamed && !part.words.meets(number.words) && mayBeTruth && found.count < 40
      {
        found.append(
          Candidate(
            .ask(.compare(.count(part.query), number.comparison, literal)),
            words: part.words.union(number.words).union(question.words(of: .truth)),
            anchors: part.anchors.union(number.anchors), tags: part.tags.union(.numbered)))
      }
    }
    let differs =
      (question.has(.more) || question.has(.less) || question.has(.compare))
      && (question.has(.count) || question.count <= 8)
    for a in counted where differs || question.has(.sum) {
      guard case .join(let relation, let inner) = a.query, inner.isNamed else { continue }
      for b in counted {
        guard case .join(relation, let other) = b.query, other != inner, other.isNamed,
          found.count < 80
        else { continue }
        let words = a.words.union(b.words).union(question.words(of: .count)).union(
          question.words(of: .more)
        ).union(question.words(of: .less))
        if differs {
          found.append(
            Candidate(
              .ask(.arithmetic(.count(a.query), .subtract, .count(b.query))), words: words,
              anchors: a.anchors.union(b.anchors), tags: a.tags.union(b.tags)))
        }
        if question.has(.sum) {
          found.append(
            Candidate(
              .ask(.arithmetic(.count(a.query), .add, .count(b.query))),
              words: words.union(question.words(of: .sum)), anchors: a.anchors.union(b.anchors),
              tags: a.tags.union(b.tags)))
        }
      }
    }
    return found + positions(parts)
  }

  /// "which step number is X?": how many come before it, and one.
  private func positions(_ parts: [Part]) -> [Candidate] {
    guard question.has(.position) || question.has(.count), let one = composition.number(1) else {
      return []
    }
    var found: [Candidate] = []
    for index in schema.properties.indices where schema.properties[index].isOrder {
      let before = schema.relation(PropertyUse(index, inverse: true, repeats: true))
      let type = schema.source(of: PropertyUse(index)).union(schema.target(of: PropertyUse(index)))
      for part in parts.prefix(30)
      where part.query.isNamed && part.size == 1 && part.type.meets(type) {
        found.append(
          Candidate(
            .ask(.arithmetic(.count(.join(before, part.query)), .add, one)),
            words: part.words.union(question.words(of: .position)), anchors: part.anchors,
            tags: part.tags))
      }
    }
    return found
  }
}
