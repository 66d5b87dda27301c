import Queries
import RDF

/// Makes prefixes for the properties and classes of a query whose namespace has none: a graph read into memory keeps
/// no prefixes, and the text is easier to read with some.
enum Namespaces {
  static func prefixes(
    for query: Query, besides known: [(name: String, namespace: String)]
  ) -> [(name: String, namespace: String)] {
    var taken = Set(known.map(\.name))
    var covered = Set(known.map(\.namespace))
    var prefixes: [(name: String, namespace: String)] = []
    for iri in query.vocabulary.sorted() {
      guard let namespace = namespace(of: iri), covered.insert(namespace).inserted else { continue }
      let word = name(for: namespace)
      var name = word
      var number = 2
      while !taken.insert(name).inserted {
        name = word + String(number)
        number += 1
      }
      prefixes.append((name, namespace))
    }
    return prefixes
  }

  /// The namespace of an IRI: all up to its last `#` or `/`, that included.
  private static func namespace(of iri: String) -> String? {
    guard let end = iri.lastIndex(where: { $0 == "#" || $0 == "/" }) else { return nil }
    return String(iri[...end])
  }

  /// The last part of the namespace that says something: `film` for `http://example.org/film/vocab#`.
  private static func name(for namespace: String) -> String {
    let dull: Set<String> = [
      "vocab", "vocabulary", "ontology", "ns", "schema", "http", "https", "www", "org", "com",
      "net",
    ]
    let words = namespace.lowercased().split { !($0.isASCII && $0.isLetter) }.map(String.init)
    return words.last { $0.utf8.count > 1 && !dull.contains($0) } ?? "ns"
  }
}
