import Execution
import Queries
import RDF
import TestGraphs
import Testing
import Triples

/// Each form on the solar system, written as text, with what it denotes.
@Suite struct FormTests {
  private static let names = PlainNames(prefixes: ["": SolarSystem.namespace])
  private let sky = LocalExecutor(store: SolarSystem.store)

  private func read(_ text: String) throws -> Query { try QueryText.read(text, Self.names) }

  @Test(arguments: [
    // By the order that the graph states, and as listed.
    ("(first (type :Planet) by :nextOut)", "Mercury"),
    ("(first 3 (type :Planet) by :nextOut)", "Mercury Venus Earth"),
    ("(last 2 (type :Planet) by :nextOut)", "Uranus Neptune"),
    ("(nth 4 (type :Planet) by :nextOut)", "Mars"),
    ("(nth 9 (type :Planet) by :nextOut)", ""),
    ("(first 2 (terms :Neptune :Earth :Mars) by :nextOut)", "Earth Mars"),
    ("(first (type :Planet) by ^:nextOut)", "Neptune"),
    ("(take 2 (type :Planet))", "Mercury Venus"),
    ("(last (type :Moon) listed)", "Triton"),
    ("(take 0 (type :Moon))", ""),
    ("(:discoverer (last 2 (type :Planet) by :nextOut))", "Galle Herschel"),
    // By a measure.
    ("(sorted :diameter (^:orbits :Jupiter))", "Europa Io Callisto Ganymede"),
    ("(sorted :discoveryDate (^:orbits :Jupiter) desc)", "Io Europa Ganymede Callisto"),
    ("(sorted :discoveryDate (terms :Mars :Uranus))", "Uranus Mars"),
    ("(first 2 (sorted (count ^:orbits) (type :Planet) desc))", "Jupiter Mars"),
    ("(most :diameter (type :Planet) top 3)", "Jupiter Saturn Uranus"),
    ("(most (count ^:orbits) (type :Planet) rank 2 top 2)", "Earth Mars Neptune Saturn Uranus"),
    ("(where :diameter > (average) (type :Planet))", "Jupiter Neptune Saturn Uranus"),
    ("(and :Uranus (where :diameter < (average) (type :Planet)))", ""),
    ("(where (count ^:orbits) < (average) (terms :Mars :Venus :Jupiter))", "Venus"),
    // By name: what is shown is a skos:prefLabel here.
    (
      "(sorted <http://www.w3.org/2000/01/rdf-schema#label> (terms :Venus :Mars :Earth :Uranus))",
      "Earth Mars Uranus Venus"
    ),
    (
      "(sorted <http://www.w3.org/2000/01/rdf-schema#label> (terms :Venus :Mars :Earth) desc)",
      "Venus Mars Earth"
    ),
    // Numbers and truths.
    ("(subtract (count (^:orbits :Jupiter)) (count (^:orbits :Mars)))", "2.0"),
    ("(plus (max :diameter (type :Star)) (min :diameter (type :Moon)))", "1391412.0"),
    ("(subtract (max :diameter (type :Person)) 3)", ""),
    ("(same (^:orbits :Mars) (^:discoverer :Hall))", "yes"),
    ("(same (^:orbits :Mars) (type :Moon))", "no"),
    ("(same (^:orbits :Venus) (^:orbits :Mercury))", "yes"),
    ("(both (exists (^:orbits :Mars)) (exists (^:orbits :Venus)))", "no"),
    ("(either (exists (^:orbits :Mars)) (exists (^:orbits :Venus)))", "yes"),
    // Tables.
    (
      "(rows (sorted :diameter (^:orbits :Mars)) :diameter :discoverer)",
      "Deimos: 12 | Hall; Phobos: 22 | Hall"
    ),
    (
      "(groups :discoverer (^:orbits (terms :Mars :Saturn)))",
      "Hall: Deimos Phobos; Huygens: Titan"
    ),
    (
      "(groups :orbits (type :Moon) count)",
      "Earth: 1; Mars: 2; Jupiter: 4; Saturn: 1; Uranus: 1; Neptune: 1"
    ),
    ("(where size > 1 (groups :orbits (type :Moon) count))", "Mars: 2; Jupiter: 4"),
    (
      "(groups :orbits (^:orbits (terms :Mars :Jupiter)) average :diameter)",
      "Mars: 17; Jupiter: 4213.5"
    ),
    ("(most size (groups :discoverer (type :Moon)))", "Galileo: Callisto Europa Ganymede Io"),
    ("(most size (groups :discoverer (type :Moon) count) rank 2)", "Hall: 2"),
    ("(least size (where size > 1 (groups :orbits (type :Moon) count)))", "Mars: 2"),
    (
      "(groups :orbits (type :Moon) sum (count :nextOut))",
      "Earth: 0; Mars: 0; Jupiter: 0; Saturn: 0; Uranus: 0; Neptune: 0"
    ),
    ("(groups :orbits (type :Moon) sum :nextOut)", ""),
    ("(:diameter (most size (groups :orbits (type :Moon))))", "139820"),
    ("(count (rows (type :Star) :diameter))", "1.0"),
  ])
  func eachFormDenotesWhatItSays(text: String, denotation: String) throws {
    #expect(try sky.execute(read(text)).shown == denotation)
  }

  @Test(arguments: [
    "(groups :orbits (^:orbits :Mars))", "(rows (^:orbits :Mars) :orbits)",
    "(first (sorted :diameter (^:orbits :Mars)))", "(same (^:orbits :Mars) (^:orbits :Venus))",
    "(both (exists (^:orbits :Mars)) (exists (^:orbits :Venus)))",
    "(subtract (count (^:orbits :Mars)) (count (^:orbits :Venus)))",
    "(where :diameter > (average) (^:orbits :Mars))",
  ])
  func evidenceNamesTheFactsBehindEachForm(text: String) throws {
    let facts = try sky.evidence(for: read(text), limit: 20).map(\.triple)
    #expect(facts.contains { $0.predicate == SolarSystem.namespace + "orbits" })
    #expect(Set(facts).count == facts.count)
  }

  @Test func anOrderIsEvidence() throws {
    let facts = try sky.evidence(for: read("(first (type :Planet) by :nextOut)"), limit: 20)
    #expect(facts.first?.triple.predicate == SolarSystem.namespace + "nextOut")
  }

  @Test func partsAreResolvedWhereTheOrderDoesNotDecide() throws {
    let decided = try read("(:discoverer (first (type :Planet) by :nextOut))")
    #expect(try sky.resolvingListedParts(of: decided) == decided)
    #expect(
      try sky.resolvingListedParts(of: read("(count (first (take 2 (type :Planet)) by :orbits))"))
        == read("(count :Mercury)"))
    #expect(
      try sky.resolvingListedParts(of: read("(take 2 (^:orbits :Mars))"))
        == read("(terms :Phobos :Deimos)"))
  }
}
