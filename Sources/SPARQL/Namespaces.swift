import Queries
import RDF

/// Prefixes for the properties and classes of a query whose namespace has none: a graph read into memory
/// keeps no prefixes, and the text is easier to read with some.
enum Namespaces {
  static func prefixes(
    for query: Query, besides known: [(name: String, namespace: String)]
  ) -> [(name: String, namespace: String)] {
    var taken = Set(known.map(\.name))
    var covered = Set(known.map(\.namespace))
    var prefixes: [(name: String, namespace: String)] = []
    var vocabulary: Set<String> = []
    query.collectVocabulary(into: &vocabulary)
    for iri in vocabulary.sorted() {
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

  /// Up to and with the last `#` or `/`.
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

extension Query {
  /// The properties and classes the query speaks of.
  func collectVocabulary(into iris: inout Set<String>) {
    switch self {
    case .everything, .terms: break
    case .instances(let extent):
      iris.formUnion(extent.types + extent.subjectsOf + extent.objectsOf)
    case .join(let relation, let inner):
      iris.formUnion(relation.arcs.map(\.property))
      inner.collectVocabulary(into: &iris)
    case .intersection(let a, let b), .union(let a, let b), .difference(let a, let b),
      .every(let a, let b), .compare(let a, _, let b):
      a.collectVocabulary(into: &iris)
      b.collectVocabulary(into: &iris)
    case .superlative(let set, let measure, _, _), .aggregate(_, let set, let measure):
      set.collectVocabulary(into: &iris)
      measure.collectVocabulary(into: &iris)
    case .filter(let set, let measure, _, let bound):
      set.collectVocabulary(into: &iris)
      measure.collectVocabulary(into: &iris)
      if case .measure(let other) = bound { other.collectVocabulary(into: &iris) }
    case .count(let inner), .exists(let inner), .not(let inner), .describe(let inner):
      inner.collectVocabulary(into: &iris)
    case .table(let subjects, let columns):
      for subject in subjects { subject.collectVocabulary(into: &iris) }
      for column in columns { iris.formUnion(column.arcs.map(\.property)) }
    case .sequence(let parts):
      for part in parts { part.collectVocabulary(into: &iris) }
    }
  }
}

extension Measure {
  func collectVocabulary(into iris: inout Set<String>) {
    switch self {
    case .value(let relation): iris.formUnion(relation.arcs.map(\.property))
    case .count(let relation, let counted):
      iris.formUnion(relation.arcs.map(\.property))
      counted.collectVocabulary(into: &iris)
    }
  }
}
