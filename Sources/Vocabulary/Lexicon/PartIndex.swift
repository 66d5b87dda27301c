import English
import RDF
import Triples

/// What the single words of longer labels may stand for: "uptime" for "uptime in percent", "Frankfurt"
/// for "Frankfurt data centre". Immutable; made when a question first has a word that no label explains.
package struct PartIndex: Sendable {
  /// A label with the word in it, and what the label means.
  package struct Entry: Hashable, Sendable {
    package let meaning: Meaning
    /// How many content words the label has in all.
    package let length: Int
    /// The label as shown.
    package let label: String

    /// Whether it is a property.
    package var isProperty: Bool {
      if case .relation = meaning { return true }
      return false
    }

    /// Whether it is a class or a property.
    package var isVocabulary: Bool {
      if case .things = meaning { return false }
      return true
    }
  }

  private var byStem: [UInt64: [Entry]] = [:]
  private var byRoot: [UInt64: [Entry]] = [:]
  /// Classes and properties by the paraphrased words that their whole label is said for. People say "based" for
  /// "location" (`English/Paraphrases`), so the property `basedIn` with the label "based in" stands under the id of
  /// "location", and what else is said for "location" ("whereabouts") finds it.
  private var bySaid: [UInt64: [Entry]] = [:]
  private let language: Language
  /// The words of classes and properties as written, with where each leads.
  private var vocabulary: [String: [Entry]] = [:]

  /// The most names of a graph whose things are found by parts of names; in a larger one a word is part of too many.
  private static let mostNames = 20_000
  /// The most labels that a word may be in and still stand for them.
  private static let mostEntries = 60

  /// - Complexity: O(words of all labels).
  init(lexicon: Lexicon) {
    language = lexicon.language
    for (index, item) in lexicon.schema.classes.enumerated() {
      for label in lexicon.shownNames(of: item.iri) { add(label, .kind(index)) }
    }
    for (iri, place) in lexicon.schema.propertyByIRI.sorted(by: { $0.key < $1.key }) {
      let use = PropertyUse(place.index, inverse: place.inverse)
      for label in lexicon.shownNames(of: iri) {
        add(Units.parted(label).name, .relation(use, .noun), shownAs: label)
      }
    }
    guard lexicon.names.count <= Self.mostNames else { return }
    for index in 0..<lexicon.names.count {
      let thing = lexicon.names.thing(index)
      let name = lexicon.names.name(index)
      guard lexicon.labels.label(of: thing) == name || thing == name else { continue }
      add(lexicon.store.text(of: name), .things([thing]))
    }
  }

  /// What labels with a word of this stem stand for.
  package func entries(stem: UInt64) -> [Entry] { byStem[stem] ?? [] }

  /// What labels with a word of this root stand for.
  package func entries(root: String) -> [Entry] { entries(root: Fingerprint.of(root)) }

  /// The same by the hash of the root.
  package func entries(root: UInt64) -> [Entry] { byRoot[root] ?? [] }

  /// The classes and properties whose labels are another way of saying what a paraphrase stands for.
  package func entries(sayingAs id: UInt64) -> [Entry] { bySaid[id] ?? [] }

  /// What labels of classes and properties with a word that begins so stand for.
  package func entries(beginningWith text: String) -> [Entry] {
    vocabulary.filter { $0.key.hasPrefix(text) && $0.key != text }
      .sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// What the closest link of WordNet from a word to words of labels leads to: classes and properties, or things
  /// that a word is derived of ("Irish").
  package func related(to word: String) -> [Entry] {
    guard language.knows(.wordNet) else { return [] }
    let links = WordNet.links(of: word)
    var closest: [WordNet.Link: Set<UInt64>] = [:]
    for (other, link) in links where Self.telling.contains(link) {
      for found in WordScanner.words(of: other).prefix(1) where byStem[found.stem] != nil {
        closest[link, default: []].insert(found.stem)
      }
    }
    for link in Self.telling {
      let entries = (closest[link] ?? []).sorted().flatMap { byStem[$0] ?? [] }.filter {
        $0.isVocabulary || link == .derivation && $0.length == 1
      }
      if !entries.isEmpty { return entries }
    }
    return []
  }

  /// Properties with a word in their labels that WordNet relates to a word by any link, the nearest first.
  /// - Complexity: O(words of properties' labels)
  package func near(to word: String) -> [PropertyUse] {
    guard language.knows(.wordNet) else { return [] }
    var found: [(link: WordNet.Link, entry: Entry)] = []
    for (text, entries) in vocabulary.sorted(by: { $0.key < $1.key }) {
      let properties = entries.filter(\.isProperty)
      guard !properties.isEmpty, let link = Relatedness.link(between: word, and: [text])?.link
      else { continue }
      found += properties.map { (link, $0) }
    }
    var seen: Set<PropertyUse> = []
    return found.enumerated().sorted {
      ($0.element.link, $0.offset) < ($1.element.link, $1.offset)
    }.compactMap { near in
      guard case .relation(let use, _) = near.element.entry.meaning else { return nil }
      return seen.insert(use).inserted ? use : nil
    }
  }

  /// The links of WordNet by which a label may be meant, the closest first.
  private static let telling: [WordNet.Link] = [
    .synonym, .derivation, .attribute, .hypernym,
  ]

  private mutating func add(_ label: String, _ meaning: Meaning, shownAs shown: String? = nil) {
    guard label.utf8.count < 120 else { return }
    let words = WordScanner.words(of: label, in: language)
    var content = words.filter { language.roles(of: $0).isEmpty && $0.kind == .word }
    // A number counts as a word of a name, as it tells "Version 3.1" from the others.
    if case .things = meaning, words.count > 1 { content += words.filter { $0.kind == .number } }
    let entry = Entry(meaning: meaning, length: content.count, label: shown ?? label)
    let bytes = Array(label.utf8)
    for word in content {
      insert(entry, word.stem, into: &byStem)
      let text = String(decoding: bytes[Int(word.start)..<Int(word.end)], as: UTF8.self)
        .lowercased()
      insert(entry, Fingerprint.of(language.root(of: text)), into: &byRoot)
      if entry.isVocabulary { vocabulary[text, default: []].append(entry) }
    }
    // "classe" has the stem of "class", and says nothing that is said in English.
    guard entry.isVocabulary, language.knows(.paraphrases), isEnglish(content, of: bytes) else {
      return
    }
    for id in Paraphrase.heads(saidBy: label) { insert(entry, id, into: &bySaid) }
  }

  private func isEnglish(_ words: [Word], of text: [UInt8]) -> Bool {
    words.allSatisfy { word in
      let written = text[Int(word.start)..<Int(word.end)]
      return word.kind != .word || EnglishWords.has(String(decoding: written, as: UTF8.self))
    }
  }

  private func insert(_ entry: Entry, _ key: UInt64, into table: inout [UInt64: [Entry]]) {
    guard table[key, default: []].count < Self.mostEntries, table[key]?.last != entry else {
      return
    }
    table[key, default: []].append(entry)
  }
}
