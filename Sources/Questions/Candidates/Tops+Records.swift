import English
import Queries
import Triples
import Vocabulary

// Numbers made from the records of a thing (its deliveries, its visits), where words name neither the records nor the
// number.
extension Tops {
  /// "what have we spent with Hollin Bank in total?": the sum of a number of the deliveries that came from there. "when
  /// did we last have a drop from Ketley?": the latest date of them. "how much did that lot come to?": of the last
  /// list.
  func numbersOfRecords() -> [Candidate] {
    var found: [Candidate] = []
    for records in records() where found.count < Self.mostRecords {
      let numbers = schema.properties.indices.filter {
        schema.properties[$0].isNumeric && !schema.properties[$0].isOrder
          && records.type.usuallyMeets(schema.source(of: PropertyUse($0)))
      }
      for (kind, cues, isOfTime) in recordKinds {
        let fitting = numbers.filter { isTime($0) == isOfTime }.map {
          (property: $0, words: said(of: $0, beside: records))
        }
        let near = fitting.filter { !$0.words.isEmpty }
        let chosen = near.isEmpty && fitting.count <= Self.fewNumbers ? fitting : near
        for (property, words) in chosen {
          let measure = Measure.value(schema.relation(PropertyUse(property)))
          found.append(
            Candidate(
              .ask(.aggregate(kind, records.query, measure)),
              words: records.words.union(words).union(question.words(of: cues)),
              anchors: records.anchors, tags: records.tags.union(.unsaidMeasure)))
        }
      }
    }
    return found
  }

  private static let mostRecords = 12
  private static let fewNumbers = 3

  /// The numbers that words ask for: a sum, a mean, the first or the latest date. "how much" asks for a sum here, and
  /// "last" for the latest.
  private var recordKinds: [(kind: Aggregate, cues: [Cue], isOfTime: Bool)] {
    let kinds: [(Aggregate, also: [Cue], isOfTime: Bool)] = [
      (.sum, [.count], false), (.average, [], false), (.largest, [.last], true),
      (.smallest, [], true),
    ]
    return kinds.map { kind, also, isOfTime in
      (kind, NumberCue.cues(for: kind, isOfTime: isOfTime) + also, isOfTime)
    }.filter { $0.cues.contains(where: question.has) }
  }

  /// The words that name a number or come near to it: "her orders, total copies".
  private func said(of property: Int, beside records: Part) -> WordSet {
    let gauge = composition.gauges.first {
      $0.measure == .value(schema.relation(PropertyUse(property))) && !$0.words.isEmpty
        && !$0.words.meets(records.words)
    }
    return gauge?.words ?? composition.openWords(near: property)
  }

  private func isTime(_ property: Int) -> Bool {
    schema.properties[property].isTemporal || composition.lexicon.askedKinds.isOfTime(property)
  }

  /// The last list, and what leads to a thing that is named or spoken of.
  private func records() -> [Part] {
    guard composition.evaluator.looksAtAnswers, !recordKinds.isEmpty else { return [] }
    var found: [Part] = []
    for subject in composition.unsaidSubjects().prefix(1) {
      for link in composition.nodeLinks(of: subject) where link.inverse {
        let query = Query.join(schema.relation(link), subject.query)
        guard !composition.evaluator.ids(of: query).isEmpty else { continue }
        let way = composition.way(naming: link.property, beside: subject.words)
        found.append(
          Part(
            query: query, type: schema.target(of: link),
            words: subject.words.union(way?.words ?? WordSet()),
            anchors: subject.anchors.union(way?.anchors ?? AnchorSet()),
            tags: subject.tags.union(way == nil ? .unsaidProperty : []), size: 2, role: .made))
      }
    }
    // "what would both of them come to together?"
    let several = composition.table.parts.filter {
      guard case .terms(let terms) = $0.query else { return false }
      return terms.count > 1 && $0.role == .context && !$0.tags.contains(.pairImplied)
    }
    return lastLists.prefix(1) + several.prefix(1) + found
  }
}
