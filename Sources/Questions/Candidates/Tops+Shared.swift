import English
import Queries
import RDF
import Triples
import Vocabulary

// Yes or no of two things at once: whether a property leads them to the same, which of their numbers is larger.
extension Tops {
  /// Whether a property leads two things to the same: "do they share a sire?", "same house as Ada?", "were they ever
  /// on one dive together?"
  func shared() -> [Candidate] {
    let cues: [Cue] = [.equal, .common, .both]
    let isCued = cues.contains(where: question.has)
    guard mayBeTruth, isCued || asksWhether else { return [] }
    let said = question.words(of: [.equal, .common, .both, .truth])
    var found: [Candidate] = []
    for pair in twos() {
      for (use, words, anchors, tags) in ways(of: pair, isCued) {
        let relation = schema.relation(use)
        let (a, b) = (Query.join(relation, pair.first), Query.join(relation, pair.second))
        let isOne = schema.properties[use.property].isFunctional && !use.inverse
        found.append(
          Candidate(
            .ask(isOne ? .same(a, b) : .exists(.intersection(a, b))),
            words: pair.words.union(words).union(said), anchors: pair.anchors.union(anchors),
            tags: pair.tags.union(tags)))
      }
    }
    return Array(found.prefix(Self.mostShared))
  }

  /// "more than Ada?" after Ben's score, "the other one has more?": the numbers of two things, where one of them or
  /// the number was spoken of before.
  func besideEachOther() -> [Candidate] {
    let cues: [Cue] = [.more, .less, .compare]
    guard mayBeTruth, cues.contains(where: question.has) || question.isGraded else { return [] }
    let gauges = composition.gauges.filter {
      $0.measure.valued != nil && !$0.tags.contains(.unsaidMeasure)
    }
    let said = question.words(of: [.more, .less, .compare, .truth])
    var found: [Candidate] = []
    for pair in twos() {
      for gauge in gauges
      where pair.type.meets(gauge.source) && !gauge.words.meets(pair.words)
        && (!pair.tags.isEmpty || !gauge.tags.isEmpty)
      {
        let numbers = [pair.first, pair.second].map { Query.aggregate(.largest, $0, gauge.measure) }
        for comparison in gauge.upper.map({ [$0 ? Comparison.more : .less] }) ?? [.more, .less] {
          found.append(
            Candidate(
              .ask(.compare(numbers[0], comparison, numbers[1])),
              words: pair.words.union(gauge.words).union(said),
              anchors: pair.anchors.union(gauge.anchors), tags: pair.tags.union(gauge.tags)))
        }
      }
    }
    return Array(found.prefix(Self.mostShared))
  }

  private static let mostShared = 12
  private static let fewTwos = 6
  private static let fewThings = 3
  /// The most properties among which one may be meant that no word says.
  private static let fewUnsaid = 4

  // MARK: The two

  private struct Two {
    let first: Query
    let second: Query
    let type: SetType
    let words: WordSet
    let anchors: AnchorSet
    let tags: Tags
  }

  /// The pairs of things that may be meant by "they": two that are named or were spoken of together, or one that is
  /// named and one spoken of before.
  private func twos() -> [Two] {
    let parts = composition.table.parts.filter { $0.size == 1 && !$0.tags.contains(.pairImplied) }
    let groups = parts.compactMap { part -> Two? in
      guard case .terms(let terms) = part.query, terms.count == 2 else { return nil }
      return Two(
        first: .terms([terms[0]]), second: .terms([terms[1]]), type: part.type, words: part.words,
        anchors: part.anchors, tags: part.tags)
    }
    let named = parts.filter { $0.isOneThing && $0.role == .things && !$0.words.isEmpty }
    let spoken = parts.filter { $0.isOneThing && $0.role == .context }
    let isTwo = question.has(.both) || question.has(.equal) || question.isGraded
    let ones = named.isEmpty && isTwo ? spoken.filter { !$0.tags.contains(.earlierTopic) } : named
    var found = groups
    for one in ones.prefix(Self.fewThings) {
      for other in spoken.prefix(Self.fewThings)
      where other.query != one.query && other.type.meets(one.type) {
        found.append(
          Two(
            first: other.query, second: one.query, type: one.type.union(other.type),
            words: one.words, anchors: one.anchors, tags: one.tags.union(other.tags)))
      }
    }
    return Array(found.prefix(Self.fewTwos))
  }

  /// The properties by which two things may come to the same: those that are said, the last turn's, and where they are
  /// few, any.
  private func ways(of pair: Two, _ isCued: Bool) -> [(PropertyUse, WordSet, AnchorSet, Tags)] {
    let said = composition.ways.filter {
      !$0.words.meets(pair.words) && !schema.properties[$0.use.property].isBoolean
    }.compactMap { $0.leading(from: pair.type, schema) }
      .filter { isCued || !$0.words.isEmpty }
      .map { ($0.use, $0.words, $0.anchors, $0.tags) }
    guard said.isEmpty, isCued else { return said }
    return links(from: pair.type).prefix(Self.fewUnsaid).map {
      ($0, WordSet(), AnchorSet(), .unsaidProperty)
    }
  }
}
