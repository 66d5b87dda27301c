import Assistant
import Testing
import Triples

/// A graph that nobody fitted anything to, with a label or two for each property: dates, yes and no,
/// verbs with prepositions, counts and measures are understood from the labels and the values alone.
@Suite("A stranger's graph is understood") struct StrangersGraphTests {
  private static let facts = """
    @prefix z: <http://zoo.example/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    z:leo a z:Animal ; rdfs:label "Leo" ; z:species z:lion ; z:livesIn z:savanna ; z:weightKg 190 ;
      z:bornOn "2012-05-04"^^xsd:date ; z:isEndangered true ; z:fedBy z:mia .
    z:tara a z:Animal ; rdfs:label "Tara" ; z:species z:tiger ; z:livesIn z:jungle ; z:weightKg 130 ;
      z:bornOn "2015-11-20"^^xsd:date ; z:isEndangered true ; z:fedBy z:mia, z:tom .
    z:pip a z:Animal ; rdfs:label "Pip" ; z:species z:penguin ; z:livesIn z:icehall ; z:weightKg 12 ;
      z:bornOn "2015-12-07"^^xsd:date ; z:isEndangered false ; z:fedBy z:tom .
    z:lion a z:Species ; rdfs:label "lion" ; z:lifespanYears 14 .
    z:tiger a z:Species ; rdfs:label "tiger" ; z:lifespanYears 16 .
    z:penguin a z:Species ; rdfs:label "penguin" ; z:lifespanYears 20 .
    z:savanna a z:Enclosure ; rdfs:label "Savanna" ; z:openedIn "1998"^^xsd:gYear ; z:bedCount 3 ;
      z:onFloor 0 ; z:hasPool false .
    z:jungle a z:Enclosure ; rdfs:label "Jungle House" ; z:openedIn "2007"^^xsd:gYear ; z:bedCount 5 ;
      z:onFloor 2 ; z:hasPool true .
    z:icehall a z:Enclosure ; rdfs:label "Ice Hall" ; z:openedIn "2016"^^xsd:gYear ; z:bedCount 40 ;
      z:onFloor 1 ; z:hasPool true .
    z:mia a z:Keeper ; rdfs:label "Mia Stern" ; z:birthYear 1975 ; z:birthPlace z:oslo ; z:memberOf z:union .
    z:tom a z:Keeper ; rdfs:label "Tom Frey" ; z:birthYear 1990 ; z:birthPlace z:basel ; z:memberOf z:union .
    z:union a z:Club ; rdfs:label "Union" ; z:foundedOn "1951-03-01"^^xsd:date ; z:splitUpIn 1999 .
    z:basel a z:City ; rdfs:label "Basel" . z:oslo a z:City ; rdfs:label "Oslo" .

    """

  private static let words = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    z:livesIn rdfs:label "lives in" . z:bornOn rdfs:label "date of birth" . z:weightKg rdfs:label "weight" .
    z:isEndangered rdfs:label "endangered" . z:fedBy rdfs:label "keeper" ; skos:altLabel "fed by" .
    z:lifespanYears rdfs:label "lifespan" . z:openedIn rdfs:label "opened in" .
    z:bedCount rdfs:label "number of beds" . z:onFloor rdfs:label "floor" . z:hasPool rdfs:label "pool" .
    z:birthYear rdfs:label "year of birth" ; skos:altLabel "born in" .
    z:birthPlace rdfs:label "place of birth" ; skos:altLabel "born in" .
    z:memberOf rdfs:label "club" ; skos:altLabel "member of" . z:foundedOn rdfs:label "founded on" .
    z:splitUpIn rdfs:label "split up in" .
    """

  private static func assistant(_ text: String) -> Assistant {
    var builder = TripleStoreBuilder()
    do {
      try GraphReader.read(bytes: Array(text.utf8), name: "zoo.ttl", into: &builder)
    } catch {
      Issue.record(error)
    }
    return Assistant(store: builder.finish())
  }

  private static let labelled = assistant(facts + words)
  private static let bare = assistant(facts)

  @Test(
    arguments: [
      ("which animals were born in 2015?", ["Pip", "Tara"]),
      ("which animals were born in December 2015?", ["Pip"]),
      ("which animals were born on 20 November 2015?", ["Tara"]),
      ("which animals were born on 2015-11-20?", ["Tara"]),
      ("which animals were born before 2015?", ["Leo"]),
      ("which animals were born after May 2012?", ["Pip", "Tara"]),
      ("which animals were born between 2012 and 2014?", ["Leo"]),
      ("which animals were born since 2015?", ["Pip", "Tara"]),
      ("which enclosures opened in 2007?", ["Jungle House"]),
      ("which enclosures opened in the 1990s?", ["Savanna"]),
      ("which enclosures opened from 2000 to 2010?", ["Jungle House"]),
      ("which enclosures opened in 2007 or later?", ["Ice Hall", "Jungle House"]),
      ("was the Union founded before 1960?", ["yes"]),
      ("was the Union founded in 1952?", ["no"]),
      ("how many animals were born after 2014?", ["2"]),
    ] as [(String, [String])])
  func aYearOrMonthIsAStretchOfDates(question: String, answers: [String]) {
    checking(question) { #expect(Self.labelled.answers(to: question) == answers) }
  }

  @Test(
    arguments: [
      ("does the Savanna have a pool?", ["no"]),
      ("does the Jungle House have a pool?", ["yes"]),
      ("which enclosures have a pool?", ["Ice Hall", "Jungle House"]),
      ("which enclosures have no pool?", ["Savanna"]),
      ("how many enclosures have a pool?", ["2"]),
      ("is Pip endangered?", ["no"]),
      ("which animals are endangered?", ["Leo", "Tara"]),
      ("which animals are not endangered?", ["Pip"]),
    ] as [(String, [String])])
  func yesAndNoAreQualities(question: String, answers: [String]) {
    checking(question) { #expect(Self.labelled.answers(to: question) == answers) }
    checking(question) { #expect(Self.bare.answers(to: question) == answers) }
  }

  @Test func qualitiesAreToldAsSuch() {
    #expect(
      Self.labelled.reply(to: "does the Savanna have a pool?").text
        == "No. Savanna does not have a pool; Jungle House and Ice Hall do.")
    #expect(Self.bare.reply(to: "is Leo endangered?").text == "Yes. Leo is endangered.")
  }

  @Test(
    arguments: [
      ("where does Leo live?", ["Savanna"]),
      ("which animals live in the Ice Hall?", ["Pip"]),
      ("animals living in the Jungle House", ["Tara"]),
      ("when did the Union split up?", ["1999"]),
      ("who are the members of the Union?", ["Mia Stern", "Tom Frey"]),
      ("is Tom Frey a member of the Union?", ["yes"]),
      ("where were the members of the Union born?", ["Basel", "Oslo"]),
      ("where was Mia Stern born?", ["Oslo"]),
      ("when was Mia Stern born?", ["1975"]),
      ("in what year was Tom Frey born?", ["1990"]),
      ("which keepers were born in Basel?", ["Tom Frey"]),
      ("when was Leo born?", ["2012-05-04"]),
    ] as [(String, [String])])
  func everyFormOfALabelsVerbIsKnown(question: String, answers: [String]) {
    checking(question) { #expect(Self.labelled.answers(to: question) == answers) }
  }

  @Test(
    arguments: [
      ("how many beds does the Jungle House have?", ["5"]),
      ("which enclosures have more than 10 beds?", ["Ice Hall"]),
      ("how heavy is Leo?", ["190"]),
      ("how much does Pip weigh?", ["12"]),
      ("what is the heaviest animal?", ["Leo"]),
      ("which animals are heavier than 100 kg?", ["Leo", "Tara"]),
      ("which animals are heavier than 100 kilograms?", ["Leo", "Tara"]),
      ("which floor is Tara on?", ["2"]),
    ] as [(String, [String])])
  func numbersAreCountsAndMeasures(question: String, answers: [String]) {
    checking(question) { #expect(Self.labelled.answers(to: question) == answers) }
  }

  @Test(
    arguments: [
      ("where does Leo live?", ["Savanna"]),
      ("who feeds Pip?", ["Tom Frey"]),
      ("when was Mia Stern born?", ["1975"]),
      ("where was Mia Stern born?", ["Oslo"]),
      ("what is the weight of Leo?", ["190"]),
      ("how many beds does the Ice Hall have?", ["40"]),
      ("what is the lifespan of the tiger?", ["16"]),
      ("when did the Jungle House open?", ["2007"]),
      ("who are the members of the Union?", ["Mia Stern", "Tom Frey"]),
    ] as [(String, [String])])
  func namesOfPropertiesAreSplitAndFreedOfUnits(question: String, answers: [String]) {
    checking(question) { #expect(Self.bare.answers(to: question) == answers) }
  }

  /// The very thing asked about is never its own answer.
  @Test(
    arguments: [
      "where was Leo recorded?", "when was Basel?", "where is the Union?", "when did Oslo live?",
    ])
  func anEchoIsNoAnswer(question: String) {
    for assistant in [Self.labelled, Self.bare] {
      let reply = assistant.reply(to: question)
      checking(question) {
        #expect(reply.status != .answered)
        #expect(reply.answers.isEmpty)
      }
    }
  }

  @Test func datesAreToldAsDates() {
    let reply = Self.labelled.reply(to: "which animals were born in December 2015?")
    #expect(reply.reading == "animals with a date of birth in December 2015")
    let question = "which animals were born in 1990?"
    let none = Self.labelled.reply(to: question)
    checking(question) {
      #expect(none.status == .none)
      #expect(none.text == "There are no animals with a date of birth in 1990.")
    }
  }

  /// What Turtle says of numbers holds of dates; a month is no bound of a weight.
  @Test func aMonthBoundsNoWeight() {
    let reply = Self.labelled.reply(to: "which animals have a weight of June 2015?")
    #expect(reply.status != .answered)
  }
}
