internal import English

/// A sentence that names its aspect itself.
///
/// Example: "Factors affecting cats include dogs, noise, etc." has the aspect "factor" with two values, of an open list.
struct NamedStatement: Equatable {
  let aspect: String
  let values: [String]
  let isOpen: Bool
  /// What else the aspect may be called: "affected by", "factor affecting".
  let phrases: [String]

  /// - Parameter things: what is compared; "Process of this" and "Factors affecting cats" speak of one of them.
  init?(_ text: String, things: [String]) {
    let text = text.collapsed
    let words = text.split(separator: " ").map(String.init)
    guard let verb = words.prefix(10).firstIndex(where: { Self.verbs.contains($0.lowercased()) }),
      verb > 0
    else { return nil }
    var subject = words[..<verb].map { $0 }
    var rest = words[(verb + 1)...].joined(separator: " ")
    var phrases: [String] = []
    if subject[0].lowercased() == "its" || subject[0].lowercased() == "their" {
      subject.removeFirst()
    } else if let place = subject.firstIndex(where: {
      ["of", "for", "in", "affecting", "influencing"].contains($0.lowercased())
    }),
      place > 0, Self.names(subject[(place + 1)...], things)
    {
      let joint = subject[place].lowercased()
      if joint.hasSuffix("ing") {
        let named = subject[..<place].joined(separator: " ").lowercased()
        phrases = ["\(joint.dropLast(3))ed by", "\(Nouns.singular(of: named)) \(joint)"]
      }
      subject = Array(subject[..<place])
    } else {
      return nil
    }
    guard !subject.isEmpty, subject.count <= 4 else { return nil }
    aspect = subject.joined(separator: " ").lowercased()
    let list = ListText(rest)
    if list == nil, rest.hasSuffix(".") { rest.removeLast() }
    values = (list?.items ?? [rest]).map(\.trimmingPunctuation).filter { !$0.isEmpty }
    isOpen = list?.isOpen ?? false
    self.phrases = phrases
    if values.isEmpty { return nil }
  }

  private static let verbs: Set<String> = [
    "is", "are", "include", "includes", "was", "were", "comprise", "comprises",
  ]

  /// "this management", "it" or the name of a thing.
  private static func names(_ words: ArraySlice<String>, _ things: [String]) -> Bool {
    guard let first = words.first?.lowercased() else { return false }
    if ["this", "it", "these", "them"].contains(first) { return words.count <= 3 }
    let phrase = words.joined(separator: " ").lowercased()
    return things.contains { phrase.hasPrefix($0.lowercased()) }
  }

  /// The list that a sentence holds of its aspect: "come in different types including A, B and C", "4 stages - A, B and C".
  static func list(in text: String, of label: String) -> (items: [String], isOpen: Bool)? {
    let text = text.collapsed
    for lead in [" including ", " such as ", " includes ", " include ", ": "] {
      let pieces = text.pieces(at: lead)
      guard pieces.count == 2, pieces[0].split(separator: " ").count <= 12,
        let list = ListText(pieces[1]), list.items.count > 1,
        mentions(pieces[0], label)
      else { continue }
      return (list.items, true)
    }
    for (place, character) in zip(text.indices, text) where "-–—".contains(character) {
      let (before, after) = (text[..<place].trimmed, text[text.index(after: place)...].trimmed)
      guard let last = before.split(separator: " ").last, mentions(String(last), label),
        let list = ListText(after),
        list.items.count > 1
      else { continue }
      return (list.items, list.isOpen)
    }
    return nil
  }

  /// What a sentence says is done to, by the verb that its aspect is named by: "four loaves" of "An oven bakes four
  /// loaves" where the aspect is "number of loaves baked".
  static func object(in text: String, of label: String) -> String? {
    let words = Clause.firstSentence(text).split(separator: " ").map(String.init)
    guard let named = AspectWords.verb(ending: label),
      let place = words.prefix(6).indices.dropFirst().first(where: {
        Verbs.base(of: words[$0].lowercased()) == named
      }), place + 1 < words.count
    else { return nil }
    let object = Clause.bareObject(words[(place + 1)...].joined(separator: " "))
    return object.isEmpty ? nil : object
  }

  /// Whether a text has one of the label's words, in any number.
  static func mentions(_ text: String, _ label: String) -> Bool {
    let words = Set(text.lowercased().split { !$0.isLetter }.map { Nouns.singular(of: String($0)) })
    return label.lowercased().split { !$0.isLetter }.contains {
      words.contains(Nouns.singular(of: String($0)))
    }
  }
}
