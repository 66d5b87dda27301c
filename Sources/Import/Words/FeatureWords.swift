internal import English

/// The way to say that a thing has a feature: with "supports", or with a verb or adjective of its own.
enum FeatureForm: Equatable {
  /// "shell completion": a thing supports it.
  case noun
  /// "designed for SSDs", "written in Go": a verb and what it is done to.
  case relation(verb: String, object: String)
  /// "embeddable": a thing is so.
  case quality(String)
}

/// The names of a feature: its label, and what else people may call it.
struct FeatureWords: Equatable {
  let label: String
  let others: [String]
  let form: FeatureForm

  /// - Parameter header: as the table has it: "Windows support".
  init(header: String) {
    let full = Label.lowered(header)
    let parted = Label.parted(full)
    let stated = parted?.bare ?? full
    // "is open source" is what a thing is, not what it offers.
    let isQuality = stated.hasPrefix("is ") && stated.count > 5
    let base = isQuality ? String(stated.dropFirst(3)) : stated
    form = isQuality ? .quality(base) : Self.form(of: base)
    let gerund = Self.gerund(of: base)
    label = gerund ?? Self.withoutLead(base) ?? (isQuality ? base : full)
    var others = [full, base]
    if gerund != nil, let verb = base.split(separator: " ").first {
      others.append(Verbs.base(of: String(verb)) + base.dropFirst(verb.count))
    }
    if let inside = parted?.inside { others.append(inside) }
    for name in [base, Self.withoutLead(base)].compactMap(\.self) {
      others += [name] + Self.withoutSupport(name) + Self.halves(name) + Self.asDone(name)
    }
    if base.contains("-") { others.append(base.replacingEach("-", by: " ")) }
    self.others = AspectWords.unique(others, without: [label])
  }

  /// The label without words that only say that it is a feature: "support for saving files", "ability to wait" →
  /// "saving files", "wait".
  private static func withoutLead(_ label: String) -> String? {
    for lead in [
      "support for ", "supports ", "supported ", "ability to ", "has ", "can ", "allows ",
      "provides ", "offers ", "automatically ",
    ]
    where label.hasPrefix(lead) && label.count > lead.count + 2 {
      return String(label.dropFirst(lead.count))
    }
    return nil
  }

  private static func withoutSupport(_ label: String) -> [String] {
    for end in [
      " support", " supported", " integration", " compatibility", " compatible", " capability",
      " api", " API",
    ]
    where label.hasSuffix(end) {
      return [label.dropLast(end.count).trimmed]
    }
    return []
  }

  /// "gzip/deflate handling" → with either half: "gzip handling", "deflate handling".
  private static func halves(_ label: String) -> [String] {
    var names: [String] = []
    for separator in [" and ", " & ", " or "] {
      let pieces = label.pieces(at: separator)
      if pieces.count == 2, pieces.allSatisfy({ $0.count > 3 }) { names += pieces }
    }
    let words = label.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() {
      let halves = word.pieces(at: "/")
      guard halves.count == 2,
        halves.allSatisfy({
          $0.count > 1 && $0.contains(where: \.isLetter) && $0.first?.isNumber == false
        })
      else { continue }
      for half in halves {
        names.append((words[..<index] + [half] + words[(index + 1)...]).joined(separator: " "))
      }
    }
    return names
  }

  /// What is done, where the head is a noun of an action: "file encryption" → "encrypt file", "encrypt files".
  private static func asDone(_ label: String) -> [String] {
    let words = label.split(separator: " ").map(String.init)
    if words.count > 1, let first = words.first, WordNet.isVerb(first),
      !WordNet.isNoun(first) || Nouns.isPlural(label)
    {
      return ["\(Verbs.gerund(of: first)) " + words.dropFirst().joined(separator: " ")]
    }
    guard words.count > 1, let head = words.last, let verb = verb(of: head) else { return [] }
    let rest = words.dropLast().joined(separator: " ")
    let plural = Nouns.plural(of: rest)
    return [
      "\(verb) \(rest)", "\(verb) \(plural)", "\(verb) with \(rest)",
      Verbs.pastParticiple(of: verb) + " " + plural,
    ]
  }

  /// The verb that a noun of action comes from: "encryption" → "encrypt".
  static func verb(of noun: String) -> String? {
    guard noun.count > 4, noun.allSatisfy({ $0.isLetter && $0.isASCII }) else { return nil }
    if noun.hasSuffix("ing") {
      let base = Verbs.base(of: String(noun.dropLast(3)))
      for candidate in [base, base + "e"] where WordNet.isVerb(candidate) { return candidate }
      return nil
    }
    let links = WordNet.links(of: noun).filter { $0.value == .derivation }.keys
    return links.filter { word in
      WordNet.isVerb(word) && word.prefix(4) == noun.prefix(4) && word != noun
        && !word.contains(" ")
    }
    .min { ($0.count, $0) < ($1.count, $1) }
  }

  private static func form(of label: String) -> FeatureForm {
    let words = label.split(separator: " ").map(String.init)
    guard let first = words.first else { return .noun }
    if words.count == 1 { return Adjectives.looksLikeOne(first) ? .quality(first) : .noun }
    // "in stock", "on sale": a thing is so.
    if words.count == 2, ["in", "on", "under", "off", "out"].contains(first) {
      return .quality(label)
    }
    let rest = words.dropFirst()
    let preposition = rest.first.flatMap { prepositions.contains($0) ? $0 : nil }
    if let preposition, Verbs.isParticiple(first), rest.count > 1,
      first.hasSuffix("ed") || first.hasSuffix("en")
    {
      return .relation(
        verb: "is \(first) \(preposition)", object: rest.dropFirst().joined(separator: " "))
    }
    return .noun
  }

  /// "follows redirects" as what is supported, "following redirects"; nil for what is no verb phrase.
  private static func gerund(of label: String) -> String? {
    let words = label.split(separator: " ").map(String.init)
    guard let first = words.first, words.count > 1, isThirdPerson(first),
      !["of", "per", "with", "and", "or", "for"].contains(words[1]),
      !["supports", "has", "allows", "provides", "offers", "can"].contains(first)
    else { return nil }
    return Verbs.gerund(of: Verbs.base(of: first)) + label.dropFirst(first.count)
  }

  private static func isThirdPerson(_ word: String) -> Bool {
    guard word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 3, word.allSatisfy(\.isLowercase)
    else { return false }
    return WordNet.isVerb(Verbs.base(of: word))
  }

  static let prepositions: Set<String> = [
    "in", "on", "at", "for", "with", "by", "to", "from", "of", "into", "over", "under", "during",
    "between", "through", "via", "within", "without", "until", "after", "before", "as", "against",
    "about", "among", "across",
  ]
}
