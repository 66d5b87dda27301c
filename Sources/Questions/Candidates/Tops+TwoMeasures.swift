import English
import Queries
import RDF
import Triples
import Vocabulary

// One number or date of a thing against another of it.
extension Tops {
  /// "was it returned in time?" (back by when it was due), "did it sell above the estimate?", "is it full?" (as many
  /// as its capacity).
  func twoMeasures() -> [Candidate] {
    let isHinted = question.sentence.words.indices.contains {
      question.sentence.says(.limit, at: $0)
    }
    guard mayBeTruth, isHinted || asksWhether else { return [] }
    var found: [Candidate] = []
    for thing in composition.table.best(Self.fewThings, where: { isSubject($0) }) {
      let own = measures(of: thing) + (isHinted ? counts(of: thing) : [])
      let said = own.filter { !$0.words.isEmpty || $0.tags.contains(.lastMeasure) }
      guard !said.isEmpty || isHinted else { continue }
      let firsts = said.isEmpty ? own : said
      for (place, first) in firsts.enumerated() {
        let rest = said.isEmpty ? Array(own.dropFirst(place + 1)) : own
        let others = rest.filter { mayStand($0, beside: first, isHinted) }
        guard others.count <= Self.fewOthers || isHinted else { continue }
        for other in others.prefix(Self.fewOthers) {
          // "so it's full", after the capacity: how many there are is set against it, not it against them.
          found +=
            other.use.inverse ? compared(other, first, thing) : compared(first, other, thing)
        }
      }
    }
    return Array(found.prefix(Self.mostCompared))
  }

  private static let fewThings = 2
  /// The most numbers of a thing among which one may be set against another without being said.
  private static let fewOthers = 3
  private static let mostCompared = 16

  private struct Own {
    let query: Query
    let use: PropertyUse
    let words: WordSet
    let anchors: AnchorSet
    let tags: Tags
  }

  private func isSubject(_ part: Part) -> Bool {
    composition.isSubject(part) && part.tags.count <= 1
      && (part.role == .things || part.role == .context)
  }

  /// The numbers and dates that a thing has, and those of what one property leads it to: the capacity of its room.
  private func measures(of thing: Part) -> [Own] {
    let numeric = schema.properties.indices.filter { schema.properties[$0].isNumeric }
    func own(_ set: Query, _ type: SetType, _ tags: Tags) -> [Own] {
      numeric.filter { type.meets(schema.source(of: PropertyUse($0))) }.map { index in
        let relation = schema.relation(PropertyUse(index))
        let gauge = composition.gauges.first {
          $0.measure == .value(relation) && !$0.words.meets(thing.words)
            && !$0.tags.contains(.unsaidMeasure)
        }
        return Own(
          query: .aggregate(.largest, set, .value(relation)), use: PropertyUse(index),
          words: gauge?.words ?? WordSet(), anchors: gauge?.anchors ?? AnchorSet(),
          tags: tags.union(gauge.map(\.tags) ?? .unsaidMeasure))
      }
    }
    let links = links(from: thing.type).filter {
      !$0.inverse && schema.properties[$0.property].isFunctional
    }
    return own(thing.query, thing.type, [])
      + links.prefix(Self.fewOthers).flatMap { use in
        own(.join(schema.relation(use), thing.query), schema.target(of: use), .bridged)
      }
  }

  /// How many tell of a thing: the dogs in a kennel, against its capacity.
  private func counts(of thing: Part) -> [Own] {
    links(from: thing.type).filter(\.inverse).prefix(Self.fewOthers).map { use in
      Own(
        query: .count(.join(schema.relation(use), thing.query)), use: use, words: WordSet(),
        anchors: AnchorSet(), tags: .unsaidMeasure)
    }
  }

  /// Whether two measures are of one kind: both dates, both times of day or both numbers; that of something else only
  /// where it is said or a word tells of a limit.
  private func mayStand(_ other: Own, beside first: Own, _ isHinted: Bool) -> Bool {
    guard other.use != first.use, !other.words.meets(first.words),
      !(other.use.inverse && first.use.inverse),
      schema.properties[other.use.property].values == schema.properties[first.use.property].values
    else { return false }
    if first.tags.contains(.bridged), other.tags.contains(.bridged) { return false }
    return isHinted || !other.words.isEmpty
      || !other.tags.contains(.bridged) && !first.tags.contains(.bridged)
  }

  /// Compares two measures of a thing. A date that was to be kept must not be after the other ("returned in time?"); a
  /// number that was to be reached must not be below it ("is it full?").
  private func compared(_ first: Own, _ other: Own, _ thing: Part) -> [Candidate] {
    let isDate = schema.properties[first.use.property].isTemporal
    let words = thing.words.union(first.words).union(other.words)
      .union(question.words(of: [.more, .less, .before, .after, .truth]))
    return (isDate ? [Comparison.more, .atMost] : [.more, .atLeast, .less]).map {
      Candidate(
        .ask(.compare(first.query, $0, other.query)), words: words,
        anchors: thing.anchors.union(first.anchors).union(other.anchors),
        tags: thing.tags.union(first.tags).union(other.tags))
    }
  }
}
