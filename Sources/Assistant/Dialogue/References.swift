import English
import Queries
import Questions
import Triples
import Vocabulary

/// Finds what pronouns and the like stand for, as constituents for the parser: types decide which of
/// several candidates fits.
struct References {
  let state: DialogueState
  let assistant: Assistant
  let sentence: Sentence
  /// Things named earlier in the same turn.
  var local: [TermID] = []

  var schema: Schema { assistant.lexicon.schema }

  /// Antecedents for every referring word.
  func antecedents() -> [Antecedent] {
    if state.last == nil, local.isEmpty, assistant.pair == nil { return [] }
    var found: [Antecedent] = []
    var end = 0
    for (place, role) in sentence.roles.enumerated() where place >= end {
      if let picked = picked(at: place) {
        found.append(picked)
        end = picked.words.upperBound
        continue
      }
      found += antecedents(of: role, at: place)
    }
    return found
  }

  private func antecedents(of role: Role, at place: Int) -> [Antecedent] {
    if role.contains(.other), let other = otherOne(at: place) { return [other] }
    if isPair(role, at: place) {
      return pair().map { [Antecedent(words: place..<(place + 1), things: $0, cost: 0.1)] } ?? []
    }
    if role.contains(.they) || isTheirs(role, at: place) { return plural(at: place) }
    if role.contains(.it) { return singular(at: place, isDemonstrative: isDeterminer(place)) }
    if role.contains(.possessive), !role.contains(.wh) {
      return singular(at: place, isDemonstrative: false)
    }
    if role.contains(.one), isWhich(place - 1) || isThat(place - 1) { return one(at: place) }
    if let number = countedBefore(at: place) { return [number] }
    return []
  }

  // MARK: One thing

  private func singular(at place: Int, isDemonstrative: Bool) -> [Antecedent] {
    guard !isDemonstrative else { return [] }
    let candidates = local + state.singles.filter { !local.contains($0) }
    return candidates.prefix(6).enumerated().map { rank, thing in
      Antecedent(
        words: place..<(place + 1), things: [thing], cost: 0.05 + Float(rank) * 0.12)
    }
  }

  /// "that phase": a determiner, not a pronoun.
  private func isDeterminer(_ place: Int) -> Bool {
    let next = place + 1
    if place > 0, sentence.roles[place - 1].contains(.do) { return false }
    let opensNoun = next < sentence.words.count && sentence.roles[next].isEmpty
    guard sentence.roles[place].contains(.relative) else {
      return sentence.roles[place].contains(.determiner) && opensNoun
    }
    // "that" after a noun opens a clause about it.
    if place > 0,
      sentence.roles[place - 1].isDisjoint(with: [
        .be, .do, .have, .modal, .and, .of, .by, .in, .with, .for, .from, .to, .preposition, .wh,
        .also, .opener,
      ]), !Self.isOperator(sentence.words[place - 1])
    {
      return true
    }
    return opensNoun
  }

  private static func isOperator(_ word: Word) -> Bool {
    Operators.table[Fingerprint.extend(Fingerprint.seed, with: word.folded)] != nil
  }

  private func isWhich(_ place: Int) -> Bool {
    place >= 0 && !sentence.roles[place].isDisjoint(with: [.which, .what])
  }

  func isThat(_ place: Int) -> Bool {
    place >= 0 && sentence.roles[place].contains(.it)
  }

  /// "which one": of the last list if it was one, else of the pair; "that one": the last thing.
  private func one(at place: Int) -> [Antecedent] {
    if isThat(place - 1) { return singular(at: place, isDemonstrative: false) }
    var found: [Antecedent] = []
    if let pair = pair() {
      found.append(Antecedent(words: place..<(place + 1), things: pair, cost: 0.05))
    }
    if !state.lastList.isEmpty {
      found.append(Antecedent(words: place..<(place + 1), things: state.lastList, cost: 0.1))
    }
    return found
  }

  /// "the other one": the rest of the pair.
  private func otherOne(at place: Int) -> Antecedent? {
    let end = place + 1
    let isOne = end < sentence.words.count && sentence.roles[end].contains(.one)
    let isLast = end == sentence.words.count
    guard let pair = pair(), isOne || isLast || isKind(of: pair[0], at: end) else { return nil }
    guard let current = state.singles.first(where: { pair.contains($0) }) else { return nil }
    let rest = pair.filter { $0 != current }
    return Antecedent(words: place..<(isLast ? end : end + 1), things: rest, cost: 0)
  }

  // MARK: Several

  private func plural(at place: Int) -> [Antecedent] {
    // "which of those": of the list just told, and of nothing else.
    if place > 0, sentence.roles[place - 1].contains(.of), let answers = state.last?.answers,
      answers.count > 1
    {
      return [Antecedent(words: place..<(place + 1), things: answers, cost: 0.05)]
    }
    var candidates: [[TermID]] = []
    let list = state.lastList
    let pair = pair()
    if compares, let pair { candidates.append(pair) }
    if let last = state.last, last.answers.count > 1 { candidates.append(last.answers) }
    if let topics = state.last?.topics, topics.count > 1 { candidates.append(topics) }
    if !local.isEmpty { candidates.append(local) }
    if let pair { candidates.append(pair) }
    if !list.isEmpty { candidates.append(list) }
    if let answers = state.last?.answers, answers.count == 1 { candidates.append(answers) }
    candidates += state.singles.prefix(3).map { [$0] }
    return candidates.enumerated().map { rank, things in
      Antecedent(
        words: place..<(place + 1), things: things, cost: min(0.05 + Float(rank) * 0.1, 0.55))
    }
  }

  /// Whether the sentence sets things side by side: "they" are then the two.
  private var compares: Bool {
    sentence.words.contains {
      Operators.table[Fingerprint.extend(Fingerprint.seed, with: $0.folded)] == .compare
    }
  }

  private func isTheirs(_ role: Role, at place: Int) -> Bool {
    role.contains(.possessive)
      && ["their", "theirs"].contains { Fingerprint.of($0) == sentence.words[place].folded }
  }

  /// "both", "the two", "either" with nothing named beside.
  private func isPair(_ role: Role, at place: Int) -> Bool {
    guard !role.isDisjoint(with: [.both, .either, .neither]) else { return false }
    let next = place + 1
    guard next < sentence.words.count else { return true }
    if sentence.roles[next].contains(.of) { return false }
    // "the two lasts": a verb follows, no noun that the number counts.
    if place > 0, sentence.roles[place - 1].contains(.determiner), !isNoun(at: next) { return true }
    // "both disciplines", "both of them", "two phases"
    let following = sentence.roles[next]
    return !following.isEmpty && following.isDisjoint(with: [.determiner, .they])
  }

  private func isNoun(at place: Int) -> Bool {
    sentence.text.withUnsafeBufferPointer {
      assistant.lexicon.mentions(in: sentence.words, of: $0)
    }.contains { mention in
      guard mention.words.lowerBound == place else { return false }
      switch mention.meaning {
      case .kind, .relation(_, .noun): return true
      default: return false
      }
    }
  }

  /// "any of the five": as many as the last answer had.
  private func countedBefore(at place: Int) -> Antecedent? {
    guard place > 0, sentence.roles[place - 1].contains(.determiner),
      let number = Numerals.table[sentence.words[place].folded], number > 2,
      Int(number) == state.lastList.count
    else { return nil }
    return Antecedent(words: place..<(place + 1), things: state.lastList, cost: 0)
  }

  private func areAlike(_ things: [TermID]) -> Bool {
    !Set(schema.classes(of: things[0])).isDisjoint(with: schema.classes(of: things[1]))
  }

  /// The two things in focus: the last two topics of one class, or the graph's own pair.
  func pair() -> [TermID]? {
    if let last = state.last, last.topics.count == 2, areAlike(last.topics) { return last.topics }
    return assistant.pair
  }
}
