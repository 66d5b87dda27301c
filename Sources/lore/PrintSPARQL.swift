import ArgumentParser
import Assistant
import Terminal

/// `lore sparql`: a question as SPARQL, to run or check elsewhere.
struct PrintSPARQL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sparql",
    abstract: "Print a question as SPARQL 1.1.",
    discussion: """
      Any engine that holds the same graph answers the query as lore does. Where a question can \
      be read in several ways, the best one is printed. Exit code 1 where it is not understood.

      Examples:
        lore sparql "what affects service management?"
        lore sparql --graph films.ttl "which films are directed by Jane Campion?"
      """)

  @OptionGroup var source: GraphOptions

  @Argument(help: "A question.")
  var question: [String]

  func run() throws {
    let assistant = try source.loadAssistant()
    var conversation = Conversation(with: assistant)
    let reply = conversation.reply(to: question.joined(separator: " "))
    if assistant.endpointFailures > 0 {
      Output.errors.report(reply.text.safeForTerminal(keepingLines: true))
      throw Exit.endpoint.code
    }
    guard let sparql = reply.sparql else {
      Output.errors.report(reply.text.safeForTerminal(keepingLines: true))
      throw Exit.unanswered.code
    }
    try Output.standard.write(line: sparql.safeForTerminal(keepingLines: true))
  }
}
