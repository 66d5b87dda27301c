import Foundation
import Queries
import Testing
import Triples
import Vocabulary

@testable import Assistant

/// Two small graphs of other domains, asked what their owners would ask: twenty lines of labels are
/// enough for nine in ten questions, and property names alone for most one-step ones.
struct OwnGraphTests {
  private struct Asked: Decodable {
    let question: String
    let answers: Set<String>
  }

  private static let suites = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Suites")

  /// The share of a fixture's questions that are answered exactly, from 0 to 1.
  private func share(_ questions: String, of files: [String]) throws -> Double {
    let paths = files.map { Self.suites.appending(path: $0).path }
    let assistant = Assistant(store: try GraphReader.read(paths))
    let lines = try String(contentsOf: Self.suites.appending(path: questions), encoding: .utf8)
    let asked = try lines.split(separator: "\n").map {
      try JSONDecoder().decode(Asked.self, from: Data($0.utf8))
    }
    let right = asked.count { asked in
      var conversation = Conversation(with: assistant)
      return Set(conversation.reply(to: asked.question).answers) == asked.answers
    }
    return Double(right) / Double(asked.count)
  }

  @Test(arguments: ["library", "league"])
  func twentyLinesOfLabelsAnswerNineQuestionsInTen(_ suite: String) throws {
    let files = ["\(suite)/graph.ttl", "\(suite)/vocabulary.ttl"]
    #expect(try share("\(suite)/questions.jsonl", of: files) >= 0.9)
  }

  @Test func propertyNamesAloneAnswerMostQuestionsOfOneStep() throws {
    #expect(try share("league/bare.jsonl", of: ["league/graph.ttl"]) >= 0.8)
  }

  @Test func severalValuesOfEachThingComeAsRowsWithTheirColumns() throws {
    let turtle = """
      @prefix : <https://example.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      :Boat rdfs:label "boat" . :length rdfs:label "length" . :crew rdfs:label "crew" .
      :a a :Boat ; rdfs:label "Anna" ; :length 12 ; :crew 3 .
      :b a :Boat ; rdfs:label "Berta" ; :length 9 .
      """
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).ttl").path
    try turtle.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let assistant = Assistant(store: try GraphReader.read([path]))
    let query = try #require(
      {
        if case .query(let query) = try QueryText.readTurn(
          "(rows (type :Boat) :length :crew)",
          GraphNames(assistant.lexicon.store, assistant.lexicon.schema))
        {
          query
        } else {
          nil
        }
      }() as Query?)
    let responder = Responder(assistant: assistant, question: "length and crew of the boats")
    let executor = assistant.executor(stop: { false })
    let found = Interpretation(query: query, denotation: try executor.execute(query))
    let reply = responder.answer(found, executor)
    #expect(reply.columns == ["boat", "length", "crew"])
    #expect(reply.rows == [["Anna", "12", "3"], ["Berta", "9", ""]])
  }
}
