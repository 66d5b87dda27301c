import English
package import Queries
import RDF
import Triples

/// The words with which answers say a property, followed one way: of each part of speech the first among its shown
/// labels, so that who owns a graph decides by the order of labels.
package struct PropertyWords: Equatable, Sendable {
  /// "director": the director of X.
  package private(set) var noun: String?
  /// "affects", "directed": X affects Y.
  package private(set) var verb: String?
  /// "affected by", "located in": X is located in Y.
  package private(set) var passive: String?
  /// "phase", of a property called "phase of": the noun of the other direction.
  package private(set) var reverseNoun: String?
  /// A label that is no noun, verb or passive, which serves as a noun where there is no other: "last updated".
  private var makeshift: String?

  static let none = PropertyWords()

  /// - Parameters:
  ///   - isLocalName: the only label was made from an IRI, where plurals are common.
  ///   - nouns: what classes are called: "moons" is no verb where there are moons.
  package init(labels: [String] = [], isLocalName: Bool = false, nouns: Set<String> = []) {
    for label in labels {
      let singular = Nouns.singular(of: label)
      let isPluralNoun = verb == nil && singular != label && nouns.contains(singular)
      add(isPluralNoun ? singular : label, isLocalName)
    }
    if noun == nil, verb == nil, passive == nil, reverseNoun == nil { noun = makeshift }
  }

  private mutating func add(_ label: String, _ isLocalName: Bool) {
    switch PropertyLabel.role(of: label, isLocalName: isLocalName) {
    case .noun(let words): noun = noun ?? words
    case .verb(let words): verb = verb ?? words
    case .passive(let words): passive = passive ?? words
    case .reverseNoun(let words): reverseNoun = reverseNoun ?? words
    case .makeshift(let words): makeshift = makeshift ?? words
    }
  }
}

/// A label of a property, by the part of speech that it can be.
enum PropertyLabel {
  case noun(String)
  case verb(String)
  case passive(String)
  case reverseNoun(String)
  case makeshift(String)

  static func role(of label: String, isLocalName: Bool) -> PropertyLabel {
    let words = label.lowercased().split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last else { return .makeshift(label) }
    let rest = label.drop { $0 != " " }.dropFirst()
    if words.count == 1 { return single(label, first, isLocalName) }
    if prepositions.contains(last) { return led(label, String(rest), first, last, words.count) }
    if ["has", "have"].contains(first) { return .noun(Nouns.singular(of: String(rest))) }
    if isThirdPerson(first), prepositions.union(["a", "an", "the"]).contains(words[1]) {
      return .verb(label)
    }
    if last.hasSuffix("ed") { return .makeshift(label) }
    return .noun(isLocalName ? Nouns.singular(of: label) : label)
  }

  private static func single(_ label: String, _ word: String, _ isLocalName: Bool) -> PropertyLabel
  {
    if prepositions.contains(word) { return .passive(label) }
    if word.hasSuffix("ing") || word.isEmpty { return .makeshift(label) }
    // A label in "s" is a verb in the third person ("affects"), since nouns are written in the singular ("director").
    if isThirdPerson(word) {
      return isLocalName ? .noun(Nouns.singular(of: label)) : .verb(label)
    }
    if Verbs.isPast(word) { return .verb(label) }
    return .noun(isLocalName ? Nouns.singular(of: label) : label)
  }

  /// A label of several words that ends in a preposition: "runs through", "located in", "goal of".
  private static func led(
    _ label: String, _ rest: String, _ first: String, _ last: String, _ count: Int
  ) -> PropertyLabel {
    if ["is", "are", "was", "were"].contains(first) {
      return role(of: rest, isLocalName: false).afterBe
    }
    if ["has", "have"].contains(first) || isThirdPerson(first) { return .verb(label) }
    if Verbs.isPast(first) || Verbs.isParticiple(first) {
      return last != "by" && activePasts.contains(first) ? .verb(label) : .passive(label)
    }
    let isNoun = last == "of" && count == 2 && !["part", "full", "capable"].contains(first)
    return isNoun ? .reverseNoun(String(label.dropLast(3))) : .passive(label)
  }

  /// "is director of" is still the noun "director" from the other side.
  private var afterBe: PropertyLabel {
    switch self {
    case .noun(let words), .verb(let words), .makeshift(let words): .passive(words)
    case .passive, .reverseNoun: self
    }
  }

  private static func isThirdPerson(_ word: String) -> Bool {
    word.hasSuffix("s") && word.utf8.count > 3 && !Nouns.invariant.contains(word)
      && !["ss", "us", "is", "as", "os", "news"].contains(where: word.hasSuffix)
      || ["has", "is", "does"].contains(word)
  }

  private static let prepositions: Set<String> = [
    "of", "in", "by", "to", "from", "with", "for", "at", "on", "than", "through", "until", "till",
    "about", "near", "into", "as", "under", "over", "between", "towards", "toward", "within",
    "after", "before", "since", "against", "during", "along", "onto", "upon", "beside", "around",
    "off",
  ]

  /// Past forms that look like passives and are none: in "X died in Oslo" X is who does it.
  private static let activePasts: Set<String> = [
    "starred", "acted", "played", "lived", "worked", "served", "appeared", "studied", "died",
    "graduated", "participated", "competed", "belonged", "resided", "performed", "wrote",
    "taught", "fought", "ran", "went", "came", "spoke", "grew", "began", "voiced",
  ]
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

  /// Whether a relation holds between the higher and the lower of a scale without numbers.
  package func isOrdering(_ relation: Relation) -> Bool {
    guard let arc = relation.arcs.first,
      let use = use(ofProperty: arc.property, inverse: arc.inverse)
    else { return false }
    return scales.contains { $0.isOrdering && $0.measure.property == use.property }
  }
}
