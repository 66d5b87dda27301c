import ArgumentParser
import Import
import Terminal

/// `lore export`: an imported table written back.
struct ExportComparison: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the table of an import back as Markdown or CSV.",
    discussion: """
      Examples:
        lore export phones > phones.md
        lore export phones --as csv
      """)

  @Argument(help: "The folder of an import.", completion: .directory)
  var folder: String

  @Option(name: .customLong("as"), help: "markdown or csv.")
  var format: TableFormat = .markdown

  func run() throws {
    do {
      guard let decisions = try ImportFolder(folder).decisions() else {
        Output.errors.report(
          "\(folder): no import.json: this is no folder of an import.".safeForTerminal())
        throw Exit.graph.code
      }
      let text = format == .csv ? TableText.csv(decisions) : TableText.markdown(decisions)
      try Output.standard.write(text)
    } catch let error as ImportError {
      Output.errors.report(error.description.safeForTerminal())
      throw Exit.graph.code
    }
  }
}

enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case markdown, csv
}
