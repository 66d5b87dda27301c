import Answers
import Queries
import RDF
import Testing

/// The replies where there is nothing to evaluate: each reason in words of its own.
@Suite struct GapTests {
  @Test(arguments: [
    (
      Gap.unknownWords(["comet"], near: ["planet", "moon"]),
      "I don't know the word “comet”. The nearest I know: planet or moon."
    ),
    (.unknownWords(["foo", "bar"], near: []), "I don't know the words “foo” and “bar”."),
    (.unknownThing("Pluto", near: []), "I know nothing called “Pluto”."),
    (
      .unfit(word: "people", of: "astronomer", near: []),
      "I don't know what “people” means for an astronomer."
    ),
    (.emptyGraph, "The graph is empty: there is nothing to ask about."),
    (
      .noReason(facts: ["Venus is hotter than Earth"]),
      "Venus is hotter than Earth. The graph gives no reason for it."
    ),
  ])
  func everyGapIsToldInASentence(gap: Gap, text: String) {
    #expect(gap.answer().plainText == text)
  }

  @Test func offersQuestionsToAskInstead() {
    let answer = Gap.unknownWords(["comet"], near: []).answer(suggesting: ["what orbits Mars?"])
    #expect(
      answer.plainText == "I don't know the word “comet”. You could ask: “what orbits Mars?”.")
  }

  @Test func offersReadingsByNumber() {
    let choice = Clarification(options: ["the planet", "the god"], of: "mars")
    #expect(
      choice.answer.blocks == [
        .sentence("“mars” can mean two things. Which do you mean?"),
        .list(["the planet", "the god"]),
      ])
  }

  @Test func greetsWithTopicsOfTheGraph() {
    let talk = SmallTalk(topics: ["planets", "moons"], examples: ["what orbits Mars?"])
    #expect(
      talk.greeting.plainText
        == "Hello. I answer questions about planets and moons. Try “what orbits Mars?”.")
    #expect(talk.help.blocks.last == .list(["what orbits Mars?"]))
  }
}

/// Facts in words, with where they are from.
@Suite struct EvidenceTests {
  let phraser = PhraserTests.phraser

  @Test func aFactIsASentenceWithItsSource() {
    let fact = Fact(
      Triple(Sol.thing("Venus"), "sol:hotter", Sol.thing("Earth")), source: "an atlas")
    let words = phraser.words(for: fact)
    #expect(words.sentence == "Venus is hotter than Earth.")
    #expect(words.subject == "Venus" && words.predicate == "is hotter than")
    #expect(words.object == "Earth" && words.source == "an atlas")
  }

  @Test func evidenceIsGroupedByItsSource() {
    let facts = [SolarSystem.facts[0], SolarSystem.facts[3], SolarSystem.facts[25]]
    #expect(
      phraser.evidence(facts).plainText == """
        According to an atlas:
        - The moon of Mars is Phobos.
        - The star of Mars is Sun.
        According to a table: The radius of Mars is 3,390 km.
        """)
  }

  @Test func aTypeIsSaidAsWhatAThingIs() {
    let fact = Fact(Triple(Sol.thing("Luna"), RDF.type, .iri("sol:Moon")))
    #expect(phraser.words(for: fact).sentence == "Luna is a moon.")
  }
}
