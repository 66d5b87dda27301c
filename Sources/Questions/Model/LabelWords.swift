import English
import Queries
import RDF
import Synchronization
import Triples
import Vocabulary

/// The content words of what things and properties are called, as keys of features.
///
/// Those of a property are kept from question to question: a graph has few, and their labels do not change.
final class LabelWords: Sendable {
  private let lexicon: Lexicon
  private let known = Mutex<[String: Labels]>([:])

  /// The words of a property's labels, and what the labels are said for.
  struct Labels: Sendable {
    let words: [Label]
    /// The ids of what they say in other words (`Paraphrase.heads(saidBy:)`).
    let said: Set<UInt64>
  }

  /// A word of a label, with its hash as a part of a feature's name.
  struct Label: Sendable {
    let text: String
    let hash: UInt64
    /// As words are compared: "sites" is "site".
    let stem: UInt64
    /// As they are compared less surely: "curated" is "curator".
    let root: UInt64

    init(_ text: String) {
      self.text = text
      hash = FeatureHash.of(text)
      stem = WordScanner.words(of: text).first?.stem ?? 0
      root = Fingerprint.of(Derivation.root(of: text))
    }
  }

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Of a property: the words of its shown labels, at most three.
  func words(of relation: Relation) -> [Label] { labels(of: relation).words }

  /// Of a property: the words of its shown labels, and what these are said for.
  func labels(of relation: Relation) -> Labels {
    guard let arc = relation.arcs.first else { return Labels(words: [], said: []) }
    if let found = known.withLock({ $0[arc.property] }) { return found }
    let shown = lexicon.shownNames(of: arc.property).prefix(2)
    let labels = Labels(
      words: shown.flatMap(content).prefix(3).map { Label($0) },
      said: Set(shown.flatMap { Paraphrase.heads(saidBy: $0) }))
    known.withLock { known in
      if known.count < Self.capacity { known[arc.property] = labels }
    }
    return labels
  }

  /// Properties kept at most.
  private static let capacity = 4_096

  /// Whether the graph is one whose every conversation could be learnt from: most of its properties are those of the
  /// graph inside, which stand in the weights as `known:IRI`.
  /// - Complexity: O(properties).
  func areKnown(to weights: Weights) -> Bool {
    let properties = lexicon.schema.properties.prefix(Self.capacity)
    let known = properties.count { weights[FeatureHash.of(Self.known, Atom($0.iri))] != 0 }
    return Float(known) >= Self.mostOf * Float(properties.count)
  }

  private static let known: Atom = "known"
  /// The share of properties that must be known: a person may have added some.
  private static let mostOf: Float = 0.75

  /// Of a thing: those of its label, at most six.
  func words(of term: Term) -> [String] {
    guard let id = lexicon.store.id(of: term) else { return [] }
    return Array(content(lexicon.labels.text(of: id, in: lexicon.store)).prefix(6))
  }

  private func content(_ label: String) -> [String] {
    let bytes = Array(label.utf8)
    return WordScanner.words(of: label).filter { FunctionWords.roles(of: $0).isEmpty }.map {
      String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self).lowercased()
    }
  }
}
