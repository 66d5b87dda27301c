import English
import Queries
import RDF
import Triples
import Vocabulary

// Whether what words say holds of what was spoken of before.
extension Tops {
  /// "is it signed at least?", "rolled back?", "all from Ottermere?": a condition of the words, of each thing and list
  /// that was spoken of. There the table of sets has often no room for both.
  func spokenWhether() -> [Candidate] {
    guard mayBeTruth, asksWhether || question.count <= Self.shortSpoken else { return [] }
    var found: [Candidate] = []
    let said = conditions()
    for subject in subjectsSpokenOf() {
      for condition in said
      where condition.type.meets(subject.type) && !condition.words.meets(subject.words)
        && condition.query != subject.query
      {
        found += claims(subject, condition)
      }
      if !composition.isSubject(subject) { found += linked(subject) + counted(subject) }
    }
    return Array(found.prefix(Self.mostSpoken))
  }

  private static let shortSpoken = 5
  private static let fewLists = 3
  private static let fewSpoken = 5
  private static let fewNamed = 3
  private static let fewConditions = 8
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
    }.prefix(Self.fewLists).map { $0 }
  }

  /// The conditions that words say in full, those of a yes-or-no property first.
  private func conditions() -> [Part] {
    let said = composition.table.best(Self.fewConditions * 4) {
      $0.role == .made && $0.isSaid && $0.size <= 3 && !$0.query.isNamed && !$0.query.isOneInSet
    }
    return (said.filter { $0.query.isFlag } + said.filter { !$0.query.isFlag })
      .prefix(Self.fewConditions).map { $0 }
  }

  private func claims(_ subject: Part, _ condition: Part) -> [Candidate] {
    func made(_ query: Query, _ cues: [Cue]) -> Candidate {
      Candidate(
        .ask(query),
        words: subject.words.union(condition.words).union(question.words(of: cues)),
        anchors: subject.anchors.union(condition.anchors),
        tags: subject.tags.union(condition.tags))
    }
    if isOfAll, !composition.isSubject(subject) {
      return [made(.every(subject.query, condition.query), [.both, .everything, .each, .truth])]
    }
    let claim = Query.exists(.intersection(subject.query, condition.query))
    return [made(claim, [.truth, .any])]
      + (question.has(.negation) ? [made(.not(claim), [.negation, .truth])] : [])
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

extension Query {
  /// Whether it is what a yes-or-no property holds of, or not.
  fileprivate var isFlag: Bool {
    guard case .join(_, .terms(let terms)) = self, case .literal(let literal)? = terms.first else {
      return false
    }
    return literal.datatype == XSD.boolean
  }
}
