import English
import Queries
import RDF
import Triples
import Vocabulary

// Sets that come from what was said before.
extension FreeComposition {
  // MARK: What was said before

  mutating func addContext() {
    // Counts the turns that were answered: a turn that lore only guessed at takes no place of its own.
    var place = 0
    for turn in context.turns.suffix(Self.recent).reversed() {
      defer { if !turn.isGuess { place += 1 } }
      guard place < 3 else { break }
      let tag: Tags = place == 0 ? .topic : .earlierTopic
      if place == 0, let set = turn.set, !set.isNamed {
        add(set, type(of: set), WordSet(), AnchorSet(), .lastAnswer, 1, .context)
      }
      if !turn.answers.isEmpty, turn.answers.count <= 3, turn.isAnswered, place < 2 {
        for answer in turn.answers.prefix(1) where turn.answers.count == 1 {
          add(
            [answer], WordSet(), AnchorSet(),
            place == 0 ? .lastAnswer : [.lastAnswer, .earlierTopic], .context)
        }
      }
      for topic in turn.topics.filter(isSpokenOf).prefix(place == 0 ? 4 : 2) {
        add([topic], WordSet(), AnchorSet(), tag, .context)
      }
      if turn.topics.count > 1 && turn.topics.count < 5,
        turn.topics.allSatisfy({ sameKind([$0], turn.topics) })
      {
        add(turn.topics, WordSet(), AnchorSet(), tag, .context)
      }
      for focus in (turn.topics.prefix(2) + turn.answers.prefix(turn.answers.count == 1 ? 1 : 0))
      where place < 2 {
        if let other = otherOfPair(focus) {
          add([other], WordSet(), AnchorSet(), [tag, .otherOfPair], .context)
        }
      }
    }
    if let list = context.lastList, let set = list.set {
      add(set, type(of: set), WordSet(), AnchorSet(), .lastList, 1, .context)
    }
    addLastClass()
    addLastTwo()
    for pair in likelyPairs() {
      add(pair.ids, WordSet(), AnchorSet(), .pairImplied, .context)
    }
  }

  /// The number of turns that are looked back at: enough for three that were answered and the guesses between them.
  private static let recent = 6

  /// Whether it can be spoken of: a number, a date, a yes or no are only values.
  private func isSpokenOf(_ id: TermID) -> Bool {
    guard case .literal(let literal) = store.term(id) else { return true }
    return literal.sortKey == nil && literal.datatype != XSD.boolean
  }

  /// "both", "the two", "which of them": what the last two turns spoke of, where they are of a kind; and of what is
  /// named now with what was spoken of, where the two are set beside each other.
  private mutating func addLastTwo() {
    let cues: [Cue] = [.both, .common, .compare, .more, .less]
    guard cues.contains(where: question.has) || question.isGraded else { return }
    let spoken = context.turns.suffix(2).reversed().compactMap { turn in
      turn.topics.first(where: isSpokenOf)
    }
    guard let last = spoken.first else { return }
    if spoken.count > 1, spoken[1] != last, areAlike(last, spoken[1]) {
      add([spoken[1], last], WordSet(), AnchorSet(), [.topic, .earlierTopic], .context)
    }
    let named = table.parts.filter { $0.role == .things && $0.size == 1 && !$0.words.isEmpty }
    for part in named.prefix(3) {
      guard case .terms(let terms) = part.query, terms.count == 1,
        let id = store.id(of: terms[0]), id != last, areAlike(last, id)
      else { continue }
      add([last, id], part.words, part.anchors, .topic, .things)
    }
  }

  private func areAlike(_ a: TermID, _ b: TermID) -> Bool {
    sameKind([a], [b]) || schema.type(of: a).meets(schema.type(of: b))
  }

  /// "the most expensive?" after a question about some cars: of all cars, where no class is named.
  private mutating func addLastClass() {
    guard !question.anchors.contains(where: { $0.isKind && $0.match <= .inflected }),
      isOfMeasure || [.negation, .except, .another, .remaining].contains(where: question.has)
    else { return }
    for kind in lastKinds { table.add(kind) }
  }

  /// The classes that were asked for last, the latest first.
  var lastKinds: [Part] {
    let kinds = context.heads.compactMap { $0.set?.askedClass }.reduce(into: [ClassExtent]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return kinds.map { kind in
      let query = Query.instances(kind)
      return Part(
        query: query, type: type(of: query), words: WordSet(), anchors: AnchorSet(),
        tags: .lastClass, size: 1, role: .kind)
    }
  }

  /// Whether words compare, bound or choose by a number or a date.
  var isOfMeasure: Bool {
    let cues: [Cue] = [.most, .least, .newest, .oldest, .more, .less, .before, .after, .average]
    return cues.contains(where: question.has) || !question.superlatives.isEmpty
      || question.anchors.contains { anchor in
        if case .adjective = anchor.meaning { return true }
        return anchor.isNumber
      }
  }

  /// The classes of two that "the two" may be without being named: those that most is known of, and those named.
  private func likelyPairs() -> [(kind: Int, ids: [TermID])] {
    guard pairs.count > Self.fewPairs else { return pairs }
    func knowledge(_ ids: [TermID]) -> Int {
      let type = type(of: ids)
      return schema.properties.count { type.meets($0.source) || type.meets($0.target) }
    }
    let known = pairs.map { knowledge($0.ids) }
    let likely = Set(
      pairs.indices.sorted { (known[$1], $0) < (known[$0], $1) }.prefix(Self.fewPairs))
    return pairs.indices.filter { likely.contains($0) || isNamed(pairs[$0].kind) }.map { pairs[$0] }
  }

  private static let fewPairs = 3

  private func isNamed(_ kind: Int) -> Bool {
    question.anchors.contains { $0.meaning == .kind(kind) }
  }

  func otherOfPair(_ thing: TermID) -> TermID? {
    for pair in pairs where pair.ids.contains(thing) { return pair.ids.first { $0 != thing } }
    return nil
  }
}
