import RDF
import Triples

/// What people call the terms of well-known vocabularies, for graphs that use `skos:broader` or `dcterms:issued`
/// without saying what they are called. The words are Turtle, `terms.ttl` beside this file; `relations.ttl` says how
/// the terms relate, which more graphs need to know.
struct WellKnown: Sendable {
  private let store: TripleStore

  /// What terms are called, read when a graph first uses one without a label.
  private static let terms = WellKnown(PackageResources.terms_ttl, name: "terms.ttl")

  /// How terms relate, read when a graph first uses one.
  private static let relations = WellKnown(PackageResources.relations_ttl, name: "relations.ttl")

  private init(_ turtle: [UInt8], name: String) {
    var builder = TripleStoreBuilder()
    do {
      try GraphReader.read(bytes: turtle, name: name, into: &builder)
    } catch {
      preconditionFailure("what is known of well-known terms is sound: \(error)")
    }
    store = builder.finish()
  }

  /// The IRI of a term as it stands in `terms.ttl`: schema.org's terms are in use with `http` and with `https`.
  private static func usual(_ iri: String) -> String {
    iri.hasPrefix("https://schema.org/") ? "http" + iri.dropFirst(5) : iri
  }

  private static let namespaces = [
    RDF.namespace, RDFS.namespace, OWL.namespace, SKOS.namespace, DCTerms.namespace,
    "http://purl.org/dc/elements/1.1/", "http://www.w3.org/ns/dcat#", "http://xmlns.com/foaf/0.1/",
    "http://schema.org/", "https://schema.org/", "http://www.w3.org/ns/prov#",
    "http://www.opengis.net/ont/geosparql#", "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "http://www.w3.org/2006/vcard/ns#", owlTime, "http://purl.obolibrary.org/obo/", inverses,
  ]

  /// OWL-Time (W3C 2022): stretches of time and how they lie to one another.
  private static let owlTime = "http://www.w3.org/2006/time#"

  /// The namespace of lore's own terms for the other direction of a property whose vocabulary has none:
  /// `inverse:subClassOf` leads from a class to those below it.
  static let inverses = "https://lore.example/inverse#"

  /// Whether an IRI is of a vocabulary that is well known; cheap, and without reading the terms.
  static func covers(_ iri: String) -> Bool { namespaces.contains { iri.hasPrefix($0) } }

  /// Whether the last part of a term's IRI is what people say: of `dcterms:issued`, not of `rdfs:subClassOf`.
  static func namesItself(_ iri: String) -> Bool {
    covers(iri)
      && ![
        RDFS.namespace, OWL.namespace, SKOS.namespace, owlTime, "http://purl.obolibrary.org/obo/",
        inverses,
      ]
      .contains { iri.hasPrefix($0) }
  }

  /// What a term is called, the shown labels before the hidden ones; empty where it is not known.
  static func labels(of iri: String, hidden: Bool = true) -> [String] {
    guard covers(iri) else { return [] }
    let predicates = [RDFS.label, SKOS.altLabel] + (hidden ? [SKOS.hiddenLabel] : [])
    return predicates.flatMap { terms.values(of: iri, $0) }
  }

  /// The terms for the other direction of a property: `skos:narrower` of `skos:broader`.
  static func inverses(of iri: String) -> [String] {
    guard covers(iri) else { return [] }
    let isHTTPS = iri.hasPrefix("https://schema.org/")
    return relations.related(to: usual(iri), OWL.inverseOf).map { other in
      isHTTPS && other.hasPrefix("http://schema.org/") ? "https" + other.dropFirst(4) : other
    }
  }

  static func isSymmetric(_ iri: String) -> Bool { terms(iri, are: OWL.symmetricProperty) }
  static func isTransitive(_ iri: String) -> Bool { terms(iri, are: OWL.transitiveProperty) }

  /// Whether a term keeps account of a file rather than telling of the world: `owl:versionInfo`.
  static func isBookkeeping(_ iri: String) -> Bool {
    covers(iri) && relations.values(of: iri, Lore.isBookkeeping) == ["true"]
  }

  private static func terms(_ iri: String, are type: String) -> Bool {
    covers(iri) && relations.values(of: iri, RDF.type).contains(type)
  }

  private func values(of iri: String, _ predicate: String) -> [String] {
    guard let id = store.id(ofIRI: Self.usual(iri)), let p = store.id(ofIRI: predicate) else {
      return []
    }
    return store.objects(of: id, p).map { store.text(of: $0) }
  }

  private func related(to iri: String, _ predicate: String) -> [String] {
    guard let id = store.id(ofIRI: iri), let p = store.id(ofIRI: predicate) else { return [] }
    return (Array(store.subjects(of: id, p)) + Array(store.objects(of: id, p)))
      .map { store.text(of: $0) }
  }
}
