import English
import Queries
import RDF
package import Triples

extension Schema {
  /// Observes a graph's schema and reads what it states of it.
  /// - Complexity: O(nodes × the properties each has).
  package convenience init(of store: TripleStore) {
    var builder = SchemaBuilder(store: store)
    builder.build()
    self.init(
      properties: builder.properties, classes: builder.classes,
      propertyByIRI: builder.propertyByIRI, classByIRI: builder.classByIRI,
      vocabularyNodes: builder.vocabularyNodes, signatures: builder.signatures)
  }

  /// The predicates whose objects name their subjects, in the order of preference for showing.
  package static let labelPredicates = [
    SKOS.prefLabel, RDFS.label, FOAF.name, SchemaOrg.name, SchemaOrg.nameHTTPS, DCTerms.title,
    SKOS.altLabel, SKOS.hiddenLabel,
  ]
}

/// Builds a schema in passes over the facts, each of which needs the one before.
struct SchemaBuilder {
  let store: TripleStore
  var properties: [Schema.Property] = []
  var classes: [Schema.Class] = []
  var propertyByIRI: [String: (index: Int, inverse: Bool)] = [:]
  var classByIRI: [String: Int] = [:]
  var vocabularyNodes: Set<TermID> = []
  var signatures = Signatures()
  /// The classes and properties that people ask about as things, as an ontology or a thesaurus has no others.
  var ontology = Ontology()
  /// Which class is above which.
  var hierarchy = Hierarchy(count: 0, edges: [])

  init(store: TripleStore) { self.store = store }

  mutating func build() {
    collectVocabularyNodes()
    ontology = Ontology(of: store)
    vocabularyNodes.subtract(ontology.things)
    collectClasses()
    collectProperties()
    countRoles()
    describeProperties()
    describeClasses()
  }

  // MARK: Statements

  /// The pairs that a predicate relates, as IRIs.
  func pairs(_ predicate: String) -> [(TermID, TermID)] {
    guard let id = store.id(ofIRI: predicate) else { return [] }
    var pairs: [(TermID, TermID)] = []
    for subject in store.subjects(id) {
      for object in store.objects(of: subject, id) { pairs.append((subject, object)) }
    }
    return pairs
  }

  func instances(of type: String) -> [TermID] {
    guard let rdfType = store.id(ofIRI: RDF.type), let id = store.id(ofIRI: type) else { return [] }
    return Array(store.subjects(of: id, rdfType))
  }

  static let metaNamespaces = [
    RDF.namespace, RDFS.namespace, OWL.namespace, SKOS.namespace, Lore.namespace,
    "http://www.w3.org/2001/XMLSchema#",
  ]

  func isMeta(_ id: TermID) -> Bool {
    guard store.kind(of: id) == .iri else { return true }
    let iri = store.text(of: id)
    return Self.metaNamespaces.contains { iri.hasPrefix($0) }
  }

  mutating func collectVocabularyNodes() {
    let metaClasses = [
      RDFS.class, OWL.class, RDF.property, OWL.objectProperty, OWL.datatypeProperty,
      OWL.symmetricProperty, OWL.transitiveProperty, Lore.scale, Lore.threshold, Lore.order,
      OWL.namespace + "Ontology", OWL.namespace + "FunctionalProperty",
      OWL.namespace + "AnnotationProperty",
    ]
    for type in metaClasses { vocabularyNodes.formUnion(instances(of: type)) }
    for property in store.properties { vocabularyNodes.insert(property) }
    for predicate in [RDFS.domain, RDFS.range, RDFS.subClassOf, RDFS.subPropertyOf, OWL.inverseOf] {
      for (subject, object) in pairs(predicate) {
        vocabularyNodes.formUnion([subject, object])
      }
    }
    if let rdfType = store.id(ofIRI: RDF.type) {
      vocabularyNodes.formUnion(store.objects(rdfType))
    }
  }

  // MARK: Classes

  mutating func collectClasses() {
    var found: Set<TermID> = []
    if let rdfType = store.id(ofIRI: RDF.type) { found.formUnion(store.objects(rdfType)) }
    found.formUnion(instances(of: RDFS.class) + instances(of: OWL.class))
    for (sub, above) in pairs(RDFS.subClassOf) { found.formUnion([sub, above]) }
    for predicate in [RDFS.domain, RDFS.range] { found.formUnion(pairs(predicate).map(\.1)) }
    let names = found.filter { !isMeta($0) || ontology.kinds.contains(store.text(of: $0)) }
      .map { store.text(of: $0) }.sorted()
    for (index, name) in names.enumerated() { classByIRI[name] = index }
    let edges = pairs(RDFS.subClassOf).compactMap { sub, sup -> (Int, Int)? in
      guard let a = classIndex(sub), let b = classIndex(sup) else { return nil }
      return (a, b)
    }
    hierarchy = Hierarchy(count: names.count, edges: edges)
    classes = names.map {
      Schema.Class(
        iri: $0, extent: ClassExtent(name: $0, types: [$0]), type: .nothing, superclasses: [],
        count: 0)
    }
  }

  func classIndex(_ id: TermID) -> Int? {
    store.kind(of: id) == .iri ? classByIRI[store.text(of: id)] : nil
  }
}
