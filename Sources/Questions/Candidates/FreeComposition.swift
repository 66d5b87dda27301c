import English
import Queries
import RDF
import Triples
import Vocabulary

/// Joins what the words of a question may stand for by type, in any order ("floating" composition: Pasupat
/// and Liang 2015, arXiv 1508.00305): word order is left to the model.
///
/// Example: "penne, who makes it" and "the maker of penne" both give `(:maker :penne)`.
struct FreeComposition {
  let question: Question
  let context: Context
  let lexicon: Lexicon
  let evaluator: Evaluator
  var table = PartTable()
  /// Sets that are asked for as they are and never made part of another.
  var whole: [Part] = []
  var ways: [Way] = []
  /// Properties by values that the question offers; columns of tables.
  var offeredWays: [Way] = []
  /// The properties that "when", "where", "who" and "how much" ask for by themselves.
  var askedWays: [Way] = []
  /// The properties that nouns of such a kind ask for: "dates", "places", "people".
  var askedByNoun: [Way] = []
  var gauges: [Gauge] = []
  /// The properties among the ways that only repeat what their subjects are called.
  var naming: Set<Int> = []
  /// The classes with exactly two members, which conversations call "the two", "the other one".
  let pairs: [(kind: Int, ids: [TermID])]
  /// The content words that no label has as they are.
  let openWords: WordSet
  /// Properties by the words that people say for them; found where a word has no label.
  var paraphrased: [Int: WordSet] = [:]
  /// The numbers and dates of the question.
  private(set) var numbers: [Amount] = []
  /// Polled between steps.
  let stop: () -> Bool

  var schema: Schema { lexicon.schema }
  var store: TripleStore { lexicon.store }

  init(
    _ question: Question, after context: Context, lexicon: Lexicon, evaluator: Evaluator,
    stop: @escaping () -> Bool
  ) {
    self.question = question
    self.context = context
    self.lexicon = lexicon
    self.evaluator = evaluator
    self.stop = stop
    let (schema, store) = (lexicon.schema, lexicon.store)
    pairs = schema.classes.indices.compactMap { kind in
      schema.classes[kind].count <= 3 ? schema.pair(of: kind, in: store).map { (kind, $0) } : nil
    }
    openWords = question.content.subtracting(question.anchored(upTo: .inflected))
    paraphrased =
      ParaphraseAnchors(lexicon: lexicon, paraphrases: question.paraphrases)
      .wordsByProperty
    numbers = findNumbers()
  }

  /// Every set that the question may be about.
  mutating func compose() {
    addLeaves()
    addContext()
    lists()
    listsOfTopic()
    findWays()
    findNearWays()
    findNaming()
    findAskedWays()
    findOfferedWays()
    findGauges()
    addBearers()
    addFlags()
    join(table.parts)
    offered()
    bridge()
    narrow()
    narrowBySaid()
    partial()
    lackingOfUnsaidClass()
    pairwise()
    strays()
    siblings()
    fellows()
    purposes()
    lacking()
    otherNames()
    commonUnsaid()
    sharingWord()
    resembling()
    unsaidOfTopic()
    unsaidThroughNodes()
    unsaidOfLists()
    unsaidBeyondSaid()
    combineLeaning()
    // Places in a list first: a table that is full of measured sets would have no room for them.
    let once = table.best(90)
    order(once)
    exclude(once.filter { $0.size <= 2 })
    measure(once)
    records()
    countConditions()
    guard !stop() else { return }
    parallels()
    combine(table.best(60))
    guard !stop() else { return }
    join(table.best(50, where: { $0.size > 1 }))
    exclude(table.best(70))
    denyReached()
    measure(table.best(40, where: { $0.size > 2 }))
    order(table.best(30, where: { $0.size > 2 }))
  }

  // MARK: Leaves

  private mutating func addLeaves() {
    var named: [(ids: [TermID], words: WordSet, anchors: AnchorSet)] = []
    for (place, anchor) in question.anchors.enumerated() {
      let words = WordSet(anchor.words)
      switch anchor.meaning {
      case .things(let ids):
        for group in byKind(ids) {
          add(group, words, AnchorSet(place), [], .things)
          named.append((group, words, AnchorSet(place)))
        }
      case .kind(let kind):
        add(
          .instances(schema.classes[kind].extent), schema.classes[kind].type, words,
          AnchorSet(place), [], 1, .kind)
      case .relation(let use, _) where schema.properties[use.property].isBoolean:
        // "out of service", "unpaid", "shut" for `open`: words for a flag may say its opposite.
        for truth in [true, false] {
          guard let value = boolean(truth) else { continue }
          let set = Query.join(schema.relation(use).reversed, value)
          add(
            set, schema.source(of: use),
            words.union(truth ? WordSet() : question.words(of: .negation)), AnchorSet(place), [], 2,
            .made)
        }
      case .threshold(let index): addThreshold(index, words, AnchorSet(place))
      default: break
      }
    }
    addTogether(named)
  }

  /// Things of one name by their classes: "planning" may be a phase, or a factor.
  private func byKind(_ ids: [TermID]) -> [[TermID]] {
    guard ids.count > 1 else { return [ids] }
    let groups = Dictionary(grouping: ids) { schema.classes(of: $0).first ?? -1 }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Several things of one kind: "risks and suppliers", "X or Y".
  private mutating func addTogether(_ named: [(ids: [TermID], words: WordSet, anchors: AnchorSet)])
  {
    guard named.count > 1 else { return }
    var groups: [[Int]] = []
    for (place, one) in named.enumerated() {
      guard one.ids.count <= 3 else { continue }
      let type = type(of: one.ids)
      if let group = groups.firstIndex(where: { group in
        let first = named[group[0]]
        return self.type(of: first.ids).usuallyMeets(type) || sameKind(first.ids, one.ids)
      }) {
        if !groups[group].contains(where: {
          named[$0].words.meets(one.words) || named[$0].ids == one.ids
        }) {
          groups[group].append(place)
        }
      } else {
        groups.append([place])
      }
    }
    for group in groups where group.count > 1 {
      func addUnion(_ members: [Int]) {
        let ids = members.flatMap { named[$0].ids }
        add(
          ids, members.reduce(WordSet()) { $0.union(named[$1].words) },
          members.reduce(AnchorSet()) { $0.union(named[$1].anchors) }, [], .things)
      }
      addUnion(group)
      if group.count == 3 {
        for leftOut in group { addUnion(group.filter { $0 != leftOut }) }
      }
    }
  }

  func classes(of terms: [Term]) -> Set<Int> {
    Set(terms.prefix(4).compactMap { store.id(of: $0) }.flatMap(schema.classes))
  }

  func sameKind(_ a: [TermID], _ b: [TermID]) -> Bool {
    guard let x = a.first, let y = b.first, let kind = schema.classes(of: x).first else {
      return false
    }
    return schema.classes(of: y).first == kind
  }

  func boolean(_ truth: Bool) -> Query? {
    let found = (truth ? ["true", "1"] : ["false", "0"]).map {
      Term.literal(Literal($0, datatype: XSD.boolean))
    }
    .filter { store.id(of: $0) != nil }
    return found.isEmpty ? nil : .terms(found)
  }

  private mutating func addThreshold(_ index: Int, _ words: WordSet, _ anchors: AnchorSet) {
    let threshold = lexicon.thresholds[index]
    let type =
      threshold.class.map { schema.classes[$0].type } ?? schema.source(of: threshold.measure)
    let base: Query = threshold.class.map { .instances(schema.classes[$0].extent) } ?? .everything
    let set = Query.filter(
      base, .value(schema.relation(threshold.measure)), threshold.isAbove ? .more : .less,
      .number(threshold.bound))
    add(set, type, words, anchors, [], 2, .made)
  }

  // MARK: Adding

  mutating func add(
    _ ids: [TermID], _ words: WordSet, _ anchors: AnchorSet, _ tags: Tags, _ role: Part.Role
  ) {
    guard !ids.isEmpty, ids.count <= 60 else { return }
    add(.terms(ids.map { store.term($0) }), type(of: ids), words, anchors, tags, 1, role)
  }

  mutating func add(
    _ query: Query, _ type: SetType, _ words: WordSet, _ anchors: AnchorSet, _ tags: Tags,
    _ size: Int,
    _ role: Part.Role = .made
  ) {
    table.add(
      Part(
        query: query, type: type, words: words, anchors: anchors, tags: tags, size: size, role: role
      ))
  }

  func type(of ids: [TermID]) -> SetType {
    ids.prefix(40).reduce(SetType.nothing) { $0.union(schema.type(of: $1)) }
  }

  /// The type of a set of an earlier turn.
  func type(of query: Query) -> SetType {
    switch query {
    case .terms(let terms): type(of: terms.compactMap { store.id(of: $0) })
    case .instances(let extent):
      schema.classByIRI[extent.name].map { schema.classes[$0].type } ?? .anything
    case .join(let relation, _): use(of: relation).map(schema.target) ?? .anything
    case .groups(let groups): use(of: groups.by).map(schema.target) ?? .anything
    case .intersection(let a, let b): type(of: a).intersection(type(of: b))
    case .union(let a, let b): type(of: a).union(type(of: b))
    case .difference(let a, _): type(of: a)
    case .superlative, .filter, .slice, .sorted:
      query.children.first.map { type(of: $0) } ?? .anything
    default: .anything
    }
  }

  /// Everything that things of these kinds have, for a comparison that names no aspect.
  func columns(of ids: [TermID]) -> [Relation] {
    schema.relations(had: ids.map(schema.type))
  }

  /// A number as a query of its own; nil where the text form of it would be no whole number.
  func number(_ value: Double) -> Query? {
    guard value == value.rounded(), abs(value) < 1e9 else { return nil }
    return .terms([.literal(Literal(String(Int(value)), datatype: XSD.integer))])
  }

  func use(of relation: Relation) -> PropertyUse? {
    guard let arc = relation.arcs.first,
      let use = lexicon.use(ofProperty: arc.property, inverse: arc.inverse)
    else { return nil }
    return relation.repeats && !schema.properties[use.property].isTransitive ? use.repeated : use
  }
}

extension FreeComposition {
  /// The first way in which words name a property, other than these words: of "the vet who treated Rex" `treatedBy` by
  /// "treated", beside "Rex".
  func way(naming property: Int, beside words: WordSet) -> Way? {
    ways.first {
      $0.use.property == property && !$0.words.isEmpty && !$0.words.meets(words)
    }
  }
}
