import English
package import Queries
import Vocabulary

/// Whether a candidate does justice to the words that may never be passed over: numbers with their signs and units,
/// ordinals, negation, comparison, quantifiers, exclusives and names (PRECISE: Popescu et al. 2003). What fails is
/// no answer, however likely the model thinks it.
///
/// Example: "name two benefits" read as all benefits leaves "two" out → not accounted for.
package struct Account {
  let question: Question
  let mainClause: MainClause
  let asides: Asides
  /// How many denials the query of the turn before has, and how many each part of it has.
  private let inherited: Int
  private let inheritedParts: [Query: Int]
  private let duties: [Duty]
  private let repetition: Repetition

  /// - Parameter last: the query of the turn before, whose own denials do not count for the words of this one.
  package init(_ question: Question, after last: Query? = nil) {
    self.question = question
    inherited = last.map { QueryUses($0).denials } ?? 0
    var parts: [Query: Int] = [:]
    if inherited > 0 { last?.walk { parts[$0] = QueryUses($0).denials } }
    inheritedParts = parts.filter { $0.value > 0 }
    mainClause = MainClause(question)
    asides = Asides(question)
    duties = Duties(question).all()
    repetition = Repetition(question)
  }

  /// Whether every obligatory word has its part in the candidate.
  package func holds(for candidate: Candidate, _ evaluator: Evaluator) -> Bool {
    if case .act(let act) = candidate.move { return holds(for: act, candidate) }
    guard let query = Self.query(of: candidate) else { return true }
    if query.startsFromValue || query.groupsByItsMeasure
      || repetition.onlyRepeats(candidate, query, evaluator)
    {
      return false
    }
    if inventsDenial(candidate, query, evaluator.store) || countsNumber(query, evaluator.store)
      || answersChoiceByYes(query)
    {
      return false
    }
    guard !duties.isEmpty else { return true }
    let uses = QueryUses(query)
    return duties.allSatisfy { use(of: $0, candidate, query, uses, evaluator) != .ignored }
  }

  /// What is asked of the answer before may not ignore a number or a quantifier either: "shorter, only three".
  private func holds(for act: Act, _ candidate: Candidate) -> Bool {
    guard act.isAboutLast else { return true }
    return duties.allSatisfy { duty in
      switch duty.demand {
      case .number, .counted(.only), .counted(.per), .counted(.both), .counted(.except):
        mainClause.isPassedOver(duty.words, by: candidate) || candidate.words.contains(duty.words)
      default: true
      }
    }
  }

  /// The denials of a query that the words of this turn may count as theirs: of what goes on from an answer, those
  /// that came with it are none.
  ///
  /// Example: "which has no service date?" after "is nobody covering them?", which was answered of the same machines:
  /// that denial is not in the new query, so the one in it is the new one's.
  func denials(of candidate: Candidate, _ uses: QueryUses) -> Int {
    let goesOn = !candidate.tags.isDisjoint(with: [.lastAnswer, .lastList, .narrowed])
    guard goesOn, inherited > 0 else { return uses.denials }
    if candidate.tags.contains(.substituted) { return max(0, uses.denials - inherited) }
    var kept = 0
    Self.query(of: candidate)?.walk { kept = max(kept, inheritedParts[$0] ?? 0) }
    return max(0, uses.denials - kept)
  }

  /// What the reading in words must say of words that changed nothing in the query: "three: as many as there are".
  package func remarks(for candidate: Candidate, _ evaluator: Evaluator) -> [String] {
    guard let query = Self.query(of: candidate), !duties.isEmpty else { return [] }
    let uses = QueryUses(query)
    var told: [String] = []
    for duty in duties {
      if case .told(let remark) = use(of: duty, candidate, query, uses, evaluator),
        !told.contains(remark)
      {
        told.append(remark)
      }
    }
    return told
  }

  /// The words that a candidate leaves unused, in words: for a trace.
  package func ignored(by candidate: Candidate, _ evaluator: Evaluator) -> [String] {
    guard let query = Self.query(of: candidate) else { return [] }
    let uses = QueryUses(query)
    let unused = duties.filter { use(of: $0, candidate, query, uses, evaluator) == .ignored }
      .map { "\(question.sentence.typed($0.words)) (\($0.demand))" }
    return repetition.onlyRepeats(candidate, query, evaluator) ? unused + ["repeats"] : unused
  }

  private static func query(of candidate: Candidate) -> Query? {
    switch candidate.move {
    case .ask(let query), .reason(let query): query
    case .act, .unknown: nil
    }
  }

  private func use(
    of duty: Duty, _ candidate: Candidate, _ query: Query, _ uses: QueryUses,
    _ evaluator: Evaluator
  ) -> Use {
    if mainClause.isPassedOver(duty.words, by: candidate) { return passingOver(duty) }
    if isPartOfLabel(duty, candidate) { return .expressed }
    switch duty.demand {
    case .number(let value):
      return number(value, duty.words, candidate, query, uses, evaluator)
    case .telling: return passing(phrase(from: duty.words))
    case .date, .ordinal:
      return candidate.words.contains(duty.words) ? .expressed : .ignored
    case .negation: return negation(duty.words, candidate, uses)
    case .comparison(let upward): return comparison(upward, duty.words, uses)
    case .than: return than(duty.words, candidate, uses)
    case .extreme:
      let isPart = candidate.anchors.places.contains {
        question.anchors[$0].words.overlaps(duty.words)
      }
      return uses.compares || uses.tellsEnd || uses.sort == .number || isPart
        ? .expressed : .ignored
    case .currency(let sign): return currency(sign, query, evaluator)
    case .order: return uses.putsInOrder ? .expressed : .ignored
    case .unit: return unit(duty.words, candidate)
    case .counted(let word):
      return counted(word, duty.words, candidate, query, uses, evaluator)
    case .name: return name(duty.words, candidate, query, evaluator)
    }
  }

  /// "the price per hour", where the label of the property that is followed holds the word.
  private func isPartOfLabel(_ duty: Duty, _ candidate: Candidate) -> Bool {
    switch duty.demand {
    case .name, .unit, .currency, .telling: return false
    case .number(let value) where value < 0: return false
    default: break
    }
    return candidate.anchors.places.contains { place in
      let anchor = question.anchors[place]
      return !anchor.isNumber && anchor.words.contains(duty.words.lowerBound)
    }
  }

  /// Of a preamble that nothing is taken from the reading says so; its names are told as a note.
  private func passingOver(_ duty: Duty) -> Use {
    if duty.demand == .name { return .expressed }
    return passing(mainClause.clause(around: duty.words.lowerBound))
  }

  /// The use of words that a reading passes over and says so: "passing over “I have 3 minutes left”".
  func passing(_ words: Range<Int>) -> Use {
    .told("passing over “\(question.sentence.typed(words))”")
  }

  /// A number with the word after it: "two sentences".
  private func phrase(from words: Range<Int>) -> Range<Int> {
    let end = mainClause.clause(around: words.lowerBound).upperBound
    return words.lowerBound..<max(words.upperBound, min(end, words.upperBound + 1))
  }

  var language: Language { question.sentence.language }

  /// How the sentence has a word: "three".
  func typed(_ words: Range<Int>) -> String { question.sentence.typed(words).lowercased() }
}

extension Range<Int> {
  func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
