import English
import Queries
import RDF
import Triples
import Vocabulary

// Follow-ups that change the conditions of the last query: the others ("which isn't?"), both, one more ("also no
// milk"), the same of another thing.
extension Edits {
  /// "and the others?", "which isn't?": those of which the last condition does not hold.
  func others(_ query: Query) -> [Candidate] {
    let cues: [Cue] = [.another, .remaining, .except, .negation]
    guard cues.contains(where: question.has) || question.says(.other) else { return [] }
    let words = question.words(of: cues)
    if case .every(let all, let some) = query {
      return [made(.difference(all, some), words, AnchorSet(), .lastAnswer)]
    }
    guard let turned = query.complement else { return [] }
    return [made(turned, words, AnchorSet(), .lastAnswer)]
  }

  /// "who did both?": the members that the last two answers share.
  func bothAtOnce(_ turn: SaidTurn) -> [Candidate] {
    guard question.has(.both) || question.has(.common), let set = turn.set, !set.isNamed else {
      return []
    }
    let words = question.words(of: .both).union(question.words(of: .common))
    let earlier = context.turns.dropLast().suffix(3).compactMap(\.set)
    let others = earlier.filter {
      !$0.isNamed && $0 != set && type(of: $0).meets(type(of: set))
    }
    return others.map { made(.intersection($0, set), words, AnchorSet(), .lastAnswer) }
      + (set.ofEach.map { [made($0, words, AnchorSet(), .lastAnswer)] } ?? [])
  }

  /// "also no milk", "and a roof rack too" after a condition with another thing: the same condition again with this one.
  func oneMoreCondition(_ query: Query) -> [Candidate] {
    var found: [Candidate] = []
    for part in named {
      for old in query.namedSets where old != part.query && alike(old, part, in: query) {
        guard let added = query.adding(part.query, likeThatOf: old) else { continue }
        found.append(made(added, part.words, part.anchors, .lastAnswer))
      }
    }
    return found
  }

  private func type(of set: Query) -> SetType { composition.type(of: set) }

  /// "and Bonnie, has she ever had one?" after what holds of another: whether there is any for this one.
  func whetherAsWell(_ query: Query) -> [Candidate] {
    guard question.sentence.mood == .yesNo || question.says(.any), let set = query.subjectSet
    else { return [] }
    let inner = set.reachedFrom.first ?? set
    var found: [Candidate] = []
    for part in named {
      for old in inner.namedSets where old != part.query && alike(old, part, in: inner) {
        found.append(
          made(
            .exists(inner.replacing(old, with: part.query)),
            part.words.union(question.words(of: .truth)), part.anchors, .lastAnswer))
      }
    }
    return found
  }
}

extension Query {
  /// The same with its outermost condition turned into what it is not: "cost at least 5" for "cost less than 5".
  var complement: Query? {
    switch self {
    case .filter(var filter):
      guard let denied = filter.comparison.denied else { return nil }
      filter.comparison = denied
      return .filter(filter)
    case .groups(var groups):
      guard let condition = groups.condition, let denied = condition.comparison.denied else {
        return nil
      }
      groups.condition = Groups.Condition(denied, condition.bound)
      return .groups(groups)
    case .intersection(let a, let b):
      return b.isNamed ? nil : .difference(a, b)
    case .difference(let a, let b): return b.isNamed ? nil : .intersection(a, b)
    case .count(let set), .exists(let set): return set.complement
    case .rows(var rows):
      guard let turned = rows.set.complement else { return nil }
      rows.set = turned
      return .rows(rows)
    default: return nil
    }
  }

  /// What is reached from each of several things: "in both?" of `(:cast (terms :a :b))` → what both have.
  var ofEach: Query? {
    guard case .join(let relation, .terms(let terms)) = self, terms.count == 2 else { return nil }
    return .intersection(.join(relation, .terms([terms[0]])), .join(relation, .terms([terms[1]])))
  }

  /// The query with the condition in which a thing stands repeated for another thing: `(minus A (:has :milk))` and
  /// nuts → `(minus (minus A (:has :milk)) (:has :nuts))`.
  func adding(_ new: Query, likeThatOf old: Query) -> Query? {
    switch self {
    case .difference(_, let condition) where condition.namedSets.contains(old):
      .difference(self, condition.replacing(old, with: new))
    case .intersection(_, let condition)
    where condition.namedSets.contains(old) && !condition.isNamed:
      .intersection(self, condition.replacing(old, with: new))
    case .join where namedSets == [old]: .intersection(self, replacing(old, with: new))
    case .count(let set): set.adding(new, likeThatOf: old).map { .count($0) }
    default: nil
    }
  }
}
