import English
import Queries
import RDF
import Triples
import Vocabulary

/// The content words of what things and properties are called, as keys of features.
struct LabelWords {
  let lexicon: Lexicon

  /// Of a property: those of its shown labels, at most three.
  func words(of relation: Relation) -> [String] {
    guard let arc = relation.arcs.first else { return [] }
    return Array(lexicon.shownNames(of: arc.property).prefix(2).flatMap(content).prefix(3))
  }

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
