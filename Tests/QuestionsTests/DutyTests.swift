import English
import Queries
import Testing
import Vocabulary

@testable import Questions

/// Each kind of word that a reading must use: what uses it, what only tells of it, and what ignores it.
@Suite("Words that a reading must use") struct DutyTests {
  /// Whether a candidate holds and what its reading remarks, where it claims the words which the form's anchors have.
  private func outcome(_ form: String, for question: String, of asked: Asked, tags: Tags = [])
    throws
    -> (holds: Bool, remarks: [String])
  {
    let read = asked.question(question)
    let evaluator = Evaluator(asked.executor, store: asked.store)
    let candidate = Candidate(try asked.move(form), tags: tags)
    let account = Account(read)
    return (account.holds(for: candidate, evaluator), account.remarks(for: candidate, evaluator))
  }

  // MARK: Only

  @Test(
    arguments: [
      ("which factors affect only PM?", "(:affectedBy :project_management)", false),
      (
        "which factors affect only PM?",
        "(minus (:affectedBy :project_management) (:affectedBy :service_management))", true
      ),
      (
        "which factors do not affect only PM?",
        "(minus (type :Factor) (:affectedBy :project_management))", false
      ),
      ("name only three phases of PM", "(first 3 (:phase :project_management))", true),
    ])
  func onlyLeavesTheOthersOut(question: String, form: String, holds: Bool) throws {
    #expect(try outcome(form, for: question, of: .management).holds == holds)
  }

  @Test(
    arguments: ["the phases of PM only", "only the phases of PM", "I only want the phases of PM"])
  func onlyMaySayThatNoMoreIsWanted(question: String) throws {
    let found = try outcome("(:phase :project_management)", for: question, of: .management)
    #expect(found.holds)
    #expect(found.remarks == ["no more than that"])
  }

  // MARK: Order

  @Test(
    arguments: [
      "planets with their diameter, largest first", "planets by diameter, descending",
      "planets from the largest to the smallest", "the planets ranked by diameter",
      "planets from large to small",
    ])
  func anOrderThatIsAskedForIsKept(question: String) throws {
    #expect(
      try outcome("(sorted :diameter (type :Planet) desc)", for: question, of: .sky).holds)
    #expect(
      try outcome(
        "(rows (sorted :diameter (type :Planet) desc) :diameter)", for: question, of: .sky
      ).holds)
    #expect(try !outcome("(type :Planet)", for: question, of: .sky).holds)
    #expect(try !outcome("(rows (type :Planet) :diameter)", for: question, of: .sky).holds)
  }

  @Test(arguments: ["which planet was seen first?", "planets made from a large cloud"])
  func firstAndFromMayAskForNoOrder(question: String) throws {
    #expect(try outcome("(type :Planet)", for: question, of: .sky).holds)
  }

  // MARK: Groups

  @Test func noGroupIsMeasuredByWhatItIsMadeBy() throws {
    let question = "the average diameter of planets for each diameter"
    #expect(
      try !outcome(
        "(groups :diameter (type :Planet) average :diameter)", for: question, of: .sky
      ).holds)
  }

  // MARK: Both ends

  @Test(
    arguments: [
      ("the maximum and minimum diameter of planets", "(rows (type :Planet) :diameter)", false),
      (
        "the maximum and minimum diameter of planets",
        "(seq (max :diameter (type :Planet)) (min :diameter (type :Planet)))", true
      ),
    ])
  func bothEndsAreAsked(question: String, form: String, holds: Bool) throws {
    #expect(try outcome(form, for: question, of: .sky).holds == holds)
  }

  // MARK: Per, each, all

  @Test(
    arguments: [
      ("number of phases per discipline", "(count (type :Phase))", false),
      ("number of phases per discipline", "(groups ^:phase (type :Phase) count)", true),
      ("what is PM, per the text", "(describe :project_management)", true),
      ("how many phases does each discipline have", "(count (type :Phase))", false),
      (
        "how many phases does each discipline have", "(groups ^:phase (type :Phase) count)", true
      ),
      ("name each phase of PM", "(:phase :project_management)", true),
      ("do all factors affect PM?", "(exists (:affectedBy :project_management))", false),
      (
        "do all factors affect PM?", "(every (type :Factor) (:affectedBy :project_management))",
        true
      ),
      ("name all phases of PM", "(:phase :project_management)", true),
    ])
  func eachOfThemIsSpokenOf(question: String, form: String, holds: Bool) throws {
    #expect(try outcome(form, for: question, of: .management).holds == holds)
  }

  @Test(
    arguments: [
      ("which planet has the widest diameter per moon", true),
      ("which planet has the widest moon per country", false),
    ])
  func perSomethingThatNoWordExplainsIsNotUsed(question: String, holds: Bool) throws {
    let form = "(:orbits (most :diameter (type :Moon)))"
    #expect(try outcome(form, for: question, of: .sky).holds == holds)
  }

  @Test(
    arguments: [
      ("of the factors of PM, which matters most?", "(:affectedBy :project_management)", false),
      (
        "of the factors of PM, which matters most?",
        "(most (count ^:affectedBy) (:affectedBy :project_management))", true
      ),
      ("the most factors of PM", "(:affectedBy :project_management)", true),
    ])
  func mostAtTheEndTakesAnExtreme(question: String, form: String, holds: Bool) throws {
    #expect(try outcome(form, for: question, of: .management).holds == holds)
  }

  // MARK: Both, either, other, except

  @Test(
    arguments: [
      ("what both affects PM?", "(:affectedBy :project_management)", false),
      (
        "what affects both PM and SM?",
        "(and (:affectedBy :project_management) (:affectedBy :service_management))", true
      ),
      ("are both temporary?", "(every (type :Discipline) (^:duration :temporary))", true),
      ("does either of them suffer from risks?", "(exists (^:affectedBy :risks))", true),
      ("the phases of either PM", "(:phase :project_management)", false),
    ])
  func bothNeedsAPair(question: String, form: String, holds: Bool) throws {
    #expect(try outcome(form, for: question, of: .management).holds == holds)
  }

  @Test(
    arguments: [
      ("phases of PM except planning", "(:phase :project_management)", false),
      ("phases of PM except planning", "(minus (:phase :project_management) :planning)", true),
      ("phases of PM other than planning", "(:phase :project_management)", false),
      ("the other phases of PM", "(:phase :project_management)", false),
      ("the other phases of PM", "(minus (:phase :project_management) :planning)", true),
      ("the phases of PM in other words", "(:phase :project_management)", true),
      (
        "which other factors do not affect PM",
        "(minus (type :Factor) (:affectedBy :project_management))", false
      ),
    ])
  func whatIsLeftOutIsSaid(question: String, form: String, holds: Bool) throws {
    #expect(try outcome(form, for: question, of: .management).holds == holds)
  }

  @Test func theOtherMayBeThatOfTheLastTurn() throws {
    let found = try outcome(
      "(:phase :service_management)", for: "the phases of the other one", of: .management,
      tags: .otherOfPair)
    #expect(found.holds)
  }

  // MARK: Numbers, signs, comparison, units

  @Test(
    arguments: [
      ("products under 20", "(where :price < 20 (type :Product))", true),
      ("products under 20", "(where :price > 20 (type :Product))", false),
      ("products over 20", "(where :price < 20 (type :Product))", false),
      ("products not over 20", "(where :price <= 20 (type :Product))", true),
      ("products under 20", "(where :price < 30 (type :Product))", false),
      ("products under -20", "(where :price < 20 (type :Product))", false),
      ("products under -20", "(where :price < -20 (type :Product))", true),
      ("products under minus 20", "(where :price < -20 (type :Product))", true),
    ])
  func aNumberComparesAsItsWordSays(question: String, form: String, holds: Bool) throws {
    #expect(try outcome(form, for: question, of: .shop).holds == holds)
  }

  @Test func aNumberThatTheGraphAgreesWithIsRemarkedOn() throws {
    let found = try outcome(
      "(:phase :project_management)", for: "the five phases of PM", of: .management)
    #expect(found.holds)
    #expect(found.remarks == ["five, as there are"])
  }

  @Test func aNumberAboutTheTellingIsPassedOverWithARemark() throws {
    let found = try outcome(
      "(describe :project_management)", for: "define PM in two sentences", of: .management)
    #expect(found.holds)
    #expect(found.remarks == ["passing over “two sentences”"])
  }

  // MARK: Negation

  @Test func aNegatedQuestionIsReadAsAPositiveOneWithARemark() throws {
    let found = try outcome(
      "(exists (and :risks (:affectedBy :project_management)))", for: "don't risks affect PM?",
      of: .management)
    #expect(found.holds)
    #expect(found.remarks == ["asked with “don't”"])
  }

  @Test(
    arguments: [
      ("no problem, what affects PM?", true), ("what affects PM, if not too much", true),
      ("what is not affecting PM?", false), ("what one not affects PM", false),
    ])
  func aNegationMayBeIdle(question: String, holds: Bool) throws {
    #expect(
      try outcome("(:affectedBy :project_management)", for: question, of: .management).holds
        == holds)
  }

  // MARK: Names

  @Test(
    arguments: [
      ("what affects PM and Planning", false), ("what affects PM", true),
    ])
  func aNameIsUsed(question: String, holds: Bool) throws {
    #expect(
      try outcome("(:affectedBy :project_management)", for: question, of: .management).holds
        == holds)
  }

  // MARK: Repetition

  @Test func aNameIsNoAnswerToItself() throws {
    #expect(try !outcome(":suppliers", for: "is it suppliers?", of: .management).holds)
    #expect(
      try outcome(
        "(:affectedBy :project_management)", for: "suppliers of PM?", of: .management
      ).holds)
  }

  // MARK: Acts

  @Test func whatIsAskedOfTheLastAnswerIgnoresNoNumber() {
    let asked = Asked.management
    let evaluator = Evaluator(asked.executor, store: asked.store)
    for (question, holds) in [("shorter please", true), ("shorter, both", false)] {
      let account = Account(asked.question(question))
      #expect(account.holds(for: Candidate(.act(.shorter)), evaluator) == holds, "\(question)")
      #expect(account.holds(for: Candidate(.act(.thanks)), evaluator))
    }
  }

  // MARK: Preambles

  @Test func whatAPreambleNamesIsTold() {
    let read = Asked.management.question(
      "our suppliers are late. What affects service management?")
    let place = read.anchors.firstIndex { read.sentence.typed($0.words) == "service management" }
    let candidate = Candidate(
      .unknown, anchors: place.map { AnchorSet($0) } ?? AnchorSet())
    #expect(Account(read).passedOver(by: candidate) == ["suppliers"])
  }

  @Test func aPreambleThatIsUsedIsNotPassedOver() {
    let read = Asked.management.question("suppliers are late. Which of the two is affected?")
    var anchors = AnchorSet()
    for place in read.anchors.indices { anchors = anchors.union(AnchorSet(place)) }
    #expect(Account(read).passedOver(by: Candidate(.unknown, anchors: anchors)).isEmpty)
  }

  @Test(
    arguments: [
      ("the monthly benefits of service management", ["monthly"]),
      ("the benefits, monthly, of service management", []),
      ("the benefits of service management", []),
    ] as [(String, [String])])
  func aModifierThatNothingExplainsIsTold(question: String, told: [String]) throws {
    let read = Asked.management.read(question)
    let move = try Asked.management.move("(:benefit :service_management)")
    let candidate = try #require((read.candidates + read.refused).first { $0.move == move })
    #expect(Account(read.question, after: nil).passedOver(by: candidate) == told, "\(question)")
  }
}
