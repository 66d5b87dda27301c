import Execution
import Queries
import RDF
import TestGraphs
import Testing
import Triples

@Suite struct ExecutorTests {
  private let sky = LocalExecutor(store: SolarSystem.store)

  private func name(_ local: String) -> String { SolarSystem.namespace + local }
  private func node(_ local: String) -> Query { .terms([.iri(name(local))]) }
  private func relation(_ local: String, inverse: Bool = false) -> Relation {
    Relation(name(local), inverse: inverse)
  }
  private var moons: Query { .instances(ClassExtent(name: name("Moon"), types: [name("Moon")])) }
  private var planets: Query {
    .instances(ClassExtent(name: name("Planet"), types: [name("Planet")]))
  }
  private var diameter: Measure { .value(relation("diameter")) }
  private var moonCount: Measure { .count(relation("orbits", inverse: true), of: moons) }

  /// The local names of a set's members.
  private func names(_ query: Query) throws -> [String] {
    guard case .terms(let terms) = try sky.execute(query) else { return ["not a set"] }
    return terms.sorted().map { $0.iri?.split(separator: "/").last.map(String.init) ?? "\($0)" }
  }

  @Test func aRelationLeadsBothWays() throws {
    #expect(try names(.join(relation("orbits"), node("Io"))) == ["Jupiter"])
    #expect(
      try names(.join(relation("orbits", inverse: true), node("Mars"))) == ["Deimos", "Phobos"])
    #expect(try names(.join(relation("orbits", inverse: true), node("Io"))) == [])
  }

  @Test func whatTheGraphDoesNotHaveReachesNothing() throws {
    #expect(try names(.join(relation("eats"), node("Io"))) == [])
    #expect(try names(.join(relation("orbits"), node("Vulcan"))) == [])
    #expect(try names(node("Vulcan")) == ["Vulcan"])
    #expect(try names(.intersection(node("Vulcan"), moons)) == [])
    #expect(try names(.intersection(node("Vulcan"), .everything)) == [])
  }

  @Test func equalExtremesAreAllKept() throws {
    let dates = Measure.value(relation("discoveryDate"))
    #expect(
      try names(.superlative(moons, dates, .smallest, rank: 1)) == ["Callisto", "Ganymede"])
    #expect(try names(.superlative(moons, dates, .smallest, rank: 2)) == ["Europa", "Io"])
    #expect(try names(.superlative(moons, dates, .smallest, rank: 3)) == ["Titan"])
    #expect(try names(.superlative(moons, dates, .smallest, rank: 30)) == [])
    #expect(
      try names(.superlative(planets, moonCount, .smallest, rank: 1)) == ["Mercury", "Venus"],
      "having none of what is counted is a count")
  }

  @Test func measuresAreComparedWithNumbersAndWithOtherThings() throws {
    #expect(
      try names(.filter(planets, diameter, .more, .measure(of: node("Uranus"))))
        == ["Jupiter", "Saturn"])
    #expect(try names(.filter(planets, moonCount, .atLeast, .number(2))) == ["Jupiter", "Mars"])
    #expect(
      try names(.filter(planets, diameter, .less, .measure(of: node("Herschel")))) == [],
      "what has no diameter is no bound")
  }

  @Test func bothEndsOfARangeAreAboutOneValue() throws {
    let executor = LocalExecutor(
      store: TestGraph.store(
        "@prefix : <http://e.org/> . :a :price 5, 50 . :b :price 20, 50 . :c :price 30 ."))
    let price = Measure.value(Relation("http://e.org/price"))
    let above = Query.filter(.everything, price, .atLeast, .number(10))
    #expect(
      try executor.execute(.filter(above, price, .less, .number(30)))
        == .terms([.iri("http://e.org/b")]))
    let below = Query.filter(.everything, price, .atMost, .number(30))
    #expect(
      try executor.execute(.filter(below, price, .more, .number(10)))
        == .terms(["b", "c"].map { .iri("http://e.org/" + $0) }))
  }

  @Test func numbersAreCountedAddedAndAveraged() throws {
    let jovian = Query.join(relation("orbits", inverse: true), node("Jupiter"))
    #expect(try sky.execute(.count(jovian)) == .number(4))
    #expect(try sky.execute(.aggregate(.sum, jovian, diameter)) == .number(16_854))
    #expect(try sky.execute(.aggregate(.average, jovian, diameter)) == .number(4213.5))
    #expect(try sky.execute(.aggregate(.largest, jovian, diameter)) == .number(5268))
    #expect(try sky.execute(.aggregate(.smallest, jovian, diameter)) == .number(3122))
    #expect(try sky.execute(.aggregate(.sum, node("Hall"), diameter)).isEmpty)
  }

  @Test func aRepeatedRelationFollowsAChainToItsEnd() throws {
    let after = relation("nextOut").repeated
    #expect(try names(.join(after, node("Saturn"))) == ["Neptune", "Uranus"])
    #expect(try names(.join(after.reversed, node("Venus"))) == ["Mercury"])
  }

  @Test func aCycleEndsAndHoldsItsStart() throws {
    let store = TestGraph.store(
      "@prefix : <http://e.org/> . :a :next :b . :b :next :c . :c :next :a . :d :next :a .")
    let executor = LocalExecutor(store: store)
    let next = Relation("http://e.org/next").repeated
    let a = Term.iri("http://e.org/a")
    #expect(
      try executor.execute(.join(next, .terms([a])))
        == .terms(["a", "b", "c"].map { .iri("http://e.org/" + $0) }))
    #expect(
      try executor.evidence(for: .join(next, .terms([a])), limit: 10).count == 3)
  }

  @Test func aTableHasARowASubject() throws {
    let table = Query.table(
      subjects: [node("Mars"), node("Venus")],
      columns: [relation("orbits", inverse: true), relation("diameter")])
    let number = { Term.literal(Literal($0, datatype: XSD.integer)) }
    #expect(
      try sky.execute(table).sorted
        == .table([
          .init(
            subject: .iri(name("Mars")),
            cells: [[.iri(name("Deimos")), .iri(name("Phobos"))], [number("6779")]]),
          .init(subject: .iri(name("Venus")), cells: [[], [number("12104")]]),
        ]))
  }

  @Test func aSequenceHasADenotationEach() throws {
    #expect(
      try sky.execute(.sequence([.count(moons), .exists(node("Io")), node("Io")]))
        == .sequence([.number(10), .truth(true), .terms([.iri(name("Io"))])]))
  }

  @Test func aQueryOfTheWrongSortIsMalformed() {
    for query: Query in [
      .count(.exists(moons)), .not(moons), .exists(.count(moons)),
      .compare(.exists(moons), .more, .count(moons)),
    ] {
      #expect(throws: ExecutionError.self) { try sky.execute(query) }
    }
  }

  @Test func evidenceIsTheFactsBetweenAnswersAndQuestion() throws {
    let finders = Query.join(
      relation("discoverer"), .join(relation("orbits", inverse: true), node("Mars")))
    let facts = try sky.evidence(for: finders, limit: 10)
    #expect(
      facts.map(\.triple) == [
        Triple(.iri(name("Phobos")), name("discoverer"), .iri(name("Hall"))),
        Triple(.iri(name("Deimos")), name("discoverer"), .iri(name("Hall"))),
        Triple(.iri(name("Phobos")), name("orbits"), .iri(name("Mars"))),
        Triple(.iri(name("Deimos")), name("orbits"), .iri(name("Mars"))),
      ])
    #expect(facts.allSatisfy { $0.source == "An Atlas of the Sky" })
    #expect(try sky.evidence(for: finders, limit: 2) == Array(facts.prefix(2)))
  }

  @Test func evidenceOfASuperlativeIsTheWinnersMeasure() throws {
    let facts = try sky.evidence(
      for: .superlative(moons, diameter, .largest, rank: 1), limit: 10)
    #expect(
      facts.first?.triple
        == Triple(
          .iri(name("Ganymede")), name("diameter"),
          .literal(Literal("5268", datatype: XSD.integer))))
    #expect(facts.count == 2, "and that it is a moon")
  }

  @Test func theFactsAboutAThingAreThoseOnEitherSide() throws {
    let facts = try sky.facts(about: [.iri(name("Hall"))], limit: 10).map(\.triple)
    #expect(facts.count == 4)
    #expect(facts.prefix(2).allSatisfy { $0.subject == .iri(name("Hall")) })
    #expect(facts.suffix(2).allSatisfy { $0.object == .iri(name("Hall")) })
    #expect(try sky.facts(about: [.iri(name("Sun"))], limit: 3).count == 3)
    #expect(try sky.facts(about: [.iri("urn:none")], limit: 3).isEmpty)
  }

  @Test func aTraceTellsEachStepAndItsCount() throws {
    var trace = Trace()
    let near = Query.intersection(moons, .join(relation("orbits", inverse: true), node("Mars")))
    _ = try sky.execute(near, tracing: &trace)
    #expect(trace.steps.map(\.count) == [1, 2, 2, 2])
    #expect(trace.steps.last?.query == near)
    #expect(trace.visited > 0)
  }
}
