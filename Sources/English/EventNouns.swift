/// Finds the verb in a label that places something which happens: "date of birth", "release date", "year of death" say
/// when one was born, was released, died; "birthplace" where.
package enum EventNouns {
  /// The verbs of what a label gives the time or the place of; guesses among them that are no words do no harm,
  /// as nobody asks with them.
  package static func verbs(in label: String) -> [[Word]] {
    let words = label.lowercased().utf8.split(separator: UInt8(ascii: " ")).map {
      String(Substring($0))
    }
    guard let event = event(in: words) else { return [] }
    return bases(of: event).map { WordScanner.words(of: $0) }.filter {
      $0.count == 1 && FunctionWords.roles(of: $0[0]).isEmpty
    }
  }

  private static func event(in words: [String]) -> String? {
    switch words.count {
    case 1:
      return places.lazy.filter { words[0].hasSuffix($0) && words[0] != $0 }
        .map { String(words[0].dropLast($0.count)) }.first { irregular[$0] != nil }
    case 2 where circumstances.contains(words[1]): return words[0]
    case 3 where circumstances.contains(words[0]) && words[1] == "of": return words[2]
    default: return nil
    }
  }

  private static func bases(of noun: String) -> [String] {
    if let verb = irregular[noun] { return [verb] }
    var found = [noun]
    for (ending, replacements) in endings where noun.hasSuffix(ending) {
      let stem = String(noun.dropLast(ending.count))
      if stem.utf8.count > 2 { found += replacements.map { stem + $0 } }
    }
    return found
  }

  private static let places = ["place", "date", "day", "year"]

  private static let circumstances: Set<String> = [
    "date", "year", "day", "time", "month", "place", "city", "town", "country", "location",
  ]

  private static let irregular = [
    "birth": "born", "death": "died", "marriage": "married", "sale": "sold", "burial": "buried",
    "arrival": "arrived", "departure": "departed", "foundation": "founded", "start": "started",
    "beginning": "began", "end": "ended",
  ]

  /// The endings by which English makes nouns of verbs, and those of the verbs.
  private static let endings: [(String, [String])] = [
    ("ion", ["", "e"]), ("ation", ["e", ""]), ("ment", [""]), ("ission", ["it"]),
    ("isition", ["ire"]), ("ication", ["ish", "y"]), ("al", ["", "e"]), ("ing", [""]),
    ("ance", [""]), ("ption", ["be"]),
  ]
}
