import Answers
import Assistant
import TestGraphs
import Testing

/// Names beside a command of the chat: "/map Sid".
@Suite("A part of a name finds the thing, and several are told apart") struct NameLookupTests {
  private static let town = Assistant(
    store: TestGraph.store(
      """
      @prefix : <http://town.example/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      :Shop a rdfs:Class ; rdfs:label "shop" . :Planet a rdfs:Class ; rdfs:label "planet" .
      :Metal a rdfs:Class ; rdfs:label "metal" .
      :sells rdfs:label "sells" . :near rdfs:label "near" .
      :sid a :Shop ; rdfs:label "Sid Vicious Bakery" ; skos:altLabel "the punk" ; :sells :bread .
      :joe a :Shop ; rdfs:label "Joe's Bakery" ; :near :sid .
      :bread rdfs:label "bread" .
      :p a :Planet ; rdfs:label "Mercury" ; :near :sid . :m a :Metal ; rdfs:label "Mercury" .
      """))

  @Test(arguments: [
    ("Sid", ["Sid Vicious Bakery"]), ("sid vicious bakery", ["Sid Vicious Bakery"]),
    ("bakery sid", ["Sid Vicious Bakery"]), ("the punk", ["Sid Vicious Bakery"]),
    ("bakery", ["Sid Vicious Bakery", "Joe's Bakery"]), ("vicous", ["Sid Vicious Bakery"]),
    ("Sid Vic", ["Sid Vicious Bakery"]), ("butcher", []), ("bread bakery", []),
    ("mercury", ["Mercury (planet)", "Mercury (metal)"]),
  ])
  func finds(typed: String, names: [String]) {
    #expect(Self.town.names(meantBy: typed) == names)
  }

  @Test func whatIsFoundCanBeMapped() {
    #expect(Self.town.neighbourhood(of: "sid", depth: 1, most: 9)?.name == "Sid Vicious Bakery")
    let planet = Self.town.neighbourhood(of: "Mercury (planet)", depth: 1, most: 9)
    #expect(planet?.branches.first?.property == "is near")
    let metal = Self.town.neighbourhood(of: "Mercury (metal)", depth: 1, most: 9)
    #expect(metal?.branches.contains { $0.property == "is near" } == false)
  }

  @Test func aKindIsToldOfWholeNamesOnly() {
    #expect(Self.town.kind(ofName: "Sid Vicious Bakery") == "shop")
    #expect(Self.town.kind(ofName: "Sid") == nil)
  }
}
