import English
import Queries
import RDF
import Triples
import Vocabulary

/// What a turn may do to what was said before it. Each edit is a function of the last query and what this
/// turn names; all are candidates like any other, so that there is no order among them.
///
/// To add one: write a function that returns candidates, and list it in `all` with an example.
struct Edits {
  let composition: FreeComposition
  var question: Question { composition.question }
  var context: Context { composition.context }
  var schema: Schema { composition.schema }

  /// An edit by name, with a conversation in which it applies, of no graph in particular.
  struct Edit {
    let name: String
    let example: (before: String, turn: String)
    let propose: @Sendable (Edits, SaidTurn, Query) -> [Candidate]
  }

  static let all: [Edit] = [
    Edit(name: "another thing", example: ("what orbits Mars?", "and Jupiter?")) {
      edits, turn, query in
      edits.anotherThing(turn, query)
    },
    Edit(name: "the other of the pair", example: ("what orbits Mars?", "and the other one?")) {
      edits, turn, query in
      edits.otherOfPair(turn, query)
    },
    Edit(name: "another property", example: ("what orbits Mars?", "its discoverer?")) {
      edits, _, query in
      edits.anotherProperty(query)
    },
    Edit(name: "another class", example: ("which moons orbit Mars?", "and which probes?")) {
      edits, _, query in
      edits.anotherClass(query)
    },
    Edit(name: "counted", example: ("what orbits Mars?", "how many is that?")) {
      edits, turn, _ in
      edits.counted(turn)
    },
    Edit(name: "listed", example: ("how many moons orbit Mars?", "which ones?")) {
      edits, turn, _ in
      edits.listed(turn)
    },
    Edit(name: "the other end", example: ("which is harder?", "and the easier one?")) {
      edits, _, query in
      edits.otherEnd(query)
    },
    Edit(name: "another number", example: ("which cost more than 5?", "more than 10?")) {
      edits, _, query in
      edits.anotherNumber(query)
    },
    Edit(name: "turned round", example: ("is A before B?", "and the other way round?")) {
      edits, _, query in
      edits.turnedRound(query)
    },
    Edit(name: "the next in the list", example: ("what is the first moon of Mars?", "go on")) {
      edits, _, query in
      edits.nextInList(query)
    },
    Edit(
      name: "another set", example: ("the total price of the products", "and of the dear ones?")
    ) { edits, _, query in
      edits.anotherSet(query)
    },
    Edit(name: "another rank", example: ("what is the longest river?", "and the second?")) {
      edits, _, query in
      edits.anotherRank(query)
    },
    Edit(name: "another date", example: ("what opened in 2023?", "and in 2024?")) {
      edits, _, query in
      edits.anotherDate(query)
    },
    Edit(name: "another column", example: ("the cars with their prices", "add the ranges")) {
      edits, _, query in
      edits.anotherColumn(query)
    },
    Edit(name: "beside another", example: ("how many work there?", "more than at X?")) {
      edits, _, query in
      edits.besideAnother(query)
    },
    Edit(name: "the lead", example: ("which river is the longest?", "by how much?")) {
      edits, _, query in
      edits.lead(query)
    },
    Edit(name: "the other truth", example: ("which are paid?", "and which are not?")) {
      edits, _, query in
      edits.otherTruth(query)
    },
    Edit(
      name: "a sum beside another", example: ("what did X cost in all?", "more than Y?")
    ) { edits, _, query in
      edits.sumBesideAnother(query)
    },
    Edit(name: "the others", example: ("which are founded before 1939?", "and the others?")) {
      edits, _, query in
      edits.others(query)
    },
    Edit(name: "both at once", example: ("who mined tin?", "who did both?")) { edits, turn, _ in
      edits.bothAtOnce(turn)
    },
    Edit(name: "one more condition", example: ("cars without a radio", "also no roof rack")) {
      edits, _, query in
      edits.oneMoreCondition(query)
    },
    Edit(name: "whether as well", example: ("when was X scanned?", "has Y been as well?")) {
      edits, _, query in
      edits.whetherAsWell(query)
    },
    Edit(name: "the extreme group", example: ("products by maker", "which has the most?")) {
      edits, _, query in
      edits.extremeOfGroups(query)
    },
    Edit(name: "the groups in order", example: ("products by maker", "most first")) {
      edits, _, query in
      edits.groupsInOrder(query)
    },
    Edit(name: "its measure", example: ("what is the longest river?", "how long is that?")) {
      edits, _, query in
      edits.measureOfLast(query)
    },
    Edit(name: "further on", example: ("who reports to Tomasz?", "and indirectly?")) {
      edits, _, query in
      edits.furtherOn(query)
    },
    Edit(name: "once more", example: ("what orbits Mars?", "say that again")) {
      edits, _, query in
      edits.onceMore(query)
    },
  ]

  init(_ composition: FreeComposition) { self.composition = composition }

  func candidates() -> [Candidate] {
    context.heads.flatMap { turn -> [Candidate] in
      guard let query = turn.query else { return [] }
      return Self.all.flatMap { $0.propose(self, turn, query) }
    }
  }

  func made(_ query: Query, _ words: WordSet, _ anchors: AnchorSet, _ tags: Tags)
    -> Candidate
  {
    Candidate(.ask(query), words: words, anchors: anchors, tags: tags.union(.substituted))
  }

  /// The sets that this turn names.
  var named: [Part] {
    composition.table.parts.filter { $0.query.isNamed && $0.size == 1 && !$0.words.isEmpty }
  }

  private func anotherThing(_ turn: SaidTurn, _ query: Query) -> [Candidate] {
    var found: [Candidate] = []
    let old = query.namedSets
    for part in named {
      for set in old where set != part.query && alike(set, part, in: query) {
        found.append(made(query.replacing(set, with: part.query), part.words, part.anchors, []))
      }
      // Of a table, another row.
      if case .table(let table) = query, !table.columns.isEmpty, case .terms(let terms) = part.query
      {
        found.append(made(.join(table.columns[0], .terms(terms)), part.words, part.anchors, []))
      }
    }
    return found
  }

  /// Whether a set may stand where another stands: their types meet, or they are things of one class, or, where no
  /// class is known, the new one has what the query asks of the old one.
  func alike(_ set: Query, _ part: Part, in query: Query) -> Bool {
    if composition.type(of: set).meets(part.type) { return true }
    guard case .terms(let old) = set, case .terms(let new) = part.query else { return false }
    let (was, now) = (composition.classes(of: old), composition.classes(of: new))
    if !was.isEmpty || !now.isEmpty { return !was.isDisjoint(with: now) }
    var fits = false
    query.walk { inner in
      guard !fits, case .join(let relation, set) = inner, let use = composition.use(of: relation)
      else { return }
      fits = part.type.meets(schema.source(of: use))
    }
    return fits
  }

  private func otherOfPair(_ turn: SaidTurn, _ query: Query) -> [Candidate] {
    query.namedSets.flatMap { set -> [Candidate] in
      guard case .terms(let terms) = set, terms.count == 1,
        let id = composition.store.id(of: terms[0]),
        let other = composition.otherOfPair(id)
      else { return [] }
      return [
        made(
          query.replacing(set, with: .terms([composition.store.term(other)])),
          question.words(of: .another), AnchorSet(), .otherOfPair)
      ]
    }
  }

  private func anotherProperty(_ query: Query) -> [Candidate] {
    var found: [Candidate] = []
    for way in composition.ways where !way.words.isEmpty {
      for relation in query.outerRelations.prefix(2) {
        guard let old = composition.use(of: relation), old.property != way.use.property else {
          continue
        }
        // "how many each supports" → "and partly supports?": followed the way that the old one was.
        let fitting = [way.use, way.use.reversed].first {
          schema.source(of: old).usuallyMeets(schema.source(of: $0))
        }
        guard let new = fitting else { continue }
        found.append(
          made(
            query.replacing(relation, with: schema.relation(new)), way.words, way.anchors,
            .lastAnswer))
      }
    }
    return found
  }

  private func anotherClass(_ query: Query) -> [Candidate] {
    guard let old = query.askedClass else { return [] }
    return composition.table.parts.filter {
      $0.role == .kind && $0.size == 1 && $0.query != .instances(old)
    }.map {
      made(query.replacing(.instances(old), with: $0.query), $0.words, $0.anchors, .lastAnswer)
    }
  }

  private func counted(_ turn: SaidTurn) -> [Candidate] {
    guard question.has(.count), let set = turn.set, !set.isNamed else { return [] }
    return [made(.count(set), question.words(of: .count), AnchorSet(), .lastAnswer)]
  }

  private func listed(_ turn: SaidTurn) -> [Candidate] {
    guard let set = turn.set, set != turn.query else { return [] }
    return [made(set, WordSet(), AnchorSet(), .lastAnswer)]
  }

  private func otherEnd(_ query: Query) -> [Candidate] {
    guard let flipped = query.otherEnd(isOrdering: composition.lexicon.isOrdering) else {
      return []
    }
    let words = question.words(of: [.more, .less, .most, .least, .another])
    return [made(flipped, words, AnchorSet(), .lastMeasure)]
  }

  private func anotherNumber(_ query: Query) -> [Candidate] {
    let numbers = composition.numbers
    guard !numbers.isEmpty else { return [] }
    return numbers.compactMap { number in
      guard number.date == nil,
        let changed = query.withBound(
          number.value, number.comparison == .equal ? nil : number.comparison)
      else { return nil }
      return made(changed, number.words, number.anchors, [])
    }
  }

  private func turnedRound(_ query: Query) -> [Candidate] {
    guard question.has(.reverse),
      case .exists(.intersection(let a, .join(let relation, let b))) = query
    else { return [] }
    return [
      made(
        .exists(.intersection(b, .join(relation, a))), question.words(of: .reverse), AnchorSet(), []
      )
    ]
  }

  private func nextInList(_ query: Query) -> [Candidate] {
    guard case .slice(let slice) = query else { return [] }
    func at(_ part: Slice.Part) -> Query { .slice(slice.set, part, order: slice.order) }
    // "the fourth?" after the third one.
    var found = composition.places().map { place in
      made(at(.nth(place.value)), place.words, place.anchors, .numbered)
    }
    let said = question.words(of: [.next, .another])
    switch slice.part {
    case .first(let n), .nth(let n):
      found.append(made(at(.nth(n + 1)), said, AnchorSet(), .lastAnswer))
    case .last: break
    }
    return found
  }

  private func onceMore(_ query: Query) -> [Candidate] {
    [made(query, question.words(of: .again), AnchorSet(), .lastAnswer)]
  }
}
