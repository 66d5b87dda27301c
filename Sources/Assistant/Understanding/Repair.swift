import English
import Questions
import Triples
import Vocabulary

/// Tries to explain words that no label explains: as part of a longer name, as a misspelling, as a
/// word that WordNet relates to one that is known. Each is a liberty, costs, and is told.
struct Repair {
  let assistant: Assistant
  let sentence: Sentence

  /// Names spoken of as names: "called X", "that start with X".
  /// - Parameter operators: those among the sentence's words.
  func spelled(_ operators: [(words: Range<Int>, meaning: Operator)]) -> [Mention] {
    var found: [Mention] = []
    for place in sentence.words.indices.dropLast() where sentence.roles[place].contains(.named) {
      let parts = assistant.lexicon.partialNames(of: sentence.words[place + 1], limit: 40)
      if parts.count > 1 {
        found.append(Mention(words: place..<(place + 2), meaning: .things(parts), cost: 0.1))
      }
    }
    for mention in operators where mention.meaning == .beginsWith {
      let next = mention.words.upperBound
      guard next < sentence.words.count else { continue }
      let things = assistant.lexicon.things(beginningWith: sentence.typed(next..<(next + 1)))
      if !things.isEmpty {
        found.append(
          Mention(
            words: mention.words.lowerBound..<(next + 1), meaning: .things(things), cost: 0.1))
      }
    }
    return found
  }

  /// The sentence with its unknown words spelt right ("wich", "mny"), and what to say of it; nil where
  /// none is nearly a known one. Words of grammar and parts of phrases are no mentions of their own.
  func respelled() -> (Sentence, notes: [String])? {
    var text = ""
    var notes: [String] = []
    var end = 0
    for place in sentence.words.indices where sentence.words[place].kind == .word {
      let typed = sentence.typed(place..<(place + 1))
      guard sentence.roles[place].isEmpty, !isKnown(place),
        let word = FunctionWords.correction(of: typed)
          ?? assistant.lexicon.corrections(of: typed, limit: 1).first
      else { continue }
      let start = Int(sentence.words[place].start)
      text += String(decoding: sentence.text[end..<start], as: UTF8.self) + word
      end = Int(sentence.words[place].end)
      notes.append("I read “\(typed)” as “\(word)”.")
    }
    guard !notes.isEmpty else { return nil }
    text += String(decoding: sentence.text[end...], as: UTF8.self)
    return (Sentence(text), notes)
  }

  private func isKnown(_ place: Int) -> Bool {
    sentence.text.withUnsafeBufferPointer {
      assistant.lexicon.mentions(in: sentence.words, of: $0)
    }.contains { $0.words.contains(place) }
  }

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
    guard
      sentence.words[words.lowerBound].ending == .none
        || sentence.words[words.lowerBound].ending == .s
    else {
      return []
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
