package import RDF
import Synchronization

/// Remembers the labels that come with answers, so that phrasing an answer asks the engine nothing again.
///
/// A class, as all conversations with one endpoint share it; forgets everything when it is full.
package final class LabelMemory: Sendable {
  private let known = Mutex<[Term: String]>([:])
  /// How many labels are kept.
  package static let capacity = 200_000

  package init() {}

  package func label(of term: Term) -> String? { known.withLock { $0[term] } }

  /// Keeps labels; of several for a term, the first in code-point order.
  func add(_ labels: some Sequence<(Term, String)>) {
    known.withLock { known in
      if known.count > Self.capacity { known = [:] }
      for (term, text) in labels {
        if let old = known[term], !text.precedesBytewise(old) { continue }
        known[term] = text
      }
    }
  }
}
