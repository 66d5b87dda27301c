import English
import Queries
import Triples
import Vocabulary

// Quantifiers and exclusives: only, per, each, all, both, either, except, other.
extension Account {
  func counted(
    _ word: CountedWord, _ words: Range<Int>, _ candidate: Candidate, _ query: Query,
    _ uses: QueryUses, _ evaluator: Evaluator
  ) -> Use {
    switch word {
    case .only: only(words, candidate, uses)
    case .per: per(words, candidate, uses)
    case .each: uses.distributes || uses.pairs || uses.sort != .number ? .expressed : .ignored
    case .all: all(words, uses)
    case .both: pair(words, candidate, query, uses, evaluator)
    case .either: either(words, candidate, query, uses, evaluator)
    case .except: leavesOut(candidate, uses) ? .expressed : .ignored
    case .other: other(words, candidate, uses)
    }
  }

  private func leavesOut(_ candidate: Candidate, _ uses: QueryUses) -> Bool {
    uses.denials > 0 || !candidate.tags.isDisjoint(with: [.withoutTold, .otherOfPair, .narrowed])
  }

  /// What becomes of the word "other": it is used by a query that leaves out what was spoken of ("the other phases"),
  /// that goes on from it, or that names the other of two which are compared.
  private func other(_ words: Range<Int>, _ candidate: Candidate, _ uses: QueryUses) -> Use {
    // "at least one other state": a neighbour is another anyway.
    let isCounted =
      words.lowerBound > 0
      && question.anchors.contains {
        $0.isNumber && $0.words.upperBound == words.lowerBound
      }
    if isCounted, uses.compares || !uses.numbers.isEmpty { return .expressed }
    let isOfTwo = uses.pairs || uses.distributes || candidate.tags.contains(.pairImplied)
    return isOfTwo || leavesOut(candidate, uses) || isOfContext(candidate) ? .expressed : .ignored
  }

  private func isOfContext(_ candidate: Candidate) -> Bool {
    !candidate.tags.isDisjoint(with: Tags.ofContext)
  }

  // MARK: Only

  /// "only" leaves the others out, goes with a number, or says that no more is wanted.
  ///
  /// Example: "what affects only PM?" → a difference; "the first two only" → with "two"; "name only" → told.
  private func only(_ words: Range<Int>, _ candidate: Candidate, _ uses: QueryUses) -> Use {
    if denials(of: candidate, uses) > deniedOtherwise { return .expressed }
    if uses.equates || isBesideNumber(words, uses) { return .expressed }
    let roles = question.sentence.roles
    let clause = mainClause.clause(around: words.lowerBound)
    let isLast = words.upperBound == clause.upperBound
    let opens = roles[clause.lowerBound..<words.lowerBound].allSatisfy {
      !$0.isDisjoint(with: [.opener, .and, .filler, .from, .they])
    }
    let ofPerson = roles[clause.lowerBound..<words.lowerBound].contains { $0.isOfPerson }
    guard isLast || opens || ofPerson, uses.sort != .truth || ofPerson else { return .ignored }
    return .told("no more than that")
  }

  /// Whether "only" goes with a number: "only three", "two only", "only one".
  private func isBesideNumber(_ words: Range<Int>, _ uses: QueryUses) -> Bool {
    question.anchors.contains { anchor in
      guard case .number(let value) = anchor.meaning else { return false }
      return uses.numbers.contains(value) && !uses.comparesUp && !uses.comparesDown
        && (anchor.words.lowerBound == words.upperBound
          || anchor.words.upperBound == words.lowerBound)
    }
  }

  /// How often other words than "only" leave something out: "not", "except", "the other", "the same … as".
  private var deniedOtherwise: Int {
    question.operators.reduce(0) { count, found in
      switch found.meaning {
      case .not, .no, .neither, .except, .same, .share, .co, .together, .denial, .last,
        .ordinal(1):
        count + 1
      case .asMuch: count + 2
      default: count
      }
    } + question.sentence.words.count { language.counted($0) == .other }
      + (leavesOutByCue ? 1 : 0) + (question.has(.wrong) ? 1 : 0)
  }

  /// "the rest", "what is missing", "omitted": left out by another word than a negation.
  var leavesOutByCue: Bool {
    let isDenied = question.operators.contains { [.not, .no].contains($0.meaning) }
    return question.cues.contains { words, cue in
      guard cue == .except || cue == .remaining else { return false }
      let isMore = question.cues.contains { $0.cue == .more && $0.words == words }
      return !isMore
        && !question.operators.contains {
          [.not, .no, .neither, .except].contains($0.meaning) && $0.words.overlaps(words)
        }
        && words.allSatisfy { language.counted(question.sentence.words[$0]) == nil }
        // "events left with no figure yet": those that are still to come, not others.
        && !(isDenied && words.allSatisfy { question.sentence.says(.lasting, at: $0) })
    }
  }

  // MARK: Per

  /// "per X" groups by X, or tells of what a record is: "3 goals per season"; "per your text" only says where from.
  private func per(_ words: Range<Int>, _ candidate: Candidate, _ uses: QueryUses) -> Use {
    let next = words.upperBound
    guard next < question.count else { return .ignored }
    if !question.sentence.roles[next].isDisjoint(with: [.determiner, .possessive, .filler]) {
      return passing(words.lowerBound..<mainClause.clause(around: next).upperBound)
    }
    let isNamed = candidate.anchors.places.contains {
      question.anchors[$0].words.overlaps(next..<(next + 2))
    }
    // "dearest ingredient per kilo", by a price: the unit of a number that is not added up.
    if uses.compares, !uses.addsUp, Units.isUnit(typed(next..<(next + 1))) { return .expressed }
    // "season" that no word of the graph explains is not what its records are of.
    let isOfRecord = uses.measuresRecords && question.anchored.contains(next)
    let isOfEach =
      uses.groupsBy || isOfRecord || isNamed && (uses.distributes || uses.averages)
    return isOfEach ? .expressed : .ignored
  }

  // MARK: All

  /// "do all factors …?" asks of every one; a list of all of them is what a list is anyway.
  private func all(_ words: Range<Int>, _ uses: QueryUses) -> Use {
    guard uses.sort == .truth, question.sentence.mood == .yesNo else { return .expressed }
    let next = words.upperBound
    let isDeterminer =
      next < question.count
      && (question.anchored.contains(next)
        || !question.sentence.roles[next].isDisjoint(with: [.determiner, .they, .of]))
    return !isDeterminer || uses.distributes || uses.denials > 0 ? .expressed : .ignored
  }

  // MARK: Both, either

  /// "both" of two that were named, spoken of, or are all of their kind.
  private func pair(
    _ words: Range<Int>, _ candidate: Candidate, _ query: Query, _ uses: QueryUses,
    _ evaluator: Evaluator
  ) -> Use {
    let isPair =
      uses.pairs || uses.distributes || query.namedThings.count > 1 || isOfContext(candidate)
      || candidate.tags.contains(.pairImplied) || query.isOfPair(evaluator)
    let isChoice = question.sentence.roles.contains { $0.contains(.or) }
    return isPair || isChoice ? .told(typed(words)) : .ignored
  }

  private func either(
    _ words: Range<Int>, _ candidate: Candidate, _ query: Query, _ uses: QueryUses,
    _ evaluator: Evaluator
  ) -> Use {
    // "no contact point either": here "either" means "also".
    if words.upperBound == mainClause.clause(around: words.lowerBound).upperBound
      || uses.sort == .truth
    {
      return .told(typed(words))
    }
    let found = pair(words, candidate, query, uses, evaluator)
    return found == .ignored && candidate.tags.contains(.offered) ? .told(typed(words)) : found
  }

  // MARK: Names

  /// Whether a query names a thing, or everything of its kind, or the order that it stands in.
  private func speaks(_ query: Query, of things: [TermID], _ evaluator: Evaluator) -> Bool {
    var found = false
    query.walk { part in
      guard !found else { return }
      switch part {
      case .terms(let terms):
        found = terms.contains { evaluator.store.id(of: $0).map(things.contains) ?? false }
      case .instances:
        let members = evaluator.ids(of: part)
        found = members.count == 2 && things.contains(where: members.contains)
      case .join(_, .everything): found = true
      default: break
      }
    }
    return found
  }

  /// A name is used where the candidate rests on something at its words, or claims them.
  func name(
    _ words: Range<Int>, _ candidate: Candidate, _ query: Query, _ evaluator: Evaluator
  ) -> Use {
    if candidate.words.meets(WordSet(words)) { return .expressed }
    let things = question.anchors.flatMap { anchor -> [TermID] in
      guard case .things(let things) = anchor.meaning, anchor.words == words else { return [] }
      return things
    }
    if speaks(query, of: things, evaluator) { return .expressed }
    let isUsed = candidate.anchors.places.contains { question.anchors[$0].words.overlaps(words) }
    return isUsed ? .expressed : .ignored
  }
}
