import Questions
import Testing

private typealias Said = Asked.Said

/// Questions that no word asks for outright are proposed as well: which of them is meant, the model decides.
@Suite("Questions without a word for what is asked") struct UncuedTests {
  @Test func aNumberOfASetMayBeSummedAveragedOrTheLargest() throws {
    for form in [
      "(sum :price (type :Product))", "(average :price (type :Product))",
      "(max :price (type :Product))", "(most :price (type :Product))",
      "(subtract (max :price (type :Product)) (min :price (type :Product)))",
    ] {
      try expect([("product prices", form)], of: .shop)
    }
  }

  @Test func aSetMayBeMeantWithoutWhatHasAProperty() throws {
    try expect(
      [
        ("products lacking needs", "(minus (type :Product) (^:needs *))"),
        ("products, needs nil", "(minus (type :Product) (^:needs *))"),
      ], of: .shop)
    try expect([("planets, moons nil", "(minus (type :Planet) (:orbits *))")], of: .sky)
  }

  @Test func aPropertyMayBeWantedOnceOrSeveralTimes() throws {
    try expect(
      [
        ("makers, single products", "(where (count ^:maker) = 1 (type :Maker))"),
        ("makers, several products", "(where (count ^:maker) > 1 (type :Maker))"),
      ], of: .shop)
  }

  @Test func eachMayBeToldWithOneValue() throws {
    try expect(
      [
        ("products with their prices", "(rows (type :Product) :price)"),
        ("list products; show price", "(rows (type :Product) :price)"),
      ], of: .shop)
    try expect([("planets and diameter", "(rows (type :Planet) :diameter)")], of: .sky)
  }

  @Test func aMeanIsToldOfEach() throws {
    try expect([("average price per product", "(average :price (type :Product))")], of: .shop)
  }

  @Test func theGapOfTwoIsAsked() throws {
    try expect(
      [("the gap?", "(subtract (sum :price :oak) (sum :price :pine))")], of: .shop,
      after: [
        Said("compare the oak table and the pine table by price", "(table (:oak :pine) :price)")
      ])
  }
}

/// Two numbers or dates as the ends of a stretch, and months without a year.
@Suite("Stretches of numbers and dates") struct StretchTests {
  @Test func twoNumbersAreTheEndsOfAStretch() throws {
    let between = "(where :price <= 50 (where :price >= 10 (type :Product)))"
    try expect(
      [
        ("products with a price from 10 to 50", between), ("products, price 10-50", between),
        ("products whose price is between 10 and 50", between),
      ], of: .shop)
  }

  @Test func twoDatesAreTheEndsOfAStretch() throws {
    try expect(
      [
        ("enclosures opened from 1990 until 2010", "(terms :savanna :jungle)"),
        ("animals born between December 2015 and May 2019", "(terms :pip :kai)"),
      ], of: .zoo)
  }

  @Test func aMonthByItselfIsThatOfAYearWithDates() throws {
    try expect(
      [
        ("orders placed february", "(terms :o2 :o3)"),
        ("orders placed within February 2024", "(terms :o2 :o3)"),
      ], of: .shop)
  }

  @Test func withinANumberIsAtMostThat() throws {
    try expect(
      [("products with a price within 20", "(where :price <= 20 (type :Product))")], of: .shop)
  }
}
