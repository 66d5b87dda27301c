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

/// Questions of these tests that are not answered right yet.
enum KnownIssues {
  static let questions: Set<String> = [
    // The right reading is asked back, as the model has learnt to doubt denials.
    "which shires border Glen or Rushen but not Ayre?", "which crew has no remote workers?",
    // "invented" is read as "discovered".
    "who invented Titan?",
    // The readings are asked back.
    "which tasks are blocked?",
    // The property is followed the wrong way round.
    "does Jupiter orbit Io?",
  ]
}

/// Checks something of a question; of a known issue it may fail.
func checking(_ question: String, _ check: () -> Void) {
  guard KnownIssues.questions.contains(question) else { return check() }
  withKnownIssue("not answered right yet", isIntermittent: true) { check() }
}
