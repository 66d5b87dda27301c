import Execution
import Foundation
import Queries
import Questions
import RDF
import TestGraphs
import Testing
import Triples
import Vocabulary

/// The questions of the small suites: whatever the model chooses, the right answer must be there to be chosen.
@Suite("The right answer is among the candidates") struct RecallTests {
  private struct Line: Decodable {
    let question: String
    let answers: Set<String>
  }

  private static let suites = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Suites")

  /// The questions whose answers no candidate gives, and how many there are.
  private func missed(_ questions: String, of files: [String]) throws -> (missed: [String], of: Int)
  {
    let asked = Asked(try GraphReader.read(files.map { Self.suites.appending(path: $0).path }))
    let text = try String(contentsOf: Self.suites.appending(path: questions), encoding: .utf8)
    let lines = try text.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    let missed = lines.filter { line in
      let read = asked.read(line.question)
      return !read.candidates.contains { candidate in
        guard case .ask(let query) = candidate.move else { return false }
        return told(read.evaluator.answer(of: query), asked) == line.answers
      }
    }
    return (missed.map(\.question), lines.count)
  }

  /// The answers as a reply tells them.
  private func told(_ denotation: Denotation?, _ asked: Asked) -> Set<String> {
    switch denotation {
    case .terms(let terms), .list(let terms): Set(terms.map { label(of: $0, asked) })
    case .number(let number):
      [number == number.rounded() ? String(Int(number)) : String(format: "%.6f", number)]
    case .truth(let holds): [holds ? "yes" : "no"]
    case .table(let rows): Set(rows.map { label(of: $0.subject, asked) })
    case .sequence, nil: []
    }
  }

  private func label(of term: Term, _ asked: Asked) -> String {
    if case .literal(let literal) = term { return literal.lexical }
    guard let id = asked.store.id(of: term) else { return "" }
    return asked.lexicon.labels.text(of: id, in: asked.store)
  }

  @Test(arguments: ["library", "league"])
  func ofTwentyLinesOfLabelsNearlyAlways(suite: String) throws {
    let (missed, count) = try missed(
      "\(suite)/questions.jsonl", of: ["\(suite)/graph.ttl", "\(suite)/vocabulary.ttl"])
    #expect(Double(missed.count) <= 0.08 * Double(count), "\(missed)")
  }

  @Test func ofPropertyNamesAloneNearlyAlways() throws {
    let (missed, count) = try missed("league/bare.jsonl", of: ["league/graph.ttl"])
    #expect(Double(missed.count) <= 0.08 * Double(count), "\(missed)")
  }
}

/// Graphs that nobody described: nothing but statements and addresses.
@Suite("Without any labels the addresses must do") struct AddressTests {
  private static let town = Asked(
    TestGraph.store(
      """
      @prefix : <http://town.example/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      :elm_street a :Street ; :lengthInMetres 900 ; :hasTrees true ; :leadsTo :market_square .
      :oak_lane a :Street ; :lengthInMetres 300 ; :hasTrees false ; :leadsTo :market_square .
      :market_square a :Square ; :pavedIn "1902"^^xsd:gYear .
      :bakery a :Shop ; :standsIn :elm_street ; :openedOn "1987-04-01"^^xsd:date ; :ownedBy :Jo_Miller .
      :bookshop a :Shop ; :standsIn :oak_lane ; :openedOn "2003-09-12"^^xsd:date ; :ownedBy :Kim_Lee .
      :tea_room a :Shop ; :standsIn :elm_street ; :openedOn "2015-05-30"^^xsd:date ; :ownedBy :Kim_Lee .
      :Jo_Miller a :Person . :Kim_Lee a :Person .
      """, name: "town.ttl"))

  @Test func namesAreSplitIntoWords() throws {
    try expect(
      [
        ("where does Elm Street lead to?", "(:leadsTo :elm_street)"),
        ("which streets lead to the market square", "(^:leadsTo :market_square)"),
        ("who is the tea room owned by", "(:ownedBy :tea_room)"),
        ("which shops are owned by Kim Lee?", "(^:ownedBy :Kim_Lee)"),
        ("shops that stand in Elm Street", "(^:standsIn :elm_street)"),
        ("what street does the bakery stand in", "(:standsIn :bakery)"),
        ("when was the bookshop opened", "(:openedOn :bookshop)"),
      ], of: Self.town)
  }

  @Test func numbersDatesAndQualitiesAreUnderstood() throws {
    try expect(
      [
        ("how many shops does Kim Lee own", "(count (^:ownedBy :Kim_Lee))"),
        ("how many streets are there", "(count (type :Street))"),
        ("shops opened after 2000", "(terms :bookshop :tea_room)"),
        ("shops opened in 1987", "(terms :bakery)"),
        ("the oldest shop", "(least :openedOn (type :Shop))"),
        ("the newest shop", "(most :openedOn (type :Shop))"),
        ("which streets have trees?", "(^:hasTrees true)"),
        ("does Oak Lane have trees", "(exists (and :oak_lane (^:hasTrees true)))"),
        ("the street with the greatest length", "(most :lengthInMetres (type :Street))"),
        ("streets with a length of more than 500", "(where :lengthInMetres > 500 (type :Street))"),
      ], of: Self.town)
  }

  @Test func aConversationGoesOn() throws {
    let turns: [Proposal] = [
      ("which shops stand in Elm Street?", "(^:standsIn :elm_street)"),
      ("how many?", "(count (^:standsIn :elm_street))"),
      ("and in Oak Lane?", "(^:standsIn :oak_lane)"),
      ("who is it owned by?", "(:ownedBy :bookshop)"),
      ("what else does she own?", "(minus (^:ownedBy :Kim_Lee) :bookshop)"),
    ]
    for (place, turn) in turns.enumerated() {
      let said = turns[..<place].map { Asked.Said($0.question, $0.form) }
      try expect([turn], of: Self.town, after: said)
    }
  }
}

@Suite("Names in quotation marks") struct QuotationTests {
  @Test(arguments: ["\"Titan\"", "“Titan”", "«Titan»", "'Titan'"])
  func areTheThingThatIsCalledSo(name: String) throws {
    #expect(try Asked.sky.proposes("(:discoverer :Titan)", for: "who discovered \(name)?"))
  }

  @Test func holdWordsThatWouldOtherwiseBeGrammar() throws {
    let asked = Asked(
      TestGraph.store(
        """
        @prefix : <http://song.example/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        :Song rdfs:label "song" . :singer rdfs:label "singer" ; rdfs:domain :Song .
        :one a :Song ; rdfs:label "How many" ; :singer :kay . :two a :Song ; rdfs:label "Not that" ; :singer :lou .
        :kay rdfs:label "Kay" . :lou rdfs:label "Lou" .
        """, name: "songs.ttl"))
    try expect(
      [
        ("who is the singer of \"How many\"?", "(:singer :one)"),
        ("the singer of \"Not that\"", "(:singer :two)"),
        ("is Kay the singer of \"How many\"", "(exists (and :kay (:singer :one)))"),
      ], of: asked)
  }
}
