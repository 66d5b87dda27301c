import English
import Queries
import RDF
import Triples
import Vocabulary

// A sum or a count for each group, of the records that have both what is summed and what they are grouped by.
extension Tops {
  /// "takings by seller", "segments per translator", "signups per activity": a number, or how many records, for each
  /// value that a property leads to. The records' class need not be said: it is what has the property.
  func numbersForEach() -> [Candidate] {
    guard question.has(.each) else { return groupsOfAnother() }
    var found: [Candidate] = []
    for by in groupings() {
      for set in grouped(by) where found.count < Self.manyNumbers {
        found += numbers(of: set, by)
      }
    }
    return found + groupsOfAnother()
  }

  private static let manyNumbers = 24

  /// The sum of each number that words name, and how many there are.
  private func numbers(of set: Part, _ by: Way) -> [Candidate] {
    let fitting = saidGauges.filter {
      set.type.meets($0.source) && !$0.words.meets(by.words)
        && !$0.words.subtracting(set.words).isEmpty
    }
    let cued = question.words(of: [.each, .count, .sum, .both])
    let values = fitting.prefix(Self.fewSummed).flatMap { gauge -> [(Groups.Value, Gauge?)] in
      let kinds: [Aggregate] = question.has(.average) ? [.average, .sum] : [.sum]
      return kinds.map { (.aggregate($0, gauge.measure), gauge) }
    }
    return lastNumbers(of: set, by)
      + (values + [(.count, nil)]).map { value, gauge in
        Candidate(
          .ask(
            .groups(Groups(set: set.query, by: schema.relation(by.use), value: value, extreme: nil))
          ),
          words: [by.words, gauge?.words ?? WordSet(), question.words(of: .average)].reduce(
            set.words.union(cued)
          ) { $0.union($1) },
          anchors: set.anchors.union(by.anchors).union(gauge?.anchors ?? AnchorSet()),
          tags: set.tags.union(by.tags).union(gauge?.tags ?? []))
      }
  }

  private static let fewSummed = 2

  /// "per person, please", "and split by fund?" after a sum, or the difference of two: the same number for each.
  private func lastNumbers(of set: Part, _ by: Way) -> [Candidate] {
    var last: Aggregation?
    context.lastAnswered?.query?.walk { part in
      if last == nil, case .aggregate(let number) = part { last = number }
    }
    guard let last, composition.type(of: last.set).meets(schema.source(of: by.use)),
      set.query == last.set || set.tags.contains(.unsaidClass)
    else { return [] }
    let groups = Groups(
      set: last.set, by: schema.relation(by.use), value: .aggregate(last.kind, last.measure))
    return [
      Candidate(
        .ask(.groups(groups)), words: by.words.union(question.words(of: .each)),
        anchors: by.anchors, tags: by.tags.union(.lastMeasure))
    ]
  }

  /// The numbers that words name.
  private var saidGauges: [Gauge] {
    composition.gauges.filter {
      $0.measure.valued != nil && !$0.isDate && !$0.words.isEmpty && $0.tags.isEmpty
    }
  }

  /// What groups are made by: the properties, and those that lead to the classes, named right behind "per" or "by";
  /// where none is, named anywhere.
  func groupings() -> [Way] {
    let said = composition.ways.compactMap(\.towardsAgent).filter { way in
      let property = schema.properties[way.use.property]
      return !way.words.isEmpty && way.tags.isSubset(of: .unsaidProperty) && !way.use.inverse
        && !property.isNumeric && !property.isBoolean
    }
    let known = Set(said.map(\.use))
    let ways = said + toClasses().filter { !known.contains($0.use) }
    let behind = ways.filter { isBehindEach($0.words) }
    // "how many reviews did each person write?": people, places, where no label has the word.
    let asked = behind.isEmpty ? askedBehindEach() : []
    let chosen = behind.isEmpty ? asked.isEmpty ? ways : asked : behind
    return Array(chosen.prefix(Self.manyGroupings))
  }

  private func askedBehindEach() -> [Way] {
    composition.askedByNoun.filter { way in
      let property = schema.properties[way.use.property]
      return !way.use.inverse && !property.isNumeric && isBehindEach(way.words)
    }
  }

  private static let manyGroupings = 6

  private func isBehindEach(_ words: WordSet) -> Bool {
    question.cues.contains { found in
      found.cue == .each && words.first >= found.words.upperBound
        && words.first - found.words.upperBound <= Self.gap
    }
  }

  /// "by the main seller": so many words may stand between "by" and what it groups by.
  private static let gap = 2

  /// "segments per translator": the properties that lead to the members of a named class.
  private func toClasses() -> [Way] {
    question.anchors.enumerated().flatMap { place, anchor -> [Way] in
      guard case .kind(let kind) = anchor.meaning else { return [] }
      let uses = schema.properties.indices.filter { index in
        let property = schema.properties[index]
        return !property.isNumeric && !property.isOrder && !property.isBookkeeping
          && !property.isText && property.target.usuallyMeets(schema.classes[kind].type)
      }
      let fitting = uses.count <= Self.manyGroupings ? uses : uses.filter(isOfSaid)
      guard fitting.count <= Self.manyGroupings else { return [] }
      return fitting.map {
        Way(
          use: PropertyUse($0), words: WordSet(anchor.words), anchors: AnchorSet(place), tags: [],
          isNoun: true)
      }
    }
  }

  /// Whether a property is of a class, or of what has a number, that words name: of the many that lead to clubs, those
  /// of skaters in "goals per club, skaters summed".
  private func isOfSaid(_ property: Int) -> Bool {
    let source = schema.source(of: PropertyUse(property))
    return saidGauges.contains { $0.source.usuallyMeets(source) }
      || composition.table.parts.contains {
        $0.role == .kind && $0.size == 1 && !$0.words.isEmpty && $0.type.usuallyMeets(source)
      }
  }

  /// What is grouped: a class or a list that words or the last turn name, else the class that has the property.
  func grouped(_ by: Way) -> [Part] {
    let source = schema.source(of: by.use)
    let kinds = composition.table.parts.filter {
      $0.role == .kind && $0.size == 1 && !$0.words.isEmpty && !$0.words.meets(by.words)
        && $0.type.usuallyMeets(source)
    }
    let lists = (kinds.isEmpty ? lastLists + composition.lastKinds : lastLists).filter {
      $0.type.usuallyMeets(source)
    }
    let said = Array(kinds.prefix(2) + lists.prefix(2))
    let domain = composition.classes(having: by.use.property)
    let unsaid =
      domain.count <= Self.fewDomains && kinds.isEmpty ? domain.map(composition.unsaidClass) : []
    var known: Set<Query> = []
    return (said + unsaid).filter { known.insert($0.query).inserted }
  }

  private static let fewDomains = 2

  /// "hours the same way", "and the euros?", "how many each?" after groups: another number of the same groups.
  private func groupsOfAnother() -> [Candidate] {
    guard case .groups(var groups)? = context.last?.query, groups.extreme == nil else { return [] }
    let type = composition.type(of: groups.set)
    var counted: [Candidate] = []
    if question.has(.count), groups.value != .count {
      groups.value = .count
      counted.append(
        Candidate(
          .ask(.groups(groups)), words: question.words(of: [.count, .each]), anchors: AnchorSet(),
          tags: [.lastAnswer, .substituted]))
    }
    let kinds = NumberCue.ofNumbers.filter { question.has($0.cue) }
    return counted + sameOfGroups(groups, kinds)
      + saidGauges.filter { type.meets($0.source) }.prefix(Self.fewSummed).flatMap { gauge in
        // "most" may as well say which comes first.
        let told = kinds.map(\.kind)
        return ((told.allSatisfy(\.isEnd) ? [.sum] : []) + told).map { kind in
          groups.value = .aggregate(kind, gauge.measure)
          return Candidate(
            .ask(.groups(groups)),
            words: gauge.words.union(question.words(of: kinds.map(\.cue) + [.each])),
            anchors: gauge.anchors, tags: [.lastAnswer, .substituted])
        }
      }
  }

  /// "and on average?" after the sums of groups: the same measure told by another number.
  private func sameOfGroups(_ last: Groups, _ kinds: [NumberCue]) -> [Candidate] {
    guard case .aggregate(let old, let measure)? = context.last?.query?.groupedValue else {
      return []
    }
    return kinds.filter { $0.kind != old }.map { asked in
      var groups = last
      groups.value = .aggregate(asked.kind, measure)
      return Candidate(
        .ask(.groups(groups)), words: question.words(of: [asked.cue, .each]), anchors: AnchorSet(),
        tags: [.lastMeasure, .substituted])
    }
  }
}

extension Way {
  /// "visits per guide", where visits are "guided by" somebody: who does what a verb says. Nil of other ways back.
  fileprivate var towardsAgent: Way? {
    guard use.inverse else { return self }
    if isNoun { return nil }
    return Way(use: use.reversed, words: words, anchors: anchors, tags: tags, isNoun: true)
  }
}

extension Query {
  /// What is told of each group.
  fileprivate var groupedValue: Groups.Value? {
    if case .groups(let groups) = self { return groups.value }
    return nil
  }
}
