import English
import Queries
import RDF
import Triples
import Vocabulary

// Sets chosen by a value compared with another value: that of another thing ("more than Ana"), of another property
// ("that end before they start"), of the largest or smallest of another set.
extension FreeComposition {
  /// "who scored more than Ana?", "meetings that start after the standup ends": a measure of some records or of the
  /// members of a class against the same or another measure of a named thing.
  mutating func compareRecords(_ kinds: [Part]) {
    let comparisons = comparisonsSaid()
    guard !comparisons.isEmpty || saysSame else { return }
    let said = gauges.filter {
      $0.measure.valued != nil && !$0.words.isEmpty
        && $0.tags.isDisjoint(with: [.unsaidMeasure, .reversed])
    }
    let things = table.parts.filter {
      $0.isOneThing && $0.role == .things && !$0.words.isEmpty && $0.tags.isEmpty
    }.prefix(4)
    for gauge in said {
      for thing in things where !thing.words.meets(gauge.words) {
        for other in others(than: gauge, among: said) where !other.words.meets(thing.words) {
          for base in bases(of: gauge, beside: thing, kinds) where !table.isFull {
            compare(base, gauge, other, of: thing, comparisons)
          }
        }
      }
    }
  }

  /// Whether words ask for an equal value: "the same height as", "as many guns as", "as old as".
  private var saysSame: Bool { !sameWords.isEmpty }

  /// The words that ask for an equal value: "same", or both "as" of "as old as".
  private var sameWords: WordSet {
    let words = question.sentence.words.indices.filter {
      question.sentence.says(.measuringAs, at: $0)
    }
    let said = question.words(of: [.equal, .common])
    return words.count > 1
      ? said.union(words.reduce(WordSet()) { $0.union(WordSet($1..<($1 + 1))) })
      : said
  }

  /// "the same size as", "costs as much as": of a thing whose kind has few numbers, where no word names one of them.
  mutating func sameByUnsaid(_ kinds: [Part]) {
    let same = sameWords
    guard !same.isEmpty else { return }
    let things = table.parts.filter {
      $0.isOneThing && $0.role == .things && !$0.words.isEmpty && $0.tags.isEmpty
    }.prefix(Self.fewEqual)
    for thing in things {
      let uses = schema.properties.indices.map { PropertyUse($0) }.filter { use in
        let property = schema.properties[use.property]
        return property.isNumeric && !property.isTemporal && !property.isOrder
          && thing.type.meets(schema.source(of: use))
      }
      guard uses.count <= Self.fewNumbers else { continue }
      for use in uses where !gauges.contains(where: { isNamed($0, use) }) {
        let having = kinds.first {
          $0.type.meets(schema.source(of: use)) && !$0.words.meets(thing.words)
        }
        guard let base = having ?? recordSet(of: use, []), !table.isFull else { continue }
        add(
          .difference(
            .filter(
              base.query, .value(schema.relation(use)), .equal, .measure(of: thing.query)),
            thing.query), base.type,
          base.words.union(thing.words).union(same).union(openWords(near: use.property)),
          base.anchors.union(thing.anchors), base.tags.union(.unsaidMeasure), base.size + 2)
      }
    }
  }

  private static let fewEqual = 2
  private static let fewNumbers = 5

  /// Whether words name the number that things are compared by: "height" in "the same height as".
  func isNamed(_ gauge: Gauge, _ use: PropertyUse) -> Bool {
    !gauge.words.isEmpty && gauge.measure == .value(schema.relation(use))
  }

  /// What a measure is compared with: itself in the other thing, and measures of the same kind that other words name
  /// ("starts before … ends").
  private func others(than gauge: Gauge, among said: [Gauge]) -> [Gauge] {
    [gauge]
      + said.filter {
        !$0.words.meets(gauge.words) && $0.measure != gauge.measure && $0.isDate == gauge.isDate
          && $0.isClock == gauge.isClock
      }.prefix(2)
  }

  /// What is compared: the members of a named class that has the measure, else the records that have it.
  private func bases(of gauge: Gauge, beside thing: Part, _ kinds: [Part]) -> [Part] {
    let having = kinds.filter {
      $0.type.meets(gauge.source) && !$0.words.meets(gauge.words) && !$0.words.meets(thing.words)
    }
    if !having.isEmpty { return Array(having.prefix(2)) }
    guard let relation = gauge.measure.valued, let use = use(of: relation) else { return [] }
    return recordSet(of: use, []).map { [$0] } ?? []
  }

  private mutating func compare(
    _ base: Part, _ gauge: Gauge, _ other: Gauge, of thing: Part,
    _ comparisons: [(Comparison, WordSet)]
  ) {
    guard let relation = other.measure.valued, let owned = owned(by: thing, other) else { return }
    let isPlain = owned.query == thing.query && gauge.measure == other.measure
    for (comparison, words) in comparisons {
      if let upper = gauge.upper, upper != (comparison == .more || comparison == .atLeast) {
        continue
      }
      // Of several values one is enough: more than the least of them.
      let end: Aggregate = comparison == .less || comparison == .atMost ? .largest : .smallest
      let bound: Bound =
        isPlain ? .measure(of: thing.query) : .value(.aggregate(end, owned.query, .value(relation)))
      add(
        .filter(base.query, gauge.measure, comparison, bound), base.type.intersection(gauge.source),
        base.words.union(gauge.words).union(other.words).union(owned.words).union(words),
        base.anchors.union(gauge.anchors).union(other.anchors).union(owned.anchors),
        base.tags.union(owned.tags), base.size + owned.size + 1)
    }
    let same = sameWords
    guard !same.isEmpty else { return }
    if isPlain {
      // "as old as Ana": she herself is left out.
      add(
        .difference(
          .filter(base.query, gauge.measure, .equal, .measure(of: thing.query)), thing.query),
        base.type.intersection(gauge.source),
        base.words.union(gauge.words).union(thing.words).union(same),
        base.anchors.union(gauge.anchors).union(thing.anchors), base.tags,
        base.size + 2)
    }
    let values = Query.join(relation, owned.query)
    guard let mine = gauge.measure.valued else { return }
    add(
      .join(mine.reversed, values), gauge.source,
      gauge.words.union(other.words).union(owned.words).union(same),
      gauge.anchors.union(other.anchors).union(owned.anchors), owned.tags, owned.size + 2)
  }

  /// What has the measure on the side of the named thing: the thing itself, or its records, where one property leads
  /// to them ("who scored more than Ana?": Ana's results).
  private func owned(by thing: Part, _ gauge: Gauge) -> Part? {
    if thing.type.meets(gauge.source) { return thing }
    let links = links(from: thing.type, to: gauge.source)
    guard links.count == 1 else { return nil }
    return Part(
      query: .join(schema.relation(links[0]), thing.query), type: schema.target(of: links[0]),
      words: thing.words, anchors: thing.anchors, tags: thing.tags, size: 2, role: .made)
  }

  /// How the words compare: "more than", "no later than", "on or before".
  private func comparisonsSaid() -> [(Comparison, WordSet)] {
    var found: [(comparison: Comparison, words: Range<Int>)] = []
    for (words, meaning) in question.operators {
      switch meaning {
      case .more, .after: found.append((.more, words))
      case .less, .before: found.append((.less, words))
      case .atLeast, .since, .orMore: found.append((.atLeast, words))
      case .atMost, .orLess: found.append((.atMost, words))
      default: break
      }
    }
    for anchor in question.anchors {
      if case .adjective(_, let upper, .comparative) = anchor.meaning {
        found.append((upper ? .more : .less, anchor.words))
      }
    }
    if let longest = found.map(\.words.count).max() {
      found = found.filter { $0.words.count == longest }
    }
    var said = found.map { ($0.comparison, WordSet($0.words)) }
    if question.has(.negation) {
      said = said.flatMap { comparison, words in
        let all = words.union(question.words(of: .negation))
        return [(comparison, words)] + (comparison.denied.map { [($0, all)] } ?? [])
      }
    }
    var seen: Set<Comparison> = []
    return said.filter { seen.insert($0.0).inserted }
  }
}

extension Part {
  /// Whether it is one thing by name.
  var isOneThing: Bool {
    if case .terms(let terms) = query { return terms.count == 1 }
    return false
  }
}
