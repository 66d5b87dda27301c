import Answers
import Queries
import RDF
import Testing

/// The trees, ways and diagrams that pictures are drawn from.
@Suite struct PictureTests {
  let phraser = PhraserTests.phraser

  @Test func aNeighbourhoodIsGroupedByPropertyAndDirection() {
    let map = phraser.neighbourhood(of: Sol.thing("Mars"), depth: 1, most: 2)
    #expect(map.name == "Mars")
    #expect(
      map.branches.map(\.property) == [
        "moon", "star", "is", "precedes", "radius", "precedes", "shapes",
      ])
    #expect(map.branches.map(\.isInward) == [false, false, false, false, false, true, true])
    #expect(map.branches.last?.neighbours.map(\.name) == ["winds", "craters"])
    #expect(map.branches.last?.omitted == 1)
  }

  @Test func aNeighbourhoodOfAnyDepthEnds() {
    let map = phraser.neighbourhood(of: Sol.thing("Mars"), depth: 50, most: 50)
    #expect(!map.branches.isEmpty)
  }

  @Test func theShortestWaysAreFoundInBothDirections() {
    let ways = phraser.connections(from: Sol.thing("Hall"), to: Sol.thing("Mars"), limit: 5)
    #expect(
      ways == [
        Connection([
          .init("Phobos", "discoverer", "Asaph Hall"), .init("Mars", "moon", "Phobos"),
        ]),
        Connection([
          .init("Deimos", "discoverer", "Asaph Hall"), .init("Mars", "moon", "Deimos"),
        ]),
      ])
    #expect(phraser.connections(from: Sol.thing("Hall"), to: Sol.thing("Hall"), limit: 5).isEmpty)
    #expect(phraser.connections(from: Sol.thing("Hall"), to: Sol.thing("x"), limit: 5).isEmpty)
  }

  @Test func stepsGoFromTheInsideOut() {
    let query = Query.join(Sol.discoverer, .join(Sol.moon, Sol.named("Mars")))
    #expect(
      phraser.steps(of: query) == [
        EvaluationStep("Mars", count: 1, depth: 2),
        EvaluationStep("moons of Mars", count: 2, depth: 1),
        EvaluationStep("the discoverer of the moons of Mars", count: 1, depth: 0),
      ])
  }

}
