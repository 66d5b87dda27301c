package import English
import RDF
package import Triples

// Finds labels near a word that nothing explains: names that hold it, words spelt like it. All names are scanned, some
// milliseconds on a graph of 40,000, which only a question with an unknown word pays.
extension Lexicon {
  /// Things that have this word in a name of theirs, where they are few.
  /// - Complexity: O(names).
  package func partialNames(of word: Word, limit: Int) -> [TermID] {
    guard word.kind == .word, names.count <= 5_000 else { return [] }
    var found: Set<TermID> = []
    var scanner = WordScanner(in: language)
    var words: [Word] = []
    for index in 0..<names.count {
      let name = names.name(index)
      guard labels.label(of: names.thing(index)) == name else { continue }
      words.removeAll(keepingCapacity: true)
      store.withBytes(of: names.name(index)) {
        scanner.scan($0, quotes: false, limit: 25, into: &words)
      }
      if words.contains(where: { $0.stem == word.stem }) { found.insert(names.thing(index)) }
      if found.count > limit { return [] }
    }
    return found.sorted()
  }

  /// Things whose shown name begins with this text, but for case.
  /// - Complexity: O(names).
  package func things(beginningWith text: String) -> [TermID] {
    let start = text.lowercased()
    var found: Set<TermID> = []
    for index in 0..<names.count where labels.label(of: names.thing(index)) == names.name(index) {
      if store.text(of: names.name(index)).lowercased().hasPrefix(start) {
        found.insert(names.thing(index))
      }
    }
    return found.sorted()
  }

  /// The meanings of a whole phrase: "service management" → the thing of that name.
  package func meanings(ofPhrase phrase: String) -> [Meaning] {
    let phraseWords = WordScanner.words(of: phrase, in: language)
    guard !phraseWords.isEmpty else { return [] }
    let bytes = Array(phrase.utf8)
    let all = bytes.withUnsafeBufferPointer { mentions(in: phraseWords, of: $0) }
    return all.filter { $0.words == 0..<phraseWords.count }.compactMap { mention in
      if case .operator = mention.meaning { return nil }
      return mention.meaning
    }
  }

  /// Known words within a small edit distance of a misspelt one, nearest first.
  /// - Complexity: O(names × length).
  package func corrections(of typed: String, limit: Int) -> [String] {
    let target = Array(typed.lowercased().utf8)
    // A word that the language has is spelt rightly, so nothing is looked for.
    guard language.knows(.spelling), target.count >= 4, !WordNet.isKnown(typed) else { return [] }
    let most = target.count >= 8 ? 2 : 1
    var found: [(distance: Int, word: String)] = []
    for word in spellings {
      guard abs(word.utf8.count - target.count) <= most, word.utf8.first == target.first else {
        continue
      }
      let letters = Array(word.utf8)
      var distance = Spelling.distance(target, letters, atMost: most)
      // "phazes": labels are in the singular, so the s is left off before the words are compared.
      if distance > 1, target.last == UInt8(ascii: "s"), letters.last != target.last {
        distance = Spelling.distance(Array(target.dropLast()), letters, atMost: most)
      }
      if distance <= most, distance > 0 { found.append((distance, word)) }
    }
    return found.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(limit).map(
      \.word)
  }

  /// Every word of the vocabulary, and of the names where they are not too many, once, in lower case.
  /// - Complexity: O(names × length).
  func wordsAsSpelt() -> [String] {
    var words: [String] = []
    var seen: Set<String> = []
    func add(_ text: String) {
      for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
        let word = String(word)
        if seen.insert(word).inserted { words.append(word) }
      }
    }
    for label in vocabulary { add(label) }
    if names.count <= 5_000 {
      for index in 0..<names.count { add(store.text(of: names.name(index))) }
    }
    return words
  }
}
