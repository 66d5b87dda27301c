import Assistant
import Terminal

/// Conversations of follow-ups in any order, a line a turn; readings are chosen by numbers that there may not be.
struct ConversationFuzzer: Fuzzer {
  private let assistant: Assistant
  private let turns: [String]

  init() throws {
    assistant = try QuestionFuzzer.assistantOnTheGraphInside()
    turns = Self.followUps + assistant.exampleQuestions(limit: 30)
  }

  private static let followUps = [
    "and project management?", "why?", "how do you know?", "shorter please", "go back",
    "which of those?",
    "how many?", "more", "the first one", "not that one", "what about the other?", "compare them",
    "only two of them", "in alphabetical order", "again", "thanks", "hello", "no", "yes",
    "/choose 0",
    "/choose 1", "/choose -1", "/choose 9", "/reset", "and?", "it", "who?", "sort them by duration",
    "what is that?", "is it permanent?", "undo", "bye", "", " ",
  ]

  func input(_ random: inout Seeded) -> [UInt8] {
    let lines = (0..<(2 + random.below(10))).map { _ in
      random.once(in: 5)
        ? QuestionFuzzer.question(of: QuestionFuzzer.language + assistant.properties, &random)
          .split(separator: "\n").joined(separator: " ")
        : random.one(of: turns, or: "why?")
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  mutating func fault(of input: [UInt8]) -> String? {
    var conversation = Conversation(with: assistant)
    var last: Reply?
    for line in String(decoding: input, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line == "/reset" {
        conversation.reset()
        continue
      }
      let before = seconds()
      let reply: Reply
      if line.hasPrefix("/choose "), let number = Int(line.dropFirst(8)), let last {
        reply = conversation.reply(choosing: number, of: last) { false }
      } else {
        reply = conversation.reply(to: String(line))
      }
      let taken = seconds() - before
      if taken > assistant.timeLimit + 1 { return "\(line) took \(taken) s" }
      if let fault = fault(inText: reply.jsonLine) { return fault }
      last = reply
    }
    return nil
  }
}
