import English
import Testing
import Triples
import Vocabulary

@testable import Questions

/// What words may stand for, and how well they match.
@Suite("Words are anchored in the graph") struct AnchorTests {
  private func matches(_ question: String, _ typed: String, of asked: Asked) -> Set<Anchor.Match> {
    let read = asked.question(question)
    return Set(
      read.anchors.filter { read.sentence.typed($0.words).lowercased() == typed }.map(\.match))
  }

  private func readAs(_ question: String, of asked: Asked) -> Set<String> {
    Set(asked.question(question).anchors.compactMap(\.readAs))
  }

  @Test(
    arguments: [
      ("what affects risks", "risks"), ("what orbits Jupiter", "jupiter"),
      ("the PHASES of it", "phases"),
    ])
  func aLabelLetterByLetterIsExact(question: String, typed: String) {
    let asked = typed == "jupiter" ? Asked.sky : .management
    #expect(matches(question, typed, of: asked).contains(.exact))
  }

  @Test(
    arguments: [
      ("the discoverers of Titan", "discoverers"), ("which moon orbited Mars", "orbited"),
    ])
  func anotherFormOfALabelIsNoWorse(question: String, typed: String) {
    let found = matches(question, typed, of: .sky)
    #expect(!found.isEmpty)
    #expect(found.isSubset(of: [.exact, .inflected]))
  }

  @Test(
    arguments: [
      ("who makes the lamp", "lamp"), ("what does the vase cost", "vase"),
      ("where are the brothers based", "brothers"),
    ])
  func aWordOfALongerLabelIsAPart(question: String, typed: String) {
    #expect(matches(question, typed, of: .shop).contains(.part))
  }

  @Test func aPartTellsWhichLabelItWasReadAs() {
    #expect(readAs("who makes the lamp", of: .shop).contains("desk lamp"))
    #expect(readAs("where are the brothers based", of: .shop).contains("Tick Brothers"))
  }

  @Test(
    arguments: [
      ("the diametre of Mars", "diametre"), ("who discoverd Titan", "discoverd"),
    ])
  func aSlipOfTheFingerIsMisspelt(question: String, typed: String) {
    #expect(matches(question, typed, of: .sky).contains(.misspelt))
  }

  @Test(
    arguments: [
      ("what are the disadvantages", "disadvantages"),
      ("which dependencies has it", "dependencies"),
    ])
  func aWordOfTheSameRootIsDerived(question: String, typed: String) {
    let asked = typed == "dependencies" ? Asked.shop : .management
    let found = matches(question, typed, of: asked)
    #expect(found.isEmpty || !found.contains(.exact))
  }

  @Test func matchesAreOrderedFromTheBest() {
    let order: [Anchor.Match] = [
      .exact, .inflected, .part, .derived, .misspelt, .paraphrase, .related,
    ]
    #expect(order == order.sorted())
    #expect(Set(order.map(\.name)).count == order.count)
  }

  @Test func aLongerNameCoversTheOnesInside() {
    let read = Asked.management.question("what affects project management?")
    let things = read.anchors.filter {
      if case .things = $0.meaning { return $0.match <= .inflected }
      return false
    }
    #expect(things.map(\.words) == [2..<4])
  }

  @Test func namesThatShareAWordAreOneAnchorAClass() {
    let read = Asked.shop.question("what does the table cost")
    let group = read.anchors.compactMap { anchor -> [TermID]? in
      guard case .things(let things) = anchor.meaning, anchor.match == .part else { return nil }
      return things
    }
    #expect(group.map(\.count) == [2])
  }

  @Test func neighbouringPartsOfOneNameStandForItTogether() {
    let read = Asked.shop.question("what do Holm Sons make")
    let parts = read.anchors.filter {
      if case .things = $0.meaning { return $0.words.count > 1 }
      return false
    }
    #expect(!parts.isEmpty)
  }

  @Test func aNumberWithItsUnitIsTheNumberAndWhatIsMeasured() {
    let read = Asked.zoo.question("animals over 100kg")
    #expect(
      read.anchors.contains {
        if case .number(100) = $0.meaning { return true }
        return false
      })
  }

  @Test func numbersAndDatesAreAnchorsToo() {
    let read = Asked.zoo.question("more than 12 animals born in December 2015")
    #expect(read.anchors.contains { $0.meaning == .number(12) })
    #expect(
      read.anchors.contains {
        if case .date = $0.meaning { return true }
        return false
      })
    #expect(read.anchors.filter(\.isNumber).count >= 2)
  }

  @Test func operatorsAndBarePrepositionsAreNoAnchors() {
    for anchor in Asked.management.question("how many are in it, not of or from more than most")
      .anchors
    {
      if case .operator = anchor.meaning { Issue.record("an operator: \(anchor)") }
      if case .relation(_, .preposition) = anchor.meaning {
        Issue.record("a preposition: \(anchor)")
      }
    }
  }

  @Test func anchorsStandInTheOrderOfTheirWords() {
    for text in [
      "which moons of Jupiter did Galileo discover", "the largest moon, and the planets with moons",
    ] {
      let places = Asked.sky.question(text).anchors.map(\.words.lowerBound)
      #expect(places == places.sorted())
    }
  }

  @Test func ofOneMeaningAtOnePlaceOnlyTheBestMatchIsKept() {
    let anchors = Asked.management.question("what affects risks in project management").anchors
    var seen: [Anchor] = []
    for anchor in anchors {
      #expect(!seen.contains { $0.words == anchor.words && $0.meaning == anchor.meaning })
      seen.append(anchor)
    }
  }

  @Test func thereAreNeverMoreThanAMachineWordHolds() {
    let long = String(
      repeating: "risks planning suppliers closing moons phases benefit 12 ", count: 16)
    #expect(Asked.management.question(long).anchors.count <= AnchorFinder.limit)
  }

  @Test func whatEnglishAndTheGraphDoNotKnowHasNoAnchor() {
    #expect(Asked.sky.question("zyxwv qwrtp").anchors.isEmpty)
  }
}

@Suite("Sets of words") struct WordSetTests {
  @Test func holdTheirPlaces() {
    var set = WordSet(2..<5)
    #expect(!set.contains(1) && set.contains(2) && set.contains(4) && !set.contains(5))
    set.insert(100)
    #expect(set.contains(100))
    #expect(set.count == 4)
    #expect(set.first == 2)
  }

  @Test func holdWordsBeyondTheFirstSixtyFour() {
    let set = WordSet(60..<70)
    #expect(set.count == 10)
    #expect(set.contains(60..<70))
    #expect(!set.contains(59..<61))
    #expect(WordSet(80..<82).first == 80)
  }

  @Test func ignoreWhatIsBeyondAnyQuestion() {
    var set = WordSet()
    set.insert(500)
    #expect(set.isEmpty)
    #expect(!set.contains(500))
  }

  @Test func areUnitedAndSubtracted() {
    let (a, b) = (WordSet(0..<4), WordSet(2..<70))
    #expect(a.union(b) == WordSet(0..<70))
    #expect(a.subtracting(b) == WordSet(0..<2))
    #expect(b.subtracting(a) == WordSet(4..<70))
    #expect(a.subtracting(a).isEmpty)
  }

  @Test func meetWhereTheyShareAWord() {
    #expect(WordSet(0..<4).meets(WordSet(3..<9)))
    #expect(!WordSet(0..<4).meets(WordSet(4..<9)))
    #expect(WordSet(66..<68).meets(67..<90))
    #expect(!WordSet(66..<68).meets(0..<66))
    #expect(!WordSet().meets(0..<64))
  }
}

@Suite("Sets of anchors") struct AnchorSetTests {
  @Test func holdTheirPlacesInOrder() {
    let set = AnchorSet(7).union(AnchorSet(2)).union(AnchorSet(59))
    #expect(set.places == [2, 7, 59])
    #expect(set.count == 3)
    #expect(set.contains(7) && !set.contains(8))
    #expect(AnchorSet().places.isEmpty)
  }
}

@Suite("A question's words and cues") struct QuestionTests {
  @Test func contentWordsAreThoseThatAreNoGrammar() {
    let question = Asked.management.question("what are the benefits of project management?")
    let content = question.sentence.words.indices.filter { question.content.contains($0) }
    #expect(content == [3, 5, 6])
  }

  @Test func aNameIsContentEvenWhereItsWordIsGrammar() {
    let question = Asked.management.question("what uses IT")
    #expect(question.content.contains(2))
  }

  @Test(
    arguments: [
      ("benefits affected running", ["benefit", "affect", "runn"]),
      ("is was has", ["is", "was", "has"]), ("Phase Phases", ["phase", "phase"]),
    ] as [(String, [String])])
  func stemsAreWithoutTheEndingsOfInflection(text: String, stems: [String]) {
    #expect(Asked.management.question(text).stems == stems)
  }

  @Test(
    arguments: [
      ("how many moons", .count), ("the number of moons", .count), ("the first phase", .first),
      ("the last one", .last), ("what is next", .next), ("the one before", .previous),
      ("all except Mars", .except), ("both of them", .both), ("for each planet", .each),
      ("only the moons", .only), ("compare them", .compare), ("in common", .common),
      ("more than three", .more), ("fewer than three", .less), ("the most moons", .most),
      ("the least", .least), ("why is that", .why), ("not that", .negation),
      ("on average", .average), ("in total", .sum), ("another one", .another),
      ("the rest", .remaining), ("sorted by size", .order), ("is that right", .truth),
      ("between them", .between), ("vice versa", .reverse), ("the middle one", .middle),
      ("which position", .position), ("the newest", .newest), ("the oldest", .oldest),
      ("as many as", .equal), ("all of it", .everything), ("any moons", .any),
      ("what is it good for", .purpose), ("half of them", .half),
    ] as [(String, Cue)])
  func cuesAreFound(text: String, cue: Cue) {
    let question = Asked.sky.question(text)
    #expect(question.has(cue))
    #expect(!question.words(of: cue).isEmpty)
  }

  @Test func aCueInsideAQuotedNameIsNone() {
    #expect(!Asked.sky.question("\"how many\"").has(.count))
  }

  @Test func aCueHasTheWordsOfAllItsPlaces() {
    let question = Asked.sky.question("how many moons, and how many planets")
    #expect(question.words(of: .count).contains(0))
    #expect(question.words(of: .count).contains(4))
    #expect(question.words(of: .reverse).isEmpty)
  }

  @Test func aQuestionTellsWhichRolesItsWordsHave() {
    let question = Asked.sky.question("which moons orbit it")
    #expect(question.says(.which))
    #expect(question.says([.they, .it]))
    #expect(!question.says(.how))
    #expect(question.count == 4)
  }
}
