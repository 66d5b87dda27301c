internal import RDF

/// Makes facts of a comparison's cells, one cell after the other, and gathers the words for them.
struct FactMaker {
  let comparison: Comparison
  var naming: Naming
  var book = WordBook()
  /// The class of the things.
  let kind: String
  var aspects: [AspectNames] = []
  private(set) var things: [String] = []
  /// Things by label in lower case: a value that is called like a thing is that thing.
  private var thingsByLabel: [String: String] = [:]
  private var valuesByLabel: [String: Set<String>] = [:]

  /// The names of one aspect.
  struct AspectNames {
    var property = ""
    var feature = ""
    var words: AspectWords
    var featureWords: FeatureWords
  }

  init(_ comparison: Comparison, kept: [String: String]) {
    self.comparison = comparison
    naming = Naming(kept: kept)
    let noun = Self.commonNoun(comparison)
    kind = naming.name(noun, .kind)
    // "prices.csv" calls its things prices, but "price" is what they cost.
    let headers = Set(comparison.aspects.map { ($0.renamed ?? $0.label).lowercased() })
    let others = ((comparison.noun.map { [$0] } ?? []) + comparison.nouns).filter {
      !headers.contains($0.lowercased())
    }
    book.kinds[kind] = WordBook.Kind(
      label: noun, hidden: AspectWords.unique(others + ClassNoun.common, without: [noun]))
    nameThings()
    aspects = comparison.aspects.map { aspect in
      AspectNames(
        words: AspectWords(header: aspect.renamed ?? aspect.header),
        featureWords: FeatureWords(header: aspect.renamed ?? aspect.header))
    }
    tellUnitsApart()
    for index in comparison.aspects.indices { gatherValues(index) }
    for index in comparison.aspects.indices { nameAspect(index) }
  }

  /// The noun for all the things: not "GPU" where a column says that some are CPUs.
  private static func commonNoun(_ comparison: Comparison) -> String {
    guard let noun = comparison.noun else { return "option" }
    let kinds = comparison.aspects.filter { $0.kind == .value && isKind($0) }
    let isOfSome = kinds.contains { aspect in
      let texts = Set(
        comparison.things.prefix(500).map { comparison.cell($0, aspect).text.lowercased() })
      return texts.count > 1 && texts.contains(noun.lowercased())
    }
    return isOfSome ? "option" : noun
  }

  private static func isKind(_ aspect: Comparison.Aspect) -> Bool {
    ["type", "kind", "category", "class"].contains(aspect.label)
  }

  private mutating func nameThings() {
    let others = ThingNames.others(for: comparison.things.map(\.label))
    for (thing, others) in zip(comparison.things, others) {
      let name = naming.name(thing.label, .thing)
      things.append(name)
      thingsByLabel[thing.label.lowercased()] = name
      if !others.isEmpty { book.things[name] = WordBook.Value(label: thing.label, hidden: others) }
    }
  }

  /// Texts that stand alone in a cell: "A and B" is a list where A or B is one of them.
  private mutating func gatherValues(_ index: Int) {
    guard comparison.aspects[index].kind == .value, comparison.things.count <= 2000 else { return }
    let aspect = comparison.aspects[index]
    let key = aspect.header
    for thing in comparison.things {
      valuesByLabel[key, default: []].insert(comparison.cell(thing, aspect).text.lowercased())
    }
  }

  func isValue(_ text: String, of aspect: Comparison.Aspect) -> Bool {
    valuesByLabel[aspect.header]?.contains(text.lowercased()) ?? false
  }

  // MARK: Names

  private mutating func nameAspect(_ index: Int) {
    let aspect = comparison.aspects[index]
    let words = aspects[index].words
    switch aspect.kind {
    case .nothing, .annotation: return
    case .feature: nameFeature(index)
    case .measure(let unit):
      let name = property(words, of: aspect)
      let patterns = written(aspect)
      let isTold = unit.isEmpty || words.label.hasSuffix(" in " + unit)
      book.properties[name]?.unit = isTold ? nil : unit
      book.properties[name]?.written = patterns
      if unit.hasSuffix("/s") || unit.lowercased().hasSuffix("per second") {
        book.properties[name]?.hidden += [words.label + " speed", words.label + " rate"]
      }
      aspects[index].property = name
    case .date, .year:
      let name = property(words, of: aspect)
      let patterns = writtenDates(aspect)
      book.properties[name]?.written = patterns
      book.properties[name]?.hidden += DateWords.phrases(for: words.label)
      aspects[index].property = name
    case .value, .sentence:
      let name = property(words, of: aspect)
      if PhraseTable.isPurpose(words.label) { book.properties[name]?.isPurpose = true }
      aspects[index].property = name
    }
  }

  /// What the table calls an aspect that the person renamed: its IRI stays.
  private static func original(_ aspect: Comparison.Aspect) -> String? {
    aspect.renamed == nil ? nil : AspectWords(header: aspect.header).label
  }

  private mutating func property(_ words: AspectWords, of aspect: Comparison.Aspect) -> String {
    let name = naming.name(Self.original(aspect) ?? words.label, .aspect, group: aspect.group)
    if book.properties[name] == nil {
      book.properties[name] = WordBook.Property(label: words.label, hidden: words.others)
      book.properties[name]?.heading = aspect.heading
    }
    return name
  }

  private mutating func nameFeature(_ index: Int) {
    let words = aspects[index].featureWords
    switch words.form {
    case .noun:
      aspects[index].property = supports()
      aspects[index].feature = feature(words, of: comparison.aspects[index])
    case .relation(let verb, let object):
      aspects[index].property = relation(verb)
      aspects[index].feature = value(
        object, hidden: AspectWords.unique(words.others + [words.label], without: [object]))
    case .quality(let adjective):
      aspects[index].property = relation(Self.quality)
      aspects[index].feature = value(adjective, hidden: words.others)
      book.values[aspects[index].feature]?.heading = comparison.aspects[index].heading
    }
  }

  private mutating func feature(_ words: FeatureWords, of aspect: Comparison.Aspect) -> String {
    let kind = naming.name("feature", .kind)
    if book.kinds[kind] == nil {
      book.kinds[kind] = WordBook.Kind(label: "feature", hidden: ["capability"])
    }
    let original = aspect.renamed == nil ? words.label : FeatureWords(header: aspect.header).label
    let name = naming.name(original, .feature, group: aspect.group)
    book.values[name] = WordBook.Value(
      label: words.label, hidden: words.others, kind: kind, heading: aspect.heading)
    return name
  }

  /// The property of features that have no verb of their own.
  mutating func supports() -> String {
    let name = naming.name("supports", .relation)
    if book.properties[name] == nil {
      book.properties[name] = WordBook.Property(
        label: "feature", shown: ["offers"],
        hidden: [
          "supports", "provides", "allows", "can", "runs on", "works on", "uses", "includes",
          "comes with",
        ],
        range: naming.name("feature", .kind))
    }
    return name
  }

  /// What "is" leads to: a property called "is" would answer "what is the price of X?".
  static let quality = "quality"

  mutating func relation(_ verb: String) -> String {
    let label = verb == "is" ? Self.quality : verb
    let name = naming.name(label, .relation)
    guard book.properties[name] == nil else { return name }
    book.properties[name] = WordBook.Property(label: label, hidden: Clause.otherVerbs(of: verb))
    if PlaceWords.isPlace(verb) {
      let place = placeKind()
      book.properties[name]?.range = place
    }
    return name
  }

  /// The class of what "occurs in" and "used in" lead to: "where" asks for it.
  mutating func placeKind() -> String {
    let name = naming.name("place", .kind)
    book.kinds[name] = WordBook.Kind(label: "place", hidden: ["where"])
    return name
  }

  mutating func value(_ label: String, hidden: [String] = []) -> String {
    if let thing = thingsByLabel[label.lowercased()] { return thing }
    let name = naming.name(label, .value)
    if book.values[name] == nil { book.values[name] = WordBook.Value(label: label, hidden: hidden) }
    return name
  }

  // MARK: Facts

  /// Calls `emit` with the facts of every cell, in the order of the file.
  mutating func make<Failure: Error>(_ emit: (CellFacts) throws(Failure) -> Void) throws(Failure) {
    if comparison.orientation == .rows {
      for thing in comparison.things.indices {
        for aspect in comparison.aspects.indices { try make(thing, aspect, emit) }
      }
    } else {
      for aspect in comparison.aspects.indices {
        for thing in comparison.things.indices { try make(thing, aspect, emit) }
      }
    }
  }

  private mutating func make<Failure: Error>(
    _ thing: Int, _ aspect: Int, _ emit: (CellFacts) throws(Failure) -> Void
  ) throws(Failure) {
    let (item, about) = (comparison.things[thing], comparison.aspects[aspect])
    let cell = comparison.cell(item, about)
    let reading = CellReading(cell, legend: comparison.document.legend)
    var facts = facts(things[thing], thing, aspect, cell, reading)
    facts += kinds(things[thing], about, cell)
    guard !facts.isEmpty else { return }
    let source =
      "\(comparison.document.name), \(comparison.position(item, about)): \(cell.raw.collapsed.prefix(300))"
    try emit(
      CellFacts(
        graph:
          "cell_L\(cell.place.line)_C\(comparison.orientation == .rows ? about.index + 1 : item.index + 1)",
        source: source, facts: facts, notes: notes(cell, reading, about.kind)))
  }

  private mutating func facts(
    _ subject: String, _ thing: Int, _ aspect: Int, _ cell: Cell, _ reading: CellReading
  ) -> [Fact] {
    let names = aspects[aspect]
    func fact(_ object: Fact.Object) -> Fact {
      Fact(subject: subject, property: .own(names.property), object: object)
    }
    switch (comparison.aspects[aspect].kind, reading) {
    case (.nothing, _): return []
    case (.annotation, .unstated): return []
    case (.annotation, _):
      return [
        Fact(subject: subject, property: .note, object: .literal(cell.text, datatype: XSD.string))
      ]
    case (.feature, _): return featureFacts(subject, names, cell, reading)
    case (_, .unstated): return []
    case (.measure(let unit), .measure(let measure)):
      return Self.numbers(measure, in: unit).map { fact(.literal($0, datatype: XSD.decimal)) }
    // What is free has the lowest price of all, and is called so.
    case (.measure(let unit), _) where Self.isFree(cell.text, unit):
      return [fact(.literal("0", datatype: XSD.decimal))] + oddFact(subject, aspect, cell)
    case (.date, .date(let stamp)): return [fact(.literal(stamp.lexical, datatype: stamp.datatype))]
    case (.year, _):
      guard let stamp = Stamp(year: cell.text) else { return oddFact(subject, aspect, cell) }
      return [fact(.literal(stamp.lexical, datatype: stamp.datatype))]
    case (.measure, _), (.date, _): return oddFact(subject, aspect, cell)
    case (.value, _), (.sentence, _): return wordFacts(thing, aspect, cell, reading)
    }
  }

  /// A cell of another kind than its aspect is kept under a name of its own: "release date remark".
  private mutating func oddFact(_ subject: String, _ aspect: Int, _ cell: Cell) -> [Fact] {
    let label = aspects[aspect].words.label + " remark"
    return [
      Fact(
        subject: subject, property: .own(relation(label)),
        object: .literal(cell.text, datatype: XSD.string))
    ]
  }

  private mutating func featureFacts(
    _ subject: String, _ names: AspectNames, _ cell: Cell, _ reading: CellReading
  ) -> [Fact] {
    let mark: Mark
    switch reading {
    case .mark(let found, _): mark = found
    case .unstated:
      guard comparison.blankMeansNo, cell.isEmpty, !cell.traits.contains(.picture) else {
        return []
      }
      mark = .no
    case .measure where cell.text == "0": mark = .no
    case .measure where cell.text == "1": mark = .yes
    default: mark = Self.mark(saidBy: cell.text)
    }
    let property: Fact.Property =
      switch mark {
      case .yes: .own(names.property)
      case .partly: .partly
      case .no: .lacks
      }
    return [Fact(subject: subject, property: property, object: .name(names.feature))]
  }

  /// A word among ticks: "Node.js only" is partly, "Not recommended" no, "Extensive" yes.
  static func mark(saidBy text: String) -> Mark {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    let ended: Set = [
      "discontinued", "inactive", "removed", "dropped", "deprecated", "planned", "inapplicable",
    ]
    if words.contains(where: ended.contains) { return .no }
    let weak: Set = [
      "weak", "only", "test", "unofficial", "slow", "varies", "sometimes", "minimal",
      "none", "little", "poor",
    ]
    if words.contains(where: weak.contains) { return .partly }
    return Marks.meaning(ofExplanation: text) ?? .partly
  }

  /// "type" and "kind" say what a thing is one of: "CPU" of its column is a class as well.
  private mutating func kinds(_ subject: String, _ aspect: Comparison.Aspect, _ cell: Cell)
    -> [Fact]
  {
    guard aspect.kind == .value, Self.isKind(aspect), comparison.things.count > 2,
      cell.text.count <= 30, !cell.isEmpty,
      cell.text.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" }),
      valuesByLabel[aspect.header].map({ $0.count <= 12 && $0.count * 2 <= comparison.things.count }
      ) == true
    else { return [] }
    let label = cell.text
    let name =
      label.lowercased() == (comparison.noun ?? "").lowercased() ? kind : naming.name(label, .kind)
    if name != kind { book.kinds[name] = WordBook.Kind(label: label, above: kind) }
    return [Fact(subject: subject, property: .type, object: .name(name))]
  }

  func names(of aspect: Int) -> AspectNames { aspects[aspect] }
}
