import Answers
import Assistant
import TestGraphs
import Testing
import Triples

/// Graphs as their owners have them: names and values in several languages, names in parts, words of no language that
/// is asked in.
@Suite("A graph in several languages is told in English") struct ValueLanguageTests {
  private static let wardrobe = Assistant(
    store: TestGraph.store(
      """
      @prefix : <http://example.org/wardrobe/> .
      @prefix v: <http://example.org/wardrobe/vocab#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      v:Garment rdfs:label "vêtement"@fr , "garment"@en .
      v:stuff rdfs:label "matière"@fr , "material"@en .
      v:motto rdfs:label "motto"@en . v:price rdfs:label "price"@en .
      :cope a v:Garment ; rdfs:label "cope"@en , "chape"@fr ; v:stuff "wool"@en , "laine"@fr ; v:price 12 ;
        v:motto "eins"@de , "uno"@it .
      :stole a v:Garment ; rdfs:label "stole"@en , "étole"@fr ; v:stuff "silk"@en , "velvet"@en , "soie"@fr ;
        v:price 20 .
      """))

  @Test(arguments: [
    ("What is the material of the cope?", ["wool"]), ("What is the motto of the cope?", ["eins"]),
    ("What is the material of the étole?", ["silk", "velvet"]),
    ("How many materials does the stole have?", ["2"]),
    ("Which garment has the most materials?", ["stole"]),
    // A text in another language finds what is told.
    ("Which garment has the material laine?", ["cope"]),
  ])
  func oneLanguageIsTold(question: String, answers: [String]) {
    #expect(Self.wardrobe.answers(to: question) == answers)
  }

  @Test func propertiesAreCalledInEnglish() {
    let reply = Self.wardrobe.reply(to: "What is the material of the cope?")
    #expect(reply.text == "The material of cope is wool.")
  }

  @Test func theSPARQLSaysWhichLanguageOnlyWhereThereAreSeveral() throws {
    let material = try #require(
      Self.wardrobe.reply(to: "What is the material of the cope?").sparql)
    #expect(material.contains("LANGMATCHES"))
    let price = try #require(Self.wardrobe.reply(to: "What is the price of the cope?").sparql)
    #expect(!price.contains("LANG"))
  }

  private static let zoo = Assistant(
    store: TestGraph.store(
      """
      @prefix : <http://example.org/zoo#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      :hasAnimal owl:inverseOf :hasRank .
      :hasClasse rdfs:subPropertyOf :hasRank , [ owl:inverseOf :hasAnimal ] .
      :cheetah a :Animal ; :hasClasse :Mammalia ; :scientificname "Acinonyx jubatus" ; :keptBy :k1 .
      :crane a :Animal ; :hasClasse :Aves ; :scientificname "Grus grus" ; :keptBy :k2 .
      :Mammalia a :Classe . :Aves a :Classe .
      :k1 a foaf:Person ; foaf:givenName "Mia" ; foaf:familyName "Stern" .
      :k2 a foaf:Person ; foaf:givenName "Tom" ; foaf:familyName "Frey" .
      """))

  @Test(arguments: [
    ("What is the scientific name of the cheetah?", ["Acinonyx jubatus"]),
    ("What is the family name of Mia Stern?", ["Stern"]),
  ])
  func namesInPartsAreRead(question: String, answers: [String]) {
    #expect(Self.zoo.answers(to: question) == answers)
  }

  /// "classe" is no English word, and has no plural in English; a node without a name is no property.
  @Test func wordsOfOtherLanguagesAreQuoted() throws {
    let kinds = try #require(Self.zoo.overview()).plainText
    #expect(kinds.contains("“classe”"))
    #expect(!kinds.contains("classes"))
    #expect(!kinds.contains("b1"))
  }
}
