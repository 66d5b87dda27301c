import Queries
import RDF
import Testing
import Vocabulary

@testable import Questions

/// The features of candidates: how words, operators, anchors, context and the answer go together.
@Suite("Candidates are described by features") struct FeatureTests {
  private func features(
    _ form: String, for question: String, of asked: Asked = .management,
    after said: [Asked.Said] = []
  ) throws -> Set<String> {
    try asked.features(form, for: question, after: said)
  }

  @Test func everyCandidateHasTheBias() throws {
    for form in ["(:affectedBy :project_management)", "(unknown)", "(act thanks)"] {
      #expect(try features(form, for: "what affects PM").contains("bias"))
    }
  }

  @Test func noFeatureNamesAPropertyOrAThingByItsAddress() {
    let asked = Asked.management
    let read = asked.read("how many factors affect project management?")
    for candidate in read.candidates {
      for name in read.features.list(of: candidate).names {
        #expect(!name.contains("affectedBy") && !name.contains("project_management"), "\(name)")
      }
    }
  }

  @Test(
    arguments: [
      ("(:affectedBy :project_management)", "list"),
      ("(count (:affectedBy :project_management))", "count"),
      ("(exists (:affectedBy :project_management))", "exists"),
      ("(describe :project_management)", "describe"),
      ("(table (:project_management :service_management) :affectedBy)", "table"),
      ("(unknown)", "unknown"), ("(act thanks)", "act"), ("(why (exists (type :Factor)))", "why"),
    ] as [(String, String)])
  func theOutermostOperatorIsTold(form: String, top: String) throws {
    #expect(try features(form, for: "what affects project management").contains("top:\(top)"))
  }

  @Test func whetherTheWordsCallForTheOperatorIsTold() throws {
    let counted = "(count (:affectedBy :project_management))"
    #expect(try features(counted, for: "how many factors affect PM").contains("cue+:count"))
    #expect(try features(counted, for: "which factors affect PM").contains("cue-:count"))
    let listed = "(:affectedBy :project_management)"
    #expect(try features(listed, for: "how many factors affect PM").contains("cu:count:unused"))
    #expect(try features(counted, for: "how many factors affect PM").contains("cu:count:used"))
  }

  @Test func wordsThatNothingExplainsAreCounted() throws {
    let all = try features(
      "(:affectedBy :project_management)", for: "what affects project management")
    #expect(all.contains("open:0"))
    let some = try features(
      "(:affectedBy :project_management)", for: "what purple affects project management badly")
    #expect(!some.contains("open:0"))
  }

  @Test func namesLeftOutAreCounted() throws {
    let form = "(:affectedBy :project_management)"
    #expect(try features(form, for: "what affects project management").contains("names.missed:0"))
    #expect(
      try features(form, for: "does planning affect project management like closing").contains {
        $0.hasPrefix("names.missed:") && $0 != "names.missed:0"
      })
  }

  @Test func howAnAnchorMatchedIsAFeature() throws {
    let found = try features("(:price :lamp)", for: "the price of the lamp", of: .shop)
    #expect(found.contains("match:T:part"))
    #expect(found.contains("match:P:exact"))
  }

  @Test func theKindOfQuestionIsTold() throws {
    let form = "(exists (and :risks (:affectedBy :project_management)))"
    #expect(try features(form, for: "do risks affect PM?").contains("mood:aux:exists"))
    #expect(try features(form, for: "which risks affect PM?").contains("mood:wh:exists"))
    #expect(try features(form, for: "risks affect PM, right?").contains("tagged:exists"))
  }

  @Test func theAnswerOfACandidateIsAFeature() throws {
    #expect(
      try features(
        "(exists (and :risks (:affectedBy :project_management)))", for: "do risks affect PM?"
      )
      .contains("answer:yes"))
    #expect(
      try features(
        "(exists (and :risks (:affectedBy :service_management)))", for: "do risks affect SM?"
      )
      .contains("answer:no"))
    #expect(
      try features("(:affectedBy :project_management)", for: "what affects PM").contains(
        "answer.size:list:n"))
    #expect(
      try features("(count (:affectedBy :project_management))", for: "how many affect PM").contains(
        "answer.number:n"))
  }

  @Test func whatRestsOnEarlierTurnsSaysSo() throws {
    let said = [Asked.Said("what affects service management?", "(:affectedBy :service_management)")]
    let followed = try features(
      "(:affectedBy :project_management)", for: "and project management?", after: said)
    #expect(followed.contains("ctx"))
    #expect(
      followed.contains { $0.hasPrefix("tag:lastProperty") || $0.hasPrefix("tag:substituted") })
    #expect(followed.contains("before:list:list"))
    #expect(followed.contains("sameProperty"))
    let plain = try features(
      "(:benefit :project_management)", for: "what are the benefits of project management",
      after: said)
    #expect(plain.contains("noctx"))
    #expect(!plain.contains("sameProperty"))
  }

  @Test func whetherTheGrammarAgreesIsTold() throws {
    let form = "(:affectedBy :project_management)"
    #expect(
      try features(form, for: "what affects project management?").contains {
        $0.hasPrefix("grammar:rank:")
      })
    #expect(
      try features("(describe :project_management)", for: "what affects project management?")
        .contains(
          "grammar:other"))
    #expect(
      try features("(describe :project_management)", for: "zyx project management qwv vut").contains
      {
        $0.hasPrefix("grammar:")
      })
  }

  @Test func whetherAnExtremeAgreesWithItsWordsIsAFeature() throws {
    #expect(
      try features("(most :diameter (type :Planet))", for: "the planet of most diameter", of: .sky)
        .contains("sign:agrees"))
    #expect(
      try features("(least :diameter (type :Planet))", for: "the planet of most diameter", of: .sky)
        .contains("sign:differs"))
    #expect(
      try features("(most :placed (type :Order))", for: "the newest order", of: .shop).contains(
        "sign.time:agrees:time"))
  }

  @Test func numbersAreUsedOrLeft() throws {
    #expect(
      try features("(where :price < 20 (type :Product))", for: "products under 20 euros", of: .shop)
        .contains { $0.hasPrefix("number:used") })
    #expect(
      try features("(type :Product)", for: "products under 20 euros", of: .shop).contains {
        $0.hasPrefix("number:left")
      })
  }

  @Test func whichOfTwoNamesComesFirstIsTold() throws {
    let found = try features(
      "(exists (and :project_management (^:moreDifficultThan :service_management)))",
      for: "is project management harder than service management?")
    #expect(found.contains("order:exists:asSaid"))
    let turned = try features(
      "(exists (and :service_management (^:moreDifficultThan :project_management)))",
      for: "is project management harder than service management?")
    #expect(turned.contains("order:exists:turned"))
  }

  @Test func whichWordsPeopleUseForWhichLabelsIsTold() throws {
    let found = try features("(:duration :project_management)", for: "how is the duration of PM")
    #expect(found.contains { $0.hasPrefix("pw:") && $0.hasSuffix(":how") })
    #expect(found.contains { $0.hasPrefix("p:") && $0.hasSuffix(":said") })
  }

  @Test func theUnknownReadingHasFeaturesOfTheQuestion() throws {
    let found = try features("(unknown)", for: "who painted the purple zyxwv")
    #expect(found.contains("top:unknown"))
    #expect(found.contains { $0.hasPrefix("unk.unanchored:") && $0 != "unk.unanchored:0" })
    #expect(found.contains("ow:unknown:painted") || found.contains("ow:unknown:paint"))
    #expect(found.contains("unk.context:no"))
  }

  @Test func anActIsToldByItsCue() throws {
    let found = try features("(act thanks)", for: "thanks a lot")
    #expect(found.contains("act:thanks"))
    #expect(found.contains("act.cued:yes"))
    #expect(found.contains("act.begins:thanks:yes"))
    #expect(try features("(act bye)", for: "thanks a lot").contains("act.cued:no"))
  }

  @Test func theFeaturesAreTheSameEachTime() throws {
    let read = Asked.sky.read("which planet has the most moons?")
    let again = Asked(Asked.sky.store).read("which planet has the most moons?")
    let lists = zip(read.candidates, again.candidates).map {
      (read.features.list(of: $0).hashes, again.features.list(of: $1).hashes)
    }
    #expect(lists.allSatisfy { $0.sorted() == $1.sorted() })
    // Sums of floats depend on their order: cues are gone through in that of a Set.
    withKnownIssue("the order of the features varies", isIntermittent: true) {
      #expect(lists.allSatisfy { $0 == $1 })
    }
  }
}

@Suite("What is said of a query without its names") struct QueryTraitsTests {
  private func traits(_ form: String) throws -> QueryTraits {
    QueryTraits(try Asked.shop.query(form))
  }

  @Test(
    arguments: [
      ("(type :Product)", "list"), ("(count (type :Product))", "count"),
      ("(sum :price (type :Product))", "aggregate"), ("(subtract (count *) 1)", "aggregate"),
      ("(exists (type :Product))", "exists"), ("(every (type :Product) (^:maker :lux))", "every"),
      ("(not (exists (type :Product)))", "not"), ("(same :lux :holm)", "same"),
      ("(both (exists :lux) (exists :holm))", "both"),
      ("(either (exists :lux) (exists :holm))", "either"),
      ("(> (count (type :Product)) 3)", "compare"), ("(describe :lux)", "describe"),
      ("(table (:lux :holm) :seat)", "table"), ("(rows (type :Maker) :seat)", "rows"),
      ("(groups :maker (type :Product))", "groups"), ("(sorted :price (type :Product))", "sorted"),
      ("(seq (describe :lux) (describe :holm))", "several"),
    ] as [(String, String)])
  func theOutermostOperatorHasAName(form: String, top: String) throws {
    #expect(try traits(form).top == top)
  }

  @Test(
    arguments: [
      ("(:maker :lamp)", []), ("(and (^:maker :lux) (^:material :glass))", ["and"]),
      ("(or :lux :holm)", ["or"]), ("(minus (type :Product) :vase)", ["minus"]),
      ("(most :price (type :Product))", ["largest"]),
      ("(least :price (type :Product))", ["smallest"]),
      ("(most :price (type :Product) rank 2)", ["largest", "ranked"]),
      ("(most :price (type :Product) top 3)", ["largest", "places"]),
      ("(most (count ^:maker) (type :Maker))", ["largest", "countOf"]),
      ("(where :price > 3 (type :Product))", ["where>"]),
      ("(where :price <= 3 (type :Product))", ["where<="]),
      ("(where (count ^:maker) = 3 (type :Maker))", ["where=", "countOf"]),
      ("(where :price > (of :lamp) (type :Product))", ["where>", "beside"]),
      ("(first (type :Product) listed)", ["first"]), ("(take 2 (type :Product))", ["firstN"]),
      ("(last (type :Product) listed)", ["last"]), ("(last 2 (type :Product) listed)", ["lastN"]),
      ("(nth 2 (type :Product) listed)", ["nth"]), ("(:needs+ :clock)", ["chain"]),
      ("(^:needs *)", ["ordering"]), ("(count (:maker :lamp))", ["count"]),
      ("(average :price (type :Product))", ["average"]), ("(max :price (type :Product))", ["max"]),
      ("(table (:lux :holm) :seat)", ["table1"]),
    ] as [(String, [String])])
  func operatorsInsideAreNamedOnce(form: String, operators: [String]) throws {
    #expect(try traits(form).operators == operators)
  }

  @Test(
    arguments: [
      (":lux", "T"), ("(terms :lux :holm)", "Ts"), ("(type :Product)", "C"),
      ("(:maker :lamp)", "j(T)"),
      ("(:needs+ :clock)", "j+(T)"), ("(count (^:maker :lux))", "count(j(T))"),
      ("(and (type :Product) (^:maker :lux))", "and(C,j(T))"), ("(^:needs *)", "j(*)"),
      ("(most (count ^:maker) (type :Maker))", "largestN(C,*)"),
      ("(table (:lux :holm) :seat)", "table1"),
    ] as [(String, String)])
  func theShapeHasNoNames(form: String, shape: String) throws {
    #expect(try traits(form).shape == shape)
  }

  @Test func theOutlineIsTheOutermostTwoLevels() throws {
    #expect(try traits("(count (:seat (:maker :lamp)))").outline == "count(j(_))")
  }

  @Test func relationsNamedSetsAndTheSubjectAreFound() throws {
    let found = try traits("(count (and (^:maker :lux) (^:material :glass)))")
    #expect(found.relations.count == 2)
    #expect(found.namedSets.count == 2)
    #expect(found.subject == (try Asked.shop.query("(and (^:maker :lux) (^:material :glass))")))
    #expect(found.size > 4)
  }
}

@Suite("What is said of a question as a whole") struct QuestionTraitsTests {
  private func traits(_ text: String, of asked: Asked = .sky) -> QuestionTraits {
    QuestionTraits(asked.question(text))
  }

  @Test(
    arguments: [
      ("does Io orbit Jupiter?", "aux"), ("what orbits Jupiter?", "wh"),
      ("name the moons of Jupiter", "tell"),
      ("Io orbits Jupiter, doesn't it?", "tag"), ("moons of Jupiter", "phrase"),
      ("Jupiter, the biggest of them all, what orbits it", "whLater"),
    ] as [(String, String)])
  func howItAsks(text: String, mood: String) { #expect(traits(text).mood == mood) }

  @Test(
    arguments: [
      ("how many moons", "how_many"), ("how long is it", "how_long"), ("how is it", "how_is"),
      ("how pretty", "how"), ("which moons", "which"), ("who is it", "who"), ("moons", "none"),
      ("and where is it", "where"), ("why is it", "why"),
    ] as [(String, String)])
  func itsQuestionWord(text: String, wh: String) { #expect(traits(text).wh == wh) }

  @Test(
    arguments: [
      ("what about Mars", "whatabout"), ("how about Mars and the others", "whatabout"),
      ("and the moons of Mars as well", "and"), ("Mars?", "short"),
      ("which moons orbit Jupiter", "none"),
    ] as [(String, String)])
  func howAFollowUpOpens(text: String, fragment: String) {
    #expect(traits(text).fragment == fragment)
  }

  @Test(
    arguments: [
      ("what orbits it", "it"), ("which of them", "they"), ("its moons", "it+its"),
      ("the other one", "one"),
      ("moons of Mars", "none"),
    ] as [(String, String)])
  func itsPronouns(text: String, pronouns: String) {
    let found = traits(text).pronouns
    #expect(found == pronouns || pronouns.split(separator: "+").contains { found.contains($0) })
  }

  @Test func wordsThatNothingAnchorsAreCounted() {
    #expect(traits("which moons orbit Jupiter").unanchored == 0)
    #expect(traits("which purple moons orbit Jupiter zyxwv").unanchored == 2)
    #expect(traits("which purple moons orbit Jupiter zyxwv").unknown == 1)
  }

  @Test func whetherItAsksForSeveralIsToldByTheNoun() {
    #expect(traits("which moons orbit Jupiter").asksPlural == "plural")
    #expect(traits("which moon orbits Earth").asksPlural == "singular")
    #expect(traits("who found Titan").asksPlural == "none")
  }

  @Test func itsLengthIsABucket() {
    #expect(traits("Mars").length == "0")
    #expect(traits("what orbits the planet Mars").length == "1")
    #expect(
      traits("which of the moons of the planets that are larger than Mars orbit Jupiter or Saturn")
        .length == "4+")
  }

  @Test func namesStandInTheirOrder() {
    #expect(traits("Mars and Venus and Io").names == [0..<1, 2..<3, 4..<5])
  }

  @Test func theLastClauseBeginsAfterTheLastMark() {
    #expect(traits("I like Mars, what orbits it").lastClause == 3)
    #expect(traits("what orbits it").lastClause == 0)
  }

  @Test(arguments: [(-3, "-"), (0, "0"), (1, "1"), (2, "2"), (3, "3"), (4, "4+"), (40, "4+")])
  func countsAreBuckets(count: Int, bucket: String) {
    #expect(QuestionTraits.bucket(count) == bucket)
  }
}

@Suite("The words of labels") struct LabelWordsTests {
  private let words = LabelWords(lexicon: Asked.shop.lexicon)

  @Test func ofAPropertyAreThoseOfItsLabels() throws {
    guard case .join(let maker, _) = try Asked.shop.query("(:maker *)") else { return }
    #expect(words.words(of: maker).map(\.text).contains("maker"))
    #expect(words.words(of: maker).count <= 3)
  }

  @Test func ofAThingAreThoseOfItsLabelWithoutGrammar() throws {
    guard case .terms(let terms) = try Asked.shop.query(":holm") else { return }
    #expect(words.words(of: terms[0]) == ["holm", "sons"])
  }
}

@Suite("One of a list by what its name has to do with") struct ResemblanceTests {
  @Test func theClosestIsTheOneThatWordNetLinks() throws {
    let asked = Asked.management
    let said = [
      Asked.Said("what are the benefits of service management?", "(:benefit :service_management)")
    ]
    let read = asked.read("the one about money", after: try asked.context(after: said))
    let resemblance = Resemblance(
      read.question, read.candidates, LabelWords(lexicon: asked.lexicon))
    let closest = read.candidates.compactMap { candidate -> String? in
      guard candidate.tags.contains(.resembling), case .ask(.terms(let terms)) = candidate.move,
        let term = terms.first, resemblance.isClosest(term)
      else { return nil }
      return term.iri
    }
    #expect(closest.contains { $0.hasSuffix("reduce_operational_cost") })
  }

  @Test func withoutAListNothingResembles() throws {
    let asked = Asked.management
    let read = asked.read("what affects project management")
    #expect(!read.candidates.contains { $0.tags.contains(.resembling) })
  }
}
