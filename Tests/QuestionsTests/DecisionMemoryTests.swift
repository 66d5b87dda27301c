import Execution
import Queries
import TestGraphs
import Testing
import Triples
import Vocabulary

@testable import Questions

/// What is kept of earlier questions must never show in what a later one is decided to mean.
struct DecisionMemoryTests {
  /// A graph of so many facts that answers are not looked at: books of three signatures, and much beside them.
  private static let asked = Asked(
    TestGraph.store(
      """
      @prefix : <http://example.org/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      :dawn a :Book ; rdfs:label "Dawn" ; :writer :ann ; :publisher :reed .
      :dusk a :Book ; rdfs:label "Dusk" ; :writer :bob ; :publisher :reed .
      :noon a :Book ; rdfs:label "Noon" ; :writer :ann ; :publisher :lake .
      :night a :Book ; rdfs:label "Night" ; :writer :ann .
      :many a :Book ; rdfs:label "Many" ; :writer :bob ; :publisher :reed .
      :same1 a :Book ; rdfs:label "Twin" ; :writer :ann ; :publisher :lake .
      :same2 a :Book ; rdfs:label "Twin" ; :writer :bob ; :publisher :reed .
      :ann a :Person ; rdfs:label "Ann" . :bob a :Person ; rdfs:label "Bob" .
      :eve a :Person ; rdfs:label "Eve" . :kim a :Person ; rdfs:label "Kim" .
      :reed a :House ; rdfs:label "Reed" . :lake a :House ; rdfs:label "Lake" .
      """
        + (0..<7_600).map { number in
          "\n:b\(number) a :Book ; rdfs:label \"Volume \(number)\" ; :writer :\(number % 2 == 0 ? "eve" : "kim") ; :publisher :reed ."
        }.joined()))

  private static let questions = [
    "who is the writer of %?", "which books have the writer of %?", "who is the publisher of %",
    "%'s writer", "books by the writer of % and not Dawn", "is Ann the writer of %?",
    "what do % and Dusk have in common", "how many writers has %", "how %", "people of %",
    "tell me about %", "% or Noon", "the writer of % and \"Dawn\"",
    "what else did the writer of % write",
  ].flatMap { question in
    ["Dawn", "Dusk", "Noon", "Night", "Many", "Twin", "Ann", "Lake", "Nobody", "dusk", "Volume 7"]
      .map { question.replacing("%", with: "\"\($0)\"") }
  }

  private func decided(_ question: String, _ reader: TurnReader, _ weights: Weights)
    -> (turn: ReadTurn, query: Query?)
  {
    let turn = reader.read(Sentence(question), after: Context(), executor: Self.asked.executor)
    let decision = turn.decide(by: weights)
    guard decision.verdict == .answer, case .ask(let query) = decision.best.candidate.move else {
      return (turn, nil)
    }
    return (turn, query)
  }

  @Test func aQuestionIsDecidedAlikeWhateverWasAskedBefore() {
    let lexicon = Self.asked.lexicon
    let weights = Weights.learnt(of: .others)
    var recalled = 0
    for questions in [Self.questions, Self.questions.reversed()] {
      let reader = TurnReader(lexicon: lexicon, parser: Parser(lexicon: lexicon))
      for question in questions {
        let fresh = decided(question, reader, weights)
        if let known = reader.recall(Sentence(question), after: Context(), by: weights) {
          recalled += 1
          #expect(known.query == fresh.query, "\(question)")
          #expect(known.named == fresh.turn.named, "\(question)")
        }
        if let query = fresh.query {
          reader.keep(query, of: fresh.turn, after: Context(), by: weights)
        }
      }
    }
    #expect(recalled > 0)
  }

  @Test func whatIsKeptIsOfQuestionsWithoutAnythingBeforeThem() {
    let asked = Self.asked
    let weights = Weights.learnt(of: .others)
    let reader = TurnReader(lexicon: asked.lexicon, parser: Parser(lexicon: asked.lexicon))
    let question = Sentence("who is the writer of \"Dusk\"?")
    let turn = reader.read(question, after: Context(), executor: asked.executor)
    var context = Context()
    context.push(SaidTurn(query: nil, answers: [], topics: [], isAnswered: false))
    reader.keep(.everything, of: turn, after: context, by: weights)
    #expect(reader.recall(question, after: Context(), by: weights) == nil)
    reader.keep(.everything, of: turn, after: Context(), by: weights)
    #expect(reader.recall(question, after: Context(), by: weights) != nil)
    #expect(reader.recall(question, after: context, by: weights) == nil)
  }

  @Test func ofASmallGraphNothingIsKept() {
    let asked = Asked.shop
    let weights = Weights.learnt(of: .others)
    let question = Sentence("who is the maker of \"Lamp\"?")
    let turn = asked.reader.read(question, after: Context(), executor: asked.executor)
    asked.reader.keep(.everything, of: turn, after: Context(), by: weights)
    #expect(asked.reader.recall(question, after: Context(), by: weights) == nil)
  }
}
