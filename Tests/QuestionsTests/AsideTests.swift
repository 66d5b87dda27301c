import Testing
import Vocabulary

@testable import Questions

/// Numbers and negations that are about the telling, not about what is asked.
@Suite("What only says how to answer needs no place in a query") struct AsideTests {
  private func numbers(in text: String, of asked: Asked = .management) -> [(
    typed: String, isAside: Bool
  )] {
    let question = asked.question(text)
    let asides = Asides(question)
    return question.anchors.filter { anchor in
      if case .number = anchor.meaning { return true }
      return false
    }.map { (question.sentence.typed($0.words).lowercased(), asides.isAside($0.words)) }
  }

  @Test(
    arguments: [
      "define project management in 2 sentences", "explain it like I'm 5",
      "1. what affects project management", "2) the benefits of service management",
      "what are 3 differences between PM and SM", "name any four differences of the two",
    ])
  func aNumberOfTheTellingIsAnAside(text: String) {
    let found = numbers(in: text)
    #expect(!found.isEmpty)
    #expect(found.contains { $0.isAside }, "\(text): \(found)")
  }

  @Test(
    arguments: [
      "name 2 benefits of service management", "the 5 phases of project management",
      "phase 3 of PM", "are there 6 factors",
    ])
  func aNumberThatIsAskedAboutIsNoAside(text: String) {
    #expect(numbers(in: text).allSatisfy { !$0.isAside }, "\(text)")
  }

  @Test func anAsideMayBeIgnoredByACandidate() throws {
    let asked = Asked.management
    for (question, form) in [
      ("define project management in 2 sentences", "(describe :project_management)"),
      ("explain project management like I'm 5", "(describe :project_management)"),
      ("1. what affects project management", "(:affectedBy :project_management)"),
      ("give 3 differences between PM and SM", "(table (:project_management :service_management))"),
    ] {
      #expect(try asked.proposes(form, for: question), "\(question)")
    }
  }

  @Test(
    arguments: [("which of the two is harder", true), ("those two", true), ("two phases", false)])
  func twoMayReferToWhatBelongsTogether(text: String, isReference: Bool) throws {
    let question = Asked.management.question(text)
    let place = try #require(
      question.sentence.words.indices.first { question.sentence.typed($0..<($0 + 1)) == "two" })
    #expect(Asides(question).isReference(place..<(place + 1)) == isReference)
  }

  @Test(
    arguments: [
      ("which phases are not planning", true), ("factors that do not affect PM", true),
      ("define PM, no waffle", false), ("the benefits of PM, not now please", false),
    ])
  func aNegationCountsWhereTheGraphKnowsWhatFollows(text: String, isOfGraph: Bool) throws {
    let question = Asked.management.question(text)
    let place = try #require(
      question.sentence.words.indices.first {
        ["not", "no"].contains(question.sentence.typed($0..<($0 + 1)))
      })
    #expect(Asides(question).isOfTheGraph(after: place..<(place + 1)) == isOfGraph)
  }
}
