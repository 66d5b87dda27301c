import English
import RDF
package import Triples

/// What each node is called when it is shown.
package struct Labels: Sendable {
  private static let none = UInt32.max
  /// By node: the literal that names it.
  private var shown: [UInt32]

  /// - Complexity: O(label statements).
  init(of store: TripleStore) {
    shown = Array(repeating: Self.none, count: store.termCount)
    // From the least preferred predicate to the most, so that the best is written last.
    for predicate in Schema.labelPredicates.reversed() where predicate != SKOS.hiddenLabel {
      guard let predicate = store.id(ofIRI: predicate) else { continue }
      var last: TermID?
      var several = false
      store.forEachFact(of: predicate) { subject, label in
        if subject != last {
          shown[Int(subject.rawValue)] = label.rawValue
          (last, several) = (subject, false)
        } else if !several {
          several = true
          let labels = store.objects(of: subject, predicate)
          shown[Int(subject.rawValue)] = Self.best(labels, in: store)?.rawValue ?? label.rawValue
        }
      }
    }
  }

  /// English before no language before others; the first by id among equals.
  private static func best(_ labels: IDs, in store: TripleStore) -> TermID? {
    var best: (rank: Int, id: TermID)?
    for label in labels {
      let language = store.language(of: label)
      let rank = language.map { $0.hasPrefix("en") ? 0 : 2 } ?? 1
      if best.map({ (rank, label) < ($0.rank, $0.id) }) ?? true { best = (rank, label) }
    }
    return best?.id
  }

  /// The literal that names a node, where it has one.
  /// - Complexity: O(1).
  package func label(of id: TermID) -> TermID? {
    let label = shown[Int(id.rawValue)]
    return label == Self.none ? nil : TermID(rawValue: label)
  }

  /// What to call a node: its label, else its IRI's last part in words, else its text.
  package func text(of id: TermID, in store: TripleStore) -> String {
    if let label = label(of: id) { return store.text(of: label) }
    switch store.kind(of: id) {
    case .iri: return LocalName.words(of: store.text(of: id))
    case .blank: return "something unnamed"
    case .literal: return store.text(of: id)
    }
  }
}

/// The last part of an IRI, read as words.
package enum LocalName {
  /// Whether a label is written as the last part of an IRI is: "RestrictedDiet", "memberOf", but not "iPhone" or "USA".
  static func isOne(_ label: String) -> Bool {
    guard !label.contains(" "), label.utf8.count > 3 else { return false }
    let letters = Array(label)
    let humps = letters.indices.dropFirst().filter {
      letters[$0].isUppercase && letters[$0 - 1].isLowercase
        && letters.indices.contains($0 + 1) && letters[$0 + 1].isLowercase
    }
    return humps.contains { $0 > 1 }
  }

  /// `http://…#playsForCountry` and `…/plays_for_country` are "plays for country".
  package static func words(of iri: String) -> String {
    let last = iri.utf8.split(whereSeparator: { $0 == 0x23 || $0 == 0x2F || $0 == 0x3A }).last
    guard let last, let decoded = percentDecoded(last) else { return iri }
    var words = ""
    var wasLower = false
    for character in decoded {
      if character == "_" || character == "-" || character == "+" || character == " " {
        if !words.isEmpty, words.last != " " { words.append(" ") }
        wasLower = false
      } else if character.isUppercase, wasLower {
        words.append(" ")
        words.append(contentsOf: character.lowercased())
        wasLower = false
      } else {
        words.append(character)
        wasLower = character.isLowercase || character.isNumber
      }
    }
    return words
  }

  private static func percentDecoded(_ text: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let value = UInt8(String(Substring(rest.prefix(2))), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
