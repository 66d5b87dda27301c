import Answers
import English
import Questions
import Triples
import Vocabulary

/// Finds what a graph knows near a question that it cannot answer: names like the unknown ones, and what can be asked
/// of the things in it.
struct Nearby {
  let assistant: Assistant
  let sentence: Sentence

  private static let most = 4
  private var lexicon: Lexicon { assistant.lexicon }

  /// The gap that these words make: what they were said of, where that is known, and what is known instead of them.
  /// - Complexity: O(names), as for finding what a word may be a misspelling of.
  func gap(for words: [String]) -> Answers.Gap {
    let corrections = words.flatMap { lexicon.corrections(of: $0, limit: 2) }
    guard words.count == 1, let subject else { return .unknownWords(words, near: corrections) }
    return .unfit(
      word: words[0], of: subject.noun, near: corrections.isEmpty ? subject.words : corrections)
  }

  /// The gap of a word that says something elsewhere, but not of the things that were just listed: "which of those are
  /// about people?". Nil where there is no such word.
  func unfit(for list: [TermID]) -> Answers.Gap? {
    guard list.count > 1, sentence.roles.contains(where: { $0.contains(.they) }),
      let noun = assistant.naming.noun(ofMember: assistant.store.term(list[0]))
    else { return nil }
    let said = sentence.text.withUnsafeBufferPointer {
      lexicon.mentions(in: sentence.words, of: $0)
    }.filter { mention in
      switch mention.meaning {
      case .kind, .relation(_, .noun), .things: true
      default: false
      }
    }
    guard let word = said.max(by: { $0.words.upperBound < $1.words.upperBound })?.words else {
      return nil
    }
    let names = assistant.naming.order(of: list.map { assistant.store.term($0) })
    return .unfit(
      word: sentence.typed(word), of: noun,
      near: names.prefix(Self.most).map { assistant.naming.label(of: $0) })
  }

  /// What the thing or class that the question names can be asked about.
  var words: [String] { subject?.words ?? [] }

  private struct Subject {
    let noun: String
    let words: [String]
  }

  /// The longest name of a class or a thing in the question: its class, and the words for what it has.
  private var subject: Subject? {
    let mentions = sentence.text.withUnsafeBufferPointer {
      lexicon.mentions(in: sentence.words, of: $0)
    }
    var best: (length: Int, subject: Subject)?
    for mention in mentions where mention.words.count > best?.length ?? 0 {
      guard let (noun, type) = kind(of: mention.meaning) else { continue }
      best = (mention.words.count, Subject(noun: noun, words: properties(of: type)))
    }
    return best?.subject
  }

  private func kind(of meaning: Meaning) -> (noun: String, type: SetType)? {
    let schema = lexicon.schema
    switch meaning {
    case .kind(let index):
      let item = schema.classes[index]
      return assistant.naming.noun(forClass: item.iri).map { ($0, item.type) }
    case .things(let things):
      guard things.count <= 3, let thing = things.first else { return nil }
      let noun = assistant.naming.noun(ofMember: assistant.store.term(thing))
      return noun.map { ($0, schema.type(of: thing)) }
    default: return nil
    }
  }

  private func properties(of type: SetType) -> [String] {
    let schema = lexicon.schema
    let uses = schema.properties.indices.sorted {
      (schema.properties[$1].count, $0) < (schema.properties[$0].count, $1)
    }.flatMap { [PropertyUse($0), PropertyUse($0, inverse: true)] }
    var words: [String] = []
    for use in uses where words.count < Self.most && schema.source(of: use).meets(type) {
      let said = lexicon.words(for: use)
      if let word = said.noun, !words.contains(word) { words.append(word) }
    }
    return words
  }
}
