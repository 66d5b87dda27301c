import English
import Execution
import Queries
import Questions
import Triples
import Vocabulary

// After a yes or no: what it was about, which of the two it holds for, and the same of another thing.
extension FollowUp {
  /// "how many?", "which ones?", "such as?": the set that the yes or no was about.
  func behindTruth() -> Reading? {
    guard let last = state.last, isGrammarOnly, !has(.than) else { return nil }
    if case .count(let counted) = last.query, asksForMembers { return made(counted) }
    guard last.reading.shape == .truth, let set = Self.asked(last.query, which: has(.which))
    else { return nil }
    if operators.contains(where: { $0.meaning == .howMany }) {
      return has([.all, .both]) ? nil : made(.count(set), .number)
    }
    return asksForMembers ? made(set) : nil
  }

  /// "which ones?", "what are they?", "list them", "such as?"
  private var asksForMembers: Bool {
    says("such as|like what|like which|namely")
      || has([.which, .what, .who, .tell]) && !has([.do, .why, .how, .other, .it])
        && !operators.contains { Self.isPlace($0.meaning) }
  }

  /// The set whose members a yes-or-no question asked about, where it named only their owner.
  /// - Parameter which: some of the things named are asked for.
  private static func asked(_ query: Query, which: Bool) -> Query? {
    switch query {
    case .not(let inner): return asked(inner, which: which)
    case .exists(let set):
      switch set {
      case .join: return set
      case .filter(let filter):
        guard case .count(let relation, of: let kinds) = filter.measure else { return nil }
        let reached = Query.join(relation, filter.set)
        return kinds == .everything ? reached : .intersection(kinds, reached)
      case .intersection(.terms(let owners), .join(let relation, .everything))
      where owners.count == 1:
        return .join(relation.reversed, .terms(owners))
      case .intersection(.terms(let some), _) where which && some.count > 1: return set
      case .intersection(.join, .join): return set
      default: return nil
      }
    default: return nil
    }
  }

  /// "does X have any of those?": whether what was listed is true of it as well.
  func sharesAny() -> Reading? {
    guard whole.mood == .yesNo, has(.any), has(.they), let list = state.last,
      list.reading.shape == .set, list.answers.count > 1, let things = named.first,
      let other = list.query.exchanging(things, in: list, self)
    else { return nil }
    return made(.exists(.intersection(list.query, other)), .truth)
  }

  /// "which one?", "which one does?", "of which one then?": those of the pair that it holds for.
  func chosen() -> Reading? {
    guard let last = state.last, last.reading.shape == .truth, let pair = assistant.pair,
      core.words.count <= 5, has([.which, .who]),
      isOne || Self.asked(last.query, which: true) == nil,
      core.roles.allSatisfy({
        !$0.isDisjoint(with: [
          .which, .who, .one, .of, .they, .opener, .filler, .do, .be, .have, .it, .other, .for,
        ])
      })
    else { return nil }
    let holding = pair.filter { thing in
      guard let asked = question(last, of: thing, pair) else { return false }
      return (try? executor.execute(asked)) == .truth(true)
    }
    return holding.isEmpty ? nil : made(terms(holding))
  }

  /// "which one", not "which ones"
  private var isOne: Bool {
    core.words.contains { $0.folded == Fingerprint.of("one") }
  }

  /// What was asked of one of the pair, or of both, asked of this one.
  private func question(_ last: Turn, of thing: TermID, _ pair: [TermID]) -> Query? {
    let one = Query.terms([store.term(thing)])
    var asked = last.query.replacing(.terms(pair.map { store.term($0) }), with: one)
    for item in schema.classes.indices where schema.pair(of: item, in: store) == pair {
      asked = asked.replacing(.instances(schema.classes[item].extent), with: one)
    }
    if asked != last.query { return asked }
    guard let topic = last.topics.first(where: pair.contains) else { return nil }
    return last.query.replacing(.terms([store.term(topic)]), with: one)
  }

  /// "is designing?", "does project management?", "suppliers too?": the yes or no asked of another
  /// thing, or whether it is in the list last told.
  func confirmed() -> Reading? {
    guard asksToConfirm, let last = state.last else { return nil }
    let groups = named
    if last.reading.shape == .truth {
      for things in groups {
        if let asked = last.query.exchanging(things, in: last, self), !Self.isName(asked) {
          return made(asked, .truth)
        }
      }
    }
    guard let list = listTurn, let first = list.answers.first else { return nil }
    let things =
      groups.lazy.compactMap { $0.first(where: list.answers.contains) }.first
      ?? groups.lazy.compactMap { $0.first { isOfKind($0, first) } }.first
    guard let thing = things else { return nil }
    var set = list.query
    if case .count(let counted) = set { set = counted }
    guard list.reading.shape == .set || list.reading.shape == .number else { return nil }
    return made(.exists(.intersection(.terms([store.term(thing)]), set)), .truth)
  }

  /// That what is named exists is no question.
  private static func isName(_ query: Query) -> Bool {
    if case .exists(.terms) = query { return true }
    return false
  }

  /// Whether the turn only names something and asks for a yes or no of it.
  private var asksToConfirm: Bool {
    guard has([.be, .do, .have]) && whole.mood == .yesNo || isAdded || isAnother else {
      return false
    }
    guard let name = names.max(by: { $0.words.count < $1.words.count })?.words else {
      return false
    }
    let outside = core.roles.indices.filter { !name.contains($0) }
    return outside.allSatisfy {
      !core.roles[$0].isDisjoint(with: [
        .be, .do, .have, .in, .there, .determiner, .also, .one, .filler,
      ]) && core.roles[$0].isDisjoint(with: [.wh, .it, .any])
    }
  }

  /// "and X?" after a yes or no
  private var isAnother: Bool {
    state.last?.reading.shape == .truth && whole.roles.first?.contains(.and) ?? false && !has(.one)
  }

  /// "suppliers too", "risks as well"
  private var isAdded: Bool {
    guard let last = whole.roles.last, whole.mood != .yesNo else { return false }
    return last.contains(.also)
      || whole.words.suffix(2).map(\.folded) == ["as", "well"].map { Fingerprint.of($0) }
  }
}

extension Query {
  /// The query with a thing in the place of the topic that is like it.
  func exchanging(_ things: [TermID], in turn: Turn, _ follow: FollowUp) -> Query? {
    guard let thing = things.first,
      let topic = turn.topics.first(where: { follow.isOfKind($0, thing) }),
      !Topics.things(in: self, follow.store).contains(thing)
    else { return nil }
    let asked = replacing(
      .terms([follow.store.term(topic)]), with: .terms(things.map { follow.store.term($0) }))
    return asked == self ? nil : asked
  }
}
