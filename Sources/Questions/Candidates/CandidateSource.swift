import English
import Queries
import Triples
package import Vocabulary

/// Proposes every way to understand a turn: the grammar's readings in word order, free composition, edits of
/// what was said before, dialogue acts, and that nothing answers it.
package struct CandidateSource: Sendable {
  package let lexicon: Lexicon
  package let parser: Parser

  package init(lexicon: Lexicon, parser: Parser) {
    self.lexicon = lexicon
    self.parser = parser
  }

  /// Candidates for a turn, without repeats. The last is the null reading: that nothing answers the turn. Only a mere
  /// courtesy ("thanks") has none.
  /// - Parameter stop: polled between steps; true ends with what was found until then.
  package func candidates(
    for question: Question, after context: Context, evaluator: Evaluator, stop: @escaping () -> Bool
  ) -> [Candidate] {
    if isCourtesy(question) { return acts(question, context) }
    var composition = FreeComposition(
      question, after: context, lexicon: lexicon, evaluator: evaluator, stop: stop)
    composition.compose()
    var set = CandidateSet()
    let tops = Tops(composition)
    for candidate in tops.candidates() { set.add(candidate) }
    for candidate in Edits(composition).candidates() { set.add(candidate) }
    for candidate in acts(question, context) { set.add(candidate) }
    let grammar = GrammarCandidates(question, after: context, parser: parser)
    let read = grammar.candidates(stop: stop)
    for candidate in read { set.add(candidate) }
    for candidate in tops.rows(alongside: read) { set.add(candidate) }
    for candidate in tops.uncued() { set.add(candidate) }
    set.add(Candidate(.unknown))
    return set.candidates
  }

  // MARK: Dialogue acts

  private func acts(_ question: Question, _ context: Context) -> [Candidate] {
    let possible = Act.allCases.filter { !$0.isAboutLast || context.lastAnswered != nil }
    // Without a word for it only where nothing of the graph is spoken of: "you have been most patient".
    let isFree =
      question.count <= Self.shortTurn && !question.anchors.contains { $0.match <= .inflected }
    return possible.compactMap { act in
      guard let cue = act.cue, question.has(cue) || isFree else { return nil }
      return Candidate(.act(act), words: question.words(of: cue))
    }
  }

  /// Whether nothing is said but "thanks", "hello", "help": then no property of that name is meant.
  private func isCourtesy(_ question: Question) -> Bool {
    guard !question.anchors.contains(where: { $0.match == .exact && $0.isThings }) else {
      return false
    }
    return Act.allCases.contains { act in
      guard !act.isAboutLast, let cue = act.cue, question.has(cue) else { return false }
      let said = question.words(of: cue)
      return question.sentence.words.indices.allSatisfy { said.contains($0) || isIdle($0) }
    }
    /// Whether a word adds nothing to a courtesy: "help me", "thanks please".
    func isIdle(_ place: Int) -> Bool {
      !question.sentence.roles[place].isDisjoint(with: [.filler, .person])
    }
  }

  /// A turn of no more words may be an act without a word that says so: "that'll do me".
  private static let shortTurn = 12
}

/// The candidates of a turn, each move once: where two ways lead to a move, the one that explains most words with the
/// fewest tags.
struct CandidateSet {
  private(set) var candidates: [Candidate] = []
  private var places: [Candidate.Move: Int] = [:]

  /// The most candidates that are weighed; later ones are not added.
  static let limit = 420

  mutating func add(_ candidate: Candidate) {
    if let place = places[candidate.move] {
      var kept = candidates[place]
      if candidate.tags.contains(.grammar) {
        kept.words = kept.words.union(candidate.words)
        kept.anchors = kept.anchors.union(candidate.anchors)
        kept.tags.formUnion(.grammar)
        kept.grammarRank = candidate.grammarRank
        kept.grammarCost = candidate.grammarCost
        kept.grammarSkipped = candidate.grammarSkipped
      } else if worth(candidate) > worth(kept) {
        kept.words = candidate.words
        kept.anchors = candidate.anchors
        kept.tags = candidate.tags
      }
      candidates[place] = kept
      return
    }
    guard
      candidates.count < Self.limit || candidate.tags.contains(.grammar)
        || candidate.move == .unknown
    else { return }
    places[candidate.move] = candidates.count
    candidates.append(candidate)
  }

  private func worth(_ candidate: Candidate) -> Int {
    5 * candidate.words.count - 3 * candidate.tags.count
  }
}
