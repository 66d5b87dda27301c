import English
import Queries
import Triples
import Vocabulary

/// The grammar's readings of a turn in word order, as candidates among the others.
///
/// Where it has none of the whole turn, it reads what is left without the words that nothing explains ("omg which
/// screenings have no host"), and then the clause that asks ("that can't be right. which model is it").
struct GrammarCandidates {
  private let question: Question
  private let parser: Parser
  /// What pronouns may stand for.
  private let antecedents: [Antecedent]
  /// What words may stand for that the lexicon itself does not find.
  private let weak: [Mention]

  /// Longer turns are left to free composition.
  private static let mostWords = 40

  init(_ question: Question, after context: Context, parser: Parser) {
    self.question = question
    self.parser = parser
    antecedents = Self.antecedents(in: question, after: context)
    weak = question.anchors.filter { $0.match > .inflected && $0.match != .part }.map {
      Mention(words: $0.words, meaning: $0.meaning, cost: 0.5, readAs: $0.readAs)
    }
  }

  func candidates(stop: () -> Bool) -> [Candidate] {
    guard question.count <= Self.mostWords else { return [] }
    let all = 0..<question.count
    let whole = understand(all, stop)
    if !whole.readings.isEmpty { return candidates(whole, from: 0, skipping: 0) }
    var unknown = whole.unknown.flatMap { Array($0) }
    if !unknown.isEmpty, unknown.count < question.count {
      let rest = understand(all, ignoring: unknown, stop)
      if !rest.readings.isEmpty { return candidates(rest, from: 0, skipping: unknown.count) }
    }
    let start = MainClause(question).start
    guard start > 0 else { return [] }
    let clause = start..<question.count
    var read = understand(clause, stop)
    unknown = read.unknown.flatMap { Array($0) }
    if read.readings.isEmpty, !unknown.isEmpty, unknown.count < clause.count {
      read = understand(clause, ignoring: unknown, stop)
    }
    return candidates(read, from: start, skipping: start + unknown.count)
  }

  /// - Parameter ignored: words to pass over, counted from the part's first.
  private func understand(
    _ part: Range<Int>, ignoring ignored: [Int] = [], _ stop: () -> Bool
  ) -> Understanding {
    func moved(_ words: Range<Int>) -> Range<Int> {
      (words.lowerBound - part.lowerBound)..<(words.upperBound - part.lowerBound)
    }
    func isInside(_ words: Range<Int>) -> Bool {
      part.lowerBound <= words.lowerBound && words.upperBound <= part.upperBound
    }
    let weak = weak.filter { isInside($0.words) }.map {
      Mention(words: moved($0.words), meaning: $0.meaning, cost: $0.cost, readAs: $0.readAs)
    }
    let antecedents = antecedents.filter { isInside($0.words) }.map {
      Antecedent(words: moved($0.words), things: $0.things)
    }
    let sentence = part.count == question.count ? question.sentence : question.sentence.part(part)
    return parser.understand(
      sentence, antecedents: antecedents, extra: weak, ignoring: ignored, breadth: .wide,
      stop: stop)
  }

  private func candidates(
    _ understanding: Understanding, from start: Int, skipping skipped: Int
  ) -> [Candidate] {
    understanding.readings.enumerated().map { rank, reading in
      var words = WordSet()
      var anchors = AnchorSet()
      for mention in reading.mentions {
        let place = (mention.words.lowerBound + start)..<(mention.words.upperBound + start)
        words = words.union(WordSet(place))
        if let anchor = question.anchors.firstIndex(where: {
          $0.words == place && $0.meaning == mention.meaning
        }) {
          anchors = anchors.union(AnchorSet(anchor))
        }
      }
      var candidate = Candidate(
        reading.shape == .reason ? .reason(reading.query) : .ask(reading.query), words: words,
        anchors: anchors, tags: .grammar)
      candidate.grammarRank = rank
      candidate.grammarCost = reading.cost
      candidate.grammarSkipped = skipped
      return candidate
    }
  }

  private static func antecedents(
    in question: Question, after context: Context
  ) -> [Antecedent] {
    guard let last = context.last else { return [] }
    var found: [Antecedent] = []
    for place in question.sentence.words.indices {
      let role = question.sentence.roles[place]
      let words = place..<(place + 1)
      if !role.isDisjoint(with: [.they, .possessive]), let list = context.lastList {
        found.append(Antecedent(words: words, things: list.answers))
      }
      if !role.isDisjoint(with: [.it, .they, .possessive]) {
        for thing in ((last.answers.count == 1 ? last.answers : []) + last.topics).prefix(3) {
          found.append(Antecedent(words: words, things: [thing]))
        }
      }
    }
    return found
  }
}
