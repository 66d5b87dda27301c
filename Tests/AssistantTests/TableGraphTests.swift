import Assistant
import Testing
import Triples

/// What a program is answered of a table that was imported: the table's own words.
@Suite("A graph made of a table answers in its words") struct TableGraphTests {
  private static let apps = """
    @prefix : <https://example.org/apps#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix lore: <https://lore.example/vocab#> .
    :App a rdfs:Class ; rdfs:label "app" . :Feature a rdfs:Class ; rdfs:label "feature" .
    :supports rdfs:domain :App ; rdfs:range :Feature ; rdfs:label "feature", "offers" .
    :size rdfs:domain :App ; rdfs:label "size" ; lore:heading "Size" ; lore:unit "mm" ; lore:written "# mm" .
    :life rdfs:domain :App ; rdfs:label "life" ; lore:heading "Life (years)" ; lore:unit "years" ;
      lore:written "# to # years", "# years" .
    :released rdfs:domain :App ; rdfs:label "release" ; lore:heading "Release" ; lore:written "MMMM yyyy" .
    :sync a :Feature ; rdfs:label "syncing notes" ; lore:heading "Syncs notes" .
    :search a :Feature ; rdfs:label "search" ; lore:heading "Search" .
    :ink a :Feature ; rdfs:label "ink" ; lore:heading "Ink" .
    :a a :App ; rdfs:label "Quill" ; :supports :sync, :search ; lore:partly :ink ; :size 18.0 ;
      :life 15.0, 20.0 ; :released "2019-03"^^xsd:gYearMonth .
    :b a :App ; rdfs:label "Inkwell" ; lore:lacks :sync, :ink ; :supports :search ; :size 21.0 ;
      :life 7.0 ; :released "2019-03"^^xsd:gYearMonth .
    """

  private func answers(_ question: String) throws -> [String] {
    var builder = TripleStoreBuilder()
    try GraphReader.read(text: Self.apps, name: "apps.ttl", into: &builder)
    var conversation = Conversation(with: Assistant(store: builder.finish()))
    return conversation.reply(to: question).answers
  }

  @Test(arguments: [
    ("what is the size of Quill?", ["18.0 mm"]),
    ("what is the life of Quill?", ["15.0 to 20.0 years"]),
    ("what is the life of Inkwell?", ["7.0 years"]),
    ("what is the release of Quill?", ["March 2019"]),
    ("what are the features of Quill?", ["Syncs notes", "Search"]),
  ]) func valuesAreAsTheTableWritesThem(question: String, expected: [String]) throws {
    #expect(try answers(question) == expected)
  }

  @Test func thingsDifferUnderHeadings() throws {
    let found = try answers("how do Quill and Inkwell differ?")
    #expect(found.sorted() == ["Ink", "Life (years)", "Size", "Syncs notes"])
  }
}
