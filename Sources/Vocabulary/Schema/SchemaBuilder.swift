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

/// Collects a schema in passes, each of which needs the one before.
struct SchemaBuilder {
  let store: TripleStore
  var properties: [Schema.Property] = []
  var classes: [Schema.Class] = []
  var propertyByIRI: [String: (index: Int, inverse: Bool)] = [:]
  var classByIRI: [String: Int] = [:]
  var vocabularyNodes: Set<TermID> = []
  var signatures = Signatures()
  /// What of the vocabulary is asked about itself, as an ontology or thesaurus has no other things.
  var ontology = Ontology()
  /// The classes by what is above them.
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
  private func pairs(_ predicate: String) -> [(TermID, TermID)] {
    guard let id = store.id(ofIRI: predicate) else { return [] }
    var pairs: [(TermID, TermID)] = []
    for subject in store.subjects(id) {
      for object in store.objects(of: subject, id) { pairs.append((subject, object)) }
    }
    return pairs
  }

  private func instances(of type: String) -> [TermID] {
    guard let rdfType = store.id(ofIRI: RDF.type), let id = store.id(ofIRI: type) else { return [] }
    return Array(store.subjects(of: id, rdfType))
  }

  private static let metaNamespaces = [
    RDF.namespace, RDFS.namespace, OWL.namespace, SKOS.namespace, Lore.namespace,
    "http://www.w3.org/2001/XMLSchema#",
  ]

  private func isMeta(_ id: TermID) -> Bool {
    guard store.kind(of: id) == .iri else { return true }
    let iri = store.text(of: id)
    return Self.metaNamespaces.contains { iri.hasPrefix($0) }
  }

  private mutating func collectVocabularyNodes() {
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

  private mutating func collectClasses() {
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

  private func classIndex(_ id: TermID) -> Int? {
    store.kind(of: id) == .iri ? classByIRI[store.text(of: id)] : nil
  }

  // MARK: Properties

  private mutating func collectProperties() {
    var names = contentProperties()
    var inverseOf: [String: String] = [:]
    for (a, b) in inversePairs(of: names) where a != b {
      // The one with facts is the property; of two with facts, the first by name.
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
    // A property at 2k and backwards at 2k + 1: what is stated of an inverse holds the other way round.
    let edges = pairs(RDFS.subPropertyOf).flatMap { sub, sup -> [(Int, Int)] in
      guard let a = propertyByIRI[store.text(of: sub)], let b = propertyByIRI[store.text(of: sup)]
      else { return [] }
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
          isSymmetric: symmetric.contains(name), isTransitive: transitive.contains(name), count: 0,
          domain: domain, range: range))
    }
  }

  /// Which property is which one backwards: as the graph states it, and as is well known of its properties.
  private func inversePairs(of names: Set<String>) -> [(String, String)] {
    let stated = pairs(OWL.inverseOf).map { (store.text(of: $0), store.text(of: $1)) }
    let known = Set(stated.flatMap { [$0, $1] })
    let wellKnown = names.sorted().filter { !known.contains($0) }.flatMap { name in
      WellKnown.inverses(of: Derived.stated(name)).map { (name, $0) }
    }
    return stated + wellKnown
  }

  /// A declared property may have none of its own: its inverse states them.
  private func hasFacts(_ iri: String) -> Bool {
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
        // A vocabulary that gives such a predicate words of its own makes it one to ask about.
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

  // MARK: Observation

  /// The role of a property's subjects is 2k, of its objects 2k + 1; classes come after.
  private mutating func countRoles() {
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

  private mutating func describeProperties() {
    let types = signatures.types(ofRoles: 2 * properties.count)
    for index in properties.indices {
      properties[index].source = types[2 * index]
      properties[index].target = types[2 * index + 1]
      observeValues(of: index)
      widenOrder(index)
    }
  }

  /// What is compared or comes in an order may stand at either end of it: nothing is harder than the
  /// hardest, and yet one may ask whether something is.
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
    // A column is what most of its values are: one "n/a" does not make numbers text. What is none of them takes no
    // part in comparisons.
    properties[index].isNumeric = numbers * 2 > seen
    properties[index].isDate = properties[index].isNumeric && dates * 2 > numbers
    properties[index].isClock = properties[index].isNumeric && times * 2 > numbers
    properties[index].isBoolean = seen > 0 && truths == seen
    properties[index].isText = texts > truths
    properties[index].isFunctional =
      subjects > 0 && properties[index].count == subjects
  }

  private mutating func describeClasses() {
    let types = signatures.types(ofClasses: classes.count)
    let names = classes.map(\.iri)
    let below = hierarchy.map { hierarchy.below($0).map { names[$0] } }
    // In a cycle each is as wide as the others, and none is above another.
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
    // The most specific first: of what has as many members, what has more above it.
    let order = classes.indices.sorted {
      let (a, b) = (classes[$0], classes[$1])
      return (a.count, -a.superclasses.count, $0) < (b.count, -b.superclasses.count, $1)
    }
    var ranks = order
    for (rank, index) in order.enumerated() { ranks[index] = rank }
    signatures.sortClasses(byRank: ranks)
  }

  private func isBare(_ iri: String) -> Bool { store.id(ofIRI: iri).map(ontology.isBare) ?? false }

  /// For each class the properties whose subjects are members of it, and those whose objects are: by domain and
  /// range, each on its own end, whichever way the facts are written.
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
