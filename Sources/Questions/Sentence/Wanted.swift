import Vocabulary

// What the question's word wants: "where" a place, "when" and "in what year" a time.
extension Sentence {
  enum Wanted { case place, time, amount }

  /// "year" of "in what year": asks when, whether or not the graph has years of its own.
  var wordsOfTime: [Int] {
    words.indices.dropFirst().filter {
      Self.timeNouns.contains(words[$0].folded)
        && !roles[$0 - 1].isDisjoint(with: [.which, .what])
    }
  }

  /// What the word that opens or ends the question wants.
  var wanted: (what: Wanted, word: Int)? {
    guard mood == .list else { return nil }
    if let word = wordsOfTime.first { return (.time, word) }
    let places = words.indices.prefix(2) + words.indices.suffix(1)
    for place in places {
      if place == 1, roles[0].isDisjoint(with: [.in, .from, .to, .preposition, .if, .and, .opener]) {
        continue
      }
      if roles[place].contains(.where) { return (.place, place) }
      if roles[place].contains(.when) { return (.time, place) }
      if place == 0, roles[place].contains(.how) { return (.amount, place) }
    }
    return nil
  }

  private static let timeNouns = Set(
    ["year", "years", "date", "day", "month", "time"].map { Fingerprint.of($0) })
}

extension ReadingBuilder {
  /// What it costs a reading that its answer is hardly of the kind asked for; nil where it is no answer at
  /// all: a year for "where", or the very thing that was asked about.
  func misfit(_ form: FormID, _ mentions: [Mention]) -> Float? {
    guard let (wanted, word) = sentence.wanted else { return 0 }
    if isEcho(form) { return nil }
    // The graph has its own meaning for the word.
    if mentions.contains(where: { $0.isOfVocabulary && $0.words.contains(word) }) { return 0 }
    guard let use = asked(of: form) else { return 0 }
    let property = lexicon.schema.properties[use.property]
    let isNumber = !use.inverse && property.isNumeric
    switch wanted {
    case .place: return isNumber ? nil : 0
    case .time: return isNumber ? 0 : !use.inverse && property.isText ? 0.1 : 0.6
    case .amount: return 0
    }
  }

  /// The property whose values are the answer.
  private func asked(of form: FormID) -> PropertyUse? {
    let node = rules.forms[form]
    switch node.kind {
    case .join: return PackedUse(raw: node.a).use
    case .and: return asked(of: node.a) ?? asked(of: node.b)
    default: return nil
    }
  }

  /// Whether what is named in the question would be the answer.
  private func isEcho(_ form: FormID) -> Bool {
    let node = rules.forms[form]
    switch node.kind {
    case .things: return true
    case .describe: return isEcho(node.a)
    case .and: return isEcho(node.a) || isEcho(node.b)
    default: return false
    }
  }
}
