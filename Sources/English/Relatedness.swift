/// Finds how near a word of a question comes to a label that it is no part of: "the one about money" to "reduce
/// operational cost".
package enum Relatedness {
  /// The closest link between a word and any word of a label, with that word of the label; nil for none.
  ///
  /// Looked for from both ends, as WordNet defines "cost" by "money" and not "money" by "cost". Words are compared
  /// by stem ("seen" is "see") and by root ("adequacy" is "adequate"). A word of the label itself is a synonym.
  ///
  /// Example: "old" and ["age"] → "age" by `.attribute`.
  /// - Complexity: O(words of the label), at most 600 comparisons for each; a word first seen is looked up.
  package static func link(
    between word: String, and label: [String]
  ) -> (word: String, link: WordNet.Link)? {
    guard let asked = Key(word) else { return nil }
    var closest: (word: String, link: WordNet.Link)?
    for text in label {
      guard let labelled = Key(text) else { continue }
      guard let link = link(between: asked, and: labelled) else { continue }
      if closest.map({ link < $0.link }) ?? true { closest = (text, link) }
    }
    return closest
  }

  private static func link(between word: Key, and other: Key) -> WordNet.Link? {
    if word.stem == other.stem { return .synonym }
    let there = other.link(among: WordNet.allLinks(of: word.text))
    let back = word.link(among: WordNet.allLinks(of: other.text))?.reversed
    return [there, back].compactMap(\.self).min()
  }

  /// A content word, as it is compared: by its stem and its root.
  private struct Key {
    let text: String
    let stem: UInt64
    let root: String

    /// Nil for several words, a number, or a word of grammar.
    init?(_ text: String) {
      let words = WordScanner.words(of: text)
      guard words.count == 1, let word = words.first, word.kind == .word,
        !ContentWords.isOfGrammar(word.folded)
      else { return nil }
      self.text = text.lowercased()
      stem = word.stem
      root = Derivation.root(of: self.text)
    }

    /// Its link among those of another word.
    ///
    /// By root it is no synonym: "tallness" means "height", so that "tall" is derived from the like of it.
    func link(among links: WordNet.Links) -> WordNet.Link? {
      var closest: WordNet.Link?
      for linked in links.sorted {
        if let closest, closest <= linked.link { break }
        if linked.stem == stem { return linked.link }
        // A word that shares the root begins with it, which is compared first, as that is quick.
        if closest == nil, linked.word.utf8.starts(with: root.utf8),
          Derivation.root(of: linked.word) == root
        {
          closest = max(linked.link, .derivation)
        }
      }
      return closest
    }
  }
}
