import English
import Queries
import Triples
import Vocabulary

// Sets chosen by a property that only some members of a class have, and that no word names.
extension FreeComposition {
  /// "open defects", "tickets without a name against them", "any of it back?": the members of a class or of the last
  /// list without a property, or with it, which only some of them have and no word names.
  mutating func partial() {
    let cues: [Cue] = [.negation, .except, .remaining]
    let isDenied = cues.contains(where: question.has) || question.saysLasting
    guard isDenied || !openWords.isEmpty else { return }
    let said = question.words(of: cues)
    for base in partialBases() {
      let uses = partialUses(of: base)
      let near = uses.map { (use: $0, words: openWords(near: $0.property)) }
      let related = near.filter { !$0.words.isEmpty }
      // Any such property may be meant where a word denies and none names another property; else only those that words
      // come near to.
      let isOpen = isDenied && !ways.contains { isSaid($0, of: base) }
      let chosen = related.isEmpty && isOpen ? near : related
      for (use, words) in chosen.prefix(Self.fewPartial) where !table.isFull {
        addPartial(base, use, words, denied: isDenied ? said : nil)
      }
      if isDenied { addWithNone(base, said) }
    }
  }

  private static let fewPartial = 6
  private static let fewZero = 3
  private static let fewBases = 2

  private mutating func addPartial(
    _ base: Part, _ use: PropertyUse, _ words: WordSet, denied: WordSet?
  ) {
    let having = Query.join(schema.relation(use.reversed), .everything)
    let tags = base.tags.union(.unsaidProperty)
    let all = base.words.union(words)
    if let denied {
      add(
        .difference(base.query, having), base.type, all.union(denied), base.anchors, tags,
        base.size + 2)
    }
    guard !words.isEmpty else { return }
    add(.intersection(base.query, having), base.type, all, base.anchors, tags, base.size + 2)
  }

  /// "how many clubs are free?", "titles with none left": those of which a number that no word names is 0.
  private mutating func addWithNone(_ base: Part, _ said: WordSet) {
    guard evaluator.looksAtAnswers else { return }
    let numbers = schema.properties.indices.filter { index in
      let property = schema.properties[index]
      return property.isNumeric && !property.isTemporal && !property.isOrder
        && base.type.meets(schema.source(of: PropertyUse(index)))
        && !gauges.contains { isNamed($0, PropertyUse(index)) }
    }
    var left = Self.fewZero
    for index in numbers where left > 0 && !table.isFull {
      let none = Query.filter(
        base.query, .value(schema.relation(PropertyUse(index))), .equal, .number(0))
      guard !evaluator.ids(of: none).isEmpty else { continue }
      left -= 1
      add(
        none, base.type, base.words.union(said).union(openWords(near: index)), base.anchors,
        base.tags.union([.unsaidProperty, .unsaidMeasure]), base.size + 2)
    }
  }

  /// The classes that words name, else what was listed or asked for last.
  private func partialBases() -> [Part] {
    let kinds = table.parts.filter {
      $0.role == .kind && $0.size == 1 && !$0.words.isEmpty
    }
    let lists = table.parts.filter {
      $0.isOfContext && !$0.query.isNamed && !$0.tags.isDisjoint(with: [.lastAnswer, .lastList])
    }
    let said = table.best(Self.fewBases) {
      $0.role == .made && $0.isSaid && $0.size <= 3 && !$0.query.isNamed && !$0.query.leavesOut
        && !$0.query.isOneInSet
    }
    if kinds.isEmpty && said.isEmpty {
      return Array(lists.prefix(1)) + lastKinds.prefix(1) + unsaidBases()
    }
    return Array(kinds.prefix(Self.fewBases)) + said + lists.prefix(1)
  }

  /// The class that the last question was about without naming it. After "which were not passed?", a question about
  /// visits, "any with no outcome entered?" is about visits too: they are what the property `passed` is of.
  private func unsaidBases() -> [Part] {
    guard lastKinds.isEmpty else { return [] }
    let spoken = context.heads.prefix(1).compactMap(\.query).flatMap(\.relations).compactMap(use)
    let kinds = spoken.flatMap { classes(having: $0.property) }.reduce(into: [Int]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return kinds.prefix(1).map { unsaidClass($0) }
  }

  /// "nobody picked which ones?", "without price": the members of the class of what has a property that words name,
  /// where none names the class, without those that have it.
  mutating func lackingOfUnsaidClass() {
    let cues: [Cue] = [.negation, .except]
    guard cues.contains(where: question.has),
      !table.parts.contains(where: { $0.role == .kind && $0.size == 1 && !$0.words.isEmpty })
    else { return }
    let said = question.words(of: cues)
    var left = Self.fewPartial
    for way in ways where !way.words.isEmpty && way.tags.isEmpty && !way.use.repeats {
      let use = PropertyUse(way.use.property)
      for kind in classes(having: use.property).prefix(1) where left > 0 && !table.isFull {
        let base = unsaidClass(kind)
        guard !base.type.possible.isSubset(of: schema.source(of: use).possible) else { continue }
        left -= 1
        add(
          .difference(base.query, .join(schema.relation(use.reversed), .everything)), base.type,
          way.words.union(said), way.anchors, base.tags, 3)
      }
    }
  }

  /// The properties that some members of a set have and some lack, those of the last turns first: of deviations the
  /// date of closing, of plants what was pruned in a job.
  private func partialUses(of base: Part) -> [PropertyUse] {
    let spoken = Set(
      context.heads.prefix(1).compactMap(\.query).flatMap(\.relations)
        .compactMap { use(of: $0)?.property })
    let fitting = schema.usesEitherWay.filter { use in
      let property = schema.properties[use.property]
      let isValue = property.isNumeric || property.isText || property.isBoolean
      guard !property.isOrder, !property.isBookkeeping, !(use.inverse && isValue),
        !(use.inverse && property.isSymmetric),
        !ways.contains(where: { $0.use.property == use.property && !$0.words.isEmpty })
      else { return false }
      let source = schema.source(of: use)
      return base.type.meets(source) && !base.type.possible.isSubset(of: source.possible)
    }
    return fitting.filter { spoken.contains($0.property) }
      + fitting.filter {
        !spoken.contains($0.property) && schema.properties[$0.property].isTemporal
      }
      + fitting.filter {
        !spoken.contains($0.property) && !schema.properties[$0.property].isTemporal
      }
  }
}

// Classes that no word names.
extension FreeComposition {
  /// The classes whose members have a property: those of its declared domain, else the smallest that holds all that
  /// have it.
  func classes(having property: Int) -> [Int] {
    let domain = schema.properties[property].domain
    guard domain.isEmpty else { return domain }
    let having = schema.properties[property].source.possible
    let holding = schema.classes.indices.filter {
      having.isSubset(of: schema.classes[$0].type.possible)
    }
    return holding.min { schema.classes[$0].count < schema.classes[$1].count }.map { [$0] } ?? []
  }

  /// A class that no word names.
  func unsaidClass(_ kind: Int) -> Part {
    Part(
      query: .instances(schema.classes[kind].extent), type: schema.classes[kind].type,
      words: WordSet(), anchors: AnchorSet(), tags: .unsaidClass, size: 1, role: .kind)
  }
}
