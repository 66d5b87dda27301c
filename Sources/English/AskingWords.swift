// The words of English behind `WordList`: short lists by which people ask, beside the roles of `FunctionWords` and the
// phrases of `Cue`.

/// Words that shape a question. Two of the lists are asked by keys of features, which are English in every language
/// (`Language.feature`).
package enum AskingWords {
  /// What "how" asks for together with the word behind it: "how many", "how come".
  package static func followsHow(_ word: String) -> Bool { afterHow.contains(word) }

  /// What a question or a statement ends in to have itself confirmed: "…, right?", "…, innit?".
  package static func isTag(_ word: String) -> Bool { tags.contains(word) }

  private static let afterHow = words(
    "many much long come do does is are about old big far often")
  private static let tags = words("right true correct yes no eh huh innit")

  // The lists of `WordList`.
  static let timeNouns = hashes("year years date day month time")
  static let ofTime = hashes("date dates day days month months year years time times hours")
  static let naming = hashes("name names")
  static let ofPlace = hashes(
    "place places location locations venue venues site sites address addresses")
  static let ofPerson = hashes("person people contact contacts opponent opponents responsible")
  static let confirmations = hashes("right correct true yes no")
  static let interjections = hashes(
    "no nope nah not sorry wrong wait hmm ok okay yes right well oops")
  static let reason = hashes("reason")
  static let each = hashes("each")
  static let article = hashes("a")
}

/// Words that say in which order, or how far.
package enum OrderWords {
  /// Whether a word asks for the order of the alphabet: "alphabetical", "in alphabetic order", "lexicographically".
  package static func isAlphabetical(_ word: String) -> Bool {
    word.hasPrefix("alphabet") || word.hasPrefix("lexicograph")
  }

  static let falling = hashes("descending desc decreasing reverse reversed")
  static let rising = hashes("ascending asc increasing")
  static let ends = hashes("until till through thru")
  static let measuringAs = hashes("as")
}

/// Prefixes by which a word says the opposite of another: "unpaid" of "paid", "nonstop" of "stop".
package enum DenyingPrefixes {
  /// The rest of a word behind each prefix that it may begin with: "unpaid" → "paid".
  package static func rests(of word: String) -> [String] {
    ["un", "non", "in", "dis"].filter(word.hasPrefix).map { String(word.dropFirst($0.count)) }
  }
}

/// Names of months that are other words as well.
package enum MonthWords {
  /// The length of a short name, which is more often something else: "may", "jan", "mar".
  private static let abbreviated = 3

  /// Whether a month's name by itself may as well be a verb or a person: "march on", "may I", "jan".
  package static func isOfTwoMeanings(_ name: String) -> Bool {
    name.count <= abbreviated || name == "march"
  }
}

private func hashes(_ text: String) -> Set<UInt64> {
  Set(Fingerprint.phrases(of: text).joined())
}

private func words(_ text: String) -> Set<String> {
  Set(text.split(separator: " ").map(String.init))
}
