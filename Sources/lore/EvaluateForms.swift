import ArgumentParser
import Assistant
import Queries
import Terminal

/// `lore form`: queries in their text form, evaluated.
struct EvaluateForms: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Evaluate queries written as text, a line each, on standard input.",
    discussion: """
      Each line is a query such as (count (type :Factor)); names are those of the graph's files, \
      or IRIs in angle brackets. Empty lines and lines that begin with # are skipped. Each is \
      answered by a JSON object on a line, with "form", "status", "answers", "rows", "columns", \
      "text" and "sparql", or "error" and "column" where it is no query; exit code 1 then.

      Examples:
        echo "(:affectedBy :project_management)" | lore form
        lore form --graph films.ttl < forms.txt
      """)

  @OptionGroup var source: GraphOptions

  func run() throws {
    let replies = FormReplies(try source.source.loadAssistant(evidenceLimit: 0))
    var lines = LineReader()
    var allAreForms = true
    while let line = lines.next() {
      guard case .text(let text) = line else {
        allAreForms = false
        try Output.standard.write(
          line: JSONLine.text(
            of: QueryTextError(column: 1, expected: "a shorter line", found: "so many bytes"),
            in: ""))
        continue
      }
      if text.hasPrefix("#") || text.allSatisfy(\.isWhitespace) { continue }
      do {
        try Output.standard.write(line: replies.reply(to: text).formLine)
      } catch let error as QueryTextError {
        allAreForms = false
        try Output.standard.write(line: JSONLine.text(of: error, in: text))
      }
    }
    if !allAreForms { throw Exit.unanswered.code }
  }
}
