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
      graph.isInside = content.isSession && content.graphs.isEmpty
    }
    if !content.lessons.isEmpty {
      Output.errors.report(
        "lore: what was taught in the session is not known now: \(content.lessons.joined(separator: " "))"
          .safeForTerminal())
    }
    let assistant = try graph.loadAssistant(evidenceLimit: format == .jsonl ? 8 : 0)
    var conversation = Conversation(with: assistant)
    var allAnswered = true
    let output = Output.standard
    let environment = TerminalEnvironment.current()
    for asked in content.turns {
      // A question that was asked back has two replies, the choice and what was then chosen: the second counts.
      guard let reply = conversation.replies(to: asked).last else { continue }
      if format == .text, output.isTerminal {
        for line in lines(of: reply, on: output, environment) { try output.write(line: line) }
      } else {
        try output.write(format.write(reply, isUnicode: environment.isUnicode))
      }
      if reply.status != .answered { allAnswered = false }
    }
    if assistant.endpointFailures > 0 { throw Exit.endpoint.code }
    if !allAnswered { throw Exit.unanswered.code }
  }

  /// A question and its reply as wide as the terminal, words whole.
  private func lines(
    of reply: Reply, on output: Output, _ environment: TerminalEnvironment
  ) -> [String] {
    let color = environment.usesColor(Person.settings.color ?? .auto, isTerminal: true)
    let screen = Screen.current(of: output, isUnicode: environment.isUnicode, color: color)
    let question = wrapped(screen.safe("> " + reply.question), columns: screen.columns)
    return question.map { screen.styled($0, .quiet) } + screen.drawWhole(reply)
  }
}
