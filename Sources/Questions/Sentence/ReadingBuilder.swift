import English
import Queries
import Triples
import Vocabulary

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
    // "it" and "they" refer to something said before, so they are not passed over.
    var seen: Int?
    for antecedent in antecedents {
      // It is passed over more easily where a name in the same sentence may be meant instead: "it" of "does Io orbit
      // Mars or does it not?".
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
    rules.asksWhatIs = rules.asksTruth && sentence.asksWhatIs
    rules.both = sentence.words.contains { sentence.language.counted($0) == .both }
    var roles = sentence.roles
    for span in sentence.language.frames(in: sentence.words) where span.count > 2 {
      for word in span { roles[word] = .filler }
    }
    chart = Chart(words: sentence.words, roles: roles, skip: skip)
  }

  mutating func understanding(_ breadth: Breadth, stop: () -> Bool) -> Understanding {
    var result = Understanding()
    result.unknown = unexplained()
    guard result.unknown.isEmpty else { return result }
    seed()
    result.isStopped = !chart.fill(with: &rules, breadth, until: stop)
    if result.isStopped { return result }
    collect(into: &result)
    if breadth != .wide,
      result.readings.isEmpty && result.fragments.isEmpty || isDull(result)
    {
      result = Understanding()
      result.isStopped = !chart.fill(with: &rules, .wide, until: stop)
      if !result.isStopped { collect(into: &result) }
    }
    return result
  }

  /// Whether the best reading has an answer that the question itself names ("what does X play in" → X): readings that
  /// cost more may then be better, so the search goes on.
  private func isDull(_ understanding: Understanding) -> Bool {
    guard let best = understanding.readings.first, let least = chart.complete().first else {
      return false
    }
    return best.cost > least.cost + Breadth.narrow.margin / 2
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
      guard let (form, shape) = conclude(item, mentions), let misfit = misfit(form, mentions)
      else { continue }
      let cost = found.cost + dullness(form) + misfit
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
  var isPropertyOfThings: Bool {
    guard case .join(_, .terms) = self else { return false }
    return true
  }
}
