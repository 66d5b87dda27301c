import Answers
import ArgumentParser
import Assistant
import Terminal

/// `lore describe`: what a graph can be asked.
struct Describe: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what a graph can be asked: its classes, their properties, example questions.",
    discussion: """
      Examples:
        lore describe
        lore describe --graph films.ttl --graph words.ttl
      """)

  @OptionGroup var source: GraphOptions
  @OptionGroup var style: StyleOptions

  func run() throws {
    let assistant = try source.loadAssistant()
    guard let overview = assistant.overview() else { return }
    let output = Output.standard
    guard output.isTerminal else {
      return try output.write(overview.plainText.safeForTerminal(keepingLines: true) + "\n")
    }
    let environment = TerminalEnvironment.current()
    let screen = Screen.current(
      of: output, isUnicode: environment.isUnicode,
      color: environment.usesColor(style.color ?? Person.settings.color ?? .auto, isTerminal: true))
    for line in screen.draw(overview).lines { try output.write(line: line) }
  }
}
