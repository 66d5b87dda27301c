import Queries
import RDF
import Testing

private let ns = "http://example.org/geo#"
private func place(_ name: String) -> Query { .terms([.iri(ns + name)]) }
private func relation(_ name: String, inverse: Bool = false) -> Relation {
  Relation(ns + name, inverse: inverse)
}
private let states = Query.instances(ClassExtent(name: ns + "State", types: [ns + "State"]))
private let area = Measure.value(relation("area"))
private let borders = relation("borders")
/// A property with a subproperty and an inverse, as a schema expands it.
private let within = Relation([
  Arc(ns + "within"), Arc(ns + "contains", inverse: true), Arc(ns + "partOf"),
])

private let names = PlainNames(
  prefixes: ["": ns, "p": "http://example.org/people/"],
  relations: [
    ns + "within": within, ns + "contains": within.reversed,
    ns + "ancestor": relation("ancestor").repeated,
  ], order: relation("next"))

/// Short ways of writing, and what each is read as.
private let shorthands: [(String, String)] = [
  ("(table (:texas :ohio) (count :borders))", "(rows (terms :texas :ohio) (count :borders))"),
  (
    "(table ((:borders :texas) :ohio) :area (count :borders))",
    "(rows (or (:borders :texas) :ohio) :area (count :borders))"
  ),
  ("(where :open = true (type :State))", "(and (type :State) (^:open true))"),
  (#"(where :kind != "loan" (type :State))"#, #"(minus (type :State) (^:kind "loan"))"#),
  ("(where :area = 12 (type :State))", "(where :area = 12 (type :State))"),
  (
    "(where :area > (:length :ohio) (type :State))",
    "(where :area > (max :length :ohio) (type :State))"
  ),
]

private let pairs: [(String, Query)] = [
  ("*", .everything),
  (":texas", place("texas")),
  ("p:jim", .terms([.iri("http://example.org/people/jim")])),
  ("(terms :texas p:jim)", .terms([.iri(ns + "texas"), .iri("http://example.org/people/jim")])),
  ("(terms)", .terms([])),
  ("<http://other.org/a_(b)\\u003E>", .terms([.iri("http://other.org/a_(b)>")])),
  ("_:f1-b0", .terms([.blank("f1-b0")])),
  (#""say \"hi\"""#, .terms([.literal(Literal("say \"hi\""))])),
  (#""chat"@fr"#, .terms([.literal(Literal("chat", language: "fr"))])),
  (#""1990-05-01"^^xsd:date"#, .terms([.literal(Literal("1990-05-01", datatype: XSD.date))])),
  (
    #""x"^^<http://other.org/type>"#,
    .terms([.literal(Literal("x", datatype: "http://other.org/type"))])
  ),
  (
    "(where :area > (max :area (:borders :texas)) (type :State))",
    .filter(states, area, .more, .value(.aggregate(.largest, .join(borders, place("texas")), area)))
  ),
  (
    "(rows (type :State) :area (count :borders) (count :borders (type :State)))",
    .rows(
      Rows(
        set: states,
        measures: [area, .count(borders, of: .everything), .count(borders, of: states)]))
  ),
  ("12", .terms([.literal(Literal("12", datatype: XSD.integer))])),
  ("-3.50", .terms([.literal(Literal("-3.50", datatype: XSD.decimal))])),
  ("7.25E0", .terms([.literal(Literal("7.25E0", datatype: XSD.double))])),
  (#""012"^^xsd:double"#, .terms([.literal(Literal("012", datatype: XSD.double))])),
  ("true", .terms([.literal(Literal("true", datatype: XSD.boolean))])),
  ("(type :State)", states),
  (
    "(type :State types (:State :Land) subjects (:capital) objects ())",
    .instances(
      ClassExtent(
        name: ns + "State", types: [ns + "State", ns + "Land"], subjectsOf: [ns + "capital"]))
  ),
  ("(:borders :texas)", .join(borders, place("texas"))),
  ("(^:borders+ *)", .join(borders.reversed.repeated, .everything)),
  ("(:within :texas)", .join(within, place("texas"))),
  ("(^:within+ :texas)", .join(within.reversed.repeated, place("texas"))),
  ("(:ancestor :texas)", .join(relation("ancestor").repeated, place("texas"))),
  ("((arcs :ancestor) :texas)", .join(relation("ancestor"), place("texas"))),
  ("((arcs :within) :texas)", .join(relation("within"), place("texas"))),
  (
    "((alt :borders :within) :texas)",
    .join(Relation([Arc(ns + "borders")] + within.arcs), place("texas"))
  ),
  (
    "((alt+ :borders ^:twin) :texas)",
    .join(
      Relation([Arc(ns + "borders"), Arc(ns + "twin", inverse: true)], repeats: true),
      place("texas"))
  ),
  ("(and (type :State) (:borders :texas))", .intersection(states, .join(borders, place("texas")))),
  ("(or :texas :ohio)", .union(place("texas"), place("ohio"))),
  ("(minus (type :State) :ohio)", .difference(states, place("ohio"))),
  ("(most :area (type :State))", .superlative(states, area, .largest)),
  ("(least :area (type :State) rank 2)", .superlative(states, area, .smallest, rank: 2)),
  (
    "(most :area (type :State) rank 2 top 3)",
    .superlative(states, area, .largest, rank: 2, places: 3)
  ),
  (
    "(most (count :borders) (type :State))",
    .superlative(states, .count(borders, of: .everything), .largest)
  ),
  (
    "(most (count :borders (type :State)) :ohio)",
    .superlative(place("ohio"), .count(borders, of: states), .largest)
  ),
  ("(where :area > 3.5 (type :State))", .filter(states, area, .more, .number(3.5))),
  ("(where :area >= -inf (type :State))", .filter(states, area, .atLeast, .number(-.infinity))),
  (
    "(where :area < (of :ohio) (type :State))",
    .filter(states, area, .less, .measure(of: place("ohio")))
  ),
  ("(where :area != (average) (type :State))", .filter(states, area, .unequal, .average)),
  ("(first (type :State))", .slice(states, .first(1), order: relation("next"))),
  ("(first 2 (type :State))", .slice(states, .first(2), order: relation("next"))),
  ("(take 2 (type :State))", .slice(states, .first(2))),
  ("(last (type :State) listed)", .slice(states, .last(1))),
  ("(last 3 (type :State) by ^:next)", .slice(states, .last(3), order: relation("next").reversed)),
  ("(nth 2 (type :State) listed)", .slice(states, .nth(2))),
  (
    "(first 3 (sorted :area (type :State) desc))",
    .slice(.sorted(Sorting(set: states, measure: area, descending: true)), .first(3))
  ),
  (
    "(sorted (count :borders) (type :State))",
    .sorted(Sorting(set: states, measure: .count(borders, of: .everything)))
  ),
  ("(count (type :State))", .count(states)),
  ("(sum :area (type :State))", .aggregate(.sum, states, area)),
  ("(average :area (type :State))", .aggregate(.average, states, area)),
  ("(max :area (type :State))", .aggregate(.largest, states, area)),
  ("(min :area (type :State))", .aggregate(.smallest, states, area)),
  (
    "(subtract (count :ohio) (plus 3 (count *)))",
    .arithmetic(
      .count(place("ohio")), .subtract, .arithmetic(.terms([.number(3)]), .add, .count(.everything))
    )
  ),
  ("(exists (:borders :texas))", .exists(.join(borders, place("texas")))),
  ("(every :ohio (type :State))", .every(place("ohio"), states)),
  ("(same :ohio (type :State))", .same(place("ohio"), states)),
  ("(<= (count :ohio) 3)", .compare(.count(place("ohio")), .atMost, .terms([.number(3)]))),
  ("(< (count :ohio) 3)", .compare(.count(place("ohio")), .less, .terms([.number(3)]))),
  (
    "(both (exists :ohio) (not (either (exists *) (exists :ohio))))",
    .both(.exists(place("ohio")), .not(.either(.exists(.everything), .exists(place("ohio")))))
  ),
  ("(describe :texas)", .describe(place("texas"))),
  (
    "(table (:texas :ohio) :area ^:borders)",
    .table(
      subjects: [place("texas"), place("ohio")], columns: [relation("area"), borders.reversed])
  ),
  (
    "(rows (type :State) :area :borders)",
    .rows(Rows(set: states, columns: [relation("area"), borders]))
  ),
  ("(groups :borders (type :State))", .groups(Groups(set: states, by: borders))),
  (
    "(groups :borders (type :State) count)",
    .groups(Groups(set: states, by: borders, value: .count))
  ),
  (
    "(groups :borders (type :State) average :area)",
    .groups(Groups(set: states, by: borders, value: .aggregate(.average, area)))
  ),
  (
    "(most size (where size > 3 (groups :borders (type :State))) rank 2 top 3)",
    .groups(
      Groups(
        set: states, by: borders, condition: .init(.more, 3),
        extreme: .init(.largest, rank: 2, places: 3)))
  ),
  (
    "(sorted size (groups :borders (type :State) count) desc)",
    .groups(Groups(set: states, by: borders, value: .count, first: .largest))
  ),
  (
    "(sorted size (most size (groups :borders (type :State)) top 3))",
    .groups(
      Groups(set: states, by: borders, extreme: .init(.largest, places: 3), first: .smallest))
  ),
  ("(seq (count :ohio) :texas)", .sequence([.count(place("ohio")), place("texas")])),
]

@Suite("Queries as text") struct QueryTextTests {
  @Test(arguments: shorthands) func aShorthandIsReadAsWhatItStandsFor(short: String, whole: String)
    throws
  {
    #expect(try QueryText.read(short, names) == QueryText.read(whole, names))
  }

  @Test func aTableOfNothingIsNoTrap() throws {
    #expect(throws: Never.self) { try QueryText.read("(table () (count :borders))", names) }
  }

  @Test func eachFormIsWrittenAndReadBack() throws {
    for (text, query) in pairs {
      #expect(QueryText.write(query, names) == text)
      #expect(try QueryText.read(text, names) == query, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("(and :a :b :c)", "(and (and :a :b) :c)"),
      ("(most top 3 :area :b)", "(most :area :b top 3)"),
      ("(first 2 (sorted :area :b))", "(first 2 (sorted :area :b))"),
      (#"(where :born > "1990-05-01"^^xsd:date :a)"#, "(where :born > 19900501 :a)"),
      ("  ( count\t:a ) ", "(count :a)"), ("(:contains :a)", "(^:within :a)"),
      ("<http://example.org/geo#a>", ":a"),
    ])
  func otherSpellingsAreUnderstood(text: String, written: String) throws {
    #expect(QueryText.write(try QueryText.read(text, names), names) == written)
  }

  @Test(
    arguments: [
      ("", 1, "a form", "the end"), ("(count :a", 10, "“)”", "the end"),
      ("(count :a) :b", 12, "the end", "“:”"),
      ("(count :a :b)", 1, "one set after “count”", "“(count”"),
      ("(and :a (not (exists :b)))", 9, "a set", "“(not”"),
      ("(both :a :b)", 7, "a yes or no", "“:a”"),
      ("(frobnicate :a)", 2, "a form such as “count”", "“frobnicate”"),
      ("(:a q:b)", 5, "a name that the graph has", "“q:b”"),
      ("(where :a ~ 3 :b)", 11, "one of < <= = >= > !=", "“~”"),
      ("(most size :b)", 12, "(groups …)", "“:b”"),
      ("(sorted size :b)", 14, "(groups …)", "“:b”"),
      ("(nth :a)", 1, "a place and a set after “nth”", "“(nth”"),
      ("(count \"x)", 11, "a quote", "the end"), ("(first 2 :a by 3)", 16, "a relation", "“3”"),
    ])
  func whatIsWrongIsToldWithItsPlace(
    text: String, column: Int, expected: String, found: String
  ) {
    let error = QueryTextError(column: column, expected: expected, found: found)
    #expect(throws: error) { try QueryText.read(text, names) }
  }

  @Test func endlessBracketsAreRefused() {
    let text = String(repeating: "(not ", count: 100_000)
    #expect(throws: QueryTextError.self) { try QueryText.read(text, names) }
  }

  @Test(arguments: ["(why (exists :a))", "(unknown)", "(act greeting)", "(count :a)"])
  func turnsAreQueriesAndWhatStandsAtTheTopOnly(text: String) throws {
    #expect(QueryText.write(try QueryText.readTurn(text, names), names) == text)
  }

  @Test func anErrorSaysWhereWhatWasExpected() {
    let error = QueryTextError(column: 8, expected: "a set", found: "“(not”")
    #expect(error.description == "column 8: a set was expected, not “(not”")
  }
}

@Suite("Walking over queries") struct FoldTests {
  private let query = Query.filter(
    .superlative(states, .count(borders, of: place("ohio")), .largest), area, .more,
    .measure(of: place("texas")))

  @Test func thePartsOfMeasuresAndBoundsAreParts() {
    #expect(
      query.children
        == [.superlative(states, .count(borders, of: place("ohio")), .largest), place("texas")])
    #expect(query.relations == [relation("area"), borders])
    #expect(query.namedThings == [.iri(ns + "ohio"), .iri(ns + "texas")])
    #expect(query.vocabulary == [ns + "State", ns + "area", ns + "borders"])
  }

  @Test func rewritingGoesFromTheSmallestPartsUp() {
    let made = Query.count(.join(borders, place("ohio"))).rewriting { part in
      if case .join = part { return .union(part, part) }
      return part == place("ohio") ? place("texas") : part
    }
    let join = Query.join(borders, place("texas"))
    #expect(made == .count(.union(join, join)))
  }

  @Test func ofSlicesInEachOtherTheInnermostIsFirst() {
    let inner = Query.slice(states, .first(2))
    let outer = Query.slice(.join(borders, inner), .last(1), order: borders)
    #expect(Query.count(outer).innermostSlice { _ in true } == inner)
    #expect(Query.count(outer).innermostSlice { $0.order != nil } == outer)
    #expect(Query.count(inner).innermostSlice { $0.order != nil } == nil)
  }

  @Test func aPartOfAListHasItsPlaces() {
    #expect(Slice.Part.first(2).places(of: 5) == 0..<2)
    #expect(Slice.Part.first(9).places(of: 5) == 0..<5)
    #expect(Slice.Part.last(2).places(of: 5) == 3..<5)
    #expect(Slice.Part.nth(5).places(of: 5) == 4..<5)
    #expect(Slice.Part.nth(6).places(of: 5).isEmpty)
    #expect(Slice.Part.nth(0).places(of: 5).isEmpty)
    #expect(Slice.Part.last(2).places(of: 0).isEmpty)
  }
}
