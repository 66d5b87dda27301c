import Queries
import Testing

@testable import Questions

private typealias Said = Asked.Said

/// The last list with one more condition, what only some have, and numbers of what no word names.
@Suite("Lists are narrowed, and what is lacked is found") struct NarrowingTests {
  private static let inIce = Said("which animals live in the Ice Hall?", "(^:livesIn :ice)")
  private static let kept = Said("what does Tom Frey look after?", "(^:keeper :tom)")

  @Test func aConditionIsPutToTheLastList() throws {
    try expect(
      [
        ("which of those are endangered?", "(and (^:keeper :tom) (^:endangered true))"),
        ("of these, which are fed by Mia Stern?", "(and (^:keeper :tom) (^:keeper :mia))"),
        (
          "which of them live where there is a pool?",
          "(and (^:keeper :tom) (^:livesIn (^:pool true)))"
        ),
      ], of: .zoo, after: [Self.kept])
  }

  @Test func oneOfTwoConditionsIsReplaced() throws {
    try expect(
      [("and in brass?", "(and (^:maker :lux) (^:material :brass))")], of: .shop,
      after: [Said("products of Lux made of glass", "(and (^:maker :lux) (^:material :glass))")])
  }

  @Test func whatOnlySomeHaveIsLackedWithoutItsName() throws {
    try expect(
      [("animals still with us", "(minus (type :Animal) (^:retired *))")], of: .zoo)
    try expect(
      [("which are not over yet?", "(minus (^:livesIn :ice) (^:retired *))")], of: .zoo,
      after: [Self.inIce])
  }

  @Test func theClassOfWhatLacksAPropertyIsUnsaid() throws {
    try expect(
      [("who has no phone number?", "(minus (type :Keeper) (^:phone *))")], of: .zoo)
  }

  @Test func aSumHasAMeasureThatNoWordNames() throws {
    try expect(
      [("what did that lot come to?", "(sum :price (^:maker :lux))")], of: .shop,
      after: [Said("what did Lux make?", "(^:maker :lux)")])
    try expect(
      [("what have we spent with Lux altogether?", "(sum :price (^:maker :lux))")], of: .shop)
  }

  @Test func fellowsShareAPropertyEitherWay() throws {
    try expect(
      [
        (
          "what else is made of the same as the desk lamp?",
          "(minus (^:material (:material :lamp)) :lamp)"
        ),
        (
          "what other things are ordered with the desk lamp?",
          "(minus (:contains (^:contains :lamp)) :lamp)"
        ),
      ], of: .shop)
  }

  @Test func twoConditionsOfOneClassAreCombined() throws {
    try expect(
      [
        ("which products by Holm and Sons are in wood?", "(and (^:maker :holm) (^:material :wood))")
      ],
      of: .shop)
  }

  @Test func whatLeadsOnIsFollowedWithoutAWord() throws {
    try expect([("the whole chain under the wall clock", "(:needs+ :clock)")], of: .shop)
  }
}
