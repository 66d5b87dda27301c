/// What English adjectives of dimension measure, and the verbs that go with a measure: a small closed class
/// (Dixon 1982, "Where Have All the Adjectives Gone?"). A graph's own `lore:Scale` of a property comes first.
package struct Dimension: Sendable {
  /// Names of the measure: "length".
  package let nouns: [String]
  package let upper: [String]
  package let lower: [String]
  /// What a thing does that has so much of it: "weighs".
  package let verbs: [String]

  /// The dimension that a label's last word names: "length", "top speed".
  package static func named(by label: String) -> Dimension? {
    guard let noun = label.lowercased().split(separator: " ").last.map(String.init) else {
      return nil
    }
    return all.first { $0.nouns.contains(noun) }
  }

  /// Whether a label is the verb of a measure: "weighs".
  package static func isVerb(_ label: String) -> Bool { all.contains { $0.verbs.contains(label) } }

  private static let all = [
    Dimension(
      nouns: ["length", "duration", "runtime"], upper: ["long"], lower: ["short"],
      verbs: ["lasts"]),
    Dimension(nouns: ["distance"], upper: ["far"], lower: ["near"], verbs: []),
    Dimension(nouns: ["height"], upper: ["high", "tall"], lower: ["low", "short"], verbs: []),
    Dimension(nouns: ["elevation", "altitude"], upper: ["high"], lower: ["low"], verbs: []),
    Dimension(nouns: ["depth"], upper: ["deep"], lower: ["shallow"], verbs: []),
    Dimension(
      nouns: ["width", "breadth"], upper: ["wide", "broad"], lower: ["narrow"], verbs: []),
    Dimension(nouns: ["thickness"], upper: ["thick"], lower: ["thin"], verbs: []),
    Dimension(nouns: ["weight", "mass"], upper: ["heavy"], lower: ["light"], verbs: ["weighs"]),
    Dimension(
      nouns: ["speed", "velocity"], upper: ["fast", "quick"], lower: ["slow"], verbs: []),
    Dimension(nouns: ["age"], upper: ["old"], lower: ["young"], verbs: []),
    Dimension(nouns: ["temperature"], upper: ["hot", "warm"], lower: ["cold", "cool"], verbs: []),
    Dimension(nouns: ["size", "area"], upper: ["large", "big"], lower: ["small"], verbs: []),
    Dimension(
      nouns: ["price", "cost", "fee"], upper: ["expensive", "costly"], lower: ["cheap"],
      verbs: ["costs"]),
  ]
}
