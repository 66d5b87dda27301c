import Execution
import Queries
import RDF
import TestGraphs
import Testing
import Triples

/// Times of day, bounds that are numbers of other queries, columns that count, orders by text.
@Suite struct ShapeFormTests {
  private static let names = PlainNames(prefixes: ["": "http://day.example/"])

  private static let store = TestGraph.store(
    """
    @prefix : <http://day.example/> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    :standup a :Meeting ; :starts "09:00:00"^^xsd:time ; :ends "09:15:00"^^xsd:time ; :room "Blue" ; :who :ana, :ben .
    :review a :Meeting ; :starts "10:30:00"^^xsd:time ; :ends "12:00:00"^^xsd:time ; :room "amber" ; :who :ana .
    :retro a :Meeting ; :starts "15:00:00"^^xsd:time ; :ends "16:00:00"^^xsd:time ; :room "Cyan" .
    """, name: "day.ttl")

  private func told(_ text: String) throws -> String {
    let executor = LocalExecutor(store: Self.store)
    return try executor.execute(QueryText.read(text, Self.names)).shown
  }

  @Test(
    arguments: [
      (#"(where :starts > "10:00:00"^^xsd:time (type :Meeting))"#, "retro review"),
      ("(sorted :ends (type :Meeting) desc)", "retro review standup"),
      ("(min :starts (type :Meeting))", "90000.0"),
      ("(where :starts > (max :ends :standup) (type :Meeting))", "retro review"),
      ("(where :starts < (min :ends (type :Meeting)) (type :Meeting))", "standup"),
      ("(where (count :who) < (count (:who *)) (type :Meeting))", "retro review"),
      ("(where :starts > (max :ends :nobody) (type :Meeting))", ""),
      (
        "(rows (sorted :starts (type :Meeting)) :room (count :who))",
        "standup: Blue | 2; review: amber | 1; retro: Cyan | 0"
      ),
      ("(sorted :room (type :Meeting))", "review standup retro"),
      ("(sorted :room (type :Meeting) desc)", "retro standup review"),
      ("(:room (sorted :starts (type :Meeting) desc))", "Cyan amber Blue"),
      ("(:who (sorted :starts (type :Meeting)))", "ana ben"),
    ])
  func eachDenotes(text: String, answer: String) throws {
    #expect(try told(text) == answer)
  }

  @Test func theEvidenceOfABoundIsToldToo() throws {
    let query = try QueryText.read(
      "(where :starts > (max :ends :standup) (type :Meeting))", Self.names)
    let facts = try LocalExecutor(store: Self.store).evidence(for: query, limit: 20)
    #expect(facts.contains { $0.triple.predicate == "http://day.example/ends" })
  }
}
