import Queries
import RDF
import Triples
import Vocabulary

/// Whether a thing can stand at an end of a property, by their classes.
///
/// Example: a desk lamp belongs to a room where "belongs to" is stated of products, since desk lamps are lamps and
/// lamps are products. That no desk lamp has had a room so far says nothing.
struct PropertyFit {
  let assistant: Assistant

  private var schema: Schema { assistant.lexicon.schema }

  /// Whether a thing is one of those that a property starts from, or leads to.
  func fits(_ node: TermID, _ use: PropertyUse, isObject: Bool) -> Bool {
    let classes = schema.classes(of: node)
    // A thing without a class may be anything, so it fits.
    if classes.isEmpty { return true }
    let wanted = stated(use, isObject: isObject)
    if !wanted.isEmpty {
      return classes.contains { held in wanted.contains { schema.isWithin(held, $0) } }
    }
    let end = isObject ? schema.target(of: use) : schema.source(of: use)
    // A property without facts may join anything.
    if schema.properties[use.property].count == 0 { return true }
    return schema.type(of: node).meets(end)
      || classes.contains { schema.classes[$0].type.meets(end) }
  }

  /// The classes that the graph states of an end.
  func stated(_ use: PropertyUse, isObject: Bool) -> [Int] {
    let property = schema.properties[use.property]
    return isObject == use.inverse ? property.domain : property.range
  }

  /// A class of an end, stated or seen, for naming it.
  func kind(_ use: PropertyUse, isObject: Bool) -> Int? {
    if let first = stated(use, isObject: isObject).first { return first }
    return members(use, isObject: isObject, most: 1).first.flatMap { schema.classes(of: $0).first }
  }

  /// Things at one end of a property: subjects or objects that it has in some fact, else members of the class that the
  /// graph states of that end. Of the objects of `managedBy`: those who manage something, else any persons.
  func members(_ use: PropertyUse, isObject: Bool, most: Int) -> [TermID] {
    let store = assistant.store
    guard let property = store.id(ofIRI: schema.properties[use.property].iri) else { return [] }
    let standing = isObject == use.inverse ? store.subjects(property) : store.objects(property)
    let found = standing.prefix(most).filter { store.term($0).iri != nil }
    if !found.isEmpty { return Array(found) }
    guard let type = store.id(ofIRI: RDF.type), let kind = stated(use, isObject: isObject).first,
      let place = store.id(ofIRI: schema.classes[kind].iri)
    else { return [] }
    return Array(store.subjects(of: place, type).prefix(most))
  }
}
