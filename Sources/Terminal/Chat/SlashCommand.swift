/// A command of the chat, "/map CONCEPT". `/help` and Tab take what they show from `all`.
struct SlashCommand {
  /// The name with its slash: "/map".
  let name: String
  /// What it takes, as help shows it; empty for nothing.
  let argument: String
  let summary: String
  /// Whether it takes names of the graph, which Tab then completes.
  let takesNames: Bool
  /// Runs the command; returns whether the conversation goes on.
  let run: (inout Chat, _ argument: String) throws(OutputFailure) -> Bool

  init(
    _ name: String, _ argument: String = "", _ summary: String, takesNames: Bool = false,
    run: @escaping (inout Chat, String) throws(OutputFailure) -> Bool
  ) {
    self.name = name
    self.argument = argument
    self.summary = summary
    self.takesNames = takesNames
    self.run = run
  }

  /// A command that shows something, after which the conversation goes on.
  init(
    _ name: String, _ argument: String = "", showing summary: String, takesNames: Bool = false,
    with show: @escaping (inout Chat, String) throws(OutputFailure) -> Void
  ) {
    self.init(name, argument, summary, takesNames: takesNames) {
      (chat, argument) throws(OutputFailure) in
      try show(&chat, argument)
      return true
    }
  }
}

extension SlashCommand {
  /// All commands, in the order of help.
  static var all: [SlashCommand] {
    [
      SlashCommand("/help", showing: "what I can do") { (chat, name) throws(OutputFailure) in
        try chat.showHelp(of: name)
      },
      SlashCommand("/why", showing: "the facts behind the last answer; a number or all: more") {
        (chat, number) throws(OutputFailure) in try chat.showEvidence(number)
      },
      SlashCommand("/reading", showing: "the last question as I understood it; --trace: and why") {
        (chat, option) throws(OutputFailure) in try chat.showReading(option)
      },
      SlashCommand("/steps", showing: "how the last question was worked out") {
        (chat, _) throws(OutputFailure) in try chat.showSteps()
      },
      SlashCommand("/sparql", showing: "the last question as SPARQL") {
        (chat, _) throws(OutputFailure) in try chat.showSPARQL()
      },
      SlashCommand("/graph", showing: "what can be asked") {
        (chat, _) throws(OutputFailure) in try chat.showOverview()
      },
      SlashCommand("/map", "CONCEPT", showing: "what stands around a concept", takesNames: true) {
        (chat, name) throws(OutputFailure) in try chat.showMap(of: name)
      },
      SlashCommand(
        "/path", "A to B", showing: "how two concepts are connected", takesNames: true
      ) { (chat, names) throws(OutputFailure) in try chat.showPath(names) },
      SlashCommand("/draw", "CONCEPT", showing: "open a picture of it, or of all", takesNames: true)
      {
        (chat, name) throws(OutputFailure) in try chat.draw(name)
      },
      SlashCommand("/all", showing: "the last answer's whole list") {
        (chat, _) throws(OutputFailure) in try chat.showAll()
      },
      SlashCommand("/save", "FILE", showing: "write the conversation as Markdown") {
        (chat, path) throws(OutputFailure) in try chat.save(to: path)
      },
      SlashCommand("/csv", "FILE", showing: "the last answer as CSV, in a file or shown") {
        (chat, path) throws(OutputFailure) in try chat.exportCSV(to: path)
      },
      SlashCommand("/md", "FILE", showing: "the last answer as Markdown, in a file or shown") {
        (chat, path) throws(OutputFailure) in try chat.exportMarkdown(to: path)
      },
      SlashCommand("/copy", showing: "the last answer to the clipboard") {
        (chat, _) throws(OutputFailure) in try chat.copy()
      },
      SlashCommand("/time", showing: "tell how long each answer takes, or stop") {
        (chat, option) throws(OutputFailure) in try chat.setTiming(option)
      },
      SlashCommand("/sessions", showing: "go on with an earlier conversation") {
        (chat, _) throws(OutputFailure) in try chat.showSessions()
      },
      SlashCommand(
        "/teach", "STATEMENT", showing: "learn a word or a fact; alone: take plain statements"
      ) {
        (chat, statement) throws(OutputFailure) in try chat.teach(statement)
      },
      SlashCommand("/undo", showing: "take back what was taught last") {
        (chat, _) throws(OutputFailure) in try chat.undoLesson()
      },
      SlashCommand("/save-graph", "FILE", showing: "write what was taught as Turtle") {
        (chat, path) throws(OutputFailure) in try chat.saveGraph(to: path)
      },
      SlashCommand("/open", "FILE", showing: "go on with another graph") {
        (chat, path) throws(OutputFailure) in try chat.openGraph(path)
      },
      SlashCommand("/reset", showing: "forget what was said") {
        (chat, _) throws(OutputFailure) in try chat.forget()
      },
      SlashCommand("/quit", "", "leave (as Ctrl-D does)") { (_, _) throws(OutputFailure) in false },
    ]
  }
}

extension SlashCommand {
  /// What other programs call a command: "/exit", and "/?" without its question mark.
  static let otherNames = [
    "/": "/help", "/commands": "/help", "/exit": "/quit", "/bye": "/quit", "/leave": "/quit",
  ]

  /// Names that people try, and the command that they probably want.
  static let nearNames = [
    "/clear": "/reset", "/new": "/reset", "/forget": "/reset", "/history": "/sessions",
    "/resume": "/sessions", "/explain": "/why", "/evidence": "/why", "/source": "/why",
    "/sources": "/why", "/facts": "/why", "/export": "/csv", "/load": "/open", "/show": "/map",
    "/connect": "/path", "/query": "/sparql", "/schema": "/graph", "/tables": "/graph",
    "/learn": "/teach",
  ]
}

/// The names of the chat's commands, for completion.
package var slashCommandNames: [(name: String, takesNames: Bool)] {
  SlashCommand.all.map { ($0.name, $0.takesNames) }
}

/// What a command does, for the list of completions.
func slashCommandSummary(of name: String) -> String? {
  SlashCommand.all.first { $0.name == name }?.summary
}
