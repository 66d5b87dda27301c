import English
import Queries
import RDF
import Triples
import Vocabulary

/// Turns candidates into sparse features: what the model weighs.
///
/// Features say how words, operators, anchors, context and the answer go together; none names a property or a
/// label, so that weights learnt on one graph serve any other.
package struct Features {
  let question: Question
  let context: Context
  let lexicon: Lexicon
  let evaluator: Evaluator
  let traits: QuestionTraits
  /// The turn before this one.
  let last: SaidTurn?
  /// The last turn that was answered: the one before, or an earlier one where that was not understood.
  let lastAnswered: SaidTurn?
  /// What the turn before asked for.
  let before: QueryTraits?
  /// What the turn before asked for; where it asked for nothing ("thanks"), what the last one that was answered did.
  let answered: QueryTraits?
  /// The form of what the last turn that was answered asked for, as `FormCounts` counts it.
  private let lastForm: FormText?
  let told: Told
  /// The words of the question as parts of features' names.
  let stems: [Atom]
  let cues: [(cue: Cue, atom: Atom)]
  /// The things that the question names.
  let namedIDs: [TermID]
  private let facts: FactsByAnchors
  /// How many content words the candidate that explains most leaves unexplained.
  let leastOpen: Int
  /// How many names the candidate that uses most leaves unused.
  let leastNames: Int
  private let keepsNames: Bool
  /// How often forms were asked for, for `list(of:)`: the learner leaves out what a turn's own conversation asks. Scores
  /// take it from the weights.
  private let counted: FormCounts
  let labelWords: LabelWords
  /// What the question says for the properties of its candidates.
  let said: SaidProperties
  /// What sort of thing the question's unexplained words name.
  let sorts: WordSorts
  /// How the words relate to yes-or-no properties.
  let flagWords: FlagWords
  let resemblance: Resemblance
  let hasGrammar: Bool

  init(
    _ question: Question, after context: Context, candidates: [Candidate], lexicon: Lexicon,
    evaluator: Evaluator, labelWords: LabelWords,
    keepingNames: Bool = false, counting forms: FormCounts = .none
  ) {
    counted = forms
    self.question = question
    self.context = context
    self.lexicon = lexicon
    self.evaluator = evaluator
    keepsNames = keepingNames
    self.labelWords = labelWords
    flagWords = FlagWords(question, labelWords)
    said = SaidProperties(question, labelWords)
    last = context.last
    lastAnswered = context.lastAnswered
    told = Told(context.last, evaluator)
    stems = question.stems.map { Atom($0) }
    cues = question.present.map { ($0, Atom($0.rawValue)) }
    namedIDs = question.anchors.flatMap { anchor -> [TermID] in
      if case .things(let things) = anchor.meaning, anchor.match <= .inflected { return things }
      return []
    }
    resemblance = Resemblance(question, candidates, labelWords)
    traits = QuestionTraits(question)
    facts = FactsByAnchors(question, traits.names, Sense.all(of: question), lexicon)
    sorts = WordSorts(question)
    before = context.last?.query.map { QueryTraits($0) }
    answered = before ?? lastAnswered?.query.map { QueryTraits($0) }
    lastForm = lastAnswered?.query.map { FormText(of: $0, named: false) }
    var leastOpen = 9
    var leastNames = 9
    for candidate in candidates where candidate.move != .unknown {
      leastOpen = min(leastOpen, question.content(leftBy: candidate).count)
      leastNames = min(leastNames, traits.names.count { !candidate.words.meets($0) })
    }
    self.leastOpen = leastOpen
    self.leastNames = leastNames
    hasGrammar = candidates.contains { $0.grammarRank != nil }
  }

  /// The features of one candidate.
  /// - Complexity: O(words × operators of the candidate)
  package func list(of candidate: Candidate) -> FeatureList {
    var list = FeatureList(keepingNames: keepsNames, counting: counted)
    add(candidate, answering: evaluator.denotation(of: candidate), to: &list)
    return list
  }

  /// The sum of the weights of a candidate's features.
  /// - Parameters:
  ///   - denotation: what its query denotes.
  ///   - forms: `LabelWords.forms(by: weights)`.
  func score(
    of candidate: Candidate, answering denotation: Denotation?, by weights: Weights,
    counting forms: FormCounts
  ) -> Float {
    var score = FeatureScore(weights.table, counting: forms)
    add(candidate, answering: denotation, to: &score)
    return score.sum
  }

  /// What a candidate's features say of how sure its probability can be (`Weights.calibration`).
  func doubt(
    of candidate: Candidate, answering denotation: Denotation?, beside rivals: Rivals,
    by weights: Weights, counting forms: FormCounts
  ) -> Float {
    var doubt = FeatureDoubt(weights.table, counting: forms)
    rivals.add(to: &doubt)
    add(candidate, answering: denotation, to: &doubt)
    return doubt.sum
  }

  private func add<S: FeatureSink>(
    _ candidate: Candidate, answering denotation: Denotation?, to list: inout S
  ) {
    list.add("bias")
    switch candidate.move {
    case .unknown: unknown(&list)
    case .act(let act): self.act(act, candidate, &list)
    case .ask(let query): ask(query, nil, candidate, denotation, &list)
    case .reason(let query): ask(query, .why, candidate, denotation, &list)
    }
  }

  // MARK: Questions

  private func ask<S: FeatureSink>(
    _ query: Query, _ mode: Operation?, _ candidate: Candidate, _ denotation: Denotation?,
    _ list: inout S
  ) {
    let shape = QueryTraits(query)
    let top = mode ?? shape.outermost
    let facts = facts.of(candidate)
    let outline = S.Atom(shape.outline)
    list.add("top", S.Atom(top))
    list.add("shape", S.Atom(shape.shape))
    list.add("outline", outline)
    list.add("size", S.Atom(digit: min(9, shape.size)))
    countFeatures(query, shape, mode, top, facts, &list)
    for operation in shape.operations { list.add("op", S.Atom(operation)) }
    if shape.operations.isEmpty { list.add("op", "plain") }
    asks(S.Atom(top), &list)
    wordFeatures(shape, top, outline, facts, candidate, &list)
    let properties = shape.relations.prefix(2).map { said.of($0) }
    senseFeatures(S.Atom(top), properties.first?.words ?? [], facts, &list)
    supportFeatures(shape, S.Atom(top), facts, &list)
    columnFeatures(query, facts, &list)
    listFeatures(query, S.Atom(top), candidate, &list)
    sortFeatures(S.Atom(top), properties, facts, &list)
    existenceFeatures(query, &list)
    flagFeatures(shape, S.Atom(top), facts, &list)
    referentFeatures(shape, facts, candidate, &list)
    cueFeatures(shape, top, &list)
    accountFeatures(top, facts, candidate, &list)
    anchorFeatures(shape, top, facts, candidate, &list)
    contextFeatures(query, shape, top, candidate, &list)
    changeFeatures(query, shape, top, facts, candidate, &list)
    answerFeatures(query, denotation, shape, top, facts, candidate, &list)
    let tags = candidate.tags.subtracting(.grammar)
    let names: S.Atom = tags.isEmpty ? "" : S.Atom(tags.names.joined(separator: "+"))
    let leans: S.Atom =
      candidate.tags.isDisjoint(with: Tags.ofContext) ? "free" : "leaning"
    let before = S.Atom(lastStood)
    list.add("before", before, leans)
    list.add("before", before, leans, S.Atom(top))
    list.add("tags", names, S.Atom(top))
    list.add("tags", names, S.Atom(traits.fragment), S.Atom(traits.pronouns))
    list.add("outline.wh", outline, S.Atom(traits.wh))
    list.add("outline.mood", outline, S.Atom(traits.mood))
    grammarFeatures(candidate, &list)
    labelFeatures(shape, properties, facts, candidate, &list)
  }

  /// Features of single words are made of a question's first 14 words that no anchor covers, and of the first 6 that
  /// nothing explains: few questions have more, and those cost no more time.
  static let mostWords = 14
  static let mostOpenWords = 6

  /// How often people asked this, or something like it.
  private func countFeatures<S: FeatureSink>(
    _ query: Query, _ shape: QueryTraits, _ mode: Operation?, _ top: Operation,
    _ facts: CandidateFacts, _ list: inout S
  ) {
    if let times = list.forms.magnitude(ofShape: shape.shape) {
      list.add("asked.shape", S.Atom(digit: times))
    }
    guard let times = list.forms.magnitudes(of: query, as: mode, after: lastForm) else { return }
    list.add("asked", S.Atom(digit: times.form))
    list.add("asked", S.Atom(digit: times.form), S.Atom(top))
    list.add("asked.same", S.Atom(digit: times.same))
    if let after = times.after { list.add("asked.after", S.Atom(digit: after)) }
    // Which words ask for a form can only be learnt of forms that were asked for now and then.
    guard times.form > 1 else { return }
    let form = S.Atom(hash: times.text.hash, text: times.text.text)
    list.add("form.wh", form, S.Atom(traits.wh))
    list.add("form.mood", form, S.Atom(traits.mood))
    for place in facts.free.prefix(Self.mostWords) {
      list.add("form.word", form, S.Atom(known: stems[place]))
    }
  }

  /// What became of the turn before: what leans on a guess is right less often.
  private var lastStood: String {
    guard let last else { return "none" }
    return last.query == nil ? "lost" : last.isGuess ? "guessed" : "answered"
  }

  private func cueFeatures<S: FeatureSink>(
    _ shape: QueryTraits, _ top: Operation, _ list: inout S
  ) {
    var used = CueSet()
    func note(_ operation: Operation, _ list: inout S) {
      guard let cues = operation.cues else { return }
      list.add(cues.meets(question.cueSet) ? "cue+" : "cue-", S.Atom(operation))
      used.formUnion(cues)
    }
    for operation in shape.operations { note(operation, &list) }
    note(top, &list)
    for place in cues.indices {
      list.add(
        "cu", S.Atom(known: cues[place].atom), used.contains(cues[place].cue) ? "used" : "unused")
    }
    for place in cues.indices { list.add("cut", S.Atom(known: cues[place].atom), S.Atom(top)) }
  }

  private func accountFeatures<S: FeatureSink>(
    _ outermost: Operation, _ facts: CandidateFacts, _ candidate: Candidate, _ list: inout S
  ) {
    let top = S.Atom(outermost)
    let open = question.content(leftBy: candidate)
    let count = open.count
    list.add("open", S.Atom(bucket: count))
    list.add("open", top, S.Atom(bucket: count))
    list.add("open.share", S.Atom(digit: 4 * count / max(1, question.content.count)))
    list.add("open.relative", S.Atom(bucket: count - leastOpen))
    list.add("open.relative", top, S.Atom(bucket: count - leastOpen))
    let late = stems.indices.count { $0 >= traits.lastClause && open.contains($0) }
    list.add("open.late", S.Atom(bucket: late))
    list.add("best", top, S.Atom(bucket: leastOpen))
    var missed = 0
    var early = 0
    for name in traits.names where !candidate.words.meets(name) {
      missed += 1
      if name.upperBound <= traits.lastClause { early += 1 }
    }
    list.add("names.missed", S.Atom(bucket: missed))
    list.add("names.missed", top, S.Atom(bucket: missed))
    list.add("names.relative", S.Atom(bucket: missed - leastNames))
    for _ in 0..<early { list.add("names.missedEarly") }
    list.add("unanchored", S.Atom(bucket: traits.unanchored))
    list.add("oov", S.Atom(bucket: traits.unknown))
    for place in facts.missed.indices where !facts.missed[place].words.isEmpty {
      let kind = S.Atom(known: facts.missed[place].kind)
      list.add("missed", kind)
      list.add("missed", kind, top)
      list.add("missed", kind, S.Atom(bucket: facts.missed[place].words.count))
    }
    for missed in facts.missedWeakly {
      list.add("missed.weakly", S.Atom(known: missed.kind), S.Atom(known: missed.match))
    }
    list.add("covered", S.Atom(digit: min(6, candidate.words.count)))
  }

  /// Whether the grammar's best reading explains every content word and every name.
  func isPlain(_ candidate: Candidate) -> Bool {
    candidate.grammarRank == 0 && explainsAll(candidate)
  }

  private func explainsAll(_ candidate: Candidate) -> Bool {
    question.content(leftBy: candidate).isEmpty
      && traits.names.allSatisfy { candidate.words.meets($0) }
  }

  private func grammarFeatures<S: FeatureSink>(_ candidate: Candidate, _ list: inout S) {
    guard let rank = candidate.grammarRank, let cost = candidate.grammarCost else {
      list.add("grammar", hasGrammar ? "other" : "silent")
      return
    }
    list.add("grammar", "rank", S.Atom(digit: min(3, rank)))
    if candidate.grammarSkipped > 0 {
      list.add(
        "grammar.skipped", S.Atom(bucket: candidate.grammarSkipped), S.Atom(digit: min(3, rank)))
    }
    list.add("grammar", "cost", S.Atom(digit: min(8, Int((cost * 5).rounded()))))
    if candidate.anchors.count > 0 {
      list.add(
        "grammar", "costEach",
        S.Atom(digit: min(8, Int((cost * 10 / Float(candidate.anchors.count)).rounded()))))
    }
    let isWhole = explainsAll(candidate)
    list.add("grammar.whole", isWhole ? "yes" : "no", rank == 0 ? "best" : "later")
    if isWhole {
      list.add(
        "grammar.whole", S.Atom(bucket: Int((cost * 5).rounded())),
        lastAnswered == nil ? "first" : "followup")
    }
    list.add(
      "grammar", rank == 0 ? "best" : "later", lastAnswered == nil ? "first" : "followup")
  }
}

/// What the last turn's query denotes, found when it is first asked for.
final class Told {
  private let turn: SaidTurn?
  private let evaluator: Evaluator
  /// The things that it answered.
  private(set) lazy var answers: Set<TermID> = Set(turn?.answers ?? [])
  private(set) lazy var denotation: Denotation? = turn?.query.flatMap {
    evaluator.denotation(of: $0)
  }

  init(_ turn: SaidTurn?, _ evaluator: Evaluator) {
    self.turn = turn
    self.evaluator = evaluator
  }
}
