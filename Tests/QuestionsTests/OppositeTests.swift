import English
import Queries
import TestGraphs
import Testing
import Triples
import Vocabulary

@testable import Questions

/// Readings that state the opposite of what was asked, or something beside it.
@Suite("What is asked is not turned round") struct OppositeTests {
  private static let wires = Asked(
    TestGraph.store(
      """
      @prefix : <http://wires.example/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix lore: <https://lore.example/vocab#> .
      :Wire a rdfs:Class ; rdfs:label "wire" . :Feature a rdfs:Class ; rdfs:label "feature" .
      :noisier rdfs:domain :Wire ; rdfs:range :Wire ; rdfs:label "makes more noise than" .
      :quality rdfs:domain :Wire ; rdfs:label "quality" . :uses rdfs:domain :Wire ; rdfs:label "uses" .
      :cores rdfs:domain :Wire ; rdfs:label "number of cores twisted" .
      :thin rdfs:label "thin" . :thick rdfs:label "thick" . :clips rdfs:label "clips" .
      :a a :Wire ; rdfs:label "Strand" ; :noisier :b ; :quality :thin ; :cores "four cores" ; :uses :clips .
      :b a :Wire ; rdfs:label "Bar" ; :quality :thick ; :cores "one core" .
      """))

  private func holds(_ form: String, for question: String) throws -> Bool {
    let asked = Self.wires
    let candidate = Candidate(try asked.move(form))
    return Account(asked.question(question)).holds(
      for: candidate, Evaluator(asked.executor, store: asked.store))
  }

  @Test func whatIsMoreIsNotWhatIsMoreThanNothing() throws {
    let lowest = "(minus (type :Wire) (^:noisier *))"
    #expect(try !holds(lowest, for: "which one makes more noise?"))
    #expect(try holds(lowest, for: "which one makes less noise?"))
    #expect(try holds(lowest, for: "which wire does not make more noise?"))
    #expect(try holds("(^:noisier *)", for: "which one makes more noise?"))
  }

  @Test func aNumberInWordsIsNotCounted() throws {
    #expect(try !holds("(count (:cores :a))", for: "how many cores are twisted in Strand?"))
    #expect(try holds("(:cores :a)", for: "how many cores are twisted in Strand?"))
  }

  @Test func oneOfTwoIsNotAnsweredByYes() throws {
    let whether =
      "(exists (and (terms :a :b) (or (^:quality :thin) (^:quality :thick))))"
    #expect(try !holds(whether, for: "is the core of Strand thin or thick?"))
    #expect(try holds(whether, for: "is any of them thin?"))
  }

  @Test(arguments: [
    ("(least (count :uses) (type :Wire))", "which wire uses the least copper?", true),
    ("(least (count :uses) (type :Wire))", "which wire uses the least clips?", false),
    ("(exists (and :clips (:uses :a)))", "are the clips of Strand UV?", true),
    ("(exists (and :clips (:uses :a)))", "are clips used by Strand?", false),
  ]) func whatIsMeasuredOrAskedIsNotPassedOver(form: String, question: String, misses: Bool) throws
  {
    let read = Self.wires.read(question)
    let move = try Self.wires.move(form)
    let candidate = try #require(read.candidates.first { $0.move == move })
    #expect(read.account.missesWhatIsAsked(candidate) == misses)
  }
}
