import Answers
import Queries
import RDF
import Testing

/// Parts of lists, orders, rows and groups: their readings, and the sentences and tables that answer them.
@Suite struct OrderTests {
  private static let radius = Measure.value(Sol.radius)
  private static let moons = Measure.count(Sol.moon, of: .everything)
  private static let marsAndVenus = Sol.named("Mars", "Venus")
  private static let moonsOfMars = Query.join(Sol.moon, Sol.named("Mars"))
  private static let moonsOfEarth = Query.join(Sol.moon, Sol.named("Earth"))

  private static func sorted(_ measure: Measure, descending: Bool = false) -> Query {
    .sorted(Sorting(set: Sol.planets, measure: measure, descending: descending))
  }

  private static func groups(
    _ value: Groups.Value, _ condition: Groups.Condition? = nil, _ extreme: Groups.Choice? = nil,
    first: Extreme? = nil
  ) -> Query {
    .groups(
      Groups(
        set: Sol.planets, by: Sol.star, value: value, condition: condition, extreme: extreme,
        first: first))
  }

  @Test(
    arguments: [
      (.slice(Sol.planets, .first(1)), "the first planet"),
      (.slice(Sol.planets, .first(2)), "the first two planets"),
      (.slice(Sol.planets, .last(3)), "the last three planets"),
      (.slice(Sol.planets, .nth(2)), "the second planet"),
      (.slice(marsAndVenus, .first(1)), "the first one of Mars and Venus"),
      (.slice(sorted(radius, descending: true), .first(1)), "the largest planet"),
      (.slice(sorted(radius, descending: true), .last(2)), "the two smallest planets"),
      (.slice(sorted(moons), .nth(2)), "the planet with the second fewest moons"),
      (sorted(radius), "planets by radius, smallest first"),
      (sorted(moons, descending: true), "planets by number of moons, most first"),
      (.superlative(Sol.planets, radius, .largest, places: 3), "the three largest planets"),
      (
        .superlative(Sol.planets, moons, .largest, places: 2), "the two planets with the most moons"
      ),
      (
        .superlative(Sol.planets, moons, .largest, rank: 2, places: 2),
        "the two planets with the most moons from the second on"
      ),
      (
        .superlative(Sol.named("Earth", "Mars", "Venus"), radius, .largest, places: 2),
        "the two largest ones of Earth, Mars, and Venus"
      ),
      (.filter(Sol.planets, radius, .more, .average), "planets larger than average"),
      (
        .filter(Sol.planets, radius, .atMost, .average),
        "planets with a radius of at most the average"
      ),
      (.filter(Sol.planets, moons, .more, .average), "planets with more moons than average"),
      (
        .arithmetic(.count(moonsOfMars), .subtract, .count(moonsOfEarth)),
        "the number of moons of Mars minus the number of moons of Earth"
      ),
      (
        .same(moonsOfMars, moonsOfEarth),
        "whether the moons of Mars are the same as the moons of Earth"
      ),
      (
        .both(.exists(moonsOfMars), .not(.exists(moonsOfEarth))),
        "whether Mars has moons and Earth does not have moons"
      ),
      (
        .either(.exists(moonsOfMars), .exists(moonsOfEarth)),
        "whether Mars has moons or Earth has moons"
      ),
      (
        .rows(Rows(set: Sol.planets, columns: [Sol.moon, Sol.radius])),
        "planets with their moon and radius"
      ),
      (groups(.members), "planets by star"),
      (groups(.count), "the number of planets for each star"),
      (groups(.aggregate(.average, radius)), "the average radius of planets for each star"),
      (
        groups(.count, .init(.more, 2)),
        "the number of planets for each star, where that is more than 2"
      ),
      (groups(.count, first: .largest), "the number of planets for each star, most first"),
      (groups(.members, first: .smallest), "planets by star, fewest first"),
      (
        groups(.aggregate(.sum, radius), .init(.more, 2), first: .smallest),
        "the total radius of planets for each star, where that is more than 2, smallest first"
      ),
      (
        groups(.count, nil, .init(.largest, places: 2), first: .largest),
        "the two stars with the most planets, most first"
      ),
      (groups(.members, nil, .init(.largest)), "the star with the most planets"),
      (groups(.members, nil, .init(.smallest, rank: 2)), "the star with the second fewest planets"),
      (groups(.members, nil, .init(.largest, places: 2)), "the two stars with the most planets"),
      (
        groups(.aggregate(.average, radius), nil, .init(.largest)),
        "the star with the largest average radius of planets"
      ),
      (
        .count(groups(.members, .init(.atLeast, 2))),
        "the number of stars with at least 2 planets"
      ),
    ] as [(Query, String)])
  func ordersPartsAndGroupsAreReadInWords(query: Query, reading: String) {
    #expect(Verbalizer(SolarWords()).reading(of: query) == reading)
  }

  private func say(_ query: Query, _ denotation: Denotation) -> Phrased {
    Phraser(naming: SolarWords(), executor: PlainExecutor()).phrase(query, denotation)
  }

  private func list(_ names: String...) -> Denotation { .list(names.map(Sol.thing)) }

  @Test(
    arguments: [
      (.slice(Sol.planets, .first(1)), ["Venus"], "The first planet is Venus."),
      (
        .slice(Sol.planets, .last(2)), ["Mars", "Jupiter"],
        "The last two planets are Mars and Jupiter."
      ),
      (
        sorted(radius), ["Mars", "Venus", "Earth"],
        "Planets by radius, smallest first: Mars, Venus, and Earth."
      ),
    ] as [(Query, [String], String)])
  func aListIsToldInItsOrder(query: Query, names: [String], text: String) {
    let said = say(query, .list(names.map(Sol.thing)))
    #expect(said.answer.plainText == text)
    #expect(said.answers == names)
  }

  @Test func membersThatTieForTheLastPlaceAreToldToo() {
    let query = Query.superlative(Sol.planets, Self.moons, .largest, places: 2)
    let said = say(query, .terms(["Earth", "Mars", "Venus"].map(Sol.thing)))
    #expect(
      said.answer.plainText == "The three planets with the most moons are Earth, Mars, and Venus.")
  }

  @Test func anEmptyListTableOrNumberIsToldAsNothing() {
    #expect(!say(.slice(Sol.planets, .nth(9)), .list([])).holds)
    #expect(!say(Self.groups(.members), .table([])).holds)
    #expect(
      say(Self.groups(.count, .init(.more, 9)), .table([])).answer.plainText
        == "There is no star with more than 9 planets.")
    let mean = Query.aggregate(.average, Self.marsAndVenus, Self.radius)
    #expect(
      say(.arithmetic(mean, .add, mean), .terms([])).answer.plainText.hasPrefix(
        "There is nothing to tell the average radius of Mars and Venus plus"))
  }

  @Test func rowsAreATableWithTheThingFirst() {
    let rows = [("Mars", ["Deimos", "Phobos"], 3390), ("Venus", [], 6052)].map {
      Denotation.Row(
        subject: Sol.thing($0.0), cells: [$0.1.map(Sol.thing), [Sol.number($0.2)]])
    }
    let said = say(
      .rows(Rows(set: Self.marsAndVenus, columns: [Sol.moon, Sol.radius])), .table(rows))
    #expect(
      said.answer.blocks == [
        .sentence("Mars and Venus with their moons and radius:"),
        .table(
          header: ["", "moons", "radius"],
          rows: [[["Mars"], ["Deimos", "Phobos"], ["3,390 km"]], [["Venus"], [], ["6,052 km"]]]),
        .sentence("No moons are listed for Venus."),
      ])
    #expect(said.answers == ["Mars", "Venus"])
    #expect(said.columns == ["planet", "moons", "radius"])
    #expect(said.rows == [["Mars", "Deimos, Phobos", "3390"], ["Venus", "", "6052"]])
  }

  @Test func groupsAreATableOfWhatTheyAreGroupedBy() {
    let row = Denotation.Row(subject: Sol.thing("Sun"), cells: [[.number(4)]])
    let said = say(Self.groups(.count), .table([row]))
    #expect(
      said.answer.blocks == [
        .sentence("The number of planets for each star:"),
        .table(header: ["star", "number of planets"], rows: [[["Sun"], ["4"]]]),
      ])
    #expect(said.answers == ["Sun"])
    #expect(said.columns == ["star", "number of planets"])
    #expect(said.rows == [["Sun", "4"]])
  }

  /// Two numbers are compared without bars.
  @Test func theNumbersOfThreeGroupsMayHaveBars() {
    let rows = [("Sun", 4), ("Sirius", 0), ("Vega", 1)].map {
      Denotation.Row(subject: Sol.thing($0.0), cells: [[.number(Double($0.1))]])
    }
    let header = ["star", "number of planets"]
    let cells = [[["Sun"], ["4"]], [["Sirius"], ["0"]], [["Vega"], ["1"]]]
    let lead = Answer.Block.sentence("The number of planets for each star:")
    #expect(
      say(Self.groups(.count), .table(rows)).answer.blocks
        == [lead, .numbers(header: header, rows: cells, values: [4, 0, 1])])
    #expect(
      say(Self.groups(.count), .table(Array(rows.prefix(2)))).answer.blocks
        == [lead, .table(header: header, rows: Array(cells.prefix(2)))])
  }

  @Test func theGroupWithTheMostMembersIsToldInASentence() {
    let row = Denotation.Row(
      subject: Sol.thing("Sun"), cells: [["Earth", "Mars", "Venus"].map(Sol.thing)])
    let said = say(Self.groups(.members, nil, .init(.largest)), .table([row]))
    #expect(said.answer.plainText == "The star with the most planets is Sun (3).")
  }

  @Test func aComparisonHasColumnsAndRowsForPrograms() {
    let row = Denotation.Row(subject: Sol.thing("Mars"), cells: [[Sol.number(3390)]])
    let said = say(.table(subjects: [Sol.named("Mars")], columns: [Sol.radius]), .table([row]))
    #expect(said.columns == ["planet", "radius"])
    #expect(said.rows == [["Mars", "3390"]])
  }

  @Test func truthsAreRestated() {
    let both = Query.both(.exists(Self.moonsOfMars), .exists(Self.moonsOfEarth))
    #expect(say(both, .truth(true)).answer.plainText == "Yes. Mars has moons and Earth has moons.")
    let none = Query.exists(.join(Sol.moon, Sol.named("Venus")))
    #expect(
      say(.both(.exists(Self.moonsOfMars), none), .truth(false)).answer.plainText
        == "No. Venus does not have moons.")
    #expect(
      say(.either(.exists(Self.moonsOfMars), none), .truth(true)).answer.plainText
        == "Yes. Mars has two moons: Deimos and Phobos.")
    #expect(
      say(.either(none, none), .truth(false)).answer.plainText
        == "No. Venus does not have moons and Venus does not have moons.")
    #expect(
      say(.same(Self.moonsOfMars, Self.moonsOfEarth), .truth(false)).answer.plainText
        == "No. The moons of Mars are not the same as the moons of Earth.")
  }
}
