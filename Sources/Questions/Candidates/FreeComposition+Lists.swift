import English
import Queries
import RDF
import Triples
import Vocabulary

// Lists: what the last turn's list was taken from, the list that a thing stands in, what was told of it, its
// members by a word of their names, and what of several named things stands in none.
extension FreeComposition {
  /// Sets that a turn may mean by "the list", "the rest", "the ones you left out".
  mutating func lists() {
    for head in context.heads { if let query = head.query { lists(after: query) } }
  }

  private mutating func lists(after last: Query) {
    for set in last.reachedFrom {
      add(set, type(of: set), WordSet(), AnchorSet(), [.lastAnswer, .narrowed], 1, .context)
    }
    let wantsRest = [Cue.remaining, .except, .another, .negation, .next].contains(
      where: question.has)
    for list in last.takenFrom.prefix(2) {
      add(list, type(of: list), WordSet(), AnchorSet(), [.lastList, .narrowed], 1, .context)
      if wantsRest || question.count <= 4 { addRest(of: list) }
    }
    if let leftOut = last.leftOut, question.count <= 12 {
      let said = question.words(of: [.except, .remaining, .another])
      add(leftOut, type(of: leftOut), said, AnchorSet(), [.lastList, .withoutTold], 2, .context)
    }
  }

  /// What of a list has not been told yet: "the first two" → "and the rest?".
  private mutating func addRest(of list: Query) {
    let members = evaluator.ids(of: list)
    guard (2...60).contains(members.count) else { return }
    var told: [TermID] = []
    for turn in context.turns.reversed() {
      let some = (turn.answers + turn.topics).filter(members.contains)
      if some.isEmpty || some.count == members.count { break }
      told += some
    }
    let rest = Set(told)
    guard !rest.isEmpty, rest.count < members.count else { return }
    let said = question.words(of: [.remaining, .except, .another])
    add(
      .difference(list, .terms(rest.sorted().map { store.term($0) })), type(of: list), said,
      AnchorSet(), [.lastList, .withoutTold], 2, .context)
  }

  /// The list that what is spoken of stands in: of a phase the phases of its discipline, so that "what's last?"
  /// can be asked after "what comes after planning?".
  mutating func listsOfTopic() {
    let cues: [Cue] = [
      .first, .last, .another, .remaining, .except, .count, .middle, .position, .reverse,
      .everything,
    ]
    guard let last = context.last, cues.contains(where: question.has) || !places().isEmpty else {
      return
    }
    var seen: Set<Query> = []
    let spoken = (last.answers.count == 1 ? last.answers : []) + last.topics.prefix(2)
    for thing in spoken.prefix(2) {
      for list in listsHolding(thing) where seen.insert(list.query).inserted {
        add(list.query, list.type, WordSet(), AnchorSet(), .listOfTopic, 1, .context)
      }
    }
  }

  /// What the only thing that reaches a thing through a property reaches through it, where that is several.
  private func listsHolding(_ thing: TermID) -> [(query: Query, type: SetType)] {
    var found: [(query: Query, type: SetType)] = []
    let type = schema.type(of: thing)
    for index in schema.properties.indices
    where !schema.properties[index].isOrder && !schema.properties[index].isNumeric {
      let use = PropertyUse(index)
      guard type.meets(schema.target(of: use)), found.count < 2 else { continue }
      let relation = schema.relation(use)
      let owners = evaluator.ids(of: .join(relation.reversed, .terms([store.term(thing)])))
      guard owners.count == 1 else { continue }
      let list = Query.join(relation, .terms([store.term(owners[0])]))
      if (2...60).contains(evaluator.ids(of: list).count) {
        found.append((list, schema.target(of: use)))
      }
    }
    return found
  }

  // MARK: By a word of their names

  /// "the ones called issues", "all but those that improve something": the members of a list whose names share
  /// a word of the question.
  mutating func sharingWord() {
    let isList: (Part) -> Bool = {
      !$0.query.isNamed && $0.size <= 2 && $0.tags.count <= 2
        && !$0.tags.contains(.unsaidProperty)
    }
    let lists =
      table.best(8) { isList($0) && $0.role != .context }
      + table.best(3) { isList($0) && $0.role == .context }
    let leavesOut = [Cue.except, .negation, .remaining].contains(where: question.has)
    let cues: [Cue] = [.wording, .only] + (leavesOut ? [.except, .negation, .remaining] : [])
    let said = question.words(of: cues)
    for list in lists {
      let members = listed(list)
      guard (3...40).contains(members.count) else { continue }
      let stems = members.map { member -> [UInt64] in
        let label = lexicon.labels.text(of: member, in: store)
        return WordScanner.words(of: label, in: lexicon.language).map(\.stem)
      }
      for place in question.sentence.words.indices
      where question.content.contains(place) && question.sentence.words[place].kind != .number {
        guard !list.words.contains(place), !table.isFull else { continue }
        let stem = question.sentence.words[place].stem
        let sharing = members.indices.filter { stems[$0].contains(stem) }.map { members[$0] }
        guard sharing.count > 1, sharing.count < members.count else { continue }
        let words = list.words.union(WordSet(place..<(place + 1))).union(said)
        let named = Query.terms(sharing.map { store.term($0) })
        add(named, list.type, words, list.anchors, list.tags.union(.sharingWord), 3)
        if leavesOut {
          add(
            .difference(list.query, named), list.type, words, list.anchors,
            list.tags.union(.sharingWord), 4)
        }
      }
    }
  }

  // MARK: Some of them elsewhere

  /// Of several named things and a list that most of them stand in: the odd one out, and what is missing.
  mutating func strays() {
    let groups = table.parts.filter { part in
      guard case .terms(let terms) = part.query, part.size == 1 else { return false }
      return (3...12).contains(terms.count) && !part.words.isEmpty
    }
    let said = question.words(of: [.negation, .except, .remaining, .wrong])
    for group in groups {
      let members = evaluator.ids(of: group.query)
      for index in schema.properties.indices
      where !schema.properties[index].isOrder && !schema.properties[index].isNumeric {
        let use = PropertyUse(index)
        guard group.type.meets(schema.target(of: use)), !table.isFull else { continue }
        let relation = schema.relation(use)
        for owner in evaluator.ids(of: .join(relation.reversed, group.query)).prefix(4) {
          let term = store.term(owner)
          let list = Query.join(relation, .terms([term]))
          let inside = Set(evaluator.ids(of: list))
          let shared = members.filter(inside.contains)
          guard shared.count * 2 >= members.count else { continue }
          // Its owner and its property where they are said.
          let owned = table.parts.first { $0.query == .terms([term]) && !$0.words.isEmpty }
          let way = ways.first { $0.use.property == index && !$0.words.isEmpty }
          let words = [owned?.words, way?.words].reduce(group.words.union(said)) {
            $0.union($1 ?? WordSet())
          }
          let anchors = [owned?.anchors, way?.anchors].reduce(group.anchors) {
            $0.union($1 ?? AnchorSet())
          }
          let tags: Tags = way == nil ? .bridged : []
          if shared.count < members.count {
            add(.difference(group.query, list), group.type, words, anchors, tags, 4)
            add(.intersection(group.query, list), group.type, words, anchors, tags, 4)
          }
          if shared.count < inside.count {
            add(.difference(list, group.query), group.type, words, anchors, tags, 4)
          }
        }
      }
    }
  }
}

extension Query {
  /// What the answer was a property of, where that has no name: of "when was the visit of Bonnie?" the visit, so that
  /// "who saw her?" can be asked of it; of "what was the highest bill?" the bill.
  var reachedFrom: [Query] {
    switch self {
    case .join(_, let set): set.isNamed || set == .everything ? [] : [set]
    case .aggregate(let sum):
      switch sum.kind {
      case .largest: [.superlative(sum.set, sum.measure, .largest)]
      case .smallest: [.superlative(sum.set, sum.measure, .smallest)]
      case .sum, .average: []
      }
    case .exists(let set), .count(let set): set.reachedFrom
    default: []
    }
  }

  /// The sets that a query picks from, outermost first: `(minus (first 2 L) :x)` → `(first 2 L)`, `L`.
  var takenFrom: [Query] {
    switch self {
    case .slice, .superlative, .filter, .sorted, .rows, .groups, .aggregate:
      guard let set = children.first else { return [] }
      return [set] + set.takenFrom
    case .difference(let set, _): return set.isNamed ? [] : [set] + set.takenFrom
    case .intersection(let a, let b): return a.isNamed ? [b] + b.takenFrom : []
    case .count(let set), .exists(let set), .describe(let set):
      return set.takenFrom
    case .every(_, let set): return [set]
    default: return []
    }
  }

  /// What a query leaves out by name: `(minus L (terms :a :b))` → `(terms :a :b)`.
  var leftOut: Query? {
    switch self {
    case .difference(_, let set): set.isTruthOrNumber ? nil : set
    case .count(let set), .exists(let set): set.leftOut
    default: nil
    }
  }
}
