internal import RDF

/// The full names of people whose names a graph has in parts.
///
///     :p42 foaf:givenName "Niels" ; foaf:familyName "Bohr" .
///
/// gives `:p42` the name "Niels Bohr". It is what `:p42` is called, and no fact: nothing that is asked leads to it.
extension TripleStoreBuilder {
  /// By thing; of a thing with several given or family names nobody knows which go together.
  /// - Complexity: O(properties + facts of those that are called so).
  mutating func composedNames() -> [UInt32: UInt32] {
    let given = single(NamePart.given)
    guard !given.isEmpty else { return [:] }
    let family = single(NamePart.family)
    var names: [UInt32: UInt32] = [:]
    for (subject, first) in given.sorted(by: { $0.key < $1.key }) {
      guard let last = family[subject] else { continue }
      let parts = [first, last].map { part in
        terms.withText(of: TermID(rawValue: part)) { String(decoding: $0, as: UTF8.self) }
      }
      guard parts.allSatisfy({ !$0.isEmpty }) else { continue }
      names[subject] = intern(.literal(Literal(parts.joined(separator: " "))))
    }
    return names
  }

  /// The texts that stand alone as such a part of a thing's name.
  private func single(_ part: NamePart) -> [UInt32: UInt32] {
    var found: [UInt32: UInt32] = [:]
    var several: Set<UInt32> = []
    for group in asRead where part.isCalled(by: TermID(rawValue: group.property), terms) {
      for pair in group.pairs {
        let (subject, text) = (UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair))
        guard terms.tag(of: TermID(rawValue: text)) >= Tag.plain else { continue }
        if let known = found[subject], known != text { several.insert(subject) }
        found[subject] = text
      }
    }
    return found.filter { !several.contains($0.key) }
  }
}

/// What properties that hold a part of a name are called in vocabularies: `foaf:givenName`, `vcard:given-name`,
/// `foaf:family_name`.
package struct NamePart: Sendable {
  /// The last part of the IRI in lower case, letters only.
  private let endings: [String]

  static let given = NamePart(endings: ["givenname", "firstname", "forename"])
  static let family = NamePart(endings: ["familyname", "lastname", "surname"])

  /// Whether an IRI is of a property that holds only a part of a name.
  package static func isOne(_ iri: String) -> Bool {
    let last = letters(ofLastPartOf: Array(iri.utf8))
    return (given.endings + family.endings).contains { $0.utf8.elementsEqual(last) }
  }

  func isCalled(by property: TermID, _ terms: TermTable) -> Bool {
    terms.withText(of: property) { iri in
      // Most IRIs end otherwise, and need not be taken apart.
      guard let end = iri.last, end | 0x20 == 0x65 else { return false }
      let last = Self.letters(ofLastPartOf: Array(iri))
      return endings.contains { $0.utf8.elementsEqual(last) }
    }
  }

  private static func letters(ofLastPartOf iri: [UInt8]) -> [UInt8] {
    let start = iri.lastIndex { "#/:".utf8.contains($0) }.map { $0 + 1 } ?? 0
    return iri[start...].map { $0 | 0x20 }.filter { (97...122).contains($0) }
  }
}

extension TripleStore {
  /// The full name of each thing whose name the graph has in parts.
  package var composedNames: [TermID: TermID] { composed }
}
