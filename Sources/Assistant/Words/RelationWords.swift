import Answers
import English
import RDF
import Triples
import Vocabulary

/// The words for one property followed one way, put together once for a graph: phrasing asks for some of them several
/// times a sentence.
struct RelationWords: Sendable {
  var noun: String?
  var verb: String?
  var passive: String?
  /// The noun for what it leads to, from its range: "film".
  var reached: String?
  var unit: String?
  /// How the source writes its numbers and dates: "# mm".
  var written: [String] = []
  /// Whether it leads to what comes next in a process.
  var isOrder = false
  /// Whether it is stated to have more values than are listed.
  var isOpen = false

  /// The words of every property: of the one at `k` at `2k`, of its inverse at `2k + 1`.
  static func all(in lexicon: Lexicon, classNouns: [String]) -> [RelationWords] {
    let open = openProperties(lexicon)
    let labelled = labelledUses(lexicon)
    return lexicon.schema.properties.indices.flatMap { index in
      [false, true].map { inverse in
        let property = lexicon.schema.properties[index]
        let use = PropertyUse(index, inverse: inverse)
        var words = words(for: use, lexicon)
        if !labelled.contains(use), !labelled.contains(use.reversed) {
          words.noun = words.noun.map { GraphNaming.told($0, lexicon) }
        }
        let classes = inverse ? property.domain : property.range
        words.reached = classes.first.map { classNouns[$0] }
        words.unit = inverse ? nil : texts(Lore.unit, of: property.iri, lexicon.store).first
        words.written = inverse ? [] : texts(Lore.written, of: property.iri, lexicon.store)
        words.isOrder = property.isOrder && !inverse
        words.isOpen = open.contains(property.iri)
        return words
      }
    }
  }

  /// The uses of properties that something but the IRI tells what to call.
  private static func labelledUses(_ lexicon: Lexicon) -> Set<PropertyUse> {
    Set(
      lexicon.schema.propertyByIRI.filter { !lexicon.terms.shown($0.key).isEmpty }
        .map { PropertyUse($0.value.index, inverse: $0.value.inverse) })
  }

  private static func words(for use: PropertyUse, _ lexicon: Lexicon) -> RelationWords {
    let (own, back) = (lexicon.words(for: use), lexicon.words(for: use.reversed))
    var words = RelationWords(noun: own.noun ?? back.reverseNoun)
    words.verb = own.verb
    if words.verb == nil, !use.inverse, isDescribing(use, lexicon) { words.verb = "is" }
    if words.verb == nil, let passive = back.passive, passive.hasSuffix(" by") {
      // "written by", said from the other side, gives "wrote".
      let participle = String(passive.dropLast(3))
      if !participle.contains(" ") { words.verb = Verbs.past(ofParticiple: participle) }
    }
    words.passive = own.passive
    if words.passive == nil, let verb = back.verb, !verb.contains(" ") {
      words.passive = Verbs.pastParticiple(of: Verbs.base(of: verb)) + " by"
    }
    return words
  }

  /// Whether all the values are called by adjectives, so that what has them *is* so: "temporary".
  private static func isDescribing(_ use: PropertyUse, _ lexicon: Lexicon) -> Bool {
    let store = lexicon.store
    guard let id = store.id(ofIRI: lexicon.schema.properties[use.property].iri) else {
      return false
    }
    let values = store.objects(id)
    return (1...50).contains(values.count)
      && values.allSatisfy {
        store.kind(of: $0) == .iri
          && Adjectives.looksLikeOne(lexicon.labels.text(of: $0, in: store))
      }
  }

  /// The properties of open lists, with the inverses that say the same.
  private static func openProperties(_ lexicon: Lexicon) -> Set<String> {
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

  /// What the graph says of a property by one of lore's own terms.
  private static func texts(_ term: String, of property: String, _ store: TripleStore) -> [String] {
    guard let id = store.id(ofIRI: property), let term = store.id(ofIRI: term) else { return [] }
    return store.objects(of: id, term).map { store.text(of: $0) }
  }
}
