import Assistant
import Graph
import Queries
import TestGraphs
import Testing

/// What a question says must count: a word added or two things swapped changes what is understood,
/// or is refused; how it is written must not.
@Suite("Every word of a question counts") struct ReadingChangesTests {
  /// Whether two questions are understood differently; a refusal is different from any answer.
  private func differ(_ a: String, _ b: String, _ assistant: Assistant) -> Bool {
    let (first, second) = (assistant.reply(to: a), assistant.reply(to: b))
    if second.status == .unknown { return first.status != .unknown }
    // A word that is told as passed over misleads nobody.
    return first.query != second.query || first.notes.isEmpty && !second.notes.isEmpty
  }

  @Test(arguments: [
    ("what orbits Jupiter?", "what does Jupiter orbit?"),
    ("who discovered Titan?", "what did Galileo discover?"),
    ("what comes after Mars?", "what comes before Mars?"),
    ("is Venus bigger than Mars?", "is Mars bigger than Venus?"),
    ("does Io orbit Jupiter?", "does Jupiter orbit Io?"),
    ("which planet is the largest?", "which planet is the smallest?"),
  ])
  func theOtherDirectionIsAnotherAnswer(question: String, swapped: String) {
    let sky = SmallAssistants.sky
    checking(swapped) { #expect(sky.answers(to: question) != sky.answers(to: swapped)) }
  }

  @Test(arguments: [
    (
      "is project management harder than service management?",
      "is service management harder than project management?"
    ),
    ("what comes after planning?", "what comes before planning?"),
    ("does planning precede execution?", "does execution precede planning?"),
  ])
  func theOtherDirectionIsAnotherAnswerInTheGraphInside(question: String, swapped: String) throws {
    let assistant = try DefaultAssistant.get()
    checking(question) {
      #expect(assistant.answers(to: question) != assistant.answers(to: swapped))
    }
  }

  @Test(arguments: ["closing", "managing"])
  func nothingComesAfterTheLast(phase: String) throws {
    let question = "what comes after \(phase)?"
    let reply = try DefaultAssistant.get().reply(to: question)
    #expect(reply.answers.isEmpty)
    checking(question) { #expect(reply.status == .none) }
  }

  @Test func nothingComesBeforeTheFirst() throws {
    for (question, assistant) in [
      ("what comes before initiation?", try DefaultAssistant.get()),
      ("what comes after Neptune?", SmallAssistants.sky),
    ] {
      let reply = assistant.reply(to: question)
      #expect(reply.answers.isEmpty)
      checking(question) { #expect(reply.status == .none) }
    }
  }

  @Test(arguments: [
    ("which moons orbit Jupiter?", "which moons do not orbit Jupiter?"),
    ("does Io orbit Jupiter?", "does Io not orbit Jupiter?"),
    ("which planets are orbited by moons?", "which planets are not orbited by moons?"),
    ("which planets have moons?", "which planets have no moons?"),
    ("what orbits Jupiter?", "how many things orbit Jupiter?"),
    ("which moons did Galileo discover?", "how many moons did Galileo discover?"),
    ("what did Herschel discover?", "which moons did Herschel discover?"),
    ("which moons orbit Jupiter?", "which red moons orbit Jupiter?"),
    ("who discovered Titan?", "who probably invented Titan?"),
    ("which planet is the largest?", "which planet is the second largest?"),
    ("what orbits Jupiter?", "what orbits Jupiter and Saturn?"),
    ("which planets orbit the Sun?", "which planets apart from Earth orbit the Sun?"),
    ("which moons orbit Jupiter?", "which moons larger than Io orbit Jupiter?"),
  ])
  func aWordMoreIsAnotherReadingOrARefusal(question: String, longer: String) {
    #expect(differ(question, longer, SmallAssistants.sky))
  }

  @Test(arguments: [
    ("what affects project management?", "what does not affect project management?"),
    ("what affects project management?", "how many factors affect project management?"),
    ("what affects project management?", "what affects project management apart from risks?"),
    ("is service management permanent?", "is service management not permanent?"),
    ("which is harder?", "which is less hard?"),
    ("the benefits of service management", "the monthly benefits of service management"),
    ("who manages project management?", "who manages expensive project management?"),
    ("the first phase of project management", "the third phase of project management"),
  ])
  func aWordMoreIsAnotherReadingInTheGraphInside(question: String, longer: String) throws {
    #expect(differ(question, longer, try DefaultAssistant.get()))
  }

  private static let everyday = [
    "what orbits Jupiter?", "who discovered Titan?", "which planet is the largest?",
    "what comes after Mars?", "how many moons does Jupiter have?", "is Venus bigger than Mars?",
    "which planets have no moons?", "the discoverers of the moons of Jupiter",
  ]

  @Test(arguments: everyday)
  func theSizeOfLettersDoesNotMatter(question: String) {
    let sky = SmallAssistants.sky
    let answers = sky.answers(to: question)
    #expect(!answers.isEmpty)
    #expect(sky.answers(to: question.uppercased()) == answers)
    #expect(sky.answers(to: question.lowercased()) == answers)
  }

  @Test(arguments: everyday)
  func politenessAndPunctuationDoNotMatter(question: String) {
    let sky = SmallAssistants.sky
    let answers = sky.answers(to: question)
    #expect(sky.answers(to: "  " + question.replacing("?", with: " ??") + "\r") == answers)
    #expect(sky.answers(to: "please tell me, " + question) == answers)
  }

  @Test(arguments: [
    ("what orbits Jupitr?", "what orbits Jupiter?"),
    ("what orbitts Jupiter?", "what orbits Jupiter?"),
    ("who discoverd Titan?", "who discovered Titan?"),
    ("which plannet is the largest?", "which planet is the largest?"),
  ])
  func aSlipOfTheFingerIsForgiven(typed: String, meant: String) {
    let sky = SmallAssistants.sky
    #expect(sky.answers(to: typed) == sky.answers(to: meant))
  }

  @Test func aCorrectedWordIsTold() {
    #expect(SmallAssistants.sky.reply(to: "what orbits Jupitr?").notes.count == 1)
  }

  @Test(arguments: [
    "who invented Titan?", "what affects Jupiter?", "what is the budget of Jupiter?",
    "which planet is the noisiest?", "what is kubernetes?", "who painted the largest moon?",
  ])
  func aWordThatNothingExplainsIsRefusedByName(question: String) {
    let reply = SmallAssistants.sky.reply(to: question)
    checking(question) {
      #expect(reply.status == .unknown)
      #expect(reply.answers.isEmpty)
    }
  }

  /// However the difference of the two is asked for, it is the table of both.
  @Test(arguments: [
    "what is the difference between project management and service management?",
    "how do project management and service management differ?",
    "project management vs service management", "compare PM and SM",
  ])
  func aDifferenceIsATable(question: String) throws {
    let reply = try DefaultAssistant.get().reply(to: question)
    guard case .table = reply.query else {
      Issue.record("\(String(describing: reply.query))")
      return
    }
  }

  @Test func twoRunsSayTheSame() throws {
    let questions =
      Self.everyday + ["how do Mars and Venus differ?", "tell me about Jupiter", "hm?"]
    let first = Assistant(store: SolarSystem.store).replies(to: questions)
    let second = Assistant(store: SolarSystem.store).replies(to: questions)
    for (a, b) in zip(first, second) {
      #expect(a.text == b.text)
      #expect(a.answers == b.answers && a.query == b.query && a.sparql == b.sparql)
      #expect(a.evidence == b.evidence && a.alternatives == b.alternatives)
      #expect(a.suggestions == b.suggestions)
    }
  }
}
