import Queries
import Triples
package import Vocabulary

/// Reads questions about one graph: words to ranked logical forms.
package struct Parser: Sendable {
  package let lexicon: Lexicon
  private let memory = ReadingMemory()

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// No question that only asks for a property has more words.
  private static let laxLimit = 20

  /// Understands a sentence.
  /// - Parameter antecedents: what pronouns and the like stand for.
  /// - Parameter ignored: words to pass over at a cost, which the caller tells the person of.
  /// - Parameter extra: mentions that the lexicon itself does not find (corrected or bridged words).
  /// - Parameter stop: polled every few hundred steps; true ends it with what was found until then.
  /// - Complexity: O(words³ × beam²) at worst; a few mentions make it nearly linear.
  package func understand(
    _ sentence: Sentence, antecedents: [Antecedent] = [], extra: [Mention] = [],
    ignoring ignored: [Int] = [], stop: () -> Bool = { false }
  ) -> Understanding {
    let isPlain = antecedents.isEmpty && extra.isEmpty && ignored.isEmpty
    guard isPlain, let (shape, topic) = shape(of: sentence) else {
      return read(
        sentence, mentions(in: sentence) + extra, antecedents: antecedents, ignoring: ignored,
        stop: stop)
    }
    if let known = memory.understanding(of: shape, topic: topic, lexicon) { return known }
    let mentions = mentions(in: sentence)
    var searched: Set<PropertyEnd> = []
    let result = read(
      sentence, mentions, antecedents: [], ignoring: [], stop: stop, topic: topic, &searched)
    memory.keep(
      result, of: shape, topic: topic, ends: searched.union(ends(in: mentions)),
      others: bareThings(in: mentions, of: sentence), lexicon)
    return result
  }

  /// What the memory knows a sentence by, where it quotes the name of one thing.
  private func shape(of sentence: Sentence) -> (ReadingMemory.Shape, TermID)? {
    guard let (text, name) = sentence.quotation() else { return nil }
    let things = sentence.text.withUnsafeBufferPointer {
      lexicon.things(named: UnsafeBufferPointer(rebasing: $0[name]))
    }
    guard things.count == 1, let topic = things.first else { return nil }
    let shape = ReadingMemory.Shape(
      text: text, opening: sentence.words.first?.before ?? [], mood: sentence.mood)
    return (shape, topic)
  }

  /// What is spoken of without quotation marks: by name, or as both of a pair.
  private func bareThings(in mentions: [Mention], of sentence: Sentence) -> [TermID] {
    var found: [TermID] = []
    for mention in mentions where sentence.words[mention.words.lowerBound].kind != .quoted {
      switch mention.meaning {
      case .things(let things): found += things
      case .kind(let kind): found += lexicon.schema.pair(of: kind, in: lexicon.store) ?? []
      default: break
      }
    }
    return found
  }

  /// The ends of the properties that a sentence speaks of, and of those that put things in order.
  private func ends(in mentions: [Mention]) -> Set<PropertyEnd> {
    let schema = lexicon.schema
    var properties = Set(schema.properties.indices.filter { schema.properties[$0].isOrder })
    for mention in mentions {
      switch mention.meaning {
      case .relation(let use, _): properties.insert(use.property)
      case .adjective(let scale, _, _), .amount(let scale):
        properties.insert(lexicon.scales[scale].measure.property)
      case .threshold(let threshold):
        properties.insert(lexicon.thresholds[threshold].measure.property)
      case .things, .kind, .operator, .number: continue
      }
    }
    return Set(properties.flatMap(PropertyEnd.both))
  }

  private func mentions(in sentence: Sentence) -> [Mention] {
    framed(
      sentence,
      sentence.text.withUnsafeBufferPointer { lexicon.mentions(in: sentence.words, of: $0) })
  }

  private func read(
    _ sentence: Sentence, _ mentions: [Mention], antecedents: [Antecedent],
    ignoring ignored: [Int], stop: () -> Bool
  ) -> Understanding {
    var searched: Set<PropertyEnd> = []
    return read(
      sentence, mentions, antecedents: antecedents, ignoring: ignored, stop: stop, topic: nil,
      &searched)
  }

  /// - Parameters:
  ///   - topic: the thing to watch.
  ///   - searched: gets the ends of properties where it was tried though the sentence does not name them.
  private func read(
    _ sentence: Sentence, _ mentions: [Mention], antecedents: [Antecedent],
    ignoring ignored: [Int], stop: () -> Bool, topic: TermID?, _ searched: inout Set<PropertyEnd>
  ) -> Understanding {
    var builder = ReadingBuilder(
      sentence: sentence, mentions: mentions, antecedents: antecedents, lexicon: lexicon,
      ignored: ignored)
    if let topic { builder.rules.forms.watched = [lexicon.schema.type(of: topic).possible] }
    let strict = builder.understanding(stop: stop)
    searched = builder.rules.forms.searched
    guard strict.readings.isEmpty, strict.fragments.isEmpty, strict.unknown.isEmpty,
      !strict.isStopped
    else { return strict }
    searched = Set(lexicon.schema.properties.indices.flatMap(PropertyEnd.both))
    // Nothing fits what these things have: perhaps it fits what their like have, and the answer is none.
    var lenient = ReadingBuilder(
      sentence: sentence, mentions: mentions, antecedents: antecedents, lexicon: lexicon,
      ignored: ignored)
    lenient.rules.forms.isLenient = true
    let result = lenient.understanding(stop: stop)
    if !result.readings.isEmpty || result.isStopped { return result }
    // "the capital of X", where nothing of X's kind has one: still a question, whose answer is none.
    guard sentence.words.count <= Self.laxLimit else { return strict }
    var lax = ReadingBuilder(
      sentence: sentence, mentions: mentions, antecedents: antecedents, lexicon: lexicon,
      ignored: ignored)
    lax.rules.forms.isLax = true
    var none = lax.understanding(stop: stop)
    if none.isStopped { return none }
    none.readings.removeAll { !$0.query.isPropertyOfThings }
    return none.readings.isEmpty ? strict : none
  }
}

extension Parser {
  /// The mentions without those that lie within a phrase that only frames the question.
  private func framed(_ sentence: Sentence, _ mentions: [Mention]) -> [Mention] {
    let frames = DiscoursePhrases.spans(in: sentence.words).filter { $0.count > 1 }
    let tag = sentence.tagStart
    let phrases = mentions.filter { mention in
      if case .relation(_, let manner) = mention.meaning {
        return manner != .preposition && mention.words.count > 1
      }
      return false
    }.map(\.words)
    return mentions.filter { mention in
      if let tag, mention.words.lowerBound >= tag { return false }
      if mention.words == 0..<1, sentence.opensNegated { return false }
      // "in it for us" is said as a whole: its "in" is no place.
      if case .relation(_, .preposition) = mention.meaning,
        phrases.contains(where: {
          $0.contains(mention.words.lowerBound) && mention.words.upperBound < $0.upperBound
        })
      {
        return false
      }
      if case .things = mention.meaning { return true }
      return !frames.contains {
        $0.lowerBound <= mention.words.lowerBound && mention.words.upperBound <= $0.upperBound
          && $0.count > mention.words.count
      }
    }
  }
}

/// One parse: seeds the chart with mentions, fills it, and turns what covers the sentence into readings.
struct ReadingBuilder {
  let sentence: Sentence
  let mentions: [Mention]
  let antecedents: [Antecedent]
  let lexicon: Lexicon
  var rules: Composer
  var chart: Chart
  var cues = Cues()

  init(
    sentence: Sentence, mentions: [Mention], antecedents: [Antecedent], lexicon: Lexicon,
    ignored: [Int] = []
  ) {
    self.sentence = sentence
    self.mentions = mentions
    self.antecedents = antecedents
    self.lexicon = lexicon
    rules = Composer(lexicon: lexicon)
    var (skip, cues) = Cues.read(sentence, mentions)
    self.cues = cues
    // What refers to something said before is not passed over.
    var seen: Int?
    for antecedent in antecedents {
      // Unless something that it may mean is named before it in the same sentence.
      let named = mentions.contains { mention in
        guard case .things = mention.meaning else { return false }
        return mention.words.upperBound <= antecedent.words.lowerBound && mention.cost < 0.3
      }
      let isFirst = (seen ?? antecedent.words.lowerBound) == antecedent.words.lowerBound
      seen = seen ?? antecedent.words.lowerBound
      for word in antecedent.words {
        let asked = sentence.roles[max(0, word - 4)..<word].contains { $0.contains(.which) }
        skip[word] = max(skip[word], asked ? 1.5 : named || !isFirst ? 0.4 : 0.9)
      }
    }
    for word in ignored where word < skip.count { skip[word] = 0.15 }
    rules.compares = cues.compares
    rules.asksTruth = sentence.mood == .yesNo
    rules.both = sentence.words.contains { $0.folded == Self.both }
    var roles = sentence.roles
    for span in DiscoursePhrases.spans(in: sentence.words) where span.count > 2 {
      for word in span { roles[word] = .filler }
    }
    chart = Chart(words: sentence.words, roles: roles, skip: skip)
  }

  mutating func understanding(stop: () -> Bool) -> Understanding {
    var result = Understanding()
    result.unknown = unexplained()
    guard result.unknown.isEmpty else { return result }
    seed()
    result.isStopped = !chart.fill(with: &rules, until: stop)
    if result.isStopped { return result }
    collect(into: &result)
    return result
  }

  /// Content words that no mention covers.
  private func unexplained() -> [Range<Int>] {
    var covered = chart.skip.map(\.isFinite)
    for mention in mentions { for word in mention.words { covered[word] = true } }
    for antecedent in antecedents { for word in antecedent.words { covered[word] = true } }
    return covered.indices.filter { !covered[$0] }.map { $0..<($0 + 1) }
  }

  private mutating func collect(into result: inout Understanding) {
    var seen: Set<Query> = []
    for found in chart.complete() {
      let item = chart.item(found.place)
      if let best = result.readings.first, found.cost > best.cost + 1.2 { break }
      if let fragment = fragment(item, found.cost) {
        result.fragments.append(fragment)
        continue
      }
      let mentions = used(found.place)
      guard let (form, shape) = conclude(item, mentions) else { continue }
      let cost = found.cost + dullness(form)
      let query = FormReader(forms: rules.forms, lexicon: lexicon).query(form)
      guard seen.insert(query).inserted else { continue }
      result.readings.append(
        Reading(
          query: query, cost: cost, mentions: mentions, shape: shape, leaves: leaves(found.place)))
      if result.readings.count == 8 { break }
    }
    // Stable: equals stay in the order they were found.
    let order = result.readings.indices.sorted {
      (result.readings[$0].cost, $0) < (result.readings[$1].cost, $1)
    }
    result.readings = order.prefix(6).map { result.readings[$0] }
  }

  /// What is named in a question is hardly its answer: "what does X play in" does not ask for X.
  private func dullness(_ form: FormID) -> Float {
    let node = rules.forms[form]
    if node.kind == .things,
      sentence.roles.last.map({ !$0.isDisjoint(with: [.what, .who, .which]) }) ?? false
    {
      return 0.6
    }
    guard node.kind == .and, sentence.mood == .list else { return 0 }
    let named = [node.a, node.b].contains { rules.forms[$0].kind == .things }
    return named ? 0.3 : 0
  }

  private func fragment(_ item: Item, _ cost: Float) -> Understanding.Fragment? {
    typealias Kind = Understanding.Fragment.Kind
    let kind: Kind
    switch item.category {
    case .relation: kind = .relation(rules.use(item))
    case .amount: kind = .scale(Int(item.aux), upper: true)
    case .comparative, .superlative: kind = .scale(Int(item.aux), upper: item.form > 0)
    case .negated, .noneOf:
      kind = .negated(FormReader(forms: rules.forms, lexicon: lexicon).query(item.form))
    case .operator:
      switch rules.operators[Int(item.aux)] {
      case .howMany: kind = .howMany
      case .ordinal(let n): kind = .ordinal(n)
      case .last: kind = .last
      case .more, .most: kind = .most(1)
      case .less, .least: kind = .most(-1)
      default: return nil
      }
    default: return nil
    }
    return Understanding.Fragment(kind: kind, cost: cost)
  }

  /// How many mentions and references a constituent is made of.
  private func leaves(_ place: Int32) -> Int {
    let item = chart.item(place)
    if item.left < 0, item.right < 0 { return 1 }
    return (item.left >= 0 ? leaves(item.left) : 0) + (item.right >= 0 ? leaves(item.right) : 0)
  }

  /// The mentions below a constituent.
  private func used(_ place: Int32) -> [Mention] {
    var found: [Mention] = []
    var open = [place]
    while let next = open.popLast() {
      let item = chart.item(next)
      if item.mention >= 0, Int(item.mention) < mentions.count {
        found.append(mentions[Int(item.mention)])
      }
      if item.left >= 0 { open.append(item.left) }
      if item.right >= 0 { open.append(item.right) }
    }
    return found.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }
}

extension Query {
  /// Whether it is one property of named things, and nothing else.
  fileprivate var isPropertyOfThings: Bool {
    guard case .join(_, .terms) = self else { return false }
    return true
  }
}
