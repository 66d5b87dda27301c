import Assistant
import Glibc
import Graph
import Terminal
import Triples

/// Words in any order, of the graph and of the language: each question gets a reply in its time, the same
/// whenever it is asked.
struct QuestionFuzzer: Fuzzer {
  private let assistant: Assistant
  private let words: [String]

  init() throws {
    assistant = try Self.assistantOnTheGraphInside()
    words = Self.language + assistant.names.sorted()
  }

  static func assistantOnTheGraphInside() throws -> Assistant {
    var builder = TripleStoreBuilder()
    for file in DefaultGraph.files {
      try GraphReader.read(bytes: file.bytes, name: file.name, into: &builder)
    }
    return Assistant(store: builder.finish(), timeLimit: 2)
  }

  static let language = [
    "what", "which", "who", "how many", "how long", "is", "are", "does", "the", "a", "of", "in",
    "and",
    "or", "not", "no", "more than", "less than", "at least", "3", "2.5", "the first", "last",
    "most",
    "fewest", "longest", "average", "between", "before", "after", "why", "when", "where", "compare",
    "with",
    "both", "all", "each", "every", "only", "except", "without", "that", "it", "they", "those",
    "one",
    "list", "show me", "tell me about", "exist", "called", "have", "has", "do", "?", ",", ".", "!",
    "\"", "'s", "(", ")", "-9223372036854775808", "99999999999999999999", "1e308", "½", "五",
    "\u{0}",
    "\u{200B}", "\u{AD}", "\u{202E}", "\u{1F9D1}\u{200D}\u{1F680}", "e\u{301}\u{301}\u{301}",
    "\u{FEFF}",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "  ", "\t",
  ]

  func input(_ random: inout Seeded) -> [UInt8] {
    Array(Self.question(of: words, &random).utf8)
  }

  static func question(of words: [String], _ random: inout Seeded) -> String {
    // Long ones are rare, as they are with people.
    let count = random.once(in: 20) ? random.below(80) : 1 + random.below(12)
    var question = (0..<count).map { _ in random.one(of: words, or: "what") }.joined(separator: " ")
    if random.once(in: 4) {
      question = String(
        decoding: random.broken(Array(question.utf8), with: [" ", "s", "'", "the ", "un"]),
        as: UTF8.self)
    }
    return question
  }

  mutating func fault(of input: [UInt8]) -> String? {
    let question = String(decoding: input, as: UTF8.self)
    let before = seconds()
    let first = Self.reply(to: question, assistant)
    let taken = seconds() - before
    if taken > assistant.timeLimit + 1 { return "took \(taken) s of \(assistant.timeLimit)" }
    if let fault = fault(inText: first) { return fault }
    if first.contains("\n") { return "more than a line" }
    // A question that was out of time may come in time when it is asked again.
    if taken > assistant.timeLimit / 2 { return nil }
    let second = Self.reply(to: question, assistant)
    return first == second ? nil : "answered in two ways:\n\(first)\n\(second)"
  }

  private static func reply(to question: String, _ assistant: Assistant) -> String {
    var conversation = Conversation(with: assistant)
    return conversation.reply(to: question).jsonLine
  }
}
