import English
import Queries
import RDF
import Triples
import Vocabulary

// Facts kept as records of their own: a season of a player, a stay of a guest. Questions name who a record is of,
// seldom the record: "players with more than 3 rebounds" measures seasons, and asks whose they are.
extension FreeComposition {
  /// Records that are measured or told apart though no word names them, and what they are of.
  mutating func records() {
    let kinds = table.parts.filter { $0.role == .kind && $0.size == 1 && !$0.words.isEmpty }
    let before = table.parts.count
    measureEverything()
    measureRecords(kinds)
    denyRecords(kinds)
    compareRecords(kinds)
    sameByUnsaid(kinds)
    let owned = table.parts.count
    for part in table.parts[before..<owned] { joinOwners(of: part, kinds) }
    // "the gender of the players with …"
    join(Array(table.parts[owned...].sorted { $1.worth < $0.worth }.prefix(Self.fewOwners)))
  }

  private static let fewOwners = 8

  /// Whose or what's the records are: a named class that one property leads to, or what the question word asks for.
  private mutating func joinOwners(of part: Part, _ kinds: [Part]) {
    var ways: [(use: PropertyUse, words: WordSet, anchors: AnchorSet, tags: Tags)] = []
    for kind in kinds where !kind.words.meets(part.words) {
      let links = links(from: part.type, to: kind.type)
      guard links.count <= Self.fewLinks else { continue }
      ways += links.map { ($0, kind.words, kind.anchors, links.count == 1 ? [] : .bridged) }
    }
    if kinds.isEmpty {
      ways += asked(of: part).map { ($0.use, $0.words, $0.anchors, $0.tags) }
    }
    for way in ways {
      add(
        .join(schema.relation(way.use), part.query), schema.target(of: way.use),
        part.words.union(way.words), part.anchors.union(way.anchors), part.tags.union(way.tags),
        part.size + 1)
    }
  }

  private static let fewLinks = 2

  /// The class of what has a property, where it is not what a named class holds: "seasons" of `rebounds`, where
  /// players are named. Nil where some named class has the property itself.
  func recordSet(of use: PropertyUse, _ kinds: [Part]) -> Part? {
    let source = schema.source(of: use)
    guard !kinds.contains(where: { $0.type.meets(source) }) else { return nil }
    let property = schema.properties[use.property]
    let classes = use.inverse ? property.range : property.domain
    let query: Query =
      classes.count == 1 ? .instances(schema.classes[classes[0]].extent) : .everything
    return Part(
      query: query, type: source, words: WordSet(), anchors: AnchorSet(), tags: [], size: 1,
      role: .kind)
  }

  /// Chooses records of named things by a number of theirs: "players with more than 3 rebounds", "the player with the
  /// most points in a season".
  private mutating func measureRecords(_ kinds: [Part]) {
    guard isOfMeasure, !kinds.isEmpty else { return }
    for gauge in gauges
    where !gauge.words.isEmpty && gauge.tags.isDisjoint(with: [.unsaidMeasure, .reversed]) {
      guard let relation = gauge.measure.valued, let use = use(of: relation),
        let records = recordSet(of: use, kinds), !table.isFull
      else { continue }
      extreme(of: records, gauge)
      for number in numbers where !number.words.meets(gauge.words) || number.isUnit(of: gauge) {
        bound(records, gauge, number)
      }
    }
  }

  /// "stadiums that had no concert in 2014": a class without what the condition leads to, which its name is part of.
  mutating func denyReached() {
    guard question.has(.negation) || question.has(.except) else { return }
    let said = question.words(of: [.negation, .except])
    let kinds = table.parts.filter { $0.role == .kind && $0.size == 1 && !$0.words.isEmpty }
    let reached = table.best(40) { part in
      guard case .join(_, let set) = part.query else { return false }
      return !set.isNamed && part.size > 2 && part.tags.count <= 1 && !part.query.leavesOut
        && part.tags.isDisjoint(with: [.pairImplied, .unsaidProperty])
    }
    for part in reached.prefix(Self.fewDenied) { denyKinds(part, kinds, said) }
  }

  private static let fewDenied = 12

  /// "people who have not written it": the members of a class without those that a property leads to or from.
  private mutating func denyKinds(_ part: Part, _ kinds: [Part], _ said: WordSet) {
    for kind in kinds where kind.type.meets(part.type) && !table.isFull {
      add(
        .difference(kind.query, part.query), kind.type,
        kind.words.union(part.words).union(said), kind.anchors.union(part.anchors), part.tags,
        part.size + 1)
    }
  }

  /// All records but those that words deny: "players who are not point guards" → the seasons of players at another
  /// position. A player with seasons at both has some of either kind, and so is among the answers.
  private mutating func denyRecords(_ kinds: [Part]) {
    let cues: [Cue] = [.negation, .except]
    guard cues.contains(where: question.has) else { return }
    let said = question.words(of: cues)
    let denied = table.best(30) { part in
      guard case .join(_, let set) = part.query else { return false }
      return set.isNamed && part.tags.count <= 1
        && !part.tags.contains(.pairImplied)
    }
    for part in denied {
      denyKinds(part, kinds, said)
      guard case .join(let relation, _) = part.query, relation.arcs.allSatisfy(\.inverse),
        let use = use(of: relation.reversed),
        let records = recordSet(of: use, kinds), records.query != .everything, !table.isFull
      else { continue }
      add(
        .difference(records.query, part.query), part.type, part.words.union(said), part.anchors,
        part.tags, part.size + 1)
    }
  }
}
