import Queries
import Testing

@testable import Questions

/// The ways in which a query is changed, whatever words ask for it.
@Suite("A query is edited") struct QueryEditTests {
  @Test(
    arguments: [
      ("(most :price (type :Product))", "(least :price (type :Product))"),
      ("(least :price (type :Product) rank 2)", "(most :price (type :Product) rank 2)"),
      ("(where :price > 5 (type :Product))", "(where :price < 5 (type :Product))"),
      ("(where :price <= 5 (type :Product))", "(where :price >= 5 (type :Product))"),
      ("(exists (most :price (type :Product)))", "(exists (least :price (type :Product)))"),
      ("(:maker (most :price (type :Product)))", "(:maker (least :price (type :Product)))"),
      (
        "(and (^:maker :lux) (most :price (type :Product)))",
        "(and (^:maker :lux) (least :price (type :Product)))"
      ),
      (
        "(> (count (^:maker :lux)) (count (^:maker :holm)))",
        "(< (count (^:maker :lux)) (count (^:maker :holm)))"
      ),
    ] as [(String, String)])
  func anEndIsTurned(form: String, turned: String) throws {
    let asked = Asked.shop
    #expect(try asked.query(form).otherEnd(isOrdering: { _ in false }) == asked.query(turned))
  }

  @Test(arguments: [
    "(type :Product)", "(count (type :Product))", "(where :price = 5 (type :Product))",
  ])
  func whatHasNoEndIsNotTurned(form: String) throws {
    #expect(try Asked.shop.query(form).otherEnd(isOrdering: { _ in false }) == nil)
  }

  @Test func anOrderingIsTurnedByItsDirection() throws {
    let harder = try Asked.management.query("(^:moreDifficultThan *)")
    #expect(
      try harder.otherEnd(isOrdering: { _ in true })
        == Asked.management.query("(:moreDifficultThan *)"))
    #expect(harder.otherEnd(isOrdering: { _ in false }) == nil)
  }

  @Test(
    arguments: [
      ("(where :price > 5 (type :Product))", "(where :price > 9 (type :Product))"),
      ("(count (where :price > 5 (type :Product)))", "(count (where :price > 9 (type :Product)))"),
      (
        "(exists (where :price > 5 (type :Product)))", "(exists (where :price > 9 (type :Product)))"
      ),
      (
        "(:maker (where :price > 5 (type :Product)))", "(:maker (where :price > 9 (type :Product)))"
      ),
      (
        "(and (^:maker :lux) (where :price > 5 (type :Product)))",
        "(and (^:maker :lux) (where :price > 9 (type :Product)))"
      ),
    ] as [(String, String)])
  func aBoundIsReplaced(form: String, changed: String) throws {
    let asked = Asked.shop
    #expect(try asked.query(form).withBound(9, nil) == asked.query(changed))
  }

  @Test func aBoundBringsItsComparison() throws {
    let asked = Asked.shop
    #expect(
      try asked.query("(where :price > 5 (type :Product))").withBound(9, .less)
        == asked.query("(where :price < 9 (type :Product))"))
    #expect(try asked.query("(where :price > (of :lux) (type :Product))").withBound(9, nil) == nil)
    #expect(try asked.query("(type :Product)").withBound(9, nil) == nil)
  }

  @Test func namedSetsAreFoundInOrder() throws {
    let asked = Asked.shop
    #expect(
      try asked.query("(and (^:maker :lux) (minus (^:material :glass) :vase))").namedSets
        == [asked.query(":lux"), asked.query(":glass"), asked.query(":vase")])
    #expect(try asked.query("(type :Product)").namedSets.isEmpty)
  }

  @Test(
    arguments: [
      ("(count (^:maker :lux))", "(^:maker :lux)"), ("(exists (^:maker :lux))", "(^:maker :lux)"),
      ("(exists (and :vase (^:maker :lux)))", "(^:maker :lux)"),
      ("(describe :lux)", ":lux"), ("(not (exists (^:maker :lux)))", "(^:maker :lux)"),
      ("(average :price (^:maker :lux))", "(^:maker :lux)"),
      ("(every (^:maker :lux) (^:material :glass))", "(^:material :glass)"),
      ("(> (count (^:maker :lux)) 2)", "(^:maker :lux)"),
      ("(subtract (count (^:maker :lux)) (count (^:maker :holm)))", "(^:maker :lux)"),
      ("(table (:lamp :vase) :maker)", "(:maker (or :lamp :vase))"),
      ("(rows (^:maker :lux) :price)", "(^:maker :lux)"),
      ("(groups :maker (type :Product) count)", "(:maker (type :Product))"),
      ("(sorted :price (type :Product))", "(type :Product)"),
      ("(type :Product)", "(type :Product)"),
    ] as [(String, String)])
  func theSetATurnWasAboutIsWhatItListedOrCounted(form: String, set: String) throws {
    #expect(try Asked.shop.query(form).subjectSet == Asked.shop.query(set))
  }

  @Test func aTableOfEverythingIsAboutNoSet() throws {
    #expect(try Asked.shop.query("(table (:lamp :vase))").subjectSet == nil)
  }

  @Test(
    arguments: [
      ("(:maker :lamp)", [":maker"]), ("(:seat (:maker :lamp))", [":seat", ":maker"]),
      ("(table (:lamp :vase) :maker)", [":maker"]), ("(rows (type :Product) :price)", [":price"]),
      ("(count (^:maker :lux))", ["^:maker"]), ("(type :Product)", []),
      ("(most (count ^:maker) (type :Maker))", ["^:maker"]),
    ] as [(String, [String])])
  func theRelationsAskedForAreTheOutermost(form: String, relations: [String]) throws {
    let asked = Asked.shop
    let wanted = try relations.map { relation -> Relation in
      guard case .join(let found, _) = try asked.query("(\(relation) *)") else {
        throw Asked.NoQuery(form: form)
      }
      return found
    }
    #expect(try asked.query(form).outerRelations == wanted)
  }

  @Test(
    arguments: [
      ("(and (type :Product) (^:maker :lux))", true), ("(count (type :Product))", true),
      ("(most :price (type :Product))", true), ("(minus (type :Product) :vase)", true),
      ("(^:maker :lux)", false), (":vase", false),
    ] as [(String, Bool)])
  func theClassAskedForIsTheOneItsMembersAreOf(form: String, isThere: Bool) throws {
    let kind = try Asked.shop.query(form).askedClass
    #expect((kind != nil) == isThere)
  }
}
