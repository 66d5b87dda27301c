/// Words that say that what would end something has not come, without a word that denies.
///
/// Example: "still broken?" (nobody has fixed it), "are they alive?" (there is no death), "is it available?" (nobody
/// has bought it).
package enum LastingWords {
  /// Whether a word in lower case says so.
  package static func tells(_ word: String) -> Bool { words.contains(word) }

  private static let words: Set<String> = [
    "alive", "available", "current", "free", "going", "left", "open", "outstanding", "pending",
    "remains", "still", "yet",
  ]
}
