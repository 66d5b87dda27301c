import Import
import Testing
import Triples

@Suite("The graph of an import") struct GraphTests {
  @Test func eachCellIsAFactWithItsPlace() throws {
    let facts = try fixture("bicycles.md").text().facts
    #expect(facts.contains(":cell_L5_C2 { :ashdown :supports :mudguards . }"))
    #expect(facts.contains("bicycles.md, line 5, row “Mudguards”, column “Ashdown”: ✅"))
  }

  @Test func denialsAndHalvesAreNoFactsOfSupport() throws {
    let facts = try fixture("bicycles.md").text().facts
    #expect(facts.contains(":birch lore:lacks :mudguards ."))
    #expect(facts.contains(":birch lore:partly :rain-cover-support ."))
    #expect(!facts.contains(":cobble :supports :rain-cover-support"))
  }

  @Test func qualificationsAndFootnotesHangOnTheFact() throws {
    #expect(try fixture("bicycles.md").text().facts.contains("lore:note \"Only the small size.\""))
  }

  @Test func twoUnitsOfOneNameAreTwoMeasures() throws {
    let table = "flat,rent_eur,rent_usd\nA,700,760\nB,900,980\n"
    let text = try prepared("rents.csv", table).text()
    #expect(text.facts.contains(":a :rent-in-eur \"700\""))
    #expect(text.facts.contains(":a :rent-in-usd \"760\""))
    #expect(text.words.contains("rdfs:label \"rent in EUR\""))
  }

  @Test func theSameFileGivesTheSameBytes() throws {
    let (one, other) = (try fixture("kettles.csv").text(), try fixture("kettles.csv").text())
    #expect(one == other)
  }

  @Test(arguments: ["bicycles.md", "kettles.csv", "trams-and-buses.txt", "towers.html"])
  func theGraphIsRead(name: String) throws {
    let text = try fixture(name).text()
    var builder = TripleStoreBuilder()
    try GraphReader.read(text: text.facts, name: "facts.trig", into: &builder)
    try GraphReader.read(text: text.words, name: "words.ttl", into: &builder)
    #expect(builder.count > 10)
  }

  @Test func namesThatCouldBreakTurtleAreEscaped() throws {
    let text = "name,\"a\"\"b\\\"\nx\u{7}\"y,\"1 \u{1B}[31m\"\n<z> .,\"\\\"\n"
    let graph = try prepared("x.csv", text).text()
    var builder = TripleStoreBuilder()
    try GraphReader.read(text: graph.facts, name: "facts.trig", into: &builder)
    try GraphReader.read(text: graph.words, name: "words.ttl", into: &builder)
    #expect(!graph.facts.contains("\u{1B}") && !graph.words.contains("\u{1B}"))
  }
}
