import Assistant
import Queries
import RDF
import Testing
import Triples

/// Ontologies and thesauri: classes, properties and concepts are what people ask about.
@Suite("A vocabulary is asked about itself") struct OntologyTests {
  private static let prefixes = """
    @prefix : <http://e.org/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .

    """

  private static let kitchen = """
    :Tool a owl:Class ; rdfs:label "tool" .
    :Cutlery a owl:Class ; rdfs:label "cutlery" ; rdfs:subClassOf :Tool .
    :Spoon a owl:Class ; rdfs:label "spoon" ; rdfs:subClassOf :Cutlery,
        [ a owl:Restriction ; owl:onProperty :material ; owl:someValuesFrom :Steel ] ;
      rdfs:comment "a tool to eat soup with" .
    :Fork a owl:Class ; rdfs:label "fork" ; owl:equivalentClass [ owl:intersectionOf (
        :Cutlery [ owl:onProperty :material ; owl:hasValue :silver ] ) ] ; rdfs:subClassOf :Cutlery .
    :Stuff a owl:Class ; rdfs:label "stuff" .
    :Steel a owl:Class ; rdfs:label "steel" ; rdfs:subClassOf :Stuff .
    :silver rdfs:label "silver" ; :shine 3 .
    :Pai a owl:Class ; rdfs:label "Colher de pau"@pt ; rdfs:subClassOf :Spoon .
    :material a owl:ObjectProperty ; rdfs:label "material" .
    """

  private static let rocks = """
    :scheme a skos:ConceptScheme ; skos:prefLabel "Rock types" ; skos:hasTopConcept :rock .
    :rock a skos:Concept ; skos:prefLabel "rock" ; skos:inScheme :scheme .
    :igneous a skos:Concept ; skos:prefLabel "igneous rock" ; skos:broader :rock ; skos:altLabel "magmatic rock" .
    :basalt a skos:Concept ; skos:prefLabel "basalt" ; skos:broader :igneous ; skos:notation "B-1" ;
      skos:related :gabbro .
    :gabbro a skos:Concept ; skos:prefLabel "gabbro" ; skos:broader :igneous .
    """

  private func assistant(_ turtle: String) -> Assistant {
    var builder = TripleStoreBuilder()
    do {
      try GraphReader.read(text: Self.prefixes + turtle, name: "v.ttl", into: &builder)
    } catch {
      Issue.record(error)
    }
    return Assistant(store: builder.finish())
  }

  private func answers(_ question: String, _ turtle: String) -> [String] {
    var conversation = Conversation(with: assistant(turtle))
    return conversation.reply(to: question).answers.sorted()
  }

  @Test(arguments: [
    ("what are the subclasses of cutlery?", ["fork", "spoon"]),
    ("what is the superclass of spoon?", ["cutlery"]),
    ("is a spoon a tool?", ["yes"]), ("what is a spoon?", ["a tool to eat soup with"]),
    ("what is the material of spoon?", ["steel"]), ("what is the material of fork?", ["silver"]),
  ])
  func classesWithoutInstancesAreThings(question: String, wanted: [String]) {
    #expect(answers(question, Self.kitchen) == wanted)
  }

  @Test(arguments: [
    ("what is broader than basalt?", ["igneous rock"]),
    ("what is narrower than igneous rock?", ["basalt", "gabbro"]),
    ("what is related to gabbro?", ["basalt"]), ("how many concepts are there?", ["4"]),
    ("what is the notation of basalt?", ["B-1"]), ("what are the top concepts?", ["rock"]),
    ("what is another name for igneous rock?", ["magmatic rock"]),
  ])
  func aThesaurusNeedsNoWords(question: String, wanted: [String]) {
    #expect(answers(question, Self.rocks) == wanted)
  }

  @Test func whatFollowsFromRestrictionsIsSaidInSPARQLByThem() {
    var conversation = Conversation(with: assistant(Self.kitchen))
    let reply = conversation.reply(to: "what is the material of spoon?")
    #expect(reply.sparql?.contains("owl:onProperty ns:material") ?? false, "\(reply.sparql ?? "")")
    #expect(reply.sparql?.contains("derived") == false)
    #expect(reply.evidence.first?.predicate == "material")
    let kinds = conversation.reply(to: "what are the subclasses of cutlery?")
    #expect(kinds.sparql?.contains("rdfs:subClassOf") ?? false)
    #expect(kinds.sparql?.contains("FILTER(isIRI(") ?? false)
  }

  @Test func aGraphsOwnWordsForSuperclassesComeFirst() {
    let words =
      "rdfs:subClassOf rdfs:label \"ancestor\" . :down owl:inverseOf rdfs:subClassOf ; rdfs:label \"heir\" ."
    #expect(answers("what is the ancestor of spoon?", Self.kitchen + words) == ["cutlery"])
    #expect(answers("what are the heirs of cutlery?", Self.kitchen + words) == ["fork", "spoon"])
  }

  @Test func aClassWithInstancesIsNoThing() {
    #expect(
      answers("which spoons are there?", Self.kitchen + ":mine a :Spoon ; rdfs:label \"mine\" .")
        == ["mine"])
  }
}
