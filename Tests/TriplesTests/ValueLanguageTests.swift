import RDF
import TestGraphs
import Testing
import Triples

@Suite("Of a text in several languages one is a fact") struct ValueLanguageTests {
  private static let turtle = """
    @prefix : <http://example.org/> .
    :cope :motto "wool"@en , "laine"@fr , "lana"@it ; :sense "warm" , "chaud"@fr , "caldo"@it ;
      :song "uno"@it , "eins"@de ; :page :a , "en page"@en , "page"@fr .
    :stole :motto "silk"@en-GB , "velvet"@en , "soie"@fr ; :colour "red"@en , "dark" ; :size 3 , "three"@en , "trois"@fr .
    """

  private func values(of subject: String, _ property: String, asker: String = "en") throws
    -> [String]
  {
    var builder = TripleStoreBuilder()
    try GraphReader.read(text: Self.turtle, name: "a.ttl", into: &builder)
    let store = builder.finish(telling: LanguageOrder(asker: asker))
    guard let s = store.id(ofIRI: "http://example.org/" + subject),
      let p = store.id(ofIRI: "http://example.org/" + property)
    else { return [] }
    return store.objects(of: s, p).map { store.text(of: $0) }.sorted()
  }

  @Test(arguments: [
    ("cope", "motto", ["wool"]), ("stole", "motto", ["silk", "velvet"]),
    // No English: the text without a tag; none of that either: the first tag.
    ("cope", "sense", ["warm"]), ("cope", "song", ["eins"]),
    // One language is no translation, and what also has numbers is left whole.
    ("stole", "colour", ["dark", "red"]), ("stole", "size", ["3", "three", "trois"]),
    ("cope", "page", ["en page", "http://example.org/a"]),
  ])
  func whatIsToldInEnglish(subject: String, property: String, told: [String]) throws {
    #expect(try values(of: subject, property) == told)
  }

  @Test(arguments: [
    ("it", "cope", "motto", ["lana"]), ("it", "stole", "motto", ["silk", "velvet"]),
    ("it", "cope", "song", ["uno"]),
  ])
  func theAskersLanguageComesFirst(
    asker: String, subject: String, property: String, told: [String]
  ) throws {
    #expect(try values(of: subject, property, asker: asker) == told)
  }

  @Test func whatIsLeftOutIsKept() throws {
    let store = TestGraph.store(Self.turtle)
    let motto = try #require(store.id(ofIRI: "http://example.org/motto"))
    let cope = try #require(store.id(ofIRI: "http://example.org/cope"))
    #expect(store.untold(of: cope, motto).map { store.text(of: $0) }.sorted() == ["laine", "lana"])
    #expect(store.translated.contains(motto))
    #expect(store.count(of: motto) == 3)
  }

  /// The source of a fact is that of the fact told, though others of its property are left out.
  @Test func factsKeepTheirSources() throws {
    var builder = TripleStoreBuilder()
    let texts = [
      "<http://e.org/a> <http://e.org/p> \"un\"@fr .",
      "<http://e.org/a> <http://e.org/p> \"one\"@en .",
    ]
    for (place, text) in texts.enumerated() {
      try GraphReader.read(text: text, name: "\(place).ttl", into: &builder)
    }
    let store = builder.finish()
    let ids = ["http://e.org/a", "http://e.org/p"].compactMap { store.id(ofIRI: $0) }
    let one = try #require(store.id(of: .literal(Literal("one", language: "en"))))
    #expect(ids.count == 2)
    #expect(store.source(of: ids[0], ids[1], one) == "1.ttl")
  }

  @Test func aNameInPartsIsPutTogether() throws {
    let store = TestGraph.store(
      """
      @prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix : <http://example.org/> .
      :p1 foaf:givenName "Niels" ; foaf:familyName "Bohr" .
      :p2 foaf:givenName "Ada" , "Augusta" ; foaf:familyName "Lovelace" .
      :p3 :first_name "Lise" ; :lastName "Meitner" .
      """)
    let names = store.composedNames.map { "\(store.text(of: $0)) \(store.text(of: $1))" }.sorted()
    #expect(names == ["http://example.org/p1 Niels Bohr", "http://example.org/p3 Lise Meitner"])
  }
}
