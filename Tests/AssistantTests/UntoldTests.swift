import Assistant
import Testing
import Triples

/// What a comparison leaves blank is neither a yes nor a no.
@Suite("What the graph does not tell is not denied") struct UntoldTests {
  private static let apps = """
    @prefix : <https://example.org/apps#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix lore: <https://lore.example/vocab#> .
    :App a rdfs:Class ; rdfs:label "app" . :Feature a rdfs:Class ; rdfs:label "feature" .
    :supports rdfs:domain :App ; rdfs:range :Feature ; rdfs:label "offers" .
    :price rdfs:domain :App ; rdfs:label "price" .
    :origin rdfs:domain :App ; rdfs:range :Country ; rdfs:label "country of origin" .
    :Country a rdfs:Class ; rdfs:label "country" .
    :spain a :Country ; rdfs:label "Spain" . :france a :Country ; rdfs:label "France" .
    :sync a :Feature ; rdfs:label "sync" . :search a :Feature ; rdfs:label "search" .
    :a a :App ; rdfs:label "Quill" ; :supports :sync, :search ; :price 8 ; :origin :spain .
    :b a :App ; rdfs:label "Inkwell" ; lore:lacks :sync ; :supports :search ; :price 3 ; :origin :france .
    :c a :App ; rdfs:label "Jotter" ; :supports :search .
    :d a :App ; rdfs:label "Slate" ; lore:partly :sync ; lore:lacks :search ; :price 5 ; :origin :spain .
    """

  private func reply(_ question: String) throws -> Reply {
    var builder = TripleStoreBuilder()
    try GraphReader.read(text: Self.apps, name: "apps.ttl", into: &builder)
    var conversation = Conversation(with: Assistant(store: builder.finish()))
    return conversation.reply(to: question)
  }

  @Test(arguments: [
    ("does Jotter offer sync?", "does not say whether"),
    ("is Jotter cheaper than Quill?", "does not say what the price of Jotter is"),
    ("is Quill cheaper than Jotter?", "does not say what the price of Jotter is"),
    (
      "is the country of origin of Jotter Spain?",
      "does not say what the country of origin of Jotter is"
    ),
  ]) func aBlankIsNeither(question: String, said: String) throws {
    let reply = try reply(question)
    #expect(reply.answers.isEmpty && reply.status == .none)
    #expect(reply.text.contains(said), "\(reply.text)")
  }

  @Test(arguments: [
    ("does Inkwell offer sync?", "no"), ("is Quill cheaper than Inkwell?", "no"),
    ("is Inkwell cheaper than Quill?", "yes"), ("is the country of origin of Inkwell Spain?", "no"),
    ("is the country of origin of Quill Spain?", "yes"),
  ]) func whatIsToldIsAnswered(question: String, answer: String) throws {
    #expect(try reply(question).answers == [answer])
  }

  @Test func aListOfWhatLacksSomethingTellsOfWhatNobodyKnows() throws {
    let said = try reply("which apps do not offer sync?").text
    #expect(said.contains("Inkwell"))
    #expect(
      said.contains("The graph does not say it of Jotter; of Slate it is partly so."), "\(said)")
  }
}
