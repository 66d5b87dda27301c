import Answers
import Assistant
import TestGraphs
import Testing

/// `/path`: ways between two things.
@Suite struct ConnectionTests {
  /// Two films of one year, in which most of the films were made, and of one director, who made no others.
  private var films: Assistant {
    let others = (0..<30).map { ":f\($0) rdfs:label \"film \($0)\" ; :year :y1990 ." }
    return Assistant(
      store: TestGraph.store(
        """
        @prefix : <http://e.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        :year rdfs:label "year" . :director rdfs:label "director" .
        :y1990 rdfs:label "nineteen ninety" . :ann rdfs:label "Ann" .
        :a rdfs:label "Alpha" ; :year :y1990 ; :director :ann .
        :b rdfs:label "Beta" ; :year :y1990 ; :director :ann .

        """ + others.joined(separator: "\n")))
  }

  @Test func waysThroughHubsComeLast() {
    let ways = films.connections(from: "Alpha", to: "Beta", limit: 2) { false } ?? []
    #expect(ways.map { $0.links[0].object } == ["Ann", "nineteen ninety"])
    #expect(films.connections(from: "Alpha", to: "Beta", limit: 1) { false }?.count == 1)
  }

  @Test func aSearchThatIsStoppedFindsNothing() {
    #expect(films.connections(from: "Alpha", to: "Beta", limit: 2) { true } == [])
    #expect(films.connections(from: "Alpha", to: "nobody", limit: 2) { false } == nil)
  }
}
