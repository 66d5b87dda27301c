import Queries
import Testing

@testable import Questions

private typealias Said = Asked.Said

/// What a turn changes inside the rows, groups, sums, orders and conditions of the last one.
@Suite("A turn changes a part of the last one") struct ShapeEditTests {
  private static let sum = Said("the total price of the products", "(sum :price (type :Product))")
  private static let dearest = Said(
    "what is the most expensive product?", "(most :price (type :Product))")

  @Test func aSumIsMadeOfAnotherSet() throws {
    try expect(
      [
        ("and of those over 100?", "(sum :price (where :price > 100 (type :Product)))"),
        ("just the ones made by Lux", "(sum :price (^:maker :lux))"),
      ], of: .shop, after: [Self.sum])
  }

  @Test func anExtremeHasAnotherRank() throws {
    try expect(
      [
        ("and the second?", "(most :price (type :Product) rank 2)"),
        ("the next?", "(most :price (type :Product) rank 2)"),
        (
          "the next two?",
          "(minus (most :price (type :Product) top 3) (most :price (type :Product)))"
        ),
        ("how much is that?", "(:price (most :price (type :Product)))"),
      ], of: .shop, after: [Self.dearest])
  }

  @Test func aBoundIsInAnotherStretchOfTime() throws {
    let january = Said(
      "orders placed in January 2024",
      "(where :placed <= \"2024-01-31\"^^xsd:date (where :placed >= \"2024-01-01\"^^xsd:date (type :Order)))"
    )
    try expect(
      [("and in February 2024?", "(terms :o2 :o3)"), ("and the month after?", "(terms :o2 :o3)")],
      of: .shop, after: [january])
  }

  @Test func rowsHaveOneMoreColumn() throws {
    try expect(
      [("add the makers", "(rows (type :Product) :price :maker)")], of: .shop,
      after: [Said("the products with their prices", "(rows (type :Product) :price)")])
  }

  @Test func theLastListIsPutInOrder() throws {
    try expect(
      [
        ("in alphabetical order please", "(sorted rdfs:label (^:maker :lux))"),
        ("in reverse alphabetical order", "(sorted rdfs:label (^:maker :lux) desc)"),
        ("sorted by price please", "(sorted :price (^:maker :lux))"),
      ], of: .shop, after: [Said("what does Lux make?", "(^:maker :lux)")])
  }

  @Test func groupsAreChosenFrom() throws {
    let groups = Said(
      "how many products has each maker?", "(groups :maker (type :Product) count)")
    try expect(
      [
        ("which has the most?", "(most size (groups :maker (type :Product) count))"),
        ("only those above 2", "(where size > 2 (groups :maker (type :Product) count))"),
      ], of: .shop, after: [groups])
  }

  @Test func whatDoesNotHoldIsAskedFor() throws {
    try expect(
      [("and the others?", "(where :price <= 50 (type :Product))")], of: .shop,
      after: [Said("products that cost more than 50", "(where :price > 50 (type :Product))")])
    try expect(
      [("which isn't?", "(minus (^:maker :lux) (^:material :glass))")], of: .shop,
      after: [
        Said("are all products of Lux made of glass?", "(every (^:maker :lux) (^:material :glass))")
      ])
  }

  @Test func aConditionIsAddedLikeTheLast() throws {
    try expect(
      [("also not by Tick Brothers", "(terms :oak :pine)")], of: .shop,
      after: [Said("products not made by Lux", "(minus (type :Product) (^:maker :lux))")])
  }

  @Test func aStepIsTakenAgainAndAgain() throws {
    try expect(
      [("and indirectly?", "(^:needs+ :box)")], of: .shop,
      after: [Said("what needs the spare box?", "(^:needs :box)")])
  }
}
