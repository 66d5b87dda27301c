import Queries
import Vocabulary

/// Which way an order is followed is said by the words: that nothing comes after the last phase is an answer, and what
/// comes before it is none.
///
/// Example: "what precedes initiation?" is read plainly as `(^:precedes :initiation)`, which is empty; then
/// `(:precedes :initiation)` and what takes both ways are no candidates.
struct Directions {
  let question: Question
  let schema: Schema
  let evaluator: Evaluator

  /// The candidates without those that follow an order against the plain reading of the words.
  func alongWords(_ candidates: [Candidate], by features: Features) -> [Candidate] {
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
    candidate.anchors.places.contains { place in
      if case .things = question.anchors[place].meaning { return true }
      return false
    }
  }

  private func isOrder(_ relation: Relation) -> Bool {
    relation.arcs.first.flatMap { schema.propertyByIRI[$0.property] }
      .map { schema.properties[$0.index].isOrder } ?? false
  }
}
