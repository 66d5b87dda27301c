import English
import Vocabulary

/// What a sentence's words say about the whole of it, rather than about a part: that it compares,
/// asks for what is common, or asks for both of a pair.
struct Cues {
  var compares = false
  var either = false
  var neither = false
  /// Whether a yes is to be answered where the statement does not hold: "would I be wrong to say …".
  var denies = false
  /// Whether it asks if two things are one: "is X the same as Y?".
  var same = false

  /// The cost of passing over each word of a sentence, and the cues found on the way.
  static func read(_ sentence: Sentence, _ mentions: [Mention]) -> ([Float], Cues) {
    var cues = Cues()
    var skip = sentence.words.indices.map { cost(sentence, $0) }
    for (place, role) in sentence.roles.enumerated() {
      if role.contains(.either) { cues.either = true }
      if role.contains(.neither) { cues.neither = true }
      // "isn't it", "doesn't it" at the opening or the end deny nothing.
      if deniesNothing(sentence, place) { skip[place] = 0.1 }
    }
    for span in sentence.language.frames(in: sentence.words)
    where !mentions.contains(where: { $0.words == span && $0.isOfVocabulary }) {
      for word in span { skip[word] = min(skip[word], 0.04) }
    }
    raise(&skip, mentions, sentence)
    for word in sentence.wordsOfTime { skip[word] = min(skip[word], 0.2) }
    raiseCapitals(&skip, sentence)
    for mention in mentions {
      guard case .operator(let meaning) = mention.meaning else { continue }
      switch meaning {
      case .compare: pass(mention, &skip) { cues.compares = true }
      case .common: pass(mention, &skip) {}
      case .denial: pass(mention, &skip) { cues.denies = true }
      case .neither where sentence.mood == .yesNo: pass(mention, &skip) { cues.neither = true }
      case .neither: for word in mention.words { skip[word] = 1.2 }
      case .aside: pass(mention, &skip) {}
      case .same where isSameThing(mention, sentence): pass(mention, &skip) { cues.same = true }
      case .share where !sentence.roles.contains(where: { $0.contains(.both) }): break
      default: break
      }
    }
    return (skip, cues)
  }

  /// A word that the graph has a meaning for is not passed over lightly.
  private static func raise(_ skip: inout [Float], _ mentions: [Mention], _ sentence: Sentence) {
    for mention in mentions {
      guard mention.isOfVocabulary else { continue }
      for word in mention.words { skip[word] = max(skip[word], waste(sentence, word)) }
      // A phrase of function words that has a meaning as a whole: "in it for us".
      if mention.words.count > 2, mention.words.allSatisfy({ !sentence.roles[$0].isEmpty }) {
        for word in mention.words { skip[word] = max(skip[word], 0.5) }
      }
    }
  }

  /// Whether "same" asks if two things are one: "the same", "the same thing", but not "the same director".
  private static func isSameThing(_ mention: Mention, _ sentence: Sentence) -> Bool {
    let next = mention.words.upperBound
    guard next < sentence.words.count else { return true }
    return !sentence.roles[next].isDisjoint(with: [.light, .filler])
      && next + 1 == sentence.words.count
  }

  /// What it costs to pass over a word that has a meaning in the graph besides its grammatical one.
  private static func waste(_ sentence: Sentence, _ word: Int) -> Float {
    let role = sentence.roles[word]
    // "how did X die" asks for a cause where "how" is a word for causes.
    if word == 0, !role.isDisjoint(with: [.how, .why]) { return 0.3 }
    if word == 0, !role.isDisjoint(with: [.where, .when]) { return 0.6 }
    guard !role.isDisjoint(with: [.tell, .light, .filler]),
      role.isDisjoint(with: [.be, .do, .have, .wh])
    else { return 0 }
    // "state the rivers" orders; "which state" does not.
    guard role.contains(.tell) else { return 0.6 }
    guard word > 0 else {
      let orders = sentence.words.count > 1 && !sentence.roles[1].isEmpty && !sentence.isCapital(1)
      return orders ? 0.1 : 0.6
    }
    let before = sentence.roles[word - 1]
    return before.isDisjoint(with: [.person, .modal, .filler, .opener, .to, .tell, .do]) ? 2 : 0.6
  }

  /// A capital where the sentence needs none makes part of a name: "who wrote It".
  private static func raiseCapitals(_ skip: inout [Float], _ sentence: Sentence) {
    let capitals = sentence.words.indices.filter { sentence.isCapital($0) }
    // Unless all is written so.
    guard capitals.count * 2 <= sentence.words.count + 1 else { return }
    for word in capitals where word > 0 && sentence.words[word].end - sentence.words[word].start > 1
    {
      skip[word] = max(skip[word], 0.6)
    }
  }

  private static func pass(_ mention: Mention, _ skip: inout [Float], _ note: () -> Void) {
    for word in mention.words { skip[word] = min(skip[word], 0.15) }
    note()
  }

  /// Whether a "not" is that of a question's opening or tag: the answer is that of the question without.
  static func deniesNothing(_ sentence: Sentence, _ place: Int) -> Bool {
    sentence.roles[place].contains(.not) && sentence.mood == .yesNo
      && isTagOrOpening(sentence, place)
  }

  private static func isTagOrOpening(_ sentence: Sentence, _ place: Int) -> Bool {
    let role = sentence.roles[place]
    guard !role.isDisjoint(with: [.be, .do, .have, .modal]) else { return false }
    return place < 3 || place >= sentence.words.count - 2
  }

  private static func cost(_ sentence: Sentence, _ place: Int) -> Float {
    let role = sentence.roles[place]
    // "what does X do": the last "do" is what is asked about.
    if role.contains(.do), place > 0, place == sentence.words.count - 1,
      sentence.roles[..<place].contains(where: { $0.contains(.do) })
    {
      return 0.8
    }
    if role.isEmpty || role.contains(.not) { return .infinity }
    // "the us" is no pronoun.
    if role.contains(.person), place > 0, sentence.roles[place - 1].contains(.determiner) {
      return 1
    }
    if !role.isDisjoint(with: [.neither]) { return 0.1 }
    if !role.isDisjoint(with: [.determiner, .wh, .be, .do, .filler, .tell, .person, .opener]) {
      return 0.03
    }
    if !role.isDisjoint(with: [.of, .and, .or, .by, .modal, .have, .relative, .to, .versus]) {
      return 0.05
    }
    if !role.isDisjoint(with: [.in, .with, .for, .from, .as, .than, .also, .all, .any, .both]) {
      return 0.08
    }
    if !role.isDisjoint(with: [.it, .they, .possessive]) { return 0.5 }
    if !role.isDisjoint(with: [.light, .preposition, .about]) { return 0.15 }
    if !role.isDisjoint(with: [.one, .other]) { return 0.35 }
    return 0.1
  }
}
