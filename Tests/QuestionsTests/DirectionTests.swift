import Queries
import Testing

@testable import Questions

/// The words say which way an order is followed, also where it ends.
@Suite("Nothing comes after the last") struct DirectionTests {
  private func moves(_ question: String) -> Set<Candidate.Move> {
    Set(Asked.management.read(question).candidates.map(\.move))
  }

  @Test(
    arguments: [
      ("what precedes initiation?", "(^:precedes :initiation)", "(:precedes :initiation)"),
      ("what does initiation follow?", "(^:precedes :initiation)", "(:precedes :initiation)"),
      ("what comes after closing?", "(:precedes :closing)", "(^:precedes :closing)"),
      ("and before the closing, what is done?", "(^:precedes :closing)", "(:precedes :closing)"),
    ])
  func theOtherWayIsNoCandidate(question: String, along: String, against: String) throws {
    let found = moves(question)
    #expect(found.contains(try Asked.management.move(along)), "\(question)")
    #expect(!found.contains(try Asked.management.move(against)), "\(question)")
  }

  @Test func whereSomethingIsAnsweredNothingIsTakenAway() throws {
    let found = moves("what follows planning?")
    #expect(found.contains(try Asked.management.move("(:precedes :planning)")))
    #expect(found.contains(try Asked.management.move("(^:precedes :planning)")))
  }

  @Test func whereTheGrammarReadsItBothWaysBothAreKept() throws {
    let found = moves("what's the one before managing")
    #expect(found.contains(try Asked.management.move("(^:precedes :managing)")))
  }
}
