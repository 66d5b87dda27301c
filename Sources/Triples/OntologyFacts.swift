internal import RDF

extension TripleStoreBuilder {
  /// Adds what OWL states of a class by a node without a name as facts of the class:
  ///
  ///     :Margherita rdfs:subClassOf :Pizza, [ owl:onProperty :hasTopping ; owl:someValuesFrom :Tomato ] .
  ///
  /// gives `:Margherita` the superclass `:Pizza`, and `:Tomato` by a restriction on `:hasTopping`.
  /// - Complexity: O(class statements), where any class stands below a node without a name.
  mutating func addOntologyFacts() {
    guard let onProperty = id(ofIRI: OWL.onProperty), let above = id(ofIRI: RDFS.subClassOf) else {
      return
    }
    let properties = values(of: onProperty)
    addSuperclasses(above)
    let definitions = id(ofIRI: OWL.equivalentClass).map(values) ?? [:]
    let wholes = id(ofIRI: OWL.intersectionOf).map(values) ?? [:]
    let lists = (id(ofIRI: RDF.first).map(values) ?? [:], id(ofIRI: RDF.rest).map(values) ?? [:])
    let classes = values(of: above).merging(definitions) { $0 + $1 }
    for predicate in [OWL.someValuesFrom, OWL.hasValue] {
      guard let fillers = id(ofIRI: predicate).map(values) else { continue }
      for (subject, nodes) in classes.sorted(by: { $0.key < $1.key }) where isIRI(subject) {
        let parts = nodes + nodes.flatMap { Self.members(of: wholes[$0] ?? [], lists) }
        for node in parts {
          for property in properties[node] ?? [] {
            for filler in fillers[node] ?? [] where !isBlank(filler) {
              addRestriction(subject, property, filler)
            }
          }
        }
      }
    }
  }

  /// The members of RDF lists, told by the first cell of each.
  private static func members(
    of heads: [UInt32], _ lists: ([UInt32: [UInt32]], [UInt32: [UInt32]])
  ) -> [UInt32] {
    var found: [UInt32] = []
    var seen: Set<UInt32> = []
    var open = heads
    while let cell = open.popLast() {
      guard seen.insert(cell).inserted else { continue }
      found += lists.0[cell] ?? []
      open += lists.1[cell] ?? []
    }
    return found
  }

  private mutating func addSuperclasses(_ above: UInt32) {
    let group = group(of: intern(.iri(Derived.superclass)))
    for (subject, nodes) in values(of: above).sorted(by: { $0.key < $1.key }) where isIRI(subject) {
      for node in nodes where isIRI(node) { add(subject, group: group, node) }
    }
  }

  private mutating func addRestriction(_ subject: UInt32, _ property: UInt32, _ filler: UInt32) {
    let name = terms.withText(of: TermID(rawValue: property)) {
      String(decoding: $0, as: UTF8.self)
    }
    let group = group(of: intern(.iri(Derived.restriction(on: name))))
    add(subject, group: group, filler)
  }

  private func isIRI(_ id: UInt32) -> Bool { terms.tag(of: TermID(rawValue: id)) == Tag.iri }
  private func isBlank(_ id: UInt32) -> Bool { terms.tag(of: TermID(rawValue: id)) == Tag.blank }
}
