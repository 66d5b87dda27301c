package import English
package import Queries
package import Triples
package import Vocabulary

/// Reads turns: proposes what each may mean (candidates), drops those that pass over a word that counts, and describes
/// the rest by features. The model then chooses among them (`ReadTurn.decide`), and the learner learns from them.
package struct TurnReader: Sendable {
  package let lexicon: Lexicon
  private let source: CandidateSource
  private let labelWords: LabelWords
  let memory = DecisionMemory()

  private let today: CalendarDay?

  /// - Parameter today: the day of asking, from which "last year" is counted; nil where it is not to be read.
  package init(lexicon: Lexicon, parser: Parser, today: CalendarDay? = nil) {
    self.lexicon = lexicon
    self.today = today
    source = CandidateSource(lexicon: lexicon, parser: parser)
    labelWords = LabelWords(lexicon: lexicon)
  }

  /// The weights for this graph: those of the graph inside, where it is that or most of it, else those of other graphs.
  package var learntWeights: Weights {
    let inside = Weights.learnt(of: .inside)
    return labelWords.areKnown(to: inside) ? inside : Weights.learnt(of: .others)
  }

  /// How often questions were asked, as the weights have it: for features that somebody reads.
  package func forms(by weights: Weights) -> FormCounts { labelWords.forms(by: weights) }

  /// What a turn may mean after what was said before.
  /// - Parameter stop: polled between steps; true ends the search with what was found until then.
  package func read(
    _ sentence: Sentence, after context: Context, executor: any QueryExecutor,
    keepingNames: Bool = false, counting forms: FormCounts = .none,
    stop: @escaping () -> Bool = { false }
  ) -> ReadTurn {
    let question = question(sentence)
    let evaluator = Evaluator(executor, store: lexicon.store)
    let account = Account(question, after: context.last?.query)
    let proposed = source.candidates(
      for: question, after: context, evaluator: evaluator, stop: stop)
    var candidates: [Candidate] = []
    var refused: [Candidate] = []
    for candidate in proposed {
      if account.holds(for: candidate, evaluator) {
        candidates.append(candidate)
      } else if keepingNames {
        refused.append(candidate)
      }
    }
    let features = Features(
      question, after: context, candidates: candidates, lexicon: lexicon, evaluator: evaluator,
      labelWords: labelWords, keepingNames: keepingNames, counting: forms)
    let directions = Directions(
      question: question, schema: lexicon.schema, evaluator: evaluator)
    return ReadTurn(
      question: question, candidates: directions.alongWords(candidates, by: features),
      refused: refused, account: account,
      evaluator: evaluator, features: features)
  }
}

extension TurnReader {
  /// A turn's words with their anchors. What is quoted is one word where the graph has it as a name ("what affects
  /// "service management"?"); what somebody quotes to have it checked is read as words.
  private func question(_ sentence: Sentence) -> Question {
    let question = Question(sentence, lexicon: lexicon, today: today)
    let isUnknown = sentence.words.indices.contains { place in
      sentence.words[place].kind == .quoted && !question.anchored.contains(place)
    }
    return isUnknown ? Question(sentence.withoutQuotes, lexicon: lexicon, today: today) : question
  }
}

/// A turn with everything that it may mean.
package struct ReadTurn {
  package let question: Question
  package let candidates: [Candidate]
  /// The candidates that leave a word unused which must be used; kept only for `lore reading --trace`.
  package let refused: [Candidate]
  package let account: Account
  package let evaluator: Evaluator
  package let features: Features

  package init(
    question: Question, candidates: [Candidate], refused: [Candidate], account: Account,
    evaluator: Evaluator, features: Features
  ) {
    self.question = question
    self.candidates = candidates
    self.refused = refused
    self.account = account
    self.evaluator = evaluator
    self.features = features
  }

  /// What a candidate comes to, which is its answer where it asks for one: the probabilities of candidates of one
  /// meaning add up.
  package func meaning(of candidate: Candidate) -> Meaning {
    meaning(of: candidate, answering: evaluator.denotation(of: candidate))
  }

  func meaning(of candidate: Candidate, answering denotation: Denotation?) -> Meaning {
    switch candidate.move {
    case .unknown: .unknown
    case .act(let act): act.isCourtesy ? .courtesy : .act(act)
    case .reason: .reason(candidate.move)
    case .ask(let query):
      if case .describe(let set) = query {
        .description(set)
      } else if let denotation {
        .answer(Self.plain(denotation, query))
      } else {
        .query(query)
      }
    }
  }

  /// What the reply to a candidate tells beside its own answer; nil where it tells nothing else.
  ///
  /// Example: "are there risks that both have?" as `(exists S)` is answered "Yes: suppliers.", which answers "which
  /// risks have both?", `S`, as well. So does "Three: …" to `(count S)`.
  package func alsoTold(by candidate: Candidate) -> Meaning? {
    switch candidate.move {
    case .ask(.exists(let set)), .ask(.count(let set)):
      let isTold = evaluator.denotation(of: set)?.members.map { $0.count <= Self.mostTold }
      return isTold == true ? meaning(of: Candidate(.ask(set))) : nil
    default: return nil
    }
  }

  /// The most members that a reply names beside a yes or a number.
  private static let mostTold = 12

  /// An answer without what makes no difference to its meaning: the order of a list that was picked from, and of the
  /// rows of a table (a sorted list keeps its order), the rows of a table without any value beside rows with some, and
  /// the numbers told beside groups that were chosen.
  private static func plain(_ denotation: Denotation, _ query: Query) -> Denotation {
    if case .table(let rows) = denotation {
      if query.choosesGroups { return .terms(rows.map(\.subject).sorted()) }
      let told = rows.filter { row in row.cells.contains { !$0.isEmpty } }
      return .table((told.isEmpty ? rows : told).sorted { $0.subject < $1.subject })
    }
    guard case .list(let terms) = denotation, query.sort != .list || !query.isSorted else {
      return denotation
    }
    return .terms(terms.sorted())
  }

  /// The things that the turn names, in the order of its words.
  package var named: [TermID] {
    var named: [TermID] = []
    for anchor in question.anchors where anchor.match <= .derived {
      if case .things(let things) = anchor.meaning, things.count <= 3 {
        for thing in things where !named.contains(thing) { named.append(thing) }
      }
    }
    return named
  }

  package enum Meaning: Hashable {
    case unknown
    case act(Act)
    /// Thanks, a greeting, a goodbye: "cheers, that's all" is one of them, whichever.
    case courtesy
    case reason(Candidate.Move)
    case description(Query)
    case answer(Denotation)
    case query(Query)
  }
}

extension Context {
  /// Notes a turn as it was decided. What follows a question that was asked back or not understood is said of what was
  /// probably meant: "and project management?".
  package mutating func note(_ decision: Decision, of turn: ReadTurn, lexicon: Lexicon) {
    if decision.verdict == .answer {
      note(decision.best.candidate.move, of: turn, lexicon: lexicon)
      return
    }
    let guesses = decision.guesses
    if guesses.isEmpty { note(.unknown, of: turn, lexicon: lexicon) }
    for guess in guesses.reversed() {
      note(
        guess.candidate.move, naming: turn.named, turn.evaluator, lexicon, isGuess: true)
    }
  }

  /// Notes a turn as understood so.
  package mutating func note(_ move: Candidate.Move, of turn: ReadTurn, lexicon: Lexicon) {
    note(move, naming: turn.named, turn.evaluator, lexicon)
  }

  /// Notes a turn that names these things as understood so.
  package mutating func note(
    _ move: Candidate.Move, naming named: [TermID], _ evaluator: Evaluator, _ lexicon: Lexicon,
    isGuess: Bool = false
  ) {
    switch move {
    case .act, .reason: return
    case .unknown:
      // What an unanswered question names is still spoken of.
      guard !named.isEmpty else { return }
      push(SaidTurn(query: nil, answers: [], topics: named, isAnswered: false))
    case .ask(let query):
      var inQuery: [TermID] = []
      for set in query.namedSets {
        if case .terms(let terms) = set {
          inQuery += terms.prefix(20).compactMap { lexicon.store.id(of: $0) }
        }
      }
      var topics = named.filter(inQuery.contains)
      for thing in inQuery where !topics.contains(thing) && topics.count < 20 {
        topics.append(thing)
      }
      var answers: [TermID] = []
      if let set = query.subjectSet {
        let ids = evaluator.answeredIDs(of: set)
        answers =
          ids.count <= 200
          ? Listing.inOrder(ids, lexicon.schema, lexicon.store) : Array(ids.prefix(200))
      }
      push(
        SaidTurn(
          query: query, answers: answers, topics: topics, isAnswered: true, isGuess: isGuess))
    }
  }
}

extension Query {
  /// Whether it picks some of its groups: "the commonest colour", "states with more than three cities".
  var choosesGroups: Bool {
    if case .groups(let groups) = self { return groups.extreme != nil || groups.condition != nil }
    return false
  }

  /// Whether an order was asked for.
  var isSorted: Bool {
    if case .sorted = self { return true }
    return false
  }
}
