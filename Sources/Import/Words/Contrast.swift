internal import English

/// A comparison that the two cells of an aspect make: which thing has more of what.
///
/// Example: "less expensive than breakers" beside anything: the other is more expensive.
struct Contrast: Equatable {
  /// What is compared, as an adjective or a noun: "expensive", "monthly fee".
  let subject: String
  /// The relation in words: "is more expensive than", "has a higher monthly fee than".
  let relation: String
  /// Whether the first thing has more of it.
  let isFirstMore: Bool
  let upper: [String]
  let lower: [String]

  /// Everything that two cells say so, for the two things of a comparison.
  /// - Parameter label: the aspect's.
  static func all(_ first: String, _ second: String, label: String) -> [Contrast] {
    let (one, other) = (degrees(first, label), degrees(second, label))
    var found: [Contrast] = []
    for (degrees, isFirst) in [(one, true), (other, false)] {
      for degree in degrees where degree.isComparative {
        let isMore = degree.isMore == isFirst
        let contradicted = (isFirst ? other : one).contains {
          $0.subject == degree.subject && $0.isComparative && $0.isMore == degree.isMore
        }
        guard !contradicted, !found.contains(where: { $0.subject == degree.subject }) else {
          continue
        }
        found.append(Contrast(degree, isFirstMore: isMore))
      }
    }
    return found.isEmpty ? positive(one, other, label: label) : found
  }

  /// "Risk is high" beside "There is little risk": neither compares, and yet the first has more of it.
  private static func positive(_ one: [Degree], _ other: [Degree], label: String) -> [Contrast] {
    guard let first = one.first, let second = other.first, first.isMore != second.isMore,
      !label.isEmpty,
      !first.isComparative, !second.isComparative
    else { return [] }
    let degree = Degree(
      subject: label, relation: "has a higher \(label) than", isMore: true, isComparative: true,
      upper: ["high", "large", "great"] + (isCost(label) ? ["expensive", "costly"] : []),
      lower: ["low", "small"] + (isCost(label) ? ["cheap"] : []))
    return [Contrast(degree, isFirstMore: first.isMore)]
  }

  private init(_ degree: Degree, isFirstMore: Bool) {
    subject = degree.subject
    self.isFirstMore = isFirstMore
    relation = degree.relation
    upper = degree.upper
    lower = degree.lower
  }

  /// One "more", "lower", "high" in a text.
  private struct Degree {
    var subject: String
    var relation: String
    var isMore: Bool
    /// "more" and "-er" compare; "high" alone does not.
    var isComparative: Bool
    var upper: [String]
    var lower: [String]
  }

  private static func degrees(_ text: String, _ label: String) -> [Degree] {
    let words = text.lowercased().split(separator: " ").map { String($0).trimmingPunctuation }
      .filter { !$0.isEmpty }
    guard words.count <= 30 else { return [] }
    var found: [Degree] = []
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : nil
      let rest = Array(words[(index + 1)...])
      if word == "more" || word == "less" || word == "fewer", let next,
        !["than", "or", "and", "of"].contains(next)
      {
        if isAdjective(next), isOfAnother(rest, label) { continue }
        found += more(
          next, rest, isMore: word == "more",
          verb: index > 0 ? words[index - 1] : "")
      } else if let base = base(ofComparative: word) {
        if !measuring.contains(base), isOfAnother(rest, label) { continue }
        found.append(comparative(base, rest, label))
      } else if ["high", "low", "little"].contains(word), words.count <= 14 {
        var degree = comparative(
          word == "little" ? "low" : word, rest, label)
        degree.isComparative = words.count == 1
        found.append(degree)
      }
    }
    return found
  }

  /// What stands before a noun and grades the thing by it: "a higher price", and not the price.
  private static let measuring: Set<String> = ["high", "low", "great"]

  /// Whether an adjective belongs to a noun behind it that is none of the aspect's: "larger" of "used in larger, more
  /// complex rooms" says nothing of the thing, in "a faster response" of the aspect "response time" it does.
  private static func isOfAnother(_ rest: [String], _ label: String) -> Bool {
    for word in rest {
      if stops.contains(word) { return false }
      guard isNoun(word) else { continue }
      return !label.lowercased().split(separator: " ").contains { word.hasPrefix($0) }
    }
    return false
  }

  private static func isNoun(_ word: String) -> Bool {
    WordNet.isNoun(Nouns.singular(of: word)) && Grading.opposite(of: word) == nil
      && !Adjectives.looksLikeOne(word) && base(ofComparative: word) == nil
      && !["more", "less"].contains(word)
  }

  /// The degree that "more" or "less" begins: "more flexible", "more responsibilities".
  private static func more(
    _ word: String, _ rest: [String], isMore: Bool, verb: String
  ) -> [Degree] {
    if isAdjective(word) {
      let opposite = lowerWords(word)
      return [
        Degree(
          subject: word, relation: "is more \(word) than", isMore: isMore, isComparative: true,
          upper: [word], lower: opposite)
      ]
    }
    let noun = nounPhrase(rest)
    guard !noun.isEmpty else { return [] }
    let base = Verbs.base(of: verb)
    let isVerb = verb.count > 3 && WordNet.isVerb(base) && !["have", "than", "with"].contains(verb)
    let does = isVerb ? Verbs.thirdPerson(of: base) : "has"
    return [
      Degree(
        subject: noun, relation: "\(does) more \(noun) than", isMore: isMore, isComparative: true,
        upper: ["high", "great"], lower: ["low"])
    ]
  }

  private static func lowerWords(_ word: String) -> [String] {
    Grading.opposite(of: word).map { [$0] } ?? []
  }

  /// "higher electrical resistance" is of "electrical resistance"; a bare "higher" of the aspect; "larger" of itself.
  private static func comparative(_ base: String, _ rest: [String], _ label: String) -> Degree {
    let isMore = Grading.isUpper(base)
    let upper = isMore ? base : Grading.opposite(of: base) ?? base
    let lower = isMore ? Grading.opposite(of: base) : base
    let noun = nounPhrase(rest)
    if ["high", "low", "great"].contains(base) {
      let subject = noun.isEmpty ? label : noun
      return Degree(
        subject: subject, relation: "has a higher \(subject) than", isMore: isMore,
        isComparative: true,
        upper: ["high", "large", "great"] + (isCost(subject) ? ["expensive", "costly"] : []),
        lower: ["low", "small"] + (isCost(subject) ? ["cheap"] : []))
    }
    let takesTime =
      upper == "long"
      && ["time", "duration", "delay", "latency"].contains {
        label.hasSuffix($0)
      }
    if takesTime {
      return Degree(
        subject: label, relation: "is slower than", isMore: isMore, isComparative: true,
        upper: ["slow", "long"], lower: ["fast", "quick", "short"])
    }
    return Degree(
      subject: upper, relation: "is \(comparativeForm(upper)) than", isMore: isMore,
      isComparative: true,
      upper: [upper], lower: lower.map { [$0] } ?? [])
  }

  private static func isCost(_ subject: String) -> Bool {
    ["cost", "costs", "price", "prices", "fee", "fees", "charge", "charges", "rent"].contains {
      subject.lowercased().hasSuffix($0)
    }
  }

  private static func comparativeForm(_ adjective: String) -> String {
    if adjective == "good" { return "better" }
    if adjective == "bad" { return "worse" }
    if isLong(adjective) { return "more " + adjective }
    if adjective.hasSuffix("e") { return adjective + "r" }
    if adjective.hasSuffix("y") { return adjective.dropLast() + "ier" }
    if adjective.count <= 4, ["big", "hot", "thin", "wet"].contains(adjective) {
      return adjective + String(adjective.suffix(1)) + "er"
    }
    return adjective + "er"
  }

  /// Whether an adjective is compared with "more": one of three syllables, as "flexible" and "expensive" are, or of two
  /// without a light ending as in "easy", "simple", "narrow".
  private static func isLong(_ adjective: String) -> Bool {
    var count = 0
    var isInVowels = false
    let spoken =
      adjective.hasSuffix("e") && !adjective.hasSuffix("le") ? adjective.dropLast() : adjective[...]
    for letter in spoken {
      let isVowel = "aeiouy".contains(letter)
      if isVowel, !isInVowels { count += 1 }
      isInVowels = isVowel
    }
    return count > 2 || count == 2 && !["y", "le", "ow", "er"].contains(where: adjective.hasSuffix)
  }

  /// The words up to a verb, preposition or conjunction: at most three.
  private static func nounPhrase(_ words: [String]) -> String {
    let phrase = words.prefix { !stops.contains($0) }
    return phrase.count <= 3 ? phrase.joined(separator: " ") : ""
  }

  /// Words that end a phrase of nouns.
  private static let stops: Set<String> = [
    "than", "compared", "with", "in", "on", "at", "of", "due", "to", "and", "or", "but", "for",
    "which", "that", "is", "are", "as", "when", "since", "while", "from", "by", "may", "can",
  ]

  private static func isAdjective(_ word: String) -> Bool {
    Grading.opposite(of: word) != nil || Adjectives.looksLikeOne(word)
      || !WordNet.isNoun(word) && WordNet.isKnown(word)
  }

  /// "stiffer" → "stiff", "larger" → "large", "easier" → "easy"; nil for "number", "other".
  static func base(ofComparative word: String) -> String? {
    switch word {
    case "better": return "good"
    case "worse": return "bad"
    default: break
    }
    guard word.hasSuffix("er"), word.count > 4 else { return nil }
    let stem = String(word.dropLast(2))
    var candidates = [stem, stem + "e"]
    if stem.hasSuffix("i") { candidates.append(stem.dropLast() + "y") }
    if let last = stem.last, stem.dropLast().last == last {
      candidates.append(String(stem.dropLast()))
    }
    return candidates.first { Grading.opposite(of: $0) != nil }
  }
}
