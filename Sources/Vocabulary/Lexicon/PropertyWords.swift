import RDF
import Triples

/// The words that say a property one way, for phrasing: the first label of each kind, in order of preference.
package struct PropertyWords: Sendable {
  /// "director"
  package internal(set) var noun: String?
  /// "affects", "directed"
  package internal(set) var verb: String?
  /// "affected by", "located in": after "is"
  package internal(set) var passive: String?

  static let none = PropertyWords()

  /// Takes a label's words where nothing better is there yet.
  mutating func add(_ label: String, isNoun: Bool) {
    if isNoun {
      if noun == nil { noun = label }
      return
    }
    if LabelGrammar.isParticiple(label) {
      if passive == nil { passive = label }
    } else if verb == nil {
      verb = label
    }
  }
}

extension Lexicon {
  /// The words for a property followed one way.
  package func words(for use: PropertyUse) -> PropertyWords {
    propertyWords[PropertyUse(use.property, inverse: use.inverse)] ?? PropertyWords.none
  }

  /// Which use of a property an arc is.
  package func use(ofProperty iri: String, inverse: Bool) -> PropertyUse? {
    schema.propertyByIRI[iri].map { PropertyUse($0.index, inverse: $0.inverse != inverse) }
  }
}
