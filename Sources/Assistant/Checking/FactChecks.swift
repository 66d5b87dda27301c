import English
import Queries
import RDF
import Triples
import Vocabulary

// Finds facts that are at odds with what the graph states of its properties and classes.
extension GraphCheck {
  /// Objects that look like things of this graph, of which it says nothing, not even a name.
  func danglingReferences() -> [Finding] {
    let subjects = subjects
    let described = Set(subjects.filter { lexicon.labels.label(of: $0) != nil })
    // Of a graph whose things mostly have no facts of their own, such an object is nothing amiss.
    guard described.count * 2 > subjects.count else { return [] }
    let namespaces = Set(
      described.filter { store.kind(of: $0) == .iri }
        .map { Self.namespace(of: store.text(of: $0)) })
    var found: [TermID: (subject: TermID, property: TermID)] = [:]
    for property in schema.properties {
      guard let id = store.id(ofIRI: property.iri) else { continue }
      for object in store.objects(id) where store.kind(of: object) == .iri {
        guard lexicon.labels.label(of: object) == nil, !subjects.contains(object),
          !schema.vocabularyNodes.contains(object), found[object] == nil,
          namespaces.contains(Self.namespace(of: store.text(of: object))),
          let subject = store.subjects(of: object, id).first
        else { continue }
        found[object] = (subject, id)
      }
    }
    return found.sorted { $0.key < $1.key }.map { object, use in
      Finding(
        .danglingReference, store.text(of: use.subject),
        "\(shown(use.subject)) has \(shown(use.property)) \(shown(object)), of which nothing is said",
        "correct the name, or add \(shown(object)) with an rdfs:label")
    }
  }

  /// Facts whose subject is stated to be of another class than the property's `rdfs:domain`, or whose object of
  /// another than its `rdfs:range`, or is no value of that datatype. What a property states holds for those below it
  /// too. A class above or below the expected one is no contradiction, nor is one number type for another.
  ///
  /// Example: `:pm :managedBy :bike` where the range of `:managedBy` is `:Person` and `:bike` is a `:Vehicle`.
  func contradictions() -> [Finding] {
    schema.properties.flatMap { property -> [Finding] in
      guard let stated = store.id(ofIRI: property.iri) else { return [] }
      let domains = values(stated, RDFS.domain).filter { store.kind(of: $0) == .iri }
      let ranges = values(stated, RDFS.range).filter { store.kind(of: $0) == .iri }
      let used = property.arcs.filter { !$0.inverse }.compactMap { store.id(ofIRI: $0.property) }
      return used.flatMap { id in
        domains.flatMap { contradicted(id, stated, domain: $0) }
          + ranges.flatMap { contradicted(id, stated, range: $0) }
      }
    }
  }

  private func contradicted(_ used: TermID, _ stated: TermID, domain: TermID) -> [Finding] {
    store.subjects(used).compactMap { subject in
      guard let other = typeAtOdds(subject, with: domain) else { return nil }
      return Finding(
        .contradictedDomain, store.text(of: subject),
        "\(shown(subject)) has \(said(used, stated)), whose rdfs:domain is \(shown(domain)), but is a \(shown(other))",
        "correct one of the three")
    }
  }

  private func contradicted(_ used: TermID, _ stated: TermID, range: TermID) -> [Finding] {
    store.objects(used).compactMap { object in
      guard let what = atOdds(object, withRange: range),
        let subject = store.subjects(of: object, used).first
      else { return nil }
      return Finding(
        .contradictedRange, store.text(of: subject),
        "\(shown(subject)) has \(said(used, stated)) \(shown(object)), which is \(what), but its rdfs:range is \(shown(range))",
        "correct the value or the range")
    }
  }

  private func said(_ used: TermID, _ stated: TermID) -> String {
    used == stated ? shown(used) : "\(shown(used)), a kind of \(shown(stated))"
  }

  /// What an object is instead of what the range says, in words; nil where it agrees or nothing is known.
  private func atOdds(_ object: TermID, withRange range: TermID) -> String? {
    let iri = store.text(of: range)
    let isDatatype = iri.hasPrefix(XSD.namespace)
    guard store.kind(of: object) == .literal else {
      if isDatatype { return "no value" }
      return typeAtOdds(object, with: range).map { "a \(shown($0))" }
    }
    if iri == RDFS.namespace + "Literal" { return nil }
    guard isDatatype else { return schema.classByIRI[iri] == nil ? nil : "a value" }
    let datatype = store.datatype(of: object) ?? XSD.string
    if datatype == iri { return nil }
    let isNumber = XSD.numeric.contains(datatype) && XSD.numeric.contains(iri)
    return isNumber ? nil : "of type \(Self.ending(of: datatype))"
  }

  /// A stated class of the node, where none of those stated is the expected one or below or above it.
  private func typeAtOdds(_ node: TermID, with expected: TermID) -> TermID? {
    guard let expected = schema.classByIRI[store.text(of: expected)] else { return nil }
    let types = values(node, RDF.type)
    let known = types.compactMap { schema.classByIRI[store.text(of: $0)] }
    let agrees = known.contains { type in
      schema.isWithin(type, expected) || schema.isWithin(expected, type)
    }
    return known.isEmpty || agrees ? nil : types.first
  }

  /// Classes that are below one another.
  func cycles() -> [Finding] {
    schema.classes.indices.compactMap { index in
      let cycle = schema.classes[index].cycle
      guard cycle.first == index else { return nil }
      let told = cycle.prefix(3).map { Self.ending(of: schema.classes[$0].iri) }
      let more = cycle.count - told.count
      let names = told.dropLast().joined(separator: ", ")
      let all =
        more > 0
        ? told.joined(separator: ", ") + " and \(more) more"
        : names + " and " + (told.last ?? "")
      return Finding(
        .cycle, schema.classes[index].iri, "\(all) are subclasses of each other",
        "drop one rdfs:subClassOf, unless they are the same class")
    }
  }

  // MARK: Adjectives

  /// Scales and thresholds whose words could never apply.
  func misboundAdjectives() -> [Finding] {
    instances(of: Lore.scale).compactMap { misbound($0, ["upper", "lower"]) }
      + instances(of: Lore.threshold).compactMap { misbound($0, []) ?? boundless($0) }
  }

  private func misbound(_ node: TermID, _ ends: [String]) -> Finding? {
    let words = ends.flatMap { values(node, Lore.namespace + $0) } + labels(of: node)
    let name = words.first.map { "\"\(store.text(of: $0))\"" } ?? "an adjective without words"
    guard let measure = values(node, Lore.measures).first else {
      return Finding(
        .misboundAdjective, "", "\(name) measures nothing", "add lore:measures with a property")
    }
    let iri = store.text(of: measure)
    guard let place = schema.propertyByIRI[iri] else {
      return Finding(
        .misboundAdjective, iri, "\(name) measures \(shown(measure)), which no fact has",
        "correct the property's name")
    }
    let property = schema.properties[place.index]
    if property.isNumeric || !property.isText && !ends.isEmpty { return nil }
    return Finding(
      .misboundAdjective, iri, "\(name) measures \(shown(measure)), whose values are no numbers",
      "bind it to a numeric property, or give the values a numeric datatype")
  }

  private func boundless(_ node: TermID) -> Finding? {
    let bounds = values(node, Lore.above) + values(node, Lore.below)
    if bounds.contains(where: { store.number(of: $0) != nil }) { return nil }
    let name = labels(of: node).first.map { "\"\(store.text(of: $0))\"" } ?? "a threshold"
    return Finding(
      .misboundAdjective, values(node, Lore.measures).first.map { store.text(of: $0) } ?? "",
      "\(name) has no number for its bound", "add lore:above or lore:below")
  }

  private func labels(of node: TermID) -> [TermID] {
    Schema.labelPredicates.flatMap { values(node, $0) }
  }
}
