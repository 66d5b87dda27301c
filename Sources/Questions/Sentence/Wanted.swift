import English
import Triples
import Vocabulary

// What kind of answer a question word wants: "where" a place, "when" and "in what year" a time.
extension Sentence {
  enum Wanted { case person, place, time, amount }

  /// "year" of "in what year": asks when, whether or not the graph has years of its own.
  var wordsOfTime: [Int] {
    words.indices.dropFirst().filter {
      language.has(words[$0], in: .timeNoun)
        && !roles[$0 - 1].isDisjoint(with: [.which, .what])
    }
  }

  /// What the word that opens or ends the question wants.
  var wanted: (what: Wanted, word: Int)? {
    guard mood == .list else { return nil }
    if let word = wordsOfTime.first { return (.time, word) }
    let places = words.indices.prefix(2) + words.indices.suffix(1)
    for place in places {
      if place == 1, roles[0].isDisjoint(with: [.in, .from, .to, .preposition, .if, .and, .opener])
      {
        continue
      }
      if roles[place].contains(.where) { return asksAgain(after: place) ? nil : (.place, place) }
      if roles[place].contains(.when) { return asksAgain(after: place) ? nil : (.time, place) }
      if place == 0, roles[place].contains(.how) { return (.amount, place) }
      if place == 0, roles[place].contains(.who) { return (.person, place) }
    }
    return nil
  }

  /// "when it is done, who …": another word asks, and what this one opens is the setting.
  private func asksAgain(after place: Int) -> Bool {
    words.indices.dropFirst(place + 1).contains {
      !words[$0].before.isDisjoint(with: [.comma, .stop])
        && !roles[$0].isDisjoint(with: [.who, .what, .which, .how])
    }
  }
}

extension ReadingBuilder {
  /// What it costs a reading that its answer is hardly of the kind asked for; nil where it is no answer at
  /// all: a year for "where", or the very thing that was asked about.
  func misfit(_ form: FormID, _ mentions: [Mention]) -> Float? {
    if let kind = kindAskedAfterPreposition,
      !lexicon.schema.classes[kind].type.meets(rules.forms.type(of: form))
    {
      return nil
    }
    if let kind = kindAskedFor,
      !lexicon.schema.classes[kind].type.meets(rules.forms.type(of: form)),
      rules.forms[form].kind == .join
    {
      return nil
    }
    guard let (wanted, word) = sentence.wanted else { return asksForOther(form) ? nil : 0 }
    if wanted == .person ? asksForOther(form) : named(form) != nil { return nil }
    // The graph has its own meaning for the word.
    if mentions.contains(where: { $0.isOfVocabulary && $0.words.contains(word) }) { return 0 }
    guard let use = asked(of: form), !isMeant(by: word, use) else { return 0 }
    let property = lexicon.schema.properties[use.property]
    let isNumber = !use.inverse && property.isNumeric
    switch wanted {
    case .place, .person: return isNumber ? nil : 0
    case .time: return isNumber ? 0 : !use.inverse && property.isText ? 0.1 : 0.6
    case .amount: return 0
    }
  }

  /// The property whose values are the answer: `birthPlace`, of "where was X born?".
  private func asked(of form: FormID) -> PropertyUse? {
    let node = rules.forms[form]
    switch node.kind {
    case .join: return PackedUse(raw: node.a).use
    case .and: return asked(of: node.a) ?? asked(of: node.b)
    default: return nil
    }
  }

  /// Whether a word that asks is also one of the graph's for what a property leads to.
  private func isMeant(by word: Int, _ use: PropertyUse) -> Bool {
    self.mentions.contains { mention in
      guard mention.words.contains(word) else { return false }
      switch mention.meaning {
      case .relation(let meant, _): return meant.property == use.property
      case .kind(let kind):
        return lexicon.schema.classes[kind].type.usuallyMeets(lexicon.schema.target(of: use))
      default: return false
      }
    }
  }

  /// The things named in the question that would be its whole answer.
  private func named(_ form: FormID) -> [TermID]? {
    let node = rules.forms[form]
    switch node.kind {
    case .things: return rules.forms.things[Int(node.a)]
    case .describe: return named(node.a)
    case .and: return named(node.a) ?? named(node.b)
    case .or:
      guard let first = named(node.a), let second = named(node.b) else { return nil }
      return first + second
    default: return nil
    }
  }

  /// Whether something else is asked for than the very things named: "which nurses", "who makes X", "what is
  /// in X".
  private func asksForOther(_ form: FormID) -> Bool {
    guard sentence.mood == .list, let things = named(form), let first = sentence.roles.first,
      first.contains(.wh)
    else { return false }
    if let kind = kindAskedFor {
      return !things.contains { lexicon.schema.isMember($0, of: kind) }
    }
    guard rules.forms[form].kind == .describe else { return false }
    let passed = sentence.roles.indices.dropFirst().prefix { !isName(at: $0) }
    return passed.contains { place in
      let role = sentence.roles[place]
      if !role.isDisjoint(with: [.of, .to, .about, .be, .do]) { return false }
      return !role.isDisjoint(with: [.in, .for, .from, .with])
        || first.contains(.who) && role.contains(.light)
    }
  }

  /// The class right after "which" or "what" at the opening, but for what qualifies it.
  private var kindAskedFor: Int? {
    guard let first = sentence.roles.first, !first.isDisjoint(with: [.which, .what]) else {
      return nil
    }
    for mention in self.mentions where mention.words.lowerBound == 1 {
      if case .kind(let kind) = mention.meaning { return kind }
    }
    // "which critical bugs"
    for name in self.mentions where name.words.lowerBound == 1 {
      guard case .things = name.meaning else { continue }
      for mention in self.mentions where mention.words.lowerBound == name.words.upperBound {
        if case .kind(let kind) = mention.meaning { return kind }
      }
    }
    return nil
  }

  /// The class of "in which town is …", which the answer then is of.
  private var kindAskedAfterPreposition: Int? {
    let roles = sentence.roles
    guard sentence.mood == .list, roles.count > 3,
      !roles[0].isDisjoint(with: Gap.prepositions),
      !roles[1].isDisjoint(with: [.which, .what])
    else { return nil }
    for mention in self.mentions where mention.words.lowerBound == 2 {
      guard case .kind(let kind) = mention.meaning, mention.words.upperBound < roles.count,
        !roles[mention.words.upperBound].isDisjoint(with: Gap.verbs)
      else { continue }
      return kind
    }
    return nil
  }

  private func isName(at place: Int) -> Bool {
    self.mentions.contains { mention in
      guard mention.words.lowerBound == place, case .things = mention.meaning else { return false }
      return true
    }
  }
}
