import English
import Queries
import RDF
import Triples
import Vocabulary

// Questions that no word asks for outright: what is to be done with a set and a number is left to the model.
extension Tops {
  /// "weekly wages actors" (their sum), "stock less what was made" (a difference), "turbines with no fault yet".
  ///
  /// Only sets and properties that words or the last turn put in play are combined, since everything could be asked of
  /// everything else.
  func uncued() -> [Candidate] {
    let sets = subjects()
    let gauges = composition.gauges.filter {
      $0.measure.valued != nil && $0.tags.isSubset(of: .lastMeasure)
    }
    var found: [Candidate] = []
    for set in sets {
      found += gauges.prefix(Self.fewGauges).flatMap { numbers(set, $0) }
      let ways = composition.ways.filter { mayLink($0, set) }
      found += ways.prefix(Self.fewWays).flatMap { links(set, $0) }
    }
    found += leftovers(gauges)
    return Array(found.prefix(Self.most))
  }

  private static let fewGauges = 3
  private static let fewWays = 4
  private static let fewSets = 6
  /// No more of these are proposed for a turn.
  private static let most = 90

  /// Classes, the lists that were told last, and what words say in full.
  private func subjects() -> [Part] {
    let kinds = composition.table.parts.filter { $0.role == .kind && $0.size == 1 }
    let said = composition.table.best(Self.fewSets) {
      $0.role == .made && $0.isSaid && $0.size <= 3 && !$0.query.isNamed && !$0.query.isOneInSet
    }
    let last = kinds.isEmpty ? composition.lastKinds : []
    let found: [Part] = Array(kinds.prefix(3)) + lastLists + last + said
    return Array(found.prefix(Self.fewSets))
  }

  private func made(_ query: Query, _ set: Part, _ gauge: Gauge, _ words: WordSet = WordSet())
    -> Candidate
  {
    Candidate(
      .ask(query), words: set.words.union(gauge.words).union(words),
      anchors: set.anchors.union(gauge.anchors), tags: set.tags.union(gauge.tags))
  }

  /// What may be asked of a set's members and a number of theirs where no word says what. Of turbines and their output:
  /// those without one, the one with the most and the least, the sum, the mean, the most and the least itself, the
  /// difference between these two, and those with 0.
  private func numbers(_ set: Part, _ gauge: Gauge) -> [Candidate] {
    guard set.type.meets(gauge.source), !gauge.words.meets(set.words),
      !(gauge.words.isEmpty && set.words.isEmpty && question.count > Self.shortTurn)
    else { return [] }
    let counted = question.words(of: .count)
    func number(_ kind: Aggregate) -> Query { .aggregate(kind, set.query, gauge.measure) }
    let ends = [Extreme.largest, .smallest].map {
      made(.superlative(set.query, gauge.measure, $0), set, gauge)
    }
    let without = gauge.measure.valued.map { relation in
      made(
        .difference(set.query, .join(relation.reversed, .everything)), set, gauge,
        question.words(of: [.negation, .except, .remaining]))
    }
    let common = (without.map { [$0] } ?? []) + ends
    if gauge.isDate {
      return common + [
        made(number(.largest), set, gauge), made(number(.smallest), set, gauge),
      ]
    }
    return common
      + [Aggregate.sum, .average, .largest, .smallest].map {
        made(number($0), set, gauge, counted)
      } + [
        made(
          .arithmetic(number(.largest), .subtract, number(.smallest)), set, gauge,
          question.words(of: [.compare, .more, .less, .count])),
        made(.filter(set.query, gauge.measure, .equal, .number(0)), set, gauge),
      ]
  }

  /// A turn of no more words may leave both its set and its number to the turn before.
  private static let shortTurn = 6

  private func mayLink(_ way: Way, _ set: Part) -> Bool {
    way.tags.isSubset(of: .lastProperty) && !way.words.meets(set.words)
      && !(way.words.isEmpty && set.words.isEmpty && question.count > Self.shortTurn)
      && set.type.meets(schema.source(of: way.use).union(schema.target(of: way.use)))
  }

  /// What may be asked of a set's members and a property where no word says what. Of films and their directors: those
  /// without one, with exactly one, with several, and how many or which films each director has.
  private func links(_ set: Part, _ way: Way) -> [Candidate] {
    var found: [Candidate] = []
    let words = set.words.union(way.words)
    func add(_ query: Query, _ more: [Cue], _ tags: Tags) {
      found.append(
        Candidate(
          .ask(query), words: words.union(question.words(of: more)),
          anchors: set.anchors.union(way.anchors), tags: set.tags.union(way.tags).union(tags)))
    }
    for (use, tags) in [(way.use, Tags()), (way.use.reversed, Tags.reversed)]
    where set.type.meets(schema.source(of: use)) && !use.repeats {
      let relation = schema.relation(use)
      if relation.reversed == set.query.outerRelation { continue }
      let having = Query.join(relation.reversed, .everything)
      add(.difference(set.query, having), [.negation, .except, .remaining], tags)
      guard !schema.properties[use.property].isNumeric else { continue }
      let count = Measure.count(relation, of: .everything)
      add(.filter(set.query, count, .equal, .number(1)), [.only], tags)
      add(.filter(set.query, count, .more, .number(1)), [.more], tags)
      guard set.role == .kind else { continue }
      for value in [Groups.Value.count, .members] {
        add(
          .groups(Groups(set: set.query, by: relation, value: value, extreme: nil)),
          [.each, .count], tags)
      }
    }
    return found
  }

  /// "stock against target", "less stock, that leaves …": one number of a thing less another of it.
  private func leftovers(_ gauges: [Gauge]) -> [Candidate] {
    guard gauges.count > 1 else { return [] }
    let things = composition.table.parts.filter { part in
      guard part.size == 1, case .terms(let terms) = part.query else { return false }
      return terms.count == 1 && part.tags.isSubset(of: [.topic, .lastAnswer])
    }
    var found: [Candidate] = []
    for thing in things.prefix(3) {
      for a in gauges.prefix(Self.fewGauges) where thing.type.meets(a.source) && !a.isDate {
        for b in gauges.prefix(Self.fewGauges)
        where a.measure != b.measure && thing.type.meets(b.source) && !b.isDate
          && !a.words.meets(b.words)
        {
          found.append(
            Candidate(
              .ask(
                .arithmetic(
                  .aggregate(.sum, thing.query, a.measure), .subtract,
                  .aggregate(.sum, thing.query, b.measure))),
              words: thing.words.union(a.words).union(b.words).union(
                question.words(of: [.compare, .more, .less, .count])),
              anchors: thing.anchors.union(a.anchors).union(b.anchors),
              tags: thing.tags.union(a.tags).union(b.tags)))
        }
      }
    }
    return found
  }
}

extension Query {
  /// The property that a set is reached by.
  fileprivate var outerRelation: Relation? {
    if case .join(let relation, _) = self { return relation }
    return nil
  }
}
