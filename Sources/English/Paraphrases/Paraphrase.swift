/// A phrase of the question that people say for a label: "kick off" for `start`, "set back" for `price`.
///
/// The text lies in this folder, a line for each word that labels have (`capacity | p | hold; room for; +big`), by
/// field of life. `learn --paraphrases` makes the table that the program carries (ParaphraseTable.swift).
package struct Paraphrase: Hashable, Sendable {
  /// The words of the question that say it.
  package let words: Range<Int>
  /// The words of the label: one or two.
  package let head: [HeadWord]
  /// The label's number in the table.
  package let number: Int
  /// Whether properties or classes have the label.
  package let kinds: Kinds

  /// The label as one number, by which `heads(saidBy:)` tells it of other labels.
  package var id: UInt64 { Self.id(of: head) }

  /// A word of a label as it is compared: by its stem, or less surely by its root ("curator" and "curated").
  package struct HeadWord: Hashable, Sendable {
    package let stem: UInt64
    package let root: UInt64

    package init(stem: UInt64, root: UInt64) {
      self.stem = stem
      self.root = root
    }
  }

  /// Whether properties or classes are called so.
  package struct Kinds: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let property = Kinds(rawValue: 1)
    package static let `class` = Kinds(rawValue: 2)
  }

  /// Every paraphrase among the words of a question, by place and the longest first.
  ///
  /// Articles and pronouns between the words of a phrase are passed over: "what did it set me back" has "set back".
  /// - Complexity: O(words × log phrases)
  package static func find(
    in words: [Word], by table: ParaphraseTable? = .inProgram
  ) -> [Paraphrase] {
    guard let table else { return [] }
    let kept = words.indices.filter { !isPassedOver(words[$0]) }
    var found: [Paraphrase] = []
    for start in kept.indices where words[kept[start]].kind == .word {
      var hash = Fingerprint.seed
      var here: [Paraphrase] = []
      for end in start..<min(kept.count, start + longest) {
        let word = words[kept[end]]
        guard word.kind == .word, end == start || !word.before.contains(.stop) else { break }
        hash = Fingerprint.extend(hash, with: word.stem)
        let range = kept[start]..<(kept[end] + 1)
        let longer = table.heads(of: hash).map { number in
          let head = table.words(ofHead: number)
          return Paraphrase(words: range, head: head.words, number: number, kinds: head.kinds)
        }
        here = longer + here
      }
      found += here
    }
    return found
  }

  /// What a label says in other words, where the label as a whole is a paraphrase: of "based in" the ids of "location"
  /// and its like. What is said for these is said for the label as well.
  package static func heads(
    saidBy label: String, by table: ParaphraseTable? = .inProgram
  ) -> [UInt64] {
    guard let table else { return [] }
    let words = WordScanner.words(of: label)
    let content = words.filter { FunctionWords.roles(of: $0).isEmpty }
    var ids: [UInt64] = []
    for phrase in words == content ? [words] : [words, content]
    where (1...longest).contains(phrase.count) {
      ids += table.heads(of: Fingerprint.of(phrase: phrase.map(\.stem))).map {
        id(of: table.words(ofHead: $0).words)
      }
    }
    return ids
  }

  private static func id(of head: [HeadWord]) -> UInt64 {
    Fingerprint.of(phrase: head.map(\.stem))
  }

  /// The key of a phrase as it is written; nil where nothing of it is left, or too much.
  package static func key(of phrase: String) -> UInt64? {
    let words = WordScanner.words(of: phrase).filter { !isPassedOver($0) }
    guard (1...longest).contains(words.count) else { return nil }
    return Fingerprint.of(phrase: words.map(\.stem))
  }

  /// The most words of a phrase, articles and pronouns not counted.
  private static let longest = 4

  private static func isPassedOver(_ word: Word) -> Bool { passedOver.contains(word.folded) }

  private static let passedOver = Set(
    Fingerprint.phrases(
      of: "a|an|the|it|its|me|my|you|your|he|him|his|she|her|we|us|our|they|them|their|one"
    ).compactMap(\.first))
}
