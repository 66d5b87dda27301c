import Assistant
import TestGraphs
import Testing

/// Questions that are offered: as examples, after an answer.
@Suite("What is offered can be said, and is offered once") struct SuggestionTests {
  private static let pianos = Assistant(
    store: TestGraph.store(
      """
      @prefix : <http://pianos.example/> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      :Visit a rdfs:Class ; rdfs:label "visit" . :Fault a rdfs:Class ; rdfs:label "fault" .
      :Client a rdfs:Class ; rdfs:label "client" . :Tool a rdfs:Class ; rdfs:label "tool" .
      :found rdfs:label "fault found" ; rdfs:domain :Visit ; rdfs:range :Fault .
      :used rdfs:label "part used" ; rdfs:domain :Visit ; rdfs:range :Tool .
      :tool rdfs:label "tool" ; rdfs:domain :Visit ; rdfs:range :Tool ; owl:inverseOf :tunes .
      :tunes rdfs:label "used in" ; rdfs:domain :Tool ; rdfs:range :Visit .
      :owed rdfs:label "balance owed in pounds" ; rdfs:domain :Client ; rdfs:range xsd:integer .
      :v1 a :Visit ; rdfs:label "visit one" ; :found :f1, :f2 ; :used :t1, :t2 ; :tool :t1, :t2 .
      :v2 a :Visit ; rdfs:label "visit two" ; :found :f1, :f3 ; :used :t2 ; :tool :t2, :t3 .
      :f1 a :Fault ; rdfs:label "flat string" . :f2 a :Fault ; rdfs:label "stuck key" .
      :f3 a :Fault ; rdfs:label "broken hammer" .
      :t1 a :Tool ; rdfs:label "tuning fork" . :t2 a :Tool ; rdfs:label "felt strip" .
      :t3 a :Tool ; rdfs:label "small wedge" .
      :c1 a :Client ; rdfs:label "Ann" ; :owed 3 . :c2 a :Client ; rdfs:label "Ben" ; :owed 5 .
      """))

  @Test func verbsInLabelsAreNotMadePlural() {
    let examples = Self.pianos.exampleQuestions(limit: 20)
    #expect(!examples.isEmpty)
    for nonsense in ["founds", "useds", "heaviest"] {
      #expect(!examples.contains { $0.contains(nonsense) }, "\(examples)")
    }
  }

  /// "what are the tools of visit one?" and "which tools are used in visit one?" are one question.
  @Test func noTwoExamplesAskForTheSameThings() {
    let assistant = Self.pianos
    let answers = assistant.exampleQuestions(limit: 20).map { assistant.answers(to: $0) }
      .filter { $0.count > 1 }
    #expect(Set(answers).count == answers.count)
  }

  @Test func whatWasJustToldIsNotOffered() {
    var conversation = Conversation(with: Self.pianos)
    let reply = conversation.reply(to: "what are the tools of visit one?")
    #expect(reply.answers.sorted() == ["felt strip", "tuning fork"])
    let offered = Self.pianos.questions(after: [reply], limit: 3) { false }
    for question in offered {
      #expect(Self.pianos.answers(to: question) != ["felt strip", "tuning fork"], "\(question)")
    }
  }
}
