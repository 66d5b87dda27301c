package import English
import Vocabulary

/// A question as words with their grammatical roles, and what its opening asks for.
package struct Sentence: Sendable {
  package let language: Language
  package let text: [UInt8]
  package let words: [Word]
  package let roles: [Role]
  /// The places of the words that begin a new clause: a stop, a comma or a dash stands before them.
  package let boundaries: [Int]
  /// What is asked for, as the opening words and the end say.
  package internal(set) var mood: Mood = .list

  package enum Mood: Hashable, Sendable {
    /// Which things it is: the default, and what a bare phrase asks for.
    case list
    case yesNo
    /// The reason for something: "why …".
    case why
    /// A way of doing something ("how do I …"), which facts do not give.
    case manner
  }

  /// At most this many words are read; a longer question is refused with a sentence.
  package static let limit = 120

  package init(_ text: String, in language: Language = .english) {
    self.init(bytes: Array(text.utf8), in: language)
  }

  /// - Parameter quotes: whether text in double quotes is one word, as a name is; else the quotes are passed over.
  package init(bytes: [UInt8], quotes: Bool = true, in language: Language = .english) {
    let bytes = PlainText.of(bytes)
    var words: [Word] = []
    var scanner = WordScanner(in: language)
    bytes.withUnsafeBufferPointer {
      scanner.scan($0, quotes: quotes, limit: Self.limit + 1, into: &words)
    }
    self.init(text: bytes, words: words, in: language)
  }

  private init(text: [UInt8], words: [Word], in language: Language) {
    self.language = language
    self.text = text
    self.words = words
    roles = words.map { language.roles(of: $0) }
    boundaries = words.indices.dropFirst().filter {
      !words[$0].before.isDisjoint(with: [.stop, .dash, .comma])
    }
    mood = Self.mood(words, roles, in: language)
  }

  /// The same words with what is quoted read as words: 'is "planning affects it" right?'
  package var withoutQuotes: Sentence { Sentence(bytes: text, quotes: false, in: language) }

  package var isTooLong: Bool { words.count > Self.limit }

  /// The part of the sentence made of some of its words.
  package func part(_ range: Range<Int>) -> Sentence {
    Sentence(text: text, words: Array(words[range]), in: language)
  }

  /// Whether it opens with a denied verb: "isn't X …?", which asks whether X is.
  package var opensNegated: Bool {
    guard mood == .yesNo, let first = roles.first else { return false }
    return first.contains(.not) && !first.isDisjoint(with: [.be, .do, .have, .modal])
  }

  /// Whether the question opens with "is": "does X have", "is there" ask whether there is any.
  var asksWhatIs: Bool {
    guard let opening = roles.first(where: { $0.isDisjoint(with: [.opener, .filler]) })
    else { return false }
    return opening.contains(.be) && !roles.contains { $0.contains(.there) }
  }

  /// Where a tag ("…, isn't it", "doesn't it") begins, when the turn ends in one.
  package var tagStart: Int? {
    guard words.count > 3, let last = words.indices.last,
      !roles[last].isDisjoint(with: [.it, .they, .there]),
      roles[last - 1].contains(.not), !roles[last - 1].isDisjoint(with: [.be, .do, .have, .modal])
    else { return nil }
    return last - 1
  }

  /// Where "no, …", "sorry, …" and the like end, when the turn opens with them.
  package var interjectionEnd: Int {
    var place = 0
    while place + 1 < words.count, language.has(words[place], in: .interjection),
      !words[place + 1].before.isDisjoint(with: [.comma, .stop, .dash])
        || roles[place + 1].contains(.person)
        || language.has(words[place + 1], in: .interjection)
    {
      place += 1
    }
    return place
  }

  /// A word as typed.
  package func typed(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: text[Int(words[first].start)..<Int(words[last].end)], as: UTF8.self)
  }

  /// Whether a word is in one of the short lists of the language, letter by letter.
  func says(_ list: WordList, at place: Int) -> Bool {
    language.has(typed(place..<(place + 1)).lowercased(), in: list)
  }

  /// Whether a word begins with a capital letter.
  func isCapital(_ word: Int) -> Bool {
    words[word].kind == .word && (0x41...0x5A).contains(text[Int(words[word].start)])
  }

  // MARK: Mood

  private static func mood(_ words: [Word], _ roles: [Role], in language: Language) -> Mood {
    if let first = opening(words, roles) {
      if asksForManner(words, roles, at: first) { return .manner }
      if roles[first].contains(.why) { return .why }
      if isReasonPhrase(words, roles, at: first, in: language) { return .why }
      if startsYesNo(words, roles, at: first) { return .yesNo }
    }
    if roles.contains(where: { $0.contains(.why) })
      && !roles.contains(where: { $0.contains(.which) })
    {
      return .why
    }
    if isTagged(words, roles, in: language) || laterClauseAsksYesNo(words, roles) { return .yesNo }
    return .list
  }

  /// Whether the opening asks for a way of doing something: "how do I …", "how should we …", "how to …", "how is X to
  /// be …".
  private static func asksForManner(_ words: [Word], _ roles: [Role], at first: Int) -> Bool {
    guard roles[first].contains(.how), first + 1 < roles.count else { return false }
    if roles[first + 1].contains(.to) { return true }
    guard first + 2 < roles.count, !roles[first + 1].isDisjoint(with: [.do, .modal]) else {
      return false
    }
    return roles[first + 2].contains(.person) && roles[first + 2].isDisjoint(with: [.it, .they])
  }

  /// "back to X, is it …?": the last clause asks, and what leads up to it does not.
  private static func laterClauseAsksYesNo(_ words: [Word], _ roles: [Role]) -> Bool {
    guard !roles.contains(where: { !$0.isDisjoint(with: [.which, .what, .who, .how]) }) else {
      return false
    }
    let starts = words.indices.dropFirst().filter {
      !words[$0].before.isDisjoint(with: [.comma, .stop, .dash])
    }
    return starts.contains { start in
      guard let rest = opening(Array(words[start...]), Array(roles[start...])) else { return false }
      return startsYesNo(words, roles, at: start + rest)
    }
  }

  /// Where the question proper begins: after greetings, fillers and "can you tell me".
  private static func opening(_ words: [Word], _ roles: [Role]) -> Int? {
    var place = 0
    while place < words.count {
      let role = roles[place]
      if role.contains(.if), place > 0,
        roles[place - 1].contains(.tell) || roles[place - 1].contains(.person)
      {
        return place + 1 < words.count ? place + 1 : nil
      }
      if let next = politeEnd(roles, from: place) {
        place = next
      } else if !role.isDisjoint(with: [.filler, .opener, .and, .also]),
        role.isDisjoint(with: [.wh, .why, .how, .modal, .be, .do])
      {
        place += 1
      } else {
        return place
      }
    }
    return nil
  }

  /// "could you (please) (just) tell me …", "do you know …", "I want to know …": ends before what is asked.
  private static func politeEnd(_ roles: [Role], from start: Int) -> Int? {
    guard !roles[start].isDisjoint(with: [.modal, .do, .person, .tell]) else { return nil }
    var place = start
    var sawPerson = false
    while place < min(roles.count, start + 10) {
      let role = roles[place]
      if role.contains(.tell), sawPerson || place == start {
        var end = place + 1
        while end < roles.count,
          !roles[end].isDisjoint(with: [.person, .tell]) && roles[end].isDisjoint(with: [.wh])
        {
          end += 1
        }
        return place == start && role.contains(.wh) ? nil : end
      }
      if role.contains(.person) { sawPerson = true }
      guard
        !role.isDisjoint(with: [.modal, .do, .person, .filler, .to, .light, .have, .be, .any, .as])
      else { return nil }
      place += 1
    }
    return nil
  }

  private static func startsYesNo(_ words: [Word], _ roles: [Role], at first: Int) -> Bool {
    let role = roles[first]
    guard !role.isDisjoint(with: [.be, .do, .have, .modal]),
      role.isDisjoint(with: [.wh, .how, .there, .it, .person])
    else { return role.contains(.be) && role.contains(.there) ? false : false }
    // "Would I be wrong to say" and "would you call" still ask for yes or no.
    return words.count > first + 1
  }

  private static func isReasonPhrase(
    _ words: [Word], _ roles: [Role], at first: Int, in language: Language
  ) -> Bool {
    guard first + 2 < words.count, roles[first].contains(.for) else { return false }
    return roles[first + 1].contains(.what) && language.has(words[first + 2], in: .reason)
  }

  /// Whether the turn ends in a tag that asks for confirmation: "…, right?", "…, isn't it?", "…, doesn't it".
  private static func isTagged(_ words: [Word], _ roles: [Role], in language: Language) -> Bool {
    guard let last = words.indices.last, last > 0 else { return false }
    if language.has(words[last], in: .confirmation), words[last].before.contains(.comma) {
      return true
    }
    guard last > 1, !roles[last].isDisjoint(with: [.it, .they, .person, .there]),
      !roles[last - 1].isDisjoint(with: [.be, .do, .have, .modal])
    else { return false }
    return roles[last - 1].contains(.not) || words[last - 1].before.contains(.comma)
  }
}
