import Assistant
import Glibc
import Terminal

/// One run of the command: the graph loaded, and the terminal as it is.
struct Session {
  let options: Ask

  /// Answers the question of the command line.
  func answer(_ question: String) throws {
    let environment = TerminalEnvironment.current()
    let assistant = try options.source.loadAssistant()
    var conversation = Conversation(with: assistant)
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
    if assistant.endpointFailures > 0 { throw Exit.endpoint.code }
    if reply.status != .answered { throw Exit.unanswered.code }
  }

  /// Answers the questions on standard input.
  func answerBatch() throws {
    let assistant = try options.source.loadAssistant()
    let batch = Batch(format: options.format, failsFast: options.failFast)
    let allAnswered =
      options.jobs > 1
      ? try batch.run(from: LineReader(), to: .standard, jobs: options.jobs) {
        Conversation(with: assistant)
      }
      : try batch.run(from: LineReader(), to: .standard) { Conversation(with: assistant) }
    if assistant.endpointFailures > 0 { throw Exit.endpoint.code }
    if !allAnswered { throw Exit.unanswered.code }
  }

  /// Talks with the person at the terminal.
  func chat() throws {
    let environment = TerminalEnvironment.current()
    let assistant = try options.source.loadAssistant()
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
