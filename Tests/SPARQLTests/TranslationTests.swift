import Queries
import RDF
import SPARQL
import Testing

private let geo = "http://example.org/geo/vocab#"
private let borders = Relation(geo + "borders")
private let population = Relation(geo + "population")
private let texas = Query.terms([.iri("http://example.org/geo/state/texas")])
private let states = Query.instances(ClassExtent(name: geo + "State", types: [geo + "State"]))

private let writer = SPARQLWriter(
  labels: {
    ["http://example.org/geo/state/texas": "Lone Star State", geo + "borders": "borders"][
      $0.iri ?? ""]
  },
  isNumeric: { $0 == geo + "population" })

@Suite("A logical form as SPARQL") struct TranslationTests {
  @Test func aChainIsTriplePatternsWithLabelsInComments() {
    let text = writer.text(of: .intersection(states, .join(borders.reversed, texas)))
    #expect(
      text == """
        PREFIX geo: <http://example.org/geo/vocab#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT DISTINCT ?answer ?label
        WHERE {
          {
            SELECT DISTINCT ?answer
            WHERE {
              ?answer geo:borders <http://example.org/geo/state/texas> .  # Lone Star State
              FILTER EXISTS {
                ?answer a geo:State .
              }
            }
          }
          OPTIONAL {
            ?answer skos:prefLabel ?label1 .
          }
          OPTIONAL {
            ?answer rdfs:label ?label2 .
          }
          BIND(COALESCE(?label1, ?label2, STR(?answer)) AS ?label)
        }

        """)
  }

  @Test func aTextInSeveralLanguagesIsTheOneThatIsTold() {
    var writer = writer
    writer.isTranslated = { $0 == geo + "motto" }
    let text = writer.text(of: .count(.join(Relation(geo + "motto"), texas)))
    #expect(
      text == """
        PREFIX geo: <http://example.org/geo/vocab#>
        SELECT (COUNT(DISTINCT ?x1) AS ?answer)
        WHERE {
          <http://example.org/geo/state/texas> geo:motto ?x1 .  # Lone Star State
          FILTER NOT EXISTS {
            <http://example.org/geo/state/texas> geo:motto ?other1 .  # Lone Star State
            FILTER(isLiteral(?x1) && isLiteral(?other1) && IF(LANGMATCHES(LANG(?other1), "en"), "0", \
        IF(LANG(?other1) = "", "1", CONCAT("2", LCASE(LANG(?other1))))) < IF(LANGMATCHES(LANG(?x1), "en"), "0", \
        IF(LANG(?x1) = "", "1", CONCAT("2", LCASE(LANG(?x1))))))
          }
        }

        """)
  }

  @Test func takingNothingAwayIsNotWritten() {
    let text = writer.text(of: .difference(.join(borders, texas), .terms([])))
    #expect(!text.contains("NOT IN"))
  }

  @Test func aCountIsACountOfDistinctMembers() {
    let text = writer.text(of: .count(states))
    #expect(
      text == """
        PREFIX geo: <http://example.org/geo/vocab#>
        SELECT (COUNT(DISTINCT ?x1) AS ?answer)
        WHERE {
          ?x1 a geo:State .
        }

        """)
  }

  @Test func yesOrNoIsAsked() {
    let text = writer.text(of: .exists(.intersection(texas, .join(borders, texas))))
    #expect(text.contains("ASK {"))
    #expect(!text.contains("SELECT"))
  }

  @Test func theLargestKeepsTies() {
    let text = writer.text(of: .superlative(states, .value(population), .largest, rank: 1))
    #expect(text.contains("SELECT (MAX(?v3) AS ?best1)"))
    #expect(text.contains("FILTER(?v4 = ?best1)"))
    #expect(!text.contains("LIMIT"))
  }

  @Test func ofAClassItsMembersAreNotCheckedAgain() {
    let largest = Query.superlative(states, .count(borders, of: states), .largest, rank: 1)
    #expect(writer.text(of: .intersection(states, largest)) == writer.text(of: largest))
    #expect(writer.text(of: .intersection(states, states)) == writer.text(of: states))
  }

  @Test func theTopThreeEndAtTheThirdsValue() {
    let text = writer.text(of: .superlative(states, .value(population), .largest, places: 3))
    #expect(text.contains("ORDER BY DESC("))
    #expect(text.contains("LIMIT 3"))
    #expect(text.contains("(MIN(?n"))
  }

  @Test func groupsAreCountedByWhatTheyShare() {
    let groups = Groups(
      set: states, by: borders, value: .count, condition: .init(.more, 2), extreme: .init(.largest))
    let text = writer.text(of: .groups(groups))
    #expect(text.contains("SELECT ?subject (COUNT(DISTINCT ?x"))
    #expect(text.contains("GROUP BY ?subject"))
    #expect(text.contains("FILTER(?answer > 2)"))
    #expect(text.contains("FILTER(?answer = ?best"))
  }

  @Test func groupsAreInTheOrderOfTheirNumber() {
    let counted = Groups(set: states, by: borders, value: .count, first: .largest)
    #expect(writer.text(of: .groups(counted)).contains("ORDER BY DESC(?answer) ASC(STR(?subject))"))
    let told = Groups(set: states, by: borders, first: .smallest)
    let text = writer.text(of: .groups(told))
    #expect(text.contains("SELECT DISTINCT ?subject ?answer ?label ?n1"))
    #expect(text.contains("ORDER BY ASC(?n1) ASC(STR(?subject))"))
  }

  @Test func anOrderIsTheMeasuresAndThoseWithoutComeLast() {
    let text = writer.text(
      of: .sorted(Sorting(set: states, measure: .value(population), descending: true)))
    #expect(text.contains("ORDER BY ASC(?lacks) DESC(?measure) ASC(STR(?answer))"))
  }

  @Test func inAlphabeticalOrderIsByLabel() {
    let text = writer.text(
      of: .sorted(Sorting(set: states, measure: .value(Relation(RDFS.label)))))
    #expect(text.contains("BIND(LCASE(STR(?raw"))
    #expect(
      text.contains("ORDER BY ASC(?lacks) ASC(?measure) ASC(?mute) ASC(?text) ASC(STR(?answer))"))
  }

  @Test func theFirstOfAnOrderIsWhatTheFewestComeBefore() {
    let text = writer.text(of: .slice(states, .first(2), order: borders))
    #expect(text.contains("?x2 (geo:borders)+ ?answer ."))
    #expect(text.contains("ORDER BY ASC(?place1) ASC(STR(?answer))"))
    #expect(text.contains("LIMIT 2"))
    let last = writer.text(of: .slice(states, .last(1), order: borders))
    #expect(last.contains("ORDER BY DESC(?place1) DESC(STR(?answer))"))
  }

  @Test func equalSetsLackNothingOfEachOther() {
    let text = writer.text(of: .same(.join(borders, texas), states))
    #expect(text.contains("ASK {"))
    #expect(text.contains("FILTER(?more1 = 0 && ?fewer2 = 0)"))
  }

  @Test func repetitionIsAPathOfAlternatives() {
    let after = Relation([Arc(geo + "a"), Arc(geo + "b", inverse: true)], repeats: true)
    #expect(writer.text(of: .join(after, texas)).contains("(geo:a|^geo:b)+ ?answer ."))
  }

  @Test func differenceOfPlainSetsIsNotExistsAndOfSubqueriesIsMinus() {
    let plain = writer.text(of: .difference(states, .join(borders, states)))
    #expect(plain.contains("FILTER NOT EXISTS {"))
    let largest = Query.superlative(states, .value(population), .largest, rank: 1)
    #expect(writer.text(of: .difference(states, largest)).contains("MINUS {"))
  }
}

@Suite("Nothing breaks out of SPARQL") struct EscapingTests {
  @Test(arguments: [
    #"" } DROP ALL #"#, #"\" } #"#, "two\nlines", #"back\slash"#, "'''", #"""""#,
    "tab\tand\u{0}nul",
  ])
  func literalsStayInTheirQuotes(text: String) {
    let sparql = writer.text(of: .terms([.literal(Literal(text))]))
    let line = sparql.split(separator: "\n").first { $0.contains("VALUES") } ?? ""
    #expect(line.hasSuffix("\" }"))
    #expect(line.contains(Literal(text).description))
  }

  @Test func irisAreClosedByTheirOwnBracketOnly() {
    let sparql = writer.text(of: .terms([.iri("http://e.org/> } DROP ALL <\\u003E\n#")]))
    #expect(sparql.contains("<http://e.org/%3E%20%7D%20DROP%20ALL%20%3C%5Cu003E%0A#>"))
  }

  @Test func commentsStayOnTheirLine() {
    let evil = SPARQLWriter(labels: { _ in "a\n} DROP ALL\r\u{2028}\u{1B}[31m\\u000A x" })
    let sparql = evil.text(of: .join(borders, texas))
    #expect(sparql.contains("# a } DROP ALL [31m/u000A x\n"))
    #expect(!sparql.contains("\n} DROP"))
  }

  @Test func aLanguageTagThatIsNoneIsLeftOut() {
    let sparql = writer.text(of: .terms([.literal(Literal("x", language: "en } DROP"))]))
    #expect(sparql.contains("VALUES ?answer { \"x\" }"))
  }
}
