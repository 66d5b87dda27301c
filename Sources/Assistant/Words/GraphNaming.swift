import Answers
import English
import Queries
import Questions
import RDF
import SPARQL
import Triples
import Vocabulary

/// The words of a graph, for whoever phrases answers: its labels, and how its properties are said.
struct GraphNaming: Naming {
  let lexicon: Lexicon
  /// What an endpoint calls things that the store does not have.
  let labels: LabelMemory?
  /// By property how it is said from subject to object, and back.
  private let relations: [RelationWords]
  private let classNouns: [String]
  /// The property by which a table's headings are told; nil where the graph is no table's.
  private let headings: TermID?
  private var store: TripleStore { lexicon.store }
  private var schema: Schema { lexicon.schema }

  init(lexicon: Lexicon, labels: LabelMemory? = nil) {
    self.lexicon = lexicon
    self.labels = labels
    headings = lexicon.store.id(ofIRI: Lore.heading)
    classNouns = lexicon.schema.classes.map { item in
      let label = lexicon.store.id(ofIRI: item.iri).flatMap { lexicon.labels.label(of: $0) }
      return label.map { lexicon.store.text(of: $0) }
        ?? lexicon.terms.shown(item.iri).first
        ?? Self.told(lexicon.terms.ownWords(of: item.iri).lowercased(), lexicon)
    }
    relations = RelationWords.all(in: lexicon, classNouns: classNouns)
  }

  func label(of term: Term) -> String {
    let id = store.id(of: term)
    if let id, let label = lexicon.labels.label(of: id) { return store.text(of: label) }
    if let label = labels?.label(of: term) { return label }
    if let id { return lexicon.labels.text(of: id, in: store) }
    switch term {
    case .literal(let literal): return literal.lexical
    case .iri(let iri): return LocalName.name(of: iri)
    case .blank: return "something unnamed"
    }
  }

  /// A noun that only an IRI tells: in quotes where it is of another language or a code.
  static func told(_ noun: String, _ lexicon: Lexicon) -> String {
    lexicon.language.knows(.wordNet) ? EnglishWords.quotingForeign(noun) : noun
  }

  private func words(_ relation: Relation) -> RelationWords? {
    guard let arc = relation.arcs.first, let known = schema.propertyByIRI[arc.property] else {
      return nil
    }
    return relations[2 * known.index + (known.inverse != arc.inverse ? 1 : 0)]
  }

  func noun(for relation: Relation) -> String? { words(relation)?.noun }
  func verb(for relation: Relation) -> String? { words(relation)?.verb }
  func passive(for relation: Relation) -> String? { words(relation)?.passive }

  func noun(forClass iri: String) -> String? {
    schema.classByIRI[iri].map { classNouns[$0] } ?? LocalName.words(of: iri).lowercased()
  }

  func noun(ofMember term: Term) -> String? {
    guard let id = store.id(of: term) else { return nil }
    return schema.classes(of: id).first.map { classNouns[$0] }
  }

  func noun(reachedBy relation: Relation) -> String? { words(relation)?.reached }

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

  func isDate(_ relation: Relation) -> Bool { property(relation)?.isDate ?? false }

  func isClock(_ relation: Relation) -> Bool { property(relation)?.isClock ?? false }

  /// The property that is followed forwards; nil backwards.
  private func property(_ relation: Relation) -> Schema.Property? {
    guard let arc = relation.arcs.first, !arc.inverse else { return nil }
    return schema.propertyByIRI[arc.property].map { schema.properties[$0.index] }
  }

  func unit(for relation: Relation) -> String? { words(relation)?.unit }
  func written(for relation: Relation) -> [String] { words(relation)?.written ?? [] }

  var hasHeadings: Bool { headings != nil }

  func heading(of term: Term) -> String? {
    guard let headings, let id = store.id(of: term) else { return nil }
    return store.objects(of: id, headings).first.map { store.text(of: $0) }
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
      }),
      let word = ownWord(extreme == .largest ? scale.said.upper : scale.said.lower, of: scale)
    else { return nil }
    let forms = Degrees.forms(of: word)
    switch degree {
    case .positive: return word
    case .comparative: return forms.comparative.first
    case .superlative: return forms.superlative.first
    }
  }

  /// One of a scale's words that no other scale has: "highest" rather than "largest" mountain; nil where there is
  /// none. With a purchase price and a monthly fee nothing is just "cheap", unless the graph states that it is.
  private func ownWord(_ words: [String], of scale: Scale) -> String? {
    words.first { word in
      lexicon.scales.count { $0.said.upper.contains(word) || $0.said.lower.contains(word) } == 1
    } ?? (scale.isStated ? words.first : nil)
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
    // Of a graph without such a property no ids are looked up.
    guard terms.count > 1, schema.properties.contains(where: \.isOrder) else { return nil }
    let ids = terms.compactMap { store.id(of: $0) }
    guard ids.count == terms.count else { return nil }
    return Listing.strung(ids, schema, store)?.map { store.term($0) }
  }

  /// The terms as the graph first mentions them, which is the order of their ids.
  func order(of terms: [Term]) -> [Term] {
    if let ordered = inOrder(terms) { return ordered }
    let ids = terms.map { store.id(of: $0)?.rawValue ?? UInt32.max }
    // Answers of the store come so already.
    if zip(ids, ids.dropFirst()).allSatisfy({ $0 < $1 }) { return terms }
    // Places are sorted, not terms: those are costly to move.
    return terms.indices.sorted { a, b in
      ids[a] == ids[b] ? terms[a] < terms[b] : ids[a] < ids[b]
    }.map { terms[$0] }
  }

  func isOrder(_ relation: Relation) -> Bool { words(relation)?.isOrder ?? false }

  func isOpen(_ relation: Relation) -> Bool {
    relation.arcs.contains { words(Relation([$0]))?.isOpen ?? false }
  }

  func isPerson(_ term: Term) -> Bool { false }
}
