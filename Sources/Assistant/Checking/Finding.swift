/// Something amiss in a graph, which would show in questions or answers: what `lore check` lists.
package struct Finding: Equatable, Sendable {
  package enum Kind: Int, CaseIterable, Sendable {
    case clashingLabels, danglingReference, contradictedDomain, contradictedRange, misboundAdjective
    case illTypedValue, mixedValues
    case cycle, classWithoutWords, propertyWithoutWords, thingWithoutLabel
  }

  package let kind: Kind
  /// The IRI that it is about, by which its place in a file is found.
  package let subject: String
  /// What is amiss, in a sentence without its stop.
  package let message: String
  /// What to do about it, in a sentence without its stop.
  package let suggestion: String

  init(_ kind: Kind, _ subject: String, _ message: String, _ suggestion: String) {
    self.kind = kind
    self.subject = subject
    self.message = message
    self.suggestion = suggestion
  }

  /// The finding as a line, after its place.
  package func line(at place: String?) -> String {
    (place.map { $0 + ": " } ?? "") + "\(message); \(suggestion)"
  }
}
