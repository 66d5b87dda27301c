import English
import Queries
import Triples
import Vocabulary

// What a turn changes inside the rows, groups, sums and orders of the last one: the set, the rank, the date, a column.
extension Edits {
  /// The most words of a turn that only changes the last query. A longer one says all of what it asks by itself.
  static let shortTurn = 12

  /// "only the ones above 10", "and the crew?", "just the Lenovos" after rows, groups, sums and orders: the same of a
  /// narrower set, or of another one.
  func anotherSet(_ query: Query) -> [Candidate] {
    guard question.count <= Self.shortTurn else { return [] }
    var found: [Candidate] = []
    for base in query.shapedSets.prefix(2) {
      let type = composition.type(of: base)
      let parts = composition.table.best(Self.fewSets) { part in
        !part.query.isNamed && !part.words.isEmpty && part.query != base && part.role != .context
          && part.tags.count <= 2 && part.type.meets(type)
          && (part.size > 1 || part.role == .kind)
      }
      found += parts.map {
        made(query.replacing(base, with: $0.query), $0.words, $0.anchors, $0.tags)
      }
    }
    return found
  }

  private static let fewSets = 8

  /// "who is second?", "the next two?", "the top three" after an extreme.
  func anotherRank(_ query: Query) -> [Candidate] {
    var found: [Candidate] = []
    for old in query.extremes.prefix(1) {
      func add(_ new: Query, _ words: WordSet, _ anchors: AnchorSet) {
        found.append(made(new, words, anchors, [.lastMeasure, .numbered]))
        // "and is Gary second?"
        for part in named.prefix(2) {
          found.append(
            made(
              .exists(.intersection(part.query, new)), words.union(part.words),
              anchors.union(part.anchors), [.lastMeasure, .numbered]))
        }
        guard old != query else { return }
        found.append(
          made(query.replacing(old, with: new), words, anchors, [.lastMeasure, .numbered]))
      }
      let (rank, count) = old.chosenPlaces
      let isNext = question.has(.next) || question.has(.another)
      let said = question.words(of: [.next, .another])
      let places = composition.places()
      for place in places {
        if place.isOrdinal {
          add(old.choosing(rank: place.value, count: 1), place.words.union(said), place.anchors)
        } else if isNext {
          let told = rank + count - 1
          let more = old.choosing(rank: 1, count: told + place.value)
          add(
            .difference(more, old.choosing(rank: 1, count: told)), place.words.union(said),
            place.anchors)
        } else if place.value > 1 {
          add(old.choosing(rank: 1, count: place.value), place.words, place.anchors)
        }
      }
      if places.isEmpty, isNext {
        add(old.choosing(rank: rank + count, count: 1), said, AnchorSet())
      }
    }
    return found
  }

  /// "highest?", "which is the worst?" after numbers told by group: the group with the largest or smallest of them.
  func extremeOfGroups(_ query: Query) -> [Candidate] {
    guard case .groups(var groups) = query, groups.extreme == nil else { return [] }
    let upper: [Cue] = [.most, .more, .newest]
    let lower: [Cue] = [.least, .less, .oldest]
    var found: [Candidate] = []
    for (cues, end) in [(upper, Extreme.largest), (lower, .smallest)] {
      let isGraded = question.isGraded || !question.superlatives.isEmpty
      guard cues.contains(where: question.has) || isGraded else { continue }
      groups.extreme = Groups.Choice(end)
      let words = question.superlatives.union(question.words(of: cues))
      found.append(made(.groups(groups), words, AnchorSet(), .lastMeasure))
    }
    return found
  }

  /// "how much is that?" after "the dearest lamp": the number that it was chosen by, its price.
  func measureOfLast(_ query: Query) -> [Candidate] {
    let words = question.words(of: .count)
    switch query {
    case .superlative(let best):
      switch best.measure {
      case .value(let relation):
        return [made(.join(relation, query), words, AnchorSet(), .lastMeasure)]
      case .count(let relation, _):
        return [made(.count(.join(relation, query)), words, AnchorSet(), .lastMeasure)]
      }
    case .groups(let groups) where groups.extreme != nil && groups.value != .members:
      return [
        made(
          .count(.intersection(groups.set, .join(groups.by.reversed, query))), words, AnchorSet(),
          .lastMeasure)
      ]
    default: return []
    }
  }

  /// "and indirectly?", "all of them down the line": a property that the last question followed once, followed as
  /// often as it goes.
  func furtherOn(_ query: Query) -> [Candidate] {
    for relation in query.outerRelations.prefix(1) where !relation.repeats {
      guard let use = composition.use(of: relation), !schema.properties[use.property].isOrder,
        !schema.properties[use.property].isSymmetric,
        schema.source(of: use).usuallyMeets(schema.target(of: use))
      else { continue }
      return [
        made(
          query.replacing(relation, with: relation.repeated), WordSet(), AnchorSet(),
          [.lastProperty, .secondStep])
      ]
    }
    return []
  }

  /// "and in 2023?", "just the Friday", "the year after?": the same in another stretch of time.
  func anotherDate(_ query: Query) -> [Candidate] {
    var bounded: Query?
    query.walk { part in
      if bounded == nil, case .filter(let filter) = part, isOfTime(filter) { bounded = part }
    }
    guard let bounded, case .filter(let filter) = bounded, let gauge = gauge(of: filter) else {
      return []
    }
    let base = filter.set.withoutBounds(on: filter.measure)
    let part = Part(
      query: base, type: .anything, words: WordSet(), anchors: AnchorSet(), tags: [], size: 1,
      role: .made)
    var found: [Candidate] = []
    func add(_ amount: FreeComposition.Amount) {
      for new in composition.filters(part.query, gauge, amount) {
        let changed = query.replacing(bounded, with: new)
        found.append(made(changed, amount.words, amount.anchors, []))
        guard question.has(.count), !changed.isTruthOrNumber else { continue }
        found.append(
          made(
            .count(changed), amount.words.union(question.words(of: .count)), amount.anchors, []))
      }
    }
    for amount in composition.numbers { add(amount) }
    if found.isEmpty, let span = bounded.span(on: filter.measure) {
      for (cues, step) in [([Cue.next, .after], 1.0), ([.previous, .before], -1.0)]
      where cues.contains(where: question.has) {
        guard let moved = span.moved(by: step) else { continue }
        let words = question.words(of: cues)
        add(
          FreeComposition.Amount(
            value: 0, date: moved, words: words, anchors: AnchorSet(), comparison: .equal,
            own: words))
      }
    }
    return found
  }

  private func isOfTime(_ filter: Filter) -> Bool {
    guard case .number = filter.bound else { return false }
    return filter.measure.valued.flatMap(composition.use).map {
      schema.properties[$0.property].isTemporal
        || composition.lexicon.askedKinds.isOfTime($0.property)
    } ?? false
  }

  private func gauge(of filter: Filter) -> Gauge? {
    guard let relation = filter.measure.valued, let use = composition.use(of: relation) else {
      return nil
    }
    return Gauge(
      measure: filter.measure, source: schema.source(of: use), words: WordSet(),
      anchors: AnchorSet(), tags: [], upper: nil,
      isDate: schema.properties[use.property].isTemporal,
      isClock: schema.properties[use.property].isClock)
  }

  /// "with their phone numbers": one more column of the last rows; "by price": the last rows in an order.
  func anotherColumn(_ query: Query) -> [Candidate] {
    let rows: Rows
    switch query {
    case .rows(let last): rows = last
    // "which medicine was it?" of a prescription → "the dose, and for how many days?"
    case .join(let relation, let set) where !set.isNamed && set != .everything:
      rows = Rows(set: set, columns: [relation])
    default: return []
    }
    let type = composition.type(of: rows.set)
    let ways = composition.ways.filter {
      !$0.words.isEmpty && $0.tags.isEmpty && type.meets(schema.source(of: $0.use))
        && !rows.columns.contains(.value(schema.relation($0.use)))
    }
    var found = ways.prefix(4).map { way in
      made(
        .rows(Rows(set: rows.set, measures: rows.columns + [.value(schema.relation(way.use))])),
        way.words,
        way.anchors, .lastAnswer)
    }
    if let one = ways.first, let two = ways.first(where: { !$0.words.meets(one.words) }) {
      let columns: [Measure] = rows.columns + [one, two].map { .value(schema.relation($0.use)) }
      found.append(
        made(
          .rows(Rows(set: rows.set, measures: columns)), one.words.union(two.words),
          one.anchors.union(two.anchors), .lastAnswer))
    }
    if case .join = query { return found }
    guard question.has(.order) || question.isGraded else { return found }
    for gauge in composition.gauges
    where gauge.measure.valued != nil && type.meets(gauge.source)
      && !gauge.tags.contains(.unsaidMeasure) && found.count < 8
    {
      let inner: Query
      if case .sorted(let sorting) = rows.set { inner = sorting.set } else { inner = rows.set }
      for end in composition.ends(of: gauge) {
        let sorted = Query.sorted(
          Sorting(set: inner, measure: gauge.measure, descending: end == .largest))
        found.append(
          made(
            .rows(Rows(set: sorted, measures: rows.columns)),
            gauge.words.union(question.words(of: .order)), gauge.anchors,
            gauge.tags.union(.lastAnswer)))
      }
    }
    return found
  }
}
