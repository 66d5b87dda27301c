import English
import Queries
import Vocabulary

extension Account {
  /// Whether a negation is in the query, or asks of what should hold, or is about the asking.
  ///
  /// Example: "which do not affect it?" → a difference; "isn't it permanent?" → told, "asked with “isn't”".
  func negation(_ words: Range<Int>, _ candidate: Candidate, _ uses: QueryUses) -> Use {
    if onlyLeavesOutTold(words, candidate, uses) { return .ignored }
    if supply(of: candidate, uses) >= demanded() { return .expressed }
    if isOfComparison(words), uses.compares { return .expressed }
    // "not checked since 2025": checked before.
    if candidate.words.contains(words), uses.comparesUp || uses.comparesDown { return .expressed }
    if uses.sort == .truth, asksForTruth(words) {
      return .told("asked with “\(typed(words))”")
    }
    return isFrame(words, candidate, uses) ? passing(frame(around: words)) : .ignored
  }

  /// Whether all that a candidate leaves out is what was told before, while "not" stands before words of its own.
  ///
  /// Example: "who doesn't live in Oslo?" after a list of people: those others who do live there are no answer. "Which
  /// aren't?" may well mean the others.
  private func onlyLeavesOutTold(
    _ words: Range<Int>, _ candidate: Candidate, _ uses: QueryUses
  ) -> Bool {
    guard candidate.tags.contains(.withoutTold), uses.denials <= 1, !saysOthers else {
      return false
    }
    let clause = mainClause.clause(around: words.lowerBound)
    return candidate.anchors.places.contains { place in
      let said = question.anchors[place].words
      return said.lowerBound >= words.upperBound && said.overlaps(clause)
    }
  }

  /// "the others", "except", "the rest": what was told is to be left out.
  private var saysOthers: Bool {
    leavesOutByCue
      || question.sentence.words.contains { word in
        language.counted(word) == .except || language.counted(word) == .other
      }
  }

  /// "is it not …?", "isn't it …", "…, doesn't it?": asks for yes or no of what should hold.
  private func asksForTruth(_ words: Range<Int>) -> Bool {
    question.sentence.mood == .yesNo || question.sentence.tagStart != nil
      || !question.sentence.roles[words.lowerBound].isDisjoint(with: [.be, .do, .have, .modal])
  }

  /// How many denials a candidate has: forms of its query that leave something out, and tags that do.
  private func supply(of candidate: Candidate, _ uses: QueryUses) -> Int {
    denials(of: candidate, uses)
      + (candidate.tags.contains(.withoutTold) ? 1 : 0)
      + (candidate.tags.contains(.otherOfPair) ? 1 : 0)
  }

  /// How many denials the words ask for: one for "except", and one for each "not" and "without"; a second "not" may be
  /// the first said again.
  private func demanded() -> Int {
    let words = question.sentence.words
    let others =
      leavesOutByCue
      || words.indices.contains { place in
        // "no other states" is one denial, not two.
        let follows =
          place > 0
          && question.operators.contains {
            [.not, .no].contains($0.meaning) && $0.words.upperBound == place
          }
        let word = language.counted(words[place])
        return word == .except || word == .other && !follows
      }
    let kinds = Set(
      question.operators.map(\.meaning).filter { [.not, .no, .neither, .denial].contains($0) })
    return max(1, kinds.count) + (others ? 1 : 0)
  }

  /// "no more than 3", "not so many": the comparison is turned around.
  private func isOfComparison(_ words: Range<Int>) -> Bool {
    if isInComparison(words) { return true }
    let next = words.upperBound
    guard next < question.count else { return false }
    let role = question.sentence.roles[next]
    let isAsMuch =
      role.contains(.as)
      && question.sentence.roles[min(next + 2, question.count)...].prefix(2).contains {
        $0.contains(.as)
      }
    if isAsMuch || role.contains([.filler, .opener]) && !role.contains(.and) {
      return true
    }
    return question.operators.contains { $0.words.lowerBound == next && $0.meaning.isOfNumber }
      && question.anchors.contains {
        $0.isNumber && (next...(next + 3)).contains($0.words.lowerBound)
      }
  }

  /// Whether it is part of a phrase that compares: the "no" of "no later than".
  private func isInComparison(_ words: Range<Int>) -> Bool {
    question.operators.contains { found in
      found.words.count > words.count && found.words.contains(words)
        && [.atLeast, .atMost].contains(found.meaning)
    }
  }

  /// "I don't know what …", "…, no?", "define it, no waffle": about the asking, not about what is asked.
  private func isFrame(_ words: Range<Int>, _ candidate: Candidate, _ uses: QueryUses) -> Bool {
    let roles = question.sentence.roles
    let before = words.lowerBound > 0 ? roles[words.lowerBound - 1] : []
    let after = words.upperBound < roles.count ? roles[words.upperBound] : []
    if after.contains(.tell) || after.contains(.only) || before.contains(.or) { return true }
    if after.isOfPerson || saidByPerson(words) || isSupposed(words) {
      return !takes(candidate, from: words)
    }
    if isTakenBack(words) || asides.isOfTelling(negation: words) { return true }
    if words.upperBound == roles.count {
      return uses.sort == .truth || typed(words) == "no"
        || !question.sentence.words[words.lowerBound].before.isEmpty
    }
    return !asides.isOfTheGraph(after: words)
  }

  /// Whether "if" stands shortly before a negation, which then asks nothing: "if it is not too much trouble".
  private func isSupposed(_ words: Range<Int>) -> Bool {
    let start = mainClause.clause(around: words.lowerBound).lowerBound
    return question.sentence.roles[max(start, words.lowerBound - 4)..<words.lowerBound].contains {
      $0.contains(.if)
    }
  }

  /// "no scratch that", "no forget that": takes back what was said.
  private func isTakenBack(_ words: Range<Int>) -> Bool {
    question.cues.contains { $0.cue == .undo && $0.words.lowerBound == words.upperBound }
  }

  /// Whether somebody says the negation of themselves: "I do not", "we haven't".
  private func saidByPerson(_ words: Range<Int>) -> Bool {
    let roles = question.sentence.roles
    var place = words.lowerBound - 1
    while place >= 0, !roles[place].isDisjoint(with: [.modal, .do, .have, .be, .filler]),
      !roles[place].isOfPerson
    {
      place -= 1
    }
    return place >= 0 && roles[place].isOfPerson
  }

  /// Whether a candidate uses something between a negation and the question word or stop that follows.
  private func takes(_ candidate: Candidate, from words: Range<Int>) -> Bool {
    let used = frame(around: words).lowerBound..<frame(around: words).upperBound
    return candidate.anchors.places.contains {
      question.anchors[$0].words.lowerBound >= words.lowerBound
        && used.contains(question.anchors[$0].words.lowerBound)
    }
  }

  /// The words from a negation to what ends it: a question word, a word that asks to be told, or a stop.
  private func frame(around words: Range<Int>) -> Range<Int> {
    let clause = mainClause.clause(around: words.lowerBound)
    let end = (words.upperBound..<max(words.upperBound, clause.upperBound)).first {
      !question.sentence.roles[$0].isDisjoint(with: [.wh, .how, .tell, .if, .why])
        || question.sentence.roles[$0].isOfPerson && $0 > words.upperBound
    }
    return words.lowerBound..<(end ?? max(clause.upperBound, words.upperBound))
  }
}

extension Operator {
  /// Whether it compares with the number that follows: "more", "less", "at least".
  fileprivate var isOfNumber: Bool {
    switch self {
    case .more, .less, .atLeast, .atMost: true
    default: false
    }
  }
}

extension Role {
  /// Whether it is I, you or we; "one" is a thing more often than a person.
  var isOfPerson: Bool { contains(.person) && isDisjoint(with: [.one, .it, .they]) }
}
