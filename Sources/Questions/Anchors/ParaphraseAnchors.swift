import English
import Vocabulary

/// Anchors by what people say for labels: "how much does it set me back" where a property is called "price".
struct ParaphraseAnchors {
  let lexicon: Lexicon
  let paraphrases: [Paraphrase]

  /// The most labels of the graph that one phrase is an anchor for.
  private static let mostLabels = 2
  /// The number of labels up to which a single word is an anchor: "run" and "people" are said for so many that they
  /// stand for none in particular. Up to the second number it may also stand for a label that only says the same in
  /// other words.
  private static let mostMeanings = 6
  private static let fewMeanings = 3

  /// The anchors of the phrases that hold at least one of `open`, the words that no label explains.
  ///
  /// Where several phrases begin, only the longest counts that leads to any label: "line of work" hides "work".
  func anchors(explaining open: WordSet) -> [Anchor] {
    var found: [Anchor] = []
    var reached = WordSet()
    for (words, group) in phrases where open.meets(words) {
      let meanings = words.count > 1 ? 1 : Set(group.map(\.id)).count
      if words.count == 1, reached.contains(words.lowerBound) { continue }
      if meanings > Self.mostMeanings { continue }
      var labels: [Anchor] = []
      for phrase in group {
        for entry in entries(of: phrase, indirectly: meanings < Self.fewMeanings)
        where labels.count < Self.mostLabels
          && !labels.contains(where: { $0.meaning == entry.meaning })
        {
          labels.append(
            Anchor(
              words: words, meaning: entry.meaning, match: .paraphrase, readAs: entry.label))
        }
      }
      if !labels.isEmpty, words.count > 1 { reached = reached.union(WordSet(words)) }
      found += labels
    }
    return found
  }

  /// By property the words of the question that people say for it.
  var wordsByProperty: [Int: WordSet] {
    var words: [Int: WordSet] = [:]
    for phrase in paraphrases where phrase.kinds.contains(.property) {
      for entry in entries(of: phrase, indirectly: true) {
        guard case .relation(let use, _) = entry.meaning else { continue }
        words[use.property] = (words[use.property] ?? WordSet()).union(WordSet(phrase.words))
      }
    }
    return words
  }

  /// The phrases of the question, the longest first, with all that each may stand for.
  private var phrases: [(words: Range<Int>, group: [Paraphrase])] {
    var groups: [Range<Int>: [Paraphrase]] = [:]
    for phrase in paraphrases { groups[phrase.words, default: []].append(phrase) }
    return groups.sorted {
      (-$0.key.count, $0.key.lowerBound) < (-$1.key.count, $1.key.lowerBound)
    }.map { ($0.key, $0.value) }
  }

  /// The classes and properties that a phrase stands for: those with its words in their labels, by stem or else by
  /// root, and then those whose labels say the same in other words. The shortest labels come first.
  ///
  /// - Parameter indirectly: whether labels count that only say the same.
  private func entries(of phrase: Paraphrase, indirectly: Bool) -> [PartIndex.Entry] {
    let parts = lexicon.parts
    var found = entries(of: phrase) { parts.entries(stem: $0.stem) }
    if found.isEmpty { found = entries(of: phrase) { parts.entries(root: $0.root) } }
    if !indirectly { return found }
    found += parts.entries(sayingAs: phrase.id).filter {
      !found.contains($0) && isMeant($0, phrase)
    }
    return found
  }

  private func entries(
    of phrase: Paraphrase, _ find: (Paraphrase.HeadWord) -> [PartIndex.Entry]
  ) -> [PartIndex.Entry] {
    guard let first = phrase.head.first else { return [] }
    return find(first).filter { entry in
      isMeant(entry, phrase) && phrase.head.dropFirst().allSatisfy { find($0).contains(entry) }
    }.sorted { $0.length < $1.length }
  }

  private func isMeant(_ entry: PartIndex.Entry, _ phrase: Paraphrase) -> Bool {
    // Of a class the label as a whole is meant: "lads" are staff, not a staff room.
    entry.isProperty
      ? phrase.kinds.contains(.property)
      : entry.isVocabulary && phrase.kinds.contains(.class) && entry.length == phrase.head.count
  }
}
