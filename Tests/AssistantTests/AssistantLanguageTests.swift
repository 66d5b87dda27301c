import Assistant
import English
import TestGraphs
import Testing
import Triples
import Vocabulary

/// An assistant reads questions in the language that it is made for, and calls things as that language does.
@Suite("An assistant has a language") struct AssistantLanguageTests {
  private static let store = TestGraph.store(
    """
    @prefix : <http://hemel.example/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    :Moon rdfs:label "moon"@en, "maan"@nl .
    :io a :Moon ; rdfs:label "Io" .
    :titan a :Moon ; rdfs:label "Titan" .
    """, name: "hemel.ttl")

  /// Dutch of one word, whose words keep their endings.
  private static let dutch: Language = {
    var lists = WordLists()
    lists.roles = [("welke", [.wh, .which])]
    return Language(tag: "nl", lists) { ($0.count, .none) }
  }()

  private static let moon = "http://hemel.example/Moon"

  @Test func thatOfItsLexicon() throws {
    let assistant = Assistant(store: Self.store, language: Self.dutch)
    #expect(assistant.lexicon.language.tag == "nl")
    #expect(try label(of: Self.moon, in: assistant) == "maan")
  }

  @Test func englishWhereNobodySaysAnother() throws {
    let assistant = Assistant(store: Self.store)
    #expect(assistant.lexicon.language.tag == "en")
    #expect(try label(of: Self.moon, in: assistant) == "moon")
  }

  private func label(of iri: String, in assistant: Assistant) throws -> String {
    let (store, labels) = (assistant.lexicon.store, assistant.lexicon.labels)
    return labels.text(of: try #require(store.id(ofIRI: iri)), in: store)
  }
}
