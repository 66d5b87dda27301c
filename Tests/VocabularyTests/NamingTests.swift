import TestGraphs
import Testing
import Triples
import Vocabulary

/// Things without a label of a well-known vocabulary, named by a property of their graph's own.
@Suite("A graph's own names are its things' names") struct NamingTests {
  private func lexicon(_ facts: String) -> Lexicon {
    Lexicon(of: TestGraph.store("@prefix : <http://air.example/> .\n" + facts))
  }

  private func name(of local: String, in lexicon: Lexicon) throws -> String {
    let id = try #require(lexicon.store.id(ofIRI: "http://air.example/" + local))
    return lexicon.labels.text(of: id, in: lexicon.store)
  }

  private static let airports = """
    :a1 a :Airport ; :airportName "Dublin Airport" ; :city :c1 .
    :a2 a :Airport ; :airportName "Cork Airport" ; :city :c2 .
    :a3 a :Airport ; :airportName "Shannon Airport" ; :city :c2 .
    """

  @Test func aPropertyCalledNameNamesWhatNothingElseDoes() throws {
    let lexicon = lexicon(Self.airports)
    #expect(try name(of: "a1", in: lexicon) == "Dublin Airport")
    let found = lexicon.meanings(ofPhrase: "cork airport")
    let airport = try #require(lexicon.store.id(ofIRI: "http://air.example/a2"))
    #expect(found == [.things([airport])])
  }

  @Test func aNameThatManyShareIsNone() throws {
    let lexicon = lexicon(
      ":p1 :familyName \"Byrne\" . :p2 :familyName \"Byrne\" . :p3 :familyName \"Byrne\" .")
    #expect(try name(of: "p1", in: lexicon) == "p1")
  }

  @Test func aLabelComesBeforeIt() throws {
    let label = "<http://www.w3.org/2000/01/rdf-schema#label>"
    let lexicon = lexicon(
      Self.airports + "\n:a1 \(label) \"DUB\" . :a2 \(label) \"ORK\" . :a3 \(label) \"SNN\" .")
    #expect(try name(of: "a1", in: lexicon) == "DUB")
  }
}

/// Properties that keep account of a file, or lead out of the graph.
@Suite("Bookkeeping is meant only where it is said") struct BookkeepingTests {
  @Test func whatKeepsAccountIsToldFromWhatTells() throws {
    let schema = Lexicon(
      of: TestGraph.store(
        """
        @prefix : <http://air.example/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        :a a :Age ; foaf:isPrimaryTopicOf <http://wiki.example/a> ; rdfs:seeAlso :b ; :partOf :b .
        """)
    ).schema
    let kept = schema.properties.filter(\.isBookkeeping).map(\.iri)
    #expect(kept.contains("http://xmlns.com/foaf/0.1/isPrimaryTopicOf"))
    #expect(!kept.contains("http://air.example/partOf"))
  }
}
