import English
import Queries
import Testing
import Triples
import Vocabulary

@testable import Questions

@Suite("What a sentence is before its words are looked up") struct SentenceFormTests {
  @Test(
    arguments: [
      ("does Io orbit Jupiter?", .yesNo), ("is it large?", .yesNo), ("did Hall find it?", .yesNo),
      ("can you tell me whether Io orbits Jupiter", .list), ("was Titan found by Huygens?", .yesNo),
      ("has Mars moons?", .yesNo), ("Io orbits Jupiter, right?", .yesNo),
      ("Io orbits Jupiter, doesn't it?", .yesNo), ("back to Mars, is it large?", .yesNo),
      ("so is Mars large?", .yesNo), ("isn't Mars large?", .yesNo),
      ("why is it large?", .why), ("for what reason is it large?", .why),
      ("and why is Mars red?", .why),
      ("how do I get there?", .manner), ("how to get there", .manner),
      ("how should we do it", .manner),
      ("what orbits Jupiter?", .list), ("which moons are there?", .list), ("moons of Mars", .list),
      ("tell me the moons of Mars", .list), ("how many moons has Mars", .list),
      ("how does it work", .list), ("please list the moons", .list),
    ] as [(String, Sentence.Mood)])
  func theOpeningAndTheEndTellTheMood(text: String, mood: Sentence.Mood) {
    #expect(Sentence(text).mood == mood)
  }

  @Test(
    arguments: [
      ("what orbits Jupiter?", []), ("By the way, what orbits Jupiter?", [3]),
      ("Mars. Venus? Io!", [1, 2]), ("Mars - what orbits it", [1]),
      ("Mars, Venus, and Io", [1, 2]),
    ] as [(String, [Int])])
  func marksAreBoundaries(text: String, boundaries: [Int]) {
    #expect(Sentence(text).boundaries == boundaries)
  }

  @Test(
    arguments: [
      ("Io orbits Jupiter, doesn't it", 3), ("Mars is red, isn't it", 3),
      ("what orbits Jupiter", nil),
      ("is it", nil),
    ] as [(String, Int?)])
  func aTagBeginsWhereItsAuxiliaryStands(text: String, start: Int?) {
    #expect(Sentence(text).tagStart == start)
  }

  @Test(
    arguments: [
      ("isn't Io a moon?", true), ("doesn't Io orbit Jupiter?", true), ("is Io a moon?", false),
    ])
  func aNegatedOpeningIsSeen(text: String, isNegated: Bool) {
    #expect(Sentence(text).opensNegated == isNegated)
  }

  @Test(
    arguments: [
      ("no, I meant Mars", 1), ("sorry, Mars", 1), ("no, wait, Mars", 2), ("what orbits Mars", 0),
      ("no moons", 0), ("ok I meant Mars", 1),
    ] as [(String, Int)])
  func interjectionsEndWhereTheTurnBegins(text: String, end: Int) {
    #expect(Sentence(text).interjectionEnd == end)
  }

  @Test func wordsAreKeptAsTyped() {
    let sentence = Sentence("What  ORBITS, “Jupiter”?")
    #expect(sentence.typed(0..<2) == "What ORBITS")
    #expect(sentence.typed(0..<0) == "")
    #expect(sentence.isCapital(0))
    #expect(sentence.isCapital(1))
  }

  @Test(arguments: [119, 120]) func asManyWordsAsTheLimitAreRead(count: Int) {
    #expect(!Sentence(String(repeating: "moon ", count: count)).isTooLong)
  }

  @Test func oneWordMoreIsTooMany() {
    #expect(Sentence(String(repeating: "moon ", count: Sentence.limit + 1)).isTooLong)
  }

  @Test func everyWordHasItsRoles() {
    let sentence = Sentence("which of them is not the largest")
    #expect(sentence.roles.count == sentence.words.count)
    #expect(sentence.roles[0].contains(.which))
    #expect(sentence.roles[2].contains(.they))
    #expect(sentence.roles[4].contains(.not))
    #expect(sentence.roles[6].isEmpty)
  }

  @Test func whatIsAskedWithIsDiffersFromWhetherThereIsAny() {
    #expect(Sentence("is Io a moon").asksWhatIs)
    #expect(!Sentence("is there a moon").asksWhatIs)
    #expect(!Sentence("does Io orbit Jupiter").asksWhatIs)
  }

  @Test(
    arguments: [
      ("where is Leo", .place), ("when was Leo born", .time), ("in what year was Leo born", .time),
      ("how long is it", .amount), ("who is Leo", .person), ("what is Leo", nil),
      ("is Leo there", nil),
    ] as [(String, Sentence.Wanted?)])
  func theQuestionWordWantsAKindOfAnswer(text: String, wanted: Sentence.Wanted?) {
    #expect(Sentence(text).wanted?.what == wanted)
  }

  @Test func aQuotationIsTheNameInIt() throws {
    let sentence = Sentence("who found \"Titan\"?")
    let (text, name) = try #require(sentence.quotation())
    #expect(String(decoding: sentence.text[name], as: UTF8.self) == "Titan")
    #expect(!String(decoding: text, as: UTF8.self).contains("Titan"))
    #expect(Sentence("who found Titan").quotation() == nil)
    #expect(Sentence("\"Titan\" or \"Io\"").quotation() == nil)
  }
}

@Suite("The agenda of the chart") struct AgendaTests {
  @Test func givesTheCheapestFirst() {
    var agenda = Agenda()
    for (place, cost) in [(1, 3.0), (2, 0.5), (3, 1.25), (4, 0.0)] {
      agenda.insert(Int32(place), cost: Float(cost))
    }
    var places: [Int32] = []
    while let next = agenda.next() { places.append(next.place) }
    #expect(places == [4, 2, 3, 1])
  }

  @Test func takesInWhatComesLater() {
    var agenda = Agenda()
    agenda.insert(1, cost: 2)
    #expect(agenda.next()?.place == 1)
    agenda.insert(2, cost: 1)
    #expect(agenda.next()?.place == 2)
    #expect(agenda.next() == nil)
  }

  @Test func whatCostsTooMuchWaitsTogether() {
    var agenda = Agenda()
    agenda.insert(1, cost: 1_000)
    agenda.insert(2, cost: .greatestFiniteMagnitude)
    agenda.insert(3, cost: 1)
    #expect(agenda.next()?.place == 3)
    #expect(Set([agenda.next()?.place, agenda.next()?.place]) == [1, 2])
  }

  @Test func aNegativeCostIsNone() {
    var agenda = Agenda()
    agenda.insert(1, cost: -3)
    #expect(agenda.next()?.cost == 0)
  }
}

@Suite("Forms are kept once each") struct FormsTests {
  private let schema = Asked.shop.lexicon.schema

  @Test func equalFormsAreOne() {
    var forms = Forms(schema: schema)
    let (a, b) = (forms.kind(0), forms.kind(0))
    #expect(a == b)
    #expect(forms.kind(1) != a)
    #expect(forms.or(a, b) == a)
    #expect(forms.and(a, b) == a)
  }

  @Test func manyFormsAreStillFound() {
    var forms = Forms(schema: schema)
    let kind = forms.kind(0)
    let measure = forms.value(.init(0))
    let made = (1...900).map { forms.superlative(kind, measure, Int32($0)) }
    #expect(Set(made).count == 900)
    #expect((1...900).map { forms.superlative(kind, measure, Int32($0)) } == made)
  }

  @Test func whatTypesRuleOutIsNotMade() throws {
    var forms = Forms(schema: schema)
    let store = Asked.shop.store
    let town = try #require(store.id(ofIRI: "http://shop.example/york"))
    let maker = try #require(schema.propertyByIRI["http://shop.example/maker"])
    let things = forms.things([town])
    #expect(forms.join(.init(maker.index), things) == nil)
    forms.isLax = true
    #expect(
      forms.join(.init(maker.index), things) != nil
        || forms.looseJoin(.init(maker.index), things) > 0)
  }

  @Test func namedThingsMeetInTheOnesTheyShare() throws {
    var forms = Forms(schema: schema)
    let store = Asked.shop.store
    let ids = try ["york", "bath"].map {
      try #require(store.id(ofIRI: "http://shop.example/\($0)"))
    }
    let (both, one) = (forms.things(ids), forms.things([ids[0]]))
    #expect(forms.and(both, one) == one)
    #expect(forms.and(one, forms.things([ids[1]])) == nil)
  }

  @Test func aFormIsReadAsItsQuery() throws {
    var forms = Forms(schema: schema)
    let kind = forms.kind(try #require(schema.classByIRI["http://shop.example/Product"]))
    let price = forms.value(
      .init(try #require(schema.propertyByIRI["http://shop.example/price"]).index))
    let cheapest = forms.superlative(kind, price, -1)
    let counted = forms.make(.count, cheapest)
    let reader = FormReader(forms: forms, lexicon: Asked.shop.lexicon)
    #expect(reader.query(cheapest) == (try Asked.shop.query("(least :price (type :Product))")))
    #expect(
      reader.query(counted) == (try Asked.shop.query("(count (least :price (type :Product)))")))
  }
}
