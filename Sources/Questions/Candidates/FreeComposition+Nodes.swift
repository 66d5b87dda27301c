import English
import Queries
import Triples
import Vocabulary

// Properties that no word names, by the kind of answer that is asked for: of a thing, and of the nodes that tell
// of it (a showing of its film and its start, a contract of its office and its tenant).
extension FreeComposition {
  /// Properties that words come near to by some link of WordNet, where no label has those words: "for a living" to
  /// `occupation`, "size" to `capacity`. Several may be; which is meant, what is asked of what decides.
  mutating func findNearWays() {
    let cued = question.words(of: question.present)
    let known = question.anchored(upTo: .misspelt)
    var left = Self.mostNear
    for place in question.sentence.words.indices
    where question.content.contains(place) && !cued.contains(place) && !known.contains(place) {
      let typed = question.sentence.typed(place..<(place + 1)).lowercased()
      let words = WordSet(place..<(place + 1))
      for use in lexicon.parts.near(to: typed).prefix(min(left, Self.nearEach))
      where !ways.contains(where: { $0.use.property == use.property && !$0.words.isEmpty }) {
        left -= 1
        ways.append(
          Way(use: use, words: words, anchors: AnchorSet(), tags: .unsaidProperty, isNoun: true))
      }
    }
  }

  private static let nearEach = 2
  private static let mostNear = 4

  /// The kinds of answer that the question words ask for: people and places of "who was it, and where?".
  private var asked: AskedKinds.Kind {
    question.sentence.roles.reduce(into: []) { $0.formUnion(AskedKinds.asked(by: $1)) }
  }

  /// Of some properties those whose values can answer the question word: dates "when", people "who", numbers "how
  /// much"; where none of them can, or no question word asks, all.
  func answering(_ uses: [PropertyUse]) -> [PropertyUse] {
    let kinds = asked
    var chosen = uses
    if !kinds.isEmpty {
      let able = lexicon.askedKinds.uses.filter { !$0.answers.isDisjoint(with: kinds) }.map(\.use)
      let texts = kinds.isDisjoint(with: [.place, .person]) ? [] : uses.filter { isText($0) }
      chosen = uses.filter { able.contains($0) || texts.contains($0) }
    } else if question.says(.how) || question.has(.count) {
      chosen = uses.filter { !$0.inverse && schema.properties[$0.property].isNumeric }
    }
    return chosen.isEmpty ? uses : chosen
  }

  private func isText(_ use: PropertyUse) -> Bool {
    let property = schema.properties[use.property]
    return !use.inverse && property.isText && !property.isNumeric
  }

  /// Whether words name a property that fits, by its very label: "break" may be "break down into", or anything.
  func isSaid(_ way: Way, of subject: Part) -> Bool {
    !way.words.isEmpty && way.tags.isEmpty && !way.words.meets(subject.words)
      && way.anchors.places.allSatisfy { question.anchors[$0].match == .exact }
      && subject.type.meets(schema.source(of: way.use).union(schema.target(of: way.use)))
  }

  /// What a question that names no property may ask something of: the thing that it names, else what is spoken of.
  func unsaidSubjects() -> [Part] {
    guard mayLeaveOutProperty else { return [] }
    let said = table.best(1) { isSubject($0) && !$0.words.isEmpty && $0.role == .things }
    let subjects = said.isEmpty ? table.best(2) { isSubject($0) && $0.role == .context } : said
    return subjects.filter { subject in !ways.contains { isSaid($0, of: subject) } }
  }

  /// Whether the property may be one that no word names: words are left that nothing explains yet, or so few are said
  /// that it may have been left out ("for?").
  private var mayLeaveOutProperty: Bool {
    !openWords.isEmpty || question.says([.wh, .how]) || question.count <= Self.fewWords
  }

  /// A turn of so few words may leave out what it asks: "minimum on it?", "for?".
  private static let fewWords = 4

  func isSubject(_ part: Part) -> Bool {
    guard case .terms(let terms) = part.query, terms.count == 1, part.size == 1 else {
      return false
    }
    return part.tags.isDisjoint(with: [.earlierTopic, .pairImplied, .otherOfPair])
  }

  /// "winners of each?", "what are they on, money-wise?": properties of the last list that words are near to, or that
  /// the question word asks for.
  mutating func unsaidOfLists() {
    guard mayLeaveOutProperty else { return }
    // The list, and what the last answer was a property of: a sale of its buyer.
    let lists = table.parts.filter {
      $0.isOfContext && !$0.query.isNamed
        && ($0.tags == .lastAnswer || $0.tags == [.lastAnswer, .narrowed])
    }
    for list in lists.prefix(2) where !ways.contains(where: { isSaid($0, of: list) }) {
      let uses = schema.properties.indices.filter {
        !schema.properties[$0].isOrder && list.type.usuallyMeets(schema.source(of: PropertyUse($0)))
      }.map { PropertyUse($0) }
      let near = uses.map { (use: $0, words: openWords(near: $0.property)) }
        .filter { !$0.words.isEmpty }
      let chosen = near.isEmpty ? answering(uses).map { (use: $0, words: WordSet()) } : near
      for (use, words) in chosen.prefix(Self.mostOfList) where !table.isFull {
        add(
          .join(schema.relation(use), list.query), schema.target(of: use),
          list.words.union(words), list.anchors,
          list.tags.union(.unsaidProperty), 2)
      }
    }
  }

  private static let mostOfList = 8

  /// "when is Night Ferry on?": the start of its showings. "who sits in office 303?": the tenant of what covers it.
  mutating func unsaidThroughNodes() {
    guard evaluator.looksAtAnswers else { return }
    for subject in unsaidSubjects().prefix(1) {
      var left = Self.mostBehindNodes
      for link in nodeLinks(of: subject) {
        let nodes = Query.join(schema.relation(link), subject.query)
        let members = evaluator.ids(of: nodes)
        guard !members.isEmpty, members.count <= 60 else { continue }
        let type = type(of: members)
        let uses = schema.properties.indices.filter {
          $0 != link.property && !schema.properties[$0].isOrder
            && type.meets(schema.source(of: PropertyUse($0)))
        }.map { PropertyUse($0) }
        for use in answering(uses).prefix(left) where !table.isFull {
          left -= 1
          add(
            .join(schema.relation(use), nodes), schema.target(of: use), subject.words,
            subject.anchors, subject.tags.union([.unsaidProperty, .bridged]), 3)
        }
      }
    }
  }

  private static let mostBehindNodes = 12

  /// "what have we dispensed to X?": of the records that words reach from what they name, here dispensings by their
  /// client, what the question asks for, here their medicine.
  mutating func unsaidBeyondSaid() {
    guard evaluator.looksAtAnswers, !asked.isEmpty || question.says([.wh, .how]) else { return }
    let reached = table.best(2) { part in
      guard case .join(let relation, let inner) = part.query, inner.isNamed, part.isSaid else {
        return false
      }
      return part.size == 2 && relation.arcs.first?.inverse == true
    }
    for records in reached {
      guard case .join(let relation, _) = records.query else { continue }
      let uses = schema.properties.indices.filter { index in
        schema.properties[index].iri != relation.arcs.first?.property
          && !schema.properties[index].isOrder && !schema.properties[index].isBookkeeping
          && records.type.usuallyMeets(schema.source(of: PropertyUse(index)))
      }.map { PropertyUse($0) }
      for use in answering(uses).prefix(Self.mostBeyond) where !table.isFull {
        add(
          .join(schema.relation(use), records.query), schema.target(of: use), records.words,
          records.anchors, records.tags.union(.unsaidProperty), 3)
      }
    }
  }

  private static let mostBeyond = 6

  /// The properties by which other nodes tell of a thing, and the one that it is told by where there is only one of
  /// it: a visit's patient.
  func nodeLinks(of subject: Part) -> [PropertyUse] {
    let back = schema.properties.indices.map { PropertyUse($0, inverse: true) }
    let forth = schema.properties.indices.filter { schema.properties[$0].isFunctional }.map {
      PropertyUse($0)
    }
    return (back + forth).filter { use in
      let property = schema.properties[use.property]
      return !property.isOrder && !property.isBookkeeping && !property.isSymmetric
        && !property.isNumeric
        && !property.isBoolean && subject.type.meets(schema.source(of: use))
        && (use.inverse || !property.isText)
    }.prefix(Self.fewLinks).map { $0 }
  }

  private static let fewLinks = 6
}
