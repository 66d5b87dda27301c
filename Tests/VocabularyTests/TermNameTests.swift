import RDF
import TestGraphs
import Testing
import Triples
import Vocabulary

/// What terms and things are called.
@Suite struct TermNameTests {
  private static let prefixes = """
    @prefix : <http://e.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix dcterms: <http://purl.org/dc/terms/> . @prefix schema: <https://schema.org/> .
    @prefix wikibase: <http://wikiba.se/ontology#> . @prefix wdt: <http://www.wikidata.org/prop/direct/> .

    """

  private func lexicon(_ turtle: String) -> Lexicon {
    Lexicon(of: TestGraph.store(Self.prefixes + turtle))
  }

  private func things(_ phrase: String, _ lexicon: Lexicon) -> [String] {
    lexicon.meanings(ofPhrase: phrase).flatMap { meaning -> [String] in
      guard case .things(let things) = meaning else { return [] }
      return things.map { lexicon.labels.text(of: $0, in: lexicon.store) }
    }
  }

  private func relations(_ phrase: String, _ lexicon: Lexicon) -> [String] {
    lexicon.meanings(ofPhrase: phrase).compactMap { meaning in
      guard case .relation(let use, _) = meaning else { return nil }
      return (use.inverse ? "^" : "") + lexicon.schema.properties[use.property].iri
    }
  }

  @Test(arguments: [
    ("http://e.org/vav_R410A", "vav R410A"), ("http://e.org/McCartney", "McCartney"),
    ("http://e.org/HTTPServer", "HTTP server"), ("http://e.org/downloadURL", "download URL"),
    ("http://e.org/playsForCountry", "plays for country"), ("http://e.org/iPhone", "iPhone"),
    ("http://e.org/plays4Team", "plays4 team"), ("http://e.org/LaReine", "La reine"),
  ])
  func theLastPartOfAnIRIIsReadAsWords(iri: String, words: String) {
    #expect(LocalName.words(of: iri) == words)
  }

  @Test(arguments: [
    (
      "https://creativecommons.org/publicdomain/mark/1.0/",
      "creativecommons.org/publicdomain/mark/1.0"
    ),
    ("http://e.org/thing", "thing"), ("urn:isbn:12", "12"),
  ])
  func anIRIWithoutALetterAtItsEndIsToldWhole(iri: String, name: String) {
    #expect(LocalName.name(of: iri) == name)
  }

  @Test func wellKnownTermsHaveWords() {
    let lexicon = lexicon(
      ":a dcterms:issued \"2020\" . :x schema:domainIncludes :y . schema:domainIncludes rdfs:label \"domainIncludes\" ."
    )
    #expect(relations("publication date", lexicon) == [DCTerms.namespace + "issued"])
    #expect(relations("property of", lexicon).contains("https://schema.org/domainIncludes"))
    #expect(lexicon.shownNames(of: DCTerms.namespace + "issued").first == "date of issue")
    let owned = self.lexicon(
      ":a dcterms:issued \"2020\" . dcterms:issued rdfs:label \"out since\" .")
    #expect(owned.shownNames(of: DCTerms.namespace + "issued") == ["out since"])
  }

  @Test func aDirectClaimIsLabelledAsItsProperty() {
    let lexicon = lexicon(
      "<http://www.wikidata.org/entity/P31> wikibase:directClaim wdt:P31 ; rdfs:label \"instance of\" . :a wdt:P31 :b ."
    )
    #expect(lexicon.shownNames(of: "http://www.wikidata.org/prop/direct/P31") == ["instance of"])
  }

  @Test func aNameWrittenFamilyFirstIsFoundAsItIsSpoken() {
    let lexicon = lexicon(
      ":a rdfs:label \"Powell, Suzanne Katrinsky\" ; :p 1 . :b rdfs:label \"Salt, pepper, oil\" ; :p 1 ."
    )
    for phrase in ["Suzanne Powell", "Suzanne Katrinsky Powell", "Powell, Suzanne Katrinsky"] {
      #expect(things(phrase, lexicon) == ["Powell, Suzanne Katrinsky"], "\(phrase)")
    }
    #expect(things("pepper Salt", lexicon) == [])
  }

  @Test func theIRINamesWhatIsLabelledInAnotherLanguageOnly() {
    let lexicon = lexicon(
      ":Country rdfs:label \"País\"@pt . :spain a :Country ; rdfs:label \"España\"@es ; :p 1 .")
    #expect(things("spain", lexicon) == ["España"])
    #expect(lexicon.meanings(ofPhrase: "countries").count == 1)
  }

  @Test func oneLabelOfTwoPropertiesLeavesTheirIRIs() {
    let lexicon = lexicon(
      ":name rdfs:label \"name\" . :member rdfs:label \"name\" . :a :name \"x\" ; :member :b .")
    #expect(relations("member", lexicon) == ["http://e.org/member"])
  }
}
