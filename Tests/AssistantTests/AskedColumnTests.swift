import Assistant
import TestGraphs
import Testing

/// What a program is given of a table: the columns that were asked for, values as among answers.
@Suite("A program is given the columns that were asked for") struct AskedColumnTests {
  private let school = Assistant(
    store: TestGraph.store(
      """
      @prefix : <http://school.example/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      :Teacher a rdfs:Class ; rdfs:label "teacher" .
      :age rdfs:domain :Teacher ; rdfs:range xsd:integer ; rdfs:label "age" .
      :hometown rdfs:domain :Teacher ; rdfs:label "hometown" .
      :partTime rdfs:domain :Teacher ; rdfs:range xsd:boolean ; rdfs:label "part time" .
      :hired rdfs:domain :Teacher ; rdfs:range xsd:date ; rdfs:label "hire date" .
      :ana a :Teacher ; rdfs:label "Ana Berg" ; :age 41 ; :hometown "Oslo" ; :partTime true ;
        :hired "2011-03-04"^^xsd:date .
      :bo a :Teacher ; rdfs:label "Bo Lind" ; :age 29 ; :hometown "Bergen" ; :partTime false ;
        :hired "2019-08-01"^^xsd:date .
      :cy a :Teacher ; rdfs:label "Cy Moe" ; :age 35 ; :hometown "Oslo" ; :partTime false ;
        :hired "2007-01-15"^^xsd:date .
      """, name: "school.ttl"))

  @Test func columnsOfThingsStandAlone() {
    let reply = school.reply(to: "What are the age and hometown of the teachers?")
    #expect(reply.columns == ["age", "hometown"])
    #expect(
      reply.rows.sorted { $0[0] < $1[0] } == [["29", "Bergen"], ["35", "Oslo"], ["41", "Oslo"]])
    #expect(reply.text.contains("Ana Berg"))
  }

  @Test(
    arguments: [
      "Show the name, age and hometown of the teachers.", "teachers with their age and hometown",
    ])
  func thingsThatAreAskedForStandFirst(question: String) {
    let reply = school.reply(to: question)
    #expect(reply.columns == ["teacher", "age", "hometown"])
    #expect(reply.rows.contains(["Ana Berg", "41", "Oslo"]))
  }

  @Test func aYesOrNoIsToldAsAmongAnswers() throws {
    let reply = try FormReplies(school).reply(to: "(rows (type :Teacher) :partTime :age)")
    #expect(reply.rows.contains(["Ana Berg", "yes", "41"]))
    #expect(reply.rows.contains(["Bo Lind", "no", "29"]))
  }

  @Test func twoNumbersAreARow() throws {
    let reply = try FormReplies(school).reply(
      to: "(seq (min :age (type :Teacher)) (max :age (type :Teacher)))")
    #expect(reply.answers == ["29", "41"])
    #expect(reply.rows == [["29", "41"]])
    #expect(reply.columns.count == 2)
  }

  @Test func listsSideBySideAreNoRow() throws {
    let reply = try FormReplies(school).reply(to: "(seq (:hometown :ana) (:hometown :bo))")
    #expect(reply.rows.isEmpty)
  }

  @Test func theEarliestDateOfAGroupIsADate() throws {
    let reply = try FormReplies(school).reply(
      to: "(groups :hometown (type :Teacher) min :hired)")
    #expect(Set(reply.rows) == [["Oslo", "2007-01-15"], ["Bergen", "2019-08-01"]])
    #expect(reply.text.contains("15 January 2007"))
  }
}
