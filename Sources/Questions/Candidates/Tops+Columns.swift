import English
import Queries
import RDF
import Triples
import Vocabulary

// The columns of rows: what the words ask of each member of a set.
extension Tops {
  /// "the name, country and age of the singers": a row for each, without a column for its name.
  func rows(of set: Part) -> [Candidate] {
    let choices = columns(of: set)
    let columns = choices.first ?? []
    guard !columns.isEmpty else { return [] }
    let isOne = set.query.isNamed && composition.evaluator.members(of: set.query).count == 1
    let told = choices.filter { $0.count <= Self.manyColumns && ($0.count > 1 || !isOne) }
    let twins = choices.filter { $0.count == 1 }.prefix(1).flatMap { withTwin($0[0], of: set) }
    guard !told.isEmpty else { return twins }
    var found = twins + told.prefix(Self.fewMeasured).compactMap { rows(of: set, $0) }
    found += beside(measureOf: set, choices)
    found += told.dropFirst(Self.fewMeasured).compactMap { rows(of: set, $0) }
    if isOne || columns.count == 1 { return found + images(of: set, columns) }
    for column in columns.prefix(4) {
      if let row = rows(of: set, [column]) { found.append(row) }
    }
    if columns.count > 2, let row = rows(of: set, Array(columns.prefix(2))) { found.append(row) }
    return found + images(of: set, columns)
  }

  static let manyColumns = 7

  /// "the two dearest, with price and weight", "those bought since 2022, with date and fuel": what a set was chosen or
  /// put in order by is told as well, before its other columns, after them or between them.
  private func beside(measureOf set: Part, _ choices: [[Column]]) -> [Candidate] {
    guard let measure = set.query.measured, let relation = measure.valued,
      let use = composition.use(of: relation)
    else { return [] }
    let told = choices.prefix(Self.fewMeasured).filter { columns in
      columns.count < Self.manyColumns && !columns.contains { $0.way.use == use }
    }
    return told.flatMap { columns -> [Candidate] in
      let own = Column(
        way: Way(use: use, words: WordSet(), anchors: AnchorSet(), tags: [], isNoun: true),
        isCounted: false, words: WordSet())
      let places = [0] + Array((1..<(columns.count + 1)).reversed())
      return places.prefix(Self.fewPlaces).compactMap { place in
        rows(of: set, columns[..<place] + [own] + columns[place...])
      }
    }
  }

  /// So many places are tried for the column by which a set was chosen: the first, the last and those before it.
  private static let fewPlaces = 3

  private static let fewMeasured = 2

  /// A set with some columns; where they are nothing but its members' names, the set itself.
  func rows(of set: Part, _ columns: [Column]) -> Candidate? {
    let told = columns.filter { !isNaming($0.way) }
    let measures = told.map { column -> Measure in
      let relation = schema.relation(column.way.use)
      return column.isCounted ? .count(relation, of: .everything) : .value(relation)
    }
    let query: Query = told.isEmpty ? set.query : .rows(Rows(set: set.query, measures: measures))
    return Candidate(
      .ask(query), words: columns.reduce(set.words) { $0.union($1.words) },
      anchors: columns.reduce(set.anchors) { $0.union($1.way.anchors) },
      tags: told.reduce(set.tags) { $0.union($1.way.tags) })
  }

  /// "the companies of the orchestras by year": what the members of a sorted set lead to, in their order.
  private func images(of set: Part, _ columns: [Column]) -> [Candidate] {
    guard set.query.isInOrder else { return [] }
    return columns.filter { !$0.isCounted && !isNaming($0.way) }.prefix(2).map { column in
      Candidate(
        .ask(.join(schema.relation(column.way.use), set.query)),
        words: set.words.union(column.words), anchors: set.anchors.union(column.way.anchors),
        tags: set.tags.union(column.way.tags))
    }
  }

  /// A property that is told of each member, or how many it leads to.
  struct Column {
    let way: Way
    let isCounted: Bool
    let words: WordSet
  }

  private func column(_ way: Way) -> Column {
    let count = countWords(before: way)
    return Column(way: way, isCounted: count != nil, words: way.words.union(count ?? WordSet()))
  }

  /// The words "number of" right before a property that is to be counted, of "number of songs"; nil where none stand
  /// there, or the property is a number itself.
  private func countWords(before way: Way) -> WordSet? {
    guard !schema.properties[way.use.property].isNumeric else { return nil }
    let said = question.cues.filter { found in
      guard found.cue == .count else { return false }
      let gap = found.words.upperBound..<max(found.words.upperBound, way.words.first)
      return found.words.upperBound <= way.words.first && gap.count <= 1
        && gap.allSatisfy { !question.sentence.roles[$0].isDisjoint(with: .of) }
    }
    return said.max { $0.words.count < $1.words.count }.map { WordSet($0.words) }
  }

  /// Whether a property only repeats what its subjects are called.
  private func isNaming(_ way: Way) -> Bool { composition.naming.contains(way.use.property) }

  /// What the words ask of a set's members, a property for each word: of several that a word may mean the closest
  /// match, of several as close each in turn.
  func columns(of set: Part) -> [[Column]] {
    let able = (composition.ways + toNamedClasses(from: set)).filter {
      isFree($0, of: set) && !$0.words.isEmpty && $0.tags.isSubset(of: .unsaidProperty)
        && !isOfClass($0, set)
    }
    .compactMap { $0.leading(from: set.type, schema) }
    .filter { !isFixed($0, in: set.query) }
    func closeness(_ way: Way) -> Int {
      // What words only come near to is closest last.
      way.anchors.places.map { Int(question.anchors[$0].match.rawValue) }.max() ?? Int.max
    }
    // "on what date was it opened, and on what date closed?": "closed" names what "what date" only may.
    let closest = able.reduce(into: [Int: Int]()) { closest, way in
      let property = way.use.property
      closest[property] = min(closest[property] ?? Int.max, closeness(way))
    }
    let fitting = able.filter { closeness($0) == closest[$0.use.property] }
    let slots = slots(of: fitting, by: closeness).map { slot in
      closeness(slot.ways[0]) >= Int(Anchor.Match.part.rawValue) ? withAsked(slot, of: set) : slot
    }
    let named = slots.map(\.ways)
    let groups = named + asked(of: set, beside: named)
    // Of "its opening date and the date" the first is a label, and the second comes near to every date there is: rows
    // with only what is named by a label are proposed as well.
    let close = groups.filter { closeness($0[0]) <= Int(Anchor.Match.part.rawValue) }
    let isMixed = !close.isEmpty && close.count < groups.count
    return (isMixed ? choices(of: close) : []) + choices(of: groups) + otherChoices(slots)
  }

  /// What the same words may mean as a column.
  private struct Slot {
    /// The properties that they match best, each as well as the others.
    var ways: [Way]
    /// Those that they match less well.
    var others: [Way] = []
  }

  /// "compare them: area, species, year": of a word that is no label, what it asks for as a noun may be meant too.
  private func withAsked(_ slot: Slot, of set: Part) -> Slot {
    var slot = slot
    let known = Set((slot.ways + slot.others).map(\.use.property))
    slot.others += composition.askedForColumns(of: set).filter {
      $0.words.meets(slot.ways[0].words) && !known.contains($0.use.property)
    }.prefix(Self.fewOthers)
    return slot
  }

  /// The properties by the words that name them, in the order of the words.
  private func slots(of ways: [Way], by closeness: (Way) -> Int) -> [Slot] {
    var slots: [Slot] = []
    for way in ways.sorted(by: {
      ($0.words.first, -$0.words.count, closeness($0), $0.use.property)
        < ($1.words.first, -$1.words.count, closeness($1), $1.use.property)
    }) {
      if var slot = slots.last, slot.ways[0].words.meets(way.words) {
        if slot.ways[0].words == way.words, closeness(slot.ways[0]) == closeness(way),
          !slot.ways.contains(where: { $0.use.property == way.use.property })
        {
          slot.ways.append(way)
        } else if slot.others.count < Self.fewOthers {
          slot.others.append(way)
        }
        slots[slots.count - 1] = slot
      } else if !slots.contains(where: { $0.ways[0].use.property == way.use.property }) {
        slots.append(Slot(ways: [way]))
      }
    }
    return slots
  }

  /// The columns with one of them left out, or another property in its place that the same words may mean.
  ///
  /// Example: "wheel size, price" of bikes that have wheel sizes, frame sizes and prices → without the frame size.
  private func otherChoices(_ slots: [Slot]) -> [[Column]] {
    let first = slots.map { $0.ways[0] }
    guard first.count <= Self.fewSlots else { return [] }
    var found: [[Way]] = []
    for slot in first.indices {
      for other in slots[slot].others where !first.contains(where: { $0.use == other.use }) {
        found.append(first.indices.map { $0 == slot ? other : first[$0] })
      }
    }
    // "what ages?": the least age and the highest, though a label comes nearer to one of them.
    if first.count <= Self.fewOthers {
      for slot in first.indices {
        for other in slots[slot].others where !first.contains(where: { $0.use == other.use }) {
          found.append(first + [other])
        }
      }
    }
    if first.count > 2 {
      for slot in first.indices.dropLast() {
        found.append(first.indices.filter { $0 != slot }.map { first[$0] })
      }
    }
    return found.map(inOrder)
  }

  /// Other properties that are tried for a word, and of how many columns.
  private static let fewOthers = 2
  private static let fewSlots = 5

  /// One property of each group, or all of it.
  private func choices(of groups: [[Way]]) -> [[Column]] {
    var choices: [[Way]] = [[]]
    for group in groups {
      // "min and max temp": each of them by itself, or all.
      let all = (2...Self.fewAlike).contains(group.count) ? [group] : []
      choices = choices.flatMap { choice in (group.map { [$0] } + all).map { choice + $0 } }
        .prefix(Self.fewChoices).map { $0 }
    }
    return choices.map(inOrder)
  }

  /// Columns in the order of their words.
  private func inOrder(_ ways: [Way]) -> [Column] {
    ways.sorted { $0.words.first < $1.words.first }.map(column)
  }

  private static let fewChoices = 6
  /// So many properties may be meant by one word together.
  private static let fewAlike = 3

  /// Whether a property's words are not the set's own; the "first" of "first name" is, where it is no cue there.
  private func isFree(_ way: Way, of set: Part) -> Bool {
    guard way.words.meets(set.words) else { return true }
    let cued = question.words(of: question.present)
    let own = way.words.subtracting(set.words)
    // "district secretaries" of districts.
    if set.role == .kind, set.size == 1, !own.isEmpty,
      way.anchors.places.allSatisfy({ question.anchors[$0].match == .exact })
    {
      return true
    }
    return !own.isEmpty && way.words.subtracting(own).subtracting(cued).isEmpty
  }

  /// Whether all members of a set have the same value of a property, which nobody asks for: the edition of "the luxury
  /// versions", the year of "the versions of 2014".
  private func isFixed(_ way: Way, in set: Query) -> Bool {
    guard schema.properties[way.use.property].isFunctional, !way.use.inverse else { return false }
    return set.fixes(schema.relation(way.use))
  }

  /// Whether the words of a property only name what kind of thing the members are.
  private func isOfClass(_ way: Way, _ set: Part) -> Bool {
    question.anchors.contains { anchor in
      guard case .kind(let kind) = anchor.meaning, WordSet(anchor.words) == way.words else {
        return false
      }
      return anchor.match <= .inflected && schema.classes[kind].type.meets(set.type)
    }
  }
}

extension Query {
  /// Whether being in the set takes one certain value of a property.
  fileprivate func fixes(_ relation: Relation) -> Bool {
    switch self {
    case .join(relation.reversed, .terms(let terms)): terms.count == 1
    case .intersection(let a, let b): a.fixes(relation) || b.fixes(relation)
    case .filter(let filter):
      filter.set.fixes(relation)
        || filter.comparison == .equal && filter.measure == .value(relation)
    default: chosenFrom?.fixes(relation) ?? false
    }
  }
}
