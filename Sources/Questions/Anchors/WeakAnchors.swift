import English
import Triples
import Vocabulary

/// Anchors for words that no label has as a whole: parts of longer labels, words of the same root, misspellings,
/// words that WordNet relates.
///
/// Example: "stages" where a class is called "pipeline stage", "dependencies" where a property is "depends on".
struct WeakAnchors {
  let lexicon: Lexicon
  let sentence: Sentence
  let paraphrases: [Paraphrase]

  /// Anchors for the words that the stronger anchors leave unexplained.
  func beside(_ anchors: [Anchor]) -> [Anchor] {
    var named = WordSet()
    var described = WordSet()
    for anchor in anchors {
      switch anchor.meaning {
      case .things:
        named = named.union(WordSet(anchor.words))
        // "the Copenhagen criteria": its words are nothing but a name.
        if anchor.words.count > 1 { described = described.union(WordSet(anchor.words)) }
      case .number where sentence.words[anchor.words.lowerBound].kind == .number: continue
      default: described = described.union(WordSet(anchor.words))
      }
    }
    var operated = WordSet()
    for found in sentence.language.operators(in: sentence.words) {
      operated = operated.union(WordSet(found.words))
    }
    var found: [Anchor] = []
    var open = WordSet()
    for place in sentence.words.indices where sentence.roles[place].isEmpty {
      guard !operated.contains(place), !described.contains(place) else { continue }
      if !named.contains(place) { open.insert(place) }
      switch sentence.words[place].kind {
      case .word:
        found += named.contains(place) ? vocabulary(at: place) : all(at: place)
      case .number where !named.contains(place): found += numbered(at: place)
      default: continue
      }
    }
    return joined(found)
      + ParaphraseAnchors(lexicon: lexicon, paraphrases: paraphrases).anchors(explaining: open)
  }

  /// What a word may stand for that no label explains, by the first way that finds something: as one word of a longer
  /// label, as a number with its unit, by its root, misspelt, by WordNet, as an abbreviation.
  private func all(at place: Int) -> [Anchor] {
    let parts = lexicon.parts
    let direct = parts.entries(stem: sentence.words[place].stem)
    if !direct.isEmpty { return anchors(for: direct, at: place, .part) }
    let typed = typed(at: place)
    if let measured = measured(typed, at: place) { return measured }
    let derived = typed.utf8.count > 3 ? parts.entries(root: sentence.language.root(of: typed)) : []
    if !derived.isEmpty { return anchors(for: derived, at: place, .derived) }
    let respelled = respelled(typed, at: place)
    if !respelled.isEmpty { return respelled }
    let related = related(typed, at: place)
    return related.isEmpty ? shortened(typed, at: place) : related
  }

  /// The classes and properties that a word may mean which is a name as well: "directors" may be the property though a
  /// text is called "Director".
  private func vocabulary(at place: Int) -> [Anchor] {
    let parts = lexicon.parts
    let direct = parts.entries(stem: sentence.words[place].stem).filter(\.isVocabulary)
    if !direct.isEmpty { return anchors(for: direct, at: place, .part) }
    let typed = typed(at: place)
    guard typed.utf8.count > 3 else { return [] }
    let derived = parts.entries(root: sentence.language.root(of: typed)).filter(\.isVocabulary)
    return anchors(for: derived, at: place, .derived)
  }

  private func typed(at place: Int) -> String {
    sentence.typed(place..<(place + 1)).lowercased()
  }

  /// Things that share a word are one anchor for each class they belong to: "issues" → the four factors
  /// so called.
  private func anchors(for entries: [PartIndex.Entry], at place: Int, _ match: Anchor.Match)
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

  /// The names that a number is part of, where they are few: "3.1" of "Version 3.1".
  private func numbered(at place: Int) -> [Anchor] {
    let entries = lexicon.parts.entries(stem: sentence.words[place].stem)
    return entries.count <= 3 ? anchors(for: entries, at: place, .part) : []
  }

  /// A number written in one word with its unit, "8gb" → the number 8, and the properties measured in gigabytes.
  private func measured(_ typed: String, at place: Int) -> [Anchor]? {
    let digits = typed.prefix { $0.isNumber || $0 == "." }
    guard !digits.isEmpty, let value = Double(digits) else { return nil }
    let words = place..<(place + 1)
    let letters = String(typed.dropFirst(digits.count))
    let unit = lexicon.meanings(ofPhrase: letters)
    // "50k" is 50,000, unless a unit of the graph is called "k".
    let factor = unit.isEmpty ? Self.factors[letters] ?? 1 : 1
    return [Anchor(words: words, meaning: .number(value * factor), match: .exact)]
      + unit.filter(Self.isVocabulary).map {
        Anchor(words: words, meaning: $0, match: .inflected)
      }
  }

  private static let factors: [String: Double] = [
    "k": 1_000, "m": 1_000_000, "mn": 1_000_000, "mio": 1_000_000, "bn": 1_000_000_000,
  ]

  /// What a misspelt word stands for: "benifits" → benefits.
  private func respelled(_ typed: String, at place: Int) -> [Anchor] {
    let words = place..<(place + 1)
    for correction in lexicon.corrections(of: typed, limit: 2) {
      var found = lexicon.meanings(ofPhrase: correction).map {
        Anchor(words: words, meaning: $0, match: .misspelt, readAs: correction)
      }
      if found.isEmpty, let word = WordScanner.words(of: correction, in: sentence.language).first {
        found = anchors(for: lexicon.parts.entries(stem: word.stem), at: place, .misspelt)
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// What WordNet relates a word to, among the labels and their words, by the closest link that leads to any: "gain" →
  /// benefit.
  private func related(_ typed: String, at place: Int) -> [Anchor] {
    guard sentence.language.knows(.wordNet) else { return [] }
    let words = place..<(place + 1)
    let links = Verbs.isPast(typed) ? WordNet.links(of: typed) : [:]
    // Whoever is "married" is a person, yet nobody who says so means persons.
    for related in WordNet.related(to: typed) where links[related] != .hypernym {
      let found = lexicon.meanings(ofPhrase: related).filter(Self.isVocabulary)
      if !found.isEmpty {
        return found.map { Anchor(words: words, meaning: $0, match: .related, readAs: related) }
      }
    }
    return Array(
      anchors(for: lexicon.parts.related(to: typed), at: place, .related).prefix(Self.fewRelated))
  }

  /// The number of labels up to which a related word is an anchor; a word that is related to more stands for none in
  /// particular.
  private static let fewRelated = 4

  /// What a word may stand for as the beginning of a longer one: "pop" → population.
  private func shortened(_ typed: String, at place: Int) -> [Anchor] {
    guard (3...5).contains(typed.utf8.count) else { return [] }
    return anchors(for: lexicon.parts.entries(beginningWith: typed), at: place, .derived)
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
