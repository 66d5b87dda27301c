import English
import Queries
import RDF
import Triples
import Vocabulary

// What sets can be measured by (prices, dates, how many they reach), and the largest and smallest of sets.
extension FreeComposition {
  /// Finds the measures in play: numbers and dates that words name, adjectives ("old"), counts ("how many phases").
  mutating func findGauges() {
    for (place, anchor) in question.anchors.enumerated() {
      switch anchor.meaning {
      case .adjective(let scale, let upper, _):
        let item = lexicon.scales[scale]
        guard !item.isOrdering else { continue }
        addGauge(item.measure, WordSet(anchor.words), AnchorSet(place), [], upper: upper)
      case .relation(let use, _) where !use.inverse && schema.properties[use.property].isNumeric:
        addGauge(use, WordSet(anchor.words), AnchorSet(place), [], upper: nil)
      case .amount(let scale) where !lexicon.scales[scale].isOrdering:
        addGauge(
          lexicon.scales[scale].measure, WordSet(anchor.words), AnchorSet(place), [], upper: nil)
      default: break
      }
    }
    var measured: [PropertyUse] = []
    for head in context.heads {
      let uses = (head.query?.measuredRelations ?? []).compactMap(use)
      for use in uses.filter({ schema.properties[$0.property].isNumeric }).prefix(2)
      where !measured.contains(use) {
        measured.append(use)
      }
    }
    for use in measured { addGauge(use, WordSet(), AnchorSet(), .lastMeasure, upper: nil) }
    addUnsaidGauges()
    addCounts()
  }

  private mutating func addGauge(
    _ use: PropertyUse, _ words: WordSet, _ anchors: AnchorSet, _ tags: Tags, upper: Bool?
  ) {
    gauges.append(
      Gauge(
        measure: .value(schema.relation(use)), source: schema.source(of: use), words: words,
        anchors: anchors,
        tags: tags, upper: upper, isDate: schema.properties[use.property].isTemporal,
        isClock: schema.properties[use.property].isClock))
  }

  /// "the biggest", "the newest", where no word names what is measured: any number of what is asked for.
  private mutating func addUnsaidGauges() {
    let cues: [Cue] = [
      .most, .least, .more, .less, .newest, .oldest, .first, .last, .before, .after, .between, .sum,
      .average,
    ]
    let isSuperlative = !question.superlatives.isEmpty
    guard
      isSuperlative || cues.contains(where: question.has)
        || question.anchors.contains(where: { $0.isNumber })
    else { return }
    let isOfTime = [Cue.newest, .oldest, .first, .last, .before, .after].contains(
      where: question.has)
    let isOfSize =
      isSuperlative
      || [Cue.most, .least, .more, .less, .between, .sum, .average].contains(where: question.has)
      || question.anchors.contains(where: { $0.isNumber })
    let numeric = schema.properties.indices.filter {
      schema.properties[$0].isNumeric
        && (lexicon.askedKinds.isOfTime($0) ? isOfTime || isOfSize : isOfSize)
    }
    guard numeric.count <= 60 else { return }
    // "call-outs recorded for 2025": words that name the class may come near to a property as well.
    let kinds = question.anchors.filter { $0.isKind && $0.match <= .inflected }.map(\.words)
    let said = gauges.filter { gauge in
      gauge.words.isEmpty || !kinds.contains { WordSet($0).union(gauge.words) == WordSet($0) }
    }
    for index in numeric
    where !said.contains(where: { $0.measure == .value(schema.relation(PropertyUse(index))) }) {
      addGauge(PropertyUse(index), WordSet(), AnchorSet(), .unsaidMeasure, upper: nil)
    }
  }

  /// "the most rivers", "more than three factors": how many a thing reaches.
  private mutating func addCounts() {
    let cues: [Cue] = [.most, .least, .more, .less, .count, .only, .equal]
    guard cues.contains(where: question.has) || question.anchors.contains(where: { $0.isNumber })
    else { return }
    for way in ways where !schema.properties[way.use.property].isNumeric {
      for use in [way.use, way.use.reversed] {
        gauges.append(
          Gauge(
            measure: .count(schema.relation(use), of: .everything), source: schema.source(of: use),
            words: way.words, anchors: way.anchors,
            tags: way.tags.union(use == way.use ? [] : .reversed),
            upper: nil, isDate: false))
      }
    }
  }

  /// Proposes of each set the members with the largest or smallest measure, and those whose measure a number bounds.
  mutating func measure(_ sets: [Part]) {
    orderings(sets)
    let means = averages()
    let cues: [Cue] = [.most, .least, .newest, .oldest, .more, .less, .first, .last]
    let extremes =
      cues.contains(where: question.has)
      || question.anchors.contains {
        if case .adjective(_, _, let degree) = $0.meaning { degree != .positive } else { false }
      } || !question.superlatives.isEmpty
    for set in sets where set.tags.count <= 3 {
      for gauge in fittingGauges(of: set) {
        guard !table.isFull, !stop() else { return }
        if extremes { extreme(of: set, gauge) }
        for number in numbers
        where (!number.words.meets(gauge.words) || number.isUnit(of: gauge))
          && !number.words.meets(set.words)
        {
          bound(set, gauge, number)
        }
        if !set.query.isNamed, gauge.measure.counted == nil {
          for (comparison, words) in means {
            add(
              .filter(set.query, gauge.measure, comparison, .average),
              set.type.intersection(gauge.source), set.words.union(gauge.words).union(words),
              set.anchors.union(gauge.anchors), set.tags.union(gauge.tags), set.size + 2)
          }
        }
      }
    }
    if question.has(.more) || question.has(.less) || extremes || question.has(.before)
      || question.has(.after)
    {
      compareValues(sets)
    }
  }

  /// The measures that a set may be chosen by: those that words name, or, where words name none, any, if few fit.
  func fittingGauges(of set: Part) -> [Gauge] {
    // A set that rests on more than the words of the turn is measured only by what words name: two guesses in one
    // reading are too many.
    let isFree = !set.tags.isDisjoint(with: [
      .pairImplied, .topic, .earlierTopic, .reversed, .unsaidProperty,
    ])
    let fitting = gauges.filter {
      !$0.words.meets(set.words) && set.type.meets($0.source)
        && !(isFree && $0.tags.contains(.unsaidMeasure))
    }
    var kept = fitting.filter { !$0.tags.contains(.unsaidMeasure) }
    for isDate in [false, true] {
      let unsaid = fitting.filter { $0.isDate == isDate && $0.tags.contains(.unsaidMeasure) }
      let isSaid = kept.contains {
        $0.isDate == isDate && $0.measure.counted == nil && isByLabel($0)
      }
      if !isSaid, unsaid.count <= Self.fewMeasures { kept += unsaid }
    }
    return kept
  }

  /// Whether words have the very label of the measure, and do not only come near to it.
  private func isByLabel(_ gauge: Gauge) -> Bool {
    !gauge.words.isEmpty
      && gauge.anchors.places.allSatisfy { question.anchors[$0].match <= .part }
  }

  /// With more numbers than this to choose from, none is meant without being named.
  private static let fewMeasures = 6

  /// "the oldest film you have", "more than three trainers": where no class is named and none was asked for last,
  /// of whatever has it.
  mutating func measureEverything() {
    guard isOfMeasure, !table.parts.contains(where: { $0.role == .kind && $0.size == 1 }) else {
      return
    }
    let said = gauges.filter {
      !$0.words.isEmpty && $0.tags.isDisjoint(with: [.unsaidMeasure, .reversed])
    }
    let unsaid = gauges.filter { $0.tags.contains(.unsaidMeasure) }
    let hasSaid = said.contains { isByLabel($0) }
    for gauge in said + (!hasSaid && unsaid.count <= Self.fewUnsaid ? unsaid : []) {
      let all = Part(
        query: .everything, type: gauge.source, words: WordSet(), anchors: AnchorSet(), tags: [],
        size: 1, role: .kind)
      guard !table.isFull else { return }
      extreme(of: all, gauge)
      for number in numbers where !number.words.meets(gauge.words) || number.isUnit(of: gauge) {
        bound(all, gauge, number)
      }
    }
  }

  private static let fewUnsaid = 2

  mutating func extreme(of set: Part, _ gauge: Gauge) {
    if set.query.isNamed, case .terms(let terms) = set.query, terms.count < 2 { return }
    // An extreme of an extreme only by a measure of its own: "the longest of the newest".
    if case .superlative = set.query, gauge.words.isEmpty { return }
    let rank = ordinal()
    for end in ends(of: gauge) {
      let cue: [Cue] =
        end == .largest ? [.most, .more, .newest, .last] : [.least, .less, .oldest, .first]
      let said = question.superlatives.union(question.words(of: cue))
      // One word makes one extreme: "the largest" is not the largest of the largest.
      if said.isEmpty && gauge.upper == nil || gauge.upper == nil && said.meets(set.words) {
        continue
      }
      for top in places() where !top.isOrdinal && top.value > 1 && !top.words.meets(set.words) {
        add(
          .superlative(set.query, gauge.measure, end, places: top.value),
          set.type.intersection(gauge.source),
          set.words.union(gauge.words).union(said).union(top.words),
          set.anchors.union(gauge.anchors).union(top.anchors),
          set.tags.union(gauge.tags).union(.numbered), set.size + 2)
      }
      for place in rank.map({ [1, $0.value] }) ?? [1] {
        add(
          .superlative(set.query, gauge.measure, end, rank: place),
          set.type.intersection(gauge.source),
          set.words.union(gauge.words).union(said).union(
            place > 1 ? rank?.words ?? WordSet() : WordSet()),
          set.anchors.union(gauge.anchors),
          set.tags.union(gauge.tags).union(place > 1 ? .numbered : []), set.size + 2)
      }
    }
  }

  /// The ends of a measure that are asked for: the one that its adjective says ("oldest"), those of cues ("newest" of
  /// dates, "most" of numbers), or both.
  func ends(of gauge: Gauge) -> [Extreme] {
    if let upper = gauge.upper { return [upper ? .largest : .smallest] }
    // "who has been here longest?" asks for the earliest date: "most" of a date may be either end.
    let upper: [Cue] = gauge.isDate ? [.newest, .last] : [.most, .more]
    let lower: [Cue] = gauge.isDate ? [.oldest, .first] : [.least, .less]
    let isUpper = upper.contains(where: question.has)
    let isLower = lower.contains(where: question.has)
    return isUpper == isLower ? [.largest, .smallest] : [isUpper ? .largest : .smallest]
  }

  /// "above average", "below the mean": how members compare with the mean of their set.
  private func averages() -> [(Comparison, WordSet)] {
    guard question.has(.average) || lastIsAverage else { return [] }
    let words = question.words(of: .average)
    var found: [(Comparison, WordSet)] = []
    if question.has(.more) { found.append((.more, words.union(question.words(of: .more)))) }
    if question.has(.less) { found.append((.less, words.union(question.words(of: .less)))) }
    // "older than average"
    for (place, upper) in adjectives()
    where !found.contains(where: { $0.0 == (upper ? .more : .less) }) {
      found.append((upper ? .more : .less, words.union(WordSet(place))))
    }
    return found
  }

  private var lastIsAverage: Bool {
    if case .aggregate(let sum)? = context.lastAnswered?.query { return sum.kind == .average }
    return false
  }

  private func ordinal() -> (value: Int, words: WordSet)? {
    for found in question.operators {
      if case .ordinal(let n) = found.meaning, n > 1 { return (n, WordSet(found.words)) }
    }
    return nil
  }
}

extension Query {
  /// The relations whose values a query measures or tells, and those that it follows.
  var measuredRelations: [Relation] {
    switch self {
    case .superlative(let best):
      (best.measure.valued.map { [$0] } ?? []) + best.set.measuredRelations
    case .filter(let filter):
      (filter.measure.valued.map { [$0] } ?? []) + filter.set.measuredRelations
    case .aggregate(let sum): (sum.measure.valued.map { [$0] } ?? []) + sum.set.measuredRelations
    case .sorted(let sorting):
      (sorting.measure.valued.map { [$0] } ?? []) + sorting.set.measuredRelations
    case .join(let relation, let set): [relation] + set.measuredRelations
    case .table, .rows, .groups: ownRelations
    default: children.flatMap(\.measuredRelations)
    }
  }
}
