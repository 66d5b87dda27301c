/// Tells adjectives by their form.
package enum Adjectives {
  /// Whether a label is one lower-case word with an ending that adjectives have: "temporary",
  /// "customer-focused". Misses short ones ("red"), so that a noun is hardly ever taken for one.
  package static func looksLikeOne(_ label: String) -> Bool {
    label.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "-") }
      && label.utf8.count > 5 && endings.contains(where: label.hasSuffix)
      && !nounEndings.contains(where: label.hasSuffix)
  }

  /// Whether a label of several words goes with "is": it begins with a preposition or a participle ("on call", "out of
  /// order", "rolled back", "covered by warranty").
  package static func looksLikePhrase(_ label: String) -> Bool {
    let words = label.split(separator: " ")
    guard words.count > 1, let first = words.first else { return false }
    return prepositions.contains(String(first))
      || first.hasSuffix("ed") && first.utf8.count > 4
        && first.utf8.allSatisfy { (97...122).contains($0) }
  }

  private static let prepositions: Set<String> = [
    "at", "behind", "below", "above", "by", "for", "in", "off", "on", "out", "over", "under", "up",
  ]

  private static let endings = [
    "ary", "ory", "ent", "ant", "ive", "ous", "ful", "less", "able", "ible", "al", "ed", "ical",
  ]

  /// Endings of nouns that end as adjectives do: "document", "account", "library", "history".
  private static let nounEndings = [
    "ment", "ount", "brary", "istory", "actory", "ritory", "rectory", "ventory",
    "oratory", "ository", "imal", "seed",
  ]
}
