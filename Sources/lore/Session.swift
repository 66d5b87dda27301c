import Assistant
import Glibc
import Terminal

/// One run of the command: loads the graph, and answers a question, a batch, or a person.
struct Session {
  let request: Request

  /// Answers a question, a batch, or whoever sits at the terminal.
  func run() throws {
    if !request.question.isEmpty {
      try answer(request.question)
    } else if isatty(0) == 1 && isatty(1) == 1 {
      try chat()
    } else {
      try answerBatch()
    }
  }

  /// The assistant for replies that nobody can ask the evidence of, unless they carry it.
  private func loadAssistant() throws -> Assistant {
    try request.source.loadAssistant(evidenceLimit: request.format == .jsonl ? 8 : 0)
  }

  /// Answers the question of the command line.
  private func answer(_ question: String) throws {
    let environment = TerminalEnvironment.current()
    let assistant = try loadAssistant()
    var conversation = Conversation(with: assistant)
    let reply = conversation.reply(to: question)
    let output = Output.standard
    if request.format == .text, output.isTerminal || request.chosenColor == .always {
      let color = environment.usesColor(request.chosenColor, isTerminal: true)
      let screen = Screen.current(of: output, isUnicode: environment.isUnicode, color: color)
      try Pager(environment: environment).show(
        screen.drawWhole(reply), on: output, screen: screen)
    } else {
      try output.write(
        request.format.write(reply, echoing: false, isUnicode: environment.isUnicode))
    }
    if assistant.endpointFailures > 0 { throw Exit.endpoint.code }
    if reply.status != .answered { throw Exit.unanswered.code }
  }

  /// Answers the questions on standard input.
  private func answerBatch() throws {
    let assistant = try loadAssistant()
    let batch = Batch(
      format: request.format, failsFast: request.failsFast,
      isUnicode: TerminalEnvironment.current().isUnicode)
    let allAnswered =
      request.jobs > 1
      ? try batch.run(from: LineReader(), to: .standard, jobs: request.jobs) {
        Conversation(with: assistant)
      }
      : try batch.run(from: LineReader(), to: .standard) { Conversation(with: assistant) }
    if assistant.endpointFailures > 0 { throw Exit.endpoint.code }
    if !allAnswered { throw Exit.unanswered.code }
  }

  /// Talks with the person at the terminal.
  private func chat() throws {
    let environment = TerminalEnvironment.current()
    let assistant = try request.source.loadAssistant()
    let settings = ChatSettings(
      isUnicode: environment.isUnicode,
      isColored: environment.usesColor(request.chosenColor, isTerminal: true),
      isQuiet: request.isQuiet || Person.settings.isQuiet ?? false,
      prompt: Person.settings.prompt ?? "lore>")
    let signal = try Chat.run(
      with: Conversation(with: assistant), guide: assistant, environment: environment,
      settings: settings,
      keepsHistory: request.keepsHistory && Person.settings.keepsHistory ?? true,
      graph: request.source.identity,
      classroom: GraphClassroom(request.source, assistant), notebook: Notebook(path: request.taught)
    )
    if let signal { Chat.end(by: signal) }
  }
}
