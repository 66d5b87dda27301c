import RDF
import Triples

/// Properties of a graph's own that name its things, where no well-known one does: `:airportName "Dublin Airport"`.
package enum NamingProperties {
  /// The last words by which such a property is known: `:fullName`, `:bookTitle`.
  private static let nouns = ["name", "title"]
  /// The fewest values by which a property can be judged.
  private static let fewest = 3

  /// The naming properties of a graph, those with the shortest names first: `:name` before `:officialName`.
  ///
  /// They are known by their last word, by values that are text, one for each thing and hardly ever shared, and by
  /// things that nothing else names. A family name, which many share, is none.
  /// - Complexity: O(properties + facts of those that are called so).
  static func find(in store: TripleStore, isNamed: (TermID) -> Bool) -> [TermID] {
    var found: [(length: Int, iri: String, property: TermID)] = []
    for property in store.properties {
      let iri = store.text(of: property)
      guard isCalled(iri, oneOf: nouns), !Schema.labelPredicates.contains(iri),
        names(property, store, isNamed)
      else { continue }
      found.append((LocalName.words(of: iri).utf8.count, iri, property))
    }
    return found.sorted { ($0.length, $0.iri) < ($1.length, $1.iri) }.map(\.property)
  }

  /// Whether the last word of an IRI is one of these: `:fullName` is a name.
  package static func isCalled(_ iri: String, oneOf nouns: [String]) -> Bool {
    // First a look at how the IRI ends, since taking it apart costs more and most end otherwise.
    guard nouns.contains(where: { ends(iri, in: $0) }) else { return false }
    return LocalName.words(of: iri).split(separator: " ").last.map {
      nouns.contains($0.lowercased())
    } ?? false
  }

  /// Whether an IRI ends in a word, but for case and for signs behind it.
  private static func ends(_ iri: String, in noun: String) -> Bool {
    let end = iri.utf8.reversed().drop { "/#:_-+ ".utf8.contains($0) }.prefix(noun.utf8.count)
    return end.elementsEqual(noun.utf8.reversed()) { $0 | 0x20 == $1 }
  }

  private static func names(
    _ property: TermID, _ store: TripleStore, _ isNamed: (TermID) -> Bool
  ) -> Bool {
    var subjects: Set<TermID> = []
    var values: Set<TermID> = []
    var facts = 0
    var isText = true
    store.forEachFact(of: property) { subject, value in
      facts += 1
      if store.kind(of: value) != .literal || store.number(of: value) != nil { isText = false }
      if !isNamed(subject) { subjects.insert(subject) }
      values.insert(value)
    }
    // Nine in ten are enough: some things are named twice, share their name, or have another label.
    return isText && facts >= fewest && 10 * subjects.count >= 9 * facts
      && 10 * values.count >= 9 * facts
  }
}
