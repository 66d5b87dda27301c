import RDF
import TestGraphs
import Testing
import Triples

@Suite struct ReadingTests {
  private let ns = "http://example.org/"

  @Test func aGraphIsReadWithItsTerms() throws {
    let store = try TestGraph.read(
      """
      @prefix : <http://example.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      :a :p :b, 12, "x"@EN-gb, "2001-02-03"^^xsd:date, "plain", [ :q 1.5 ] .
      """)
    #expect(store.tripleCount == 7)
    let a = try #require(store.id(ofIRI: ns + "a"))
    let p = try #require(store.id(ofIRI: ns + "p"))
    let objects = store.objects(of: a, p).map(store.term).sorted()
    #expect(
      objects.map(\.description) == [
        "<http://example.org/b>", "_:f1-b1",
        "\"12\"^^<http://www.w3.org/2001/XMLSchema#integer>",
        "\"2001-02-03\"^^<http://www.w3.org/2001/XMLSchema#date>", "\"plain\"", "\"x\"@en-gb",
      ])
    for object in objects { #expect(store.id(of: object).map(store.term) == object) }
  }

  @Test func theWholeSolarSystemIsThere() throws {
    let store = SolarSystem.store
    let orbits = try #require(store.id(ofIRI: SolarSystem.namespace + "orbits"))
    let sun = try #require(store.id(ofIRI: SolarSystem.namespace + "Sun"))
    #expect(store.subjects(of: sun, orbits).count == 8)
    #expect(Family.store.tripleCount == 46)
    #expect(Unlabelled.store.tripleCount == 26)
  }
}
