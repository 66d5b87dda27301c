internal import RDF

/// The facts of one or more graphs: each term once, and each property's facts both ways as sorted
/// arrays of ids. Of a text in several languages one is a fact (`Translations`). Immutable.
package struct TripleStore: Sendable {
  /// The arrays behind one reference, as stores are handed on for every question.
  private let storage: Storage

  private final class Storage: Sendable {
    let terms: TermTable
    let properties: [TermID]
    let forward: Adjacency
    let backward: Adjacency
    /// The context of each fact in the order of `forward`; empty where all have the same.
    let contexts: [UInt32]
    let provenance: Provenance
    let untold: UntoldFacts
    let composed: [TermID: TermID]
    let sourceProperty: Int?

    init(
      terms: TermTable, properties: [TermID], forward: Adjacency, backward: Adjacency,
      contexts: [UInt32], provenance: Provenance, untold: UntoldFacts,
      composed: [TermID: TermID]
    ) {
      self.terms = terms
      self.properties = properties
      self.forward = forward
      self.backward = backward
      self.contexts = contexts
      self.provenance = provenance
      self.untold = untold
      self.composed = composed
      var iri = DCTerms.source
      let source = iri.withUTF8 { terms.find(tag: Tag.iri, $0) }
      self.sourceProperty = source.flatMap { properties.firstIndex(of: TermID(rawValue: $0)) }
    }
  }

  init(
    terms: TermTable, properties: [TermID], forward: Adjacency, backward: Adjacency,
    contexts: [UInt32], provenance: Provenance, untold: UntoldFacts,
    composed: [TermID: TermID]
  ) {
    storage = Storage(
      terms: terms, properties: properties, forward: forward, backward: backward,
      contexts: contexts, provenance: provenance, untold: untold, composed: composed)
  }

  var terms: TermTable { storage.terms }
  private var forward: Adjacency { storage.forward }
  private var backward: Adjacency { storage.backward }
  private var contexts: [UInt32] { storage.contexts }
  private var provenance: Provenance { storage.provenance }
  var untold: UntoldFacts { storage.untold }
  var composed: [TermID: TermID] { storage.composed }
  private var sourceProperty: Int? { storage.sourceProperty }

  /// All properties (predicates of some fact), ascending.
  package var properties: [TermID] { storage.properties }

  /// The prefixes that the files declare, in the order in which they do.
  package var prefixes: [Prefix] { provenance.prefixes }

  package var tripleCount: Int { forward.values.count }

  /// The place of a property among `properties`.
  func index(of property: TermID) -> Int? {
    properties.withUnsafeBufferPointer { properties in
      let index = properties.lowerBound(of: property)
      return index < properties.count && properties[index] == property ? index : nil
    }
  }

  /// What a subject leads to by a property: `objects(of: film, director)` are its directors.
  /// - Complexity: O(log n), n being the property's subjects.
  package func objects(of subject: TermID, _ property: TermID) -> IDs {
    index(of: property).map { forward.values(of: subject, $0) } ?? .none
  }

  /// What leads to an object by a property: `subjects(of: person, director)` are the films directed.
  /// - Complexity: O(log n), n being the property's objects.
  package func subjects(of object: TermID, _ property: TermID) -> IDs {
    index(of: property).map { backward.values(of: object, $0) } ?? .none
  }

  /// Every node that has the property, once.
  package func subjects(_ property: TermID) -> IDs {
    index(of: property).map(forward.nodes) ?? .none
  }

  /// Every value of the property, once.
  package func objects(_ property: TermID) -> IDs {
    index(of: property).map(backward.nodes) ?? .none
  }

  /// How many facts have the property.
  package func count(of property: TermID) -> Int {
    index(of: property).map(forward.count) ?? 0
  }

  /// Appends what each of the sorted `nodes` leads to along a property, or back; repeats stay.
  /// - Complexity: O(m log(n/m) + found), m being the nodes, n those that have the property.
  package func appendNeighbours(
    of nodes: UnsafeBufferPointer<TermID>, _ property: TermID, inverse: Bool,
    to found: inout [TermID]
  ) {
    guard let index = index(of: property) else { return }
    (inverse ? backward : forward).appendValues(of: nodes, index, to: &found)
  }

  /// The properties that a node has, ascending.
  /// - Complexity: O(p log n), p being the properties.
  package func properties(ofSubject subject: TermID) -> [TermID] {
    properties.indices.filter { forward.range(of: subject, $0) != nil }.map { properties[$0] }
  }

  /// The properties that lead to a node, ascending.
  /// - Complexity: O(p log n), p being the properties.
  package func properties(ofObject object: TermID) -> [TermID] {
    properties.indices.filter { backward.range(of: object, $0) != nil }.map { properties[$0] }
  }

  /// Whether the graph states a fact.
  /// - Complexity: O(log n).
  package func contains(_ s: TermID, _ p: TermID, _ o: TermID) -> Bool {
    objects(of: s, p).contains(o)
  }

  /// Each fact once, by property, subject and object.
  package func forEachTriple(_ body: (TermID, TermID, TermID) -> Void) {
    for (index, property) in properties.enumerated() {
      forward.forEachPair(index) { body($0, property, $1) }
    }
  }

  /// Each fact of a property once, by subject and object.
  package func forEachFact(of property: TermID, _ body: (TermID, TermID) -> Void) {
    if let index = index(of: property) { forward.forEachPair(index, body) }
  }

  /// Bytes held beyond the terms' own text, for stating what a graph costs.
  package var overhead: Int {
    terms.overhead + forward.byteCount + backward.byteCount + untold.facts.byteCount
      + contexts.capacity * 4
      + properties.capacity * 4
  }

  /// Bytes of the terms' own text.
  package var textBytes: Int { terms.textBytes }
}

extension TripleStore {
  /// The source of a fact: the `dcterms:source` of its named graph (or the graph's IRI), else that of its subject,
  /// else that of its document, else the file's name; nil where none is known.
  package func source(of s: TermID, _ p: TermID, _ o: TermID) -> String? {
    guard let context = context(of: s, p, o) else { return nil }
    guard context < provenance.contexts.count else { return statedSource(of: s) }
    return source(in: provenance.contexts[context], subject: s)
  }

  /// The notes on a fact that its named graph has (`lore:note`), in a stable order.
  package func notes(of s: TermID, _ p: TermID, _ o: TermID) -> [String] {
    guard let property = id(ofIRI: Lore.note), let context = context(of: s, p, o),
      context < provenance.contexts.count,
      let graph = provenance.contexts[context].graph.map(TermID.init(rawValue:))
    else { return [] }
    return objects(of: graph, property).map { text(of: $0) }.sorted()
  }

  /// The index of the context that states a fact; nil where nothing does.
  private func context(of s: TermID, _ p: TermID, _ o: TermID) -> Int? {
    guard let index = index(of: p), let range = forward.range(of: s, index) else { return nil }
    let objects = IDs(
      storage: forward.values, startIndex: range.lowerBound, endIndex: range.upperBound)
    let position = objects.withUnsafeBufferPointer { $0.lowerBound(of: o) }
    guard position < objects.count, objects[range.lowerBound + position] == o else { return nil }
    return contexts.isEmpty ? 0 : Int(contexts[range.lowerBound + position])
  }

  private func source(in context: Provenance.Context, subject: TermID) -> String? {
    if let graph = context.graph.map(TermID.init(rawValue:)) {
      return statedSource(of: graph) ?? text(of: graph)
    }
    if let source = statedSource(of: subject) { return source }
    if let document = context.document.flatMap(id(ofIRI:)),
      let source = statedSource(of: document)
    {
      return source
    }
    return context.file.isEmpty ? nil : context.file
  }

  /// The node's `dcterms:source`; several are joined in a stable order.
  private func statedSource(of node: TermID) -> String? {
    guard let sourceProperty else { return nil }
    let sources = forward.values(of: node, sourceProperty)
    if sources.isEmpty { return nil }
    return sources.map(term).sorted().map { $0.literal?.lexical ?? $0.iri ?? "" }
      .joined(separator: "; ")
  }
}
