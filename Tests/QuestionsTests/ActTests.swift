import Questions
import Testing

/// Turns that ask nothing of the graph.
@Suite("A turn may be a dialogue act") struct ActTests {
  private static let answered = [
    Asked.Said("what affects service management?", "(:affectedBy :service_management)")
  ]

  private func acts(in turn: String, after said: [Asked.Said] = []) throws -> Set<Act> {
    let asked = Asked.management
    let read = asked.read(turn, after: try asked.context(after: said))
    return Set(
      read.candidates.compactMap {
        if case .act(let act) = $0.move { return act }
        return nil
      })
  }

  @Test(
    arguments: [
      ("hello", .greeting), ("good morning", .greeting), ("hi there", .greeting),
      ("thanks", .thanks), ("thank you very much", .thanks), ("cheers", .thanks),
      ("bye", .bye), ("see you later", .bye), ("that's all", .bye),
      ("sorry about that", .apology), ("my bad", .apology),
      ("great", .praise), ("well done", .praise), ("perfect, nice", .praise),
      ("ok", .ack), ("got it", .ack), ("makes sense", .ack),
      ("help", .help), ("what can I ask?", .help), ("what can you do", .help),
      ("who are you?", .identity), ("are you a robot?", .identity),
    ] as [(String, Act)])
  func isProposedWithoutAnythingBefore(turn: String, act: Act) throws {
    #expect(try acts(in: turn).contains(act))
  }

  @Test(arguments: ["help", "help me please", "thank you", "hello"])
  func aTurnOfCourtesyAloneIsReadAsActsAlone(turn: String) {
    let candidates = Asked.management.read(turn).candidates
    #expect(!candidates.isEmpty)
    #expect(
      candidates.allSatisfy {
        if case .act = $0.move { return true }
        return false
      })
  }

  @Test(
    arguments: [
      ("shorter please", .shorter), ("in one sentence", .shorter), ("tldr", .shorter),
      ("more detail", .longer), ("elaborate", .longer), ("tell me more", .longer),
      ("say that again", .repeated), ("once more", .repeated), ("what did you say?", .repeated),
      ("in simple words", .simpler), ("in plain English", .simpler),
      ("undo", .undo), ("go back", .undo), ("scratch that", .undo),
      ("where were we?", .whereWereWe), ("what was my last question", .whereWereWe),
      ("how do you know?", .evidence), ("says who?", .evidence), ("what is your source", .evidence),
      ("why?", .why), ("how come?", .why),
    ] as [(String, Act)])
  func aboutTheLastAnswerIsProposedOnlyAfterOne(turn: String, act: Act) throws {
    #expect(act.isAboutLast)
    #expect(try acts(in: turn, after: Self.answered).contains(act))
    #expect(try !acts(in: turn).contains(act))
  }

  @Test func everyActHasACueAndAName() {
    for act in Act.allCases {
      #expect(act.cue != nil)
      #expect(Act(rawValue: act.rawValue) == act)
    }
    #expect(Act.allCases.count == Set(Act.allCases.map(\.rawValue)).count)
  }

  @Test func aLongTurnWithoutACueIsNoAct() throws {
    let turn =
      "which factors that affect project management concern staff that works in some other department"
    #expect(try acts(in: turn).isEmpty)
  }

  @Test func theWordsOfTheCueAreTheActsOwn() throws {
    let candidate = try #require(
      try Asked.management.candidate("(act thanks)", for: "thank you so much"))
    #expect(candidate.words.contains(0))
    #expect(candidate.words.contains(1))
    #expect(!candidate.words.contains(3))
  }

  @Test func anActLeavesNoTraceInTheConversation() throws {
    let asked = Asked.management
    var context = try asked.context(after: Self.answered)
    let before = context.turns.count
    context.note(
      .act(.thanks), of: asked.read("thanks", after: context), lexicon: asked.lexicon)
    #expect(context.turns.count == before)
  }
}
