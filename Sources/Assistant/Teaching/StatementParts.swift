import English

/// A statement cut at the words of its property, in every way that it may be cut; what the parts mean is for others
/// to say.
///
/// Example: "Comet also belongs to the hall" → "Comet", "belongs to", "the hall" among others;
/// "the list price of Comet is 12" → "Comet", "list price", "12".
struct StatementParts {
  /// One way of cutting a statement.
  struct Cut: Equatable {
    var subject: String
    /// The words that should name a property.
    var relation: String
    var object: String
    let form: Form
  }

  /// The form of a statement: how its subject, property and object are put together.
  enum Form {
    /// "A affects B", "A is part of B".
    case verb
    /// "A is affected by B", of a property that is said the other way only.
    case byPassive
    /// "the price of A is 12", "A's price is 12", "A has a price of 12".
    case noun
    /// "B is the director of A": the property's noun names the subject.
    case nounOfObject
    /// "A is a lamp": the relation is empty.
    case kind
    /// "A has paid", "A is not insured", "A may vote": the object is "yes" or "no".
    case truth
  }

  let cuts: [Cut]
  /// Whether it is denied: "A does not affect B".
  let isDenied: Bool
  /// Whether it adds to what holds already: "A also affects B".
  let adds: Bool

  init(_ text: String) {
    var words = text.split(separator: " ").map { Self.bare(String($0)) }.filter { !$0.isEmpty }
    while let first = words.first?.lowercased(), Self.openings.contains(first) {
      words.removeFirst()
    }
    (words, isDenied) = Self.withoutDenial(words)
    adds = words.contains { ["also", "too"].contains($0.lowercased()) }
    words.removeAll { Self.adverbs.contains($0.lowercased()) }
    if words.suffix(2).map({ $0.lowercased() }) == ["as", "well"] { words.removeLast(2) }
    // A longer text is no statement, so it is not cut.
    cuts =
      words.count > 40
      ? [] : Self.cuts(of: words) + Self.truthCuts(words, isDenied ? "no" : "yes")
  }

  /// Whether the words look like a question or a wish rather than a statement.
  static func asks(_ text: String) -> Bool {
    let first = text.split(separator: " ").first.map { Self.bare(String($0)).lowercased() } ?? ""
    return text.hasSuffix("?")
      || askers.contains(first.prefix { $0 != "'" && $0 != "’" }.description)
  }

  // MARK: Cutting

  private static func cuts(of words: [String]) -> [Cut] {
    let lowered = words.map { $0.lowercased() }
    var cuts: [Cut] = []
    for be in words.indices.dropFirst().dropLast() where beings.contains(lowered[be]) {
      cuts += nounCuts(words, lowered, be)
      if ["a", "an"].contains(lowered[be + 1]), be + 2 < words.count {
        cuts.append(
          Cut(
            subject: name(words[..<be]), relation: "", object: name(words[(be + 2)...]), form: .kind
          ))
      }
    }
    for start in words.indices.dropFirst() {
      for end in (start + 1)..<max(start + 2, min(words.count, start + 7)) where end < words.count {
        cuts += middleCuts(words, lowered, start..<end)
      }
    }
    return cuts.filter { !$0.subject.isEmpty && !$0.object.isEmpty }
  }

  /// "the price of A is 12", "A's price is 12", with the verb at a place.
  private static func nounCuts(_ words: [String], _ lowered: [String], _ be: Int) -> [Cut] {
    let object = name(words[(be + 1)...])
    var cuts: [Cut] = []
    for place in words.indices.prefix(be).dropFirst() where lowered[place] == "of" {
      cuts.append(
        Cut(
          subject: name(words[(place + 1)..<be]), relation: name(words[..<place]), object: object,
          form: .noun))
    }
    for place in words.indices.prefix(be - 1) {
      guard let owner = possessor(words[place]) else { continue }
      let subject = name(words[..<place] + [owner])
      cuts.append(
        Cut(
          subject: subject, relation: name(words[(place + 1)..<be]), object: object, form: .noun))
    }
    return cuts
  }

  /// Subject, property, object one after the other.
  private static func middleCuts(
    _ words: [String], _ lowered: [String], _ span: Range<Int>
  ) -> [Cut] {
    let relation = words[span].joined(separator: " ")
    let before = lowered[span.lowerBound - 1]
    // "is more difficult than" may be the label, or what follows its "is".
    let helps = helpers.contains(before)
    let articles = ["a", "an", "the"].contains(before)
    let end = articles ? span.lowerBound - 1 : span.lowerBound
    let ahead = end > 0 ? lowered[end - 1] : ""
    let subject = name(words[..<(helps || articles && helpers.contains(ahead) ? end - 1 : end)])
    let follower = lowered[span.upperBound]
    let rest = words[span.upperBound...]
    var cuts: [Cut] = []
    if ["has", "have", "had"].contains(ahead) {
      let object = name(["of", "is"].contains(follower) ? rest.dropFirst() : rest)
      cuts.append(Cut(subject: subject, relation: relation, object: object, form: .noun))
    }
    if beings.contains(ahead), follower == "of", rest.count > 1 {
      cuts.append(
        Cut(
          subject: subject, relation: relation, object: name(rest.dropFirst()), form: .nounOfObject)
      )
    }
    if beings.contains(before), follower == "by", rest.count > 1 {
      cuts.append(
        Cut(subject: subject, relation: relation, object: name(rest.dropFirst()), form: .byPassive))
    }
    if !articles {
      cuts.append(Cut(subject: subject, relation: relation, object: name(rest), form: .verb))
    }
    return cuts
  }

  /// "A has paid" → "A", "paid" and "A", "has paid", of properties that are yes or no.
  private static func truthCuts(_ words: [String], _ object: String) -> [Cut] {
    words.indices.dropFirst().flatMap { place -> [Cut] in
      let relation = words[place...]
      let isHelped = helpers.contains(words[place].lowercased())
      let relations = [relation] + (isHelped && relation.count > 1 ? [relation.dropFirst()] : [])
      return relations.map {
        Cut(
          subject: name(words[..<place]), relation: $0.joined(separator: " "), object: object,
          form: .truth)
      }
    }.filter { !$0.subject.isEmpty }
  }

  /// Words as a name, without the article before it.
  private static func name(_ words: ArraySlice<String>) -> String {
    var words = words
    if words.count > 1, let first = words.first?.lowercased(), ["the", "a", "an"].contains(first) {
      words.removeFirst()
    }
    return words.joined(separator: " ").trimmingQuotationMarks
  }

  /// The word without its possessive ending, "Aurora's" → "Aurora"; nil where it has none.
  private static func possessor(_ word: String) -> String? {
    for mark in ["'s", "’s"] where word.hasSuffix(mark) { return String(word.dropLast(2)) }
    return ["'", "’"].contains { word.hasSuffix($0) } ? String(word.dropLast()) : nil
  }

  /// "doesn't" as two words, and "not" taken out together with the "does" before it.
  private static func withoutDenial(_ words: [String]) -> ([String], Bool) {
    var parted: [String] = []
    for word in words {
      let isShort = word.hasSuffix("n't") || word.hasSuffix("n’t")
      parted += isShort ? [String(word.dropLast(3)), "not"] : [word]
    }
    let lowered = parted.map { $0.lowercased() }
    guard let place = lowered.firstIndex(of: "not"), place > 0,
      helpers.contains(lowered[place - 1])
    else { return (words, false) }
    parted.remove(at: place)
    if ["does", "do", "did"].contains(lowered[place - 1]) { parted.remove(at: place - 1) }
    return (parted, true)
  }

  /// The word without punctuation: "hall," → "hall".
  private static func bare(_ word: String) -> String {
    var word = word[...]
    while let last = word.last, ",;!".contains(last) { word.removeLast() }
    return String(word)
  }

  private static let openings: Set = ["no", "actually", "well", "that", "and", "but"]
  private static let adverbs: Set = ["also", "too", "actually", "now", "still", "really"]
  private static let beings: Set = ["is", "are", "was", "were"]
  private static let helpers: Set = [
    "is", "are", "was", "were", "does", "do", "did", "has", "have", "had",
  ]
  private static let askers: Set = [
    "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "is", "are", "was",
    "were", "does", "do", "did", "has", "have", "can", "could", "will", "would", "should", "show",
    "list", "give", "tell", "name", "find", "compare", "count", "draw", "describe", "explain",
    "please",
  ]
}
