import English
import Queries
import RDF
import Triples
import Vocabulary

// Several numbers of one set at once: "the average, lowest and highest age of the singers".
extension Tops {
  /// The numbers that words ask for, in the order of the words, as one question.
  func severalNumbers(_ parts: [Part]) -> [Candidate] {
    let asked = aggregatesSaid()
    guard asked.count > 1 else { return [] }
    let said = asked.reduce(WordSet()) { $0.union($1.words) }
    let sets = parts.filter { part in
      !part.query.isNamed && part.size <= 5 && part.tags.count <= 1 && !part.words.meets(said)
        && part.query != .everything
    }
    var found: [Candidate] = []
    for part in sets.prefix(Self.fewSets) {
      for gauge in composition.fittingGauges(of: part)
      where gauge.measure.valued != nil && !gauge.isDate && !gauge.tags.contains(.unsaidMeasure) {
        let numbers = asked.map { Query.aggregate($0.kind, part.query, gauge.measure) }
        found.append(
          Candidate(
            .ask(.sequence(numbers)), words: part.words.union(gauge.words).union(said),
            anchors: part.anchors.union(gauge.anchors), tags: part.tags.union(gauge.tags)))
      }
    }
    return found
  }

  private static let fewSets = 12

  /// Which numbers are asked for, each once, in the order of the words.
  private func aggregatesSaid() -> [(kind: Aggregate, words: WordSet)] {
    var found: [(kind: Aggregate, words: WordSet)] = []
    for (words, meaning) in question.operators {
      let kind: Aggregate
      switch meaning {
      case .average: kind = .average
      case .total: kind = .sum
      case .most: kind = .largest
      case .least: kind = .smallest
      default: continue
      }
      if !found.contains(where: { $0.kind == kind }) { found.append((kind, WordSet(words))) }
    }
    return found.sorted { $0.words.first < $1.words.first }
  }
}
