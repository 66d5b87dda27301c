import English
import Queries
import RDF
import Synchronization
import Triples
import Vocabulary

/// The content words of what things, properties and classes are called, as keys of features.
///
/// Those of a property or a class are kept from question to question: a graph has few, and their labels do not change.
final class LabelWords: Sendable {
  private let lexicon: Lexicon
  private let known = Mutex<[String: Labels]>([:])
  /// What `areKnown` found last, and by which weights.
  private let isKnown = Mutex<(table: ObjectIdentifier, isKnown: Bool)?>(nil)

  /// The words of the labels of a property or a class, and what the labels are said for.
  struct Labels: Sendable {
    var words: [Label] = []
    /// The ids of what they say in other words (`Paraphrase.heads(saidBy:)`).
    var said: Set<UInt64> = []
    /// What sort of thing their last word names, the widest first: "fitter" is a person (`WordNet.kinds(of:)`).
    var kinds: [Atom] = []
  }

  /// A word of a label, with its hash as a part of a feature's name.
  struct Label: Sendable {
    let text: String
    let hash: UInt64
    /// As words are compared: "sites" is "site".
    let stem: UInt64
    /// As they are compared less surely: "curated" is "curator".
    let root: UInt64

    init(_ text: String, in language: Language) {
      self.text = text
      hash = FeatureHash.of(text)
      stem = WordScanner.words(of: text, in: language).first?.stem ?? 0
      root = Fingerprint.of(language.root(of: text))
    }
  }

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Of a property: the words of its shown labels, at most three.
  func words(of relation: Relation) -> [Label] { labels(of: relation).words }

  /// Of a property: the words of its shown labels, and what these are said for.
  func labels(of relation: Relation) -> Labels {
    guard let arc = relation.arcs.first else { return Labels() }
    return labels(of: arc.property)
  }

  /// Of a class: what sort of thing its members are.
  func kinds(ofClass kind: Int) -> [Atom] { labels(of: lexicon.schema.classes[kind].iri).kinds }

  private func labels(of iri: String) -> Labels {
    if let found = known.withLock({ $0[iri] }) { return found }
    let shown = lexicon.shownNames(of: iri).prefix(2)
    let words = shown.flatMap(content).prefix(3)
    var labels = Labels(words: words.map { Label($0, in: lexicon.language) })
    if lexicon.language.knows(.paraphrases) {
      labels.said = Set(shown.flatMap { Paraphrase.heads(saidBy: $0) })
    }
    if lexicon.language.knows(.wordNet), let last = words.last {
      labels.kinds = WordNet.kinds(of: last).map { Atom($0) }
    }
    known.withLock { known in
      if known.count < Self.capacity { known[iri] = labels }
    }
    return labels
  }

  /// Properties and classes kept at most.
  private static let capacity = 4_096

  /// Whether the graph is one whose every conversation could be learnt from: most of its properties are those of the
  /// graph inside, which stand in the weights as `known:IRI`.
  /// - Complexity: O(properties), once.
  func areKnown(to weights: Weights) -> Bool {
    let table = ObjectIdentifier(weights.table)
    if let found = isKnown.withLock({ $0 }), found.table == table { return found.isKnown }
    let found = haveKnownProperties(weights)
    isKnown.withLock { $0 = (table, found) }
    return found
  }

  private func haveKnownProperties(_ weights: Weights) -> Bool {
    let properties = lexicon.schema.properties.prefix(Self.capacity)
    let known = properties.count { weights[FeatureHash.of(Self.known, Atom($0.iri))] != 0 }
    return Float(known) >= Self.mostOf * Float(properties.count)
  }

  /// How often questions were asked, by what the weights hold: of another graph than the one inside only shapes.
  func forms(by weights: Weights) -> FormCounts {
    FormCounts(of: weights, isInside: areKnown(to: weights))
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
    let language = lexicon.language
    let words = WordScanner.words(of: label, in: language)
    return words.filter { language.roles(of: $0).isEmpty }.map {
      String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self).lowercased()
    }
  }
}
