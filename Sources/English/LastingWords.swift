/// Words that deny that something has ended, without a "not" or "no".
///
/// Example: "still broken?" asks for what has no date of repair, "alive" for who has no date of death, "available" for
/// what nobody has bought.
package enum LastingWords {
  /// Whether a word in lower case says so.
  package static func tells(_ word: String) -> Bool { words.contains(word) }

  private static let words: Set<String> = [
    "alive", "available", "current", "free", "going", "left", "open", "outstanding", "pending",
    "remains", "still", "yet",
  ]
}
