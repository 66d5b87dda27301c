import Assistant
import Graph
import TestGraphs
import Testing
import Triples

private func findings(_ turtle: String) -> [Finding] {
  let prefixes = """
    @prefix : <http://example.org/> .
    @prefix lore: <https://lore.example/vocab#> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

    """
  return GraphCheck(Assistant(store: TestGraph.store(prefixes + turtle))).findings()
}

private let soundGraph = """
  :River a rdfs:Class ; rdfs:label "river" .
  :Country a rdfs:Class ; rdfs:label "country" .
  :crosses rdfs:domain :River ; rdfs:range :Country ; rdfs:label "crosses" .
  :length rdfs:domain :River ; rdfs:range xsd:integer ; rdfs:label "length" .
  :rhine a :River ; rdfs:label "Rhine" ; :length 1233 ; :crosses :germany .
  :aare a :River ; rdfs:label "Aare" ; :length 288 ; :crosses :switzerland .
  :germany a :Country ; rdfs:label "Germany" .
  :switzerland a :Country ; rdfs:label "Switzerland" .

  """

@Suite("What is amiss in a graph") struct CheckTests {
  @Test func nothingIsAmissInASoundGraph() {
    #expect(findings(soundGraph).isEmpty)
  }

  @Test func nothingIsAmissInTheGraphInside() throws {
    var builder = TripleStoreBuilder()
    for file in DefaultGraph.files {
      try GraphReader.read(bytes: file.bytes, name: file.name, into: &builder)
    }
    #expect(GraphCheck(Assistant(store: builder.finish())).findings().map(\.message) == [])
  }

  @Test(arguments: [
    (":elbe a :River ; :length 1094 .", Finding.Kind.thingWithoutLabel, "elbe has no label"),
    (
      ":elbe a :Stream ; rdfs:label \"Elbe\" .", .classWithoutWords,
      "the class Stream has no label"
    ),
    (":rhine :depth 9 .", .propertyWithoutWords, "the property depth has no label"),
    (
      ":Stream a rdfs:Class ; rdfs:label \"river\" .", .clashingLabels,
      "the class Stream is called \"river\", as River is"
    ),
    (
      ":rhine2 a :River ; rdfs:label \"Rhine\" ; :crosses :germany .", .clashingLabels,
      "rhine2 is called \"Rhine\", as rhine of the same kind is"
    ),
    (
      ":rhine :crosses :germnay .", .danglingReference,
      "rhine has crosses germnay, of which nothing is said"
    ),
    (
      ":germany :length 3 .", .contradictedDomain,
      "germany has length, whose rdfs:domain is River, but is a Country"
    ),
    (
      ":rhine :crosses :aare .", .contradictedRange,
      "rhine has crosses aare, which is a River, but its rdfs:range is Country"
    ),
    (
      ":rhine :length \"long\" .", .contradictedRange,
      "rhine has length \"long\", which is of type string, but its rdfs:range is integer"
    ),
    (
      ":colour rdfs:label \"colour\" . :rhine :colour \"blue\" . [] a lore:Scale ; lore:measures :colour ; lore:upper \"colourful\" .",
      .misboundAdjective, "\"colourful\" measures colour, whose values are no numbers"
    ),
    (
      "[] a lore:Scale ; lore:measures :lenght ; lore:upper \"long\" .", .misboundAdjective,
      "\"long\" measures lenght, which no fact has"
    ),
    (
      "[] a lore:Threshold ; rdfs:label \"major\" ; lore:measures :length .", .misboundAdjective,
      "\"major\" has no number for its bound"
    ),
    (
      ":age rdfs:label \"age\" . :rhine :age \"n/a\"^^xsd:integer .", .illTypedValue,
      "\"n/a\" is no integer, but age says so"
    ),
    (
      ":seen rdfs:label \"seen\" . :rhine :seen \"2024-02-30\"^^xsd:date .", .illTypedValue,
      "\"2024-02-30\" is no date, but seen says so"
    ),
    (
      ":age rdfs:label \"age\" . :rhine :age 1 . :germany :age 2, \"unknown\" .", .mixedValues,
      "the values of age are numbers, but for \"unknown\", which takes no part in comparisons"
    ),
    (
      ":Country rdfs:subClassOf :Land . :Land a rdfs:Class ; rdfs:label \"land\" ; rdfs:subClassOf :Country .",
      .cycle, "Country and Land are subclasses of each other"
    ),
  ])
  func isReported(extra: String, kind: Finding.Kind, message: String) {
    let found = findings(soundGraph + extra)
    #expect(found.contains { $0.kind == kind && $0.message == message }, "\(found)")
  }

  @Test func everyFindingSaysWhatToDo() {
    let found = findings(soundGraph + ":elbe a :Stream ; :depth 3 ; :crosses :germnay .")
    #expect(found.count >= 4)
    #expect(found.allSatisfy { !$0.suggestion.isEmpty })
    #expect(found.first.map { $0.line(at: "a.ttl:3").hasPrefix("a.ttl:3: ") } == true)
  }
}
