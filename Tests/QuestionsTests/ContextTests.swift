import Questions
import RDF
import Testing
import Triples

/// What a conversation keeps of its turns.
@Suite("What was said is kept for the turns that follow") struct ContextTests {
  private let asked = Asked.management

  private func context(_ said: (String, String)...) throws -> Context {
    try asked.context(after: said.map { Asked.Said($0.0, $0.1) })
  }

  private func names(_ ids: [TermID]) -> [String] {
    ids.compactMap { asked.store.term($0).iri?.split(separator: "#").last.map(String.init) }
  }

  @Test func nothingIsKeptOfNothing() {
    let context = Context()
    #expect(context.last == nil)
    #expect(context.lastAnswered == nil)
    #expect(context.lastList == nil)
  }

  @Test func aTurnKeepsItsQueryItsAnswersAndItsTopics() throws {
    let context = try context(
      ("what affects service management?", "(:affectedBy :service_management)"))
    let turn = try #require(context.last)
    #expect(turn.query == (try asked.query("(:affectedBy :service_management)")))
    #expect(names(turn.answers) == ["inadequate_staff", "poor_planning", "lack_of_communication"])
    #expect(names(turn.topics) == ["service_management"])
    #expect(turn.isAnswered)
  }

  @Test func answersAreKeptInTheOrderInWhichTheyAreShown() throws {
    let context = try context(("the phases of PM", "(:phase :project_management)"))
    #expect(
      names(try #require(context.last).answers)
        == ["initiation", "planning", "execution", "monitoring", "closing"])
  }

  @Test func ofACountTheMembersAreKept() throws {
    let context = try context(
      ("how many factors affect SM?", "(count (:affectedBy :service_management))"))
    #expect(try #require(context.last).answers.count == 3)
    #expect(context.lastList != nil)
  }

  @Test func ofAYesOrNoTheSetBehindItIsKept() throws {
    let context = try context(
      ("is set scope a benefit of PM?", "(exists (and :set_scope (:benefit :project_management)))"))
    let turn = try #require(context.last)
    #expect(turn.answers.count == 3)
    #expect(turn.set == (try asked.query("(:benefit :project_management)")))
  }

  @Test func whatWasNamedFirstIsTheFirstTopic() throws {
    let context = try context(
      (
        "is project management harder than service management?",
        "(exists (and :project_management (^:moreDifficultThan :service_management)))"
      ))
    #expect(
      names(try #require(context.last).topics) == ["project_management", "service_management"])
  }

  @Test func aQuestionThatWasNotUnderstoodIsStillSpokenOf() throws {
    var context = Context()
    context.note(
      .unknown, of: asked.read("who invented project management?"), lexicon: asked.lexicon)
    let turn = try #require(context.last)
    #expect(!turn.isAnswered)
    #expect(turn.query == nil)
    #expect(names(turn.topics) == ["project_management"])
    #expect(context.lastAnswered == nil)
  }

  @Test func whatNamesNothingIsForgotten() {
    var context = Context()
    context.note(.unknown, of: asked.read("who invented it?"), lexicon: asked.lexicon)
    #expect(context.turns.isEmpty)
  }

  private func weights(_ lines: String...) -> Weights {
    Array(lines.joined(separator: "\n").utf8).withUnsafeBufferPointer { Weights(parsing: $0) }
  }

  /// "factors? or benefits" was asked back after an answer: what follows may be said of either, or of the answer.
  @Test func whatWasNotAnsweredIsGuessed() throws {
    var context = try context(
      ("what affects service management?", "(:affectedBy :service_management)"))
    let turn = asked.read("does PM have benefits or an objective", after: context)
    let unsure = weights(
      "threshold answer 1.1", "threshold ask 0", "top:list\t3")
    let decision = turn.decide(by: unsure)
    #expect(decision.verdict == .ask)
    context.note(decision, of: turn, lexicon: asked.lexicon)
    #expect(context.turns.map(\.isGuess) == [false, true, true])
    #expect(context.heads.map(\.isGuess) == [true, true, false])
    #expect(context.heads.first?.query == context.lastAnswered?.query)
    let next = asked.read("and project management?", after: context)
    let move = try asked.move("(:affectedBy :project_management)")
    #expect(next.candidates.contains { $0.move == move })
  }

  @Test func whatIsTooUnlikelyIsNoGuess() throws {
    var context = Context()
    let turn = asked.read("does PM have benefits or an objective")
    let decision = turn.decide(
      by: weights("threshold answer 1.1", "threshold ask 1.1"))
    context.note(decision, of: turn, lexicon: asked.lexicon)
    #expect(context.turns.map(\.isGuess) == [false])
    #expect(context.heads.isEmpty)
    #expect(names(try #require(context.last).topics) == ["project_management"])
  }

  @Test func theLastListIsFoundBehindLaterTurns() throws {
    let context = try context(
      ("the phases of PM", "(:phase :project_management)"),
      ("who manages it?", "(:managedBy :project_management)"))
    #expect(try #require(context.lastList).answers.count == 5)
    #expect(try #require(context.last).answers.count == 1)
  }

  @Test func aLongSessionKeepsItsLatestTurns() {
    var context = Context()
    for number in 0..<40 {
      context.push(
        SaidTurn(
          query: nil, answers: [TermID(rawValue: UInt32(number))], topics: [], isAnswered: true))
    }
    #expect(context.turns.count == 12)
    #expect(context.last?.answers == [TermID(rawValue: 39)])
  }

  @Test func whetherAQueryIsNamedOrANumberIsSeenFromItsForm() throws {
    #expect(try asked.query(":risks").isNamed)
    #expect(try !asked.query("(type :Factor)").isNamed)
    #expect(try asked.query("(count (type :Factor))").isTruthOrNumber)
    #expect(try asked.query("(exists (type :Factor))").isTruthOrNumber)
    #expect(try !asked.query("(type :Factor)").isTruthOrNumber)
  }
}
