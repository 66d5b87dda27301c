import English
import Queries
import RDF
import Triples
import Vocabulary

// Numbers and dates: extremes, bounds, comparisons with another thing's value.
extension FreeComposition {
  /// What sets can be measured by.
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
    if let last = context.lastAnswered?.query {
      for relation in last.measuredRelations.prefix(1) {
        guard let use = use(of: relation), schema.properties[use.property].isNumeric else {
          continue
        }
        addGauge(use, WordSet(), AnchorSet(), .lastMeasure, upper: nil)
      }
    }
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
        tags: tags, upper: upper, isDate: schema.properties[use.property].isDate))
  }

  /// "the biggest", "the newest", where no word names what is measured: any number of what is asked for.
  private mutating func addUnsaidGauges() {
    let cues: [Cue] = [
      .most, .least, .more, .less, .newest, .oldest, .first, .last, .before, .after, .between,
    ]
    guard cues.contains(where: question.has) || question.anchors.contains(where: { $0.isNumber })
    else { return }
    let isOfTime = [Cue.newest, .oldest, .first, .last, .before, .after].contains(where: question.has)
    let isOfSize =
      [Cue.most, .least, .more, .less, .between].contains(where: question.has)
      || question.anchors.contains(where: { $0.isNumber })
    let numeric = schema.properties.indices.filter {
      schema.properties[$0].isNumeric
        && (lexicon.askedKinds.isOfTime($0) ? isOfTime || isOfSize : isOfSize)
    }
    guard numeric.count <= 60 else { return }
    for index in numeric
    where !gauges.contains(where: { $0.measure == .value(schema.relation(PropertyUse(index))) }) {
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

  /// Extremes and bounds of sets.
  mutating func measure(_ sets: [Part]) {
    orderings(sets)
    let numbers = numbers()
    let means = averages()
    let cues: [Cue] = [.most, .least, .newest, .oldest, .more, .less, .first, .last]
    let extremes =
      cues.contains(where: question.has)
      || question.anchors.contains {
        if case .adjective(_, _, let degree) = $0.meaning { degree != .positive } else { false }
      }
    for set in sets where set.tags.count <= 3 {
      for gauge in fittingGauges(of: set) {
        guard !table.isFull, !stop() else { return }
        if extremes { extreme(of: set, gauge) }
        for number in numbers
        where !number.words.meets(gauge.words) && !number.words.meets(set.words) {
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

  /// What a set may be measured by; what no word names only where a word names nothing, and few fit.
  func fittingGauges(of set: Part) -> [Gauge] {
    let fitting = gauges.filter { !$0.words.meets(set.words) && set.type.meets($0.source) }
    var kept = fitting.filter { !$0.tags.contains(.unsaidMeasure) }
    for isDate in [false, true] {
      let unsaid = fitting.filter { $0.isDate == isDate && $0.tags.contains(.unsaidMeasure) }
      let isSaid = kept.contains {
        $0.isDate == isDate && $0.measure.counted == nil && !$0.words.isEmpty
      }
      if !isSaid, unsaid.count <= Self.fewMeasures { kept += unsaid }
    }
    return kept
  }

  /// With more numbers than this to choose from, none is meant without being named.
  private static let fewMeasures = 6

  private mutating func extreme(of set: Part, _ gauge: Gauge) {
    if set.query.isNamed, case .terms(let terms) = set.query, terms.count < 2 { return }
    // An extreme of an extreme only by a measure of its own: "the longest of the newest".
    if case .superlative = set.query, gauge.words.isEmpty { return }
    let rank = ordinal()
    for end in ends(of: gauge) {
      let cue: [Cue] =
        end == .largest ? [.most, .more, .newest, .last] : [.least, .less, .oldest, .first]
      let said = cue.reduce(WordSet()) { $0.union(question.words(of: $1)) }
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

  /// Which ends of a measure are asked for: by its adjective, or by cues ("newest" of dates, "most" of numbers),
  /// or either.
  func ends(of gauge: Gauge) -> [Extreme] {
    if let upper = gauge.upper { return [upper ? .largest : .smallest] }
    let upper: [Cue] = gauge.isDate ? [.most, .newest, .last] : [.most, .more]
    let lower: [Cue] = gauge.isDate ? [.least, .oldest, .first] : [.least, .less]
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

  // MARK: Bounds

  struct Amount {
    let value: Double
    let date: DateSpan?
    let words: WordSet
    let anchors: AnchorSet
    let comparison: Comparison
  }

  /// The numbers and dates of the question, with how what stands beside them compares.
  func numbers() -> [Amount] {
    question.anchors.enumerated().flatMap { place, anchor -> [Amount] in
      var value = 0.0
      var span: DateSpan?
      switch anchor.meaning {
      case .number(let number): value = number
      case .date(let date): span = date
      default: return []
      }
      let beside = comparisons(beside: anchor.words)
      return beside.map { comparison, words in
        Amount(
          value: value, date: span, words: WordSet(anchor.words).union(WordSet(words)),
          anchors: AnchorSet(place),
          comparison: comparison)
      }
    }
  }

  /// "at least" before a number, "or more" behind it; equality where nothing stands there.
  private func comparisons(beside number: Range<Int>) -> [(Comparison, Range<Int>)] {
    var found: [(Comparison, Range<Int>)] = []
    for (words, meaning) in question.operators {
      let before =
        words.upperBound <= number.lowerBound && number.lowerBound - words.upperBound <= 3
      let after = words.lowerBound >= number.upperBound && words.lowerBound - number.upperBound <= 2
      switch meaning {
      case .more where before, .after where before: found.append((.more, words))
      case .less where before, .before where before: found.append((.less, words))
      case .atLeast where before, .orMore where after, .since where before:
        found.append((.atLeast, words))
      case .atMost where before, .orLess where after: found.append((.atMost, words))
      case .exactly where before: found.append((.equal, words))
      default: break
      }
    }
    for (words, meaning) in adjectives()
    where words.upperBound <= number.lowerBound && number.lowerBound - words.upperBound <= 3 {
      found.append((meaning ? .more : .less, words))
    }
    // The longest phrase says it best: "no more than" before "more than".
    if let longest = found.map(\.1.count).max() { found = found.filter { $0.1.count == longest } }
    return found.isEmpty ? [(.equal, number)] : found
  }

  /// Comparative adjectives: "older than 30".
  private func adjectives() -> [(Range<Int>, Bool)] {
    question.anchors.compactMap { anchor in
      if case .adjective(_, let upper, .comparative) = anchor.meaning {
        return (anchor.words, upper)
      }
      return nil
    }
  }

  private mutating func bound(_ set: Part, _ gauge: Gauge, _ number: Amount) {
    guard !set.query.isNamed || set.role == .context else { return }
    let filters = filters(set.query, gauge, number)
    for filter in filters {
      add(
        filter, set.type.intersection(gauge.source),
        set.words.union(gauge.words).union(number.words),
        set.anchors.union(gauge.anchors).union(number.anchors), set.tags.union(gauge.tags),
        set.size + 2)
    }
  }

  private func filters(_ set: Query, _ gauge: Gauge, _ number: Amount) -> [Query] {
    func filter(_ set: Query, _ comparison: Comparison, _ value: Double) -> Query {
      .filter(set, gauge.measure, comparison, .number(value))
    }
    var span = number.date
    if gauge.isDate, span == nil { span = DateSpan(year: number.value) }
    guard gauge.isDate else {
      if let span = number.date {
        // Years kept as numbers: "in 1952", "the 1990s".
        guard let years = span.years, gauge.measure.counted == nil else { return [] }
        return spread(years.lowerBound, years.upperBound)
      }
      return [filter(set, number.comparison, number.value)]
    }
    guard let span else { return [] }
    return spread(span.first, span.last)

    func spread(_ first: Double, _ last: Double) -> [Query] {
      switch number.comparison {
      case .less, .atLeast: return [filter(set, number.comparison, first)]
      case .more, .atMost: return [filter(set, number.comparison, last)]
      case .unequal: return []
      case .equal:
        return first == last
          ? [filter(set, .equal, first)] : [filter(filter(set, .atLeast, first), .atMost, last)]
      }
    }
  }

  // MARK: Beside another thing

  /// "longer than the Aare", "who is older than Ana": members of its own kind unless another is named.
  private mutating func compareValues(_ sets: [Part]) {
    let things = sets.filter { $0.query.isNamed && $0.size == 1 && $0.tags.count <= 1 }
    for gauge in gauges where gauge.measure.counted == nil {
      for thing in things.prefix(12)
      where thing.type.meets(gauge.source) && !thing.words.meets(gauge.words) {
        guard case .terms(let terms) = thing.query, terms.count == 1,
          let id = store.id(of: terms[0])
        else { continue }
        var bases = sets.filter { $0.role == .kind && $0.type.meets(thing.type) }.prefix(2).map {
          $0
        }
        if bases.isEmpty, let kind = schema.classes(of: id).first {
          bases = [
            Part(
              query: .instances(schema.classes[kind].extent), type: schema.classes[kind].type,
              words: WordSet(),
              anchors: AnchorSet(), tags: [], size: 1, role: .kind)
          ]
        }
        bases += sets.filter {
          $0.role == .context && !$0.query.isNamed && $0.type.meets(gauge.source)
        }.prefix(2)
        for base in bases where !base.words.meets(thing.words) {
          for more in gauge.upper.map({ [$0] }) ?? [true, false] {
            add(
              .filter(base.query, gauge.measure, more ? .more : .less, .measure(of: thing.query)),
              base.type,
              base.words.union(thing.words).union(gauge.words),
              base.anchors.union(thing.anchors).union(gauge.anchors),
              base.tags.union(thing.tags).union(gauge.tags), base.size + thing.size + 1)
          }
        }
      }
    }
  }

  /// Adjectives without numbers, by a property that orders: "the harder one" → those that are more
  /// difficult than something.
  private mutating func orderings(_ sets: [Part]) {
    var said: [(scale: Int, upper: Bool?, words: WordSet, anchors: AnchorSet, tags: Tags)] = []
    for (place, anchor) in question.anchors.enumerated() {
      switch anchor.meaning {
      case .adjective(let scale, let upper, _) where lexicon.scales[scale].isOrdering:
        said.append((scale, upper, WordSet(anchor.words), AnchorSet(place), []))
      case .amount(let scale) where lexicon.scales[scale].isOrdering:
        said.append((scale, nil, WordSet(anchor.words), AnchorSet(place), []))
      default: break
      }
    }
    if let last = context.lastAnswered?.query {
      for relation in last.outerRelations + last.measuredRelations {
        guard let use = use(of: relation),
          let scale = lexicon.scales.firstIndex(where: {
            $0.isOrdering && $0.measure.property == use.property
          })
        else { continue }
        said.append((scale, nil, WordSet(), AnchorSet(), .lastMeasure))
      }
    }
    for one in said {
      let measure = lexicon.scales[one.scale].measure
      for upper in [true, false] {
        let toLower = schema.relation(upper ? measure.reversed : measure)
        let other = one.upper.map { $0 != upper } ?? false
        let cue: [Cue] = upper != other ? [.more, .most] : [.less, .least, .negation]
        let words = one.words.union(cue.reduce(WordSet()) { $0.union(question.words(of: $1)) })
        // Against its word only where another turns it round: "less hard".
        if other, !question.has(.less), !question.has(.least), !question.has(.negation) { continue }
        let ahead = Query.join(toLower, .everything)
        let type = schema.source(of: upper ? measure : measure.reversed)
        add(ahead, type, words, one.anchors, one.tags, 2)
        for set in sets
        where set.size <= 2 && set.type.meets(type) && !set.words.meets(one.words)
          && set.tags.count <= 2
        {
          if set.query.isNamed, case .terms(let terms) = set.query, terms.count == 1 {
            add(
              .join(toLower, set.query), type, words.union(set.words),
              one.anchors.union(set.anchors), one.tags.union(set.tags), 3)
          }
          if set.role == .made && !(set.query.isNamed) && set.size > 1 { continue }
          add(
            .intersection(set.query, ahead), type, words.union(set.words),
            one.anchors.union(set.anchors), one.tags.union(set.tags), 3)
        }
      }
    }
  }
}

extension Anchor {
  /// Whether it is a number or a date.
  var isNumber: Bool {
    switch meaning {
    case .number, .date: true
    default: false
    }
  }
}

extension Query {
  /// The relations whose values a query measures, and those it joins by.
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

extension Measure {
  /// The relation whose value is taken.
  var valued: Relation? {
    if case .value(let relation) = self { return relation }
    return nil
  }
}
