import English
import Execution
import Queries
import Questions
import RDF
import Triples
import Vocabulary

/// A turn of few words that makes sense only after another: it says what to do with that one.
///
/// Looked at before the turn is parsed as a question of its own, and never after nothing: a first
/// question costs nothing here.
struct FollowUp {
  let state: DialogueState
  let assistant: Assistant
  let executor: any QueryExecutor
  /// The turn as it is.
  let whole: Sentence
  /// The turn without what opens it and what trails after it: "and …?", "… then?"
  let core: Sentence
  let mentions: [Mention]

  /// No such turn has more words.
  private static let limit = 9

  var schema: Schema { assistant.lexicon.schema }
  var store: TripleStore { assistant.store }

  /// Nil where the turn says too much to be only about what was said before.
  init?(
    _ sentence: Sentence, after state: DialogueState, _ assistant: Assistant,
    _ executor: any QueryExecutor
  ) {
    guard sentence.words.count <= Self.limit else { return nil }
    self.state = state
    self.assistant = assistant
    self.executor = executor
    whole = sentence
    let core = Self.core(of: sentence)
    self.core = core
    mentions = core.text.withUnsafeBufferPointer {
      assistant.lexicon.mentions(in: core.words, of: $0)
    }
  }

  /// What the turn asks, completed from the turns before.
  func reading() -> Reading? {
    guard state.last != nil else { return nil }
    let ways: [() -> Reading?] = [
      step, listed, swapped, rest, sharesAny, chosen, behindTruth, countOfEach, compared, hasMore,
      confirmed,
      narrowed, about, numberOfBoth, place, more, sameNumber, differences,
    ]
    return ways.lazy.compactMap { $0() }.first
  }

  /// What so few words ask of the pair that a graph sets side by side, where nothing was said before:
  /// "difference?", "which has more …?"
  func opening() -> Reading? { more() ?? firstPlace() ?? sameNumber() ?? differences() }

  private static func core(of sentence: Sentence) -> Sentence {
    var (start, end) = (0, sentence.words.count)
    while start < end, isTrim(sentence.roles[start]), sentence.roles[start].isDisjoint(with: .about)
    {
      start += 1
    }
    while end > start, isTrim(sentence.roles[end - 1]) { end -= 1 }
    return sentence.part(start..<end)
  }

  private static func isTrim(_ role: Role) -> Bool {
    !role.isDisjoint(with: [.and, .also, .opener, .filler])
      && role.isDisjoint(with: [.wh, .how, .be, .do, .have, .tell, .both, .it])
  }

  func made(_ query: Query, _ shape: Reading.Shape = .set) -> Reading {
    Reading(query: query, cost: 0.5, mentions: [], shape: shape)
  }

  func terms(_ things: [TermID]) -> Query { .terms(things.map { store.term($0) }.sorted()) }

  // MARK: The words of the turn

  /// Whether the turn without its trimmings is one of these phrases, divided by |.
  func says(_ phrases: String) -> Bool {
    let words = core.words.map(\.folded)
    return Fingerprint.phrases(of: phrases).contains { $0 == words }
  }

  func has(_ role: Role) -> Bool { core.roles.contains { !$0.isDisjoint(with: role) } }

  /// Whether every word only does something in grammar.
  var isGrammarOnly: Bool { content.isEmpty }

  var operators: [(words: Range<Int>, meaning: Operator)] { Lexicon.operators(in: core.words) }

  /// The places of the words that grammar does not explain.
  var content: [Int] {
    let operators = operators
    return core.roles.indices.filter { place in
      core.roles[place].isEmpty && !operators.contains { $0.words.contains(place) }
    }
  }

  /// Everything that the turn's content words may name together; the likeliest group first.
  var named: [[TermID]] {
    names.compactMap { mention in
      if case .things(let things) = mention.meaning { return things }
      return nil
    }
  }

  /// Names that cover every content word.
  var names: [Mention] {
    guard let first = content.first, let last = content.last else { return [] }
    let covering = mentions.filter {
      guard case .things = $0.meaning else { return false }
      return $0.words.lowerBound <= first && $0.words.upperBound > last
    }
    let longest = covering.map(\.words.count).max()
    return covering.sorted { $0.cost < $1.cost }.filter { $0.words.count == longest }
  }

  func isOfKind(_ a: TermID, _ b: TermID) -> Bool {
    !Set(schema.classes(of: a)).isDisjoint(with: schema.classes(of: b))
  }

  /// The last question that a list was the answer of, or the number of a list.
  var listTurn: Turn? { state.turns.last { $0.answers.count > 1 } }
}

extension Sentence {
  /// Where "same for", "and the same question for" end, before what the last question is asked of; 0 without.
  var sameEnd: Int {
    let opens: Role = [.and, .opener, .also, .determiner, .filler]
    guard
      let start = roles.firstIndex(where: { $0.isDisjoint(with: opens) || $0.contains(.for) }),
      Self.again.contains(words[start].folded)
    else { return 0 }
    var end = start + 1
    if end < words.count, words[end].folded == Self.question || roles[end].contains(.light) {
      end += 1
    }
    guard end + 1 < words.count, !roles[end].isDisjoint(with: [.for, .with, .of, .about]) else {
      return 0
    }
    return end
  }

  private static let again = ["same", "ditto", "likewise"].map { Fingerprint.of($0) }
  private static let question = Fingerprint.of("question")
}
