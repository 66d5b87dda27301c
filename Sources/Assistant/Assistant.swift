package import Answers
package import English
import Execution
import Queries
package import Questions
import RDF
import SPARQL
package import Triples
package import Vocabulary

/// A graph with all that is needed to answer questions about it: its vocabulary, the model, and a way to evaluate. It
/// never changes, and any number of conversations share it: a class, so that sharing costs nothing.
package final class Assistant: Sendable {
  package let lexicon: Lexicon
  package let phraser: Phraser
  let naming: any Naming
  let parser: Parser
  /// The reader that proposes what turns may mean.
  package let reader: TurnReader
  /// The weights that were learnt, by which a reading is chosen.
  package var weights: Weights { givenWeights ?? reader.learntWeights }
  private let givenWeights: Weights?
  /// The day of asking, from which "last year" is counted; nil where such dates are not read.
  let today: CalendarDay?
  /// Seconds that one question may take.
  package let timeLimit: Double
  /// The most facts given with each reply; with 0 a reply has neither its reading nor its SPARQL.
  let evidenceLimit: Int
  /// The two things that the graph sets side by side (project management and service management); nil where it has no
  /// such two.
  let pair: [TermID]?

  /// The endpoint that has the facts; nil where they are in the store.
  let remote: RemoteGraph?
  let examples: ExampleQuestions

  /// - Parameter timeLimit: seconds that one question may take.
  /// - Parameter evidenceLimit: facts given with each reply.
  /// - Parameter today: the day of asking, from which "last year" is counted; nil where it is not to be read.
  /// - Parameter language: of the questions, and of the labels that are preferred.
  /// - Parameter weights: those that were learnt, unless others are to be tried.
  package convenience init(
    store: TripleStore, timeLimit: Double = 5, evidenceLimit: Int = 8, today: CalendarDay? = nil,
    language: Language = .english, weights: Weights? = nil
  ) {
    self.init(
      store: store, timeLimit: timeLimit, evidenceLimit: evidenceLimit, remote: nil, today: today,
      language: language, weights: weights)
  }

  /// Every assistant is made here: on files, on an endpoint, and again where an endpoint told more names.
  init(
    store: TripleStore, timeLimit: Double, evidenceLimit: Int, remote: RemoteGraph?,
    today: CalendarDay?, language: Language, examples: ExampleQuestions = ExampleQuestions(),
    weights: Weights? = nil
  ) {
    givenWeights = weights
    self.today = today
    lexicon = Lexicon(of: store, in: language)
    self.examples = examples
    self.remote = remote
    let naming = GraphNaming(lexicon: lexicon, labels: remote?.executor.labels)
    self.naming = naming
    self.timeLimit = timeLimit
    self.evidenceLimit = evidenceLimit
    pair = Hub.pair(in: lexicon)
    parser = Parser(lexicon: lexicon)
    reader = TurnReader(lexicon: lexicon, parser: parser, today: today)
    phraser = Phraser(
      naming: naming,
      executor: remote?.executor ?? LocalExecutor(store: store, timeLimit: timeLimit))
  }

  var store: TripleStore { lexicon.store }

  /// The property by which both of the pair reach members of a class.
  func pairRelation(to extent: ClassExtent) -> Relation? {
    let schema = lexicon.schema
    guard let index = schema.classByIRI[extent.name], let pair else { return nil }
    return schema.properties.indices.first { place in
      schema.properties[place].range.contains(index)
        && pair.allSatisfy {
          schema.type(of: $0).meets(schema.source(of: PropertyUse(place)))
        }
    }.map { schema.relation(PropertyUse($0)) }
  }

  /// An executor that a person can stop.
  func executor(stop: @escaping @Sendable () -> Bool) -> any QueryExecutor {
    if var executor = remote?.executor {
      executor.stop = stop
      return executor
    }
    return LocalExecutor(store: store, timeLimit: timeLimit, stop: stop)
  }
}
