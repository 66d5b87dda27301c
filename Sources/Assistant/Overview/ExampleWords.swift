import English

/// Tells which labels of properties make good example questions as they stand. Questions are understood that are put
/// less well, but nobody should be shown them.
enum ExampleWords {
  /// Whether "what are the …s of X?" can be said. "fault found" and "serves stop" hold a verb: "what are the fault
  /// founds of X?"
  static func isNoun(_ label: String) -> Bool {
    let words = WordScanner.words(of: label)
    guard let start = words.first, words.count > 1 else { return true }
    let roles = Language.english.roles(of: start)
    // "in year", "may leave alone"
    if !roles.isDisjoint(with: [.preposition, .in, .of, .to, .by, .for, .from, .with, .modal]) {
      return false
    }
    let typed = label.lowercased().split(separator: " ").map(String.init)
    guard let first = typed.first, let last = typed.last else { return true }
    if last == "used" || Verbs.isParticiple(last) { return false }
    let verb = Verbs.base(of: first)
    return !(first.hasSuffix("s") && verb != first && WordNet.isVerb(verb))
  }

  /// Whether "which ones are … X?" can be said: "located in" and "part of", not "visit to", which is a noun.
  static func isSaidOfMany(_ passive: String) -> Bool {
    let word = Verbs.split(passive.lowercased()).verb
    return word == "part" || Verbs.base(of: word) != word || !WordNet.isVerb(word)
      || !WordNet.isNoun(word)
  }
}
