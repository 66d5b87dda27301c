import English
import Execution
import Queries
import Questions
import Vocabulary

// Readings that the grammar allows and that are not what is meant.
extension Interpreter {
  /// "which suppliers should we choose": of what is named, some are to be recommended.
  static func wantsAdvice(_ reading: Reading, _ sentence: Sentence) -> Bool {
    reading.shape == .description
      && sentence.roles.contains { $0.contains(.modal) }
      && sentence.roles.indices.dropLast().contains {
        sentence.roles[$0].contains(.which) && sentence.roles[$0 + 1].isEmpty
      }
  }

  /// "X is a factor of what?": what is asked for is not X.
  static func answersItself(_ reading: Reading, _ sentence: Sentence) -> Bool {
    var named = reading.query
    if case .intersection(let set, .instances) = named { named = set }
    guard reading.shape == .set, case .terms(let terms) = named, terms.count == 1,
      let last = sentence.roles.last, !last.isDisjoint(with: [.what, .who, .which])
    else { return false }
    return sentence.words.count > 3
  }

  /// "the objectives of both", who share none: those of each. "What affects both?" means one for both.
  func ofEach(_ reading: Reading, _ sentence: Sentence) -> Reading? {
    guard case .intersection(.join(let relation, let a), .join(let same, let b)) = reading.query,
      relation == same, case .terms(let one) = a, case .terms(let other) = b,
      one.count == 1, other.count == 1, reading.shape == .set,
      let both = sentence.roles.firstIndex(where: { $0.contains(.both) }),
      sentence.roles[..<both].suffix(2).contains(where: { !$0.isDisjoint(with: [.of, .for]) }),
      !reading.mentions.contains(where: { mention in
        if case .operator = mention.meaning { return true }
        return mention.words.contains(both)
          || mention.words.count > 1 && mention.words.upperBound == both
      }),
      !Lexicon.operators(in: sentence.words).contains(where: {
        $0.meaning == .share || $0.meaning == .common || $0.meaning == .same
      })
    else { return nil }
    return Reading(
      query: .table(subjects: [a, b], columns: [relation]), cost: reading.cost,
      mentions: reading.mentions, shape: .table, leaves: reading.leaves)
  }

  /// "what are his responsibilities?" read as if it said nothing of whose they are.
  func dropsOwner(_ reading: Reading, _ sentence: Sentence) -> Bool {
    guard state.last != nil, Topics.things(in: reading.query, assistant.store).isEmpty else {
      return false
    }
    return sentence.words.contains { Self.owners.contains($0.folded) }
  }

  private static let owners = ["his", "her", "its"].map { Fingerprint.of($0) }

  /// "is X more difficult or less difficult": of two ends of one scale, the one that holds.
  func eitherEnd(_ reading: Reading) -> Reading? {
    guard case .intersection(let things, .union(let a, let b)) = reading.query,
      case .join(let up, .everything) = a, case .join(let down, .everything) = b,
      up == down.reversed
    else { return nil }
    for end in [a, b] {
      let query = Query.intersection(things, end)
      if let found = try? executor.execute(query), !found.isEmpty {
        return Reading(
          query: query, cost: reading.cost, mentions: reading.mentions, shape: reading.shape,
          leaves: reading.leaves)
      }
    }
    return nil
  }
}

extension Query {
  /// Whether its members are held to a bound that the question states.
  var isBounded: Bool {
    switch self {
    case .filter(let filter): filter.bound.isStated || filter.set.isBounded
    case .intersection(let a, let b), .difference(let a, let b): a.isBounded || b.isBounded
    case .join(_, let set), .describe(let set): set.isBounded
    case .superlative(let best): best.set.isBounded
    default: false
    }
  }
}

extension Bound {
  /// Whether it is a number that the question says.
  fileprivate var isStated: Bool {
    if case .number = self { return true }
    return false
  }
}
