import Testing

@testable import Questions

private typealias Said = Asked.Said

/// Rows and groups: of which sets, with which columns.
@Suite("Rows and groups have the columns that words ask for") struct ColumnTests {
  @Test func rowsAreOfThePlainClass() throws {
    try expect(
      [("the animals with weight and species", "(rows (type :Animal) :weight :species)")],
      of: .zoo)
    try expect(
      [("products: maker, price, material", "(rows (type :Product) :maker :price :material)")],
      of: .shop)
  }

  @Test(
    arguments: [
      ("what are the weight and species of the animals?", true),
      ("give me the weight and species of every animal", true),
      ("the animals with weight and species", false),
      ("show the name, weight and species of the animals", false),
      ("what are the weight and species of each?", false),
    ])
  func columnsMayBeAskedForAlone(question: String, alone: Bool) throws {
    let read = Asked.zoo.read(question)
    let move = try Asked.zoo.move("(rows (type :Animal) :weight :species)")
    let candidate = read.candidates.first { $0.move == move }
    #expect(candidate.map { read.asksColumnsAlone($0) } ?? false == alone)
  }

  @Test func rowsAreOneStepAway() throws {
    try expect(
      [("Ice Hall, weight and keeper of each", "(rows (^:livesIn :ice) :weight :keeper)")], of: .zoo
    )
  }

  @Test func aThingHasSeveralColumns() throws {
    try expect(
      [("when was it placed, and what status?", "(rows :o2 :placed :status)")], of: .shop,
      after: [Said("which order contains the blue vase?", "(^:contains :vase)")])
  }

  @Test func aNounAsksAsAQuestionWordDoes() throws {
    try expect(
      [("products and dates of those", "(rows (^:status :open) :contains :placed)")], of: .shop,
      after: [Said("which orders are open?", "(^:status :open)")])
  }

  @Test func theClassNeedNotBeSaid() throws {
    try expect(
      [("everyone's weight and species", "(rows (type :Animal) :weight :species)")], of: .zoo)
  }

  @Test func aNumberIsSummedForEach() throws {
    try expect(
      [
        ("weight per species", "(groups :species (type :Animal) sum :weight)"),
        ("average weight by keeper", "(groups :keeper (type :Animal) average :weight)"),
        ("headcount by enclosure", "(groups :livesIn (type :Animal) count)"),
      ], of: .zoo)
    try expect(
      [("and the weight?", "(groups :species (type :Animal) sum :weight)")], of: .zoo,
      after: [Said("how many animals per species?", "(groups :species (type :Animal) count)")])
  }

  @Test func groupsAreInTheOrderOfTheirNumber() throws {
    try expect(
      [
        (
          "number of animals per species, most first",
          "(sorted size (groups :species (type :Animal) count) desc)"
        ),
        (
          "total weight by keeper in ascending order",
          "(sorted size (groups :keeper (type :Animal) sum :weight))"
        ),
        (
          "weight per species from the highest to the lowest",
          "(sorted size (groups :species (type :Animal) sum :weight) desc)"
        ),
      ], of: .zoo)
    try expect(
      [
        ("most first, please", "(sorted size (groups :species (type :Animal) count) desc)"),
        ("in ascending order", "(sorted size (groups :species (type :Animal) count))"),
      ], of: .zoo,
      after: [Said("how many animals per species?", "(groups :species (type :Animal) count)")])
  }

  @Test func theSameIsToldOfOtherGroups() throws {
    try expect(
      [("and on average?", "(groups :species (type :Animal) average :weight)")], of: .zoo,
      after: [Said("weight per species", "(groups :species (type :Animal) sum :weight)")])
    try expect(
      [("and by keeper?", "(groups :keeper (type :Animal) sum :weight)")], of: .zoo,
      after: [Said("the total weight of the animals", "(sum :weight (type :Animal))")])
  }

  @Test func whatAllMembersShareIsNoColumn() throws {
    let question = "Ice Hall animals: enclosure and weight"
    #expect(try Asked.zoo.proposes("(rows (^:livesIn :ice) :weight)", for: question))
    #expect(try !Asked.zoo.proposes("(rows (^:livesIn :ice) :livesIn :weight)", for: question))
  }

  @Test func theMeasureStandsBetweenOtherColumns() throws {
    try expect(
      [
        (
          "species, weight and keeper of the animals over 50",
          "(rows (where :weight > 50 (type :Animal)) :species :weight :keeper)"
        )
      ], of: .zoo)
  }

  @Test func groupsHaveEndsAndAreChosenByANumber() throws {
    try expect(
      [
        ("the highest weight for each species", "(groups :species (type :Animal) max :weight)"),
        (
          "species with at least two animals", "(where size >= 2 (groups :species (type :Animal)))"
        ),
        (
          "which keeper has the highest average weight?",
          "(most size (groups :keeper (type :Animal) average :weight))"
        ),
      ], of: .zoo)
    try expect(
      [
        (
          "makers with more than 100 euros of price in total",
          "(where size > 100 (groups :maker (type :Product) sum :price))"
        )
      ], of: .shop)
  }

  @Test func conditionsHaveColumnsBesideTheirClass() throws {
    try expect(
      [
        (
          "the material, maker and price of the products with a price above 50",
          "(rows (where :price > 50 (type :Product)) :material :maker :price)"
        )
      ], of: .shop)
  }

  @Test func severalNumbersStandInTheOrderOfTheirWords() throws {
    try expect(
      [
        (
          "the lowest, highest and average price of the products",
          "(seq (min :price (type :Product)) (max :price (type :Product)) (average :price (type :Product)))"
        ),
        (
          "the dearest and the cheapest price of the products",
          "(seq (max :price (type :Product)) (min :price (type :Product)))"
        ),
      ], of: .shop)
  }
}
