import English
import Queries
import TestGraphs
import Testing
import Vocabulary

@testable import Questions

/// Words that may never be passed over: a candidate that ignores one is no answer, however likely.
@Suite("Every word that counts is accounted for") struct AccountTests {
  private func holds(
    _ form: String, for question: String, of asked: Asked, covering words: String...
  )
    throws -> Bool
  {
    let read = asked.question(question)
    let evaluator = Evaluator(asked.executor, store: asked.store)
    var covered = WordSet()
    for place in read.sentence.words.indices
    where words.contains(read.sentence.typed(place..<(place + 1)).lowercased()) {
      covered.insert(place)
    }
    let candidate = Candidate(try asked.move(form), words: covered)
    return Account(read).holds(for: candidate, evaluator)
  }

  // MARK: Numbers

  @Test func aNumberThatIsIgnoredThrowsTheCandidateOut() throws {
    #expect(
      try !holds("(type :Product)", for: "products under 20 euros", of: .shop, covering: "products")
    )
    #expect(
      try !holds(
        "(:benefit :service_management)", for: "name two benefits of service management",
        of: .management, covering: "benefits", "service", "management"))
    #expect(
      try !holds(
        "(^:orbits :Jupiter)", for: "moons of Jupiter over 4000 km", of: .sky, covering: "moons"))
  }

  @Test func aNumberThatIsUsedDoesNot() throws {
    #expect(
      try holds(
        "(where :price < 20 (type :Product))", for: "products under 20 euros", of: .shop,
        covering: "20", "euros"))
    #expect(
      try holds(
        "(take 2 (:benefit :service_management))", for: "name two benefits of service management",
        of: .management, covering: "two"))
  }

  @Test func aWordOfALongerNumberIsNoNumberOfItsOwn() throws {
    #expect(
      try holds(
        "(where :price > 5000 (type :Product))", for: "products over five thousand euros",
        of: .shop, covering: "products", "over", "five", "thousand", "euros"))
  }

  @Test func aNumberMayAgreeWithWhatIsListed() throws {
    #expect(
      try holds("(:phase :project_management)", for: "list the five phases of PM", of: .management))
    #expect(
      try !holds("(:phase :project_management)", for: "list the four phases of PM", of: .management)
    )
    #expect(
      try holds(
        "(:affectedBy :service_management)", for: "the three factors of SM?", of: .management))
  }

  @Test func ofTwoThingsComparedTheNumberAgrees() throws {
    #expect(
      try holds(
        "(table (:project_management :service_management) :duration)",
        for: "compare the duration of the 2", of: .management))
    #expect(
      try holds(
        "(and (type :Discipline) (^:moreDifficultThan *))", for: "which of the two is harder",
        of: .management))
  }

  @Test func oneIsAPronounAsOftenAsANumber() throws {
    #expect(try holds("(^:moreDifficultThan *)", for: "which one is harder", of: .management))
  }

  @Test func aNumberInANameIsNoNumber() throws {
    #expect(try holds("(:status :o1)", for: "what is the status of order 11?", of: .shop))
  }

  @Test func aDateIsAccountedForAsANumberIs() throws {
    #expect(
      try !holds(
        "(type :Animal)", for: "animals born on 20 November 2015", of: .zoo, covering: "animals"))
    #expect(
      try !holds(
        "(type :Animal)", for: "animals born in 2015", of: .zoo, covering: "animals", "born"))
  }

  // MARK: Ordinals

  @Test func anOrdinalThatIsIgnoredThrowsTheCandidateOut() throws {
    #expect(
      try !holds(
        "(:phase :project_management)", for: "the third phase of PM", of: .management,
        covering: "phase"))
    #expect(
      try holds(
        "(nth 3 (:phase :project_management))", for: "the third phase of PM", of: .management,
        covering: "third"))
  }

  @Test func firstMayBeAFiller() throws {
    #expect(
      try holds(
        "(:phase :project_management)", for: "first, what are the phases of PM?", of: .management))
  }

  // MARK: Negation

  @Test func aNegationThatIsIgnoredThrowsTheCandidateOut() throws {
    #expect(
      try !holds(
        "(:affectedBy :project_management)", for: "which factors do not affect PM?", of: .management
      ))
    #expect(try !holds("(^:orbits :Jupiter)", for: "moons that don't orbit Jupiter", of: .sky))
    #expect(try !holds("(^:pool true)", for: "enclosures with no pool", of: .zoo))
  }

  @Test(
    arguments: [
      "(minus (type :Factor) (:affectedBy :project_management))",
      "(not (exists (:affectedBy :project_management)))",
    ])
  func aQueryThatDeniesAccountsForANegation(form: String) throws {
    #expect(try holds(form, for: "which factors do not affect PM?", of: .management))
  }

  @Test(
    arguments: [
      "I don't know what affects PM, can you tell me", "you cannot tell me what affects PM?",
      "what affects PM, why not",
    ])
  func aNegationOfTheAskingIsNone(question: String) throws {
    #expect(try holds("(:affectedBy :project_management)", for: question, of: .management))
  }

  @Test func theTagOfAQuestionDeniesNothing() throws {
    #expect(
      try holds(
        "(exists (and :risks (:affectedBy :project_management)))",
        for: "risks affect PM, don't they?",
        of: .management))
  }

  @Test func whatLeavesOutWhatWasToldIsNegated() throws {
    let asked = Asked.management
    let question = asked.question("which others do not affect PM")
    let evaluator = Evaluator(asked.executor, store: asked.store)
    let move = try asked.move("(minus (type :Factor) (:affectedBy :project_management))")
    #expect(
      Account(question).holds(for: Candidate(move, tags: .withoutTold), evaluator))
    #expect(!Account(question).holds(for: Candidate(move), evaluator))
  }

  @Test func leavingOutWhatWasToldIsNoDenialOfItsOwn() throws {
    let asked = Asked.management
    let evaluator = Evaluator(asked.executor, store: asked.store)
    let question = asked.question("what doesn't affect project management?")
    let factors = try #require(
      question.anchors.firstIndex { $0.words.lowerBound > 1 && $0.match == .exact })
    let rest = try asked.move("(minus (:affectedBy :project_management) :risks)")
    let told = Candidate(
      rest, anchors: AnchorSet(factors), tags: [.lastList, .withoutTold])
    #expect(!Account(question).holds(for: told, evaluator))
    let others = asked.question("which others don't affect project management?")
    let both = try asked.move(
      "(minus (minus (type :Factor) (:affectedBy :project_management)) :risks)")
    #expect(
      Account(others).holds(
        for: Candidate(both, tags: [.lastList, .withoutTold]), evaluator))
  }

  // MARK: Currencies

  @Test(arguments: [("products below €50", false), ("products below 50", true)])
  func aSumOfMoneyIsNoWeight(question: String, isWeight: Bool) throws {
    let asked = Asked(
      TestGraph.store(
        """
        @prefix : <http://shop.example/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix lore: <https://lore.example/vocab#> .
        :Product a rdfs:Class ; rdfs:label "product" .
        :price rdfs:domain :Product ; rdfs:label "price" ; lore:unit "EUR" .
        :weight rdfs:domain :Product ; rdfs:label "weight" ; lore:unit "kg" .
        :kettle a :Product ; rdfs:label "Kettle" ; :price 39.9 ; :weight 1.2 .
        :grill a :Product ; rdfs:label "Grill" ; :price 119 ; :weight 6.0 .
        """, name: "shop.ttl"))
    #expect(try holds("(where :price < 50 (type :Product))", for: question, of: asked))
    #expect(try holds("(where :weight < 50 (type :Product))", for: question, of: asked) == isWeight)
  }

  // MARK: Everything else

  @Test func whatAsksNothingOfTheGraphNeedsNoAccount() {
    let asked = Asked.management
    let question = asked.question("the 99 third phases not of PM")
    let evaluator = Evaluator(asked.executor, store: asked.store)
    for move in [Candidate.Move.unknown, .act(.thanks)] {
      #expect(Account(question).holds(for: Candidate(move), evaluator))
    }
  }

  @Test func aPreambleMayHoldNumbers() throws {
    #expect(
      try holds(
        "(:affectedBy :project_management)", for: "I have 3 minutes left. What affects PM?",
        of: .management))
  }

  // MARK: Among the candidates

  /// Each question holds a number that nothing in the graph can use: no answer may be left.
  @Test(
    arguments: [
      "what are the 17 benefits of service management", "name eleven phases of PM",
      "list the four benefits of project management", "name twenty-five phases of PM",
      "name one hundred phases of PM", "what is the twenty-first phase of PM?",
    ])
  func noCandidateIgnoresANumber(question: String) {
    for candidate in Asked.management.read(question).candidates {
      guard case .ask = candidate.move else { continue }
      let read = Asked.management.question(question)
      let numbers = read.anchors.enumerated().filter { $0.element.isNumber }
      #expect(
        numbers.allSatisfy {
          candidate.words.contains($0.element.words) || candidate.anchors.contains($0.offset)
            || candidate.grammarCost != nil || Self.agrees(candidate, $0.element)
        })
    }
  }

  private static func agrees(_ candidate: Candidate, _ anchor: Anchor) -> Bool {
    let asked = Asked.management
    guard case .number(let value) = anchor.meaning, case .ask(let query) = candidate.move else {
      return false
    }
    let evaluator = Evaluator(asked.executor, store: asked.store)
    let listed = query.subjectSet.map { evaluator.members(of: $0).count } ?? -1
    return Double(listed) == value || Double(query.namedThings.count) == value
  }

  @Test(
    arguments: [
      (
        "which factors affect project management?",
        "which factors do not affect project management?"
      ),
      ("what orbits Jupiter?", "what does not orbit Jupiter?"),
    ])
  func thePlainReadingIsGoneWhereTheQuestionDenies(plain: String, denied: String) {
    let asked = plain.contains("Jupiter") ? Asked.sky : .management
    let plainMoves = Set(asked.read(plain).candidates.filter { $0.grammarRank == 0 }.map(\.move))
    let deniedMoves = Set(
      asked.read(denied).candidates.filter { $0.grammarRank == nil }.map(\.move))
    #expect(plainMoves.isDisjoint(with: deniedMoves))
  }
}
