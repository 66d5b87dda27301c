import English
import Queries
import Questions
import TestGraphs
import Testing
import Vocabulary

private let prefixes = """
  @prefix : <http://e.org/> . @prefix lore: <https://lore.example/vocab#> .
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .

  """

/// The graph, a statement a line.
private let statements = """
  :State a rdfs:Class .
  :State rdfs:label "state" .
  :borders a owl:SymmetricProperty .
  :borders rdfs:domain :State .
  :borders rdfs:range :State .
  :borders rdfs:label "borders" .
  :borders skos:altLabel "neighbor" .
  :borders skos:hiddenLabel "neighbors" .
  :borders skos:hiddenLabel "neighboring" .
  :borders skos:hiddenLabel "bordering" .
  :area rdfs:label "area" .
  :people rdfs:label "population" .
  [] a lore:Scale ; lore:measures :people ; rdfs:label "size" ; lore:upper "large", "big" ; lore:lower "small" .
  [] a lore:Scale ; lore:measures :area ; rdfs:label "size" ; lore:upper "large", "huge" ; lore:lower "small" .
  :ohio a :State ; rdfs:label "Ohio" ; :borders :indiana ; :area 41 ; :people 10 .
  :indiana a :State ; rdfs:label "Indiana" ; :borders :michigan ; :area 36 ; :people 5 .
  :michigan a :State ; rdfs:label "Michigan" ; :borders :ohio ; :area 58 ; :people 9 .
  """

/// A graph has no order: read with its statements in another one, it is understood alike.
@Suite("Whatever the order of its statements") struct StatementOrderTests {
  private func reading(_ question: String, _ lines: [Substring]) throws -> Query {
    let store = TestGraph.store(prefixes + lines.joined(separator: "\n"))
    let parser = Parser(lexicon: Lexicon(of: store))
    return try #require(parser.understand(Sentence(question)).readings.first).query
  }

  @Test(arguments: [
    "what are the neighboring states for Michigan?", "which states are neighbors of Ohio?",
    "which states are bordering Ohio?", "what is the largest state?", "what is the size of Ohio?",
    "which is the smallest of the states that neighbor Ohio?",
  ])
  func aGraphIsUnderstoodAlike(question: String) throws {
    let lines = statements.split(separator: "\n")
    let first = try reading(question, lines)
    for turn in stride(from: 1, to: lines.count, by: 3) {
      let turned = Array(lines[turn...] + lines[..<turn])
      #expect(try reading(question, turned) == first)
      #expect(try reading(question, turned.reversed()) == first)
    }
  }
}
