import English
import Queries

/// The properties of a question's candidates, each looked at once: the words of its labels, and what the question says
/// for it in other words.
final class SaidProperties {
  private let paraphrases: [Paraphrase]
  private let labelWords: LabelWords
  private var known: [String: Said] = [:]

  /// A property with the best of the phrases that are said for it.
  struct Said {
    let words: [LabelWords.Label]
    let phrase: Phrase?
    /// What sort of thing its label names (`LabelWords.Labels.kinds`).
    let kinds: [Atom]
  }

  struct Phrase {
    let words: Range<Int>
    /// How surely it stands for the property: 4 for its label as a whole, 3 for words of it, 2 for words of the same
    /// root, 1 where the label says the same in other words.
    let nearness: Int
    /// How many labels the same words are said for.
    let rivals: Int
  }

  init(_ question: Question, _ labelWords: LabelWords) {
    paraphrases = question.paraphrases
    self.labelWords = labelWords
  }

  /// - Complexity: O(1) but for the first of a property: O(phrases × words of its labels).
  func of(_ relation: Relation) -> Said {
    guard let arc = relation.arcs.first else { return Said(words: [], phrase: nil, kinds: []) }
    if let found = known[arc.property] { return found }
    let labels = labelWords.labels(of: relation)
    let said = Said(words: labels.words, phrase: best(for: labels), kinds: labels.kinds)
    known[arc.property] = said
    return said
  }

  /// The nearest phrase; of those as near the longest.
  private func best(for labels: LabelWords.Labels) -> Phrase? {
    guard !labels.words.isEmpty else { return nil }
    var best: (phrase: Paraphrase, nearness: Int)?
    for phrase in paraphrases {
      guard let nearness = nearness(of: phrase, to: labels) else { continue }
      if let known = best,
        (nearness, phrase.words.count) <= (known.nearness, known.phrase.words.count)
      {
        continue
      }
      best = (phrase, nearness)
    }
    return best.map { best in
      Phrase(
        words: best.phrase.words, nearness: best.nearness,
        rivals: paraphrases.count { $0.words == best.phrase.words })
    }
  }

  private func nearness(of phrase: Paraphrase, to labels: LabelWords.Labels) -> Int? {
    guard phrase.kinds.contains(.property) else { return nil }
    if phrase.head.allSatisfy({ word in labels.words.contains { $0.stem == word.stem } }) {
      return phrase.head.count == labels.words.count ? 4 : 3
    }
    if phrase.head.allSatisfy({ word in labels.words.contains { $0.root == word.root } }) {
      return 2
    }
    return labels.said.contains(phrase.id) ? 1 : nil
  }
}
