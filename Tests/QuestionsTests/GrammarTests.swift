import Execution
import Queries
import Testing
import Triples
import Vocabulary

@testable import Questions

/// Readings of the grammar alone, in word order: rule by rule.
@Suite("The grammar reads by word order") struct GrammarTests {
  /// Whether the grammar has a reading of this form, or of the same members.
  private func reads(_ question: String, _ form: String, of asked: Asked) throws -> Bool {
    let query = try asked.query(form)
    let readings = Parser(lexicon: asked.lexicon).understand(Sentence(question)).readings
    if readings.contains(where: { $0.query == query }) { return true }
    guard let wanted = try? asked.executor.execute(query), wanted.saysWhich else { return false }
    return readings.contains { (try? asked.executor.execute($0.query)) == wanted }
  }

  private func expectReadings(_ proposals: [Proposal], of asked: Asked) throws {
    for (question, form) in proposals {
      #expect(try reads(question, form, of: asked), "\(question) → \(form)")
    }
  }

  @Test func nounsAndTheirOf() throws {
    try expectReadings(
      [
        ("the diameter of Mars", "(:diameter :Mars)"),
        ("Mars's diameter", "(:diameter :Mars)"),
        ("what is the diameter of Mars", "(:diameter :Mars)"),
        (
          "the discoverer of the largest moon of Saturn",
          "(:discoverer (most :diameter (^:orbits :Saturn)))"
        ),
        ("the discoverers of the moons of Mars", "(:discoverer (^:orbits :Mars))"),
      ], of: .sky)
    try expectReadings(
      [
        ("the maker of the desk lamp", "(:maker :lamp)"),
        ("the seat of the maker of the desk lamp", "(:seat (:maker :lamp))"),
        ("the desk lamp's maker's seat", "(:seat (:maker :lamp))"),
        ("the price of the oak table", "(:price :oak)"),
      ], of: .shop)
  }

  @Test func theGrammarReadsVerbsInBothVoices() throws {
    try expectReadings(
      [
        ("what orbits Jupiter", "(^:orbits :Jupiter)"),
        ("which moons orbit Jupiter", "(^:orbits :Jupiter)"),
        ("what does Io orbit", "(:orbits :Io)"),
        ("who discovered Titan", "(:discoverer :Titan)"),
        ("what did Galileo discover", "(^:discoverer :Galileo)"),
        ("what was discovered by Galileo", "(^:discoverer :Galileo)"),
        ("by whom was Titan discovered", "(:discoverer :Titan)"),
        ("the moons that Galileo discovered", "(^:discoverer :Galileo)"),
        ("moons discovered by Asaph Hall", "(^:discoverer :Hall)"),
      ], of: .sky)
    try expectReadings(
      [
        ("which orders contain the wall clock", "(^:contains :clock)"),
        ("what does order 11 contain", "(:contains :o1)"),
        ("products made by Lux", "(^:maker :lux)"),
        ("what is the desk lamp made of", "(:material :lamp)"),
        ("makers based in Bath", "(^:seat :bath)"),
        ("what needs the battery", "(^:needs :cell)"),
      ], of: .shop)
  }

  @Test func extremes() throws {
    try expectReadings(
      [
        ("the largest planet", "(most :diameter (type :Planet))"),
        ("which planet is the largest", "(most :diameter (type :Planet))"),
        ("which planet is largest", "(most :diameter (type :Planet))"),
        ("the smallest moon of Jupiter", "(least :diameter (^:orbits :Jupiter))"),
        ("the second largest planet", "(most :diameter (type :Planet) rank 2)"),
        ("the planet with the largest diameter", "(most :diameter (type :Planet))"),
        ("which planet has the most moons", "(most (count ^:orbits) (type :Planet))"),
        ("who discovered the most moons", "(most (count ^:discoverer) (type :Person))"),
      ], of: .sky)
    try expectReadings(
      [
        ("the cheapest product", "(least :price (type :Product))"),
        ("the most expensive product", "(most :price (type :Product))"),
        ("the cheapest product made by Lux", "(least :price (^:maker :lux))"),
        ("the most expensive product of Lux", "(most :price (^:maker :lux))"),
      ], of: .shop)
  }

  @Test func comparisonsAndBounds() throws {
    try expectReadings(
      [
        ("moons larger than Titan", "(where :diameter > (of :Titan) (type :Moon))"),
        ("which moons are smaller than Io", "(where :diameter < (of :Io) (type :Moon))"),
        ("moons with a diameter of more than 4000", "(where :diameter > 4000 (type :Moon))"),
        ("moons with a diameter below 100", "(where :diameter < 100 (type :Moon))"),
        ("planets with more than 1 moon", "(where (count ^:orbits) > 1 (type :Planet))"),
      ], of: .sky)
    try expectReadings(
      [
        ("products with a price below 10", "(where :price < 10 (type :Product))"),
        ("products cheaper than the desk lamp", "(where :price < (of :lamp) (type :Product))"),
        (
          "products with a price between 10 and 50",
          "(where :price <= 50 (where :price >= 10 (type :Product)))"
        ),
        ("how expensive is the oak table", "(:price :oak)"),
      ], of: .shop)
  }

  @Test func datesAndYears() throws {
    try expectReadings(
      [
        ("orders placed in February 2024", "(terms :o2 :o3)"),
        ("orders placed before 1 February 2024", "(terms :o1)"),
        ("orders placed after 15 February 2024", "(terms :o3)"),
        ("when was order 11 placed", "(:placed :o1)"),
      ], of: .shop)
    try expectReadings(
      [
        ("enclosures opened in 2007", "(terms :jungle)"),
        ("enclosures opened since 2007", "(terms :jungle :ice)"),
        ("enclosures opened between 1990 and 2010", "(terms :savanna :jungle)"),
      ], of: .zoo)
  }

  @Test func theGrammarReadsCountsSumsAndMeans() throws {
    try expectReadings(
      [
        ("how many moons does Jupiter have", "(count (^:orbits :Jupiter))"),
        ("the number of moons of Jupiter", "(count (^:orbits :Jupiter))"),
        ("how many planets are there", "(count (type :Planet))"),
        ("the average diameter of the moons of Jupiter", "(average :diameter (^:orbits :Jupiter))"),
        ("the total diameter of the moons of Mars", "(sum :diameter (^:orbits :Mars))"),
      ], of: .sky)
  }

  @Test func setsThatMeetUniteAndAreLeftOut() throws {
    try expectReadings(
      [
        ("planets discovered by Herschel", "(and (type :Planet) (^:discoverer :Herschel))"),
        ("what orbits Mars or Saturn", "(^:orbits (or :Mars :Saturn))"),
        ("planets apart from Earth", "(minus (type :Planet) :Earth)"),
        ("moons that do not orbit Jupiter", "(minus (type :Moon) (^:orbits :Jupiter))"),
        ("planets without moons", "(terms :Mercury :Venus)"),
        ("who found both Titania and Uranus", "(and (:discoverer :Titania) (:discoverer :Uranus))"),
      ], of: .sky)
    try expectReadings(
      [
        ("products made by Lux or Tick Brothers", "(^:maker (or :lux :tick))"),
        ("products not made of glass", "(minus (type :Product) (^:material :glass))"),
        ("products made by Lux and made of glass", "(and (^:maker :lux) (^:material :glass))"),
      ], of: .shop)
  }

  @Test func yesOrNo() throws {
    try expectReadings(
      [
        ("does Io orbit Jupiter", "(exists (and :Io (^:orbits :Jupiter)))"),
        ("isn't Io a moon of Jupiter", "(exists (and :Io (^:orbits :Jupiter)))"),
      ], of: .sky)
    for question in ["does Io orbit Jupiter?", "is Venus bigger than Mars?", "has Jupiter moons?"] {
      let readings = Parser(lexicon: Asked.sky.lexicon).understand(Sentence(question)).readings
      #expect(readings.first?.shape == .truth, "\(question)")
    }
  }

  @Test func ordersAndPlaces() throws {
    try expectReadings(
      [
        ("what comes after planning", "(:precedes :planning)"),
        ("what comes before planning", "(^:precedes :planning)"),
        ("what is between creating and supporting", "(terms :delivering)"),
        ("the first phase of project management", "(terms :initiation)"),
        ("the last phase of service management", "(terms :managing)"),
        ("the third phase of service management", "(terms :delivering)"),
      ], of: .management)
  }

  @Test func theShapeOfAReadingIsThatOfTheQuestion() throws {
    let parser = Parser(lexicon: Asked.management.lexicon)
    func shape(_ question: String) -> Reading.Shape? {
      parser.understand(Sentence(question)).readings.first?.shape
    }
    #expect(shape("compare project management and service management") == .table)
    #expect(shape("project management vs service management") == .table)
    #expect(shape("what is project management") == .description)
    #expect(shape("why is project management harder") == .reason)
    #expect(shape("how many factors affect PM") == .number)
    #expect(shape("what affects PM") == .set)
  }

  // MARK: How it ranks and where it ends

  @Test func readingsAreRankedByCost() {
    let parser = Parser(lexicon: Asked.shop.lexicon)
    for question in [
      "the most expensive product of Lux", "products made by Lux or Tick Brothers",
      "which orders contain the wall clock", "glass products of Lux under 20 euros",
    ] {
      let readings = parser.understand(Sentence(question)).readings
      #expect(!readings.isEmpty, "\(question)")
      #expect(readings.map(\.cost) == readings.map(\.cost).sorted())
      #expect(readings.allSatisfy { $0.cost >= 0 && $0.leaves > 0 })
      #expect(Set(readings.map(\.query)).count == readings.count)
    }
  }

  @Test func readingsRestOnMentionsFromLeftToRight() {
    let parser = Parser(lexicon: Asked.sky.lexicon)
    for reading in parser.understand(Sentence("the largest moon of Jupiter")).readings {
      let places = reading.mentions.map(\.words.lowerBound)
      #expect(places == places.sorted())
    }
  }

  @Test func aWiderBreadthFindsNoLess() {
    let parser = Parser(lexicon: Asked.sky.lexicon)
    for question in [
      "the largest moon of Jupiter", "who discovered Titan", "planets without moons",
    ] {
      let counts = [Breadth.narrow, .turn, .wide].map {
        parser.understand(Sentence(question), breadth: $0).readings.count
      }
      #expect(counts == counts.sorted(), "\(question): \(counts)")
    }
  }

  @Test func whatStopsItLeavesItUnfinished() {
    let parser = Parser(lexicon: Asked.sky.lexicon)
    let stopped = parser.understand(
      Sentence("which moons of the planets that are larger than Mars orbit Jupiter"), stop: { true }
    )
    #expect(stopped.isStopped)
    #expect(stopped.readings.isEmpty)
  }

  @Test func wordsThatNothingExplainsArePointedOut() {
    let parser = Parser(lexicon: Asked.shop.lexicon)
    let sentence = Sentence("which purple products did zyxwv paint")
    let found = parser.understand(sentence)
    #expect(found.readings.isEmpty)
    #expect(found.unknown.contains { sentence.typed($0).contains("purple") })
  }

  @Test func aWordMayBePassedOverOnRequest() {
    let parser = Parser(lexicon: Asked.sky.lexicon)
    let sentence = Sentence("which noisy moons orbit Jupiter")
    #expect(parser.understand(sentence).readings.isEmpty)
    #expect(!parser.understand(sentence, ignoring: [1]).readings.isEmpty)
  }

  @Test func aPronounStandsForWhatIsGiven() throws {
    let asked = Asked.sky
    let parser = Parser(lexicon: asked.lexicon)
    let jupiter = try #require(asked.store.id(ofIRI: "http://example.org/sky/Jupiter"))
    let readings = parser.understand(
      Sentence("what orbits it"), antecedents: [Antecedent(words: 2..<3, things: [jupiter])]
    ).readings
    #expect(readings.first?.query == (try asked.query("(^:orbits :Jupiter)")))
  }
}
