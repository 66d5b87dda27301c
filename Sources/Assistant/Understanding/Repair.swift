import Questions
import Triples
import Vocabulary

/// Tries to explain words that no label explains: as part of a longer name, as a misspelling, as a
/// word that WordNet relates to one that is known. Each is a liberty, costs, and is told.
struct Repair {
  let assistant: Assistant
  let sentence: Sentence

  /// Mentions for the unknown words; nil when one stays unexplained.
  func mentions(for unknown: [Range<Int>]) -> [Mention]? {
    var found: [Mention] = []
    for words in unknown {
      let mentions = mentions(for: words)
      guard !mentions.isEmpty else { return nil }
      found += mentions
    }
    return found
  }

  private func mentions(for words: Range<Int>) -> [Mention] {
    let typed = sentence.typed(words)
    let lexicon = assistant.lexicon
    let parts = lexicon.partialNames(of: sentence.words[words.lowerBound], limit: 12)
    if !parts.isEmpty {
      return [Mention(words: words, meaning: .things(parts), cost: 0.4)]
    }
    for correction in lexicon.corrections(of: typed, limit: 2) {
      let found = lexicon.meanings(ofPhrase: correction)
      if !found.isEmpty {
        return found.map {
          Mention(words: words, meaning: $0, cost: 0.6, readAs: correction)
        }
      }
    }
    for related in WordNet.related(to: typed) {
      let found = lexicon.meanings(ofPhrase: related).filter(Self.isBridgeable)
      if !found.isEmpty {
        return found.map { Mention(words: words, meaning: $0, cost: 0.9, readAs: related) }
      }
    }
    return []
  }

  /// Related words stand for classes and properties, never for a thing's name.
  private static func isBridgeable(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .kind, .relation, .adjective, .amount: true
    default: false
    }
  }
}
