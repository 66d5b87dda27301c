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
  private let known = Mutex<[String: [Label]]>([:])

  /// A word of a label, with its hash as a part of a feature's name.
  struct Label: Sendable {
    let text: String
    let hash: UInt64

    init(_ text: String) {
      self.text = text
      hash = FeatureHash.of(text)
    }
  }

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Of a property: those of its shown labels, at most three.
  func words(of relation: Relation) -> [Label] {
    guard let arc = relation.arcs.first else { return [] }
    if let found = known.withLock({ $0[arc.property] }) { return found }
    let words = Array(
      lexicon.shownNames(of: arc.property).prefix(2).flatMap(content).prefix(3).map { Label($0) })
    known.withLock { known in
      if known.count < Self.capacity { known[arc.property] = words }
    }
    return words
  }

  /// Properties kept at most.
  private static let capacity = 4_096

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
