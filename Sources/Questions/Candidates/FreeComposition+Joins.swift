import English
import Queries
import RDF
import Triples
import Vocabulary

// Sets reached by a property: one that words name, the class of its values names, the turn before had, or nothing
// names at all.
extension FreeComposition {
  /// Finds the properties that the turn or the conversation names, each with the direction that its words say.
  mutating func findWays() {
    for (place, anchor) in question.anchors.enumerated() {
      let words = WordSet(anchor.words)
      switch anchor.meaning {
      case .relation(let use, let manner):
        ways.append(
          Way(use: use, words: words, anchors: AnchorSet(place), tags: [], isNoun: manner == .noun))
      case .amount(let scale):
        ways.append(
          Way(
            use: lexicon.scales[scale].measure, words: words, anchors: AnchorSet(place), tags: [],
            isNoun: true))
      case .kind(let kind):
        for use in leading(to: kind) {
          ways.append(
            Way(use: use, words: words, anchors: AnchorSet(place), tags: [], isNoun: true))
        }
      case .adjective(let scale, _, .positive) where isAskedHow(anchor.words):
        // "how long is it?"
        ways.append(
          Way(
            use: lexicon.scales[scale].measure,
            words: WordSet(anchor.words.lowerBound - 1..<anchor.words.upperBound),
            anchors: AnchorSet(place), tags: [], isNoun: true))
      default: break
      }
    }
    for relation in context.heads.flatMap({ $0.query?.outerRelations.prefix(2) ?? [] }) {
      if let use = use(of: relation), !ways.contains(where: { $0.use == use && $0.words.isEmpty }) {
        ways.append(
          Way(use: use, words: WordSet(), anchors: AnchorSet(), tags: .lastProperty, isNoun: true))
      }
    }
  }

  private func isAskedHow(_ words: Range<Int>) -> Bool {
    words.lowerBound > 0 && question.sentence.roles[words.lowerBound - 1].contains(.how)
  }

  /// The properties that lead to members of a class: "the phases of X" by `phase`, whose range is Phase.
  func leading(to kind: Int) -> [PropertyUse] {
    var found: [PropertyUse] = []
    for (index, property) in schema.properties.enumerated()
    where !property.isNumeric && !property.isOrder {
      if property.range.contains(kind) { found.append(PropertyUse(index)) }
      if property.domain.contains(kind), !property.isText, !property.range.contains(kind) {
        found.append(PropertyUse(index, inverse: true))
      }
    }
    return found.count <= 6 ? found : []
  }

  /// Follows each property from each set that it fits, in either direction.
  mutating func join(_ sets: [Part]) {
    for set in sets where !isTooFree(set) && !set.isLastClass {
      for way in ways where !way.words.meets(set.words) || way.words.isEmpty && set.words.isEmpty {
        join(set, way)
      }
      if set.size == 1, set.role != .kind { joinAsked(set) }
    }
    unsaid(sets)
  }

  private func isTooFree(_ part: Part) -> Bool { part.tags.count > 3 || part.size > 5 }

  private mutating func join(_ set: Part, _ way: Way) {
    if way.tags.contains(.lastProperty),
      set.tags.contains(.lastAnswer) || set.size > 2 || set.tags.contains(.unsaidProperty)
    {
      return
    }
    // A set with some left out ("the phases except planning") is followed further only where words say all of it: else
    // any set could lose any other first.
    if case .difference = set.query, !set.isOfContext, !set.isSaid { return }
    for (use, tags) in [(way.use, Tags()), (way.use.reversed, Tags.reversed)] {
      if use.inverse != way.use.inverse, schema.properties[use.property].isSymmetric { continue }
      if !tags.isEmpty, set.tags.contains(.pairImplied), !way.words.isEmpty { continue }
      guard set.type.meets(schema.source(of: use)) else { continue }
      let relation = schema.relation(use)
      if case .join(let inner, _) = set.query, inner == relation.reversed, set.role != .context {
        continue
      }
      add(
        .join(relation, set.query), schema.target(of: use), set.words.union(way.words),
        set.anchors.union(way.anchors), set.tags.union(way.tags).union(tags), set.size + 1)
      if set.size == 1, set.query.isNamed { joinRepeated(set, way, use, tags) }
    }
    if set.size == 1, set.role != .kind, !way.words.isEmpty, set.tags.count <= 1 {
      joinThrough(set, way)
    }
  }

  /// A property that no word says, of something that is spoken of, where hardly another fits: "whose step is
  /// planning?" where only `phase` leads to planning.
  private mutating func unsaid(_ sets: [Part]) {
    guard !stop() else { return }
    for set in sets
    where set.size == 1 && set.role != .kind && set.query.isNamed && set.tags.count <= 1
      && set.tags.isDisjoint(with: [.earlierTopic, .pairImplied])
    {
      for inverse in [false, true] {
        let fitting = schema.properties.indices.map { PropertyUse($0, inverse: inverse) }.filter {
          use in
          !schema.properties[use.property].isOrder && !schema.properties[use.property].isBookkeeping
            && !lexicon.isOrdering(schema.relation(use))
            && !(inverse
              && (schema.properties[use.property].isSymmetric
                || schema.properties[use.property].isBoolean))
            && set.type.meets(schema.source(of: use))
        }
        guard fitting.count <= Self.fewProperties else { continue }
        for use in fitting
        where !ways.contains(where: { $0.use.property == use.property && !$0.words.isEmpty }) {
          add(
            .join(schema.relation(use), set.query), schema.target(of: use), set.words, set.anchors,
            set.tags.union(.unsaidProperty), 2)
        }
      }
    }
  }

  /// With more properties than this that fit, none is meant without being said.
  private static let fewProperties = 3

  // MARK: Classes with a condition

  /// A class and a set that one property relates: "phases that Anna leads" where only `leads` fits.
  mutating func bridge() {
    // "and in Gdansk?": of the class that was asked for last.
    let asked = table.parts.filter { $0.role == .kind } + lastKinds
    let sets = table.best(80) {
      ($0.role != .kind || $0.size > 1) && !$0.tags.contains(.pairImplied)
    }
    for kind in asked {
      for set in sets
      where !set.words.meets(kind.words) && set.query != kind.query && set.tags.count <= 3 {
        bridge(kind, set)
      }
    }
  }

  private mutating func bridge(_ kind: Part, _ set: Part) {
    let isOfClass = kind.isLastClass && set.type.possible.isSubset(of: kind.type.possible)
    if kind.type.meets(set.type), !isOfClass {
      add(
        .intersection(kind.query, set.query), kind.type.intersection(set.type),
        kind.words.union(set.words),
        kind.anchors.union(set.anchors), kind.tags.union(set.tags), set.size + 1)
    }
    if set.tags.contains(.unsaidProperty), set.size > 2 || kind.isLastClass { return }
    let links = links(from: set.type, to: kind.type)
    guard !links.isEmpty, links.count <= 4 else { return }
    for use in links {
      let named = ways.filter { $0.use.property == use.property && !$0.words.isEmpty }
      let way = named.first { !$0.words.meets(set.words) && !$0.words.meets(kind.words) }
      let reached = Query.join(schema.relation(use), set.query)
      let covered = schema.target(of: use).possible.isSubset(of: kind.type.possible)
      add(
        covered ? reached : .intersection(kind.query, reached),
        kind.type.intersection(schema.target(of: use)),
        kind.words.union(set.words).union(way?.words ?? WordSet()),
        kind.anchors.union(set.anchors).union(way?.anchors ?? AnchorSet()),
        kind.tags.union(set.tags).union(way == nil ? .bridged : []), set.size + 2)
    }
  }

  /// Every way along one property from members of one type to members of another.
  func links(from source: SetType, to target: SetType) -> [PropertyUse] {
    var found: [PropertyUse] = []
    for index in schema.properties.indices
    where !schema.properties[index].isOrder && !schema.properties[index].isBookkeeping {
      for inverse in [false, true] {
        let use = PropertyUse(index, inverse: inverse)
        if inverse, schema.properties[index].isSymmetric { continue }
        if source.meets(schema.source(of: use)), target.usuallyMeets(schema.target(of: use)) {
          found.append(use)
        }
      }
    }
    return found
  }

  // MARK: Two conditions

  /// Intersects sets that may share members: "servers in Gdansk" and "servers that run Debian".
  mutating func combine(_ sets: [Part]) {
    for (place, a) in sets.enumerated() {
      for b in sets.dropFirst(place + 1) {
        guard !table.isFull else { return }
        guard !a.words.meets(b.words), a.tags.count + b.tags.count <= 3, a.size + b.size <= 8,
          a.role != .kind || b.role != .kind, !(a.words.isEmpty && b.words.isEmpty),
          a.type.meets(b.type)
        else { continue }
        if a.query.isNamed && b.query.isNamed { continue }
        if a.isLastClass && b.type.possible.isSubset(of: a.type.possible) { continue }
        if b.isLastClass && a.type.possible.isSubset(of: b.type.possible) { continue }
        // A flag that no word names says nothing more of what leans on the conversation.
        if !a.query.isNamed, !b.query.isNamed,
          a.tags.union(b.tags).isSuperset(of: [.unsaidProperty, .topic])
        {
          continue
        }
        if a.tags.union(b.tags).contains(.pairImplied) { continue }
        // Two conditions that both lean on more than the words: neither is meant so.
        if !a.query.isNamed, !b.query.isNamed, !a.isSaid || !b.isSaid, a.role != .kind,
          b.role != .kind
        {
          continue
        }
        let (first, second) = inOrder(a, b)
        add(
          .intersection(first.query, second.query), a.type.intersection(b.type),
          a.words.union(b.words),
          a.anchors.union(b.anchors), a.tags.union(b.tags), a.size + b.size)
      }
    }
  }

  /// Things and classes come first: `(and :risks (:affectedBy :project_management))`.
  private func inOrder(_ a: Part, _ b: Part) -> (Part, Part) {
    func rank(_ part: Part) -> Int {
      part.query.isNamed ? 0 : part.role == .kind ? 1 : part.role == .context ? 2 : 3
    }
    return rank(a) <= rank(b) ? (a, b) : (b, a)
  }

  /// All but some: "the phases except planning", "who is not on call", "the other ones".
  mutating func exclude(_ sets: [Part]) {
    let cues: [Cue] = [.negation, .except, .another, .remaining]
    guard cues.contains(where: question.has) else { return }
    let said = question.words(of: cues)
    for a in sets where !a.query.isNamed && (!a.query.leavesOut || a.isOfContext) {
      for b in sets
      where b.query != a.query && !a.words.meets(b.words) && b.type.meets(a.type)
        && !b.query.leavesOut
        && !(a.words.isEmpty && b.words.isEmpty && !(a.isOfContext && b.query.isNamed))
        && !a.tags.intersection(b.tags).contains(.unsaidProperty)
      {
        guard !table.isFull else { return }
        guard a.tags.count + b.tags.count <= 3, b.role != .kind || b.size > 1 else { continue }
        if case .intersection(let inner, let other) = b.query, inner == a.query || other == a.query
        {
          continue
        }
        add(
          .difference(a.query, b.query), a.type, a.words.union(b.words).union(said),
          a.anchors.union(b.anchors),
          a.tags.union(b.tags), a.size + b.size)
      }
    }
    // What has been told is left out: "what else affects it?"
    guard let last = context.last, !last.answers.isEmpty, last.answers.count < 40 else { return }
    let told = (last.answers + last.topics).reduce(into: [TermID]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    for a in sets
    where !a.query.isNamed && !a.query.leavesOut && !a.query.isOneInSet
      && type(of: told).meets(a.type)
    {
      add(
        .difference(a.query, .terms(told.sorted().map { store.term($0) })), a.type,
        a.words.union(said), a.anchors,
        a.tags.union(.withoutTold), a.size + 1)
    }
  }
}

extension Part {
  /// Whether it is a set of an earlier turn as it was.
  var isOfContext: Bool { role == .context && size == 1 }
}
