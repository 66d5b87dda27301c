import Answers
import Queries
import RDF
import SPARQL
import Triples
import Vocabulary

/// The graph's own words, for phrasing.
struct GraphNaming: Naming {
  let lexicon: Lexicon
  /// What an endpoint calls things that the store does not have.
  let labels: LabelMemory?
  /// Properties whose values are qualities: what has them *is* so.
  private let describing: Set<String>
  /// Properties stated to have more values than are listed.
  private let open: Set<String>
  private var store: TripleStore { lexicon.store }
  private var schema: Schema { lexicon.schema }

  init(lexicon: Lexicon, labels: LabelMemory? = nil) {
    self.lexicon = lexicon
    self.labels = labels
    open = Self.open(in: lexicon)
    describing = Set(
      lexicon.schema.properties.map(\.iri).filter { Self.isDescribing($0, lexicon) })
  }

  /// The properties of open lists, with the inverses that say the same.
  private static func open(in lexicon: Lexicon) -> Set<String> {
    let store = lexicon.store
    guard let isOpen = store.id(ofIRI: Lore.isOpen) else { return [] }
    let stated = store.subjects(isOpen).filter { property in
      store.objects(of: property, isOpen).contains { store.term($0).literal?.lexical == "true" }
    }
    guard let inverseOf = store.id(ofIRI: OWL.inverseOf) else {
      return Set(stated.compactMap { store.term($0).iri })
    }
    let inverses = stated.flatMap {
      Array(store.objects(of: $0, inverseOf)) + Array(store.subjects(of: $0, inverseOf))
    }
    return Set((stated + inverses).compactMap { store.term($0).iri })
  }

  /// Whether all the values are called by adjectives: "temporary", "permanent".
  private static func isDescribing(_ property: String, _ lexicon: Lexicon) -> Bool {
    let store = lexicon.store
    guard let id = store.id(ofIRI: property) else { return false }
    let values = store.objects(id)
    return (1...50).contains(values.count)
      && values.allSatisfy {
        store.kind(of: $0) == .iri
          && Adjectives.looksLikeOne(lexicon.labels.text(of: $0, in: store))
      }
  }

  func label(of term: Term) -> String {
    let id = store.id(of: term)
    if let id, let label = lexicon.labels.label(of: id) { return store.text(of: label) }
    if let label = labels?.label(of: term) { return label }
    if let id { return lexicon.labels.text(of: id, in: store) }
    switch term {
    case .literal(let literal): return literal.lexical
    case .iri(let iri): return LocalName.words(of: iri)
    case .blank: return "something unnamed"
    }
  }

  private func words(_ relation: Relation) -> PropertyWords? {
    guard let arc = relation.arcs.first,
      let use = lexicon.use(ofProperty: arc.property, inverse: arc.inverse)
    else { return nil }
    return lexicon.words(for: use)
  }

  func noun(for relation: Relation) -> String? {
    words(relation)?.noun ?? words(relation.reversed)?.reverseNoun
  }

  func verb(for relation: Relation) -> String? {
    if let verb = words(relation)?.verb { return verb }
    if let arc = relation.arcs.first, !arc.inverse, describing.contains(arc.property) {
      return "is"
    }
    // "written by", said from the other side, gives "wrote".
    guard let passive = words(relation.reversed)?.passive, passive.hasSuffix(" by") else {
      return nil
    }
    let participle = String(passive.dropLast(3))
    return participle.contains(" ") ? nil : Verbs.past(ofParticiple: participle)
  }

  func passive(for relation: Relation) -> String? {
    if let passive = words(relation)?.passive { return passive }
    guard let verb = words(relation.reversed)?.verb, !verb.contains(" ") else { return nil }
    return Verbs.pastParticiple(of: Verbs.base(of: verb)) + " by"
  }

  func noun(forClass iri: String) -> String? {
    let labels = schema.classByIRI[iri] == nil ? nil : classLabel(iri)
    return labels ?? LocalName.words(of: iri).lowercased()
  }

  private func classLabel(_ iri: String) -> String? {
    guard let id = store.id(ofIRI: iri) else { return nil }
    return lexicon.labels.label(of: id).map { store.text(of: $0) }
  }

  func noun(ofMember term: Term) -> String? {
    guard let id = store.id(of: term), let first = schema.classes(of: id).first else { return nil }
    return noun(forClass: schema.classes[first].iri)
  }

  func noun(reachedBy relation: Relation) -> String? {
    guard let arc = relation.arcs.first,
      let use = lexicon.use(ofProperty: arc.property, inverse: arc.inverse)
    else { return nil }
    let property = schema.properties[use.property]
    let classes = use.inverse ? property.domain : property.range
    return classes.first.flatMap { noun(forClass: schema.classes[$0].iri) }
  }

  func definition(of term: Term) -> String? {
    guard let id = store.id(of: term) else { return nil }
    for predicate in [SKOS.definition, DCTerms.description, RDFS.comment] {
      guard let predicate = store.id(ofIRI: predicate) else { continue }
      if let text = store.objects(of: id, predicate).first { return store.text(of: text) }
    }
    return nil
  }

  func otherName(of term: Term) -> String? {
    guard let id = store.id(of: term), let predicate = store.id(ofIRI: SKOS.altLabel) else {
      return nil
    }
    let names = store.objects(of: id, predicate)
    return names.count == 1 ? names.first.map { store.text(of: $0) } : nil
  }

  func unit(for relation: Relation) -> String? {
    guard let arc = relation.arcs.first, !arc.inverse, let id = store.id(ofIRI: arc.property),
      let unit = store.id(ofIRI: Lore.unit)
    else { return nil }
    return store.objects(of: id, unit).first.map { store.text(of: $0) }
  }

  func adjective(
    for measure: Measure, _ extreme: Extreme, degree: Degree
  ) -> String? {
    guard case .value(let relation) = measure, let arc = relation.arcs.first,
      let use = lexicon.use(ofProperty: arc.property, inverse: arc.inverse)
    else { return nil }
    guard
      let scale = lexicon.scales.first(where: {
        $0.measure == use && !($0.upper.isEmpty && $0.lower.isEmpty)
      }), let word = (extreme == .largest ? scale.upper : scale.lower).first
    else { return nil }
    let forms = Degrees.forms(of: word)
    switch degree {
    case .positive: return word
    case .comparative: return forms.comparative.first
    case .superlative: return forms.superlative.first
    }
  }

  func adjective(for measure: Measure, _ comparison: Comparison, _ bound: Double) -> String? {
    guard case .value(let relation) = measure, let arc = relation.arcs.first,
      let use = lexicon.use(ofProperty: arc.property, inverse: arc.inverse)
    else { return nil }
    let isAbove = comparison == .more || comparison == .atLeast
    guard isAbove || comparison == .less || comparison == .atMost else { return nil }
    return lexicon.thresholds.first {
      $0.measure == use && $0.bound == bound && $0.isAbove == isAbove
    }?.words.first
  }

  func inOrder(_ terms: [Term]) -> [Term]? {
    guard terms.count > 1 else { return nil }
    for index in schema.properties.indices where schema.properties[index].isOrder {
      if let ordered = chain(terms, along: index) { return ordered }
    }
    return nil
  }

  /// The terms as the ordering property strings them together, where it does so for all.
  private func chain(_ terms: [Term], along property: Int) -> [Term]? {
    let ids = terms.compactMap { store.id(of: $0) }
    guard ids.count == terms.count, let p = store.id(ofIRI: schema.properties[property].iri) else {
      return nil
    }
    let members = Set(ids)
    var next: [TermID: TermID] = [:]
    for id in ids {
      for after in store.objects(of: id, p) where members.contains(after) { next[id] = after }
    }
    let later = Set(next.values)
    guard next.count == ids.count - 1, let first = ids.first(where: { !later.contains($0) }) else {
      return nil
    }
    var ordered = [first]
    while let after = next[ordered[ordered.count - 1]], ordered.count < ids.count {
      ordered.append(after)
    }
    return ordered.count == ids.count ? ordered.map { store.term($0) } : nil
  }

  /// As first mentioned in the graph: ids grow with the files.
  func order(of terms: [Term]) -> [Term] {
    if let ordered = inOrder(terms) { return ordered }
    let ids = terms.map { store.id(of: $0)?.rawValue ?? UInt32.max }
    // Places are sorted, not terms: those are costly to move.
    return terms.indices.sorted { a, b in
      ids[a] == ids[b] ? terms[a] < terms[b] : ids[a] < ids[b]
    }.map { terms[$0] }
  }

  func isOrder(_ relation: Relation) -> Bool {
    guard let arc = relation.arcs.first,
      let use = lexicon.use(ofProperty: arc.property, inverse: arc.inverse)
    else { return false }
    return schema.properties[use.property].isOrder && !use.inverse
  }

  func isOpen(_ relation: Relation) -> Bool {
    relation.arcs.contains { open.contains($0.property) }
  }

  func isPerson(_ term: Term) -> Bool { false }
}
