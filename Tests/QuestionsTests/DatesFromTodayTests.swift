import English
import TestGraphs
import Testing

@testable import Questions

/// Loans of a library, asked on Thursday 26 November 2026.
private let loans = Asked(
  TestGraph.store(
    """
    @prefix : <http://loans.example/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    :Loan rdfs:label "loan" . :Reader rdfs:label "reader" .
    :lent rdfs:domain :Loan ; rdfs:range xsd:date ; rdfs:label "lent" .
    :by rdfs:domain :Loan ; rdfs:range :Reader ; rdfs:label "reader" .
    :l1 a :Loan ; rdfs:label "loan 1" ; :lent "2025-03-01"^^xsd:date ; :by :ann .
    :l2 a :Loan ; rdfs:label "loan 2" ; :lent "2026-11-24"^^xsd:date ; :by :ann .
    :l3 a :Loan ; rdfs:label "loan 3" ; :lent "2026-10-05"^^xsd:date ; :by :bob .
    :ann a :Reader ; rdfs:label "Ann" . :bob a :Reader ; rdfs:label "Bob" .
    """, name: "loans.ttl"), today: CalendarDay("2026-11-26"))

@Suite("What is counted from today bounds dates as a date does") struct DatesFromTodayTests {
  @Test(arguments: [
    ("which loans were lent last year?", "2025-01-01", "2025-12-31"),
    ("loans lent last month", "2026-10-01", "2026-10-31"),
    ("loans lent in the last two weeks", "2026-11-12", "2026-11-26"),
    ("which loans were lent this year?", "2026-01-01", "2026-12-31"),
  ])
  func aStretchBoundsDates(question: String, first: String, last: String) throws {
    let form = """
      (where :lent >= "\(first)"^^xsd:date (where :lent <= "\(last)"^^xsd:date (type :Loan)))
      """
    #expect(try loans.proposes(form, for: question))
  }

  /// "this year" may only say that it is asked now: a reading without it stands.
  @Test func thePresentNeedNotBeUsed() throws {
    #expect(try loans.proposes("(^:by :ann)", for: "what has Ann borrowed this year?"))
    #expect(try !loans.proposes("(type :Loan)", for: "which loans were lent last year?"))
  }

  @Test func whereNoDayIsKnownNothingIsCounted() throws {
    let question = Question(
      Sentence("loans lent last year"), lexicon: loans.lexicon)
    #expect(!question.anchors.contains { $0.isNumber })
  }
}
