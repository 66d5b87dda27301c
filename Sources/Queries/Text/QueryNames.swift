package import RDF

/// How a graph's things, properties and classes are called in the text of a query. Queries know no graph: what a
/// property or a class stands for is asked here.
package protocol QueryNames {
  /// The IRI that `prefix:local` stands for; nil where it stands for none, or for several.
  func iri(prefix: String, local: String) -> String?
  /// The IRIs that a short name could stand for, where it stands for none of them.
  func candidates(prefix: String, local: String) -> [String]
  /// A short name that stands for the IRI: `:texas`; nil where there is none.
  func abbreviation(of iri: String) -> String?
  /// What a property stands for: itself, and whatever implies it. Nil of what is no property.
  func relation(of property: String) -> Relation?
  /// What a class stands for: its members and those of its subclasses. Nil of what is no class.
  func extent(of class: String) -> ClassExtent?
  /// The property that puts the members of a set in order, where the graph states one.
  func order(of set: Query) -> Relation?
  /// The properties that some of the subjects have: the columns of a comparison that names none.
  func columns(of subjects: [Query]) -> [Relation]
  /// Whether the numbers that a relation reaches stand for dates or times, which are then written as such.
  func values(of relation: Relation) -> ValueKind
}

extension QueryNames {
  package func candidates(prefix: String, local: String) -> [String] { [] }
  package func order(of set: Query) -> Relation? { nil }
  package func columns(of subjects: [Query]) -> [Relation] { [] }
  package func values(of relation: Relation) -> ValueKind { .numbers }

  /// What a short name stands for, also one of the vocabularies that need no declaration.
  func resolve(prefix: String, local: String) -> String? {
    if let iri = iri(prefix: prefix, local: local) { return iri }
    return Self.standard.first { $0.prefix == prefix }.map { $0.namespace + local }
  }

  /// The shortest text that stands for an IRI and for nothing else: `:texas`, `<http://example.org/texas>`.
  func text(of iri: String) -> String {
    if let short = abbreviation(of: iri), stands(short, for: iri) { return short }
    for (prefix, namespace) in Self.standard where iri.hasPrefix(namespace) {
      let short = prefix + ":" + iri.dropFirst(namespace.count)
      if stands(short, for: iri) { return short }
    }
    return "<" + iri.escapedAsIRI + ">"
  }

  private func stands(_ short: String, for iri: String) -> Bool {
    guard let colon = short.firstIndex(of: ":") else { return false }
    let local = short[short.index(after: colon)...]
    guard ShortName.isPlain(local) else { return false }
    return resolve(prefix: String(short[..<colon]), local: String(local)) == iri
  }

  private static var standard: [(prefix: String, namespace: String)] {
    [
      ("rdf", RDF.namespace), ("rdfs", RDFS.namespace), ("owl", OWL.namespace),
      ("skos", SKOS.namespace), ("dcterms", DCTerms.namespace), ("xsd", XSD.namespace),
    ]
  }
}

/// The part of a short name after its colon.
package enum ShortName {
  /// Whether a name can be written so: letters, digits, `_`, `-`, `.` and `/`, as nothing else ends it or follows it.
  package static func isPlain(_ local: some StringProtocol) -> Bool {
    !local.isEmpty
      && local.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "_-./".unicodeScalars.contains(scalar)
      }
  }
}

/// Names that know prefixes and nothing of a graph: a property stands for itself, and a class for what has it as its
/// type, unless said otherwise.
package struct PlainNames: QueryNames, Sendable {
  package var prefixes: [String: String]
  package var relations: [String: Relation]
  package var extents: [String: ClassExtent]
  package var order: Relation?

  package init(
    prefixes: [String: String], relations: [String: Relation] = [:],
    extents: [String: ClassExtent] = [:], order: Relation? = nil
  ) {
    self.prefixes = prefixes
    self.relations = relations
    self.extents = extents
    self.order = order
  }

  package func iri(prefix: String, local: String) -> String? { prefixes[prefix].map { $0 + local } }

  package func abbreviation(of iri: String) -> String? {
    let fitting = prefixes.filter { iri.hasPrefix($0.value) }
    // The longest namespace leaves the shortest name.
    let best = fitting.max { ($0.value.utf8.count, $1.key) < ($1.value.utf8.count, $0.key) }
    return best.map { $0.key + ":" + iri.dropFirst($0.value.count) }
  }

  package func relation(of property: String) -> Relation? {
    relations[property] ?? Relation(property)
  }

  package func extent(of class: String) -> ClassExtent? {
    extents[`class`] ?? ClassExtent(name: `class`, types: [`class`])
  }

  package func order(of set: Query) -> Relation? { order }
}
