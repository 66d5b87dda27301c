import Answers
import Assistant
import English
import Execution
import Foundation
import Graph
import LogLinear
import Queries
import Questions
import RDF
import Triples
import Vocabulary

/// A graph of the corpus, ready to be asked.
final class LearningGraph {
  let assistant: Assistant
  let reader: TurnReader
  let executor: LocalExecutor
  /// The names of its things in the text of forms.
  let names: GraphNames

  /// The folders in which the graphs of conversations are looked for; "management" is the graph inside lore.
  nonisolated(unsafe) static var folders: [String] = []

  /// The day of asking, for all turns the same, so that the same corpus gives the same weights: the corpus was written
  /// around it.
  private static let today = CalendarDay("2026-11-26")

  static func store(named name: String) throws -> TripleStore {
    var builder = TripleStoreBuilder()
    if name == "management" || name.isEmpty {
      for file in DefaultGraph.files {
        try GraphReader.read(bytes: file.bytes, name: file.name, into: &builder)
      }
    } else {
      let path = folders.map { "\($0)/\(name).ttl" }.first {
        FileManager.default.fileExists(atPath: $0)
      }
      guard let path else { throw Missing(graph: name) }
      try GraphReader.read([path], into: &builder)
    }
    return builder.finish()
  }

  init(named name: String) throws {
    let store = try Self.store(named: name)
    assistant = Assistant(store: store, today: Self.today)
    reader = assistant.reader
    executor = LocalExecutor(store: store)
    names = GraphNames(store, assistant.lexicon.schema)
  }

  /// The IRIs of the properties of the graph inside.
  static let knownProperties = Result {
    try LearningGraph(named: CrossValidation.graphInside).assistant.lexicon.schema.properties
      .map(\.iri)
  }

  struct Missing: Error { let graph: String }

  /// The cells of an answer as a reply tells them.
  func reply(
    _ move: Candidate.Move, _ denotation: Denotation?, withText: Bool
  ) -> Judge.Reply {
    switch move {
    case .unknown, .reason: return Judge.Reply(status: .unknown, answers: [], rows: nil, text: "")
    case .act: return Judge.Reply(status: .answered, answers: [], rows: nil, text: "")
    case .ask(let query):
      guard let denotation else {
        return Judge.Reply(status: .unknown, answers: [], rows: nil, text: "")
      }
      var answers: [String] = []
      var rows: [[String]]?
      switch denotation {
      case .terms(let terms), .list(let terms):
        if case .describe = query { answers = terms.map(label) } else { answers = terms.map(label) }
      case .number(let number):
        answers = [number == number.rounded() ? String(Int(number)) : String(number)]
      case .truth(let holds): answers = [holds ? "yes" : "no"]
      case .table(let table):
        rows = table.map { row in
          [label(row.subject)] + row.cells.map { $0.map(label).joined(separator: ", ") }
        }
        answers = table.map { label($0.subject) }
      case .sequence: return Judge.Reply(status: .unknown, answers: [], rows: nil, text: "")
      }
      return Judge.Reply(
        status: denotation.isEmpty ? Judge.Reply.Status.none : .answered, answers: answers,
        rows: rows,
        text: withText ? assistant.phraser.phrase(query, denotation).answer.plainText : "")
    }
  }

  func label(_ term: Term) -> String {
    if case .literal(let literal) = term {
      return literal.truth.map { $0 ? "yes" : "no" } ?? literal.lexical
    }
    guard let id = assistant.lexicon.store.id(of: term) else { return "\(term)" }
    return assistant.lexicon.labels.text(of: id, in: assistant.lexicon.store)
  }
}
