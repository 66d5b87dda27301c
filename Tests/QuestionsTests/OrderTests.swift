import Testing
import Vocabulary

@testable import Questions

/// Steps along an order, and members picked by their place in a list.
@Suite("Places in an order") struct OrderTests {
  @Test func afterAndBeforeAreStepsAlongTheOrder() throws {
    try expect(
      [
        ("what comes after planning?", "(:precedes :planning)"),
        ("what follows planning", "(:precedes :planning)"),
        ("planning, then?", "(:precedes :planning)"),
        ("what is next after execution", "(:precedes :execution)"),
        ("what comes before planning?", "(^:precedes :planning)"),
        ("what precedes delivering?", "(^:precedes :delivering)"),
        ("the step prior to closing", "(^:precedes :closing)"),
        ("everything after planning", "(:precedes+ :planning)"),
        ("what are the phases before monitoring", "(^:precedes+ :monitoring)"),
        ("how many phases come after creating?", "(count (:precedes+ :creating))"),
      ], of: .management)
    try expect(
      [
        ("what comes after Mars?", "(:nextOut :Mars)"),
        ("what comes before Mars?", "(^:nextOut :Mars)"),
        ("the planets after Saturn", "(:nextOut+ :Saturn)"),
      ], of: .sky)
  }

  @Test func betweenIsAfterTheOneAndBeforeTheOther() throws {
    try expect(
      [
        (
          "what is between creating and supporting?",
          "(and (:precedes+ :creating) (^:precedes+ :supporting))"
        ),
        (
          "which phases are between initiation and closing",
          "(and (:precedes+ :initiation) (^:precedes+ :closing))"
        ),
      ], of: .management)
    try expect(
      [
        (
          "which planets lie between Mars and Uranus?",
          "(and (:nextOut+ :Mars) (^:nextOut+ :Uranus))"
        )
      ], of: .sky)
  }

  @Test func ordinalsPickFromTheListInItsOrder() throws {
    try expect(
      [
        ("the first phase of project management", "(first (:phase :project_management))"),
        ("what is the last phase of service management", "(last (:phase :service_management))"),
        ("third phase of service management", "(nth 3 (:phase :service_management))"),
        ("project management's second step", "(nth 2 (:phase :project_management))"),
        ("the first two phases of PM", "(first 2 (:phase :project_management))"),
        ("the last two phases of PM", "(last 2 (:phase :project_management))"),
        ("phase 4 of project management", "(nth 4 (:phase :project_management))"),
        ("the middle phase of service management", "(nth 3 (:phase :service_management))"),
        ("the last but one phase of PM", "(nth 4 (:phase :project_management))"),
      ], of: .management)
  }

  @Test func anyNumberOfThemAreTheFirstOfTheList() throws {
    try expect(
      [
        ("name two benefits of service management", "(take 2 (:benefit :service_management))"),
        (
          "give me any 3 factors of project management",
          "(take 3 (:affectedBy :project_management))"
        ),
        ("one benefit of PM, for example", "(take 1 (:benefit :project_management))"),
        ("another factor of project management", "(take 1 (:affectedBy :project_management))"),
      ], of: .management)
  }

  @Test func aPlaceIsCounted() throws {
    try expect(
      [
        ("which position is execution?", "(plus (count (^:precedes+ :execution)) 1)"),
        ("what number is monitoring", "(plus (count (^:precedes+ :monitoring)) 1)"),
      ], of: .management)
  }

  @Test func membersAreListedAlongTheOrderThatStringsThemTogether() throws {
    let asked = Asked.management
    let evaluator = Evaluator(asked.executor, store: asked.store)
    let phases = evaluator.ids(of: try asked.query("(:phase :project_management)"))
    let listed = Listing.inOrder(Array(phases.reversed()), asked.lexicon.schema, asked.store)
    let names = listed.map { asked.lexicon.labels.text(of: $0, in: asked.store) }
    #expect(names == ["initiation", "planning", "execution", "monitoring", "closing"])
  }

  @Test func whatNoOrderStringsTogetherIsListedAsGiven() throws {
    let asked = Asked.management
    let evaluator = Evaluator(asked.executor, store: asked.store)
    let factors = Array(
      evaluator.ids(of: try asked.query("(:affectedBy :project_management)")).reversed())
    #expect(Listing.inOrder(factors, asked.lexicon.schema, asked.store) == factors)
    let mixed = evaluator.ids(of: try asked.query("(type :Phase)"))
    #expect(Listing.inOrder(mixed, asked.lexicon.schema, asked.store) == mixed)
    #expect(Listing.inOrder([], asked.lexicon.schema, asked.store).isEmpty)
  }

  @Test func aPickByANumberIsTagged() throws {
    let picked = try #require(
      try Asked.management.candidate(
        "(nth 3 (:phase :service_management))", for: "the third phase of service management"))
    #expect(picked.tags.contains(.numbered))
  }
}
