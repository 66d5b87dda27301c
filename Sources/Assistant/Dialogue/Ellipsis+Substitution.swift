import English
import Queries
import Questions
import RDF
import Triples
import Vocabulary

// Readings that lack a part, which is taken from the turns before.
extension Ellipsis {
  func completed(_ reading: Reading, after last: Turn) -> Reading? {
    switch reading.query {
    case .describe(.terms(let things)) where isContinuation:
      return substituted(things, in: last)
    case .intersection(.terms(let things), .instances)
    where isContinuation && reading.mentions.contains { $0.readAs != nil }:
      return substituted(things, in: last)
    case .count(.terms) where !reading.mentions.contains(where: Self.namesThings):
      return count(of: last)
    case .count(.terms(let things)):
      if let number = compared(things, in: last.query) { return made(number, .number) }
      return substituted(things, in: last).flatMap { counted($0).map { made($0, .number) } }
    case .join(let relation, .everything):
      return asked(relation, as: last) ?? property(relation, of: last)
    case .instances(let extent):
      return assistant.pairRelation(to: extent).flatMap { asked($0, as: last) }
        ?? members(of: extent, last)
    case .count(.instances(let extent)):
      return members(of: extent, last).map { made(.count($0.query), .number) }
    case .count(.join(let relation, .everything)):
      return property(relation, of: last).map { made(.count($0.query), .number) }
    default: return nil
    }
  }

  /// "how many steps?": of what was spoken of.
  private func members(of extent: ClassExtent, _ last: Turn) -> Reading? {
    guard isContinuation || sentence.words.count <= 4, let index = schema.classByIRI[extent.name]
    else { return nil }
    for topic in last.topics {
      for place in schema.properties.indices {
        let use = PropertyUse(place)
        guard schema.properties[place].range.contains(index),
          schema.type(of: topic).meets(schema.source(of: use))
        else { continue }
        return made(.join(schema.relation(use), .terms([store.term(topic)])), .set)
      }
    }
    return nil
  }

  private static func namesThings(_ mention: Mention) -> Bool {
    if case .things = mention.meaning { return true }
    return false
  }

  /// Of two numbers that were compared, that of these things.
  private func compared(_ things: [Term], in query: Query) -> Query? {
    guard case .compare(let a, _, let b) = query else { return nil }
    let ids = things.compactMap { store.id(of: $0) }
    return [a, b].first { Topics.things(in: $0, store).contains(where: ids.contains) }
  }

  /// How many: of a set, or the first of two numbers that were compared.
  private func counted(_ reading: Reading) -> Query? {
    switch (reading.query, reading.shape) {
    case (.count, _): reading.query
    case (.compare(let number, _, _), _): number
    case (_, .set): .count(reading.query)
    default: nil
    }
  }

  func property(_ relation: Relation, of last: Turn) -> Reading? {
    guard let arc = relation.arcs.first, isContinuation || sentence.words.count <= 4,
      let use = assistant.lexicon.use(ofProperty: arc.property, inverse: arc.inverse)
    else { return nil }
    return property(use, of: last.inFocus)
  }

  /// "and …", "what about …", "no, I meant …", or hardly more than the name itself.
  private var isContinuation: Bool {
    guard let first = sentence.roles.first else { return false }
    if !first.isDisjoint(with: [.and, .for, .of, .also, .opener, .not, .only]) { return true }
    if isCorrection { return true }
    if sentence.roles.contains(where: { !$0.isDisjoint(with: [.be, .tell]) }) { return false }
    return sentence.roles.contains { $0.contains(.about) } || sentence.words.count <= 3
  }

  var isCorrection: Bool {
    let opening = sentence.words.prefix(5).map(\.folded)
    let mean = ["mean", "meant", "rather", "instead", "sorry"].map { Fingerprint.of($0) }
    return opening.contains(Fingerprint.of("no")) || opening.contains { mean.contains($0) }
  }

  /// The last question asked of another thing of the same class.
  func substituted(_ things: [Term], in last: Turn) -> Reading? {
    let ids = things.compactMap { store.id(of: $0) }
    guard let id = ids.first else { return nil }
    for turn in state.turns.reversed().prefix(6) {
      if turn.reading.shape == .truth, ids.count == 1, turn.topics.contains(id) {
        return ofOne(id, in: turn)
      }
      for topic in turn.topics where isOfKind(topic, id) && !ids.contains(topic) {
        let from = Query.terms([store.term(topic)])
        let query = turn.query.replacing(from, with: .terms(things))
        if query != turn.query { return made(query, turn.reading.shape) }
      }
      if let asked = askedOfAll(turn, things, id) { return asked }
    }
    return nil
  }

  /// "do both …?" then "and X?": what was asked of both asked of the one. What named X beside
  /// another is not asked of X for the other.
  private func ofOne(_ id: TermID, in turn: Turn) -> Reading? {
    guard let pair = assistant.pair, pair.count == 2, pair.contains(id) else { return nil }
    let each = pair.map { Query.terms([store.term($0)]) }
    let one = Query.terms([store.term(id)])
    let query = [
      Query.terms(pair.map(store.term)), .union(each[0], each[1]), .union(each[1], each[0]),
    ].reduce(turn.query) { $0.replacing($1, with: one) }
    return query == turn.query ? nil : made(query, .truth)
  }

  /// "what is the objective?" then "of X": the property that was asked of all.
  private func askedOfAll(_ turn: Turn, _ things: [Term], _ id: TermID) -> Reading? {
    if case .instances(let extent) = turn.query, let relation = assistant.pairRelation(to: extent),
      assistant.pair?.contains(id) ?? false
    {
      return made(.join(relation, .terms(things)), .set)
    }
    guard case .join(let relation, .everything) = turn.query, let arc = relation.arcs.first,
      let use = assistant.lexicon.use(ofProperty: arc.property, inverse: arc.inverse),
      schema.type(of: id).meets(schema.source(of: use))
    else { return nil }
    return made(.join(relation, .terms(things)), .set)
  }

  func isOfKind(_ a: TermID, _ b: TermID) -> Bool {
    let classes = Set(schema.classes(of: a))
    if classes.isEmpty { return schema.type(of: a).meets(schema.type(of: b)) }
    return !classes.isDisjoint(with: schema.classes(of: b))
  }
}
