import Testing

@testable import Questions

/// What tells apart candidates that differ in little: the side of a yes-or-no property, a column more, the sort of a word
/// that nothing explains, the scale of an adjective.
@Suite("Features tell what a candidate's parts rest on") struct FitFeatureTests {
  private func features(
    _ form: String, for question: String, of asked: Asked = .zoo, after said: [Asked.Said] = []
  ) throws -> Set<String> {
    try asked.features(form, for: question, after: said)
  }

  @Test func theSideOfAYesOrNoPropertyIsTold() throws {
    let question = "which animals are not endangered?"
    #expect(try features("(^:endangered false)", for: question).contains("flag:no:denied"))
    #expect(try features("(^:endangered true)", for: question).contains("flag:yes:denied"))
    let plain = try features(
      "(exists (and :leo (^:endangered true)))", for: "is Leo endangered?")
    #expect(plain.contains("flag:yes:plain:exists"))
    #expect(
      try features("(:weight :leo)", for: "what does Leo weigh?").allSatisfy {
        !$0.hasPrefix("flag")
      })
  }

  @Test func aWordThatDeniesAFlagIsTold() throws {
    let found = try features("(^:endangered false)", for: "which animals are unendangered?")
    #expect(found.contains("flag.link:no:denied:plain"))
  }

  @Test func aColumnThatRestsOnNoWordIsTold() throws {
    let question = "weight of each animal"
    let asked = try features("(rows (type :Animal) :weight)", for: question)
    #expect(asked.contains("col.own:1") && asked.contains("col.unsaid:0:1"))
    let more = try features("(rows (type :Animal) :weight :born)", for: question)
    #expect(more.contains("col.unsaid:1:1"))
  }

  @Test func aColumnThatIsAConditionIsTold() throws {
    let question = "endangered animals with their weight"
    let both = try features("(rows (^:endangered true) :endangered :weight)", for: question)
    #expect(both.contains("col.based:1"))
    let one = try features("(rows (^:endangered true) :weight)", for: question)
    #expect(one.contains("col.based:0"))
  }

  @Test func aColumnThatWasListedAndIsLeftOutIsTold() throws {
    let question = "the keeper and weight of each animal"
    let left = try features("(rows (type :Animal) :weight)", for: question)
    #expect(left.contains("col.lacks:1:1"))
    let whole = try features("(rows (type :Animal) :keeper :weight)", for: question)
    #expect(whole.contains("col.lacks:0:2"))
  }

  @Test func whatYoungestPointsToDependsOnTheMeasure() throws {
    let question = "who is the youngest animal?"
    #expect(
      try features("(most :born (type :Animal))", for: question).contains("sign.time:agrees:time"))
    #expect(
      try features("(least :born (type :Animal))", for: question).contains("sign.time:differs:time")
    )
    #expect(
      try features("(least :weight (type :Animal))", for: question).contains(
        "sign.time:differs:number"))
  }

  @Test func anOrderPointsToTheWordThatComesFirst() throws {
    let question = "animals from the oldest to the youngest"
    #expect(
      try features("(sorted :born (type :Animal))", for: question).contains("sign.time:agrees:time")
    )
    #expect(
      try features("(sorted :born (type :Animal) desc)", for: question).contains(
        "sign.time:differs:time"))
  }

  @Test func theSortOfAnUnexplainedWordIsTold() throws {
    let found = try features("(:weight :leo)", for: "which plumber has the weight of Leo?")
    #expect(found.contains("open.sort:noun.person"))
    #expect(try features("(unknown)", for: "which plumber?").contains("unk.sort:noun.person"))
  }

  @Test func howAnAdjectiveFitsItsScaleIsTold() throws {
    let stated = try features("(most :weight (type :Animal))", for: "which animal is the heaviest?")
    #expect(stated.contains("scale:0"))
    let ages = try features("(least :born (type :Animal))", for: "which animal is the oldest?")
    #expect(ages.contains("scale:3"))
  }

  @Test func whatAllHaveIsTold() throws {
    let found = try features(
      "(exists (:duration :project_management))", for: "does project management last?",
      of: .management)
    #expect(found.contains("exists:all"))
  }

  @Test func whatAPronounStandsForIsTold() throws {
    let said = [Asked.Said("who keeps Leo?", "(:keeper :leo)")]
    let found = try features(
      "(:birthPlace (:keeper :leo))", for: "where was she born?", after: said)
    #expect(found.contains { $0.hasPrefix("referent:noun.person") })
  }
}
