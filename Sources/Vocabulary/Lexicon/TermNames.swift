package import English
import RDF
package import Triples

/// The names of classes and properties: the labels that the graph has, else those that are well known of a term
/// (`dcterms:issued`), else the last part of the IRI.
package struct TermNames: Sendable {
  private let store: TripleStore
  private let language: Language
  /// The predicates of labels that the store has, in the order of preference, and whether each may be shown.
  private let predicates: [(id: TermID, isShown: Bool)]

  /// Whether an IRI is of a vocabulary that is well known, whose terms need no labels.
  package static func isWellKnown(_ iri: String) -> Bool { WellKnown.covers(iri) }

  /// Whether a property keeps account of a file rather than telling of the world: `owl:versionInfo`.
  package static func isBookkeeping(_ iri: String) -> Bool { WellKnown.isBookkeeping(iri) }

  package init(_ store: TripleStore, _ language: Language = .english) {
    self.store = store
    self.language = language
    predicates = Schema.labelPredicates.compactMap { predicate in
      store.id(ofIRI: predicate).map { ($0, predicate != SKOS.hiddenLabel) }
    }
  }

  /// The labels that may be shown, in the order of preference and of one predicate as first mentioned; empty where
  /// there are none.
  package func shown(_ iri: String) -> [String] {
    let own = labels(of: iri, hidden: false).map(\.text)
    guard own.allSatisfy({ iri.hasSuffix($0) }) else { return own }
    // A label that only repeats the IRI ("domainIncludes" of `schema:domainIncludes`) says nothing, so what is well
    // known of the term is taken.
    let known = WellKnown.labels(of: Derived.stated(iri), hidden: false)
    return known.isEmpty ? own : known
  }

  /// The one name to call it by in answers.
  package func name(_ iri: String) -> String { shown(iri).first ?? ownWords(of: iri) }

  /// The words of a class's or property's IRI, one that is written together of two taken apart: "scientific name" for
  /// `:scientificname`.
  package func ownWords(of iri: String) -> String {
    let words = LocalName.words(of: iri)
    return language.knows(.wordNet) && !words.contains(" ") ? EnglishWords.parted(words) : words
  }

  /// Every name, the shown ones first, and whether it was made from the IRI.
  ///
  /// The last part of the IRI is a name where all labels are of other languages than the asker's: "country" for
  /// `:Country` with the label "País". A label that is one is taken apart like one: "restricted diet" for
  /// "RestrictedDiet".
  func all(of iri: String) -> [(String, isLocalName: Bool)] {
    let own = labels(of: iri, sorted: true)
    var names = own.map { ($0.text, isLocalName: false) }
    if own.allSatisfy({ iri.hasSuffix($0.text) }) {
      names = WellKnown.labels(of: Derived.stated(iri)).map { ($0, false) } + names
      // The last part of a well-known term may be a word for it too: "issued" of `dcterms:issued`.
      if !names.isEmpty, own.isEmpty, WellKnown.namesItself(iri) {
        names.append((ownWords(of: iri), true))
      }
      if names.isEmpty { return [(ownWords(of: iri), true)] }
      if own.isEmpty { return names }
    }
    let isForeign = own.allSatisfy { $0.language.map { !language.isTagged($0) } ?? false }
    if isForeign { names.append((ownWords(of: iri), true)) }
    for label in own where LocalName.isOne(label.text) {
      let words = LocalName.words(of: label.text)
      if !names.contains(where: { $0.0 == words }) { names.append((words, false)) }
    }
    return names
  }

  /// Every label of a node, in the order of preference, those in languages that come after others last.
  /// - Parameter hidden: whether those count that only find it: hidden ones, and of one that is in several languages
  ///   those that are not told.
  /// - Parameter sorted: whether those of one predicate come the shortest first rather than as in the file. What comes
  ///   first decides between readings that are equally good, and the order of a file should not.
  func labels(
    of id: TermID, hidden: Bool = true, sorted: Bool = false
  ) -> [(text: String, language: String?)] {
    predicates.flatMap { predicate -> [(text: String, language: String?)] in
      guard hidden || predicate.isShown else { return [] }
      let told = Array(store.objects(of: id, predicate.id))
      let untold = store.untold(of: id, predicate.id)
      let all = hidden || untold.isEmpty ? told + untold : inFirstLanguage(told + untold)
      let found = all.map { (store.text(of: $0), store.language(of: $0)) }
      return sorted ? found.sorted { ($0.0.utf8.count, $0.0) < ($1.0.utf8.count, $1.0) } : found
    }
  }

  /// Those in the asker's language, else in English, else without one: "country" of "pays"@fr and "country"@en.
  private func inFirstLanguage(_ labels: [TermID]) -> [TermID] {
    let order = LanguageOrder(asker: language.tag)
    let keys = labels.map { order.key(of: store.language(of: $0)) }
    let first = keys.min()
    return zip(labels, keys).compactMap { $1 == first ? $0 : nil }
  }

  private func labels(
    of iri: String, hidden: Bool = true, sorted: Bool = false
  ) -> [(text: String, language: String?)] {
    guard let id = store.id(ofIRI: Derived.stated(iri)) else { return [] }
    let own = labels(of: id, hidden: hidden, sorted: sorted)
    guard own.isEmpty, let claim = store.id(ofIRI: Self.directClaim) else { return own }
    // Wikidata's `wdt:P31` is labelled as the entity that has it as its direct claim.
    return store.subjects(of: id, claim).flatMap { labels(of: $0, hidden: hidden, sorted: sorted) }
  }

  private static let directClaim = "http://wikiba.se/ontology#directClaim"
}
