import Assistant
import Glibc
import Graph
import Terminal
import Triples

/// One run of the command: the graph loaded, and the terminal as it is.
struct Session {
  let options: Ask

  /// The assistant on the graph that was asked for.
  private func loadAssistant() throws -> Assistant {
    do {
      return Assistant(store: try loadStore(), timeLimit: options.source.timeout)
    } catch let error as GraphError {
      Output.errors.report(error.description)
      throw Exit.graph.code
    }
  }

  private func loadStore() throws -> TripleStore {
    guard options.source.graph.isEmpty else {
      return try GraphReader.read(options.source.graph)
    }
    var builder = TripleStoreBuilder()
    for file in DefaultGraph.files {
      try GraphReader.read(bytes: file.bytes, name: file.name, into: &builder)
    }
    return builder.finish()
  }

  /// Answers the question of the command line.
  func answer(_ question: String) throws {
    let environment = TerminalEnvironment.current()
    var conversation = Conversation(with: try loadAssistant())
    let reply = conversation.reply(to: question)
    let output = Output.standard
    if options.format == .text, output.isTerminal {
      let color = environment.usesColor(options.style.color, isTerminal: true)
      let screen = Screen.current(of: output, isUnicode: environment.isUnicode, color: color)
      try Pager(environment: environment).show(
        screen.drawWhole(reply), on: output, screen: screen)
    } else {
      try output.write(options.format.write(reply, echoing: false))
    }
    if reply.status != .answered { throw Exit.unanswered.code }
  }

  /// Answers the questions on standard input.
  func answerBatch() throws {
    let assistant = try loadAssistant()
    let batch = Batch(format: options.format, failsFast: options.failFast)
    let allAnswered = try batch.run(from: LineReader(), to: .standard) {
      Conversation(with: assistant)
    }
    if !allAnswered { throw Exit.unanswered.code }
  }

  /// Talks with the person at the terminal.
  func chat() throws {
    let environment = TerminalEnvironment.current()
    let assistant = try loadAssistant()
    let settings = ChatSettings(
      isUnicode: environment.isUnicode,
      isColored: environment.usesColor(options.style.color, isTerminal: true),
      isQuiet: options.style.quiet)
    let history =
      options.noHistory
      ? nil : HistoryFile.standard(environment: environment.variables)
    let signal = try Chat.run(
      with: Conversation(with: assistant), guide: assistant, environment: environment,
      settings: settings, history: history)
    if let signal { Chat.end(by: signal) }
  }
}
