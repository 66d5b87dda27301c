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
}
