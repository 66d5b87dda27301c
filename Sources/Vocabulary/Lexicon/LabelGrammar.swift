import English
import Triples

/// How a property's label reads in a sentence.
///
/// A singular noun ("director") names what is reached: "the director of X". A third person, a past form
/// or a phrase with a preposition at its end ("affects", "directed by", "runs through") says what the
/// subject does: "X affects Y". The convention is documented for owners of graphs; where a label could be
/// either, the other way of reading costs a little instead of being ruled out.
struct LabelGrammar {
  let language: Language
  let use: PropertyUse
  /// Whether the labels were made from an IRI (`:playsForCountry`), so that parts of them are looked up as well.
  let isLocalName: Bool
  /// The stems of what classes are called: in a graph with moons "moons" is a noun, and no form of a verb.
  let nouns: Set<UInt64>
  /// Whether the property's values are numbers or dates.
  let isNumeric: Bool

  /// Some words to look for in questions, and what they then mean: "directed" → the property from a director to the
  /// films.
  struct Entry {
    let words: [Word]
    let use: PropertyUse
    let manner: Meaning.Manner
    let cost: Float

    /// The same words with the other stem of a form that is of two words: "lives" is of "life" and of "live". Nil where
    /// there is no such form.
    var withTwin: [Word]? {
      guard let place = words.firstIndex(where: { IrregularForms.twins[$0.stem] != nil }),
        let twin = IrregularForms.twins[words[place].stem]
      else { return nil }
      var other = words
      other[place].stem = twin
      return other
    }
  }

  /// The entries that one label of a property gives rise to.
  func entries(for label: String) -> [Entry] {
    let words = WordScanner.words(
      of: isLocalName && isNumeric ? Units.dropped(from: label) : label, in: language)
    guard !words.isEmpty else { return [] }
    let roles = words.map { language.roles(of: $0) }
    if words.allSatisfy({ isPreposition($0) }) {
      return [Entry(words: words, use: use, manner: .preposition, cost: 0)]
    }
    var entries: [Entry] = []
    var start = roles.firstIndex { !Self.isLeading($0) } ?? 0
    // Words of grammar at the start are dropped ("is located in" → "located in"), unless nothing else is left: "in it
    // for us" stays whole.
    if roles[start...].allSatisfy({ !$0.isEmpty }) { start = 0 }
    let core = Array(words[start...])
    // "influences" may be nouns where there are influences, and "building" where there are buildings, and
    // still be what something does.
    let isClassNoun =
      core.count == 1 && [.s, .ing].contains(core[0].ending) && nouns.contains(core[0].stem)
    let isVerb = !isClassNoun && reads(asVerb: core, led: start > 0)
    entries += coreEntries(words, core, isVerb)
    if isClassNoun { entries.append(Entry(words: core, use: use, manner: .verb, cost: 0.2)) }
    let derives = language.knows(.derivation)
    if derives, !isVerb, core.count == 1 { entries += agentVerbs(String(label.lowercased())) }
    if isNumeric { entries += amounts(of: core) }
    if derives {
      entries += EventNouns.verbs(in: label).map {
        Entry(words: $0, use: use, manner: .intransitive, cost: 0.35)
      }
    }
    if isLocalName {
      entries += parts(of: core)
      // `:parents` ends as a verb does, but may be a noun: whoever names a property may name it in the plural.
      if core.count == 1, isVerb, core[0].ending == .s {
        entries.append(Entry(words: core, use: use, manner: .noun, cost: 0.1))
      }
    }
    return entries
  }

  /// "publisher" says that its bearer published: the verb under a noun in -er or -or, both ways of spelling it.
  private func agentVerbs(_ label: String) -> [Entry] {
    guard label.utf8.count > 5, label.hasSuffix("er") || label.hasSuffix("or") else { return [] }
    let stem = String(label.dropLast(2))
    var spellings = [stem, stem + "e"]
    if let last = stem.last, stem.dropLast().last == last {
      spellings.append(String(stem.dropLast()))
    }
    return spellings.map { WordScanner.words(of: $0) }.filter {
      $0.count == 1 && !isFunction($0[0])
    }.map {
      Entry(words: $0, use: use.reversed, manner: .verb, cost: 0.25)
    }
  }

  private func coreEntries(_ words: [Word], _ core: [Word], _ isVerb: Bool) -> [Entry] {
    let manner = isVerb ? Meaning.Manner.verb : .noun
    var entries = [Entry(words: core, use: use, manner: manner, cost: 0)]
    if words.count != core.count {
      entries.append(Entry(words: words, use: use, manner: manner, cost: 0))
    }
    guard isVerb, core.count > 1, let last = core.last, isPreposition(last) else {
      return entries
    }
    let head = Array(core.dropLast())
    // "benefits" means the things of that name where the graph has a class of them, rather than "benefits from"
    // without its preposition.
    let isNoun = head.count == 1 && nouns.contains(head[0].stem)
    if language.roles(of: last).contains(.by) {
      entries.append(Entry(words: head, use: use.reversed, manner: .verb, cost: isNoun ? 0.3 : 0))
    } else if !Self.ofTime.contains(last.folded), Self.isInflected(head),
      head.count > 1 || !isFunction(head[0])
        || isLightVerb(head[0]) && !language.roles(of: last).contains(.to)
    {
      // "phase of" is a noun with its preposition; "phase" alone is then never a verb.
      entries.append(Entry(words: head, use: use, manner: .intransitive, cost: isNoun ? 0.6 : 0.3))
    } else if head.allSatisfy({ isFunction($0) }),
      language.roles(of: last).contains(.from)
    {
      // "comes from": the preposition alone may say it, "what is from Mars".
      entries.append(Entry(words: [last], use: use, manner: .preposition, cost: 0.3))
    } else if language.roles(of: last).contains(.of) {
      // "member of" is followed backwards by its noun: the members of what it leads to.
      entries.append(Entry(words: head, use: use.reversed, manner: .noun, cost: 0.1))
    }
    return entries
  }

  /// Whether a phrase begins or ends with a verb: "lives", "split up", "runs through".
  private static func isInflected(_ head: [Word]) -> Bool {
    guard let first = head.first, let last = head.last else { return false }
    return first.ending != .none || last.ending != .none
      || IrregularForms.unchangedPasts.contains(first.folded)
  }

  /// The entries of a property that counts or measures, by what it counts: "beds", for "beds", "number of beds", "bed
  /// count".
  private func amounts(of core: [Word]) -> [Entry] {
    func entry(_ words: some Sequence<Word>, _ manner: Meaning.Manner, _ cost: Float) -> Entry {
      Entry(words: Array(words), use: use, manner: manner, cost: cost)
    }
    if core.count == 1, core[0].ending == .s { return [entry(core, .noun, 0)] }
    guard core.count > 1, let first = core.first, let last = core.last else { return [] }
    if core.count > 2, Self.counts.contains(first.folded),
      language.roles(of: core[1]).contains(.of)
    {
      return [entry(core[2...], .noun, 0.15)]
    }
    if Self.counts.contains(last.folded) { return [entry(core.dropLast(), .noun, 0.15)] }
    if core.count == 2, first.ending == .s, last.ending == .ed {
      return [entry([first], .noun, 0.2), entry([last], .verb, 0.2)]
    }
    return []
  }

  private static let counts = Set(
    ["number", "count", "total", "amount"].map { Fingerprint.of($0) })

  /// "starred actors": "actors" alone, "starred" alone; "plays for country": "country", "plays for".
  private func parts(of core: [Word]) -> [Entry] {
    guard core.count > 1, let first = core.first, let last = core.last else { return [] }
    var entries: [Entry] = []
    if !isPreposition(last) {
      entries.append(Entry(words: [last], use: use, manner: .noun, cost: 0.4))
    }
    if first.ending != .none {
      entries.append(Entry(words: [first], use: use, manner: .verb, cost: 0.4))
    }
    return entries
  }

  private func reads(asVerb core: [Word], led: Bool) -> Bool {
    guard let first = core.first, let last = core.last else { return false }
    if core.count > 1, isPreposition(last) { return true }
    if core.count > 1, first.ending == .ing || first.ending == .ed { return false }
    if core.count > 1 {
      return first.ending == .s && (isFunction(core[1]) || isPreposition(core[1]))
    }
    return first.ending != .none && !IrregularForms.plurals.contains(first.folded)
  }

  /// Words of time close a label as prepositions do ("comes after"), though alone they are operators.
  private static let ofTime = Set(
    ["after", "before", "between", "until", "till"].map { Fingerprint.of($0) })

  private static let since = Fingerprint.of("since")

  private func isPreposition(_ word: Word) -> Bool {
    Self.ofTime.contains(word.folded) || word.folded == Self.since
      || !language.roles(of: word).isDisjoint(with: [
        .of, .in, .by, .with, .for, .from, .to, .preposition, .than, .as,
      ])
  }

  /// Whether a verb that is a word of grammar says the property without its preposition: "held" of "held in" does,
  /// "comes" of "comes from" does not.
  private func isLightVerb(_ word: Word) -> Bool {
    word.ending == .ed && language.roles(of: word).isSubset(of: [.light, .named])
  }

  private func isFunction(_ word: Word) -> Bool { !language.roles(of: word).isEmpty }

  /// "is", "has" and the like before what the label is about.
  private static func isLeading(_ roles: Role) -> Bool {
    !roles.isDisjoint(with: [.be, .have, .do, .in, .determiner]) && roles.isDisjoint(with: .wh)
  }
}
