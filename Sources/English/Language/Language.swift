/// What understanding takes from the language of a question: what its words of grammar do, which endings come off,
/// which phrases are cues and operators, and what general knowledge of its words there is.
///
/// Example: by `Language.english` "which" asks for something and "phases" is a form of "phase"; by a German one
/// "welche" and "Phasen".
///
/// One pointer, since every sentence carries its language. English is made of tables that fill themselves when first
/// used (`Language+English.swift`), any other language of lists (`WordLists`).
package struct Language: Sendable {
  private let box: Box

  private final class Box: Sendable {
    let parts: LanguageParts

    init(_ parts: LanguageParts) { self.parts = parts }
  }

  init(_ parts: LanguageParts) { box = Box(parts) }

  /// The tag by which RDF marks labels of the language: "en".
  package var tag: String { box.parts.tag }

  /// Whether a tag of RDF is of this language: "en-GB" of "en".
  package func isTagged(_ tag: String) -> Bool { tag.hasPrefix(box.parts.tag) }

  package func knows(_ knowledge: Knowledge) -> Bool { box.parts.knowledge.contains(knowledge) }

  // MARK: Words

  /// The roles of a word; none for a content word.
  package func roles(of word: Word) -> Role {
    word.kind == .word ? box.parts.roles(word.folded) : []
  }

  /// How the scanner takes the ending off the folded letters of a word: "phases" → the hash of "phas", `.s`.
  var stem: LanguageParts.Stem { box.parts.stem }

  /// The root that words of one family share: "adequacy" and "adequate".
  package func root(of word: String) -> String { box.parts.root(word) }

  /// A word in lower case as the keys of features have it: without its ending, and a word of grammar as the English
  /// one that does the same, which is what weights were learnt of.
  ///
  /// Example: "phases" → "phase"; in German "welche" → "which".
  package func feature(of word: String, _ roles: Role, _ ending: Word.Ending) -> String {
    box.parts.feature(word, roles, ending)
  }

  /// Whether a word is in one of the short lists.
  package func has(_ word: Word, in list: WordList) -> Bool {
    box.parts.isListed(word.folded, list)
  }

  /// Whether a word as typed, in lower case, is in one of the short lists.
  package func has(_ typed: String, in list: WordList) -> Bool {
    box.parts.isListed(Fingerprint.of(typed), list)
  }

  /// What a word does that changes the question wherever it stands: "only"; nil of all others.
  package func counted(_ word: Word) -> CountedWord? {
    word.kind == .word ? box.parts.counted(word.folded) : nil
  }

  /// The number that a word is: "three" → 3; nil of other words.
  package func number(_ word: Word) -> Double? { box.parts.number(word.folded) }

  /// What a word multiplies the number before it by: "million" → 1,000,000; nil of other words.
  package func multiplier(_ word: Word) -> Double? { box.parts.multiplier(word.folded) }

  // MARK: Phrases

  /// What the hash of a phrase's folded words does to sets.
  package func operation(of phrase: UInt64) -> Operator? { box.parts.operation(phrase) }

  /// What a phrase does to sets where it stands: "first" is a place, but none of its own in "twenty-first", and
  /// "twenty, first" is no place of two words.
  package func operation(
    of phrase: UInt64, at span: Range<Int>, in words: [Word]
  ) -> Operator? {
    guard let meaning = operation(of: phrase) else { return nil }
    guard case .ordinal = meaning else { return meaning }
    let isWhole =
      span.count == 1
      ? !endsOrdinal(span.lowerBound, in: words)
      : span.dropFirst().allSatisfy { words[$0].before.subtracting(.hyphen).isEmpty }
    return isWhole ? meaning : nil
  }

  /// Whether the word at a place and the number before it are a place in an order: "first" in "twenty-first".
  func endsOrdinal(_ place: Int, in words: [Word]) -> Bool {
    guard place > 0, words[place].before.subtracting(.hyphen).isEmpty,
      number(words[place - 1]) != nil
    else { return false }
    let phrase = Fingerprint.of(phrase: [words[place - 1].folded, words[place].folded])
    if case .ordinal = operation(of: phrase) { return true }
    return false
  }

  /// Words in the longest such phrase.
  package var longestOperator: Int { box.parts.longestOperator }

  /// The operators among the words, which no graph adds to.
  /// - Complexity: O(words × longest operator).
  package func operators(in words: [Word]) -> [(words: Range<Int>, meaning: Operator)] {
    let longest = box.parts.longestOperator
    var found: [(words: Range<Int>, meaning: Operator)] = []
    for start in words.indices where words[start].kind != .quoted {
      var folded = Fingerprint.seed
      for end in start..<min(words.count, start + longest) where words[end].kind != .quoted {
        folded = Fingerprint.extend(folded, with: words[end].folded)
        let span = start..<(end + 1)
        if let meaning = operation(of: folded, at: span, in: words) {
          found.append((span, meaning))
        }
        if end + 1 < words.count, words[end + 1].kind == .quoted { break }
      }
    }
    return found
  }

  /// The cues among the words.
  package func cues(in words: [Word]) -> [(words: Range<Int>, cue: Cue)] { box.parts.cues(words) }

  /// Phrases that frame a question without being part of what is asked: "by the way".
  package func frames(in words: [Word]) -> [Range<Int>] { box.parts.frames(words) }

  /// Phrases in which a word that counts does something else: "in other words".
  package func idlePhrases(in words: [Word]) -> [Range<Int>] { box.parts.idlePhrases(words) }
}

/// The functions that a language is made of; what each says, `Language` says.
struct LanguageParts: Sendable {
  /// Takes the ending off a word, given its folded letters and their hash: returns the hash of the stem, and the
  /// ending.
  typealias Stem = @Sendable ([UInt8], UInt64) -> (UInt64, Word.Ending)

  let tag: String
  let knowledge: Knowledge
  let roles: @Sendable (UInt64) -> Role
  let stem: Stem
  let root: @Sendable (String) -> String
  let feature: @Sendable (String, Role, Word.Ending) -> String
  let isListed: @Sendable (UInt64, WordList) -> Bool
  let counted: @Sendable (UInt64) -> CountedWord?
  let number: @Sendable (UInt64) -> Double?
  let multiplier: @Sendable (UInt64) -> Double?
  let operation: @Sendable (UInt64) -> Operator?
  let longestOperator: Int
  let cues: @Sendable ([Word]) -> [(words: Range<Int>, cue: Cue)]
  let frames: @Sendable ([Word]) -> [Range<Int>]
  let idlePhrases: @Sendable ([Word]) -> [Range<Int>]
}

/// General knowledge of a language's words, which a language may do without: its graphs then say all that is known.
package struct Knowledge: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Words that are related: "old" and "age".
  package static let wordNet = Knowledge(rawValue: 1)
  /// What people say for labels: "set me back" for `price`.
  package static let paraphrases = Knowledge(rawValue: 2)
  /// Which words exist, so that one which does not is misspelt.
  package static let spelling = Knowledge(rawValue: 4)
  /// Words made of others: the "publisher" published.
  package static let derivation = Knowledge(rawValue: 8)

  package static let all: Knowledge = [.wordNet, .paraphrases, .spelling, .derivation]
}
