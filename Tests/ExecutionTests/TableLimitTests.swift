import Execution
import Queries
import TestGraphs
import Testing

/// A ring of 400 stops, each of which leads to all: a table of what each leads to has 160,000 values.
@Suite("A table that nobody could read is not made") struct TableLimitTests {
  private static let names = PlainNames(prefixes: ["": "http://ring.example/"])

  private static let store = TestGraph.store(
    """
    @prefix : <http://ring.example/> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    :leadsTo a owl:TransitiveProperty .

    """
      + (0..<400).map { ":s\($0) a :Stop ; :leadsTo :s\(($0 + 1) % 400) .\n" }.joined(),
    name: "ring.ttl")

  private func denotation(_ text: String) throws -> Denotation {
    try LocalExecutor(store: Self.store).execute(QueryText.read(text, Self.names))
  }

  @Test(arguments: [
    "(rows (type :Stop) :leadsTo+)", "(groups :leadsTo+ (type :Stop))",
    "(table ((type :Stop)) :leadsTo+)", "(table (:s0 (type :Stop)) :leadsTo :leadsTo+)",
  ])
  func tooManyValuesAreRefused(text: String) {
    #expect(throws: ExecutionError.tooManyCells(limit: 100_000)) { try denotation(text) }
  }

  @Test(arguments: [
    "(rows (type :Stop) (count :leadsTo+))", "(rows (:leadsTo :s1) :leadsTo+)",
    "(table (:s1 :s2) :leadsTo+)", "(table ((type :Stop)) :leadsTo)",
  ])
  func numbersAndFewerRowsAreMade(text: String) throws {
    guard case .table(let rows) = try denotation(text) else {
      Issue.record("\(text) is no table")
      return
    }
    #expect(!rows.isEmpty)
  }
}
