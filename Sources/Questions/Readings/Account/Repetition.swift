import Queries
import Triples
import Vocabulary

/// Whether an answer would only say again what the question named.
///
/// Example: "is it suppliers?" answered with "suppliers"; but "PM or SM?" answered with one of the two is a choice.
struct Repetition {
  private let named: [TermID]

  init(_ question: Question) {
    named = question.anchors.flatMap { anchor -> [TermID] in
      guard case .things(let things) = anchor.meaning, anchor.match == .exact else { return [] }
      return things
    }
  }

  func onlyRepeats(_ candidate: Candidate, _ query: Query, _ evaluator: Evaluator) -> Bool {
    guard case .ask = candidate.move, case .terms(let terms) = query, !named.isEmpty,
      candidate.tags.isDisjoint(with: Tags.ofContext)
    else { return false }
    let ids = terms.compactMap { evaluator.store.id(of: $0) }
    return !ids.isEmpty && Set(named).isSubset(of: ids)
  }
}
