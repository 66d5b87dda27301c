import ArgumentParser
import Terminal

/// `lore ask`, and `lore` without a subcommand.
struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer a question, the questions on standard input, or yours in a chat.",
    discussion: """
      In a batch each line is a question; an empty line ends a conversation, and a line that \
      begins with # is a comment. Each reply is written before the next question is read.

      Examples:
        lore ask "graph or table?"
        lore --quiet
        lore --format tsv --fail-fast < questions.txt
      """)

  @OptionGroup var source: GraphOptions
  @OptionGroup var style: StyleOptions

  @Option(help: "How replies are written: text, jsonl or tsv.")
  var format: ReplyFormat = .text

  @Option(help: "Answer independent conversations of a batch on so many cores.")
  var jobs = 1

  @Flag(help: "Stop a batch at the first question that is not answered.")
  var failFast = false

  @Flag(help: "Do not keep what is asked in the history file.")
  var noHistory = false

  @Option(
    help: ArgumentHelp(
      "A file (.ttl) that is read beside the graph and keeps what you teach in the chat.",
      valueName: "file"),
    completion: .file(extensions: ["ttl"]))
  var teach: String?

  @Argument(help: "A question; quote it where its first word is a subcommand's name.")
  var question: [String] = []

  func validate() throws {
    if question.isEmpty, source.files.graph.contains("-") {
      throw ValidationError(
        "--graph - reads the graph from standard input; the question then stands on the command line."
      )
    }
    if !question.isEmpty, question.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("The question is empty.")
    }
    if jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
  }

  func run() throws { try Session(request: request).run() }

  private var request: Request {
    var request = Request()
    request.source = source.source
    request.taught = teach
    request.source.taught = teach
    request.format = format
    request.color = style.color
    request.isQuiet = style.quiet
    request.keepsHistory = !noHistory
    request.failsFast = failFast
    request.jobs = jobs
    request.question = question.joined(separator: " ")
    return request
  }
}
