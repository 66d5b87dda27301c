/// Adjectives told by their form.
package enum Adjectives {
  /// Whether a label is one lower-case word with an ending that adjectives have: "temporary",
  /// "customer-focused". Misses short ones ("red"), so that a noun is hardly ever taken for one.
  package static func looksLikeOne(_ label: String) -> Bool {
    label.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "-") }
      && label.utf8.count > 5 && endings.contains(where: label.hasSuffix)
      && !nounEndings.contains(where: label.hasSuffix)
  }

  private static let endings = [
    "ary", "ory", "ent", "ant", "ive", "ous", "ful", "less", "able", "ible", "al", "ed", "ical",
  ]

  /// "document", "account", "library", "history" end so too, and are nouns.
  private static let nounEndings = [
    "ment", "ount", "brary", "istory", "actory", "ritory", "rectory", "ventory",
    "oratory", "ository", "imal", "seed",
  ]
}
