import English
package import Queries
package import RDF
package import Triples

/// The properties and classes of a graph, as it states them or as its facts show them, and which nodes have which.
/// Built once for each graph and never changed; a class, since every part of understanding is handed it for every
/// question.
package final class Schema: Sendable {
  /// A property that carries facts (labels and the vocabulary's own statements do not).
  package struct Property: Sendable {
    package let iri: String
    /// The arcs that are followed for it: itself, its subproperties, stated inverses, and itself backwards if it is
    /// symmetric.
    package let arcs: [Arc]
    package var source: SetType
    package var target: SetType
    /// Whether its objects are numbers or dates.
    package var isNumeric: Bool
    /// Whether its objects are dates.
    package var isDate = false
    /// Whether its objects are times of day.
    package var isClock = false
    /// Whether its objects are dates or times of day: what "when", "earliest" and "before" may speak of.
    package var isTemporal: Bool { isDate || isClock }
    /// Whether its values, which are compared as numbers, stand for dates, for times of day, or for numbers.
    package var values: ValueKind { isDate ? .dates : isClock ? .clocks : .numbers }
    /// Whether its objects are yes or no.
    package var isBoolean = false
    /// Whether some object is a literal that is no number: names and remarks.
    package var isText: Bool
    /// Whether a subject has one object at most.
    package var isFunctional: Bool
    /// Whether it puts things in order, each subject coming right before its object.
    package var isOrder: Bool
    package var isSymmetric: Bool
    package var isTransitive: Bool
    /// Whether it keeps account of a file or leads out of the graph (`rdfs:seeAlso`): meant only where it is said.
    package var isBookkeeping = false
    /// How many facts state it or one of its subproperties.
    package var count: Int
    package let domain: [Int]
    package let range: [Int]
  }

  package struct Class: Sendable {
    package let iri: String
    package let extent: ClassExtent
    package var type: SetType
    package var superclasses: [Int]
    /// The classes that it is in a cycle with, itself among them: each is a subclass of the others.
    package var cycle: [Int] = []
    /// How many members it has.
    package var count: Int
  }

  package let properties: [Property]
  package let classes: [Class]
  /// The place of a property and whether it runs the other way (`owl:inverseOf`), by its IRI.
  package let propertyByIRI: [String: (index: Int, inverse: Bool)]
  package let classByIRI: [String: Int]
  /// Nodes that describe the vocabulary rather than the domain: classes, properties, scales.
  package let vocabularyNodes: Set<TermID>
  let signatures: Signatures

  init(
    properties: [Property], classes: [Class],
    propertyByIRI: [String: (index: Int, inverse: Bool)], classByIRI: [String: Int],
    vocabularyNodes: Set<TermID>, signatures: Signatures
  ) {
    self.properties = properties
    self.classes = classes
    self.propertyByIRI = propertyByIRI
    self.classByIRI = classByIRI
    self.vocabularyNodes = vocabularyNodes
    self.signatures = signatures
  }

  /// The type of one node: exactly its signature.
  /// - Complexity: O(1).
  package func type(of id: TermID) -> SetType {
    let bits = signatures.bits(of: id)
    return SetType(possible: bits, usual: bits)
  }

  /// The relation that a property or its inverse stands for.
  package func relation(_ use: PropertyUse) -> Relation {
    let property = properties[use.property]
    let relation = Relation(property.arcs, repeats: use.repeats || property.isTransitive)
    return use.inverse ? relation.reversed : relation
  }

  /// The columns of a comparison that names none: the properties that members of any of these types have, without
  /// those that a more special one among them implies.
  package func relations(had types: [SetType]) -> [Relation] {
    let had = properties.indices.filter { index in
      types.contains { $0.meets(properties[index].source) }
    }
    let implied = Set(had.flatMap { properties[$0].arcs.dropFirst().map(\.property) })
    return had.filter { !implied.contains(properties[$0].iri) }
      .map { relation(PropertyUse($0)) }
  }

  package func source(of use: PropertyUse) -> SetType {
    use.inverse ? properties[use.property].target : properties[use.property].source
  }

  package func target(of use: PropertyUse) -> SetType {
    use.inverse ? properties[use.property].source : properties[use.property].target
  }

  /// The number of a node's signature. Nodes of one signature are in the same classes and have the same properties.
  package func signature(of id: TermID) -> Int { signatures.signature(of: id) }

  /// The classes a node belongs to, most specific first.
  package func classes(of id: TermID) -> [Int] { signatures.classes(of: id) }

  /// The members of a class that has exactly two.
  package func pair(of class: Int, in store: TripleStore) -> [TermID]? {
    guard classes[`class`].count == 2 || classes[`class`].count == 3 else { return nil }
    var members: Set<TermID> = []
    if let type = store.id(ofIRI: RDF.type), let id = store.id(ofIRI: classes[`class`].iri) {
      members.formUnion(store.subjects(of: id, type))
    }
    return members.count == 2 ? members.sorted() : nil
  }

  /// Each property along its direction and against it.
  package var usesEitherWay: [PropertyUse] {
    properties.indices.flatMap { [PropertyUse($0), PropertyUse($0, inverse: true)] }
  }

  /// Whether a class has members, and each of them is in the other class too, though nothing need say that it is a
  /// subclass: in a graph of films whoever is typed as a being is typed as a character as well.
  /// - Complexity: O(signatures), however many members there are.
  package func holds(_ other: Int, allOf class: Int) -> Bool {
    signatures.areAll(of: `class`, in: other)
  }

  /// Whether a class is the other one, below it, or in a cycle with it.
  package func isWithin(_ class: Int, _ other: Int) -> Bool {
    `class` == other || classes[`class`].superclasses.contains(other)
      || classes[`class`].cycle.contains(other)
  }

  package func isMember(_ id: TermID, of class: Int) -> Bool {
    signatures.classes(of: id).contains(`class`)
  }
}

/// The subjects of a property, or its objects.
package struct PropertyEnd: Hashable, Comparable, Sendable {
  package let property: Int
  package let isObjects: Bool

  package static func both(of property: Int) -> [PropertyEnd] {
    [false, true].map { PropertyEnd(property: property, isObjects: $0) }
  }

  package static func < (a: PropertyEnd, b: PropertyEnd) -> Bool {
    (a.property, a.isObjects ? 1 : 0) < (b.property, b.isObjects ? 1 : 0)
  }
}

/// A property followed one way or the other.
package struct PropertyUse: Hashable, Sendable {
  package let property: Int
  package let inverse: Bool
  /// Whether it is followed once or more, as far as it goes.
  package let repeats: Bool

  package init(_ property: Int, inverse: Bool = false, repeats: Bool = false) {
    self.property = property
    self.inverse = inverse
    self.repeats = repeats
  }

  package var reversed: PropertyUse { PropertyUse(property, inverse: !inverse, repeats: repeats) }
  /// The end of the property that it starts from: subjects, or objects where it runs backwards.
  package var beginning: PropertyEnd { PropertyEnd(property: property, isObjects: inverse) }
  package var repeated: PropertyUse { PropertyUse(property, inverse: inverse, repeats: true) }
}
