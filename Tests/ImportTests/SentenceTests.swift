import Testing

@testable import Import

@Suite("What sentences in cells state") struct SentenceTests {
  /// The facts of a table of two things with one row.
  private func facts(_ aspect: String, _ first: String, _ second: String) throws -> String {
    let table = "# Tram vs Bus\n\n| Basis | Tram | Bus |\n|---|---|---|\n"
    return try prepared("x.md", table + "| \(aspect) | \(first) | \(second) |\n").text().facts
  }

  @Test(arguments: [
    ("They ring a bell.", "They ring a bell"), ("Made by Acme Inc.", "Made by Acme Inc."),
    ("rain, snow, etc.", "rain, snow, etc."), ("It rings. It stops.", "It rings. It stops."),
    ("Up to 2.5 m", "Up to 2.5 m"), ("Wait...", "Wait..."),
  ]) func oneSentenceStandsWithoutItsStop(text: String, bare: String) {
    #expect(CellText.bare(text) == bare)
  }

  @Test func aValueKeepsItsArticleAndWhatIsSaidOfIt() throws {
    let facts = try facts(
      "Composition", "It is composed of a single, solid bar that bends.",
      "It is composed of many bars.")
    #expect(facts.contains(":composition \"a single, solid bar that bends\""))
    #expect(facts.contains(":composition \"many bars\""))
  }

  @Test func aListInASentenceIsSeveralValues() throws {
    let facts = try facts(
      "Common applications", "Used in towns, long valleys, and flat suburbs",
      "Used indoors where it is dry and where nobody is in its way")
    for place in ["towns", "long valleys", "flat suburbs"] {
      #expect(facts.contains(":common-application \"\(place)\""), "\(facts)")
    }
  }

  @Test func anAdjectiveThatTellsThemApartIsAQuality() throws {
    let facts = try facts(
      "Track", "It is a temporary network i.e. one for a summer.", "It is a permanent network.")
    #expect(facts.contains(":quality :temporary"))
    #expect(facts.contains(":quality :permanent"))
  }

  @Test func whatTheHeadersVerbDoesIsTheValue() throws {
    let facts = try facts(
      "Number of tickets sold", "A driver sells four tickets. Hence it is slow.",
      "A machine sells ninety tickets, so nobody waits.")
    #expect(facts.contains(":number-of-tickets-sold \"four tickets\""))
    #expect(facts.contains(":number-of-tickets-sold \"ninety tickets\""))
    #expect(AspectWords(header: "Number of tickets sold").others.contains("sells tickets"))
  }

  @Test func whatAThingMeansIsItsDefinition() throws {
    let facts = try facts(
      "Meaning", "A tram is a vehicle that runs on rails.", "A bus is a vehicle on tyres.")
    #expect(facts.contains("skos:definition \"A tram is a vehicle that runs on rails\""))
  }

  @Test func whatOccursSomewhereBelongsToTheAspectOfThat() throws {
    let table = """
      # Tram vs Bus

      | Basis | Tram | Bus |
      |---|---|---|
      | Occurrence | It occurs in large towns. | It occurs in villages. |
      | Kinds of streets | It occurs in both wide and narrow streets. | It occurs in wide streets. |
      """
    let facts = try prepared("x.md", table).text().facts
    #expect(facts.contains(":occurs-in :large-towns"))
    #expect(!facts.contains(":occurs-in :both-wide-and-narrow-streets"))
  }

  @Test func aComparisonIsNoQuality() throws {
    let facts = try facts(
      "Effort", "It is more difficult than a bus to steer.", "It is less difficult than a tram.")
    #expect(facts.contains(":is-more-difficult-than"))
    #expect(!facts.contains(":quality"))
  }

  @Test func theVerbOfASentenceMayEndInEs() throws {
    let clause = try #require(Clause("It mainly focuses on short rides.", names: []))
    #expect(clause.verb == "focuses on" && clause.object == "short rides")
  }

  @Test(arguments: [
    ("They are more flexible", "flexibility", ["is more flexible than"]),
    ("It is stiffer", "flexibility", ["is more flexible than"]),
    ("Used in larger, more complex towns", "use", []), ("Suits older houses", "suitability", []),
    ("Has a faster response", "response", ["is faster than"]),
    ("Takes a bit longer", "response time", ["is slower than"]),
  ]) func onlyWhatIsSaidOfTheThingCompares(text: String, label: String, relations: [String]) {
    #expect(Contrast.all(text, "It runs", label: label).map(\.relation) == relations)
  }

  @Test func whatCostsMoreIsExpensive() throws {
    let contrast = try #require(Contrast.all("High", "Low", label: "running cost").first)
    #expect(contrast.upper.contains("expensive") && contrast.lower.contains("cheap"))
  }
}
