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
    let gauges = composition.gauges.filter {
      $0.measure.valued != nil && !$0.tags.contains(.unsaidMeasure)
    }
    let sets = parts.filter { part in
      !part.query.isNamed && part.size <= 5 && part.tags.count <= 1 && !part.words.meets(said)
        && part.query != .everything
    }
    var found: [Candidate] = []
    for part in sets.prefix(Self.fewSets) + unsaidBases(sets, gauges) {
      for gauge in composition.fittingGauges(of: part)
      where gauge.measure.valued != nil && !gauge.tags.contains(.unsaidMeasure)
        && !(gauge.isDate && asked.contains { !$0.kind.isEnd })
      {
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
  private static let fewUnsaidSets = 2

  /// "the best and the worst mark anyone got": where no class is named, of what has the number.
  private func unsaidBases(_ sets: [Part], _ gauges: [Gauge]) -> [Part] {
    guard !sets.contains(where: { $0.role == .kind && $0.size == 1 }) else { return [] }
    let uses = gauges.compactMap { $0.measure.valued }.compactMap(composition.use)
    return uses.prefix(Self.fewUnsaidSets).flatMap {
      composition.classes(having: $0.property).prefix(1)
    }.map(composition.unsaidClass)
  }

  /// Which numbers are asked for, each once, in the order of the words: by operators, or by adjectives ("the oldest and
  /// the youngest").
  private func aggregatesSaid() -> [(kind: Aggregate, words: WordSet)] {
    var found: [(kind: Aggregate, words: WordSet)] = []
    func add(_ kind: Aggregate, _ words: Range<Int>) {
      if !found.contains(where: { $0.kind == kind }) { found.append((kind, WordSet(words))) }
    }
    for (words, meaning) in question.operators {
      switch meaning {
      case .average: add(.average, words)
      case .total: add(.sum, words)
      case .most: add(.largest, words)
      case .least: add(.smallest, words)
      default: continue
      }
    }
    for anchor in question.anchors {
      guard case .adjective(_, let upper, .superlative) = anchor.meaning,
        !found.contains(where: { $0.words.meets(anchor.words) })
      else { continue }
      add(upper ? .largest : .smallest, anchor.words)
    }
    return found.sorted { $0.words.first < $1.words.first }
  }
}
