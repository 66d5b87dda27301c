import Queries
import RDF
import Triples

// Finds the properties of a graph, and what follows from what it states of them: inverses, subproperties, symmetry.
extension SchemaBuilder {
  mutating func collectProperties() {
    var names = contentProperties()
    var inverseOf: [String: String] = [:]
    for (a, b) in inversePairs(of: names) where a != b {
      // Of two inverses the one with facts is the property, and the other is it backwards; where both have facts, the
      // first by name.
      let backward = (hasFacts(a) && (!hasFacts(b) || a < b)) ? (b, a) : (a, b)
      inverseOf[backward.0] = backward.1
      names.insert(backward.1)
      names.remove(backward.0)
    }
    let sorted = names.sorted()
    for (index, name) in sorted.enumerated() { propertyByIRI[name] = (index, false) }
    for (backward, forward) in inverseOf {
      if let (index, _) = propertyByIRI[forward] {
        propertyByIRI[backward] = (index, true)
      }
    }
    // The property k stands at 2k, and backwards at 2k + 1: what is stated of an inverse holds the other way round.
    let edges = pairs(RDFS.subPropertyOf).flatMap { sub, sup -> [(Int, Int)] in
      guard let a = place(of: sub), let b = place(of: sup) else { return [] }
      let isTurned = a.inverse != b.inverse
      return [0, 1].map { (2 * a.index + $0, 2 * b.index + (isTurned ? 1 - $0 : $0)) }
    }
    let below = Hierarchy(count: 2 * sorted.count, edges: edges)
    let inversesOf = Dictionary(grouping: inverseOf.keys.sorted()) { inverseOf[$0] ?? "" }
    let inverses = inversesOf.mapValues { $0.filter(hasFacts) }
    let symmetric = Set(instances(of: OWL.symmetricProperty).map { store.text(of: $0) })
      .union(sorted.filter(WellKnown.isSymmetric))
    let transitive = Set(instances(of: OWL.transitiveProperty).map { store.text(of: $0) })
      .union(sorted.filter(WellKnown.isTransitive))
    if let place = propertyByIRI[Derived.superclass] { propertyByIRI[RDFS.subClassOf] = place }
    let order = Set(instances(of: Lore.order).map { store.text(of: $0) })
    for (index, name) in sorted.enumerated() {
      let domain = declaredClasses(RDFS.domain, of: name, backward: RDFS.range, inversesOf)
      let range = declaredClasses(RDFS.range, of: name, backward: RDFS.domain, inversesOf)
      var arcs: Set<Arc> = []
      for use in below.below(2 * index) {
        let (sub, isInverse) = (sorted[use / 2], use % 2 == 1)
        arcs.insert(Arc(sub, inverse: isInverse))
        if symmetric.contains(sub) { arcs.insert(Arc(sub, inverse: !isInverse)) }
        for backward in inverses[sub] ?? [] { arcs.insert(Arc(backward, inverse: !isInverse)) }
        for stated in [sub] + (inverses[sub] ?? []) {
          let restriction = Derived.restriction(on: stated)
          guard hasFacts(restriction) else { continue }
          arcs.insert(Arc(restriction, inverse: isInverse != (stated != sub)))
        }
      }
      let ordered = [Arc(name)] + arcs.subtracting([Arc(name)]).sorted()
      properties.append(
        Schema.Property(
          iri: name, arcs: ordered, source: .nothing, target: .nothing, isNumeric: false,
          isText: false, isFunctional: false, isOrder: order.contains(name),
          isSymmetric: symmetric.contains(name), isTransitive: transitive.contains(name),
          isBookkeeping: WellKnown.isBookkeeping(Derived.stated(name)), count: 0, domain: domain,
          range: range))
    }
  }

  /// The pairs of properties that are each other's inverse, as the graph states it and as is well known of its
  /// properties.
  private func inversePairs(of names: Set<String>) -> [(String, String)] {
    let stated = pairs(OWL.inverseOf).filter { isIRI($0) && isIRI($1) }
      .map { (used(store.text(of: $0)), used(store.text(of: $1))) }
    let known = Set(stated.flatMap { [$0, $1] })
    let wellKnown = names.sorted().filter { !known.contains($0) }.flatMap { name in
      WellKnown.inverses(of: Derived.stated(name)).map { (name, $0) }
    }
    return stated + wellKnown
  }

  private func isIRI(_ node: TermID) -> Bool { store.kind(of: node) == .iri }

  /// Where a property stands, and whether it runs the other way; of a node without a name, where the property stands
  /// that it is stated to be the inverse of: `:hasGenus rdfs:subPropertyOf [ owl:inverseOf :hasMember ]`.
  private func place(of node: TermID) -> (index: Int, inverse: Bool)? {
    if isIRI(node) { return propertyByIRI[store.text(of: node)] }
    guard let inverseOf = store.id(ofIRI: OWL.inverseOf) else { return nil }
    let other = store.objects(of: node, inverseOf).first(where: isIRI)
    return other.flatMap { propertyByIRI[store.text(of: $0)] }.map { ($0.index, !$0.inverse) }
  }

  /// The property whose facts are followed for one: superclasses with names for `rdfs:subClassOf`.
  private func used(_ iri: String) -> String {
    iri == RDFS.subClassOf && hasFacts(Derived.superclass) ? Derived.superclass : iri
  }

  /// A declared property may have none of its own: its inverse states them.
  func hasFacts(_ iri: String) -> Bool {
    store.id(ofIRI: iri).map { store.count(of: $0) > 0 } ?? false
  }

  /// Predicates that carry facts, and declared properties without any of their own.
  private func contentProperties() -> Set<String> {
    let labels = Set(Schema.labelPredicates)
    let structural: Set<String> = [
      RDF.type, RDF.first, RDF.rest, SKOS.definition, SKOS.scopeNote, RDFS.comment, DCTerms.source,
      SKOS.namespace + "inScheme",
    ]
    var names: Set<String> = []
    for property in store.properties {
      let iri = store.text(of: property)
      if iri.hasPrefix(Derived.namespace) {
        if iri == Derived.superclass, ontology.isAsked(RDFS.subClassOf) { names.insert(iri) }
      } else if isStructural(iri) || labels.contains(iri) || structural.contains(iri) {
        // A predicate of RDFS for which the graph has words of its own is one that people ask about.
        let isSaidOtherwise = iri == RDFS.subClassOf && hasFacts(Derived.superclass)
        if isLabelled(property) || ontology.isAsked(iri), !isSaidOtherwise { names.insert(iri) }
      } else {
        names.insert(iri)
      }
    }
    for type in [RDF.property, OWL.objectProperty, OWL.datatypeProperty, Lore.order] {
      names.formUnion(instances(of: type).filter { !isMeta($0) }.map { store.text(of: $0) })
    }
    for predicate in [RDFS.subPropertyOf, OWL.inverseOf] {
      for (a, b) in pairs(predicate) {
        names.formUnion([a, b].filter { !isMeta($0) }.map { store.text(of: $0) })
      }
    }
    return names.subtracting(ontology.things.map { store.text(of: $0) })
  }

  private func isStructural(_ iri: String) -> Bool {
    [RDFS.namespace, OWL.namespace, Lore.namespace].contains { iri.hasPrefix($0) }
  }

  private func isLabelled(_ id: TermID) -> Bool {
    Schema.labelPredicates.contains { predicate in
      guard let predicate = store.id(ofIRI: predicate) else { return false }
      return !store.objects(of: id, predicate).isEmpty
    }
  }

  private func declaredClasses(
    _ predicate: String, of property: String, backward: String, _ inversesOf: [String: [String]]
  ) -> [Int] {
    var found: Set<Int> = []
    if let id = store.id(ofIRI: property), let p = store.id(ofIRI: predicate) {
      found.formUnion(store.objects(of: id, p).compactMap(classIndex))
    }
    for other in inversesOf[property] ?? [] {
      if let id = store.id(ofIRI: other), let p = store.id(ofIRI: backward) {
        found.formUnion(store.objects(of: id, p).compactMap(classIndex))
      }
    }
    return found.sorted()
  }
}
