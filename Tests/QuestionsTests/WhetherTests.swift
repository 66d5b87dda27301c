import English
import Queries
import TestGraphs
import Testing

@testable import Questions

private typealias Said = Asked.Said

/// Dogs, their kennels and vets' visits: what some have and others have not.
private let kennels = Asked(
  TestGraph.store(
    """
    @prefix : <http://kennels.example/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    :Dog rdfs:label "dog" . :Kennel rdfs:label "kennel" . :Person rdfs:label "person" .
    :Visit rdfs:label "visit" .
    :sire rdfs:domain :Dog ; rdfs:range :Dog ; rdfs:label "sire" .
    :kennel rdfs:domain :Dog ; rdfs:range :Kennel ; rdfs:label "kennel" .
    :adoptedBy rdfs:domain :Dog ; rdfs:range :Person ; rdfs:label "adopted by" .
    :chipped rdfs:domain :Dog ; rdfs:range xsd:boolean ; rdfs:label "chipped" .
    :fee rdfs:domain :Dog ; rdfs:range xsd:integer ; rdfs:label "fee" .
    :due rdfs:domain :Dog ; rdfs:range xsd:date ; rdfs:label "due" .
    :returned rdfs:domain :Dog ; rdfs:range xsd:date ; rdfs:label "returned" .
    :heated rdfs:domain :Kennel ; rdfs:range xsd:boolean ; rdfs:label "heated" .
    :places rdfs:domain :Kennel ; rdfs:range xsd:integer ; rdfs:label "places" .
    :patient rdfs:domain :Visit ; rdfs:range :Dog ; rdfs:label "patient" .
    :rex a :Dog ; rdfs:label "Rex" ; :sire :max ; :kennel :north ; :chipped true ; :fee 90 ;
      :due "2024-03-01"^^xsd:date ; :returned "2024-03-04"^^xsd:date ; :adoptedBy :ann .
    :bela a :Dog ; rdfs:label "Bela" ; :sire :max ; :kennel :north ; :fee 120 .
    :max a :Dog ; rdfs:label "Max" ; :kennel :south ; :chipped false ; :fee 60 .
    :north a :Kennel ; rdfs:label "North House" ; :heated true ; :places 2 .
    :south a :Kennel ; rdfs:label "South House" ; :heated false ; :places 3 .
    :ann a :Person ; rdfs:label "Ann Cole" .
    :v1 a :Visit ; rdfs:label "visit 1" ; :patient :rex .
    """, name: "kennels.ttl"))

/// Yes or no of what was spoken of, of what is not there, and of two things or numbers at once.
@Suite("What may be asked for a yes or no is proposed") struct WhetherTests {
  private let bela = Said("what is the fee of Bela?", "(:fee :bela)")
  private let rex = Said("what is the fee of Rex?", "(:fee :rex)")
  private let north = Said("which dogs are in North House?", "(^:kennel :north)")

  private func expect(_ form: String, for question: String, after said: [Said] = []) throws {
    #expect(
      try kennels.proposes(form, for: question, after: said), "\(question) → \(form)")
  }

  @Test func whatNoWordNamesIsAskedOfWhatIsSpokenOf() throws {
    try expect("(exists (:adoptedBy :rex))", for: "has she gone?", after: [rex])
    try expect(
      "(exists (and :bela (^:chipped true)))", for: "can the gate read her?", after: [bela])
  }

  @Test func aThingIsAskedForWhatItLacks() throws {
    try expect("(not (exists (:adoptedBy :bela)))", for: "Bela: adopted by nobody?")
    try expect("(exists (and :bela (^:chipped true)))", for: "is Bela chipped?")
    try expect("(exists (^:patient :max))", for: "has Max had a visit?")
  }

  @Test func aConditionIsAskedOfTheLastThingAndList() throws {
    try expect("(exists (and :rex (^:chipped true)))", for: "is she chipped then?", after: [rex])
    try expect(
      "(every (^:kennel :north) (^:chipped true))", for: "are they all chipped?", after: [north])
    try expect(
      "(= (count (:sire (^:kennel :north))) 1)", for: "is it the same sire?", after: [north])
  }

  @Test func aFlagIsAskedOfWhatAThingLeadsTo() throws {
    try expect("(exists (and (:kennel :rex) (^:heated true)))", for: "is Rex heated?")
  }

  @Test func twoThingsMayComeToTheSame() throws {
    try expect("(same (:sire :rex) (:sire :bela))", for: "do Rex and Bela share a sire?")
    try expect("(> (max :fee :rex) (max :fee :bela))", for: "more than Bela?", after: [rex])
  }

  @Test func twoDatesOfAThingAreCompared() throws {
    try expect("(<= (max :returned :rex) (max :due :rex))", for: "was Rex returned in time?")
    try expect("(> (max :fee :rex) 0)", for: "is there a fee for Rex?")
  }

  @Test func howManyThereAreIsSetAgainstALimit() throws {
    try expect(
      "(>= (count (^:kennel :north)) (max :places :north))", for: "is North House full?")
  }

  @Test func wordsTellOfALimitAndOfWhatLasts() {
    let english = Language.english
    #expect(english.has("full", in: .limit) && !english.has("dog", in: .limit))
    #expect(english.has("still", in: .lasting) && !english.has("never", in: .lasting))
  }
}
