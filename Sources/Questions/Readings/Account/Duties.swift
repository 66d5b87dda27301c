import English
import Vocabulary

/// Finds the words of a question that a reading must use.
///
/// Example: "which three factors do not affect only PM?" → three (a number), not (a negation), only, PM (a name).
struct Duties {
  let question: Question
  private let asides: Asides
  let named: WordSet
  let idle: WordSet

  init(_ question: Question) {
    self.question = question
    asides = Asides(question)
    named = question.anchors.reduce(WordSet()) { found, anchor in
      guard case .things = anchor.meaning, anchor.match == .exact else { return found }
      return found.union(WordSet(anchor.words))
    }
    let (language, words) = (question.sentence.language, question.sentence.words)
    idle =
      (language.idlePhrases(in: words) + language.frames(in: words).filter { $0.count > 1 })
      .reduce(WordSet()) { $0.union(WordSet($1)) }
  }

  func all() -> [Duty] {
    (numbers + ordinals + negations + comparisons + extremes + orders + counted + units
      + currencies + names)
      .sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  // MARK: Numbers

  private var numbers: [Duty] {
    question.anchors.compactMap { anchor in
      // "15" of "15 February 2024", "thousand" of "five thousand".
      if anchor.isNumber, isInLonger(anchor.words) { return nil }
      if case .number(let value) = anchor.meaning, value < 0 {
        return Duty(words: anchor.words, demand: .number(value))
      }
      guard !named.meets(anchor.words), !asides.isEnumerator(anchor.words) else { return nil }
      if asides.isAside(anchor.words) { return Duty(words: anchor.words, demand: .telling) }
      switch anchor.meaning {
      case .number(let value):
        return isPronoun(anchor.words) ? nil : Duty(words: anchor.words, demand: .number(value))
      // "this year" may only say that the question is about now.
      case .date where anchor.match > .inflected: return nil
      case .date: return Duty(words: anchor.words, demand: .date)
      default: return nil
      }
    }
  }

  /// Whether it is part of a longer number or date.
  private func isInLonger(_ words: Range<Int>) -> Bool {
    question.anchors.contains { anchor in
      anchor.isNumber && anchor.words.count > words.count && anchor.words.overlaps(words)
    }
  }

  /// Whether it is "one" alone, which is a pronoun as often as a number.
  private func isPronoun(_ number: Range<Int>) -> Bool {
    number.count == 1 && question.sentence.roles[number.lowerBound].contains(.one)
  }

  private var ordinals: [Duty] {
    question.operators.compactMap { words, meaning in
      guard case .ordinal(let n) = meaning, n > 1, !named.meets(words), !asides.isAside(words),
        !asides.isListing(words)
      else { return nil }
      return Duty(words: words, demand: .ordinal)
    }
  }

  // MARK: Negation

  private var negations: [Duty] {
    question.operators.compactMap { words, meaning in
      guard meaning == .not || meaning == .no || meaning == .neither, !named.meets(words),
        !idle.meets(words), words.lowerBound >= question.sentence.interjectionEnd,
        words.lowerBound > 0 || question.count == 1 || meaning == .neither
          || question.sentence.opensNegated
      else { return nil }
      return Duty(words: words, demand: .negation)
    }
  }

  // MARK: Comparison

  /// "over 50", "at least three", "more than 2", "50 or more": words that compare, beside a number; and "than".
  private var comparisons: [Duty] {
    var found: [Duty] = []
    for (words, meaning) in question.operators where !named.meets(words) {
      guard let upward = Self.direction(of: meaning), isBesideNumber(words, meaning) else {
        continue
      }
      found.append(Duty(words: words, demand: .comparison(upward: upward)))
    }
    for (place, role) in question.sentence.roles.enumerated()
    where role.contains(.than) && place > 0 && !named.contains(place) && !idle.contains(place) {
      let isExcept = question.operators.contains {
        $0.meaning == .except && $0.words.contains(place)
      }
      if !isExcept { found.append(Duty(words: place..<(place + 1), demand: .than)) }
    }
    return found
  }

  /// "most" and "least" at the end of a clause, where no noun follows that could say what is measured, and both ends
  /// beside each other: "the maximum and minimum share".
  private var extremes: [Duty] {
    question.operators.compactMap { words, meaning in
      guard meaning == .most || meaning == .least, !named.meets(words), !idle.meets(words),
        words.upperBound == question.count
          || question.sentence.boundaries.contains(words.upperBound)
          || isBesideOtherEnd(words, meaning)
      else { return nil }
      return Duty(words: words, demand: .extreme)
    }
  }

  private func isBesideOtherEnd(_ words: Range<Int>, _ meaning: Operator) -> Bool {
    question.operators.contains { other in
      guard other.meaning == .most || other.meaning == .least, other.meaning != meaning else {
        return false
      }
      let (first, second) =
        other.words.lowerBound < words.lowerBound ? (other.words, words) : (words, other.words)
      return second.lowerBound - first.upperBound == 1
        && question.sentence.roles[first.upperBound].contains(.and)
    }
  }

  private static func direction(of meaning: Operator) -> Bool? {
    switch meaning {
    case .more, .atLeast, .orMore: true
    case .less, .atMost, .orLess: false
    default: nil
    }
  }

  private func isBesideNumber(_ words: Range<Int>, _ meaning: Operator) -> Bool {
    let comesAfter = meaning == .orMore || meaning == .orLess
    return question.anchors.contains { anchor in
      guard anchor.isNumber, !named.meets(anchor.words), !isPronoun(anchor.words)
      else { return false }
      if comesAfter { return anchor.words.upperBound == words.lowerBound }
      let gap = anchor.words.lowerBound - words.upperBound
      return gap == 0 || gap == 1 && question.sentence.roles[words.upperBound].contains(.than)
    }
  }

  // MARK: Quantifiers and exclusives

  private var counted: [Duty] {
    question.sentence.words.indices.compactMap { place in
      let sentence = question.sentence
      guard let word = sentence.language.counted(sentence.words[place]), !named.contains(place),
        !idle.contains(place)
      else { return nil }
      return Duty(words: place..<(place + 1), demand: .counted(word))
    }
      + question.operators.filter {
        $0.meaning == .except && $0.words.count > 1 && !named.meets($0.words)
      }
      .map { Duty(words: $0.words, demand: .counted(.except)) }
  }

  // MARK: Units

  /// "kg" in "under 5 kg", directly after a number.
  private var units: [Duty] {
    question.anchors.compactMap { anchor in
      let next = anchor.words.upperBound
      guard case .number = anchor.meaning, next < question.count, !named.contains(next),
        !asides.isAside(anchor.words),
        Units.isUnit(question.sentence.typed(next..<(next + 1)))
      else { return nil }
      return Duty(words: next..<(next + 1), demand: .unit)
    }
  }

  /// The "€" right before the number of "below €50".
  private var currencies: [Duty] {
    question.anchors.compactMap { anchor in
      guard case .number = anchor.meaning, !asides.isAside(anchor.words) else { return nil }
      let start = Int(question.sentence.words[anchor.words.lowerBound].start)
      let before = String(decoding: question.sentence.text[..<start].suffix(4), as: UTF8.self)
      guard let sign = before.last, Units.currencySigns.contains(sign) else { return nil }
      return Duty(words: anchor.words, demand: .currency(sign))
    }
  }

  // MARK: Names

  private var names: [Duty] {
    question.anchors.compactMap { anchor in
      guard case .things = anchor.meaning, anchor.match == .exact, !idle.meets(anchor.words),
        anchor.words.contains(where: { question.sentence.roles[$0].isEmpty }),
        isProper(anchor.words)
      else { return nil }
      return Duty(words: anchor.words, demand: .name)
    }
  }

  /// Quoted, or written with a capital where others are not: a common noun may be a name by accident.
  private func isProper(_ words: Range<Int>) -> Bool {
    let sentence = question.sentence
    if sentence.words[words.lowerBound].kind == .quoted { return true }
    let isShouted =
      sentence.words.indices.count { sentence.isCapital($0) } * 2 > sentence.words.count
    return !isShouted && words.lowerBound > 0
      && sentence.words[words.lowerBound].before.isDisjoint(with: [.stop, .dash])
      && words.contains { sentence.isCapital($0) }
  }
}
