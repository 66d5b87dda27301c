import English
import Questions
import Triples
import Vocabulary

// One thing picked out of what was told: by its number, its place, or what it is like.
extension References {
  /// "phase 3", "number 2", "of the third", "the latter", "that one", "the temporary one".
  func picked(at place: Int) -> Antecedent? {
    guard state.last != nil else { return nil }
    let word = sentence.words[place]
    let next = place + 1
    if isThat(place), next < sentence.words.count, sentence.words[next].folded == Self.one,
      let thing = state.singles.first
    {
      return Antecedent(words: place..<(next + 1), things: [thing], cost: 0)
    }
    if word.folded == Self.former || word.folded == Self.latter, let pair = pair(), pair.count == 2
    {
      return Antecedent(
        words: place..<next, things: [word.folded == Self.former ? pair[0] : pair[1]], cost: 0)
    }
    if sentence.roles[place].contains(.one) { return nil }
    return numbered(at: place) ?? ordinal(at: place) ?? described(at: place)
  }

  private static let one = Fingerprint.of("one")
  private static let former = Fingerprint.of("former")
  private static let latter = Fingerprint.of("latter")
  private static let number = Fingerprint.of("number")

  /// "phase 3", "number 2"
  private func numbered(at place: Int) -> Antecedent? {
    let next = place + 1
    guard next < sentence.words.count, sentence.roles[place].isEmpty, let n = number(at: next),
      place == 0 || !sentence.roles[place - 1].contains(.how), let first = state.lastList.first,
      sentence.words[place].folded == Self.number || isKind(of: first, at: place)
    else { return nil }
    return item(n, words: place..<(next + 1))
  }

  private func number(at place: Int) -> Int? {
    let word = sentence.words[place]
    if let named = Numerals.table[word.folded] { return Int(named) }
    return word.kind == .number ? Int(sentence.typed(place..<(place + 1))) : nil
  }

  /// "the other name of the third", "what precedes the last": a place in the list, not a property's.
  private func ordinal(at place: Int) -> Antecedent? {
    guard place > 1, sentence.roles[place - 1].contains(.determiner),
      place + 1 == sentence.words.count,
      sentence.roles[place - 2].isEmpty
        || !sentence.roles[place - 2].isDisjoint(with: [.of, .preposition]),
      let found = Lexicon.operators(in: sentence.words).first(where: {
        $0.words == place..<(place + 1)
      })
    else { return nil }
    switch found.meaning {
    case .ordinal(let n): return item(n, words: (place - 1)..<(place + 1))
    case .last: return item(state.lastList.count, words: (place - 1)..<(place + 1))
    default: return nil
    }
  }

  private func item(_ n: Int, words: Range<Int>) -> Antecedent? {
    let list = state.lastList
    guard list.indices.contains(n - 1) else { return nil }
    return Antecedent(words: words, things: [list[n - 1]], cost: 0)
  }

  /// "the temporary one": that of the pair which has what the word names.
  private func described(at place: Int) -> Antecedent? {
    let next = place + 1
    guard place > 0, next < sentence.words.count, sentence.words[next].folded == Self.one,
      sentence.roles[place - 1].contains(.determiner), sentence.roles[place].isEmpty,
      let pair = pair()
    else { return nil }
    let values = mentions.compactMap { mention -> [TermID]? in
      guard case .things(let things) = mention.meaning, mention.words == place..<next else {
        return nil
      }
      return things
    }.joined()
    let owners = pair.filter { owner in
      values.contains { value in
        assistant.store.properties(ofSubject: owner).contains {
          assistant.store.contains(owner, $0, value)
        }
      }
    }
    return owners.count == 1
      ? Antecedent(words: place..<(next + 1), things: owners, cost: 0) : nil
  }

  private var mentions: [Mention] {
    sentence.text.withUnsafeBufferPointer {
      assistant.lexicon.mentions(in: sentence.words, of: $0)
    }
  }

  func isKind(of thing: TermID, at place: Int) -> Bool {
    mentions.contains { mention in
      guard case .kind(let kind) = mention.meaning else { return false }
      return mention.words == place..<(place + 1) && schema.isMember(thing, of: kind)
    }
  }
}
