import English
import Queries
import RDF
import TestGraphs
import Testing
import Triples
import Vocabulary

private let sky = Lexicon(of: SolarSystem.store)
private let family = Lexicon(of: Family.store)

/// The meanings of stretches of words in a graph.
@Suite("Labels are the lexicon") struct LexiconTests {
  private func labels(_ phrase: String, in lexicon: Lexicon) -> [String] {
    lexicon.meanings(ofPhrase: phrase).flatMap { meaning in
      if case .things(let things) = meaning {
        return things.map { lexicon.labels.text(of: $0, in: lexicon.store) }
      }
      return []
    }
  }

  private func uses(_ phrase: String, in lexicon: Lexicon) -> [(iri: String, inverse: Bool)] {
    lexicon.meanings(ofPhrase: phrase).compactMap { meaning in
      guard case .relation(let use, _) = meaning else { return nil }
      return (lexicon.schema.properties[use.property].iri, use.inverse)
    }
  }

  @Test(arguments: [
    ("Jupiter", "Jupiter"), ("JUPITER", "Jupiter"), ("the morning star", "Venus"),
    ("red planet", "Mars"), ("luna", "Moon"), ("Galileo", "Galileo Galilei"),
    ("galileo galilei", "Galileo Galilei"),
  ])
  func thingsAreFoundByAnyOfTheirLabels(phrase: String, name: String) {
    let bare = phrase.hasPrefix("the ") ? String(phrase.dropFirst(4)) : phrase
    #expect(labels(bare, in: sky).contains(name))
  }

  @Test(arguments: ["planet", "planets", "PLANETS", "satellites", "celestial bodies", "astronomer"])
  func classesAreFoundInAnyNumber(phrase: String) {
    let kinds = sky.meanings(ofPhrase: phrase).filter {
      if case .kind = $0 { true } else { false }
    }
    #expect(!kinds.isEmpty)
  }

  @Test func aPropertyAndItsInverseAreOneWithTwoDirections() {
    let forward = uses("orbits", in: sky)
    let back = uses("orbited by", in: sky)
    #expect(forward.contains { !$0.inverse })
    #expect(!back.isEmpty)
    #expect(Set(forward.map(\.iri)) == Set(back.map(\.iri)))
  }

  /// "moons" ends as a verb does; where there are moons, it names them.
  @Test func aPluralOfAClassIsANounNotAVerb() {
    let nouns = sky.meanings(ofPhrase: "moons").filter {
      if case .relation(_, .noun) = $0 { true } else { false }
    }
    #expect(!nouns.isEmpty)
  }

  @Test func propertiesWithoutLabelsAreCalledByTheirAddress() {
    #expect(uses("birth year", in: family).map(\.iri) == [Family.namespace + "birthYear"])
  }

  @Test func adjectivesHaveTheirDegrees() {
    func degrees(_ phrase: String) -> [(Bool, Meaning.Degree)] {
      sky.meanings(ofPhrase: phrase).compactMap {
        if case .adjective(_, let upper, let degree) = $0 { (upper, degree) } else { nil }
      }
    }
    #expect(degrees("large").first.map { $0 == (true, .positive) } == true)
    #expect(degrees("bigger").first.map { $0 == (true, .comparative) } == true)
    #expect(degrees("smallest").first.map { $0 == (false, .superlative) } == true)
    #expect(degrees("less large").first.map { $0 == (false, .comparative) } == true)
  }

  @Test func aThresholdIsAWordForAPartOfAClass() throws {
    let threshold = try #require(sky.thresholds.first)
    #expect(threshold.words == ["giant"])
    #expect(threshold.isAbove && threshold.bound == 40_000)
  }

  @Test(arguments: [("jupitr", "jupiter"), ("plannet", "planet"), ("dicoverer", "discoverer")])
  func misspeltWordsHaveANearestWord(typed: String, meant: String) {
    let found = sky.corrections(of: typed, limit: 3)
    #expect(found.contains { $0.hasPrefix(meant.prefix(5)) })
  }

  @Test func shortAndFarWordsAreNotCorrected() {
    #expect(sky.corrections(of: "io", limit: 3).isEmpty)
    #expect(sky.corrections(of: "kubernetes", limit: 3).isEmpty)
  }

  @Test func aNamePartFindsItsFewBearers() throws {
    let word = try #require(WordScanner.words(of: "William").first)
    #expect(sky.partialNames(of: word, limit: 10).count == 2)
  }

  @Test func thingsAreFoundByTheBeginningOfTheirNames() {
    let found = sky.things(beginningWith: "tit").map { sky.labels.text(of: $0, in: sky.store) }
    #expect(Set(found) == ["Titan", "Titania"])
  }

  @Test(arguments: [
    ("Malmö", "Malmö"), ("Malmo\u{308}", "Malmö"), ("Malmo", "Malmo"), ("Ba\u{301}ch", "Bách"),
    ("bach", "Bách"),
  ])
  func anExactNameIsExactHoweverItsAccentsAreWritten(typed: String, name: String) {
    let lexicon = Lexicon(
      of: TestGraph.store(
        """
        @prefix : <http://example.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        :a rdfs:label "Malmö" . :b rdfs:label "Malmo" . :c rdfs:label "Ba\u{301}ch" .
        """))
    var typed = typed
    let found = typed.withUTF8 { lexicon.things(named: $0) }
    #expect(found.map { lexicon.labels.text(of: $0, in: lexicon.store) } == [name])
  }

  @Test func theSameGraphHasTheSameLexicon() {
    #expect(Lexicon(of: SolarSystem.store).vocabulary == sky.vocabulary)
  }
}

/// The schema of a graph, as it is stated and as its facts show it.
@Suite("The schema is stated or seen") struct SchemaTests {
  private func property(_ name: String, _ lexicon: Lexicon, _ space: String) -> Schema.Property? {
    lexicon.schema.propertyByIRI[space + name].map { lexicon.schema.properties[$0.index] }
  }

  @Test func statedDomainsAndRangesAreKept() throws {
    let orbits = try #require(property("orbits", sky, SolarSystem.namespace))
    let body = try #require(sky.schema.classByIRI[SolarSystem.namespace + "Body"])
    #expect(orbits.domain == [body] && orbits.range == [body])
  }

  @Test func aSubclassBelongsToItsSuperclass() throws {
    let moon = try #require(sky.schema.classByIRI[SolarSystem.namespace + "Moon"])
    let body = try #require(sky.schema.classByIRI[SolarSystem.namespace + "Body"])
    #expect(sky.schema.classes[moon].superclasses.contains(body))
    let io = try #require(sky.store.id(ofIRI: SolarSystem.namespace + "Io"))
    #expect(sky.schema.isMember(io, of: moon) && sky.schema.isMember(io, of: body))
    let planet = try #require(sky.schema.classByIRI[SolarSystem.namespace + "Planet"])
    #expect(!sky.schema.isMember(io, of: planet))
  }

  @Test func numbersAndOrdersAreSeen() throws {
    let diameter = try #require(property("diameter", sky, SolarSystem.namespace))
    let next = try #require(property("nextOut", sky, SolarSystem.namespace))
    #expect(diameter.isNumeric && diameter.isFunctional && !diameter.isOrder)
    #expect(next.isOrder && !next.isNumeric)
  }

  @Test func whatNothingStatesIsSeenInTheData() throws {
    let parent = try #require(property("parent", family, Family.namespace))
    let birthYear = try #require(property("birthYear", family, Family.namespace))
    #expect(!parent.isFunctional && parent.count == 9)
    #expect(birthYear.isNumeric && birthYear.isFunctional)
    #expect(parent.domain.isEmpty)
  }

  @Test func aTypeWhoseMembersLackAPropertyIsNoSourceOfIt() throws {
    let place = try #require(family.schema.propertyByIRI[Family.namespace + "profession"])
    let use = PropertyUse(place.index, inverse: place.inverse)
    let poet = try #require(family.store.id(ofIRI: Family.namespace + "poet"))
    let george = try #require(family.store.id(ofIRI: Family.namespace + "george"))
    #expect(family.schema.type(of: george).meets(family.schema.source(of: use)))
    #expect(!family.schema.type(of: poet).meets(family.schema.source(of: use)))
    #expect(family.schema.type(of: poet).meets(family.schema.target(of: use)))
  }
}
