import Assistant
import Graph
import TestGraphs
import Testing
import Triples

/// The assistant on the graph inside, read once for all tests.
enum DefaultAssistant {
  private static let made: Result<Assistant, any Error> = Result {
    var builder = TripleStoreBuilder()
    for file in DefaultGraph.files {
      try GraphReader.read(bytes: file.bytes, name: file.name, into: &builder)
    }
    return Assistant(store: builder.finish())
  }

  static func get() throws -> Assistant { try made.get() }
}

/// Assistants on the small graphs, made once.
enum SmallAssistants {
  static let sky = Assistant(store: SolarSystem.store)
  static let family = Assistant(store: Family.store)
  static let football = Assistant(store: Unlabelled.store)
}

extension Assistant {
  /// The reply to a question that nothing was said before.
  func reply(to question: String) -> Reply {
    var conversation = Conversation(with: self)
    return conversation.reply(to: question)
  }

  /// The replies to the questions of one conversation.
  func replies(to questions: [String]) -> [Reply] {
    var conversation = Conversation(with: self)
    return questions.map { conversation.reply(to: $0) }
  }

  /// The answers to a question, in the alphabet's order.
  func answers(to question: String) -> [String] { reply(to: question).answers.sorted() }
}

/// Questions of these tests that are not answered right yet: all are in the corpus that is learnt from. What is
/// answered right now can be taken out.
enum KnownIssues {
  static let questions: Set<String> = [
    // Nothing there, rather than a choice of readings.
    "what comes after closing?", "what comes after managing?", "what comes before initiation?",
    "what comes after Neptune?", "who is the manager of risks?", "which animals were born in 1990?",
    "does planning precede execution?",
    // Steps in between, and what a question word asks for.
    "where were the members of the Union born?", "where was Mia Stern born?",
    "which enclosures opened from 2000 to 2010?",
    "which floor is Tara on?",
    // Said the wrong way round, and yet answered with a yes.
    "does Jupiter orbit Io?",
    // A word that nothing explains.
    "where was Leo recorded?", "who painted it?",
    // Extremes, exceptions and counts of a gazetteer.
    "which shire has the lowest highest point?", "which shires have a highest point below 450?",
    "what is the population of the shire of Ayre?", "which shires border only one shire?",
    "which shires border Glen or Rushen but not Ayre?",
    "which shire has the most people apart from Rushen?",
  ]
}

/// Checks something of a question; of a known issue it may fail.
func checking(_ question: String, _ check: () -> Void) {
  guard KnownIssues.questions.contains(question) else { return check() }
  withKnownIssue("not answered right yet", isIntermittent: true) { check() }
}
