import English
import Queries
import RDF
import Triples
import Vocabulary

// Sets bounded by a number or a date ("over 50", "since March"), compared with another thing's value ("longer than the
// Aare"), or ordered without a number ("the harder one").
extension FreeComposition {
  struct Amount {
    let value: Double
    let date: DateSpan?
    let words: WordSet
    let anchors: AnchorSet
    let comparison: Comparison
    /// The words of the number alone: "8gb".
    let own: WordSet
    /// The upper end where the question names two, 30 in "between 20 and 30"; then `value` is the lower. Nil of one number.
    var upper: Double?

    /// Whether the number and its unit are one word, "8gb", and the gauge is what has that unit.
    func isUnit(of gauge: Gauge) -> Bool { gauge.words == own }
  }

  /// The numbers and dates of the question, with how what stands beside them compares.
  func findNumbers() -> [Amount] { stretches() + singleNumbers() }

  private func singleNumbers() -> [Amount] {
    question.anchors.enumerated().flatMap { place, anchor -> [Amount] in
      var value = 0.0
      var span: DateSpan?
      switch anchor.meaning {
      case .number(let number):
        // "that one" is no number.
        if number == 1, !question.has(.only),
          question.sentence.roles[anchor.words.lowerBound].contains(.one),
          comparisons(beside: anchor.words).allSatisfy({ $0.0 == .equal && $0.1 == anchor.words })
        {
          return []
        }
        value = number
      case .date(let date): span = date
      default: return []
      }
      let beside = comparisons(beside: anchor.words)
      return beside.flatMap { comparison, words -> [Amount] in
        let amount = Amount(
          value: value, date: span, words: WordSet(anchor.words).union(WordSet(words)),
          anchors: AnchorSet(place),
          comparison: comparison, own: WordSet(anchor.words))
        let isDenied = question.has(.negation) || comparison == .equal && question.has(.except)
        let opposite = comparison == .equal ? .unequal : comparison.denied
        guard let denied = opposite, isDenied else { return [amount] }
        // "not checked since 2025": checked before.
        return [
          amount,
          Amount(
            value: value, date: span, words: amount.words.union(question.words(of: .negation)),
            anchors: amount.anchors, comparison: denied, own: amount.own),
        ]
      }
    }
  }

  /// "between 20 and 30", "from January to March", "1930 - 1950": two numbers or two dates as the ends of a stretch.
  private func stretches() -> [Amount] {
    let ends = question.anchors.enumerated().filter { $0.element.isNumber }
    var found: [Amount] = []
    for (place, first) in ends {
      for (next, last) in ends
      where first.words.upperBound <= last.words.lowerBound
        && joinsEnds(first.words.upperBound..<last.words.lowerBound, before: last.words)
      {
        let words = WordSet(first.words.lowerBound..<last.words.upperBound)
          .union(question.words(of: .between))
        let anchors = AnchorSet(place).union(AnchorSet(next))
        switch (first.meaning, last.meaning) {
        case (.number(let low), .number(let high)) where low < high:
          found.append(
            Amount(
              value: low, date: nil, words: words, anchors: anchors, comparison: .equal,
              own: words, upper: high))
        case (.date(let from), .date(let to))
        where from.first < to.last && from.isClock == to.isClock
          && (to.last - from.first < DateSpan.year || first.match == .exact):
          found.append(
            Amount(
              value: 0, date: DateSpan(from: from, to: to), words: words, anchors: anchors,
              comparison: .equal, own: words))
        default: break
        }
      }
    }
    return found
  }

  /// Whether "and", "to", "until" or a dash stands between two numbers.
  private func joinsEnds(_ gap: Range<Int>, before last: Range<Int>) -> Bool {
    if gap.isEmpty { return question.sentence.words[last.lowerBound].before == .hyphen }
    return gap.count == 1
      && (!question.sentence.roles[gap.lowerBound].isDisjoint(with: [.and, .to])
        || question.sentence.says(.leadingToEnd, at: gap.lowerBound))
  }

  /// How a number bounds, by the words beside it: "at least" before it, "or more" behind it; equality where none
  /// stands there.
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
      case .within where before: found += [(.atMost, words), (.equal, words)]
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
  func adjectives() -> [(Range<Int>, Bool)] {
    question.anchors.compactMap { anchor in
      if case .adjective(_, let upper, .comparative) = anchor.meaning {
        return (anchor.words, upper)
      }
      return nil
    }
  }

  mutating func bound(_ set: Part, _ gauge: Gauge, _ number: Amount) {
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

  func filters(_ set: Query, _ gauge: Gauge, _ number: Amount) -> [Query] {
    func filter(_ set: Query, _ comparison: Comparison, _ value: Double) -> Query {
      .filter(set, gauge.measure, comparison, .number(value))
    }
    var span = number.date
    guard gauge.isClock == (span?.isClock ?? false) else { return [] }
    // "two or more" is no year.
    if gauge.isDate, span == nil, number.value >= 100 {
      span =
        number.upper.map { DateSpan(years: number.value...$0) }
        ?? DateSpan(year: number.value)
    }
    guard gauge.isDate else {
      if let span = number.date {
        // Years kept as numbers: "in 1952", "the 1990s".
        guard let years = span.years, gauge.measure.counted == nil else { return [] }
        return spread(years.lowerBound, years.upperBound)
      }
      if let upper = number.upper { return spread(number.value, upper) }
      return [filter(set, number.comparison, number.value)]
    }
    guard let span else { return [] }
    return spread(span.first, span.last)

    func spread(_ first: Double, _ last: Double) -> [Query] {
      switch number.comparison {
      case .less, .atLeast: return [filter(set, number.comparison, first)]
      case .more, .atMost: return [filter(set, number.comparison, last)]
      case .unequal:
        // "not in 2004": before it or after it.
        return first == last
          ? [filter(set, .unequal, first)]
          : [.union(filter(set, .less, first), filter(set, .more, last))]
      case .equal:
        return first == last
          ? [filter(set, .equal, first)] : [filter(filter(set, .atLeast, first), .atMost, last)]
      }
    }
  }

  // MARK: Beside another thing

  /// "longer than the Aare", "who is older than Ana": members of its own kind unless another is named.
  mutating func compareValues(_ sets: [Part]) {
    let things = sets.filter { $0.query.isNamed && $0.size == 1 && $0.tags.count <= 1 }
    for thing in things.prefix(12) {
      for gauge in comparable(thing) where !thing.words.meets(gauge.words) {
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

  /// The measures by which a thing may be compared with others: those that words name, or, where few numbers are known
  /// of it, any.
  private func comparable(_ thing: Part) -> [Gauge] {
    let fitting = gauges.filter { $0.measure.counted == nil && thing.type.meets($0.source) }
    let said = fitting.filter { !$0.tags.contains(.unsaidMeasure) }
    return said.isEmpty && fitting.count <= Self.fewCompared ? fitting : said
  }

  private static let fewCompared = 3

  /// Adjectives without numbers, by a property that orders: "the harder one" → those that are more
  /// difficult than something.
  mutating func orderings(_ sets: [Part]) {
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
        let words = one.words.union(question.words(of: cue))
        // An adjective is read the other way round only where a word turns it: "less hard".
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
