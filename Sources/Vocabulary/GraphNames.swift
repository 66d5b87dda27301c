package import Queries
package import RDF
package import Triples

/// What a graph calls its things in the text of a query: by the prefixes that its files declare, and a name whose
/// namespace none declares by its last parts, as many as tell it from others: `:texas`, or `:state/texas` beside
/// `:river/texas`.
package struct GraphNames: QueryNames, Sendable {
  private let store: TripleStore
  private let schema: Schema
  private let irisByLastPart: [String: [String]]

  /// - Complexity: O(terms).
  package init(_ store: TripleStore, _ schema: Schema) {
    self.store = store
    self.schema = schema
    var found: [String: [String]] = [:]
    for index in 0..<store.termCount {
      guard let iri = store.term(TermID(rawValue: UInt32(index))).iri else { continue }
      found[Self.lastPart(of: iri), default: []].append(iri)
    }
    irisByLastPart = found
  }

  /// The part of an IRI behind its last `#` or `/`: "texas" of `http://geo.example/state/texas`.
  private static func lastPart(of name: String) -> String {
    let utf8 = name.utf8
    let end = utf8.lastIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "/") }
    return end.map { String(name[utf8.index(after: $0)...]) } ?? name
  }

  /// The IRIs that end in a name, at a `#` or `/`.
  private func iris(endingIn local: String) -> [String] {
    let found = irisByLastPart[Self.lastPart(of: local)] ?? []
    return found.filter { $0.hasSuffix("/" + local) || $0.hasSuffix("#" + local) }
  }

  package func iri(prefix: String, local: String) -> String? {
    let declared = store.prefixes.filter { $0.name == prefix }.map { $0.namespace + local }
    if let iri = declared.first(where: { store.id(ofIRI: $0) != nil }) { return iri }
    let found = prefix.isEmpty ? iris(endingIn: local) : []
    return found.count == 1 ? found[0] : nil
  }

  package func candidates(prefix: String, local: String) -> [String] {
    prefix.isEmpty ? iris(endingIn: local) : []
  }

  package func abbreviation(of iri: String) -> String? {
    let fitting = store.prefixes.filter { iri.hasPrefix($0.namespace) }
      .sorted { ($1.namespace.utf8.count, $0.name) < ($0.namespace.utf8.count, $1.name) }
    for prefix in fitting {
      let local = String(iri.dropFirst(prefix.namespace.count))
      if ShortName.isPlain(local), self.iri(prefix: prefix.name, local: local) == iri {
        return prefix.name + ":" + local
      }
    }
    var parts = iri.split(separator: "/", omittingEmptySubsequences: false)[...]
    var local = Self.lastPart(of: iri)
    if parts.last.map(String.init) != local { return ":" + local }
    parts.removeLast()
    while iris(endingIn: local).count > 1, let part = parts.popLast(), !part.isEmpty {
      local = part + "/" + local
    }
    return ":" + local
  }

  package func relation(of property: String) -> Relation? {
    if let (index, inverse) = schema.propertyByIRI[property] {
      return schema.relation(PropertyUse(index, inverse: inverse))
    }
    // `rdfs:label` and the like are properties that facts have, but no aspects of things, so the schema leaves them
    // out.
    guard let id = store.id(ofIRI: property), store.count(of: id) > 0 else { return nil }
    return Relation(property)
  }

  package func extent(of class: String) -> ClassExtent? {
    schema.classByIRI[`class`].map { schema.classes[$0].extent }
  }

  package func order(of set: Query) -> Relation? {
    let type = type(of: set)
    let orders = schema.properties.indices.filter { index in
      let property = schema.properties[index]
      return property.isOrder && type.meets(property.source.union(property.target))
    }
    let relations = orders.map { schema.relation(PropertyUse($0)) }
    guard relations.count > 1 else { return relations.first }
    return Relation(Set(relations.flatMap(\.arcs)).sorted())
  }

  /// The columns of a comparison that names none: the properties that any of the subjects has, without those that a
  /// more special one among them implies.
  package func columns(of subjects: [Query]) -> [Relation] {
    schema.relations(had: subjects.map(type))
  }

  package func values(of relation: Relation) -> ValueKind {
    guard let arc = relation.arcs.first, !arc.inverse,
      let known = schema.propertyByIRI[arc.property]
    else { return .numbers }
    return schema.properties[known.index].values
  }

  /// The type of a set: what its members may be.
  private func type(of set: Query) -> SetType {
    switch set {
    case .terms(let terms):
      terms.compactMap(store.id).reduce(.nothing) { $0.union(schema.type(of: $1)) }
    case .instances(let extent):
      schema.classByIRI[extent.name].map { schema.classes[$0].type } ?? .anything
    case .join(let relation, _): type(reachedBy: relation)
    case .intersection(let a, let b): type(of: a).intersection(type(of: b))
    case .union(let a, let b): type(of: a).union(type(of: b))
    case .groups(let groups): type(reachedBy: groups.by)
    default: set.chosenFrom.map(type) ?? .anything
    }
  }

  private func type(reachedBy relation: Relation) -> SetType {
    relation.arcs.reduce(.nothing) { whole, arc in
      guard let (index, inverse) = schema.propertyByIRI[arc.property] else { return .anything }
      return whole.union(
        schema.target(of: PropertyUse(index, inverse: inverse != arc.inverse)))
    }
  }
}
