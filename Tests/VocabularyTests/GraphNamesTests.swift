import Queries
import RDF
import Testing
import Triples
import Vocabulary

@Suite("A graph's names in the text of queries") struct GraphNamesTests {
  private static let turtle = """
    @prefix : <http://example.org/a#> .
    @prefix b: <http://example.org/b/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    :Step a rdfs:Class . :BigStep rdfs:subClassOf :Step .
    :contains owl:inverseOf :within .
    b:one :contains b:four . b:four a :Step .
    :comes rdfs:label "comes before" .
    <http://example.org/b/one> a :Step ; :comes b:two ; rdfs:label "one" .
    b:two a :BigStep ; :within b:one ; :comes b:three ; :size 3 .
    b:three a :Step ; :within b:one ; :size 4 .
    <http://other.org/x/five> a :Step ; :within <http://other.org/y/one> ; :size 5 .
    """

  private let store: TripleStore
  private let names: GraphNames

  init() throws {
    var builder = TripleStoreBuilder()
    try GraphReader.read(text: Self.turtle, name: "a.ttl", into: &builder)
    store = builder.finish()
    names = GraphNames(store, Lexicon(of: store).schema)
  }

  private func read(_ text: String) throws -> Query { try QueryText.read(text, names) }

  @Test func thePrefixesAreThoseThatTheFileDeclares() {
    #expect(store.prefixes.map(\.name) == ["", "b", "rdfs", "owl"])
    #expect(store.prefixes.first?.namespace == "http://example.org/a#")
  }

  @Test(arguments: [
    ("b:two", "http://example.org/b/two"), (":size", "http://example.org/a#size"),
    (":five", "http://other.org/x/five"), (":two", "http://example.org/b/two"),
    ("rdfs:label", RDFS.label), ("xsd:date", XSD.date),
    ("<http://nowhere.org/x>", "http://nowhere.org/x"),
  ])
  func namesStandForTheGraphsIRIs(text: String, iri: String) throws {
    #expect(try read(text) == .terms([.iri(iri)]))
  }

  @Test(arguments: [":one", ":none", "c:two", "b:Step"])
  func whatStandsForNothingOrForSeveralIsNoName(text: String) {
    #expect(throws: QueryTextError.self) { try read(text) }
  }

  @Test func whatOneOfSeveralIsCalledIsTold() throws {
    #expect(try read(":y/one") == .terms([.iri("http://other.org/y/one")]))
    let error = QueryTextError(column: 1, expected: "one of b:one, :y/one", found: "“:one”")
    #expect(throws: error) { try read(":one") }
  }

  @Test func theShortestNameIsWritten() {
    for (iri, text) in [
      ("http://example.org/b/two", "b:two"), ("http://other.org/x/five", ":five"),
      ("http://other.org/y/one", ":y/one"),
      ("http://nowhere.org/x", "<http://nowhere.org/x>"),
    ] {
      #expect(QueryText.write(.terms([.iri(iri)]), names) == text)
    }
  }

  @Test func aPropertyStandsForItsInverseToo() throws {
    guard case .join(let relation, _) = try read("(:within b:one)"),
      case .join(let inverse, _) = try read("(:contains b:one)")
    else {
      Issue.record("no join")
      return
    }
    #expect(Set(relation.arcs.map(\.property)).count == 2)
    #expect(inverse == relation.reversed)
    #expect(QueryText.write(.join(inverse, .everything), names) == "(:contains *)")
  }

  @Test func aClassHasTheMembersOfItsSubclasses() throws {
    guard case .instances(let extent) = try read("(type :Step)") else {
      Issue.record("no class")
      return
    }
    #expect(extent.types.count == 2)
    #expect(QueryText.write(.instances(extent), names) == "(type :Step)")
    #expect(throws: QueryTextError.self) { try read("(type b:one)") }
    #expect(throws: QueryTextError.self) { try read("(b:one *)") }
  }

  @Test func aComparisonWithoutAspectsHasAllThatItsThingsHave() throws {
    guard case .table(let table) = try read("(table (b:two b:three))") else {
      Issue.record("no table")
      return
    }
    #expect(table.columns.contains(Relation("http://example.org/a#size")))
  }
}
