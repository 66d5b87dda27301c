import English
import Queries
import RDF
import Triples
import Vocabulary

// Groups of a set, told by a number or by their members: "how many films for each director", "services by language".
extension Tops {
  /// "how many X for each Y", "services by language": groups of a set by a property.
  func forEach() -> [Candidate] {
    guard
      question.has(.each) || question.has(.count) || question.has(.both) || question.has(.most)
        || question.has(.least) || question.has(.compare)
        || composition.numbers.contains(where: { $0.date == nil && $0.comparison != .equal })
    else { return [] }
    var found: [Candidate] = []
    let everything = Part(
      query: .everything, type: .anything, words: WordSet(), anchors: AnchorSet(), tags: [],
      size: 1, role: .made)
    let sets =
      [everything]
      + composition.table.best(24) { $0.role != .things && $0.size <= 4 && !$0.query.isNamed }
    let words = question.words(of: [.each, .count, .both])
    for set in sets where set.tags.count <= 2 {
      for way in composition.ways + kindWays(of: set)
      where !way.words.meets(set.words) || way.words.isEmpty {
        for use in [way.use, way.use.reversed] {
          guard set.type.meets(schema.source(of: use)),
            isForGroups(way), found.count < 90
          else { continue }
          if set.query == .everything, way.words.isEmpty || use != way.use { continue }
          func add(
            _ value: Groups.Value, _ extreme: Groups.Choice? = nil, _ more: WordSet = WordSet(),
            _ anchors: AnchorSet = AnchorSet()
          ) {
            found.append(
              Candidate(
                .ask(
                  .groups(
                    Groups(set: set.query, by: schema.relation(use), value: value, extreme: extreme)
                  )),
                words: set.words.union(way.words).union(words).union(more),
                anchors: set.anchors.union(way.anchors).union(anchors),
                tags: set.tags.union(way.tags).union(use == way.use ? [] : .reversed)))
          }
          if question.has(.count) || question.has(.compare) || lastWasNumber { add(.count) }
          if question.has(.each) {
            add(.members)
            if case .aggregate(let sum)? = context.lastAnswered?.query {
              add(.aggregate(sum.kind, sum.measure))
            }
          }
          for number in composition.numbers
          where number.date == nil && number.comparison != .equal && !number.words.meets(set.words)
          {
            found.append(
              Candidate(
                .ask(
                  .groups(
                    Groups(
                      set: set.query, by: schema.relation(use),
                      condition: Groups.Condition(number.comparison, number.value)))),
                words: set.words.union(way.words).union(number.words),
                anchors: set.anchors.union(way.anchors).union(number.anchors),
                tags: set.tags.union(way.tags).union(use == way.use ? [] : .reversed)))
          }
          if question.has(.most) {
            add(.count, Groups.Choice(.largest), question.words(of: .most))
            for top in composition.places() where !top.isOrdinal && top.value > 1 {
              add(
                .count, Groups.Choice(.largest, places: top.value),
                question.words(of: .most).union(top.words), top.anchors)
            }
          }
          if question.has(.least) {
            add(.count, Groups.Choice(.smallest), question.words(of: .least))
          }
          for gauge in composition.gauges
          where gauge.measure.valued != nil && !gauge.tags.contains(.unsaidMeasure)
            && !gauge.words.meets(set.words) && set.type.meets(gauge.source)
          {
            for asked in NumberCue.ofNumbers where question.has(asked.cue) {
              add(
                .aggregate(asked.kind, gauge.measure), nil,
                gauge.words.union(question.words(of: asked.cue)), gauge.anchors)
            }
          }
        }
      }
    }
    return found
  }
}

extension Tops {
  /// The properties that lead from a set's members to a class that is named: "fees for each account" by `feeOf`.
  fileprivate func kindWays(of set: Part) -> [Way] {
    guard question.has(.each) || question.has(.count), set.role != .context || set.size == 1 else {
      return []
    }
    return question.anchors.enumerated().flatMap { place, anchor -> [Way] in
      guard case .kind(let kind) = anchor.meaning, !set.words.meets(anchor.words) else { return [] }
      let links = composition.links(from: set.type, to: schema.classes[kind].type).filter {
        schema.properties[$0.property].range.contains(kind)
          || schema.properties[$0.property].domain.contains(kind)
      }
      guard links.count <= 4 else { return [] }
      return links.map {
        Way(
          use: $0, words: WordSet(anchor.words), anchors: AnchorSet(place), tags: [], isNoun: true)
      }
    }
  }

  /// Whether members may be grouped by a property: by things, texts and dates; by numbers only where "per" or "each"
  /// says so.
  fileprivate func isForGroups(_ way: Way) -> Bool {
    let property = schema.properties[way.use.property]
    return !property.isNumeric || property.isTemporal || question.has(.each) && !way.words.isEmpty
  }
}
