import English
import Queries
import RDF
import Triples
import Vocabulary

/// Removes candidates that follow an order against the words: that nothing comes before the first phase is an answer
/// to "what precedes it?", and what comes after it is none.
///
/// Example: "what precedes initiation?" is read plainly as `(^:precedes :initiation)`, which is empty; then
/// `(:precedes :initiation)` and what takes both ways are no candidates.
struct Directions {
  let question: Question
  let schema: Schema
  let evaluator: Evaluator

  /// The candidates without those that follow an order against the words.
  func alongWords(_ candidates: [Candidate], by features: Features) -> [Candidate] {
    let sides = saidSides
    let along = sides.isEmpty ? candidates : candidates.filter { !turnsRound($0, sides) }
    return alongPlainReading(along, by: features)
  }

  /// Whether it follows an order away from a thing that words say which way from: "what comes after closing?" never asks
  /// what closing comes after, even where nothing does come after it.
  private func turnsRound(_ candidate: Candidate, _ sides: [Side]) -> Bool {
    guard case .ask(let query) = candidate.move else { return false }
    return sides.contains { thing, isAfter in
      var (along, against) = (false, false)
      query.walk { part in
        guard case .join(let relation, thing) = part, isOrder(relation) else { return }
        if relation.arcs.allSatisfy({ $0.inverse != isAfter }) {
          along = true
        } else {
          against = true
        }
      }
      return against && !along
    }
  }

  private typealias Side = (thing: Query, isAfter: Bool)

  /// Things with "after" or "before" right in front of their names; none where both words are said.
  private var saidSides: [Side] {
    let sides = question.operators.filter { $0.meaning == .after || $0.meaning == .before }
    guard let first = sides.first, sides.allSatisfy({ $0.meaning == first.meaning }) else {
      return []
    }
    return sides.flatMap { words, _ in
      question.anchors.compactMap { anchor in
        guard case .things(let things) = anchor.meaning, things.count == 1,
          anchor.match <= .inflected, stands(anchor.words, rightBehind: words)
        else { return nil }
        return (.terms([evaluator.store.term(things[0])]), first.meaning == .after)
      }
    }
  }

  private func stands(_ name: Range<Int>, rightBehind words: Range<Int>) -> Bool {
    name.lowerBound == words.upperBound
      || name.lowerBound == words.upperBound + 1
        && question.sentence.roles[words.upperBound].contains(.determiner)
  }

  /// The candidates without those that go against the grammar's plain reading, where that is empty.
  private func alongPlainReading(_ candidates: [Candidate], by features: Features) -> [Candidate] {
    guard let plain = candidates.first(where: { $0.grammarRank == 0 }), features.isPlain(plain),
      case .ask(let query) = plain.move, namesSomething(plain),
      let order = query.relations.first(where: isOrder),
      evaluator.denotation(of: query)?.isEmpty == true
    else { return candidates }
    let opposed = candidates.map { follows(order.reversed, $0) && $0.move != plain.move }
    // Where the grammar reads it both ways, as "the one before managing", the words do not say which.
    let isAmbiguous = zip(candidates, opposed).contains { $0.grammarRank != nil && $1 }
    if isAmbiguous { return candidates }
    return zip(candidates, opposed).filter { !$0.1 }.map(\.0)
  }

  private func follows(_ order: Relation, _ candidate: Candidate) -> Bool {
    guard case .ask(let query) = candidate.move else { return false }
    return query.relations.contains { $0.arcs == order.arcs }
  }

  /// Whether it speaks of a thing by name: what "it" stands for is not as sure.
  private func namesSomething(_ candidate: Candidate) -> Bool {
    candidate.anchors.places.contains { question.anchors[$0].isThings }
  }

  private func isOrder(_ relation: Relation) -> Bool {
    relation.arcs.first.flatMap { schema.propertyByIRI[$0.property] }
      .map { schema.properties[$0.index].isOrder } ?? false
  }
}
