import Queries
import Testing
import Vocabulary

@testable import Questions

/// Things where they cannot be, lists backwards, and which class a thing is of.
@Suite("Classes, lists backwards and things out of place") struct KindTests {
  @Test func whatCannotBeIsANoAndYetUnderstood() throws {
    try expect(
      [
        (
          "is the customer a phase of project management?",
          "(exists (and :customer (:phase :project_management)))"
        ),
        (
          "is planning a benefit of service management?",
          "(exists (and :planning (:benefit :service_management)))"
        ),
      ], of: .management)
  }

  @Test func whichClassAThingIsOfIsChosenFromThoseNamed() throws {
    let read = Asked.management.read("is planning a phase or a benefit?")
    let classes = try Set(["(type :Phase)", "(type :Benefit)"].map(Asked.management.query))
    let named = read.candidates.contains { candidate in
      guard case .ask(let query) = candidate.move else { return false }
      var kinds: Set<Query> = []
      query.walk { if classes.contains($0) { kinds.insert($0) } }
      return !kinds.isEmpty && query.namedThings.count == 1
    }
    #expect(named)
  }

  @Test func aListInReverseOrderIsProposedAsSorted() throws {
    let read = Asked.management.read("the phases of project management in reverse order")
    let sorted = read.candidates.contains { candidate in
      guard case .ask(.sorted(let sorting)) = candidate.move else { return false }
      return (try? Asked.management.query("(:phase :project_management)")) == sorting.set
    }
    #expect(sorted)
  }

  @Test func theSameClassIsAskedForAgain() throws {
    try expect(
      [
        ("which of them are made of wood?", "(and (type :Product) (^:material :wood))"),
        ("and the ones made by Lux?", "(^:maker :lux)"),
      ], of: .shop, after: [Asked.Said("which products are there?", "(type :Product)")])
  }

  @Test func aClassIsListedByItsNameAlone() throws {
    try expect(
      [
        ("which products are there?", "(type :Product)"), ("products", "(type :Product)"),
        ("list all makers", "(type :Maker)"), ("what orders do you know?", "(type :Order)"),
      ], of: .shop)
    try expect(
      [
        ("planets", "(type :Planet)"), ("name the moons", "(type :Moon)"),
        ("which astronomers are there", "(type :Person)"),
      ], of: .sky)
    try expect(
      [
        ("which phases are there?", "(type :Phase)"), ("all the factors", "(type :Factor)"),
        ("what benefits are there", "(type :Benefit)"), ("disciplines?", "(type :Discipline)"),
      ], of: .management)
  }
}

/// A plain reading is the grammar's best one, which leaves no word over.
@Suite("A plain reading explains every word") struct PlainReadingTests {
  private func weights(_ lines: String...) -> Weights {
    Array(lines.joined(separator: "\n").utf8).withUnsafeBufferPointer { Weights(parsing: $0) }
  }

  private let read = Asked.management.read("what affects project management?")

  @Test func itIsTheGrammarsBestThatExplainsEveryWord() throws {
    let plain = try #require(
      read.candidates.first { $0.grammarRank == 0 && read.features.isPlain($0) })
    #expect(plain.move == (try Asked.management.move("(:affectedBy :project_management)")))
    #expect(!read.features.isPlain(Candidate(.unknown)))
    #expect(!read.features.isPlain(Candidate(.act(.thanks))))
  }

  @Test func whatTheGrammarDoesNotReadIsNotPlain() throws {
    let described = try Asked.management.move("(describe :project_management)")
    let candidate = try #require(read.candidates.first { $0.move == described })
    #expect(!read.features.isPlain(candidate))
  }

  @Test func whatItsFeaturesSayMakesAChoiceSurer() {
    let best = "grammar:best:first\t9"
    let calm = read.decide(by: weights("calibration 1 0", best))
    let surer = read.decide(by: weights("calibration 1 0", best, "sure:grammar:best:first\t2"))
    let doubted = read.decide(
      by: weights(
        "threshold answer 0.5", "calibration 1 0", best,
        "sure:grammar:best:first\t-50"))
    #expect(calm.best.candidate.move == surer.best.candidate.move)
    #expect(calm.best.probability == surer.best.probability)
    #expect(surer.sureness > calm.sureness)
    #expect(doubted.verdict == .refuse)
  }
}
