import English
import Queries
import RDF
import Triples
import Vocabulary

/// Whole questions about the sets that composition found: list them, count them, ask a yes or no, compare.
struct Tops {
  let composition: FreeComposition
  private var question: Question { composition.question }
  private var context: Context { composition.context }
  private var schema: Schema { composition.schema }

  init(_ composition: FreeComposition) { self.composition = composition }

  /// Sets that whole questions are made of.
  private static let breadth = 110

  func candidates() -> [Candidate] {
    let leaves = composition.table.parts.filter { $0.size == 1 && $0.role != .context }
    let parts = leaves + composition.table.best(Self.breadth) { $0.size > 1 || $0.role == .context }
    var found: [Candidate] = []
    for part in parts { found += lists(part) + numbers(part) + truths(part) + reasons(part) }
    found += universals(parts)
    found += tables()
    found += comparisons(parts)
    found += amounts(parts)
    found += rows()
    found += forEach()
    return found
  }

  private func made(_ query: Query, _ part: Part, _ words: WordSet = WordSet(), _ tags: Tags = []) -> Candidate {
    Candidate(.ask(query), words: part.words.union(words), anchors: part.anchors, tags: part.tags.union(tags))
  }

  // MARK: Lists

  private func lists(_ part: Part) -> [Candidate] {
    guard part.query.isNamed, part.size == 1 else { return [made(part.query, part)] }
    if part.tags.contains(.pairImplied) { return [] }
    var found = [made(.describe(part.query), part, question.words(of: .define))]
    // "the two", "the other one": the thing itself answers.
    if part.role == .context { found.append(made(part.query, part)) }
    return found
  }

  // MARK: Numbers

  private func numbers(_ part: Part) -> [Candidate] {
    var found: [Candidate] = []
    let isShort = question.count <= 4
    if question.has(.count) || isShort && lastWasNumber, !part.query.isNamed {
      found.append(made(.count(part.query), part, question.words(of: .count)))
    }
    let kinds: [(Cue, Aggregate)] = [(.average, .average), (.sum, .sum), (.most, .largest), (.least, .smallest), (.newest, .largest), (.oldest, .smallest)]
    for (cue, kind) in kinds where question.has(cue) && !part.query.isNamed {
      for gauge in composition.gauges
      where gauge.measure.valued != nil && !gauge.words.meets(part.words) && part.type.meets(gauge.source)
        && !gauge.tags.contains(.unsaidMeasure)
      {
        found.append(
          Candidate(
            .ask(.aggregate(kind, part.query, gauge.measure)),
            words: part.words.union(gauge.words).union(question.words(of: cue)), anchors: part.anchors.union(gauge.anchors),
            tags: part.tags.union(gauge.tags)))
      }
    }
    return found
  }

  private var lastWasNumber: Bool {
    switch context.last?.query {
    case let query?: query.sort == .number
    case nil: false
    }
  }

  // MARK: Yes or no

  /// Whether the turn can be a yes-or-no question or a statement to be confirmed.
  private var mayBeTruth: Bool {
    question.sentence.mood == .yesNo || question.has(.truth) || question.has(.any)
      || !question.says([.wh, .how, .tell]) || lastWasTruth
  }

  private var lastWasTruth: Bool {
    switch context.last?.query {
    case let query?: query.sort == .truth
    case nil: false
    }
  }

  private func truths(_ part: Part) -> [Candidate] {
    guard !part.query.isNamed, mayBeTruth || isMembership(part.query) else { return [] }
    if case .instances = part.query, !question.has(.any) { return [] }
    var found = [made(.exists(part.query), part, question.words(of: .truth).union(question.words(of: .any)))]
    if question.has(.negation) {
      found.append(made(.not(.exists(part.query)), part, question.words(of: .negation).union(question.words(of: .truth))))
    }
    return found
  }

  /// Whether a set is named things with a condition: "risks, for project management" may be a statement.
  private func isMembership(_ query: Query) -> Bool {
    if case .intersection(let a, _) = query { return a.isNamed }
    return false
  }

  private func reasons(_ part: Part) -> [Candidate] {
    guard question.has(.why) || question.has(.purpose), !part.query.isNamed, part.size <= 4, part.tags.count <= 1 else { return [] }
    return [
      Candidate(
        .reason(.exists(part.query)), words: part.words.union(question.words(of: .why)), anchors: part.anchors,
        tags: part.tags)
    ]
  }

  /// "are both temporary?", "do all servers run Debian?": every member of one set is in another.
  private func universals(_ parts: [Part]) -> [Candidate] {
    guard mayBeTruth, question.has(.both) || question.has(.everything) || question.has(.each) || question.has(.only) else { return [] }
    let words = [Cue.both, .everything, .each, .only, .truth].reduce(WordSet()) { $0.union(question.words(of: $1)) }
    let wholes = parts.filter { part in
      if case .terms(let terms) = part.query { return terms.count > 1 && !part.tags.contains(.pairImplied) }
      return part.size <= 3
    }.prefix(24) + pairKinds
    let conditions = parts.filter { !$0.query.isNamed || $0.size > 1 }.prefix(40)
    var found: [Candidate] = []
    for whole in wholes {
      for part in conditions
      where part.query != whole.query && !part.words.meets(whole.words) && part.type.meets(whole.type)
        && part.tags.count + whole.tags.count <= 3 && found.count < 60
      {
        found.append(
          Candidate(
            .ask(.every(whole.query, part.query)), words: whole.words.union(part.words).union(words),
            anchors: whole.anchors.union(part.anchors), tags: whole.tags.union(part.tags)))
      }
    }
    return found
  }

  /// "both" where neither is named: the class of the two.
  private var pairKinds: [Part] {
    composition.pairs().map { pair in
      let kind = schema.classes[pair.kind]
      return Part(
        query: .instances(kind.extent), type: kind.type, words: question.words(of: .both), anchors: AnchorSet(),
        tags: .pairImplied, size: 1, role: .kind)
    }
  }

  // MARK: Side by side

  /// "compare X and Y", "X vs Y on duration", "how do they differ?": a row for each of the things.
  private func tables() -> [Candidate] {
    let groups = composition.table.parts.filter { part in
      guard case .terms(let terms) = part.query, part.size == 1 else { return false }
      return (2...6).contains(terms.count)
    }
    var found: [Candidate] = []
    let words = question.words(of: .compare).union(question.words(of: .both)).union(question.words(of: .each))
    for group in groups {
      guard case .terms(let terms) = group.query else { continue }
      let subjects = terms.map { Query.terms([$0]) }
      if question.has(.compare) || question.has(.define) || question.count <= 4 || lastWasTable || !group.words.isEmpty {
        let ids = terms.compactMap { composition.store.id(of: $0) }
        found.append(
          Candidate(
            .ask(.table(subjects: subjects, columns: composition.columns(of: ids))), words: group.words.union(words),
            anchors: group.anchors, tags: group.tags))
      }
      let fitting = composition.ways.filter { !$0.words.meets(group.words) && group.type.meets(schema.source(of: $0.use)) }
      for way in fitting {
        found.append(
          Candidate(
            .ask(.table(subjects: subjects, columns: [schema.relation(way.use)])),
            words: group.words.union(way.words).union(words), anchors: group.anchors.union(way.anchors),
            tags: group.tags.union(way.tags)))
      }
      for (place, one) in fitting.enumerated() {
        for two in fitting.dropFirst(place + 1)
        where !one.words.meets(two.words) && one.use.property != two.use.property && one.tags.isEmpty && two.tags.isEmpty && found.count < 40 {
          let both = question.anchors.isEmpty ? [two, one] : [one, two]
          found.append(
            Candidate(
              .ask(.table(subjects: subjects, columns: both.map { schema.relation($0.use) })),
              words: group.words.union(one.words).union(two.words).union(words),
              anchors: group.anchors.union(one.anchors).union(two.anchors), tags: group.tags))
        }
      }
    }
    return found
  }

  private var lastWasTable: Bool {
    if case .table? = context.last?.query { return true }
    return false
  }

  /// "does X have more factors than Y?", "the same number of phases?": two counts against each other.
  private func comparisons(_ parts: [Part]) -> [Candidate] {
    var kinds: [(Comparison, Cue)] = []
    if question.has(.more) || question.has(.most) { kinds.append((.more, .more)) }
    if question.has(.less) || question.has(.least) { kinds.append((.less, .less)) }
    if question.has(.equal) || question.has(.common) { kinds.append((.equal, .equal)) }
    guard !kinds.isEmpty, mayBeTruth else { return [] }
    let counted = parts.filter { part in
      if case .join = part.query { return part.size <= 3 }
      return false
    }.prefix(24)
    var found: [Candidate] = []
    for a in counted {
      guard case .join(let relation, let inner) = a.query else { continue }
      for b in counted {
        guard case .join(relation, let other) = b.query, other != inner, inner.isNamed, other.isNamed else { continue }
        for (comparison, cue) in kinds where found.count < 40 {
          found.append(
            Candidate(
              .ask(.compare(.count(a.query), comparison, .count(b.query))),
              words: a.words.union(b.words).union(question.words(of: cue)), anchors: a.anchors.union(b.anchors),
              tags: a.tags.union(b.tags)))
        }
      }
    }
    return found
  }

  // MARK: Numbers of numbers

  /// "how many more benefits has X than Y?", "are there five phases?", "what number is X?"
  private func amounts(_ parts: [Part]) -> [Candidate] {
    var found: [Candidate] = []
    let counted = parts.filter { part in
      if case .join = part.query { return part.size <= 3 }
      return false
    }.prefix(20)
    // Against a number of the question.
    for number in composition.numbers() where number.date == nil && number.value < 1_000_000 {
      guard let literal = composition.number(number.value) else { continue }
      for part in parts.prefix(40) where !part.query.isNamed && !part.words.meets(number.words) && mayBeTruth && found.count < 40 {
        found.append(
          Candidate(
            .ask(.compare(.count(part.query), number.comparison, literal)),
            words: part.words.union(number.words).union(question.words(of: .truth)),
            anchors: part.anchors.union(number.anchors), tags: part.tags.union(.numbered)))
      }
    }
    let differs = (question.has(.more) || question.has(.less) || question.has(.compare)) && (question.has(.count) || question.count <= 8)
    for a in counted where differs || question.has(.sum) {
      guard case .join(let relation, let inner) = a.query, inner.isNamed else { continue }
      for b in counted {
        guard case .join(relation, let other) = b.query, other != inner, other.isNamed, found.count < 80 else { continue }
        let words = a.words.union(b.words).union(question.words(of: .count)).union(question.words(of: .more)).union(question.words(of: .less))
        if differs {
          found.append(
            Candidate(.ask(.arithmetic(.count(a.query), .subtract, .count(b.query))), words: words, anchors: a.anchors.union(b.anchors), tags: a.tags.union(b.tags)))
        }
        if question.has(.sum) {
          found.append(
            Candidate(.ask(.arithmetic(.count(a.query), .add, .count(b.query))), words: words.union(question.words(of: .sum)), anchors: a.anchors.union(b.anchors), tags: a.tags.union(b.tags)))
        }
      }
    }
    return found + positions(parts)
  }

  /// "which step number is X?": how many come before it, and one.
  private func positions(_ parts: [Part]) -> [Candidate] {
    guard question.has(.position) || question.has(.count), let one = composition.number(1) else { return [] }
    var found: [Candidate] = []
    for index in schema.properties.indices where schema.properties[index].isOrder {
      let before = schema.relation(PropertyUse(index, inverse: true, repeats: true))
      let type = schema.source(of: PropertyUse(index)).union(schema.target(of: PropertyUse(index)))
      for part in parts.prefix(30) where part.query.isNamed && part.size == 1 && part.type.meets(type) {
        found.append(
          Candidate(
            .ask(.arithmetic(.count(.join(before, part.query)), .add, one)),
            words: part.words.union(question.words(of: .position)), anchors: part.anchors, tags: part.tags))
      }
    }
    return found
  }

  // MARK: A row for each

  /// "the type and weight of the pets", "where do X and Y go?": values of each member.
  private func rows() -> [Candidate] {
    var found: [Candidate] = []
    let sets = composition.table.best(24) { part in
      if part.role == .context { return !part.query.isNamed || part.tags.contains(.lastAnswer) }
      if case .terms(let terms) = part.query { return terms.count > 1 }
      return part.size <= 4
    }
    for set in sets where set.tags.count <= 2 {
      let fitting = composition.ways.filter {
        !$0.words.meets(set.words) && $0.tags.isEmpty && set.type.meets(schema.source(of: $0.use))
      }.sorted { ($0.words.first, $0.use.property) < ($1.words.first, $1.use.property) }
      var seen: Set<Int> = []
      let columns = fitting.filter { seen.insert($0.use.property).inserted }
      guard !columns.isEmpty, found.count < 60 else { continue }
      func add(_ some: [Way]) {
        found.append(
          Candidate(
            .ask(.rows(Rows(set: set.query, columns: some.map { schema.relation($0.use) }))),
            words: some.reduce(set.words) { $0.union($1.words) }, anchors: some.reduce(set.anchors) { $0.union($1.anchors) },
            tags: set.tags))
      }
      guard columns.count > 1 || question.has(.each) || question.has(.both) || set.query.isNamed else { continue }
      if columns.count <= 4 { add(columns) }
      if columns.count > 1 {
        for column in columns.prefix(4) { add([column]) }
        if columns.count > 2 { add(Array(columns.prefix(2))) }
      }
    }
    return found
  }

  /// "how many X for each Y", "services by language": groups of a set by a property.
  private func forEach() -> [Candidate] {
    guard question.has(.each) || question.has(.count) || question.has(.both) || question.has(.most) || question.has(.least) || question.has(.compare) else { return [] }
    var found: [Candidate] = []
    let sets = composition.table.best(24) { $0.role != .things && $0.size <= 4 && !$0.query.isNamed }
    let words = [Cue.each, .count, .both].reduce(WordSet()) { $0.union(question.words(of: $1)) }
    for set in sets where set.tags.count <= 2 {
      for way in composition.ways where !way.words.meets(set.words) || way.words.isEmpty {
        for use in [way.use, way.use.reversed] {
          guard set.type.meets(schema.source(of: use)), !schema.properties[use.property].isNumeric || schema.properties[use.property].isDate, found.count < 90 else { continue }
          func add(_ value: Groups.Value, _ extreme: Groups.Choice? = nil, _ more: WordSet = WordSet(), _ anchors: AnchorSet = AnchorSet()) {
            found.append(
              Candidate(
                .ask(.groups(Groups(set: set.query, by: schema.relation(use), value: value, extreme: extreme))),
                words: set.words.union(way.words).union(words).union(more), anchors: set.anchors.union(way.anchors).union(anchors),
                tags: set.tags.union(way.tags).union(use == way.use ? [] : .reversed)))
          }
          if question.has(.count) || question.has(.compare) { add(.count) }
          if question.has(.each) { add(.members) }
          if question.has(.most) { add(.count, Groups.Choice(.largest), question.words(of: .most)) }
          if question.has(.least) { add(.count, Groups.Choice(.smallest), question.words(of: .least)) }
          for gauge in composition.gauges where gauge.measure.valued != nil && !gauge.tags.contains(.unsaidMeasure) && !gauge.words.meets(set.words) && set.type.meets(gauge.source) {
            for (cue, kind) in [(Cue.average, Aggregate.average), (.sum, .sum), (.most, .largest), (.least, .smallest)] where question.has(cue) {
              add(.aggregate(kind, gauge.measure), nil, gauge.words.union(question.words(of: cue)), gauge.anchors)
            }
          }
        }
      }
    }
    return found
  }
}
