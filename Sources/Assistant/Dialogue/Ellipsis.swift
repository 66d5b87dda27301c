import English
import Queries
import Questions
import RDF
import Triples
import Vocabulary

/// Completes a turn that says only what is different from the one before: substitution in the
/// logical form, never in the text.
struct Ellipsis {
  let state: DialogueState
  let assistant: Assistant
  let sentence: Sentence
  let understanding: Understanding

  var schema: Schema { assistant.lexicon.schema }
  var store: TripleStore { assistant.store }

  /// The completed reading, where the turn needs completing and can be.
  func completed() -> Reading? {
    guard let last = state.last else { return nil }
    if let continued = continuedTruth(last) { return continued }
    for fragment in understanding.fragments.sorted(by: { $0.cost < $1.cost })
    where understanding.readings.first.map({ $0.cost > fragment.cost - 0.2 }) ?? true {
      if let reading = completed(fragment, after: last) { return reading }
    }
    guard let reading = understanding.readings.first else { return nil }
    return completed(reading, after: last)
  }

  /// "is it the harder one?" then "and the permanent one?": the same thing asked of again.
  private func continuedTruth(_ last: Turn) -> Reading? {
    guard last.reading.shape == .truth, sentence.roles.first?.contains(.and) ?? false,
      !sentence.roles.contains(where: { !$0.isDisjoint(with: [.wh, .how]) })
    else { return nil }
    if sentence.roles.contains(where: { $0.contains(.possessive) }) { return claim() }
    guard
      let topic = last.topics.first(where: { assistant.pair?.contains($0) ?? false })
        ?? last.topics.first,
      let reading = understanding.readings.first,
      reading.shape == .set || reading.shape == .description
    else { return nil }
    var asked = reading.query
    if case .describe(let inner) = asked { asked = inner }
    if case .terms(let named) = asked,
      named.compactMap(store.id).contains(where: { isOfKind(topic, $0) })
    {
      return substituted(named, in: last)
    }
    let things = Query.terms([store.term(topic)])
    if let link = relation(from: topic, to: asked) {
      return made(.exists(.intersection(things, .join(link.reversed, asked))), .truth)
    }
    return made(.exists(.intersection(things, asked)), .truth)
  }

  /// "and its manager has more …?": a statement of one of its own, to be confirmed as well.
  private func claim() -> Reading? {
    guard sentence.roles.contains(where: { !$0.isDisjoint(with: [.be, .have, .do]) }),
      let reading = understanding.readings.first, reading.shape == .set,
      case .intersection = reading.query
    else { return nil }
    return made(.exists(reading.query), .truth)
  }

  /// "Which is permanent?": which of the pair, not what that is. Nil where it is in the list last told.
  func chosenOfPair() -> Reading? {
    guard let reading = understanding.readings.first, reading.shape == .description,
      case .describe(.terms(let things)) = reading.query, let pair = assistant.pair,
      let which = sentence.roles.firstIndex(where: {
        $0.isDisjoint(with: [.and, .opener, .filler])
      }), sentence.roles[which].contains(.which), which + 1 < sentence.roles.count,
      !sentence.roles[which + 1].isEmpty,
      sentence.roles.contains(where: { !$0.isDisjoint(with: [.be, .have, .do, .modal]) })
    else { return nil }
    let ids = things.compactMap { store.id(of: $0) }
    guard !ids.contains(where: pair.contains), !ids.contains(where: state.lastList.contains),
      let link = pair.lazy.compactMap({ relation(from: $0, to: .terms(things)) }).first
    else { return nil }
    return made(
      .intersection(.terms(pair.map(store.term)), .join(link.reversed, .terms(things))), .set)
  }

  /// The property that can relate a thing to a named value.
  func relation(from topic: TermID, to query: Query) -> Relation? {
    guard case .terms(let values) = query, let value = values.first, let id = store.id(of: value)
    else { return nil }
    for index in schema.properties.indices {
      let use = PropertyUse(index)
      if schema.type(of: topic).meets(schema.source(of: use)),
        schema.type(of: id).meets(schema.target(of: use))
      {
        return schema.relation(use)
      }
    }
    return nil
  }

  // MARK: Fragments

  func completed(_ fragment: Understanding.Fragment, after last: Turn) -> Reading? {
    switch fragment.kind {
    case .relation(let use):
      return asked(schema.relation(use), as: last) ?? property(use, of: last.inFocus + last.answers)
    case .howMany: return count(of: last)
    case .most(let rank): return more(rank, last)
    case .ordinal(let n): return listed(n - 1)
    case .last: return listed(state.lastList.count - 1)
    case .negated(let query): return without(query, last)
    case .scale(let index, let upper): return ahead(index, upper)
    }
  }

  /// "duration?": the property of what was spoken of.
  func property(_ use: PropertyUse, of things: [TermID]) -> Reading? {
    if let pair = assistant.pair, pair.allSatisfy(things.contains),
      state.last?.asksOfSeveral ?? false,
      pair.allSatisfy({ schema.type(of: $0).meets(schema.source(of: use)) })
    {
      return made(.join(schema.relation(use), .terms(pair.map(store.term))), .set)
    }
    for way in [use, use.reversed] {
      for thing in things
      where schema.type(of: thing).meets(schema.source(of: way)) {
        return made(.join(schema.relation(way), .terms([store.term(thing)])), .set)
      }
    }
    return nil
  }

  /// "any factors?", "and benefits?": the last yes or no, or choice by number, of another property.
  func asked(_ relation: Relation, as last: Turn) -> Reading? {
    switch last.query {
    case .superlative(let best) where best.measure.isCount: break
    default:
      guard last.reading.shape == .truth, sentence.roles.contains(where: { $0.contains(.any) })
      else { return nil }
    }
    if last.reading.shape == .truth, let pair = assistant.pair,
      pair.allSatisfy(last.topics.contains)
    {
      let both = pair.map { Query.join(relation, .terms([store.term($0)])) }
      return made(.exists(.intersection(both[0], both[1])), .truth)
    }
    guard let before = Self.relation(in: last.query) else { return nil }
    let query = last.query.replacing(before, with: relation)
    return query == last.query ? nil : made(query, last.reading.shape)
  }

  func count(of last: Turn) -> Reading? {
    // "the last one?" and then "how many are there?": in the list.
    if case .terms(let picked) = last.query, picked.count == 1,
      let list = state.turns.last(where: { $0.answers.count > 1 }), list.reading.shape == .set,
      last.answers.allSatisfy(list.answers.contains)
    {
      return made(.count(list.query), .number)
    }
    if last.reading.shape == .number { return last.reading }
    if last.reading.shape == .table, case .table(let table) = last.query,
      let column = table.columns.first
    {
      return made(.sequence(table.subjects.map { .count(.join(column, $0)) }), .number)
    }
    guard last.reading.shape == .set else { return nil }
    return made(.count(last.query), .number)
  }

  /// "and in terms of difficulty?": which of the pair is ahead.
  private func ahead(_ index: Int, _ upper: Bool) -> Reading? {
    let scale = assistant.lexicon.scales[index]
    guard scale.isOrdering, let pair = assistant.pair,
      !sentence.roles.contains(where: { $0.contains(.possessive) && !$0.contains(.wh) })
    else { return nil }
    let up = schema.relation(upper ? scale.measure : scale.measure.reversed)
    let ahead = Query.join(up.reversed, .everything)
    guard pair.contains(where: { schema.type(of: $0).meets(schema.source(of: scale.measure)) })
    else {
      return made(ahead, .set)
    }
    return made(.intersection(.terms(pair.map(store.term)), ahead), .set)
  }

  /// "which of these are shared by both?", "is there something in common?": what each of the pair
  /// has of the property last spoken of, or of any.
  func shared(of said: Relation?, isQuestion: Bool, _ executor: any QueryExecutor) -> Reading? {
    guard let pair = assistant.pair else { return nil }
    let subjects = pair.map { Query.terms([store.term($0)]) }
    func common(_ relation: Relation) -> Query {
      .intersection(.join(relation, subjects[0]), .join(relation, subjects[1]))
    }
    if let relation = said ?? state.lastRelation(assistant) {
      let shared = common(relation)
      if isQuestion { return made(.exists(shared), .truth) }
      if let found = try? executor.execute(shared),
        !found.isEmpty || sentence.roles.contains(where: { $0.contains(.which) })
      {
        return made(shared, .set)
      }
    }
    let every = schema.properties.indices.map { common(schema.relation(PropertyUse($0))) }
    guard let first = every.first else { return nil }
    let all = every.dropFirst().reduce(first) { .union($0, $1) }
    return isQuestion ? made(.exists(all), .truth) : made(all, .set)
  }

  /// "which one has more?": of the property last spoken of.
  func more(_ rank: Int, _ last: Turn) -> Reading? {
    // "less than whom?" asks for the other side, not for a count.
    if sentence.roles.contains(where: { $0.contains(.than) }) { return nil }
    if let flipped = flipped(last.query) { return made(flipped, last.reading.shape) }
    guard let relation = state.lastRelation(assistant), let pair = assistant.pair
    else { return nil }
    let extreme: Extreme = rank > 0 ? .largest : .smallest
    return made(
      .superlative(
        .terms(pair.map(store.term)), .count(relation, of: .everything), extreme, rank: 1), .set)
  }

  /// "and fewer?" after "who has more responsibilities?": the ordering the other way round.
  private func flipped(_ query: Query) -> Query? {
    switch query {
    case .join(let relation, .everything) where assistant.lexicon.isOrdering(relation):
      return .join(relation.reversed, .everything)
    case .intersection(let a, let b):
      if let b = flipped(b) { return .intersection(a, b) }
      return flipped(a).map { .intersection($0, b) }
    case .superlative(var best):
      best.extreme = best.extreme == .largest ? .smallest : .largest
      return .superlative(best)
    default: return nil
    }
  }

  /// "the third one": as listed.
  private func listed(_ index: Int) -> Reading? {
    let list = state.lastList
    guard list.indices.contains(index) else { return nil }
    return made(.terms([store.term(list[index])]), .set)
  }

  private func without(_ query: Query, _ last: Turn) -> Reading? {
    guard last.reading.shape == .set else { return nil }
    return made(.difference(last.query, query), .set)
  }

  func made(_ query: Query, _ shape: Reading.Shape) -> Reading {
    Reading(query: query, cost: 0.5, mentions: [], shape: shape)
  }

  /// The relation that a query asks for, outermost first.
  static func relation(in query: Query) -> Relation? {
    switch query {
    case .join(let relation, _): return relation
    case .intersection(let a, let b), .union(let a, let b), .difference(let a, let b):
      return relation(in: b) ?? relation(in: a)
    case .superlative(let best): return best.measure.counted ?? relation(in: best.set)
    case .filter(let filter): return filter.measure.counted ?? relation(in: filter.set)
    case .every(let a, let b): return relation(in: b) ?? relation(in: a)
    case .compare(let a, _, _): return relation(in: a)
    case .count(let set), .exists(let set), .describe(let set), .not(let set):
      return relation(in: set)
    case .table(let table): return table.columns.first
    case .sequence(let parts): return parts.lazy.compactMap { relation(in: $0) }.first
    default: return nil
    }
  }
}
