import Answers
import Queries
import RDF
import Testing

/// Queries and the sentences that answer them, on the graph of `SolarSystem`.
@Suite struct PhraserTests {
  static let rocky = ReadingTests.rocky
  static let gaseous = Query.join(Sol.kind.reversed, Sol.named("gaseous"))
  static let shapingMars = ReadingTests.shapingMars
  static let shapingEarth = ReadingTests.shapingEarth
  static let phraser = Phraser(naming: SolarWords(), executor: PlainExecutor())

  func say(_ query: Query) throws -> Phrased {
    Self.phraser.phrase(query, try PlainExecutor().execute(query))
  }

  @Test(arguments: [
    (Query.join(Sol.moon, Sol.named("Mars")), "Mars has two moons: Deimos and Phobos."),
    (.join(Sol.moon, Sol.named("Earth")), "The moon of Earth is Luna."),
    (.join(Sol.radius, Sol.named("Mars")), "The radius of Mars is 3,390 km."),
    (.join(Sol.moon.reversed, Sol.named("Phobos")), "Phobos is a moon of Mars."),
    (
      .join(Sol.discoverer, .join(Sol.moon, Sol.named("Mars"))),
      "The discoverer of the moons of Mars is Asaph Hall."
    ),
    (
      .join(Sol.discoverer.reversed, Sol.named("Hall")),
      "Asaph Hall discovered two moons: Deimos and Phobos."
    ),
    (
      .join(Sol.moon.reversed, .join(Sol.discoverer.reversed, Sol.named("Hall"))),
      "The only planet whose moon is one of the moons that Asaph Hall discovered is Mars."
    ),
    (.join(Sol.kind, Sol.named("Mars")), "Mars is rocky: made of stone and metal."),
    (.intersection(Sol.planets, rocky), "Three planets are rocky: Earth, Mars, and Venus."),
    (.intersection(Sol.planets, gaseous), "Jupiter is gaseous."),
    (shapingMars, "Three forces shape Mars: craters, dust, and winds."),
    (.join(Sol.shapes, Sol.named("winds")), "Winds shape two planets: Earth and Mars."),
    (.join(Sol.next, Sol.named("Earth")), "Earth precedes Mars."),
    (.join(Sol.next.reversed, Sol.named("Earth")), "Venus precedes Earth."),
    (
      .join(Sol.stage, Sol.named("Sun")),
      "Sun has three stages, in order:\ncollapse → ignition → burning"
    ),
    (
      .difference(shapingMars, shapingEarth),
      "Two forces shape Mars but not Earth: craters and dust."
    ),
    (.intersection(shapingMars, shapingEarth), "Winds shape Mars and Earth."),
    (
      .union(shapingMars, shapingEarth),
      "There are four forces that shape Mars or Earth: craters, dust, tides, and winds."
    ),
    (Sol.planets, "There are four planets: Earth, Jupiter, Mars, and Venus."),
    (
      .intersection(Sol.named("Mars", "Venus"), .join(Sol.hotter.reversed, Sol.named("Earth"))),
      "Venus is hotter than Earth."
    ),
  ])
  func listsAnswersInSentences(query: Query, text: String) throws {
    let said = try say(query)
    #expect(said.answer.plainText == text)
    #expect(said.holds)
  }

  @Test(arguments: [
    (
      Query.superlative(Sol.planets, .value(Sol.radius), .largest, rank: 1),
      "The largest planet is Jupiter (radius 69,911 km)."
    ),
    (
      .superlative(Sol.planets, .count(Sol.moon, of: .everything), .largest, rank: 1),
      "The planet with the most moons is Mars (2 moons)."
    ),
    (
      .superlative(Sol.named("Mars", "Venus"), .value(Sol.radius), .largest, rank: 1),
      "Venus is larger than Mars (6,052 km against 3,390 km)."
    ),
    (
      .superlative(
        Sol.named("Mars", "Earth"), .count(Sol.moon, of: .everything), .largest, rank: 1),
      "Mars has more moons than Earth (2 against 1)."
    ),
    (
      .superlative(
        Sol.named("Mars", "Earth"), .count(Sol.star, of: .everything), .largest, rank: 1),
      "Earth and Mars have the same number of stars (1 each)."
    ),
    (
      .filter(Sol.planets, .value(Sol.radius), .more, .number(6000)),
      "There are three planets larger than 6,000 km: Earth, Jupiter, and Venus."
    ),
    (
      .filter(Sol.planets, .count(Sol.moon, of: .everything), .more, .number(1)),
      "The only planet with more than 1 moon is Mars."
    ),
    (.count(.join(Sol.moon, Sol.named("Mars"))), "Mars has 2 moons: Deimos and Phobos."),
    (.count(shapingMars), "Mars has 3 forces listed: craters, dust, and winds."),
    (.count(.intersection(Sol.planets, gaseous)), "There is 1 planet that is gaseous: Jupiter."),
    (.count(.join(Sol.moon, Sol.named("Venus"))), "Venus has no moons."),
  ])
  func tellsTheValuesBehindSuperlativesAndCounts(query: Query, text: String) throws {
    #expect(try say(query).answer.plainText == text)
  }

  @Test(arguments: [
    (
      Query.exists(.intersection(Sol.named("Mars"), rocky)),
      "Yes. Mars is rocky: made of stone and metal."
    ),
    (
      .exists(.intersection(Sol.named("Mars"), gaseous)),
      "No. Mars is not gaseous; it is rocky."
    ),
    (
      .not(.exists(.intersection(Sol.named("Mars"), gaseous))),
      "Yes. Mars is not gaseous; it is rocky."
    ),
    (
      .exists(.intersection(Sol.named("Earth"), .join(Sol.hotter.reversed, Sol.named("Venus")))),
      "No. Earth is not hotter than Venus. It is the other way round: Venus is hotter than Earth."
    ),
    (
      .exists(.intersection(Sol.named("tides"), shapingMars)),
      "No. Tides do not shape Mars; they shape Earth."
    ),
    (
      .exists(.intersection(Sol.named("Luna"), .join(Sol.moon, Sol.named("Mars")))),
      "No. Luna is not a moon of Mars; it is a moon of Earth."
    ),
    (.exists(.intersection(Sol.named("Luna"), Sol.planets)), "No. Luna is not a planet."),
    (
      .exists(.join(Sol.moon, Sol.named("Mars"))), "Yes. Mars has two moons: Deimos and Phobos."
    ),
    (.exists(.join(Sol.moon, Sol.named("Venus"))), "No. Venus does not have moons."),
    (.every(Sol.named("Mars", "Venus"), rocky), "Yes. Both Mars and Venus are rocky."),
    (.every(Sol.planets, rocky), "No. Jupiter is not rocky; Earth, Mars, and Venus are."),
    (
      .compare(
        .count(.join(Sol.moon, Sol.named("Earth"))), .more,
        .count(.join(Sol.moon, Sol.named("Mars")))),
      "No. The number of moons of Earth is less than the number of moons of Mars (1 against 2)."
    ),
  ])
  func restatesAndCorrectsYesOrNo(query: Query, text: String) throws {
    let said = try say(query)
    #expect(said.answer.plainText == text)
    #expect(said.answers == [text.hasPrefix("Yes") ? "yes" : "no"])
  }

  @Test(arguments: [
    (
      Query.join(Sol.moon, Sol.named("Venus")),
      "Venus has no moon in this graph. I do know its star, kind, and radius."
    ),
    (
      .join(Sol.discoverer, .join(Sol.moon, Sol.named("Venus"))),
      "Venus has no moon in this graph. I do know its star, kind, and radius."
    ),
    (
      .join(Sol.next, Sol.named("Jupiter")),
      "Jupiter does not precede anything in this graph. I do know its kind, star, and radius."
    ),
    (
      .join(Sol.shapes.reversed, Sol.named("Luna")),
      "No force of Luna is listed."
    ),
    (
      .superlative(Sol.moons, .value(Sol.radius), .largest, rank: 1),
      "No radius is listed for any moon."
    ),
    (
      .intersection(Sol.moons, rocky), "There are no moons that are rocky."
    ),
  ])
  func namesWhatIsMissing(query: Query, text: String) throws {
    let said = try say(query)
    #expect(said.answer.plainText == text)
    #expect(!said.holds && said.answers.isEmpty)
  }

  @Test(arguments: [
    (
      Query.intersection(
        Sol.named("Mars", "Venus"), .join(Sol.hotter.reversed, .everything)),
      [Sol.thing("Venus")], "Venus is hotter than Earth."
    ),
    (
      .intersection(
        .union(Sol.named("rocky"), Sol.named("gaseous")), .join(Sol.kind, Sol.named("Jupiter"))),
      [Sol.thing("gaseous")], "Jupiter is gaseous."
    ),
    (
      .difference(Sol.planets, .join(Sol.next, .everything)), [Sol.thing("Venus")],
      "The first planet is Venus."
    ),
    (
      .filter(
        Sol.planets, .count(Sol.next.reversed.repeated, of: .everything), .equal, .number(2)),
      [Sol.thing("Mars")], "The third planet is Mars."
    ),
  ])
  func tellsChoicesAndPlacesPlainly(query: Query, terms: [Term], text: String) {
    #expect(Self.phraser.phrase(query, .terms(terms)).answer.plainText == text)
  }

  @Test func describesAThingByItsDefinitionAndThenItsFacts() throws {
    let said = try say(.describe(Sol.named("Mars")))
    #expect(
      said.answer.plainText == """
        Mars is the fourth planet of the solar system.
        It has two moons: Phobos and Deimos.
        Its star is Sun.
        It is rocky: made of stone and metal.
        It precedes Jupiter.
        Its radius is 3,390 km.
        Earth precedes it.
        Three forces shape it: winds, craters, and dust.
        """)
    #expect(said.answers == ["the fourth planet of the solar system"])
  }

  @Test func neverCallsAPersonIt() throws {
    let text = try say(.describe(Sol.named("Hall"))).answer.plainText
    #expect(
      text == "Asaph Hall is an astronomer.\nAsaph Hall discovered two moons: Phobos and Deimos.")
  }

  @Test func comparesAspectByAspect() throws {
    let said = try say(
      .table(
        subjects: [Sol.named("Mars"), Sol.named("Venus")],
        columns: [Sol.moon, Sol.radius, Sol.star, Sol.hotter]))
    #expect(
      said.answer.blocks == [
        .sentence(
          "Mars and Venus differ in moons, radius, and what they are hotter than; they agree in star."
        ),
        .table(
          header: ["", "Mars", "Venus"],
          rows: [
            [["moons"], ["Deimos", "Phobos"], []], [["radius"], ["3,390 km"], ["6,052 km"]],
            [["star"], ["Sun"], ["Sun"]], [["hotter than"], [], ["Earth"]],
          ]),
      ])
  }

  @Test func countsWhatWasListedWithoutANoun() {
    let moons = (1...34).map { Sol.thing("moon\($0)") }
    let said = Self.phraser.phrase(.count(.terms(moons)), .number(34))
    #expect(said.answer.plainText == "There are 34.")
  }

  @Test func comparesOneAspectInSentences() throws {
    let said = try say(
      .table(
        subjects: [Sol.named("Mars"), Sol.named("Earth")], columns: [Sol.shapes.reversed]))
    #expect(
      said.answer.plainText == """
        Three forces shape Mars: craters, dust, and winds.
        Two forces shape Earth: tides and winds.
        Both have winds.
        """)
  }

  @Test func aLongListStandsBelowItsSentence() {
    let moons = (1...20).map { Sol.thing("moon\($0)") }
    let said = Self.phraser.phrase(.join(Sol.moon, Sol.named("Saturn")), .terms(moons))
    #expect(said.answer.blocks.first == .sentence("Saturn has 20 moons:"))
    #expect(said.answers.count == 20)
  }

  @Test func machinesAreGivenNumbersAsTheGraphWritesThem() throws {
    #expect(try say(.join(Sol.radius, Sol.named("Jupiter"))).answers == ["69911"])
    #expect(try say(.count(Sol.planets)).answers == ["4"])
  }

  @Test func answersWithoutAnExecutorGoWithoutRemarks() {
    let phraser = Phraser(naming: SolarWords())
    let largest = Query.superlative(Sol.planets, .value(Sol.radius), .largest, rank: 1)
    #expect(
      phraser.phrase(largest, .terms([Sol.thing("Jupiter")])).answer.plainText
        == "The largest planet is Jupiter.")
    let gaseous = Query.exists(.intersection(Sol.named("Mars"), Self.gaseous))
    #expect(phraser.phrase(gaseous, .truth(false)).answer.plainText == "No. Mars is not gaseous.")
  }

  @Test func everyPartOfASequenceIsAnswered() throws {
    let said = try say(
      .sequence([.join(Sol.radius, Sol.named("Mars")), .join(Sol.star, Sol.named("Mars"))]))
    #expect(
      said.answer.plainText == "The radius of Mars is 3,390 km.\nThe star of Mars is Sun.")
    #expect(said.answers == ["3390", "Sun"])
  }
}
