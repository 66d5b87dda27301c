internal import English

/// A sentence about a thing, as a verb phrase and what it is said of.
///
/// Example: "It occurs in all body cells." → "occurs in", "all body cells"; "Fuses do not provide any monitoring" →
/// "provides", "monitoring", denied.
struct Clause: Equatable {
  /// The verb in the third person: "occurs in", "is composed of", "can", "has".
  let verb: String
  let object: String
  /// The object as a text says it, with its "a" and what is said of it: "a bundle of wires that bend".
  let said: String
  let isDenied: Bool

  /// The clause of a text's first sentence; nil where it is not of the plain form "it does something".
  /// - Parameter names: what the thing is called: "circuit breaker", "fuse".
  init?(_ text: String, names: [String]) {
    var words = Self.firstSentence(text).split(separator: " ").map(String.init)
    guard words.count >= 2, words.count <= 40 else { return nil }
    let subject = Self.takeSubject(&words, names: names)
    Self.skipAdverbs(&words)
    guard let first = words.first?.lowercased() else { return nil }
    if subject == .none, !Self.beginsWithVerb(first) { return nil }
    guard let parts = Self.predicate(words, isPlural: subject == .plural) else { return nil }
    let object = Self.bareObject(parts.object)
    guard !object.isEmpty, object.split(separator: " ").count <= 12 else { return nil }
    verb = parts.verb
    self.object = object
    let article = parts.object.prefix { $0 != " " }.lowercased()
    let whole = Self.withoutArticle(parts.object).joined(separator: " ").trimmingPunctuation
    said = ["a", "an"].contains(article) ? "\(article) \(whole)" : whole
    isDenied =
      parts.isDenied || ["no ", "not "].contains { parts.object.lowercased().hasPrefix($0) }
  }

  /// Other forms of a verb: who "can provide" something "provides" it.
  static func otherVerbs(of verb: String) -> [String] {
    let words = verb.split(separator: " ").map(String.init)
    guard words.count > 1, words[0] == "can" else { return [] }
    return [([Verbs.thirdPerson(of: words[1])] + words.dropFirst(2)).joined(separator: " ")]
  }

  private enum Subject { case none, single, plural }

  static func firstSentence(_ text: String) -> String {
    let text = text.collapsed
    var end = text.endIndex
    for place in text.indices where text[place] == "." {
      let next = text.index(after: place)
      if next == text.endIndex
        || text[next] == " " && text[place...].dropFirst(2).first?.isUppercase == true
      {
        end = place
        break
      }
    }
    return String(text[..<end])
  }

  /// Takes the subject off: "It", "They", or the thing's name with an article and perhaps one more noun.
  private static func takeSubject(_ words: inout [String], names: [String]) -> Subject {
    let first = words[0].lowercased()
    if ["it", "this", "he", "she"].contains(first) {
      words.removeFirst()
      return .single
    }
    if ["they", "these", "those", "we"].contains(first) {
      words.removeFirst()
      return .plural
    }
    let start = ["a", "an", "the"].contains(first) ? 1 : 0
    for name in names {
      let parts = name.lowercased().split(separator: " ").map(String.init)
      let found = words.dropFirst(start).prefix(parts.count).map { $0.lowercased() }
      guard found.count == parts.count, words.count > start + parts.count,
        found.dropLast() == parts.dropLast()[...],
        let last = found.last, let head = parts.last
      else { continue }
      let isSame = last == head
      guard isSame || Nouns.singular(of: last) == Nouns.singular(of: head) else { continue }
      words.removeFirst(start + parts.count)
      return last.hasSuffix("s") && !last.hasSuffix("ss") && last != Nouns.singular(of: last)
        ? .plural : .single
    }
    return takeHolder(&words, names: names) ? .plural : .none
  }

  /// "Shareholders", "Share capital", "Debenture holders": a noun in the plural that begins with the thing's name.
  private static func takeHolder(_ words: inout [String], names: [String]) -> Bool {
    for length in [1, 2] where words.count > length + 1 {
      let phrase = words[..<length].joined(separator: " ").lowercased()
      guard names.contains(where: { isHolder(phrase, of: $0) }),
        let verb = words[length...].first?.lowercased(),
        ["are", "do", "have", "get", "can", "may", "must"].contains(verb)
      else { continue }
      words.removeFirst(length)
      return true
    }
    return false
  }

  static func isHolder(_ phrase: String, of name: String) -> Bool {
    let stem = Nouns.singular(of: name.lowercased())
    return stem.count > 3 && phrase.hasPrefix(stem) && phrase.count > stem.count + 1
      && phrase.hasSuffix("s")
      && phrase != name.lowercased()
  }

  /// What a sentence calls a thing's owners, who stand for it: "Shareholders are …" of shares.
  static func holder(in text: String, of name: String) -> String? {
    let words = text.split(separator: " ").map(String.init)
    for length in [1, 2] where words.count > length + 1 {
      let phrase = words[..<length].joined(separator: " ").lowercased()
      if isHolder(phrase, of: name),
        ["are", "do", "have", "get", "can"].contains(words[length].lowercased())
      {
        return phrase
      }
    }
    return nil
  }

  private static func skipAdverbs(_ words: inout [String]) {
    while let first = words.first?.lowercased(), words.count > 1, isAdverb(first) {
      words.removeFirst()
    }
  }

  private static func isAdverb(_ word: String) -> Bool {
    [
      "often", "also", "always", "just", "never", "sometimes", "mostly", "only", "still", "most",
      "very", "quite", "a", "bit", "more",
    ].dropLast(4).contains(word)
      || word.hasSuffix("ly") && word.count > 4
        && !["supply", "apply", "rely", "comply", "reply", "multiply"].contains(word)
  }

  /// A cell may leave its subject out: "Generates more noise", "Used in cars".
  private static func beginsWithVerb(_ word: String) -> Bool {
    if ["is", "are", "has", "have", "can", "cannot", "does", "may", "must"].contains(word) {
      return true
    }
    return isThirdPerson(word) || word.hasSuffix("ed") && isParticiple(word)
  }

  private static func isParticiple(_ word: String) -> Bool {
    word == "used" || Verbs.isParticiple(word)
  }

  private static func isThirdPerson(_ word: String) -> Bool {
    guard word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 3 else { return false }
    // "focuses" comes of "focus".
    return WordNet.isVerb(Verbs.base(of: word))
      || word.hasSuffix("es") && WordNet.isVerb(String(word.dropLast(2)))
  }

  private static func predicate(
    _ words: [String], isPlural: Bool
  ) -> (verb: String, object: String, isDenied: Bool)? {
    var words = words
    let first = words.removeFirst().lowercased()
    var isDenied = false
    if first == "cannot" || first.hasSuffix("n't") { isDenied = true }
    func takeNot() {
      if let next = words.first?.lowercased(), ["not", "never"].contains(next) {
        isDenied = true
        words.removeFirst()
      }
      skipAdverbs(&words)
    }
    switch first {
    case "is", "are", "was", "were", "isn't", "aren't":
      takeNot()
      return copular(words, isDenied)
    case "has", "have", "had":
      takeNot()
      return ("has", words.joined(separator: " "), isDenied)
    case "can", "cannot", "can't", "may", "must", "should", "could", "will":
      takeNot()
      let modal = ["cannot", "can't", "may", "could"].contains(first) ? "can" : first
      return modally(modal, words, isDenied)
    case "does", "do", "doesn't", "don't", "did":
      takeNot()
      guard let base = words.first?.lowercased() else { return nil }
      return finite(Verbs.thirdPerson(of: base), Array(words.dropFirst()), isDenied)
    default:
      if first.hasSuffix("ed"), isParticiple(first) {
        return copular([first] + words, isDenied)
      }
      guard isThirdPerson(first) || isPlural && WordNet.isVerb(first) else { return nil }
      let verb = isThirdPerson(first) ? first : Verbs.thirdPerson(of: first)
      return finite(verb, words, isDenied)
    }
  }

  /// Verb, object and denial of what follows "is": "composed of thin wires" → "is composed of", "thin wires"; "prone
  /// to rust" → "is", "prone to rust".
  private static func copular(_ words: [String], _ isDenied: Bool) -> (String, String, Bool)? {
    guard let first = words.first?.lowercased() else { return nil }
    if words.count > 2, isParticiple(first),
      let preposition = words.dropFirst().first?.lowercased(),
      FeatureWords.prepositions.contains(preposition)
    {
      return ("is \(first) \(preposition)", words.dropFirst(2).joined(separator: " "), isDenied)
    }
    return ("is", words.joined(separator: " "), isDenied)
  }

  /// Verb, object and denial of what follows a modal verb: "be reset by hand" → "can", "be reset by hand"; "handle
  /// files" → "can handle", "files".
  private static func modally(_ modal: String, _ words: [String], _ isDenied: Bool) -> (
    String, String, Bool
  )? {
    guard let base = words.first?.lowercased() else { return nil }
    if base == "be" || words.count == 1 { return (modal, words.joined(separator: " "), isDenied) }
    if base == "have" { return ("has", words.dropFirst().joined(separator: " "), isDenied) }
    return ("\(modal) \(base)", words.dropFirst().joined(separator: " "), isDenied)
  }

  private static func finite(_ verb: String, _ words: [String], _ isDenied: Bool) -> (
    String, String, Bool
  )? {
    var words = words
    skipAdverbs(&words)
    guard let next = words.first?.lowercased() else { return nil }
    if FeatureWords.prepositions.contains(next), words.count > 1 {
      return ("\(verb) \(next)", words.dropFirst().joined(separator: " "), isDenied)
    }
    return (verb, words.joined(separator: " "), isDenied)
  }

  /// The object without articles before it and clauses behind it.
  static func bareObject(_ text: String) -> String {
    let words = withoutArticle(text)
    let stop = words.indices.dropFirst().first { place in
      let word = words[place].lowercased().trimmingPunctuation
      return clauseWords.contains(word)
        || word == "and" && place + 1 < words.count && finiteVerbs.contains(words[place + 1])
    }
    return words[..<(stop ?? words.count)].joined(separator: " ").trimmingPunctuation
  }

  private static func withoutArticle(_ text: String) -> [String] {
    var words = text.split(separator: " ").map(String.init)
    while let first = words.first?.lowercased(), words.count > 1,
      ["a", "an", "the", "any", "some", "no", "also", "only"].contains(first)
    {
      words.removeFirst()
    }
    return words
  }

  /// Words that begin a clause or an explanation behind an object.
  private static let clauseWords: Set<String> = [
    "that", "which", "when", "where", "because", "since", "but", "so", "whereas", "while", "who",
    "if", "i.e", "e.g", "ie", "eg",
  ]
  /// "flexible and can bend": behind "and" the subject does one thing more.
  private static let finiteVerbs: Set<String> = [
    "is", "are", "has", "have", "can", "cannot", "may", "must", "does", "do", "will",
  ]
}
