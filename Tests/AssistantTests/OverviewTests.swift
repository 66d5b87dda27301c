import Answers
import Assistant
import Graph
import TestGraphs
import Testing
import Triples

private func defaultGraph() throws -> TripleStore {
  var builder = TripleStoreBuilder()
  for file in DefaultGraph.files {
    try GraphReader.read(bytes: file.bytes, name: file.name, into: &builder)
  }
  return builder.finish()
}

@Suite("What a graph is about") struct OverviewTests {
  private static let graphs: [(name: String, store: TripleStore)] = [
    ("solar system", SolarSystem.store), ("family", Family.store), ("football", Unlabelled.store),
  ]

  @Test(arguments: ["default"] + graphs.map(\.name))
  func everyExampleQuestionIsAnswered(name: String) throws {
    let store = try Self.graphs.first { $0.name == name }?.store ?? defaultGraph()
    let assistant = Assistant(store: store)
    let examples = assistant.exampleQuestions(limit: 40)
    #expect(examples.count == Set(examples).count)
    if name != "football" { #expect(examples.count >= 5) }
    for example in examples {
      var conversation = Conversation(with: assistant)
      #expect(conversation.reply(to: example).status == .answered, "\(example)")
    }
  }

  @Test func examplesAreTheSameHoweverManyAreAskedForFirst() {
    let few = Assistant(store: SolarSystem.store)
    let many = Assistant(store: SolarSystem.store)
    let three = few.exampleQuestions(limit: 3)
    #expect(Array(many.exampleQuestions(limit: 20).prefix(3)) == three)
    #expect(few.exampleQuestions(limit: 20) == many.exampleQuestions(limit: 20))
  }

  @Test func theGreetingNamesTheTwoThingsThatAreComparedAndCounts() throws {
    let banner = Assistant(store: try defaultGraph()).banner
    #expect(banner.hasPrefix("project management and service management · 2 disciplines, "))
    #expect(banner.hasSuffix(" concepts"))
  }

  @Test func aGraphWithoutSuchAPairIsCalledByItsLargestClasses() {
    #expect(Assistant(store: SolarSystem.store).banner.contains("celestial bodies"))
  }

  @Test func nothingIsCountedTwiceInTheGreeting() {
    let assistant = Assistant(
      store: TestGraph.store(
        """
        @prefix : <http://town.example/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        :Animal a rdfs:Class ; rdfs:label "animal" . :Dog rdfs:subClassOf :Animal ; rdfs:label "dog" .
        :Pet a rdfs:Class ; rdfs:label "pet" . :Town a rdfs:Class ; rdfs:label "town" .
        :a a :Animal, :Pet . :b a :Dog, :Pet . :c a :Dog, :Pet . :d a :Animal . :e a :Dog .
        :t a :Town .
        """))
    #expect(assistant.banner == "5 animals and 1 town")
  }

  @Test func aPairOfManyIsNotWhatAGraphIsAbout() {
    let others = (1...20).map { ":p\($0) a :Person ; :likes :p1, :p2 ; :age \($0) ; :home :x ." }
    let assistant = Assistant(
      store: TestGraph.store(
        """
        @prefix : <http://town.example/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        :Person a rdfs:Class ; rdfs:label "person" . :Twin a rdfs:Class ; rdfs:label "twin" .
        :ann a :Twin ; rdfs:label "Ann" ; :likes :p1 ; :age 3 ; :home :x .
        :eva a :Twin ; rdfs:label "Eva" ; :likes :p1 ; :age 3 ; :home :x .
        \(others.joined(separator: "\n"))
        """))
    #expect(assistant.banner == "20 people and 2 twins")
  }

  @Test func theOverviewListsClassesWithTheirPropertiesAndExamples() throws {
    let overview = try #require(Assistant(store: SolarSystem.store).overview())
    #expect(overview.plainText.contains("planets — how many: "))
    #expect(overview.plainText.contains("diameter"))
    #expect(overview.blocks.contains { if case .list = $0 { true } else { false } })
  }

  @Test func anEmptyGraphHasNoExamples() {
    #expect(Assistant(store: TestGraph.store("")).exampleQuestions(limit: 3).isEmpty)
  }
}

@Suite("What else can be asked") struct NextQuestionTests {
  private func next(after questions: String...) throws -> [String] {
    let assistant = try DefaultAssistant.get()
    // As the chat does at its start.
    _ = assistant.exampleQuestions(limit: 20)
    return assistant.questions(after: assistant.replies(to: questions), limit: 3) { false }
  }

  @Test func isAboutTheSameThingAndAnswered() throws {
    let questions = try next(after: "what affects service management?")
    #expect(questions.count == 3)
    for question in questions {
      #expect(question.contains("service management"))
      #expect(try DefaultAssistant.get().reply(to: question).status == .answered, "\(question)")
    }
  }

  @Test func isNotWhatWasAskedBeforeInWhateverWords() throws {
    let asked = "what affects service management?"
    #expect(try next(after: "what is the duration of service management?").contains(asked))
    #expect(try !next(after: asked).contains(asked))
    #expect(
      try !next(after: "what affects project management?", "and service management?")
        .contains(asked))
  }

  @Test func isNotWhatNobodyTookUp() throws {
    let assistant = try DefaultAssistant.get()
    let replies = assistant.replies(to: ["what affects service management?"])
    let first = assistant.questions(after: replies, limit: 3) { false }
    let second = assistant.questions(after: replies, besides: first, limit: 3) { false }
    #expect(!first.isEmpty && !second.isEmpty)
    #expect(Set(first).isDisjoint(with: second))
  }

  @Test func isAboutWhatWasListedWhereNothingWasNamed() throws {
    let question = "which factors are there?"
    let factors = try DefaultAssistant.get().answers(to: question)
    let next = try next(after: question)
    #expect(next.contains { offered in factors.contains { offered.contains($0) } }, "\(next)")
  }

  @Test func isNotLookedForAnyLongerOnceThatIsStopped() throws {
    let assistant = try DefaultAssistant.get()
    let replies = assistant.replies(to: ["what affects service management?"])
    #expect(assistant.questions(after: replies, limit: 3) { true }.isEmpty)
  }

  @Test func standsBehindAnEmptyAnswerToo() throws {
    let question = "what comes after closing?"
    let status = try DefaultAssistant.get().reply(to: question).status
    let next = try next(after: question)
    checking(question) {
      #expect(status == .none)
      #expect(next.count == 3)
    }
  }
}
