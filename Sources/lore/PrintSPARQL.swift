import ArgumentParser
import Assistant
import Terminal

/// `lore sparql`: a question as SPARQL, to run or check elsewhere.
struct PrintSPARQL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sparql",
    abstract: "Print a question as SPARQL 1.1.",
    discussion: """
      Examples:
        lore sparql "what affects service management?"
        lore sparql --graph films.ttl "which films are directed by Jane Campion?"
      """)

  @OptionGroup var source: GraphOptions

  @Argument(help: "A question.")
  var question: [String]

  func run() throws {
    var conversation = Conversation(with: try source.loadAssistant())
    let reply = conversation.reply(to: question.joined(separator: " "))
    guard let sparql = reply.sparql else {
      Output.errors.report(reply.text.safeForTerminal(keepingLines: true))
      throw Exit.unanswered.code
    }
    try Output.standard.write(line: sparql.safeForTerminal(keepingLines: true))
  }
}
