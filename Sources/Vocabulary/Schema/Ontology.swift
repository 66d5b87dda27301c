import RDF
import Triples

/// The classes and properties that a graph treats as things, so that people ask about them: classes without instances,
/// properties without facts, and what is said of both. Of an ontology of pizzas these are all it has: "what kinds of
/// pizza are there?".
struct Ontology: Sendable {
  /// The classes and properties that are treated as things.
  private(set) var things: Set<TermID> = []
  /// The classes of RDF, RDFS, OWL and SKOS themselves that are asked about: `rdfs:Class`, `skos:Concept`.
  private(set) var kinds: Set<String> = []
  /// The property that leads from a class to those above it that have names.
  private(set) var superclass: TermID?
  private var asked: Set<String> = []
  private var bare: Set<TermID> = []

  init() {}

  /// - Complexity: O(statements about classes and properties).
  init(of store: TripleStore) {
    superclass = store.id(ofIRI: Derived.superclass) ?? store.id(ofIRI: RDFS.subClassOf)
    let facts = VocabularyFacts(store: store)
    bare = facts.bareClasses()
    let properties = facts.bareProperties()
    if !bare.isEmpty {
      things = bare.union(properties)
      asked.formUnion([RDFS.subClassOf, RDFS.comment, SKOS.definition])
      kinds.formUnion([RDFS.class, RDF.property].filter { facts.hasOnlyNames($0) })
      if facts.hasOnlyNames(OWL.class) { kinds.insert(OWL.class) }
      if !properties.isEmpty {
        asked.formUnion([RDFS.domain, RDFS.range, RDFS.subPropertyOf, OWL.inverseOf])
      }
    }
    let schemes = ["Concept", "ConceptScheme", "Collection"].map { SKOS.namespace + $0 }
    kinds.formUnion(schemes.filter { facts.hasInstances($0) })
    if facts.hasInstances(schemes[0]) {
      asked.formUnion([
        SKOS.definition, SKOS.scopeNote, SKOS.altLabel, SKOS.namespace + "inScheme",
      ])
    }
    asked.insert(OWL.deprecated)
  }

  /// Whether a class has no instances, nor has any below it.
  func isBare(_ id: TermID) -> Bool { bare.contains(id) }

  /// Whether a property of the vocabularies themselves is asked about.
  func isAsked(_ iri: String) -> Bool { asked.contains(iri) }
}

/// The statements of a graph about classes and properties.
private struct VocabularyFacts {
  let store: TripleStore

  /// Classes with a name and no instances, nor any below them.
  func bareClasses() -> Set<TermID> {
    let above = store.id(ofIRI: RDFS.subClassOf)
    var classes = Set([RDFS.class, OWL.class].flatMap(instances))
    if let above { classes.formUnion(Array(store.subjects(above)) + Array(store.objects(above))) }
    classes = classes.filter { isOwn($0) }
    var open = classes.filter(hasMembers)
    var full = open
    while let next = open.popFirst() {
      guard let above else { break }
      for wider in store.objects(of: next, above) where full.insert(wider).inserted {
        open.insert(wider)
      }
    }
    return classes.subtracting(full)
  }

  /// Properties that are declared and state nothing, neither themselves nor by a restriction, a part or an inverse.
  func bareProperties() -> Set<TermID> {
    let types = [
      RDF.property, OWL.objectProperty, OWL.datatypeProperty, OWL.symmetricProperty,
      OWL.transitiveProperty,
    ]
    let declared = Set(types.flatMap(instances)).filter { isOwn($0) }
    var open = declared.filter(hasFacts)
    var used = open
    while let next = open.popFirst() {
      let near =
        values(next, RDFS.subPropertyOf) + values(next, OWL.inverseOf)
        + (store.id(ofIRI: OWL.inverseOf).map { Array(store.subjects(of: next, $0)) } ?? [])
      for other in near where used.insert(other).inserted { open.insert(other) }
    }
    return declared.subtracting(used)
  }

  func instances(of type: String) -> [TermID] {
    guard let rdfType = store.id(ofIRI: RDF.type), let id = store.id(ofIRI: type) else { return [] }
    return Array(store.subjects(of: id, rdfType))
  }

  func hasInstances(_ type: String) -> Bool { !instances(of: type).isEmpty }

  /// Whether there are instances, all with a name: unnamed classes are restrictions and the like.
  func hasOnlyNames(_ type: String) -> Bool {
    let all = instances(of: type)
    return !all.isEmpty && all.allSatisfy { store.kind(of: $0) == .iri }
  }

  private func hasMembers(_ class: TermID) -> Bool {
    if let rdfType = store.id(ofIRI: RDF.type), !store.subjects(of: `class`, rdfType).isEmpty {
      return true
    }
    return [RDFS.domain, RDFS.range].contains { predicate in
      guard let id = store.id(ofIRI: predicate) else { return false }
      return store.subjects(of: `class`, id).contains { store.count(of: $0) > 0 }
    }
  }

  private func hasFacts(_ property: TermID) -> Bool {
    store.count(of: property) > 0
      || store.id(ofIRI: Derived.restriction(on: store.text(of: property))) != nil
  }

  private func values(_ subject: TermID, _ predicate: String) -> [TermID] {
    store.id(ofIRI: predicate).map { Array(store.objects(of: subject, $0)) } ?? []
  }

  /// Whether a term is the graph's own, with a name, and not of RDF, RDFS, OWL, SKOS or lore.
  private func isOwn(_ id: TermID) -> Bool {
    guard store.kind(of: id) == .iri else { return false }
    let iri = store.text(of: id)
    return ![
      RDF.namespace, RDFS.namespace, OWL.namespace, SKOS.namespace, Lore.namespace, XSD.namespace,
    ]
    .contains { iri.hasPrefix($0) }
  }
}
