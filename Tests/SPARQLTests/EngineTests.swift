import Execution
import Foundation
import Queries
import RDF
import SPARQL
import Testing
import Triples

private let isles = "http://example.org/isles/"
private func thing(_ name: String) -> Term { .iri(isles + name) }
private func relation(_ name: String, inverse: Bool = false) -> Relation {
  Relation(isles + "vocab#" + name, inverse: inverse)
}

@Suite("On a real engine", .serialized) struct EngineTests {
  @Test(arguments: Engine.all)
  func theSchemaNamesClassesPropertiesAndThingsAndIsKept(engine: Engine) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = EndpointCache(folder: folder.path)
    let client = EndpointClient(address: engine.address)
    let schema = try EndpointSchema.load(from: client, cache: cache)
    #expect(schema.hasAllNames)
    #expect(
      schema.dateProperties
        == ["born", "closes", "founded", "opens", "settled"].reduce(into: []) {
          $0.insert(isles + "vocab#" + $1)
        })
    var builder = TripleStoreBuilder()
    try GraphReader.read(bytes: schema.graph, name: "schema", into: &builder)
    let store = builder.finish()
    let original = try agreementStore()
    #expect(
      Set(store.properties.map { store.text(of: $0) })
        == Set(original.properties.map { original.text(of: $0) }))
    let label = try #require(store.id(ofIRI: RDFS.label))
    #expect(store.count(of: label) == 18)
    // With a transport that answers nothing, the schema must come from the cache.
    let gone = EndpointClient(address: engine.address, transport: RecordingTransport([]))
    let kept = try EndpointSchema.load(from: gone, cache: cache)
    #expect(kept.graph == schema.graph)
    #expect(kept.engine == schema.engine)
    #expect(kept.dateProperties == schema.dateProperties)
  }

  @Test(arguments: Engine.all)
  func ofALargeGraphASampleIsTakenThatHasEachClassAndProperty(engine: Engine) throws {
    let client = EndpointClient(address: engine.address)
    let schema = try EndpointSchema.fetch(from: client, copyLimit: 10)
    #expect(!schema.hasAllNames)
    var builder = TripleStoreBuilder()
    try GraphReader.read(bytes: schema.graph, name: "schema", into: &builder)
    let store = builder.finish()
    #expect(store.properties.count == (try agreementStore()).properties.count)
    let type = try #require(store.id(ofIRI: RDF.type))
    #expect(store.objects(type).count == 5)
  }

  @Test(arguments: Engine.all)
  func namesAreFoundWhateverTheirCaseAndInQuotes(engine: Engine) throws {
    let names = EndpointNames(executor: try engine.executor())
    let question = #"who lives in brae's north Isle, or on "south \"isle\"" or élie?"#
    let found = try names.nodes(named: EndpointNames.spans(of: question) + [#"south "isle""#])
    #expect(found["brae"] == [thing("brae")])
    #expect(found["north Isle"] == [thing("north")])
    #expect(found["élie"] == [thing("elie")])
    #expect(found[#"south "isle""#] == [thing("south")])
    #expect(found["lives"] == nil)
    let triples = try names.triples(naming: question)
    #expect(triples.contains(Triple(thing("brae"), RDF.type, thing("vocab#Town"))))
    #expect(triples.contains { $0.subject == thing("brae") && $0.predicate == RDFS.label })
    #expect(try names.names(startingWith: ["S"], limit: 5).contains("skerry"))
  }

  @Test(arguments: Engine.all)
  func namesInAnyCaseAreFoundWhereTheEngineSearchesText(engine: Engine) throws {
    let schema = try EndpointSchema.fetch(
      from: EndpointClient(address: engine.address), copyLimit: 10)
    let searches = engine.name == "virtuoso"
    #expect(schema.textSearch == (searches ? .virtuoso : nil))
    let names = EndpointNames(
      executor: try engine.executor(), textSearch: schema.textSearch)
    let found = try names.nodes(named: ["dunmore", "NORTH ISLE", "' OR 'brae", "*", "in the"])
    #expect(found["dunmore"] == (searches ? [thing("dunmore")] : nil))
    #expect(found["NORTH ISLE"] == [thing("north")])
    #expect(found.count == (searches ? 2 : 1))
    let ends = try names.names(startingWith: ["map of nort", "nort"], limit: 5)
    #expect(ends == ["north isle"])
    #expect(try names.names(startingWith: [""], limit: 5) == [])
  }

  @Test(arguments: Engine.all)
  func evidenceIsTheFactsThatGaveTheAnswer(engine: Engine) throws {
    let executor = try engine.executor(numeric: [isles + "vocab#population"])
    let inEast = Query.join(relation("in", inverse: true), .terms([thing("east")]))
    let facts = try executor.evidence(for: inEast, limit: 10)
    #expect(
      facts.map(\.triple) == [
        Triple(thing("brae"), isles + "vocab#in", thing("east")),
        Triple(thing("corran"), isles + "vocab#in", thing("east")),
      ])
    #expect(facts.first?.source == engine.address)
    let largest = Query.superlative(inEast, .value(relation("population")), .largest, rank: 1)
    let why = try executor.evidence(for: largest, limit: 10).map(\.triple.predicate)
    #expect(why == [isles + "vocab#in", isles + "vocab#population"])
    let ancestors = Query.join(relation("parent").repeated, .terms([thing("una")]))
    let chain = try executor.evidence(for: ancestors, limit: 10).map(\.triple.subject)
    #expect(chain == [thing("una"), thing("wil"), thing("wil")])
    let about = try executor.facts(about: [thing("skerry")], limit: 10)
    #expect(about.count == 5)
  }

  @Test(arguments: Engine.all)
  func labelsComeWithTheAnswers(engine: Engine) throws {
    let executor = try engine.executor()
    _ = try executor.execute(.join(relation("settled", inverse: true), .everything))
    #expect(executor.labels.label(of: thing("south")) == "south \"isle\"")
    #expect(executor.labels.label(of: thing("north")) == "north isle")
  }

  @Test(arguments: Engine.all)
  func hostileTextIsOnlyText(engine: Engine) throws {
    let executor = try engine.executor()
    for text in [#"" } DROP ALL #"#, "\\", "\n", "\u{0}", "}", "'''", "\\u0022 }"] {
      let query = Query.join(Relation(RDFS.label, inverse: true), .terms([.literal(Literal(text))]))
      #expect(try executor.execute(query) == .terms([]))
    }
    let iri = Query.join(relation("in"), .terms([.iri("http://e.org/> } # \n\\u003E")]))
    #expect(try executor.execute(iri) == .terms([]))
    let label = Query.join(
      Relation(RDFS.label, inverse: true), .terms([.literal(Literal("west isle\\"))]))
    #expect(try executor.execute(label) == .terms([thing("west")]))
  }

  @Test(arguments: Engine.all)
  func aWrongPathIsAPageOrAStatusAndNeverAnEmptyAnswer(engine: Engine) throws {
    let host = engine.address.split(separator: "/").prefix(2).joined(separator: "//")
    let wrong = EndpointClient(address: host + "/nowhere")
    #expect(throws: ExecutionError.self) {
      try EndpointExecutor(client: wrong).execute(.count(.everything))
    }
  }
}
