import Assistant
import English
import Testing
import Triples

/// The adjectives that answers call a thing by: only those that its measures justify, though it is asked for by more.
@Suite("Adjectives that are said") struct SaidAdjectiveTests {
  @Test(arguments: [
    ("weight", "heavy"), ("total weight", "heavy"), ("list price", "expensive"),
    ("top speed", "fast"), ("length", "long"), ("monthly fee (EUR)", "expensive"),
  ]) func aMeasureOfTheThingItself(label: String, adjective: String) {
    #expect(Dimension.said(of: label)?.upper.first == adjective)
  }

  @Test(arguments: [
    // A weight limit makes nothing heavy, a score is not good by itself, and what has a range is not far.
    "weight limit", "cable length", "risk score", "rating", "range", "distance", "shipping cost",
    "water resistance (m)", "value", "latency",
  ]) func aMeasureOfSomethingElse(label: String) {
    #expect(Dimension.said(of: label) == nil)
  }

  private func assistant(_ properties: String, _ values: String) throws -> Assistant {
    let text = """
      @prefix : <https://example.org/shop#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix lore: <https://lore.example/vocab#> .
      :Flask a rdfs:Class ; rdfs:label "flask" .
      \(properties)
      :a a :Flask ; rdfs:label "Aurora" ; \(values.replacing("#", with: "8")) .
      :b a :Flask ; rdfs:label "Beacon" ; \(values.replacing("#", with: "9")) .
      """
    var builder = TripleStoreBuilder()
    try GraphReader.read(text: text, name: "shop.ttl", into: &builder)
    return Assistant(store: builder.finish())
  }

  private func reply(_ question: String, _ assistant: Assistant) -> String {
    var conversation = Conversation(with: assistant)
    return conversation.reply(to: question).text
  }

  @Test func withTwoPricesNothingIsCheapAlone() throws {
    let assistant = try assistant(
      """
      :p rdfs:domain :Flask ; rdfs:label "list price" .
      :q rdfs:domain :Flask ; rdfs:label "fee" .
      """, ":p # ; :q #")
    let said = reply("which flask has the highest fee?", assistant)
    #expect(said.contains("fee") && said.contains("Beacon"))
    for word in ["bargain", "expensive", "pricey", "dear"] {
      #expect(!said.contains(word), "\(said)")
    }
    let offered = assistant.exampleQuestions(limit: 20).joined(separator: "\n")
    #expect(!offered.contains("expensive") && !offered.contains("bargain"))
  }

  @Test func aSecondCapacityMakesNothingRoomier() throws {
    let assistant = try assistant(
      """
      :p rdfs:domain :Flask ; rdfs:label "capacity" .
      :q rdfs:domain :Flask ; rdfs:label "size" .
      """, ":p # ; :q #")
    let said = reply("which flask has the largest capacity?", assistant)
    #expect(said.contains("Beacon") && !said.contains("room"), "\(said)")
  }

  @Test func whatTheGraphStatesIsSaid() throws {
    let assistant = try assistant(
      """
      :p rdfs:domain :Flask ; rdfs:label "weight limit" .
      [] a lore:Scale ; lore:measures :p ; lore:upper "sturdy" ; lore:lower "frail" .
      """, ":p #")
    #expect(reply("which flask is the sturdiest?", assistant).contains("sturdiest flask is Beacon"))
  }

  @Test func whatIsNotSaidIsAskedForAllTheSame() throws {
    let assistant = try assistant(
      """
      :p rdfs:domain :Flask ; rdfs:label "rating" .
      :q rdfs:domain :Flask ; rdfs:label "memory" ; lore:unit "GB" .
      """, ":p # ; :q #")
    #expect(reply("which flask is the best?", assistant).contains("Beacon"))
    #expect(reply("which flask has the biggest memory?", assistant).contains("Beacon"))
  }
}
