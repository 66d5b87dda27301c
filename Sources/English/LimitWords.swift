/// Words that say of one number or date that it reaches another, or does not, without naming the other.
///
/// Example: "is it full?" (as many as it holds), "was it late?" (after it was due).
package enum LimitWords {
  /// Whether a word in lower case says so.
  package static func tells(_ word: String) -> Bool { words.contains(word) }

  private static let words: Set<String> = [
    "above", "behind", "below", "beyond", "early", "enough", "exceeded", "full", "late", "overdue",
    "overran", "punctual", "room", "sold", "space", "time", "under",
  ]
}
