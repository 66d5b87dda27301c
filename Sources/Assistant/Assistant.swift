package import Answers
import Execution
package import Queries
import Questions
import RDF
package import Triples
package import Vocabulary

/// Everything that stays the same between questions: a graph, its vocabulary, and how to evaluate.
/// Immutable and shared by any number of conversations.
package struct Assistant: Sendable {
  package let lexicon: Lexicon
  package let phraser: Phraser
  let naming: any Naming
  let parser: Parser
  /// Seconds that one question may take.
  package let timeLimit: Double

  /// - Parameter timeLimit: seconds that one question may take.
  package init(store: TripleStore, timeLimit: Double = 5) {
    lexicon = Lexicon(of: store)
    let naming = GraphNaming(lexicon: lexicon)
    self.naming = naming
    self.timeLimit = timeLimit
    parser = Parser(lexicon: lexicon)
    phraser = Phraser(
      naming: naming, executor: LocalExecutor(store: store, timeLimit: timeLimit))
  }

  var store: TripleStore { lexicon.store }

  /// An executor that a person can stop.
  func executor(stop: @escaping @Sendable () -> Bool) -> LocalExecutor {
    LocalExecutor(store: store, timeLimit: timeLimit, stop: stop)
  }
}
