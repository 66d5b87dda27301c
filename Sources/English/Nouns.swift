/// The number of a noun phrase: one or many.
package enum GrammaticalNumber: Sendable { case one, many }

/// Plurals and singulars of English noun phrases, by rule and by a short table of exceptions.
/// The head of the phrase is inflected: "chance of success" becomes "chances of success".
package enum Nouns {
  /// The plural of a singular noun phrase: "capital city" → "capital cities".
  package static func plural(of phrase: String) -> String {
    inflectingHead(of: phrase, pluralWord)
  }

  /// The singular of a plural noun phrase; a phrase that is singular already stays as it is.
  package static func singular(of phrase: String) -> String {
    inflectingHead(of: phrase) { looksPlural($0) ? singularWord($0) : $0 }
  }

  /// "1 river", "3 rivers": the phrase in the number that the count asks for.
  package static func form(of phrase: String, for count: Int) -> String {
    count == 1 ? phrase : plural(of: phrase)
  }

  /// Whether a phrase, such as a label, is grammatically plural: "suppliers" but not "Texas".
  /// Names (capitalised heads) count as singular, since names of one thing often end in "s".
  package static func isPlural(_ phrase: String) -> Bool {
    // A look first whether there is a word in lower case at all: most names have none, and so no plural head.
    guard hasLowercaseWord(phrase.utf8) else { return false }
    let head = phrase[headRange(of: phrase)]
    guard let first = head.utf8.first, !(65...90).contains(first), !isQuoted(head) else {
      return false
    }
    return looksPlural(String(head))
  }

  private static func hasLowercaseWord(_ text: String.UTF8View) -> Bool {
    var opens = true
    for byte in text {
      if opens, byte != UInt8(ascii: " "), !(65...90).contains(byte) { return true }
      opens = byte == UInt8(ascii: " ")
    }
    return false
  }

  /// "a" or "an" before a phrase, by how it begins.
  package static func article(before phrase: String) -> String {
    let word = phrase.drop { $0 == "“" }.prefix { $0 != " " && $0 != "-" }.lowercased()
    if soundsLikeVowel.contains(where: word.hasPrefix) { return "an" }
    if soundsLikeConsonant.contains(where: word.hasPrefix) { return "a" }
    return word.first.map { "aeiou8".contains($0) } == true ? "an" : "a"
  }

  /// The phrase with "a" or "an" before it, unless it has an article already, as what "has a dog" is said with.
  package static func withArticle(_ phrase: String) -> String {
    let first = phrase.prefix { $0 != " " }.lowercased()
    let hasArticle = first.count < phrase.count && ["a", "an", "the"].contains(first)
    return hasArticle ? phrase : "\(article(before: phrase)) \(phrase)"
  }

  /// The words before which the head of a phrase ends: what follows them belongs to another noun.
  private static let boundaries: Set<Substring> = [
    "of", "in", "for", "to", "with", "from", "on", "at", "by", "per", "about", "that", "which",
    "who", "between", "within", "as",
  ]

  /// The place of the head noun of a phrase: the last word before a preposition or relative.
  package static func headRange(of phrase: String) -> Range<String.Index> {
    var head = phrase.startIndex..<phrase.endIndex
    guard phrase.utf8.contains(UInt8(ascii: " ")) else { return head }
    for word in phrase.split(separator: " ") {
      if boundaries.contains(word), word.startIndex != phrase.startIndex { break }
      head = word.startIndex..<word.endIndex
    }
    return head
  }

  /// Whether a word is quoted, as words are that are not English: “classe” has no other form.
  private static func isQuoted(_ word: Substring) -> Bool { word.hasSuffix("”") }

  private static func inflectingHead(of phrase: String, _ inflect: (String) -> String) -> String {
    let range = headRange(of: phrase)
    guard !range.isEmpty, !isQuoted(phrase[range]) else { return phrase }
    if range == phrase.startIndex..<phrase.endIndex { return inflect(phrase) }
    return phrase[..<range.lowerBound] + inflect(String(phrase[range]))
      + phrase[range.upperBound...]
  }

  /// The plural of a word; a plural stays as it is, since a column called "hours" has no "hourses".
  private static func pluralWord(_ word: String) -> String {
    if let found = irregularPlurals[word] ?? (invariant.contains(word) ? word : nil) {
      return found
    }
    if word.hasSuffix("man"), !word.hasSuffix("human"), !word.hasSuffix("german") {
      return word.dropLast(3) + "men"
    }
    if word.hasSuffix("sis") || word.hasSuffix("xis") { return word.dropLast(2) + "es" }
    if looksPlural(word) { return word }
    return Suffixes.withS(word)
  }

  private static func singularWord(_ word: String) -> String {
    if let found = irregularSingulars[word] { return found }
    if word.hasSuffix("men") { return word.dropLast(3) + "man" }
    if word.hasSuffix("yses") || word.hasSuffix("heses") { return word.dropLast(2) + "is" }
    return Suffixes.withoutS(word)
  }

  private static func looksPlural(_ word: String) -> Bool {
    if irregularSingulars[word] != nil { return true }
    if invariant.contains(word) || irregularPlurals[word] != nil || word.utf8.count < 4 {
      return false
    }
    return word.hasSuffix("s") && !["ss", "us", "is", "as", "os"].contains(where: word.hasSuffix)
      || word.hasSuffix("men") && word.utf8.count > 4 && word != "specimen"
  }

  private static let soundsLikeVowel = ["hour", "honest", "honour", "honor", "heir"]
  private static let soundsLikeConsonant = [
    "uni", "use", "usu", "uti", "eu", "one", "once", "ubi", "ura",
  ]

  package static let invariant: Set<String> = [
    "series", "species", "news", "physics", "mathematics", "economics", "politics", "ethics",
    "sheep", "fish", "aircraft", "spacecraft", "information", "staff", "software", "hardware",
    "equipment", "data", "means", "headquarters", "wellbeing",
  ]

  private static let irregularPlurals: [String: String] = [
    "person": "people", "child": "children", "man": "men", "woman": "women", "foot": "feet",
    "tooth": "teeth", "goose": "geese", "mouse": "mice", "ox": "oxen", "life": "lives",
    "wife": "wives", "knife": "knives", "leaf": "leaves", "half": "halves", "wolf": "wolves",
    "shelf": "shelves", "self": "selves", "thief": "thieves", "loaf": "loaves", "calf": "calves",
    "hero": "heroes", "potato": "potatoes", "tomato": "tomatoes", "echo": "echoes",
    "criterion": "criteria", "phenomenon": "phenomena", "nucleus": "nuclei", "radius": "radii",
    "alumnus": "alumni",
    "phylum": "phyla", "genus": "genera", "taxon": "taxa",
    "datum": "data", "crisis": "crises", "bacterium": "bacteria", "stratum": "strata",
    "index": "indices",
    "vertex": "vertices", "matrix": "matrices", "quiz": "quizzes", "bus": "buses", "gas": "gases",
    "this": "these", "that": "those", "movie": "movies", "cookie": "cookies", "lie": "lies",
    "tie": "ties", "pie": "pies", "zombie": "zombies",
    "epoch": "epochs", "stomach": "stomachs", "monarch": "monarchs", "patriarch": "patriarchs",
    "matriarch": "matriarchs", "loch": "lochs", "tech": "techs", "lens": "lenses",
  ]

  private static let irregularSingulars: [String: String] = Dictionary(
    irregularPlurals.filter { $0.value != "data" }.map { ($0.value, $0.key) },
    uniquingKeysWith: min)
}

/// The ending "s", which plurals of nouns and third persons of verbs share.
package enum Suffixes {
  package static func withS(_ word: String) -> String {
    if let stem = consonantY(word) { return stem + "ies" }
    let sibilant = ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix)
    return word + (sibilant ? "es" : "s")
  }

  package static func withoutS(_ word: String) -> String {
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    if ["sses", "shes", "ches", "xes", "zzes", "oes"].contains(where: word.hasSuffix) {
      return String(word.dropLast(2))
    }
    guard word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
    return String(word.dropLast())
  }

  /// "city" → "cit"; nil for "day" or "director".
  package static func consonantY(_ word: String) -> Substring? {
    guard word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) else {
      return nil
    }
    return word.dropLast()
  }
}
