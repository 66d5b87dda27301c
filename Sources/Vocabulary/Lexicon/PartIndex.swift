import English
import RDF
import Triples

/// What the single words of longer labels may stand for: "uptime" for "uptime in percent", "Frankfurt"
/// for "Frankfurt data centre". Immutable; made when a question first has a word that no label explains.
package struct PartIndex: Sendable {
  /// What one word of a label is a part of.
  package struct Entry: Hashable, Sendable {
    package let meaning: Meaning
    /// How many content words the label has in all.
    package let length: Int
    /// The label as shown.
    package let label: String
  }

  private var byStem: [UInt64: [Entry]] = [:]
  private var byRoot: [UInt64: [Entry]] = [:]

  /// Graphs with more names than this are too large for their things to be found by parts of names.
  private static let mostNames = 20_000
  /// A word in more labels than this names nothing in particular.
  private static let mostEntries = 60

  /// - Complexity: O(words of all labels).
  init(lexicon: Lexicon) {
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
  package func entries(root: String) -> [Entry] { byRoot[Fingerprint.of(root)] ?? [] }

  private mutating func add(_ label: String, _ meaning: Meaning, shownAs shown: String? = nil) {
    guard label.utf8.count < 120 else { return }
    let words = WordScanner.words(of: label)
    let content = words.filter { FunctionWords.roles(of: $0).isEmpty && $0.kind == .word }
    let entry = Entry(meaning: meaning, length: content.count, label: shown ?? label)
    let bytes = Array(label.utf8)
    for word in content {
      insert(entry, word.stem, into: &byStem)
      let text = String(decoding: bytes[Int(word.start)..<Int(word.end)], as: UTF8.self)
        .lowercased()
      insert(entry, Fingerprint.of(Derivation.root(of: text)), into: &byRoot)
    }
  }

  private func insert(_ entry: Entry, _ key: UInt64, into table: inout [UInt64: [Entry]]) {
    guard table[key, default: []].count < Self.mostEntries, table[key]?.last != entry else {
      return
    }
    table[key, default: []].append(entry)
  }
}
