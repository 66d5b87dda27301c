import English
import Vocabulary

/// What features say of a question as a whole, found once for all of its candidates.
struct QuestionTraits {
  /// How it asks: by an auxiliary, a question word, an imperative, a mere phrase.
  let mood: String
  /// Its first question word, with what "how" asks for: "how_many".
  let wh: String
  /// Whether it ends in "right?", "isn't it?".
  let isTagged: Bool
  /// What opens a follow-up: "and", "what about", or that it is short.
  let fragment: String
  let pronouns: String
  /// How many content words no anchor covers: 1 of "which noisy moons orbit Mars?", of a graph that knows no noise.
  let unanchored: Int
  /// How many of these no dictionary has: 0 where it is "noisy", 1 where it is "frobnicatory". 0 too of a language
  /// without a dictionary.
  let unknown: Int
  let length: String
  /// Where the last clause begins: what stands before may be a preamble.
  let lastClause: Int
  /// Whether "which" or "what" stands before a plural noun.
  let asksPlural: String
  let names: [Range<Int>]

  init(_ question: Question) {
    let sentence = question.sentence
    let roles = sentence.roles
    let words = question.stems
    var wh = "none"
    for (place, role) in roles.enumerated() {
      if role.contains(.how) {
        let next = place + 1 < words.count ? words[place + 1] : ""
        wh = AskingWords.followsHow(next) ? "how_" + next : "how"
        break
      }
      if !role.isDisjoint(with: [.wh, .why]) {
        wh = words[place]
        break
      }
    }
    self.wh = wh
    let opening =
      roles.firstIndex {
        $0.isDisjoint(with: [.opener, .filler, .and, .also])
          || !$0.isDisjoint(with: [.wh, .how, .be, .do])
      } ?? 0
    let first: Role = roles.isEmpty ? [] : roles[opening]
    isTagged = sentence.tagStart != nil || words.last.map(AskingWords.isTag) ?? false
    if sentence.mood == .yesNo && !isTagged {
      mood = "aux"
    } else if !first.isDisjoint(with: [.wh, .how, .why]) {
      mood = "wh"
    } else if first.contains(.tell) {
      mood = "tell"
    } else if isTagged {
      mood = "tag"
    } else if words.count <= 4 {
      mood = "phrase"
    } else if wh != "none" {
      mood = "whLater"
    } else if roles.dropFirst(2).contains(where: {
      !$0.isDisjoint(with: [.be, .do, .have, .modal])
    }) {
      mood = "statement"
    } else {
      mood = "other"
    }
    let opens = roles.first ?? []
    if words.count > 1, words[1] == "about", ["what", "how"].contains(words[0]) {
      fragment = "whatabout"
    } else if opens.contains(.and) || opens.contains(.or) {
      fragment = "and"
    } else if words.count <= 3 {
      fragment = "short"
    } else {
      fragment = "none"
    }
    var pronouns: [String] = []
    if roles.contains(where: { $0.contains(.it) }) { pronouns.append("it") }
    if roles.contains(where: { $0.contains(.they) }) { pronouns.append("they") }
    if roles.contains(where: { $0.contains(.possessive) && !$0.contains(.wh) }) {
      pronouns.append("its")
    }
    if roles.contains(where: { $0.contains(.one) }) { pronouns.append("one") }
    self.pronouns = pronouns.isEmpty ? "none" : pronouns.joined(separator: "+")
    let open = words.indices.filter {
      question.content.contains($0) && !question.anchored.contains($0)
    }
    unanchored = open.count
    let isTold = sentence.language.knows(.wordNet)
    unknown =
      open.filter { place in
        let typed = sentence.typed(place..<(place + 1))
        return isTold && sentence.words[place].kind == .word && !WordNet.isKnown(typed)
      }.count
    length = Self.bucket(words.count / 3)
    lastClause = sentence.boundaries.last { $0 < words.count - 1 } ?? 0
    var plural = "none"
    if let which = roles.firstIndex(where: { !$0.isDisjoint(with: [.which, .what]) }) {
      for place in (which + 1)..<max(which + 1, min(words.count, which + 4))
      where question.content.contains(place) {
        plural = sentence.words[place].ending == .s ? "plural" : "singular"
        break
      }
    }
    asksPlural = plural
    names = Array(
      Set(
        question.anchors.compactMap { anchor -> Range<Int>? in
          guard case .things = anchor.meaning, anchor.match <= .inflected else { return nil }
          return anchor.words
        })
    ).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether a word says something of how a question asks, wherever it stands.
  static func looks(for word: String) -> Bool {
    AskingWords.followsHow(word) || AskingWords.isTag(word)
      || ["what", "how", "the", "a"].contains(word)
  }

  static func bucket(_ n: Int) -> String {
    switch n {
    case ..<0: "-"
    case 0: "0"
    case 1: "1"
    case 2: "2"
    case 3: "3"
    default: "4+"
    }
  }
}
