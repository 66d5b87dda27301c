import Terminal

/// The command line of one run as plain values: the question, the graph, how to draw.
struct Request {
  var source = GraphSource()
  var format = ReplyFormat.text
  /// When colour is used; nil for what the person set, or auto.
  var color: ColorChoice?
  var isQuiet = false
  var keepsHistory = true
  var failsFast = false
  /// The most conversations of a batch that are answered at once.
  var jobs = 1
  /// The file that keeps what is taught in the chat.
  var taught: String?
  /// The question of the command line; empty for a chat or a batch.
  var question = ""

  init() {}

  /// When colour is used.
  var chosenColor: ColorChoice { color ?? Person.settings.color ?? .auto }

  /// The request of a command line without options, which is what people type most: a question
  /// in quotes, or nothing. The parser of options would take a fifth of the time to its answer.
  init?(plain arguments: some Collection<String>) {
    guard arguments.count <= 1 else { return nil }
    guard let question = arguments.first else { return }
    guard !question.hasPrefix("-"), question.contains(" "),
      question.contains(where: { $0 != " " })
    else { return nil }
    self.question = question
  }
}
