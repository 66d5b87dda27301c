import English
import Queries
import Triples
import Vocabulary

// Makes the chart's first constituents of the mentions: of "affects" a relation, of "risks" a set.
extension ReadingBuilder {
  mutating func seed() {
    for (index, mention) in mentions.enumerated() { seed(mention, Int32(index)) }
    for antecedent in antecedents { seed(antecedent) }
  }

  private mutating func seed(_ mention: Mention, _ index: Int32) {
    var item = Item(
      category: .set, traits: [], form: 0, aux: 0, cost: 0.1 + mention.cost, mention: index)
    switch mention.meaning {
    case .things(let things): seed(things: things, item, mention.words)
    case .kind(let kind):
      item.traits = .kind
      if isPlural(mention.words) { item.traits.insert(.plural) }
      if sentence.roles[mention.words.lowerBound...mention.words.upperBound - 1].allSatisfy({
        !$0.isEmpty
      }) {
        item.cost += 0.05
      }
      if isAskedFor(mention.words) { item.traits.insert(.focus) }
      item.form = rules.forms.kind(kind)
      if isQuantified(mention.words) { item.traits.insert(.all) }
      if isBoth(mention.words), let pair = lexicon.schema.pair(of: kind, in: lexicon.store) {
        item.form = rules.forms.things(pair)
        item.traits = saysBoth(before: mention.words) ? [.all, .plural] : .plural
      }
      chart.add(item, mention.words)
    case .relation(let use, let manner): seed(use, manner, item, mention.words)
    case .adjective(let scale, let upper, let degree):
      seed(scale, upper, degree, item, mention.words)
    case .amount(let scale):
      item.category = .amount
      item.aux = Int32(scale)
      chart.add(item, mention.words)
      if !lexicon.scales[scale].isOrdering {
        seed(lexicon.scales[scale].measure, .noun, item, mention.words)
      }
    case .threshold(let threshold):
      // "how big" asks for a size.
      if asksHow(before: mention.words) { return }
      item.category = .threshold
      item.aux = Int32(threshold)
      chart.add(item, mention.words)
    case .operator(let meaning):
      if meaning == .not, Cues.deniesNothing(sentence, mention.words.lowerBound) { return }
      item.category = .operator
      item.cost = mention.cost + (isAdjective(mention.words) ? 0.8 : 0)
      item.aux = Int32(rules.operators.count)
      rules.operators.append(meaning)
      chart.add(item, mention.words)
    case .number(let number):
      item.category = .number
      item.form = rules.number(number, nil)
      chart.add(item, mention.words)
      if mention.words.lowerBound > 0, sentence.roles[mention.words.lowerBound - 1].contains(.only)
      {
        // "only one"
        item.category = .degree
        item.form = Int32(rules.degrees.count)
        rules.degrees.append(Forms.FormBound(comparison: .equal, number: number, set: -1))
        chart.add(item, mention.words)
      }
    case .date(let span):
      item.category = .number
      item.form = rules.number(span.first, span)
      chart.add(item, mention.words)
    }
  }

  /// Whether the words are a form of one of the graph's own adjectives: "smallest" is then no count.
  private func isAdjective(_ words: Range<Int>) -> Bool {
    mentions.contains { mention in
      guard mention.words == words, case .adjective = mention.meaning else { return false }
      return true
    }
  }

  private func asksHow(before words: Range<Int>) -> Bool {
    words.lowerBound > 0 && sentence.roles[words.lowerBound - 1].contains(.how)
  }

  private func isPlural(_ words: Range<Int>) -> Bool {
    sentence.words[words.upperBound - 1].ending == .s
  }

  /// Whether a class stands behind a word for every member: "all phases", "every state".
  private func isQuantified(_ words: Range<Int>) -> Bool {
    sentence.roles[max(0, words.lowerBound - 2)..<words.lowerBound].contains { $0.contains(.all) }
  }

  private func saysBoth(before words: Range<Int>) -> Bool {
    sentence.words[max(0, words.lowerBound - 4)..<words.lowerBound].contains(where: isBoth)
  }

  /// "both" itself, where "the two" has the same role.
  private func isBoth(_ word: Word) -> Bool { sentence.language.counted(word) == .both }

  private func followsArticle(_ words: Range<Int>) -> Bool {
    guard words.lowerBound > 0 else { return false }
    let role = sentence.roles[words.lowerBound - 1]
    return role.contains(.determiner) && role.isDisjoint(with: [.relative, .it, .they, .all])
  }

  /// "both X (and Y)": the word right before the name, but for an article.
  private func opensPair(_ words: Range<Int>) -> Bool {
    var place = words.lowerBound - 1
    if place >= 0, sentence.roles[place].contains(.determiner) { place -= 1 }
    return place >= 0 && isBoth(sentence.words[place])
  }

  /// Whether a class stands behind a word for two: "both disciplines", "the two disciplines".
  private func isBoth(_ words: Range<Int>) -> Bool {
    let before = sentence.roles[max(0, words.lowerBound - 4)..<words.lowerBound]
    return before.contains { $0.contains(.both) }
      && !before.contains { !$0.isDisjoint(with: [.either, .neither, .which]) }
  }

  /// Whether "which" or "what" stands right before: "which films", "what other states".
  private func isAskedFor(_ words: Range<Int>) -> Bool {
    // "where is X": the place is asked for.
    if !sentence.roles[words.lowerBound].isDisjoint(with: [.where, .when, .how]) { return true }
    var place = words.lowerBound - 1
    while place >= 0 {
      let role = sentence.roles[place]
      if !role.isDisjoint(with: [.which, .what]) { return true }
      guard !role.isDisjoint(with: [.other, .determiner, .filler, .of]),
        role.isDisjoint(with: [.be, .do])
      else { return false }
      place -= 1
    }
    return false
  }

  // MARK: Things

  /// A name: one constituent for each group of things of one type, so that types can tell them apart.
  private mutating func seed(things: [TermID], _ base: Item, _ words: Range<Int>) {
    var groups: [(type: SetType, things: [TermID])] = []
    for thing in things.prefix(2_000) {
      let type = lexicon.schema.type(of: thing)
      if let known = groups.firstIndex(where: { $0.type == type || sameClass($0.things[0], thing) })
      {
        groups[known].things.append(thing)
      } else {
        groups.append((type, [thing]))
      }
    }
    let penalty = namePenalty(words, base.cost) + shadow(of: things, words)
    let ranked = groups.sorted { weight($0.things) > weight($1.things) }
    for (rank, group) in ranked.enumerated() {
      var item = base
      item.traits = group.things.count == 1 ? [.things, .single] : .things
      if opensPair(words) { item.traits.insert(.all) }
      item.cost += penalty + Float(min(rank, 8)) * 0.05
      item.form = rules.forms.things(group.things)
      chart.add(item, words)
      if group.things.count == 1 { seedAsKind(group.things[0], item, words) }
    }
  }

  /// Whether the most specific class of one is a class of the other: a capital is a city too.
  private func sameClass(_ a: TermID, _ b: TermID) -> Bool {
    let (inA, inB) = (lexicon.schema.classes(of: a), lexicon.schema.classes(of: b))
    guard let first = inA.first, let second = inB.first else { return false }
    return inA.contains(second) || inB.contains(first)
  }

  /// How many facts some things have: of two things of one name the one with more facts is meant more often.
  private func weight(_ things: [TermID]) -> Int {
    guard let first = things.first else { return 0 }
    return lexicon.store.properties(ofSubject: first).count
      + lexicon.store.properties(ofObject: first).count
  }

  /// What a name costs where its words also say a class and name one of its members: "the Snake River"
  /// is rather the river called Snake than a place of that name.
  private func shadow(of things: [TermID], _ words: Range<Int>) -> Float {
    guard words.count > 1 else { return 0 }
    for noun in mentions {
      guard case .kind(let kind) = noun.meaning,
        noun.words.upperBound == words.upperBound && noun.words.lowerBound > words.lowerBound
          || noun.words.lowerBound == words.lowerBound && noun.words.upperBound < words.upperBound,
        !things.contains(where: { lexicon.schema.isMember($0, of: kind) })
      else { continue }
      let rest =
        noun.words.lowerBound == words.lowerBound
        ? noun.words.upperBound..<words.upperBound : words.lowerBound..<noun.words.lowerBound
      let isMember = mentions.contains { mention in
        guard mention.words == rest, case .things(let named) = mention.meaning else { return false }
        return named.contains { lexicon.schema.isMember($0, of: kind) }
      }
      if isMember { return 0.5 }
    }
    return 0
  }

  /// A name made of function words only ("It", "Who", "Her") is a name when nothing else fits,
  /// or when it is typed as one: in quotes, or with capitals where the sentence needs none.
  private func namePenalty(_ words: Range<Int>, _ cost: Float) -> Float {
    if sentence.words[words.lowerBound].kind == .quoted { return 0 }
    let functional = words.allSatisfy {
      !sentence.roles[$0].isEmpty || isOperator($0..<($0 + 1))
    }
    guard functional else { return 0 }
    // "the us" is no pronoun.
    if words.lowerBound > 0, sentence.roles[words.lowerBound].contains(.person),
      sentence.roles[words.lowerBound - 1].contains(.determiner)
    {
      return 0.1
    }
    let first = sentence.text[Int(sentence.words[words.lowerBound].start)]
    let capital = (0x41...0x5A).contains(first) && words.lowerBound > 0
    return capital ? 0.35 : 1.5
  }

  private func isOperator(_ words: Range<Int>) -> Bool {
    mentions.contains { mention in
      guard mention.words == words, case .operator = mention.meaning else { return false }
      return true
    }
  }

  private mutating func seed(_ antecedent: Antecedent) {
    let form = rules.forms.things(antecedent.things)
    var traits: Item.Traits =
      antecedent.things.count > 1 ? [.reference, .plural] : [.things, .reference, .single]
    if isAskedFor(antecedent.words) { traits.insert(.focus) }
    let word = antecedent.words.lowerBound
    if sentence.roles[word].contains(.possessive), !sentence.roles[word].contains(.wh) {
      traits.insert(.genitive)
    }
    let first = max(0, antecedent.words.lowerBound - 2)
    let said = sentence.words[first...antecedent.words.lowerBound].contains(
      where: isBoth)
    if antecedent.things.count == 2, said { traits.insert(.all) }
    chart.add(
      Item(category: .set, traits: traits, form: form, aux: 0, cost: antecedent.cost),
      antecedent.words)
  }

  // MARK: Properties

  private mutating func seed(
    _ use: PropertyUse, _ manner: Meaning.Manner, _ base: Item, _ words: Range<Int>
  ) {
    if !use.inverse, lexicon.schema.properties[use.property].isBoolean {
      seedQuality(use, base, words)
      return
    }
    var item = base
    item.category = .relation
    item.form = PackedUse(use).raw
    let last = sentence.words[words.upperBound - 1]
    switch manner {
    case .noun:
      item.traits = last.ending == .s ? .plural : []
      if isAskedFor(words) { item.traits.insert(.focus) }
      if sentence.roles[words.lowerBound].contains(.where) { item.traits.insert(.place) }
      if !item.has(.plural) { item.utmost = extreme(in: words, of: use) }
    case .verb where last.ending == .none && followsArticle(words),
      .intransitive where last.ending == .none && followsArticle(words):
      // "the coach" is no form of "coached by", nor "the last one" of "lasts".
      return
    case .verb:
      item.traits = last.ending == .ed ? [.verb, .participle] : .verb
      // Of a number, "seats" may be a verb ("the hall seats 90") or a noun ("how many seats"). The chart keeps one item
      // of each form, category and `aux`: with another `aux` the verb does not replace the noun.
      if lexicon.schema.properties[use.property].isNumeric { item.aux = 1 }
    case .intransitive:
      // "came out": the verb is the first word.
      let isPast = words.contains { sentence.words[$0].ending == .ed }
      item.traits = isPast ? [.verb, .participle, .intransitive] : [.verb, .intransitive]
    case .grand: item.traits = last.ending == .s ? [.grand, .plural] : .grand
    case .preposition:
      item.traits = isStranded(at: words.upperBound) ? [.preposition, .stranded] : .preposition
      item.cost -= 0.05
    }
    chart.add(item, words)
    guard manner == .noun else { return }
    if strandsPreposition(after: words.upperBound) {
      // "what was X the director of"
      var role = item
      role.traits = .verb
      role.form = PackedUse(use.reversed).raw
      role.cost += 0.05
      chart.add(role, words.lowerBound..<(words.upperBound + 1))
    }
    // "capitals" alone: everything that is a capital of something.
    let values = rules.forms.looseJoin(use, rules.forms.everything())
    var lifted = rules.set(values, item.traits.union(.values), item.cost + 0.45, .values)
    lifted.mention = base.mention
    chart.add(lifted, words)
    guard let utmost = rules.utmost(of: values, item.utmost) else { return }
    lifted.form = utmost
    lifted.traits.insert(.closed)
    lifted.cost -= 0.1
    chart.add(lifted, words)
  }

  /// The scale at whose end a noun's own words put what it names: the "highest point" of several is
  /// the highest of theirs. Its place and one more, negative for the lower end; 0 for none.
  private func extreme(in words: Range<Int>, of use: PropertyUse) -> Int32 {
    for mention in mentions where words.contains(mention.words.lowerBound) {
      guard case .adjective(let scale, let upper, let degree) = mention.meaning,
        degree != .comparative, mention.words.upperBound < words.upperBound,
        !lexicon.scales[scale].isOrdering,
        lexicon.schema.target(of: use).meets(
          lexicon.schema.source(of: lexicon.scales[scale].measure))
      else { continue }
      return Int32(scale + 1) * (upper ? 1 : -1)
    }
    return 0
  }

  /// Whether nothing stands at a place that a preposition before it could be about.
  private func isStranded(at place: Int) -> Bool {
    guard place < sentence.words.count else { return true }
    let role = sentence.roles[place]
    return !sentence.words[place].before.isDisjoint(with: [.comma, .stop])
      || (!role.isEmpty
        && role.isDisjoint(with: [.determiner, .possessive, .wh, .it, .they, .all]))
  }

  /// Whether a preposition follows that has nothing after it.
  private func strandsPreposition(after word: Int) -> Bool {
    guard word < sentence.words.count, sentence.roles[word].contains(.of) else { return false }
    return word + 1 == sentence.words.count
      || !sentence.words[word + 1].before.isDisjoint(with: [.comma, .stop])
  }

  // MARK: Adjectives

  private mutating func seed(
    _ scale: Int, _ upper: Bool, _ degree: Meaning.Degree, _ base: Item, _ words: Range<Int>
  ) {
    var item = base
    item.aux = Int32(scale)
    item.form = upper ? 1 : -1
    switch degree {
    case .positive:
      item.category = .positive
      if asksHow(before: words) { item.traits = .values }
    case .comparative: item.category = .comparative
    case .superlative: item.category = .superlative
    }
    chart.add(item, words)
    guard degree != .positive else { return }
    let lifted = winnerOfAll(lexicon.scales[scale], upper)
    let standsAlone = isNoun(at: words.upperBound) ? 1.2 : 0.5
    var all = rules.set(lifted, [.values, .closed], item.cost + Float(standsAlone), .superlative)
    all.mention = base.mention
    chart.add(all, words)
  }

  /// Whether a class's or property's noun begins here: what stands before it belongs to it.
  private func isNoun(at place: Int) -> Bool {
    mentions.contains { mention in
      guard mention.words.lowerBound == place else { return false }
      switch mention.meaning {
      case .kind, .relation(_, .noun), .amount: return true
      default: return false
      }
    }
  }

  /// "the hardest", "who has more": of all that the scale applies to.
  private mutating func winnerOfAll(_ scale: Scale, _ upper: Bool) -> FormID {
    let everything = rules.forms.everything()
    if scale.isOrdering {
      let up = upper ? scale.measure : scale.measure.reversed
      return rules.forms.looseJoin(up.reversed, everything)
    }
    let base =
      scale.appliesTo.first.map { rules.forms.kind($0) }
      ?? rules.forms.looseJoin(scale.measure.reversed, everything)
    return rules.forms.superlative(base, rules.forms.value(scale.measure), upper ? 1 : -1)
  }
}

extension Chart {
  mutating func add(_ item: Item, _ words: Range<Int>) {
    add(item, words.lowerBound, words.upperBound)
  }
}
