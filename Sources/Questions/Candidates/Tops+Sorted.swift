import English
import Queries
import RDF
import Triples
import Vocabulary

// Sets in an order that the words ask for.
extension Tops {
  /// Sets in each order that the words may ask for: "the pets by age", "newest first", "in alphabetical order of their
  /// names".
  func sorted() -> [Part] {
    let ends = [Cue.newest, .oldest, .most, .least, .more, .less].contains(where: question.has)
    let isLed =
      question.has(.first) || question.has(.last) || question.says([.from, .by, .to])
      || question.has(.most)
    let isGraded = question.anchors.contains { $0.isSuperlative }
    guard question.has(.order) || isLed && (ends || isGraded) else { return [] }
    let words = question.words(of: [.order, .first, .most, .least, .newest, .oldest])
    var found: [Part] = []
    for set in sortable() {
      for gauge in sortingGauges(of: set) where found.count < Self.many {
        for end in sortingEnds(of: gauge) {
          found.append(
            Part(
              query: .sorted(
                Sorting(set: set.query, measure: gauge.measure, descending: end == .largest)),
              type: set.type, words: set.words.union(gauge.words).union(words),
              anchors: set.anchors.union(gauge.anchors), tags: set.tags.union(gauge.tags),
              size: set.size + 1, role: .made))
        }
      }
    }
    return found
  }

  private static let many = 24

  /// The sets that may be put in order: where an order is asked for outright, a class by itself first.
  private func sortable() -> [Part] {
    let kinds = composition.table.parts.filter {
      $0.role == .kind && $0.size == 1 && !$0.words.isEmpty && question.has(.order)
    }
    let sets = composition.table.best(8) { part in
      !part.query.isNamed && part.size <= 4 && part.tags.count <= 2
        && !kinds.contains { $0.query == part.query }
    }
    let said = kinds + sets
    let known = Set(said.map(\.query))
    return said + lastLists.filter { !known.contains($0.query) }
  }

  /// The measures that a set may be sorted by: numbers, how many of something, and where an order is asked for
  /// outright, texts.
  private func sortingGauges(of set: Part) -> [Gauge] {
    let fitting = composition.fittingGauges(of: set).filter {
      $0.measure.counted == nil || question.has(.order) && question.has(.count)
    }
    guard question.has(.order) else { return fitting }
    let texts = composition.ways.filter {
      schema.properties[$0.use.property].isText && !schema.properties[$0.use.property].isNumeric
        && !$0.words.isEmpty && $0.tags.isEmpty && !$0.use.inverse && !$0.words.meets(set.words)
        && set.type.meets(schema.source(of: $0.use)) && (isLed($0.words) || question.isAlphabetical)
    }
    let told = texts.prefix(2).map { way in
      Gauge(
        measure: .value(schema.relation(way.use)), source: schema.source(of: way.use),
        words: way.words, anchors: way.anchors, tags: [], upper: nil, isDate: false)
    }
    guard question.isAlphabetical else { return fitting + told }
    // "in alphabetical order": by what things are called, where nothing else is named.
    let named = Gauge(
      measure: .value(Relation(RDFS.label)), source: set.type, words: WordSet(),
      anchors: AnchorSet(), tags: [], upper: nil, isDate: false)
    return told + [named]
  }

  /// Whether words stand behind the word that asks for an order, or right before it: "sorted by name", "name order".
  private func isLed(_ words: WordSet) -> Bool {
    question.cues.contains { found in
      found.cue == .order
        && (words.first >= found.words.upperBound || words.first + 1 == found.words.lowerBound)
    }
  }

  /// The end that comes first: as words say outright, else either.
  ///
  /// Example: "from the oldest to the youngest", "by when it was last seen" name ends that need not come first; the
  /// likelier one stands before the other.
  private func sortingEnds(of gauge: Gauge) -> [Extreme] {
    switch question.sortDirection {
    case .largest?: return [.largest]
    case .smallest?: return [.smallest]
    case nil:
      let said = composition.ends(of: gauge)
      return said + [.largest, .smallest].filter { !said.contains($0) }
    }
  }
}

extension Question {
  /// Whether the order of the alphabet is asked for.
  fileprivate var isAlphabetical: Bool {
    sentence.words.indices.contains {
      OrderWords.isAlphabetical(sentence.typed($0..<($0 + 1)).lowercased())
    }
  }

  /// "descending", "from high to low": the largest first. Nil where neither is said, or both.
  var sortDirection: Extreme? {
    let typed = sentence.words.indices.map { sentence.typed($0..<($0 + 1)).lowercased() }
    let falls = typed.contains { sentence.language.has($0, in: .falling) }
    let rises = typed.contains { sentence.language.has($0, in: .rising) }
    return falls == rises ? nil : falls ? .largest : .smallest
  }
}

extension Query {
  /// Whether it is a set in an order that was asked for.
  var isInOrder: Bool {
    if case .sorted = self { return true }
    return false
  }
}
