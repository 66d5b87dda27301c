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
    let kinds: [(Cue, Aggregate)] = [
      (.average, .average), (.sum, .sum), (.most, .largest), (.least, .smallest),
    ]
    return kinds.filter { question.has($0.0) }
      .map { ($0.1, question.words(of: $0.0)) }
      .sorted { $0.1.first < $1.1.first }
  }
}
