import English
import Queries
import Vocabulary

/// Whether a candidate does justice to the words that may never be passed over: numbers, ordinals, negation,
/// exclusives, comparison and names (PRECISE: Popescu et al. 2003). What fails is no answer, however likely
/// the model thinks it.
///
/// Example: "name two benefits" read as all benefits leaves "two" out → not accounted for.
package struct Account {
  let question: Question
  private let names: [Range<Int>]
  private let negations: [Range<Int>]
  private let numbers: [(place: Int, words: Range<Int>, value: Double?)]
  private let ordinals: [Range<Int>]

  package init(_ question: Question) {
    self.question = question
    let sentence = question.sentence
    let main = Self.mainClause(question)
    names = question.anchors.compactMap { anchor in
      guard case .things = anchor.meaning, anchor.match == .exact, anchor.words.lowerBound >= main
      else { return nil }
      return anchor.words
    }
    let named = names.reduce(WordSet()) { $0.union(WordSet($1)) }
    let asides = Asides(question)
    numbers = question.anchors.enumerated().compactMap { place, anchor in
      guard !named.meets(anchor.words), anchor.words.lowerBound >= main,
        !asides.isAside(anchor.words)
      else { return nil }
      switch anchor.meaning {
      case .number(let value):
        // "one" is a pronoun as often as a number.
        if sentence.roles[anchor.words.lowerBound].contains(.one) { return nil }
        if value == 2, asides.isReference(anchor.words) { return nil }
        return (place, anchor.words, value)
      case .date: return (place, anchor.words, nil)
      default: return nil
      }
    }
    ordinals = question.operators.compactMap { words, meaning in
      guard case .ordinal(let n) = meaning, n > 1, words.lowerBound >= main, !named.meets(words),
        !asides.isAside(words)
      else { return nil }
      return words
    }
    negations = question.operators.compactMap { words, meaning in
      guard meaning == .not || meaning == .no || meaning == .neither, words.lowerBound >= main,
        !named.meets(words),
        words.lowerBound > 0 || question.count == 1,
        sentence.tagStart.map({ words.lowerBound < $0 }) ?? true,
        !Self.isFrame(words, sentence), asides.isOfTheGraph(after: words)
      else { return nil }
      return words
    }
  }

  /// Whether every obligatory word has its part in the candidate.
  package func holds(for candidate: Candidate, _ evaluator: Evaluator) -> Bool {
    guard case .ask(let query) = candidate.move else { return true }
    return numbers.allSatisfy { isUsed($0, candidate, query, evaluator) }
      && ordinals.allSatisfy { candidate.words.contains($0) }
      && (negations.isEmpty || isNegated(candidate, query))
  }

  // MARK: Numbers

  private func isUsed(
    _ number: (place: Int, words: Range<Int>, value: Double?), _ candidate: Candidate,
    _ query: Query,
    _ evaluator: Evaluator
  ) -> Bool {
    if candidate.words.contains(number.words) || candidate.anchors.contains(number.place) {
      return true
    }
    // "list the five phases": the number agrees with what is listed.
    guard let value = number.value, let set = query.subjectSet else { return false }
    if Double(evaluator.members(of: set).count) == value { return true }
    // "which of the nine were hired in 2020?": of what is chosen from.
    if question.sentence.isChoice(of: number.words),
      set.takenFrom.contains(where: { Double(evaluator.members(of: $0).count) == value })
    {
      return true
    }
    // "which of the two": of the things compared or chosen from.
    return Double(query.namedThings.count) == value || value == 2 && query.isOfPair(evaluator)
  }

  // MARK: Negation

  private func isNegated(_ candidate: Candidate, _ query: Query) -> Bool {
    let shape = QueryTraits(query)
    let does = ["minus", "not", "where!=", "smallest", "where<", "where<="]
    return shape.operators.contains(where: does.contains) || shape.top == "not"
      || candidate.tags.contains(.withoutTold) || candidate.tags.contains(.otherOfPair)
      || negations.contains { candidate.words.contains($0) }
      || candidate.grammarCost != nil
      // "are risks not on that list?" asks whether they are.
      || question.sentence.mood == .yesNo && ["exists", "every", "same"].contains(shape.top)
  }

  /// "I don't know", "can't remember", "why not", "no idea": words about the asking, not about what is asked.
  private static func isFrame(_ words: Range<Int>, _ sentence: Sentence) -> Bool {
    let before = words.lowerBound > 0 ? sentence.roles[words.lowerBound - 1] : []
    let after = words.upperBound < sentence.roles.count ? sentence.roles[words.upperBound] : []
    return before.contains(.person) || after.contains(.person) || before.contains(.or)
      || after.contains(.only)
      || after.contains(.tell) || words.upperBound == sentence.words.count
  }

  /// Where the last clause that asks begins: what stands before may be a preamble.
  private static func mainClause(_ question: Question) -> Int {
    let sentence = question.sentence
    let starts = sentence.boundaries.filter { place in
      if isLastSentence(from: place, question) { return true }
      let opens = !sentence.roles[place].isDisjoint(with: [.opener, .filler, .and])
      return question.count - place > 2
        && !sentence.roles[opens ? place + 1 : place].isDisjoint(
          with: [.wh, .how, .be, .do, .tell, .modal])
    }
    return starts.last ?? 0
  }
}

extension Sentence {
  /// Whether a number counts what is chosen from: "of the nine", "from these three", "all five".
  fileprivate func isChoice(of number: Range<Int>) -> Bool {
    roles[max(0, number.lowerBound - 3)..<number.lowerBound].contains {
      !$0.isDisjoint(with: [.of, .from, .all, .in, .both])
    }
  }
}

extension Account {
  /// Whether a sentence begins there that goes to the end and names something: "Only three! And in Devon?"
  private static func isLastSentence(from place: Int, _ question: Question) -> Bool {
    let sentence = question.sentence
    return sentence.words[place].before.contains(.stop)
      && !sentence.boundaries.contains { $0 > place && sentence.words[$0].before.contains(.stop) }
      && question.count - place > 1
      && question.anchors.contains { $0.words.lowerBound >= place && $0.match <= .part }
  }
}

extension Query {
  /// Whether a class of two is among its parts.
  fileprivate func isOfPair(_ evaluator: Evaluator) -> Bool {
    var found = false
    walk { part in
      if case .instances = part, !found { found = evaluator.members(of: part).count == 2 }
    }
    return found
  }
}
