import English
import Queries
import TestGraphs
import Testing
import Triples
import Vocabulary

@testable import Questions

/// What questions about a small catalogue are read as: rules that no suite's vocabulary takes part in.
struct CatalogueTests {
  private let parser = Parser(
    lexicon: Lexicon(
      of: TestGraph.store(
        """
        @prefix : <http://example.org/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix lore: <https://lore.example/vocab#> .
        :dawn a :Book ; rdfs:label "Dawn" ; :publisher :reed ; :genre :novel ; :pages 120 ; :year 1950 .
        :dusk a :Book ; rdfs:label "Dusk" ; :publisher :reed ; :genre :novel ; :pages 300 ; :year 1990 .
        :noon a :Book ; rdfs:label "Noon" ; :publisher :lake ; :genre :poem ; :pages 90 ; :year 1970 .
        :eve a :Book ; rdfs:label "Eve" ; :publisher :lake ; :genre :poem ; :pages 80 ; :year 1999 .
        :reed a :House ; rdfs:label "Reed" ; :town :york .
        :lake a :House ; rdfs:label "Lake" ; :town :bath .
        :york a :Town ; rdfs:label "York" . :bath a :Town ; rdfs:label "Bath" .
        :novel a :Genre ; rdfs:label "novel" . :poem a :Genre ; rdfs:label "poem" .
        [] a lore:Scale ; lore:measures :pages ; lore:upper "long" ; lore:lower "short" .
        """)))

  private func best(_ question: String) -> Query? {
    parser.understand(Sentence(question)).readings.first?.query
  }

  @Test(arguments: [
    ("list the novels", "which books are novels"),
    ("how many poems are there", "how many books are poems"),
    ("which novels are longer than Noon", "which books that are novels are longer than Noon"),
  ])
  func aValueThatClassifiesServesAsANoun(_ said: (String, String)) {
    #expect(best(said.0) != nil)
    if case .terms = best(said.0) { Issue.record("the value itself is no answer to \(said.0)") }
    if case .describe = best(said.0) { Issue.record("nobody asked about the value in \(said.0)") }
  }

  @Test(arguments: [
    "which books did Reed publish", "what has Reed published", "books that Reed published",
  ])
  func aNounForWhoDoesItGivesTheVerb(_ question: String) {
    #expect(best(question).map { "\($0)".contains("publisher") } == true)
  }

  @Test func whatNarrowsASetDownComesBeforeItsExtreme() {
    guard case .superlative(let found) = best("what is the shortest book published by Reed")
    else {
      Issue.record("the extreme must be taken last")
      return
    }
    #expect("\(found.set)".contains("reed"))
  }

  @Test(arguments: [
    ("books with a year before 1960", Comparison.less), ("books with a year after 1960", .more),
  ])
  func aYearAfterBeforeOrAfterIsABound(_ said: (String, Comparison)) {
    #expect(best(said.0).map { "\($0)".contains("Comparison.\(said.1)") } == true)
  }

  @Test func aPropertyThatNothingOfItsKindHasIsStillAskedFor() {
    guard case .join(_, .terms(let things)) = best("what is the town of Dawn") else {
      Issue.record("the property and the thing are both known")
      return
    }
    #expect(things.count == 1)
    #expect(best("which books did York publish") == nil)
  }
}
