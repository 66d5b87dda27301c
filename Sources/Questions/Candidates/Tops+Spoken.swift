import English
import Queries
import RDF
import Triples
import Vocabulary

// Yes or no about what was spoken of before, which words of this turn say something of.
extension Tops {
  /// "is it signed at least?", "rolled back?", "all from Ottermere?": a condition of the words, of each thing and list
  /// that was spoken of. There the table of sets has often no room for both.
  func spokenWhether() -> [Candidate] {
    guard asksWhetherIfBriefly else { return [] }
    var found: [Candidate] = []
    let said = conditions()
    for subject in subjectsSpokenOf() {
      for condition in said
      where condition.type.meets(subject.type) && !condition.words.meets(subject.words)
        && condition.query != subject.query
      {
        found += claims(subject, condition)
      }
      for flag in said where flag.query.isFlag && !flag.type.meets(subject.type) {
        found += through(subject, flag)
      }
      if !composition.isSubject(subject) { found += linked(subject) + counted(subject) }
    }
    return Array(found.prefix(Self.mostSpoken))
  }

  private static let fewLists = 3
  private static let fewSpoken = 5
  private static let fewNamed = 3
  private static let fewConditions = 6
  /// Either value of each of two yes-or-no properties.
  private static let fewFlags = 4
  private static let fewLinks = 2
  /// No more of these are proposed for a turn.
  private static let mostSpoken = 24

  /// Whether all of some are meant.
  var isOfAll: Bool { [.both, .everything, .each].contains(where: question.has) }

  /// The things and lists of the last turns, and what words name.
  private func subjectsSpokenOf() -> [Part] {
    let parts = composition.table.parts.filter { $0.size == 1 }
    let things = parts.filter {
      $0.role == .context && composition.isSubject($0) && $0.tags.count <= 2
    }
    let named = parts.filter {
      $0.role == .things && !$0.words.isEmpty && composition.isSubject($0) && $0.tags.isEmpty
    }
    return named.prefix(Self.fewNamed) + things.prefix(Self.fewSpoken) + listsSpokenOf()
  }

  /// What was listed last, and what the last answer was a property of.
  func listsSpokenOf() -> [Part] {
    composition.table.parts.filter {
      $0.isOfContext && !composition.isSubject($0)
        && ($0.tags == .lastAnswer || $0.tags == .lastList || $0.tags == .topic
          || $0.tags == [.lastAnswer, .narrowed])
    }.prefix(Self.fewLists) + (isOfAll ? severalNamed() + composition.lastKinds.prefix(1) : [])
  }

  /// "can Gwil and Alan both drive it?": several named things.
  private func severalNamed() -> [Part] {
    composition.table.best(1) { part in
      guard case .terms(let terms) = part.query else { return false }
      return terms.count > 1 && part.size == 1 && part.role == .things && !part.words.isEmpty
    }
  }

  /// The conditions that words say in full, those of a yes-or-no property first.
  private func conditions() -> [Part] {
    func isCondition(_ part: Part) -> Bool {
      part.role == .made && part.isSaid && part.size <= 3 && !part.query.isNamed
        && !part.query.isOneInSet
    }
    // Many sets say more words than a flag of one word does.
    let flags = composition.table.best(Self.fewFlags) { isCondition($0) && $0.query.isFlag }
    return flags
      + composition.table.best(Self.fewConditions) { isCondition($0) && !$0.query.isFlag }
  }

  private func claims(_ subject: Part, _ condition: Part) -> [Candidate] {
    func made(_ query: Query, _ cues: [Cue]) -> Candidate {
      Candidate(
        .ask(query),
        words: subject.words.union(condition.words).union(question.words(of: cues)),
        anchors: subject.anchors.union(condition.anchors),
        tags: subject.tags.union(condition.tags))
    }
    if isOfAll, !composition.isSubject(subject), subject.size == 1 {
      return [made(.every(subject.query, condition.query), [.both, .everything, .each, .truth])]
    }
    let claim = Query.exists(.intersection(subject.query, condition.query))
    return [made(claim, [.truth, .any])]
      + (question.has(.negation) ? [made(.not(claim), [.negation, .truth])] : [])
  }

  /// A yes or no about a thing by what it is linked to. "is it step free?" of an event asks whether its venue is, as
  /// venues have that property and events do not; "is the obelisk safe?" asks it of its surveys.
  private func through(_ subject: Part, _ flag: Part) -> [Candidate] {
    guard composition.isSubject(subject), !flag.words.meets(subject.words) else { return [] }
    let links = composition.links(from: subject.type, to: flag.type).filter { !$0.repeats }
    guard links.count <= Self.fewLinks else { return [] }
    return links.flatMap { link in
      claims(
        Part(
          query: .join(schema.relation(link), subject.query), type: schema.target(of: link),
          words: subject.words, anchors: subject.anchors, tags: subject.tags.union(.bridged),
          size: 2, role: .made), flag)
    }
  }

  /// "all from Ottermere?": whether every one of a list is related to a named thing, or some.
  private func linked(_ list: Part) -> [Candidate] {
    let things = composition.table.parts.filter {
      $0.role == .things && $0.size == 1 && !$0.words.isEmpty && $0.tags.isEmpty
    }
    return things.prefix(Self.fewNamed).flatMap { thing -> [Candidate] in
      guard !list.type.meets(thing.type) else { return [] }
      let links = composition.links(from: thing.type, to: list.type).filter { !$0.repeats }
      return links.prefix(Self.fewLinks).flatMap { link -> [Candidate] in
        let reached = Part(
          query: .join(schema.relation(link), thing.query), type: schema.target(of: link),
          words: thing.words, anchors: thing.anchors, tags: .bridged, size: 2, role: .made)
        return reached.query == list.query ? [] : claims(list, reached)
      }
    }
  }

  /// "are they all of the same model?", "only one dock?": how many a list comes to.
  private func counted(_ list: Part) -> [Candidate] {
    guard question.has(.equal) || question.has(.only), let one = composition.number(1) else {
      return []
    }
    let fitting = composition.ways.filter {
      !$0.words.isEmpty && !schema.properties[$0.use.property].isBoolean
    }.compactMap { $0.leading(from: list.type, schema) }
    return fitting.prefix(Self.fewLinks).map { way in
      Candidate(
        .ask(
          .compare(.count(.join(schema.relation(way.use), list.query)), .equal, one)),
        words: way.words.union(question.words(of: [.equal, .only, .everything, .both, .truth])),
        anchors: way.anchors, tags: list.tags.union(way.tags))
    }
  }
}
