import English
import Queries
import Questions
import Triples
import Vocabulary

// One step along an order: "and then?", "what follows that?", "the one before?"
extension FollowUp {
  /// What comes right after or right before the one thing last told.
  func step() -> Reading? {
    guard whole.mood == .list, !has([.how, .all, .both]), let last = state.last else { return nil }
    for place in schema.properties.indices where schema.properties[place].isOrder {
      let next = PropertyUse(place)
      if isFinally { return origin(in: last, next).map { made(end(of: next, from: $0)) } }
      guard let way = way(along: next), let from = origin(in: last, way) else { continue }
      if let passive = passive(along: next), let topic = last.topics.first,
        schema.type(of: topic).meets(schema.source(of: passive))
      {
        return made(.join(schema.relation(passive), .terms([store.term(topic)])))
      }
      return made(.join(schema.relation(way), from))
    }
    return nil
  }

  /// The one thing told; after a step that led nowhere still that step, so that another the same way
  /// leads nowhere too.
  private func origin(in last: Turn, _ next: PropertyUse) -> Query? {
    if last.reading.shape == .set, last.answers.isEmpty, case .join(let relation, _) = last.query,
      relation == schema.relation(next)
    {
      return last.query
    }
    let told = last.answers.isEmpty ? last.topics : last.answers
    let ordered = told.filter { thing in
      [next, next.reversed].contains {
        schema.type(of: thing).meets(schema.source(of: $0))
      }
    }
    guard told.count == 1 || last.reading.shape == .truth, ordered.count == 1,
      let thing = ordered.first
    else { return nil }
    return .terms([store.term(thing)])
  }

  private var isFinally: Bool { says("finally|lastly|at the end|in the end") }

  /// The last thing of the order that one stands in.
  private func end(of next: PropertyUse, from: Query) -> Query {
    let later = Query.join(schema.relation(next).repeated, from)
    return .difference(later, .join(schema.relation(next).reversed, .everything))
  }

  /// Which way the turn's words lead along an order; nil where they say more than that.
  private func way(along next: PropertyUse) -> PropertyUse? {
    if core.words.isEmpty || says("what|next|what next|the next|next one|the next one") {
      let goesOn = ["then", "next", "afterwards"].map { Fingerprint.of($0) }
      return whole.words.contains { goesOn.contains($0.folded) } ? next : nil
    }
    guard !mentions.contains(where: names) else { return nil }
    for found in operators where isAlone(found.words) {
      let asksOf = isReference(found.words.lowerBound - 2) && !isReference(core.words.count - 1)
      switch found.meaning {
      case .after: return asksOf ? next.reversed : next
      case .before: return asksOf ? next : next.reversed
      default: continue
      }
    }
    for mention in mentions.sorted(by: { $0.words.count > $1.words.count }) {
      guard case .relation(let use, let manner) = mention.meaning, use.property == next.property,
        isAlone(mention.words)
      else { continue }
      if manner == .noun { return use }
      // "what does it precede" asks what it reaches; "what precedes it" what reaches it.
      return isReference(mention.words.lowerBound - 1) && !isReference(core.words.count - 1)
        ? use : use.reversed
    }
    return nil
  }

  /// Whether beside these words there is nothing but grammar, and the turn ends in them or in a reference.
  private func isAlone(_ words: Range<Int>) -> Bool {
    let rest = core.words.indices.filter { !words.contains($0) }
    guard rest.allSatisfy({ !core.roles[$0].isEmpty || isSingularKind($0) }) else { return false }
    let end = core.words.count
    return words.upperBound == end || isReference(end - 1) || isReference(words.lowerBound - 1)
  }

  /// "followed by?": what was spoken of is its subject, not what was told of it.
  private func passive(along next: PropertyUse) -> PropertyUse? {
    guard core.roles.last?.contains(.by) ?? false else { return nil }
    return mentions.lazy.compactMap { mention -> PropertyUse? in
      guard case .relation(let use, .verb) = mention.meaning, use.property == next.property,
        mention.words == core.words.indices
      else { return nil }
      return use
    }.first
  }

  private func isReference(_ place: Int) -> Bool {
    core.roles.indices.contains(place) && core.roles[place].contains(.it)
  }

  /// "which phase": one is asked for, unlike "which phases".
  private func isSingularKind(_ place: Int) -> Bool {
    core.words[place].ending != .s
      && mentions.contains { mention in
        if case .kind = mention.meaning { return mention.words == place..<(place + 1) }
        return false
      }
  }

  /// Whether a mention is a thing's name, and no pronoun that is spelt like one.
  private func names(_ mention: Mention) -> Bool {
    guard case .things = mention.meaning else { return false }
    return !mention.words.allSatisfy { isReference($0) }
  }

  // MARK: A place in an order

  /// "first of X?": what stands at that place in what X has of what was last spoken of.
  func place() -> Reading? { has([.wh, .how]) ? nil : place(spokenOf: true) }

  /// "what comes first in X?"
  func firstPlace() -> Reading? {
    whole.mood == .list && !has(.how) ? place(spokenOf: false) : nil
  }

  private func place(spokenOf: Bool) -> Reading? {
    guard let found = operators.first(where: { Self.isPlace($0.meaning) }) else { return nil }
    if content.isEmpty, spokenOf { return another(found.meaning) }
    guard let things = placedIn else { return nil }
    for place in schema.properties.indices where schema.properties[place].isOrder {
      guard
        let relation = spokenOf
          ? listedRelation(of: things) : orderedRelation(of: things, PropertyUse(place))
      else { continue }
      return stands(
        found.meaning, in: .join(relation, .terms(things.map { store.term($0) })),
        schema.relation(PropertyUse(place)))
    }
    return nil
  }

  private func stands(_ place: Operator, in set: Query, _ next: Relation) -> Reading? {
    switch place {
    case .ordinal(let n):
      let before = Measure.count(next.reversed.repeated, of: .everything)
      return made(.filter(set, before, .equal, .number(Double(n - 1))))
    case .last: return made(.difference(set, .join(next.reversed, .everything)))
    default: return nil
    }
  }

  /// "and the second?" after the first of an order: of the same.
  private func another(_ place: Operator) -> Reading? {
    guard let last = state.last else { return nil }
    let orders = schema.properties.indices.filter { schema.properties[$0].isOrder }
      .map { schema.relation(PropertyUse($0)) }
    switch last.query {
    case .filter(let filter):
      guard case .count(let along, of: .everything) = filter.measure, filter.comparison == .equal
      else { return nil }
      return orders.first { along == $0.repeated || along == $0.reversed.repeated }
        .flatMap { stands(place, in: filter.set, $0) }
    case .difference(let set, .join(let along, .everything)):
      return orders.first { along == $0 || along == $0.reversed }
        .flatMap { stands(place, in: set, $0) }
    default: return nil
    }
  }

  /// The things that are named, where beside them there is at most the name of a class.
  private var placedIn: [TermID]? {
    let kinds = mentions.filter { mention in
      if case .kind = mention.meaning { return mention.words.count == 1 }
      return false
    }
    let things = mentions.filter { mention in
      guard case .things = mention.meaning else { return false }
      return content.allSatisfy { place in
        mention.words.contains(place) || kinds.contains { $0.words.contains(place) }
      } && content.contains(where: mention.words.contains)
    }
    guard let best = things.max(by: { $0.words.count < $1.words.count }),
      case .things(let named) = best.meaning
    else { return nil }
    return named
  }

  /// The property by which a thing has what stands in an order.
  private func orderedRelation(of things: [TermID], _ next: PropertyUse) -> Relation? {
    guard let thing = things.first, let pair = assistant.pair, pair.contains(thing) else {
      return nil
    }
    return schema.properties.indices.lazy.map { PropertyUse($0) }.first { use in
      use.property != next.property && schema.type(of: thing).meets(schema.source(of: use))
        && schema.target(of: use).meets(schema.source(of: next))
    }.map(schema.relation)
  }

  /// "which one comes last?": of the list just told.
  func listed() -> Reading? {
    guard isGrammarOnly, has([.which, .what]), !has([.how, .do]),
      let found = operators.first(where: { Self.isPlace($0.meaning) }), let last = state.last,
      last.reading.shape == .set, last.answers.count > 1
    else { return nil }
    switch found.meaning {
    case .ordinal(let n) where last.answers.indices.contains(n - 1):
      return made(terms([last.answers[n - 1]]))
    case .last: return made(terms(last.answers.suffix(1)))
    default: return nil
    }
  }

  static func isPlace(_ operation: Operator) -> Bool {
    switch operation {
    case .ordinal, .last: true
    default: false
    }
  }

  /// The property whose values in an order the last turn told.
  private func listedRelation(of things: [TermID]) -> Relation? {
    guard let answer = state.last?.answers.first, let thing = things.first else { return nil }
    return schema.properties.indices.lazy.map { PropertyUse($0) }.first { use in
      schema.type(of: thing).meets(schema.source(of: use))
        && schema.properties[use.property].range.contains { schema.isMember(answer, of: $0) }
    }.map(schema.relation)
  }
}
