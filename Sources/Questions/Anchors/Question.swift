package import English
import Queries
import Triples
package import Vocabulary

/// A turn as everything after this sees it: its words, the anchors that say what they may stand for, and the cues
/// among them.
package struct Question: Sendable {
  package let sentence: Sentence
  package let anchors: [Anchor]
  /// The phrases of the question that people say for labels, whatever labels this graph has: "set me back", for
  /// "price".
  let paraphrases: [Paraphrase]
  package let operators: [(words: Range<Int>, meaning: Operator)]
  package let cues: [(words: Range<Int>, cue: Cue)]
  /// The words in lower case without the ending of their inflection, "phases" → "phase": keys of features
  /// (`Language.feature`).
  package let stems: [String]
  /// The words that say something of their own: no word of grammar, no operator ("more than"), no word of small talk
  /// ("thanks").
  package let content: WordSet
  /// The cues among the words, each once.
  package let present: [Cue]
  let cueSet: CueSet
  /// The words that some anchor covers.
  package let anchored: WordSet

  /// - Parameter today: the day of asking, from which "last year" is counted; nil where it is not to be read.
  package init(_ sentence: Sentence, lexicon: Lexicon, today: CalendarDay? = nil) {
    self.sentence = sentence
    let language = sentence.language
    paraphrases = language.knows(.paraphrases) ? Paraphrase.find(in: sentence.words) : []
    anchors = AnchorFinder(
      lexicon: lexicon, sentence: sentence, paraphrases: paraphrases, today: today
    ).anchors()
    operators = language.operators(in: sentence.words)
    cues = language.cues(in: sentence.words)
    let cueSet = CueSet(cues.map(\.cue))
    self.cueSet = cueSet
    present = Cue.allCases.filter { cueSet.contains($0) }
    stems = sentence.words.indices.map { Self.stem(of: sentence, $0) }
    var anchored = WordSet()
    for anchor in anchors { for place in anchor.words { anchored.insert(place) } }
    self.anchored = anchored
    var content = WordSet()
    var operated = WordSet()
    for found in operators { for place in found.words { operated.insert(place) } }
    for place in sentence.words.indices
    where sentence.roles[place].isEmpty && !operated.contains(place) { content.insert(place) }
    // A name is content even where its words are words of grammar ("IT").
    for anchor in anchors where anchor.match == .exact {
      if case .things = anchor.meaning { for place in anchor.words { content.insert(place) } }
    }
    self.content = content
  }

  package var count: Int { sentence.words.count }

  package func has(_ cue: Cue) -> Bool { cueSet.contains(cue) }

  /// "still", "yet", "open": whether a word says that what would end something has not come.
  var saysLasting: Bool {
    sentence.words.indices.contains { sentence.says(.lasting, at: $0) }
  }

  package func says(_ role: Role) -> Bool {
    sentence.roles.contains { !$0.isDisjoint(with: role) }
  }

  /// The words of a cue.
  package func words(of cue: Cue) -> WordSet {
    cues.filter { $0.cue == cue }.reduce(WordSet()) { $0.union(WordSet($1.words)) }
  }

  /// The words of anchors that match so well or better: "up to inflected" leaves out what WordNet relates.
  func anchored(upTo match: Anchor.Match) -> WordSet {
    anchors.reduce(WordSet()) { $1.match <= match ? $0.union(WordSet($1.words)) : $0 }
  }

  /// The words of several cues.
  package func words(of cues: [Cue]) -> WordSet {
    cues.reduce(WordSet()) { $0.union(words(of: $1)) }
  }

  private static func stem(of sentence: Sentence, _ place: Int) -> String {
    let text = sentence.typed(place..<(place + 1)).lowercased()
    return sentence.language.feature(
      of: text, sentence.roles[place], sentence.words[place].ending)
  }
}
