/// A language as lists of words: what the folder of another language holds.
///
/// Words stand as people write them, capitals and accents or not; phrases are parted by "|" or line breaks. What a
/// language leaves out, its questions cannot say.
///
/// Example: German has `roles: [("welche welcher", [.wh, .which]), ("von vom", .of)]`.
package struct WordLists: Sendable {
  /// The words of grammar, with what they do.
  package var roles: [(words: String, does: Role)] = []
  package var cues: [(phrases: String, means: Cue)] = []
  package var operators: [(phrases: String, does: Operator)] = []
  package var counted: [(words: String, does: CountedWord)] = []
  package var numbers: [(words: String, value: Double)] = []
  package var multipliers: [(words: String, value: Double)] = []
  package var short: [WordList: String] = [:]
  /// Phrases that frame a question.
  package var frames = ""
  /// Phrases in which a word that counts does something else.
  package var idlePhrases = ""
  /// Words with the English ones that do the same in a question ("welche which"), so that weights that were learnt of
  /// these count for them.
  package var likeEnglish: [(words: String, english: String)] = []

  package init() {}
}

/// Tells how many letters of a word are its stem, and as which ending the rest counts: "phasen" → 4, `.s`.
package typealias StemLength = @Sendable ([UInt8]) -> (length: Int, ending: Word.Ending)

extension Language {
  /// The number of words in the longest phrase of a list.
  private static let longestPhrase = 6

  /// A language made of lists and one rule for its endings.
  /// - Parameters:
  ///   - tag: as RDF tags labels: "de".
  ///   - lists: its words.
  ///   - stemLength: told the folded letters of a word: "planungen", without capitals and accents.
  package init(tag: String, _ lists: WordLists, stemLength: @escaping StemLength) {
    let stem: LanguageParts.Stem = { letters, _ in
      let (length, ending) = stemLength(letters)
      return (letters.prefix(length).reduce(Fingerprint.seed, Fingerprint.mix), ending)
    }
    let scan = Scan(stem: stem)
    let roles = FingerprintTable(scan.sets(lists.roles.map { ($0.words, $0.does) }))
    let operators = FingerprintTable(scan.phrases(lists.operators.map { ($0.phrases, $0.does) }))
    let counted = scan.words(lists.counted.map { ($0.words, $0.does) })
    let numbers = scan.words(lists.numbers.map { ($0.words, $0.value) })
    let multipliers = scan.words(lists.multipliers.map { ($0.words, $0.value) })
    let short = lists.short.mapValues { scan.set(of: $0) }
    let english = scan.words(lists.likeEnglish.map { ($0.words, $0.english) })
    let cues = CueTable(
      lists.cues.map { ($0.means, $0.phrases) }, longest: Self.longestPhrase, scan: scan.scan)
    let frames = PhraseTable(scan.hashes(of: lists.frames), longest: Self.longestPhrase)
    let idle = PhraseTable(scan.hashes(of: lists.idlePhrases), longest: Self.longestPhrase)
    self.init(
      LanguageParts(
        tag: tag, knowledge: [],
        roles: { roles[$0] ?? [] },
        stem: stem,
        root: { $0 },
        feature: { word, roles, ending in
          if let like = scan.scan(word).first.flatMap({ english[$0.folded] }) { return like }
          guard roles.isEmpty, ending != .none else { return word }
          return String(
            decoding: word.utf8.prefix(stemLength(Array(word.utf8)).length), as: UTF8.self)
        },
        isListed: { word, list in short[list]?.contains(word) ?? false },
        counted: { counted[$0] },
        number: { numbers[$0] },
        multiplier: { multipliers[$0] },
        operation: { operators[$0] },
        longestOperator: Self.longestPhrase,
        cues: { cues.find(in: $0) },
        frames: { frames.longestSpans(in: $0) },
        idlePhrases: { idle.spans(in: $0) }))
  }
}

/// The words of lists, folded as those of a question are: "Gehört" and "gehort" agree.
private struct Scan: Sendable {
  let stem: LanguageParts.Stem

  func scan(_ text: String) -> [Word] {
    var words: [Word] = []
    var scanner = WordScanner(stem: stem)
    var text = text
    text.withUTF8 { scanner.scan($0, quotes: false, into: &words) }
    return words
  }

  /// The phrases of a list, each as the hashes of its words.
  func hashes(of list: String) -> [[UInt64]] {
    list.split { $0 == "|" || $0.isNewline }.map { scan(String($0)).map(\.folded) }
      .filter { !$0.isEmpty }
  }

  /// The words of a list, folded and as they stand, since some are looked up as typed.
  func set(of list: String) -> Set<UInt64> {
    let typed = list.lowercased().split { $0 == "|" || $0.isWhitespace }
    return Set(hashes(of: list).joined()).union(typed.map { Fingerprint.of($0) })
  }

  /// A table from each word to what it does; of a word in two lists, the last.
  func words<Value>(_ lists: [(String, Value)]) -> [UInt64: Value] {
    var table: [UInt64: Value] = [:]
    for (words, value) in lists { for word in scan(words) { table[word.folded] = value } }
    return table
  }

  /// A table from each word to all that it does.
  func sets<Value: OptionSet>(_ lists: [(String, Value)]) -> [UInt64: Value] {
    var table: [UInt64: Value] = [:]
    for (words, value) in lists {
      for word in scan(words) { table[word.folded] = (table[word.folded] ?? []).union(value) }
    }
    return table
  }

  /// A table from each phrase to what it does.
  func phrases<Value>(_ lists: [(String, Value)]) -> [UInt64: Value] {
    var table: [UInt64: Value] = [:]
    for (phrases, value) in lists {
      for phrase in hashes(of: phrases) { table[Fingerprint.of(phrase: phrase)] = value }
    }
    return table
  }
}
