import Queries
import Testing

@testable import Questions

/// The candidates of the grammar for turns that it cannot read as a whole.
@Suite("The grammar reads what is left without noise") struct GrammarCandidateTests {
  private func proposes(_ question: String, _ form: String, of asked: Asked) throws -> Candidate? {
    let move = try asked.move(form)
    return asked.read(question).candidates.first { $0.move == move && $0.grammarRank != nil }
  }

  @Test(
    arguments: [
      "zork which planet is the largest", "which planet is the largest zork",
    ])
  func wordsThatNothingExplainsArePassedOver(question: String) throws {
    let found = try #require(
      try proposes(question, "(most :diameter (type :Planet))", of: .sky), "\(question)")
    #expect(found.grammarSkipped == 1)
    #expect(!asked(question).features.isPlain(found))
  }

  @Test func theClauseThatAsksIsReadByItself() throws {
    let question = "my brother zorks about comets all day. what orbits Jupiter"
    let found = try #require(try proposes(question, "(^:orbits :Jupiter)", of: .sky))
    #expect(found.grammarSkipped > 0)
    #expect(found.words.contains(8))
  }

  @Test func aTurnThatIsReadAsAWholeSkipsNothing() throws {
    let found = try #require(try proposes("what orbits Jupiter", "(^:orbits :Jupiter)", of: .sky))
    #expect(found.grammarSkipped == 0)
  }

  private func asked(_ question: String) -> ReadTurn { Asked.sky.read(question) }
}
