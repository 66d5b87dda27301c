import English
import Queries
import Vocabulary

// Properties that a question word asks for, steps that no word says, and having a property at all.
extension FreeComposition {
  // MARK: Question words

  /// "when", "where", "who": the properties whose values answer it.
  mutating func findAskedWays() {
    for (place, roles) in question.sentence.roles.enumerated() {
      askedWays += asked(at: place, AskedKinds.asked(by: roles))
      guard roles.isEmpty else { continue }
      let word = question.sentence.words[place]
      askedByNoun += asked(
        at: place, AskedKinds.asked(byNoun: word, in: question.sentence.language))
    }
  }

  private func asked(at place: Int, _ kinds: AskedKinds.Kind) -> [Way] {
    guard !kinds.isEmpty else { return [] }
    return lexicon.askedKinds.uses.filter { !$0.answers.isDisjoint(with: kinds) }.map {
      Way(
        use: $0.use, words: WordSet(place..<(place + 1)), anchors: AnchorSet(),
        tags: .unsaidProperty, isNoun: true)
    }
  }

  /// What may be a column of a set: what question words ask for, and what nouns of their kind do.
  func askedForColumns(of set: Part) -> [Way] {
    let byNoun = askedByNoun.filter { set.type.usuallyMeets(schema.source(of: $0.use)) }
    return asked(of: set) + (byNoun.count <= Self.fewAsked ? byNoun : [])
  }

  /// The question word's properties of a set, where they are few: "when was it?" of an incident, "opened on".
  func asked(of set: Part) -> [Way] {
    let fitting = askedWays.filter { set.type.usuallyMeets(schema.source(of: $0.use)) }
    return fitting.count <= Self.fewAsked ? fitting : []
  }

  private static let fewAsked = 3

  mutating func joinAsked(_ set: Part) {
    for way in asked(of: set) {
      add(
        .join(schema.relation(way.use), set.query), schema.target(of: way.use),
        set.words.union(way.words), set.anchors, set.tags.union(way.tags), 2)
    }
  }

  // MARK: Two steps

  /// A property of what one step leads to: "when is X on?" of a film by its showings.
  mutating func joinThrough(_ set: Part, _ way: Way) {
    let source = schema.source(of: way.use)
    // Of what is only implied two steps are too far.
    guard !set.type.meets(source), set.tags.isDisjoint(with: [.pairImplied, .earlierTopic]) else {
      return
    }
    let links = links(from: set.type, to: source)
    guard !links.isEmpty, links.count <= 2 else { return }
    for link in links where link.property != way.use.property {
      let middle = Query.join(schema.relation(link), set.query)
      add(
        .join(schema.relation(way.use), middle), schema.target(of: way.use),
        set.words.union(way.words), set.anchors.union(way.anchors),
        set.tags.union(way.tags).union(.bridged), 3)
    }
  }

  /// A property that leads on and on, followed as far as it goes: "depends on", directly or not.
  mutating func joinRepeated(_ set: Part, _ way: Way, _ use: PropertyUse, _ tags: Tags) {
    let property = schema.properties[use.property]
    guard !way.words.isEmpty || way.tags.contains(.lastProperty), !property.isOrder,
      !property.isTransitive, !property.isSymmetric,
      schema.source(of: use).usuallyMeets(schema.target(of: use))
    else { return }
    add(
      .join(schema.relation(use.repeated), set.query), schema.target(of: use),
      set.words.union(way.words), set.anchors.union(way.anchors),
      set.tags.union(way.tags).union(tags).union(.secondStep), 3)
  }

  /// Members of the last answer that a named thing is related to: "of these, which are in Gdansk?"
  mutating func narrow() {
    let lists = table.parts.filter {
      $0.role == .context && !$0.query.isNamed
        && !$0.tags.isDisjoint(with: [.lastAnswer, .lastList])
    }
    let things = table.parts.filter { $0.role == .things && $0.size == 1 && !$0.words.isEmpty }
    for list in lists {
      for thing in things where !list.type.meets(thing.type) {
        let links = links(from: thing.type, to: list.type)
        guard !links.isEmpty, links.count <= 2 else { continue }
        for link in links {
          let said = way(naming: link.property, beside: thing.words)
          add(
            .intersection(list.query, .join(schema.relation(link), thing.query)), list.type,
            thing.words.union(said?.words ?? WordSet()),
            thing.anchors.union(said?.anchors ?? AnchorSet()),
            list.tags.union(thing.tags).union(said == nil ? .bridged : []), 3)
        }
      }
    }
  }

  // MARK: Having a property

  /// What has a property at all: "incidents that are resolved", "screenings with a host", and without them "not
  /// resolved yet".
  mutating func addBearers() {
    let isHad = question.says([.have, .with])
    let isAsked = isHad || [Cue.negation, .except, .any].contains(where: question.has)
    for way in ways where !way.words.isEmpty && way.tags.isEmpty && (isAsked || !way.isNoun) {
      let property = schema.properties[way.use.property]
      guard !property.isBoolean, !property.isOrder else { continue }
      add(
        .join(schema.relation(way.use.reversed), .everything), schema.source(of: way.use),
        way.words, way.anchors, way.tags, 2)
      // "with a host", of what somebody hosts: the verb points the other way.
      guard isHad, !way.isNoun, !property.isSymmetric else { continue }
      add(
        .join(schema.relation(way.use), .everything), schema.target(of: way.use), way.words,
        way.anchors, .reversed, 2)
    }
  }
}
