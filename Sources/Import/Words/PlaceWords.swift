/// Verbs that say where something is or happens.
enum PlaceWords {
  /// Whether a verb says where something is or happens: "occurs in", "is used in", "is located at".
  static func isPlace(_ verb: String) -> Bool {
    let words = verb.split(separator: " ")
    guard let last = words.last, words.count > 1, ["in", "at", "on"].contains(last) else {
      return false
    }
    return [
      "occurs", "occur", "located", "found", "used", "takes", "happens", "lives", "grows", "based",
    ]
    .contains(String(words[words.count - 2]))
  }
}
