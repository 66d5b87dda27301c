import RDF
import TestGraphs
import Testing
import Triples

/// The store's indexes against a plain list of facts.
@Suite struct StoreTests {
  /// Facts that a fixed rule scatters over some nodes; some come twice.
  private static func triples(_ count: Int, nodes: Int, properties: Int) -> [Triple] {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return (0..<count).map { _ in
      Triple(
        .iri("urn:n\(next(nodes))"), "urn:p\(next(properties))",
        next(4) == 0 ? .literal(Literal("\(next(nodes))")) : .iri("urn:n\(next(nodes))"))
    }
  }

  private static func store(_ triples: [Triple]) -> TripleStore {
    var builder = TripleStoreBuilder()
    for triple in triples { builder.add(triple) }
    return builder.finish()
  }

  /// Few facts a property are sorted by comparison, many by radix passes.
  @Test(arguments: [(60, 8, 2), (9000, 40, 3), (9000, 3000, 3)])
  func everyLookUpFindsWhatAScanFinds(count: Int, nodes: Int, properties: Int) throws {
    let triples = Self.triples(count, nodes: nodes, properties: properties)
    let all = Set(triples)
    let store = Self.store(triples)
    #expect(store.tripleCount == all.count)
    var bySubject: [Triple: [Term]] = [:]
    var byObject: [Triple: [Term]] = [:]
    for fact in all {
      bySubject[Triple(fact.subject, fact.predicate, .blank("")), default: []].append(fact.object)
      byObject[Triple(.blank(""), fact.predicate, fact.object), default: []].append(fact.subject)
    }
    for property in store.properties {
      let name = store.text(of: property)
      let mine = all.filter { $0.predicate == name }
      #expect(store.count(of: property) == mine.count)
      #expect(Set(store.subjects(property).map(store.term)) == Set(mine.map(\.subject)))
      #expect(Set(store.objects(property).map(store.term)) == Set(mine.map(\.object)))
      for id in (0..<store.termCount).map({ TermID(rawValue: UInt32($0)) }) {
        let term = store.term(id)
        let objects = bySubject[Triple(term, name, .blank(""))] ?? []
        let subjects = byObject[Triple(.blank(""), name, term)] ?? []
        #expect(store.objects(of: id, property).map(store.term).sorted() == objects.sorted())
        #expect(store.subjects(of: id, property).map(store.term).sorted() == subjects.sorted())
        #expect(store.properties(ofSubject: id).contains(property) == !objects.isEmpty)
        #expect(store.properties(ofObject: id).contains(property) == !subjects.isEmpty)
      }
    }
  }

  @Test func theFactsAreListedOnceEach() {
    let triples = Self.triples(500, nodes: 20, properties: 3)
    let store = Self.store(triples)
    var listed: [Triple] = []
    store.forEachTriple { s, p, o in
      listed.append(Triple(store.term(s), store.text(of: p), store.term(o)))
      #expect(store.contains(s, p, o))
    }
    #expect(listed.count == store.tripleCount)
    #expect(Set(listed) == Set(triples))
    #expect(!store.contains(TermID(rawValue: 0), TermID(rawValue: 0), TermID(rawValue: 0)))
  }

  @Test func slicesAreSortedAndKnowTheirMembers() throws {
    let store = Self.store(Self.triples(2000, nodes: 300, properties: 1))
    let p = try #require(store.properties.first)
    let subjects = store.subjects(p)
    #expect(Array(subjects) == subjects.sorted())
    for raw in 0..<UInt32(store.termCount) {
      let id = TermID(rawValue: raw)
      #expect(subjects.contains(id) == Array(subjects).contains(id))
    }
    subjects.withUnsafeBufferPointer { ids in
      for start in [0, 1, ids.count / 2, ids.count] {
        for raw in stride(from: UInt32(0), to: UInt32(store.termCount), by: 7) {
          let id = TermID(rawValue: raw)
          #expect(ids.gallop(to: id, from: start) == max(start, ids.lowerBound(of: id)))
        }
      }
    }
  }

  @Test func termsOfEachKindAreFoundAgain() throws {
    let terms: [Term] = [
      .iri("urn:a"), .blank("a"), .literal(Literal("a")), .literal(Literal("a", language: "en")),
      .literal(Literal("a", language: "de")), .literal(Literal("1", datatype: XSD.integer)),
      .literal(Literal("1", datatype: XSD.decimal)), .literal(Literal("")), .iri(""),
      .literal(Literal("\u{E9}")), .literal(Literal("e\u{301}")),
      .literal(Literal("a", datatype: "urn:\u{E9}")),
      .literal(Literal("a", datatype: "urn:e\u{301}")),
    ]
    let store = Self.store(terms.map { Triple(.iri("urn:s"), "urn:p", $0) })
    #expect(store.tripleCount == terms.count)
    for term in terms {
      let id = try #require(store.id(of: term))
      #expect(store.term(id) == term)
    }
    #expect(store.id(of: .literal(Literal("a", language: "fr"))) == nil)
    #expect(store.id(of: .iri("urn:b")) == nil)
    #expect(store.id(ofIRI: "a") == nil)
  }

  @Test func hundredsOfDatatypesAreKeptApart() throws {
    let terms = (0..<700).map { Term.literal(Literal("x", datatype: "urn:t\($0)")) }
    let store = Self.store(terms.map { Triple(.iri("urn:s"), "urn:p", $0) })
    #expect(store.tripleCount == 700)
    for term in terms { #expect(store.id(of: term).map(store.term) == term) }
  }

  @Test(arguments: [
    ("12", XSD.integer), ("-7", XSD.integer), ("+3", XSD.integer), ("-", XSD.integer),
    ("1.5", XSD.decimal), ("1e400", XSD.double), ("NaN", XSD.double), ("x", XSD.double),
    ("123456789012345678901234567890", XSD.integer), ("1999", XSD.gYear), ("-5", XSD.gYear),
    ("1999-12-31", XSD.date), ("1999-12-31", XSD.string), ("5", "urn:other"), ("", XSD.integer),
  ]) func numbersAreThoseOfTheLiteral(text: String, datatype: String) throws {
    let literal = Literal(text, datatype: datatype)
    let store = Self.store([Triple(.iri("urn:s"), "urn:p", .literal(literal))])
    let id = try #require(store.id(of: .literal(literal)))
    #expect(store.number(of: id) == literal.sortKey)
  }

  @Test func thePartsOfATermAreReadWithoutMakingIt() throws {
    let store = SolarSystem.store
    let luna = try #require(store.id(of: .literal(Literal("Luna", language: "la"))))
    #expect(store.kind(of: luna) == .literal)
    #expect(store.language(of: luna) == "la")
    #expect(store.text(of: luna) == "Luna")
    #expect(store.withBytes(of: luna) { Array($0) } == Array("Luna".utf8))
    #expect(store.datatype(of: luna) == nil)
    let sun = try #require(store.id(ofIRI: SolarSystem.namespace + "Sun"))
    #expect(store.kind(of: sun) == .iri)
    #expect(store.language(of: sun) == nil)
  }

  @Test func anEmptyStoreAnswersWithNothing() {
    let store = TripleStoreBuilder().finish()
    let id = TermID(rawValue: 7)
    #expect(store.tripleCount == 0)
    #expect(store.properties.isEmpty)
    #expect(store.objects(of: id, id).isEmpty)
    #expect(store.subjects(id).isEmpty)
    #expect(store.id(ofIRI: "urn:a") == nil)
  }

  @Test func whatAGraphCostsIsLittle() {
    let store = Self.store(Self.triples(50_000, nodes: 20_000, properties: 5))
    #expect(Double(store.overhead) / Double(store.tripleCount) < 45)
  }
}
