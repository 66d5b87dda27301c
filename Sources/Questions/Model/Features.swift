import English
import Queries
import RDF
import Triples
package import Vocabulary

/// Turns candidates into sparse features: what the model weighs.
///
/// Features say how words, operators, anchors, context and the answer go together; none names a property or a
/// label, so that weights learnt on one graph serve any other.
package struct Features {
  let question: Question
  let context: Context
  let lexicon: Lexicon
  let evaluator: Evaluator
  let traits: QuestionTraits
  private let before: QueryTraits?
  /// Content words that the best candidate leaves unexplained, and names.
  private let leastOpen: Int
  private let leastNames: Int
  private let keepsNames: Bool
  private let labelWords: LabelWords
  private let resemblance: Resemblance
  let hasGrammar: Bool

  package init(
    _ question: Question, after context: Context, candidates: [Candidate], lexicon: Lexicon,
    evaluator: Evaluator,
    keepingNames: Bool = false
  ) {
    self.question = question
    self.context = context
    self.lexicon = lexicon
    self.evaluator = evaluator
    keepsNames = keepingNames
    labelWords = LabelWords(lexicon: lexicon)
    resemblance = Resemblance(question, candidates, labelWords)
    traits = QuestionTraits(question)
    before = context.last?.query.map { QueryTraits($0) }
    var leastOpen = 9
    var leastNames = 9
    for candidate in candidates where candidate.move != .unknown {
      leastOpen = min(leastOpen, question.content.subtracting(candidate.words).count)
      leastNames = min(leastNames, traits.names.count { !candidate.words.meets($0) })
    }
    self.leastOpen = leastOpen
    self.leastNames = leastNames
    hasGrammar = candidates.contains { $0.grammarRank != nil }
  }

  /// The features of one candidate.
  /// - Complexity: O(words × operators of the candidate)
  package func list(of candidate: Candidate) -> FeatureList {
    var list = FeatureList(keepingNames: keepsNames)
    list.add("bias")
    switch candidate.move {
    case .unknown: unknown(&list)
    case .act(let act): self.act(act, candidate, &list)
    case .ask(let query): ask(query, "", candidate, &list)
    case .reason(let query): ask(query, "why", candidate, &list)
    }
    return list
  }

  // MARK: The null reading and acts

  private func unknown(_ list: inout FeatureList) {
    list.add("top", "unknown")
    list.add("unk.unanchored", Atom(bucket: traits.unanchored))
    list.add("unk.oov", Atom(bucket: traits.unknown))
    list.add("unk.names", Atom(bucket: traits.names.count))
    list.add("unk.anchors", Atom(bucket: question.anchors.count))
    list.add("unk.context", context.lastAnswered == nil ? "no" : "yes")
    list.add("unk.share", Atom(String(4 * traits.unanchored / max(1, question.content.count))))
    list.add("unk.best", Atom(bucket: leastOpen))
    list.add("unk.bestNames", Atom(bucket: leastNames))
    list.add("unk.grammar", hasGrammar ? "yes" : "no")
    asks("unknown", &list)
    words("unknown", question.stems.indices.filter { _ in true }, &list)
  }

  private func act(_ act: Act, _ candidate: Candidate, _ list: inout FeatureList) {
    list.add("top", "act")
    list.add("act", Atom(act.rawValue))
    let key = "act." + act.rawValue
    let isCued = act.cue.map(question.has) ?? false
    list.add("act.cued", isCued ? "yes" : "no")
    list.add("act.cued", Atom(act.rawValue), isCued ? "yes" : "no")
    list.add(
      "act.cued", isCued ? "yes" : "no", Atom(bucket: question.count - candidate.words.count))
    list.add(
      "act.cued", isCued ? "yes" : "no",
      Atom(bucket: question.content.subtracting(candidate.words).count))
    list.add(
      "act.begins", Atom(act.rawValue),
      act.cue.map { cue in question.cues.contains { $0.cue == cue && $0.words.lowerBound == 0 } }
        ?? false ? "yes" : "no")
    list.add("act.open", Atom(bucket: question.content.subtracting(candidate.words).count))
    list.add("act.rest", Atom(bucket: question.count - candidate.words.count))
    list.add(Atom(key), "rest", Atom(bucket: question.count - candidate.words.count))
    list.add("act.anchors", Atom(bucket: question.anchors.count))
    list.add("act.names", Atom(bucket: traits.names.count))
    list.add("act.best", Atom(bucket: leastOpen))
    list.add("act.wh", Atom(traits.wh))
    list.add("act.context", context.lastAnswered == nil ? "no" : "yes")
    asks(key, &list)
    asks("act", &list)
    words(key, Array(question.stems.indices), &list)
    words("act", Array(question.stems.indices), &list)
  }

  private func asks(_ top: String, _ list: inout FeatureList) {
    list.add("mood", Atom(traits.mood), Atom(top))
    list.add("wh", Atom(traits.wh), Atom(top))
    list.add("moodwh", Atom(traits.mood), Atom(traits.wh), Atom(top))
    list.add("length", Atom(traits.length), Atom(top))
    list.add("fragment", Atom(traits.fragment), Atom(top))
    if traits.isTagged { list.add("tagged", Atom(top)) }
  }

  private func words(_ key: String, _ places: [Int], _ list: inout FeatureList) {
    for place in places { list.add("ow", Atom(key), Atom(question.stems[place])) }
  }

  // MARK: Questions

  private func ask(
    _ query: Query, _ mode: String, _ candidate: Candidate, _ list: inout FeatureList
  ) {
    let shape = QueryTraits(query)
    let top = mode.isEmpty ? shape.top : mode
    let facts = CandidateFacts(question, candidate)
    list.add("top", Atom(top))
    list.add("shape", Atom(shape.shape))
    list.add("outline", Atom(shape.outline))
    list.add("size", Atom(String(min(9, shape.size))))
    for operation in shape.operators { list.add("op", Atom(operation)) }
    if shape.operators.isEmpty { list.add("op", "plain") }
    asks(top, &list)
    wordFeatures(shape, top, facts, candidate, &list)
    cueFeatures(shape, top, &list)
    accountFeatures(shape, top, facts, candidate, &list)
    anchorFeatures(shape, top, facts, candidate, &list)
    contextFeatures(query, shape, top, candidate, &list)
    answerFeatures(query, shape, top, candidate, &list)
    let tags = candidate.tags.subtracting(.grammar)
    list.add("tags", Atom(tags.names.joined(separator: "+")), Atom(top))
    list.add(
      "tags", Atom(tags.names.joined(separator: "+")), Atom(traits.fragment), Atom(traits.pronouns))
    list.add("outline.wh", Atom(shape.outline), Atom(traits.wh))
    list.add("outline.mood", Atom(shape.outline), Atom(traits.mood))
    grammarFeatures(candidate, &list)
    labelFeatures(shape, facts, candidate, &list)
  }

  /// Which words people use for which labels' words: "rationale" beside a candidate that asks for benefits.
  private func labelFeatures(
    _ shape: QueryTraits, _ facts: CandidateFacts, _ candidate: Candidate, _ list: inout FeatureList
  ) {
    for relation in shape.relations.prefix(2) {
      guard let head = labelWords.words(of: relation).last else { continue }
      let label = Atom(head)
      list.add("p", label)
      list.add("p", label, Atom(shape.top))
      list.add("p", label, candidate.tags.contains(.unsaidProperty) ? "unsaid" : "said")
      for place in facts.free.prefix(14) { list.add("pw", label, Atom(question.stems[place])) }
    }
    guard !facts.open.isEmpty else { return }
    var labels: [String] = []
    for relation in shape.relations.prefix(2) { labels += labelWords.words(of: relation) }
    if candidate.tags.contains(.resembling), case .ask(.terms(let terms)) = candidate.move,
      let term = terms.first
    {
      labels += labelWords.words(of: term)
      let link = resemblance.link(to: term)
      list.add("resembles", Atom(link?.name ?? "nothing"))
      list.add("resembles.most", resemblance.isClosest(term) ? "yes" : "no")
    }
    for label in labels {
      for place in facts.open.prefix(5) { list.add("lw", Atom(label), Atom(question.stems[place])) }
    }
  }

  private func wordFeatures(
    _ shape: QueryTraits, _ top: String, _ facts: CandidateFacts, _ candidate: Candidate,
    _ list: inout FeatureList
  ) {
    var keys = [top]
    for operation in shape.operators where operation != top { keys.append(operation) }
    if keys.count == 1 { keys.append(top + ".plain") }
    for key in keys { words(key, facts.free, &list) }
    let context = candidate.tags.intersection(Tags.ofContext).names
    for name in context {
      for place in facts.free.prefix(6) { list.add("cw", Atom(name), Atom(question.stems[place])) }
    }
    let sequence = facts.sequence(traits)
    for place in sequence.indices.dropLast() {
      list.add("qb", Atom(top), Atom(sequence[place]), Atom(sequence[place + 1]))
      for key in keys.dropFirst() where key != top + ".plain" {
        list.add("qb", Atom(key), Atom(sequence[place]), Atom(sequence[place + 1]))
      }
    }
    for place in sequence.indices.dropLast(2) {
      list.add(
        "qt", Atom(shape.outline),
        Atom(sequence[place] + "_" + sequence[place + 1] + "_" + sequence[place + 2]))
    }
    for operation in shape.operators { list.add("whop", Atom(traits.wh), Atom(operation)) }
  }

  private func cueFeatures(_ shape: QueryTraits, _ top: String, _ list: inout FeatureList) {
    for operation in shape.operators + [top] {
      guard let cues = Self.cues[operation] else { continue }
      list.add(cues.contains(where: question.has) ? "cue+" : "cue-", Atom(operation))
    }
    let used = Set((shape.operators + [top]).flatMap { Self.cues[$0] ?? [] })
    for cue in question.present {
      list.add("cu", Atom(cue.rawValue), used.contains(cue) ? "used" : "unused")
    }
    for cue in question.present { list.add("cut", Atom(cue.rawValue), Atom(top)) }
  }

  /// Which cues call for which operator.
  private static let cues: [String: [Cue]] = [
    "count": [.count], "exists": [.truth, .any], "every": [.both, .everything, .each],
    "table0": [.compare],
    "table1": [.compare], "table2": [.compare], "largest": [.most, .more, .newest],
    "smallest": [.least, .less, .oldest],
    "average": [.average], "sum": [.sum], "minus": [.except, .negation, .another, .remaining],
    "not": [.negation],
    "ordering": [.more, .most, .less, .least],
    "chain": [.next, .previous, .after, .before, .remaining], "compare>": [.more],
    "compare<": [.less], "compare=": [.equal, .common], "describe": [.define],
    "why": [.why, .purpose], "or": [.choice],
    "where>": [.more, .after], "where<": [.less, .before],
    "countOf": [.count, .most, .more, .least, .less],
  ]

  private func accountFeatures(
    _ shape: QueryTraits, _ top: String, _ facts: CandidateFacts, _ candidate: Candidate,
    _ list: inout FeatureList
  ) {
    let open = question.content.subtracting(candidate.words)
    let count = open.count
    list.add("open", Atom(bucket: count))
    list.add("open", Atom(top), Atom(bucket: count))
    list.add("open.share", Atom(String(4 * count / max(1, question.content.count))))
    list.add("open.relative", Atom(bucket: count - leastOpen))
    list.add("open.relative", Atom(top), Atom(bucket: count - leastOpen))
    let late = question.stems.indices.filter { open.contains($0) && $0 >= traits.lastClause }.count
    list.add("open.late", Atom(bucket: late))
    list.add("best", Atom(top), Atom(bucket: leastOpen))
    let missed = traits.names.filter { !candidate.words.meets($0) }
    list.add("names.missed", Atom(bucket: missed.count))
    list.add("names.missed", Atom(top), Atom(bucket: missed.count))
    list.add("names.relative", Atom(bucket: missed.count - leastNames))
    for name in missed where name.upperBound <= traits.lastClause {
      _ = name; list.add("names.missedEarly")
    }
    list.add("unanchored", Atom(bucket: traits.unanchored))
    list.add("oov", Atom(bucket: traits.unknown))
    for (kind, words) in facts.missed where !words.isEmpty {
      list.add("missed", Atom(kind))
      list.add("missed", Atom(kind), Atom(top))
      list.add("missed", Atom(kind), Atom(bucket: words.count))
    }
    list.add("covered", Atom(String(min(6, candidate.words.count))))
  }

  /// Whether the grammar's best reading explains every content word and every name: it is believed from a lower
  /// probability on than what was put together freely.
  package func isPlain(_ candidate: Candidate) -> Bool {
    candidate.grammarRank == 0 && explainsAll(candidate)
  }

  private func explainsAll(_ candidate: Candidate) -> Bool {
    question.content.subtracting(candidate.words).isEmpty
      && traits.names.allSatisfy { candidate.words.meets($0) }
  }

  private func grammarFeatures(_ candidate: Candidate, _ list: inout FeatureList) {
    guard let rank = candidate.grammarRank, let cost = candidate.grammarCost else {
      list.add("grammar", hasGrammar ? "other" : "silent")
      return
    }
    list.add("grammar", "rank", Atom(String(min(3, rank))))
    list.add("grammar", "cost", Atom(String(min(8, Int((cost * 5).rounded())))))
    if candidate.anchors.count > 0 {
      list.add(
        "grammar", "costEach",
        Atom(String(min(8, Int((cost * 10 / Float(candidate.anchors.count)).rounded())))))
    }
    let isWhole = explainsAll(candidate)
    list.add("grammar.whole", isWhole ? "yes" : "no", rank == 0 ? "best" : "later")
    if isWhole {
      list.add(
        "grammar.whole", Atom(bucket: Int((cost * 5).rounded())),
        context.lastAnswered == nil ? "first" : "followup")
    }
    list.add(
      "grammar", rank == 0 ? "best" : "later", context.lastAnswered == nil ? "first" : "followup")
  }
}

/// What a candidate does with the question's words and anchors.
struct CandidateFacts {
  let question: Question
  let used: [Anchor]
  /// The words of the anchors it uses.
  let covered: WordSet
  /// The words outside them.
  let free: [Int]
  /// The content words that nothing explains.
  let open: [Int]
  /// By kind of anchor: words whose anchors it leaves unused.
  let missed: [(String, WordSet)]

  init(_ question: Question, _ candidate: Candidate) {
    self.question = question
    used = candidate.anchors.places.map { question.anchors[$0] }
    var covered = used.reduce(WordSet()) { $0.union(WordSet($1.words)) }
    if used.isEmpty, candidate.grammarRank != nil { covered = candidate.words }
    self.covered = covered
    free = question.stems.indices.filter { !covered.contains($0) }
    open = free.filter { question.content.contains($0) && !question.anchored.contains($0) }
    var missed: [String: WordSet] = [:]
    for anchor in question.anchors where !covered.meets(anchor.words) && anchor.match <= .inflected
    {
      missed[Self.kind(anchor), default: WordSet()] = missed[Self.kind(anchor), default: WordSet()]
        .union(WordSet(anchor.words))
    }
    self.missed = missed.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  static func kind(_ anchor: Anchor) -> String {
    switch anchor.meaning {
    case .things: "T"
    case .kind: "C"
    case .relation: "P"
    case .adjective, .amount, .threshold: "A"
    case .number: "N"
    case .date: "D"
    case .operator: "O"
    }
  }

  /// The question with names and labels reduced to what kind they are, unexplained words to "~".
  func sequence(_ traits: QuestionTraits) -> [String] {
    var label: [Int: String] = [:]
    for anchor in used {
      for place in anchor.words { label[place] = "<" + Self.kind(anchor) + ">" }
    }
    for name in traits.names {
      for place in name where label[place] == nil { label[place] = "<t>" }
    }
    var result = ["^"]
    for place in question.stems.indices {
      let next: String
      if let name = label[place] {
        if result.last == name { continue }
        next = name
      } else if !question.sentence.roles[place].isDisjoint(with: .determiner),
        question.stems[place] == "the" || question.stems[place] == "a"
      {
        continue
      } else if question.content.contains(place) {
        if result.last == "~" { continue }
        next = "~"
      } else {
        next = question.stems[place]
      }
      result.append(next)
    }
    result.append("$")
    return result
  }
}
