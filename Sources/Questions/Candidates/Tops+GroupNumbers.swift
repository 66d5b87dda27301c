import English
import Queries
import RDF
import Triples
import Vocabulary

// The largest and smallest number of each group, and groups that are chosen by a number.
extension Tops {
  /// "the highest attendance at each venue", "countries with at least two singers", "players with more than 80 points
  /// in total", "the museum with the best average rating". What is grouped need not be said: it is what has the
  /// property.
  func numbersOfGroups() -> [Candidate] {
    let asked = GroupCues(question)
    let bounds = composition.numbers.filter { $0.date == nil && $0.upper == nil }
    guard question.has(.each) || !bounds.isEmpty || !asked.ends.isEmpty else { return [] }
    var found: [Candidate] = []
    for (by, set) in groupedSets() where found.count < Self.manyOfGroups {
      found += groups(of: set, by, asked, bounds)
    }
    return Array(found.prefix(Self.manyOfGroups))
  }

  /// The most of these that are proposed: a question asks for one of them, and more would crowd out other readings.
  private static let manyOfGroups = 30

  /// The sets that may be grouped and the property for each: as words say, or as a question word asks ("who"). Where
  /// no word names a class, the one that has the number is grouped before others that have the property.
  private func groupedSets() -> [(by: Way, set: Part)] {
    let kinds = composition.table.parts.filter {
      $0.role == .kind && $0.size == 1 && !$0.words.isEmpty
    }
    let records = saidOfGroups(nil, beside: WordSet()).compactMap { $0.measure.valued }
      .compactMap(composition.use).prefix(Self.fewGroupSets)
      .flatMap { composition.classes(having: $0.property).prefix(1) }
      .map(composition.unsaidClass)
    let said = groupings().flatMap { by -> [(by: Way, set: Part)] in
      let source = schema.source(of: by.use)
      let named = kinds.filter { !$0.words.meets(by.words) && $0.type.meets(source) }
      let unsaid = records.filter { $0.type.meets(source) }
      var known: Set<Query> = []
      return (named.prefix(Self.fewGroupSets) + unsaid + grouped(by).prefix(Self.fewGroupSets))
        .filter { known.insert($0.query).inserted }.map { (by, $0) }
    }
    guard said.isEmpty else { return said }
    let sets = kinds.prefix(Self.fewGroupSets) + records
    return sets.flatMap { set in composition.asked(of: set).map { ($0, set) } }
  }

  private static let fewGroupSets = 2

  /// The numbers and dates that words name, of the members of a set.
  private func saidOfGroups(_ set: Part?, beside words: WordSet) -> [Gauge] {
    composition.gauges.filter { gauge in
      gauge.measure.valued != nil && gauge.tags.isEmpty && !gauge.words.meets(words)
        && !gauge.words.subtracting(set?.words ?? WordSet()).isEmpty
        && (set.map { $0.type.meets(gauge.source) } ?? true)
    }
  }

  private func groups(
    of set: Part, _ by: Way, _ asked: GroupCues, _ bounds: [FreeComposition.Amount]
  ) -> [Candidate] {
    var found: [Candidate] = []
    func add(
      _ value: Groups.Value, _ words: WordSet, _ gauge: Gauge? = nil,
      bound: FreeComposition.Amount? = nil, end: Extreme? = nil
    ) {
      let condition = bound.map { Groups.Condition($0.comparison, $0.value) }
      let all = [set.words, by.words, words, gauge?.words ?? WordSet(), bound?.words ?? WordSet()]
      found.append(
        Candidate(
          .ask(
            .groups(
              Groups(
                set: set.query, by: schema.relation(by.use), value: value, condition: condition,
                extreme: end.map { Groups.Choice($0) }))),
          words: all.reduce(question.words(of: .each)) { $0.union($1) },
          anchors: [by.anchors, gauge?.anchors ?? AnchorSet(), bound?.anchors ?? AnchorSet()]
            .reduce(set.anchors) { $0.union($1) },
          tags: [by.tags, gauge?.tags ?? []].reduce(set.tags) { $0.union($1) }))
    }
    let own = set.words.union(by.words)
    for bound in bounds where !bound.words.meets(own) && chooses(bound, set) {
      add(.members, WordSet(), bound: bound)
      if question.has(.count) { add(.count, question.words(of: .count), bound: bound) }
    }
    for gauge in saidOfGroups(set, beside: by.words).prefix(Self.fewGroupNumbers) {
      let numbers = asked.numbers.filter { _ in !gauge.isDate }
      for (kind, words) in numbers {
        for bound in bounds where !bound.words.meets(own.union(gauge.words)) {
          add(.aggregate(kind, gauge.measure), words, gauge, bound: bound)
        }
      }
      for (end, words) in asked.ends where asked.fits(end, gauge) {
        if question.has(.each) {
          add(.aggregate(end == .largest ? .largest : .smallest, gauge.measure), words, gauge)
        }
        if !gauge.isDate, !question.has(.each) || !numbers.isEmpty {
          // "the most threes over the whole season": of records the sum, where no word says what.
          for (kind, more) in numbers.isEmpty ? [(.sum, WordSet())] : numbers {
            add(.aggregate(kind, gauge.measure), words.union(more), gauge, end: end)
          }
        }
      }
    }
    return found
  }

  private static let fewGroupNumbers = 2

  /// Whether a number may say how many members the groups have: of a class that is named, "exactly" so many only where
  /// a word says so.
  private func chooses(_ bound: FreeComposition.Amount, _ set: Part) -> Bool {
    !set.words.isEmpty && bound.value >= 0 && bound.value == bound.value.rounded()
      && (bound.comparison != .equal || bound.words != bound.own || question.has(.only))
  }
}

/// Which numbers of groups words ask for, and which end of them.
private struct GroupCues {
  /// The numbers that words ask for: "average", "in total".
  private(set) var numbers: [(kind: Aggregate, words: WordSet)] = []
  /// The ends that words ask for: "most", "lowest", "youngest".
  private(set) var ends: [(end: Extreme, words: WordSet)] = []

  init(_ question: Question) {
    for asked in NumberCue.ofEveryMember where question.has(asked.cue) {
      numbers.append((asked.kind, question.words(of: asked.cue)))
    }
    for (end, kind) in [(Extreme.largest, Aggregate.largest), (.smallest, .smallest)] {
      let cues = NumberCue.cues(for: kind)
      let graded = question.anchors.filter { anchor in
        if case .adjective(_, let upper, .superlative) = anchor.meaning {
          return upper == (end == .largest)
        }
        return false
      }
      let isOpen = !question.superlatives.isEmpty
      guard isOpen || !graded.isEmpty || cues.contains(where: question.has) else { continue }
      let words = question.words(of: cues).union(question.superlatives)
      ends.append((end, graded.reduce(words) { $0.union(WordSet($1.words)) }))
    }
  }

  /// Whether an end is not against the adjective that names the number: "youngest" is no largest age.
  func fits(_ end: Extreme, _ gauge: Gauge) -> Bool {
    gauge.upper.map { $0 == (end == .largest) } ?? true
  }
}
