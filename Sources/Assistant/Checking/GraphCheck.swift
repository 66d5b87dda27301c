import Answers
import English
import Queries
import RDF
import Triples
import Vocabulary

/// Checks a graph before anyone asks it anything.
///
/// Findings are in the order of their kinds, then of the IRIs they are about.
package struct GraphCheck {
  let lexicon: Lexicon
  var store: TripleStore { lexicon.store }
  var schema: Schema { lexicon.schema }

  package init(_ assistant: Assistant) { lexicon = assistant.lexicon }

  /// Everything that is amiss.
  /// - Complexity: O(n log n) in the facts.
  package func findings() -> [Finding] {
    let all =
      clashingLabels() + danglingReferences() + contradictions() + misboundAdjectives() + cycles()
      + wordless() + unlabelledThings() + illTypedValues()
    return all.enumerated().sorted {
      ($0.element.kind.rawValue, $0.element.subject, $0.offset)
        < ($1.element.kind.rawValue, $1.element.subject, $1.offset)
    }.map(\.element)
  }

  // MARK: Reading the graph

  func values(_ subject: TermID, _ predicate: String) -> [TermID] {
    guard let id = store.id(ofIRI: predicate) else { return [] }
    return Array(store.objects(of: subject, id))
  }

  func instances(of type: String) -> [TermID] {
    guard let rdfType = store.id(ofIRI: RDF.type), let id = store.id(ofIRI: type) else { return [] }
    return Array(store.subjects(of: id, rdfType))
  }

  /// Whether some label names the node; a hidden label is enough to find it.
  func hasWords(_ iri: String) -> Bool {
    if !TermNames(store).shown(iri).isEmpty { return true }
    guard let id = store.id(ofIRI: iri) else { return false }
    return Schema.labelPredicates.contains { !values(id, $0).isEmpty }
  }

  /// How a node is called in a finding: by its label, else by the end of its IRI.
  func shown(_ id: TermID) -> String {
    switch store.kind(of: id) {
    case .literal: "\"\(store.text(of: id))\""
    case .blank: "a node without a name"
    case .iri: Self.ending(of: store.text(of: id))
    }
  }

  /// The part of an IRI after its namespace.
  static func ending(of iri: String) -> String {
    iri.split(whereSeparator: { $0 == "#" || $0 == "/" }).last.map(String.init) ?? iri
  }

  static func namespace(of iri: String) -> Substring {
    iri.lastIndex(where: { $0 == "#" || $0 == "/" }).map { iri[...$0] } ?? Substring(iri)
  }

  /// The nodes that facts are about: the subjects of properties, labels and the like apart.
  var subjects: Set<TermID> {
    var subjects: Set<TermID> = []
    for property in schema.properties {
      if let id = store.id(ofIRI: property.iri) { subjects.formUnion(store.subjects(id)) }
    }
    if let rdfType = store.id(ofIRI: RDF.type) { subjects.formUnion(store.subjects(rdfType)) }
    return subjects.subtracting(schema.vocabularyNodes)
  }
}
