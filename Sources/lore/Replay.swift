import ArgumentParser
import Assistant
import Terminal

/// `lore replay`: a conversation asked again.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask the questions of a kept or saved conversation again.",
    discussion: """
      Takes a session that the chat keeps in $XDG_STATE_HOME/lore/sessions (or ~/.local/state/lore/\
      sessions), what /save wrote, or a file with a question a line. A session is asked of its own \
      graph, unless another is named.

      Examples:
        lore replay ~/.local/state/lore/sessions/2026-11-26-181503-4711
        lore replay conversation.md --graph films.ttl --format jsonl
      """)

  @OptionGroup var source: GraphOptions

  @Option(help: "How replies are written: text, jsonl or tsv.")
  var format: ReplyFormat = .text

  @Argument(help: "The conversation.", completion: .file())
  var file: String

  func run() throws {
    guard let content = SessionFile(path: Chat.expanded(file)).content() else {
      Output.errors.report("lore: there is no file \(file.safeForTerminal())")
      throw Exit.unanswered.code
    }
    var graph = source.source
    if graph.paths.isEmpty, graph.endpoint == nil {
      let addresses = content.graphs.filter { $0.contains("://") }
      graph.endpoint = addresses.first
      graph.paths = content.graphs.filter { !$0.contains("://") }
    }
    let assistant = try graph.loadAssistant(evidenceLimit: format == .jsonl ? 8 : 0)
    var conversation = Conversation(with: assistant)
    var allAnswered = true
    for asked in content.turns {
      // A question that was asked back has two replies, the choice and what was then chosen: the second counts.
      guard let reply = conversation.replies(to: asked).last else { continue }
      try Output.standard.write(format.write(reply))
      if reply.status != .answered { allAnswered = false }
    }
    if assistant.endpointFailures > 0 { throw Exit.endpoint.code }
    if !allAnswered { throw Exit.unanswered.code }
  }
}
