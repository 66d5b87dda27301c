import Answers
import Queries
import RDF
import Testing

typealias Sol = SolarSystem

/// Queries and their readings: what a person is shown of what was understood.
@Suite struct ReadingTests {
  static let rocky = Query.join(Sol.kind.reversed, Sol.named("rocky"))
  static let shapingMars = Query.join(Sol.shapes.reversed, Sol.named("Mars"))
  static let shapingEarth = Query.join(Sol.shapes.reversed, Sol.named("Earth"))

  @Test(arguments: [
    (Query.join(Sol.moon, Sol.named("Mars")), "moons of Mars"),
    (.join(Sol.discoverer, .join(Sol.moon, Sol.named("Mars"))), "discoverers of the moons of Mars"),
    (.join(Sol.discoverer.reversed, Sol.named("Hall")), "moons that Asaph Hall discovered"),
    (.join(Sol.moon.reversed, Sol.named("Luna")), "planets whose moon is Luna"),
    (.intersection(Sol.planets, rocky), "planets that are rocky"),
    (shapingMars, "forces that shape Mars"),
    (.intersection(Sol.forces, shapingMars), "forces that shape Mars"),
    (.intersection(shapingMars, shapingEarth), "forces that shape Mars and shape Earth"),
    (.difference(shapingMars, shapingEarth), "forces that shape Mars but do not shape Earth"),
    (.union(shapingMars, shapingEarth), "forces that shape Mars or Earth"),
    (.difference(Sol.planets, Sol.named("Mars")), "planets apart from Mars"),
    (Sol.named("Mars", "Venus"), "Mars and Venus"),
    (
      .intersection(Sol.named("Mars", "Venus"), rocky),
      "those of Mars and Venus that are rocky"
    ),
    (
      .intersection(.join(Sol.moon, Sol.named("Mars")), .join(Sol.moon, Sol.named("Earth"))),
      "moons of both Mars and Earth"
    ),
  ])
  func setsAreReadAsNounPhrases(query: Query, reading: String) {
    #expect(Verbalizer(SolarWords()).reading(of: query) == reading)
  }

  @Test(arguments: [
    (Query.superlative(Sol.planets, .value(Sol.radius), .largest, rank: 1), "the largest planet"),
    (.superlative(Sol.planets, .value(Sol.radius), .largest, rank: 2), "the second largest planet"),
    (
      .superlative(Sol.planets, .count(Sol.moon, of: .everything), .largest, rank: 1),
      "the planet with the most moons"
    ),
    (
      .superlative(Sol.forces, .count(Sol.shapes, of: Sol.planets), .smallest, rank: 1),
      "the force that shapes the fewest planets"
    ),
    (
      .superlative(Sol.named("Mars", "Venus"), .value(Sol.radius), .largest, rank: 1),
      "the largest one of Mars and Venus"
    ),
    (
      .filter(Sol.planets, .value(Sol.radius), .more, .number(6000)), "planets larger than 6,000 km"
    ),
    (
      .filter(Sol.planets, .value(Sol.radius), .atLeast, .number(6000)),
      "planets with a radius of at least 6,000 km"
    ),
    (
      .filter(Sol.planets, .value(Sol.radius), .less, .measure(of: Sol.named("Mars"))),
      "planets smaller than Mars"
    ),
    (
      .filter(Sol.planets, .count(Sol.moon, of: .everything), .more, .number(1)),
      "planets with more than 1 moon"
    ),
    (
      .filter(
        Sol.planets, .count(Sol.moon, of: .everything), .more, .measure(of: Sol.named("Earth"))),
      "planets with more moons than Earth"
    ),
    (.count(.join(Sol.moon, Sol.named("Mars"))), "the number of moons of Mars"),
    (.aggregate(.average, Sol.planets, .value(Sol.radius)), "the average radius of planets"),
    (
      .aggregate(.sum, .intersection(Sol.planets, rocky), .count(Sol.moon, of: .everything)),
      "the total number of moons of the planets that are rocky"
    ),
  ])
  func superlativesFiltersAndNumbersAreReadInWords(query: Query, reading: String) {
    #expect(Verbalizer(SolarWords()).reading(of: query) == reading)
  }

  @Test(arguments: [
    (
      Query.exists(.intersection(Sol.named("Mars"), rocky)), "whether Mars is rocky"
    ),
    (.not(.exists(.intersection(Sol.named("Mars"), rocky))), "whether Mars is not rocky"),
    (.exists(.join(Sol.moon, Sol.named("Mars"))), "whether Mars has moons"),
    (.exists(.intersection(Sol.planets, rocky)), "whether there are planets that are rocky"),
    (.every(Sol.planets, rocky), "whether all planets are rocky"),
    (.every(Sol.named("Mars", "Venus"), rocky), "whether both Mars and Venus are rocky"),
    (
      .compare(
        .count(.join(Sol.moon, Sol.named("Mars"))), .more,
        .count(.join(Sol.moon, Sol.named("Earth")))),
      "whether the number of moons of Mars is more than the number of moons of Earth"
    ),
    (.describe(Sol.named("Mars")), "what is known about Mars"),
    (
      .table(subjects: [Sol.named("Mars"), Sol.named("Venus")], columns: [Sol.moon, Sol.radius]),
      "Mars and Venus compared by moon and radius"
    ),
    (
      .sequence([.join(Sol.moon, Sol.named("Mars")), .count(Sol.planets)]),
      "moons of Mars; the number of planets"
    ),
  ])
  func truthsTablesAndSequencesAreReadInWords(query: Query, reading: String) {
    #expect(Verbalizer(SolarWords()).reading(of: query) == reading)
  }

  @Test func aSingleAnswerIsReadInTheSingular() {
    let radius = Query.join(Sol.radius, Sol.named("Mars"))
    let one = Denotation.terms([Sol.number(3390)])
    #expect(Verbalizer(SolarWords()).reading(of: radius, as: one) == "the radius of Mars")
  }

  @Test func aRelationWithoutWordsIsReadByItsLabel() {
    let query = Query.join(Relation("sol:albedo"), Sol.named("Mars"))
    #expect(Verbalizer(SolarWords()).reading(of: query) == "albedos of Mars")
  }
}
