import English
import Queries
import Testing
import Vocabulary

@testable import Questions

private typealias Said = Asked.Said

/// Properties, classes and values that no word names as a label does.
@Suite("What no label says is proposed") struct UnsaidTests {
  @Test func yesAndNoAreSaidInOtherWords() throws {
    try expect(
      [
        ("unendangered animals", "(and (type :Animal) (^:endangered false))"),
        ("Ice Hall: swimming?", "(exists (and :ice (^:pool true)))"),
      ], of: .zoo)
  }

  @Test func theNodesThatTellOfAThingAreAskedThrough() throws {
    try expect(
      [("when did somebody get the blue vase?", "(:placed (^:contains :vase))")], of: .shop)
  }

  @Test func aPropertyOfTheLastListIsUnsaid() throws {
    try expect(
      [("who looks after each?", "(rows (^:livesIn :ice) :keeper)")], of: .zoo,
      after: [Said("which animals live in the Ice Hall?", "(^:livesIn :ice)")])
  }

  @Test func theClassIsThatOfTheLastQuestion() throws {
    try expect(
      [("the most expensive?", "(most :price (type :Product))")], of: .shop,
      after: [
        Said(
          "products of Lux made of glass",
          "(and (type :Product) (and (^:maker :lux) (^:material :glass)))")
      ])
  }

  @Test func superlativesAreToldByTheirForm() throws {
    #expect(Degrees.base(ofSuperlative: "wettest") == "wet")
    #expect(Degrees.base(ofSuperlative: "busiest") == "busy")
    #expect(Degrees.base(ofSuperlative: "forest") == nil)
    #expect(Degrees.base(ofSuperlative: "harvest") == nil)
  }

  @Test func numbersHaveAFactorAndADeniedBoundIsTurned() throws {
    try expect(
      [
        ("products over 0.05k", "(where :price > 50 (type :Product))"),
        ("products that do not exceed 50", "(where :price <= 50 (type :Product))"),
        ("products that exceed 50", "(where :price > 50 (type :Product))"),
        ("products of 80 euros or more", "(where :price >= 80 (type :Product))"),
      ], of: .shop)
  }

  @Test func aMonthAloneIsInTheUsualYears() throws {
    try expect(
      [
        ("orders placed in February", "(terms :o2 :o3)"),
        ("orders since 10 Feb", "(terms :o2 :o3)"),
      ],
      of: .shop)
  }

  @Test func groupsAreMadeByTheClassThatIsNamed() throws {
    try expect(
      [("number of products per maker", "(groups :maker (type :Product) count)")], of: .shop)
  }

  @Test func whatTheAnswerBelongsToIsSpokenOf() throws {
    try expect(
      [("what did it contain?", "(:contains (most :placed (type :Order)))")], of: .shop,
      after: [Said("when was the latest order placed?", "(max :placed (type :Order))")])
  }

  @Test func aTurnWithoutAnAuxiliaryAsksForNoYesOrNo() {
    let read = Asked.shop.read("products made by Lux")
    #expect(
      !read.candidates.contains {
        if case .ask(.exists(.join)) = $0.move { return $0.grammarRank == nil }
        return false
      })
  }
}
