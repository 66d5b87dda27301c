import English
import Queries
import TestGraphs
import Testing
import Triples
import Vocabulary

@testable import Questions

/// What is kept of earlier sentences must never show in what a later one is understood as.
struct ReadingMemoryTests {
  private static let lexicon = Lexicon(
    of: TestGraph.store(
      """
      @prefix : <http://example.org/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      :dawn a :Book ; rdfs:label "Dawn" ; :writer :ann ; :publisher :reed .
      :dusk a :Book ; rdfs:label "Dusk" ; :writer :bob ; :publisher :reed .
      :noon a :Book ; rdfs:label "Noon" ; :writer :ann ; :publisher :lake .
      :same1 a :Book ; rdfs:label "Twin" ; :writer :ann ; :publisher :lake .
      :same2 a :Book ; rdfs:label "Twin" ; :writer :bob ; :publisher :reed .
      :ann a :Person ; rdfs:label "Ann" . :bob a :Person ; rdfs:label "Bob" .
      :reed a :House ; rdfs:label "Reed" . :lake a :House ; rdfs:label "Lake" .
      """))

  /// Shapes said of books of one signature, of several, of none, and of things that the sentence
  /// names bare as well.
  private static let questions = [
    "who is the writer of %?", "which books have the writer of %?", "who is the publisher of %",
    "%'s writer", "books by the writer of % and not Dawn", "is Ann the writer of %?",
    "is Noon a book by the writer of %", "what do % and Dusk have in common",
    "how many writers has %",
    "the % books", "people of %", "houses with % or Noon", "which books go with % and Reed",
    "tell me about %", "% or Noon", "the writer of % and \"Dawn\"",
  ].flatMap { question in
    ["Dawn", "Dusk", "Noon", "Twin", "Ann", "Lake", "Nobody", "dusk"].map {
      question.replacing("%", with: "\"\($0)\"")
    }
  }

  @Test(arguments: [Breadth.narrow, .turn, .wide])
  func aSentenceIsReadAlikeWhateverWasReadBefore(breadth: Breadth) {
    let one = Parser(lexicon: Self.lexicon)
    for question in Self.questions + Self.questions.reversed() {
      let kept = one.understand(Sentence(question), breadth: breadth)
      let fresh = Parser(lexicon: Self.lexicon).understand(Sentence(question), breadth: breadth)
      #expect(kept.readings.map(\.query) == fresh.readings.map(\.query), "\(question)")
      #expect(kept.readings.map(\.cost) == fresh.readings.map(\.cost), "\(question)")
      #expect(kept.readings.map(\.mentions) == fresh.readings.map(\.mentions), "\(question)")
      #expect(kept.unknown == fresh.unknown, "\(question)")
    }
  }

  @Test func theNameInQuotationMarksIsTheOneSpokenOf() {
    let parser = Parser(lexicon: Self.lexicon)
    for name in ["dawn", "dusk", "noon"] {
      let query = parser.understand(Sentence("who is the writer of \"\(name)\"?")).readings.first?
        .query
      #expect(query.map { "\($0)".contains("example.org/\(name)") } == true)
    }
  }
}
