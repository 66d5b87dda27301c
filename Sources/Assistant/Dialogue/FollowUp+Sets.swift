import Answers
import English
import Execution
import Queries
import Questions
import Triples
import Vocabulary

// The last answer seen from another side, beside another, or in part.
extension FollowUp {
  /// "and vice versa?": the two things that it was about change places.
  func swapped() -> Reading? {
    guard
      says(
        "vice versa|the other way round|the other way around|other way round|other way around"
          + "|the reverse|conversely|the converse|the opposite|the other way"),
      let last = state.last
    else { return nil }
    let topics = last.topics
    for (place, a) in topics.enumerated() {
      for b in topics.dropFirst(place + 1) where isOfKind(a, b) {
        let (one, other) = (Query.terms([store.term(a)]), Query.terms([store.term(b)]))
        let away = Query.terms([])
        let query = last.query.replacing(one, with: away).replacing(other, with: one)
          .replacing(away, with: other)
        if query != last.query { return made(query, last.reading.shape) }
      }
    }
    return nil
  }

  /// "and the rest?": of the list that the last answer was picked from.
  func rest() -> Reading? {
    guard
      says("the rest|the others|rest|others|what about the rest|about the rest|the remaining ones"),
      let last = state.last, !last.answers.isEmpty,
      let list = state.turns.dropLast().last(where: {
        $0.reading.shape == .set && $0.answers.count > last.answers.count
          && Set($0.answers).isSuperset(of: last.answers)
      })
    else { return nil }
    return made(.difference(list.query, terms(last.answers)))
  }

  /// "than whom?": the other side of the ordering last spoken of.
  func otherSide() -> Reading? {
    guard has(.than), has([.who, .what, .which]), !has([.be, .do]), isGrammarOnly,
      let last = state.last
    else {
      return nil
    }
    if last.reading.shape == .set, last.answers.count == 1, let relation = ordering(in: last.query)
    {
      return made(.join(relation.reversed, terms(last.answers)))
    }
    return other(last.query).map { made($0) }
  }

  private func other(_ query: Query) -> Query? {
    switch query {
    case .exists(let set): return other(set)
    case .join(let relation, .everything) where assistant.lexicon.isOrdering(relation):
      return .join(relation.reversed, query)
    case .intersection(let some, .join(let relation, _))
    where assistant.lexicon.isOrdering(relation):
      return .join(relation.reversed, some)
    default: return nil
    }
  }

  private func ordering(in query: Query) -> Relation? {
    switch query {
    case .join(let relation, .everything) where assistant.lexicon.isOrdering(relation):
      return relation
    case .intersection(let a, let b): return ordering(in: b) ?? ordering(in: a)
    default: return nil
    }
  }

  /// "more than X?", "is that more than X?", "same number as X?": the last answer set against another.
  func compared() -> Reading? {
    guard has([.than, .as]) || operators.contains(where: { $0.meaning == .asMuch }),
      !has([.wh, .how]), let last = state.last, let things = named.first
    else { return nil }
    var number = last.query
    if case .compare(let first, _, _) = number { number = first }
    if case .count = number,
      let comparison = operators.lazy.compactMap({ Self.comparison($0.meaning) }).first,
      let other = number.exchanging(things, in: last, self)
    {
      return made(.compare(number, comparison, other), .truth)
    }
    guard last.reading.shape == .set, last.answers.count == 1,
      let relation = ordering(in: last.query)
    else { return nil }
    return made(
      .exists(
        .intersection(
          terms(last.answers), .join(relation, .terms(things.map { store.term($0) })))), .truth)
  }

  /// "does X have more?": than what was last counted or listed.
  func hasMore() -> Reading? {
    guard whole.mood == .yesNo, has([.do, .have]), !has([.than, .as, .any]),
      let last = state.last, let things = named.first,
      let comparison = operators.lazy.compactMap({ Self.comparison($0.meaning) }).first,
      let list = Self.counted(last.query), let other = list.exchanging(things, in: last, self)
    else { return nil }
    return made(.compare(other, comparison, list), .truth)
  }

  /// How many a query tells, or how many it lists of one owner.
  private static func counted(_ query: Query) -> Query? {
    switch query {
    case .count: query
    case .compare(let number, _, _): number
    case .join(_, .terms): .count(query)
    default: nil
    }
  }

  private static func comparison(_ operation: Operator) -> Comparison? {
    switch operation {
    case .more: .more
    case .less: .less
    case .same, .asMuch: .equal
    default: nil
    }
  }

  /// "and both together?" after how many one has: how many the pair has.
  func numberOfBoth() -> Reading? {
    guard
      has(.both) || operators.contains(where: { $0.meaning == .together || $0.meaning == .total }),
      isGrammarOnly, !has([.wh, .how]), let last = state.last, last.reading.shape == .number,
      let pair = assistant.pair, let topic = last.topics.first(where: pair.contains)
    else { return nil }
    let query = last.query.replacing(
      .terms([store.term(topic)]), with: .terms(pair.map { store.term($0) }))
    return query == last.query ? nil : made(query, .number)
  }

  /// "how many does each have?", "how many per discipline?": of the property last spoken of.
  func countOfEach() -> Reading? {
    guard operators.contains(where: { $0.meaning == .howMany }), let pair = assistant.pair,
      isGrammarOnly && (has([.all, .both]) || choseByNumber) || isPerMember(of: pair),
      !has([.it, .they]),
      let relation = state.lastRelation(assistant)
    else { return nil }
    return made(
      .sequence(pair.map { .count(.join(relation, .terms([store.term($0)]))) }), .number)
  }

  /// Whether the last turn told which has more of something.
  private var choseByNumber: Bool {
    if case .superlative(let best)? = state.last?.query { return best.measure.isCount }
    return false
  }

  private func isPerMember(of pair: [TermID]) -> Bool {
    core.words.contains { $0.folded == Fingerprint.of("per") }
      && mentions.contains { mention in
        guard case .kind(let kind) = mention.meaning else { return false }
        return schema.pair(of: kind, in: store) == pair
          && content.allSatisfy(mention.words.contains)
      }
  }

  /// "and more benefits?": which of the pair has more of them.
  func more() -> Reading? {
    guard let pair = assistant.pair, !has([.what, .how, .be, .do, .than, .it, .they]),
      let rank = operators.lazy.compactMap({ Self.extreme($0.meaning) }).first, !content.isEmpty,
      let relation = mentions.lazy.compactMap({ counted($0, of: pair) }).first
    else { return nil }
    return made(
      .superlative(terms(pair), .count(relation, of: .everything), rank, rank: 1))
  }

  /// "do both have the same number of phases?"
  func sameNumber() -> Reading? {
    guard let pair = assistant.pair, pair.count == 2, whole.mood == .yesNo, has([.both, .they]),
      operators.contains(where: { $0.meaning == .asMuch }),
      let relation = mentions.lazy.compactMap({ counted($0, of: pair) }).first
    else { return nil }
    let numbers = pair.map { Query.count(.join(relation, .terms([store.term($0)]))) }
    return made(.compare(numbers[0], .equal, numbers[1]), .truth)
  }

  private static func extreme(_ operation: Operator) -> Extreme? {
    switch operation {
    case .more, .most: .largest
    case .less, .least: .smallest
    default: nil
    }
  }

  /// The property that a noun for all that the turn says names.
  private func counted(_ mention: Mention, of pair: [TermID]) -> Relation? {
    guard content.allSatisfy(mention.words.contains), let first = pair.first,
      case .relation(let use, .noun) = mention.meaning,
      schema.type(of: first).meets(schema.source(of: use))
    else { return nil }
    return schema.relation(use)
  }

  /// "difference?": of the pair.
  func differences() -> Reading? {
    guard isGrammarOnly, !has([.wh, .how, .it, .they, .both]), let pair = assistant.pair,
      operators.contains(where: { $0.meaning == .compare })
    else { return nil }
    let them = Sentence("compare them")
    return assistant.parser.understand(
      them, antecedents: [Antecedent(words: 1..<2, things: pair, cost: 0)]
    ).readings.first { $0.shape == .table }
  }

  // MARK: Part of a list

  /// "about planning?", "anything about cost?": those of the list just told whose names say so.
  func about() -> Reading? {
    guard let place = core.roles.firstIndex(where: { $0.contains(.about) }),
      core.roles[..<place].allSatisfy({ !$0.isDisjoint(with: [.any, .one, .determiner]) }),
      let list = listTurn, list.reading.shape == .set, !content.isEmpty
    else { return nil }
    let meant = Set(named.joined())
    let chosen = list.answers.filter { meant.contains($0) || isNamedAfterContent($0) }
    if !chosen.isEmpty { return made(terms(chosen)) }
    let kinds = mentions.compactMap { mention -> Query? in
      guard case .kind(let kind) = mention.meaning, content.allSatisfy(mention.words.contains)
      else { return nil }
      return .instances(schema.classes[kind].extent)
    }
    return kinds.first.map { made(.intersection(list.query, $0)) }
  }

  private func isNamedAfterContent(_ thing: TermID) -> Bool {
    let name = WordScanner.words(of: assistant.naming.label(of: store.term(thing))).map(\.stem)
    return content.allSatisfy { name.contains(core.words[$0].stem) }
  }

  /// "only the ones with issues in the name", "without the improve ones": by words of their names.
  func narrowed() -> Reading? {
    let leavesOut = operators.contains { $0.meaning == .except || $0.meaning == .no }
    guard whole.mood == .list, !has([.wh, .how]),
      leavesOut && has([.one, .they]) || core.roles.first?.contains(.only) ?? false,
      let list = listTurn, list.reading.shape == .set
    else { return nil }
    guard !content.isEmpty else { return nil }
    let chosen = list.answers.filter(isNamedAfterContent)
    guard !chosen.isEmpty, chosen.count < list.answers.count else { return nil }
    return made(leavesOut ? .difference(list.query, terms(chosen)) : terms(chosen))
  }
}
