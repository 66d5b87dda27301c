import English
import Queries
import RDF
import Triples

// Observes the facts: what kind of values each property has, and which nodes have which properties and classes.
extension SchemaBuilder {
  /// The role of a property's subjects is 2k, of its objects 2k + 1; classes come after.
  mutating func countRoles() {
    var signatures = Signatures(nodes: store.termCount)
    let classRole = properties.count * 2
    for (index, property) in properties.enumerated() {
      for arc in property.arcs {
        guard let id = store.id(ofIRI: arc.property) else { continue }
        add(2 * index + (arc.inverse ? 1 : 0), to: store.subjects(id), in: &signatures)
        add(2 * index + (arc.inverse ? 0 : 1), to: store.objects(id), in: &signatures)
      }
    }
    if let rdfType = store.id(ofIRI: RDF.type) {
      for (index, item) in classes.enumerated() {
        guard let id = store.id(ofIRI: item.iri) else { continue }
        add(classRole + index, to: store.subjects(of: id, rdfType), in: &signatures)
        if ontology.isBare(id), let below = ontology.superclass {
          add(classRole + index, to: store.subjects(of: id, below), in: &signatures)
        }
      }
    }
    let properties = properties
    let above = hierarchy.map(hierarchy.above)
    signatures.seal { roles in
      var members: Set<Int> = []
      for role in roles {
        if role >= classRole {
          members.formUnion(above[role - classRole])
        } else {
          let property = properties[role / 2]
          for item in role % 2 == 0 ? property.domain : property.range {
            members.formUnion(above[item])
          }
        }
      }
      return members.sorted()
    }
    self.signatures = signatures
  }

  private func add(_ role: Int, to nodes: IDs, in signatures: inout Signatures) {
    // Two arcs may give one role twice; it counts once.
    for node in nodes { signatures.add(role: role, to: node) }
  }

  mutating func describeProperties() {
    let types = signatures.types(ofRoles: 2 * properties.count)
    for index in properties.indices {
      properties[index].source = types[2 * index]
      properties[index].target = types[2 * index + 1]
      observeValues(of: index)
      widenOrder(index)
    }
  }

  /// Makes either end of a property that orders fit its other end: nothing is harder than the hardest, and yet one may
  /// ask whether something is.
  private mutating func widenOrder(_ index: Int) {
    let property = properties[index]
    let measured = pairs(Lore.measures).contains { store.text(of: $0.1) == property.iri }
    guard property.isOrder || measured && !property.isNumeric else { return }
    let either = property.source.union(property.target)
    properties[index].source = either
    properties[index].target = either
  }

  /// Looks at a property's objects: numbers or text, one or many.
  private mutating func observeValues(of index: Int) {
    var numbers = 0
    var dates = 0
    var times = 0
    var truths = 0
    var texts = 0
    var seen = 0
    var subjects = 0
    for arc in properties[index].arcs where !arc.inverse {
      guard let id = store.id(ofIRI: arc.property) else { continue }
      properties[index].count += store.count(of: id)
      subjects += store.subjects(id).count
      for object in store.objects(id).prefix(200) {
        seen += 1
        guard store.kind(of: object) == .literal else { continue }
        let datatype = store.datatype(of: object)
        if datatype.map(XSD.dates.contains) ?? false { dates += 1 }
        if datatype == XSD.time { times += 1 }
        if datatype == XSD.boolean { truths += 1 }
        if store.number(of: object) != nil { numbers += 1 } else { texts += 1 }
      }
    }
    // A property is of the kind of most of its values: one "n/a" does not make numbers text. Values of another kind
    // are left out of comparisons.
    properties[index].isNumeric = numbers * 2 > seen
    properties[index].isDate = properties[index].isNumeric && dates * 2 > numbers
    properties[index].isClock = properties[index].isNumeric && times * 2 > numbers
    properties[index].isBoolean = seen > 0 && truths == seen
    properties[index].isText = texts > truths
    properties[index].isFunctional =
      subjects > 0 && properties[index].count == subjects
  }

  mutating func describeClasses() {
    let types = signatures.types(ofClasses: classes.count)
    let names = classes.map(\.iri)
    let below = hierarchy.map { hierarchy.below($0).map { names[$0] } }
    // The classes of a cycle have the same members, so none stands above another.
    let cycles = hierarchy.map(hierarchy.cycle)
    let above = hierarchy.map { item in
      let equals = Set(hierarchy.cycle(of: item))
      return hierarchy.above(item).filter { !equals.contains($0) }
    }
    let (subjects, objects) = entailing()
    for index in classes.indices {
      classes[index] = Schema.Class(
        iri: names[index],
        extent: ClassExtent(
          name: names[index], types: below[index], subjectsOf: subjects[index].sorted(),
          objectsOf: objects[index].sorted(), kindsOf: isBare(names[index]) ? below[index] : []),
        type: types[index].0, superclasses: above[index],
        cycle: cycles[index].count > 1 ? cycles[index] : [], count: types[index].count)
    }
    // The most specific class first: that with fewer members, and of equals that with more classes above it.
    let order = classes.indices.sorted {
      let (a, b) = (classes[$0], classes[$1])
      return (a.count, -a.superclasses.count, $0) < (b.count, -b.superclasses.count, $1)
    }
    var ranks = order
    for (rank, index) in order.enumerated() { ranks[index] = rank }
    signatures.sortClasses(byRank: ranks)
  }

  private func isBare(_ iri: String) -> Bool { store.id(ofIRI: iri).map(ontology.isBare) ?? false }

  /// By class the properties whose subjects are members of it, and those whose objects are: by domain and range,
  /// whichever way the facts are written.
  private func entailing() -> (subjects: [Set<String>], objects: [Set<String>]) {
    var subjects = [Set<String>](repeating: [], count: classes.count)
    var objects = subjects
    for property in properties {
      for (stated, isRange) in [(property.domain, false), (property.range, true)] {
        for item in Set(stated.flatMap(hierarchy.above)) {
          for arc in property.arcs {
            if arc.inverse == isRange {
              subjects[item].insert(arc.property)
            } else {
              objects[item].insert(arc.property)
            }
          }
        }
      }
    }
    return (subjects, objects)
  }
}
