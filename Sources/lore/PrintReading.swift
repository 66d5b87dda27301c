import ArgumentParser
import Assistant
import Terminal

/// `lore reading`: how a question is understood, and why so.
struct PrintReading: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading",
    abstract: "Print how a question is understood.",
    discussion: """
      Prints the reading in words and in the text form of queries. With --trace it adds the other \
      readings with their probabilities, what each word was taken for, and the features that \
      decided between the first two. Exit code 1 where the question is not understood.

      Examples:
        lore reading "what affects service management?"
        lore reading --trace --graph films.ttl "films by Jane Campion"
      """)

  @OptionGroup var source: GraphOptions

  @Flag(help: "Tell the other readings, the account of each word, and what decided.")
  var trace = false

  @Argument(help: "A question.")
  var question: [String]

  func run() throws {
    let assistant = try source.loadAssistant()
    let explained = assistant.explain(question.joined(separator: " "))
    let lines = trace ? explained.lines : brief(explained)
    for line in lines {
      try Output.standard.write(line: line.safeForTerminal(keepingLines: false))
    }
    if explained.verdict != "answered" { throw Exit.unanswered.code }
  }

  private func brief(_ explained: Explanation) -> [String] {
    guard let best = explained.readings.first else { return [explained.verdict] }
    return explained.verdict == "answered" ? [best.words, best.form] : [explained.verdict]
  }
}
