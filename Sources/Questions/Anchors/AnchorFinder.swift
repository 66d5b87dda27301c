import English
import Triples
package import Vocabulary

/// Finds what the words of a question may stand for: the lexicon's own matches, and weaker ones for
/// content words that nothing else explains.
package struct AnchorFinder {
  let lexicon: Lexicon
  let sentence: Sentence

  package init(lexicon: Lexicon, sentence: Sentence) {
    self.lexicon = lexicon
    self.sentence = sentence
  }

  /// The most anchors that are kept: candidates are composed from sets of them held in a machine word.
  static let limit = 60

  /// The anchors, by place; of equal meaning at one place only the best match.
  package func anchors() -> [Anchor] {
    let mentions = sentence.text.withUnsafeBufferPointer {
      lexicon.mentions(in: sentence.words, of: $0)
    }
    var found = mentions.compactMap(anchor)
    found = withoutCovered(found)
    found += weak(beside: found)
    var seen: Set<Key> = []
    let ordered = found.sorted {
      ($0.words.lowerBound, -$0.words.count, $0.match) < (
        $1.words.lowerBound, -$1.words.count, $1.match
      )
    }
    return Array(
      ordered.filter { seen.insert(Key(words: $0.words, meaning: $0.meaning)).inserted }
        .prefix(Self.limit))
  }

  private struct Key: Hashable {
    let words: Range<Int>
    let meaning: Meaning
  }

  private func anchor(_ mention: Mention) -> Anchor? {
    if case .operator = mention.meaning { return nil }
    if case .relation(_, .preposition) = mention.meaning { return nil }
    let isGrammar = mention.words.allSatisfy { !sentence.roles[$0].isEmpty }
    if case .things = mention.meaning, isGrammar, mention.cost > 0 { return nil }
    return Anchor(
      words: mention.words, meaning: mention.meaning,
      match: mention.cost < 0.11 ? .exact : .inflected)
  }

  /// Without what stands wholly inside a longer name: "management" of "project management".
  private func withoutCovered(_ anchors: [Anchor]) -> [Anchor] {
    let names = anchors.filter { anchor in
      if case .things = anchor.meaning { return anchor.words.count > 1 }
      return false
    }
    return anchors.filter { anchor in
      !names.contains {
        $0.words != anchor.words && $0.words.lowerBound <= anchor.words.lowerBound
          && anchor.words.upperBound <= $0.words.upperBound
      }
    }
  }

  // MARK: Weak matches

  /// Matches for content words that none of the anchors covers.
  private func weak(beside anchors: [Anchor]) -> [Anchor] {
    var covered = WordSet()
    for anchor in anchors { for place in anchor.words { covered.insert(place) } }
    let operators = Lexicon.operators(in: sentence.words)
    for found in operators { for place in found.words { covered.insert(place) } }
    let open = sentence.words.indices.filter {
      sentence.words[$0].kind == .word && !covered.contains($0) && sentence.roles[$0].isEmpty
    }
    guard !open.isEmpty else { return [] }
    let parts = lexicon.parts
    var found: [Anchor] = []
    for place in open {
      let direct = parts.entries(stem: sentence.words[place].stem)
      if !direct.isEmpty {
        found += partAnchors(direct, at: place, .part)
        continue
      }
      let typed = sentence.typed(place..<(place + 1)).lowercased()
      let derived = typed.utf8.count > 3 ? parts.entries(root: Derivation.root(of: typed)) : []
      if !derived.isEmpty {
        found += partAnchors(derived, at: place, .derived)
        continue
      }
      found += respelled(typed, at: place)
    }
    return joined(found)
  }

  /// Things that share a word are one anchor for each class they belong to: "issues" → the four factors
  /// so called.
  private func partAnchors(_ entries: [PartIndex.Entry], at place: Int, _ match: Anchor.Match)
    -> [Anchor]
  {
    let words = place..<(place + 1)
    var things: [Int: [TermID]] = [:]
    var found: [Anchor] = []
    for entry in entries {
      if case .things(let some) = entry.meaning {
        for thing in some {
          things[lexicon.schema.classes(of: thing).first ?? -1, default: []].append(thing)
        }
      } else {
        found.append(
          Anchor(words: words, meaning: entry.meaning, match: match, readAs: entry.label))
      }
    }
    for (_, group) in things.sorted(by: { $0.key < $1.key }) {
      let label = group.count == 1 ? lexicon.labels.text(of: group[0], in: lexicon.store) : nil
      found.append(
        Anchor(words: words, meaning: .things(group.sorted()), match: match, readAs: label))
    }
    return found
  }

  /// A misspelt word, or else one that WordNet relates to a word of the vocabulary.
  private func respelled(_ typed: String, at place: Int) -> [Anchor] {
    let words = place..<(place + 1)
    for correction in lexicon.corrections(of: typed, limit: 2) {
      var found = lexicon.meanings(ofPhrase: correction).map {
        Anchor(words: words, meaning: $0, match: .misspelt, readAs: correction)
      }
      if found.isEmpty, let word = WordScanner.words(of: correction).first {
        found = partAnchors(lexicon.parts.entries(stem: word.stem), at: place, .misspelt)
      }
      if !found.isEmpty { return found }
    }
    for related in WordNet.related(to: typed) {
      let found = lexicon.meanings(ofPhrase: related).filter(Self.isVocabulary)
      if !found.isEmpty {
        return found.map { Anchor(words: words, meaning: $0, match: .related, readAs: related) }
      }
    }
    return []
  }

  private static func isVocabulary(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .kind, .relation, .adjective, .amount: true
    default: false
    }
  }

  /// Neighbouring words that are parts of the same name stand for it together: "lake ingest".
  private func joined(_ anchors: [Anchor]) -> [Anchor] {
    var result = anchors
    var grew = true
    while grew {
      grew = false
      for left in result {
        guard case .things(let some) = left.meaning else { continue }
        for right in result where right.words.lowerBound == left.words.upperBound {
          guard case .things(let others) = right.meaning else { continue }
          let shared = some.filter(others.contains)
          guard !shared.isEmpty else { continue }
          result.removeAll { $0 == left || $0 == right }
          result.append(
            Anchor(
              words: left.words.lowerBound..<right.words.upperBound, meaning: .things(shared),
              match: max(left.match, right.match),
              readAs: shared.count == 1
                ? lexicon.labels.text(of: shared[0], in: lexicon.store) : nil))
          grew = true
          break
        }
        if grew { break }
      }
    }
    return result
  }
}
