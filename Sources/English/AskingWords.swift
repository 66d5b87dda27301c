// Short lists of words by which people ask, beside the roles of `FunctionWords` and the phrases of `Cue`.

/// Words that shape a question.
package enum AskingWords {
  /// What "how" asks for together with the word behind it: "how many", "how come".
  package static func followsHow(_ word: String) -> Bool { afterHow.contains(word) }

  /// What a question or a statement ends in to have itself confirmed: "…, right?", "…, innit?".
  package static func isTag(_ word: String) -> Bool { tags.contains(word) }

  /// "which year", "what time": a time is asked for.
  package static func isTimeNoun(_ word: Word) -> Bool { timeNouns.contains(word.folded) }

  /// "dates and fees": times are asked for.
  package static func isOfTime(_ word: Word) -> Bool { ofTime.contains(word.folded) }

  /// "places and dates", "their location": a place is asked for.
  package static func isOfPlace(_ word: Word) -> Bool { ofPlace.contains(word.folded) }

  /// "with opponents", "the person responsible": somebody is asked for.
  package static func isOfPerson(_ word: Word) -> Bool { ofPerson.contains(word.folded) }

  private static let afterHow = words(
    "many much long come do does is are about old big far often")
  private static let tags = words("right true correct yes no eh huh innit")
  private static let timeNouns = Set(
    Fingerprint.phrases(of: "year years date day month time").joined())
  private static let ofTime = Set(
    Fingerprint.phrases(
      of: "date|dates|day|days|month|months|year|years|time|times|hours"
    ).joined())
  private static let ofPlace = Set(
    Fingerprint.phrases(
      of: "place|places|location|locations|venue|venues|site|sites|address|addresses"
    ).joined())
  private static let ofPerson = Set(
    Fingerprint.phrases(
      of: "person|people|contact|contacts|opponent|opponents|responsible"
    ).joined())
}

/// Words that say in which order, or how far.
package enum OrderWords {
  /// "alphabetical", "in alphabetic order", "lexicographically".
  package static func isAlphabetical(_ word: String) -> Bool {
    word.hasPrefix("alphabet") || word.hasPrefix("lexicograph")
  }

  /// "descending": the largest first.
  package static func falls(_ word: String) -> Bool { falling.contains(word) }

  /// "ascending": the smallest first.
  package static func rises(_ word: String) -> Bool { rising.contains(word) }

  /// "from March until May": what stands between the two ends of a stretch.
  package static func leadsToEnd(_ word: String) -> Bool { ends.contains(word) }

  private static let falling = words("descending desc decreasing reverse reversed")
  private static let rising = words("ascending asc increasing")
  private static let ends = words("until till through thru")
}

/// How a word says the opposite of another: "unpaid" of "paid", "nonstop" of "stop".
package enum DenyingPrefixes {
  /// What is left of a word behind each prefix that it may begin with.
  package static func rests(of word: String) -> [String] {
    ["un", "non", "in", "dis"].filter(word.hasPrefix).map { String(word.dropFirst($0.count)) }
  }
}

/// Names of months that are other words as well.
package enum MonthWords {
  /// Three letters are more often something else: "may", "jan", "mar".
  private static let abbreviated = 3

  /// Whether a month's name by itself may as well be a verb or a person: "march on", "may I", "jan".
  package static func isOfTwoMeanings(_ name: String) -> Bool {
    name.count <= abbreviated || name == "march"
  }
}

private func words(_ text: String) -> Set<String> {
  Set(text.split(separator: " ").map(String.init))
}
