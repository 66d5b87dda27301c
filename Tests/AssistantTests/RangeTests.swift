import Assistant
import TestGraphs
import Testing

/// Numbers that a comparison wrote as a range are told as it wrote them.
@Suite("A range is told as it was written") struct RangeTests {
  private let dogs = Assistant(
    store: TestGraph.store(
      """
      @prefix : <http://dogs.example/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix lore: <https://lore.example/vocab#> .
      :Breed a rdfs:Class ; rdfs:label "breed" .
      :weight rdfs:domain :Breed ; rdfs:label "weight" ; lore:unit "lb" .
      :price rdfs:domain :Breed ; rdfs:label "price" .
      :whippet a :Breed ; rdfs:label "Whippet" ; :price 900, 1200 .
      :c1 { :whippet :weight 25 . :whippet :weight 40 . }
      :c1 lore:note "25–40 lb" .
      """, name: "dogs.trig"))

  @Test func bothEndsStandInOneText() {
    let reply = dogs.reply(to: "what is the weight of the Whippet?")
    #expect(reply.answers == ["25–40 lb"])
    #expect(reply.text.contains("25–40 lb") && !reply.text.contains("two weights"))
  }

  @Test func twoNumbersWithoutANoteAreTwo() {
    #expect(dogs.reply(to: "what is the price of the Whippet?").answers == ["900", "1200"])
  }
}
