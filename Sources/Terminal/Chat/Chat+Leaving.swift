import Assistant
import CEditline
import Glibc

// Asks before something is lost by leaving or by opening another graph.
extension Chat {
  /// Whether the person leaves. Where something taught is written nowhere they are asked first; Ctrl-D once more
  /// leaves.
  mutating func mayLeave() throws(OutputFailure) -> Bool {
    guard notebook.hasUnwritten else { return true }
    return try confirmLoss("Leave all the same?", doing: "leaves")
  }

  /// Asks whether lessons may be lost: "2 lessons are written nowhere (/save-graph FILE writes them). Leave all the
  /// same? y leaves, Enter does not."
  func confirmLoss(_ question: String, doing verb: String) throws(OutputFailure) -> Bool {
    let count = notebook.lessons.count
    try say(
      "\(Chat.counted(count, "lesson")) \(count == 1 ? "is" : "are") written nowhere "
        + "(/save-graph FILE writes \(count == 1 ? "it" : "them")). "
        + "\(question) y \(verb), Enter does not.", .warning)
    switch editor.read() {
    case .line(let answer, _):
      if ["y", "yes"].contains(answer.trimmed.lowercased()) { return true }
      decline(answer)
      return false
    case .interrupted:
      try output.write("^C\n")
      return false
    case .end:
      try output.write("\n")
      return true
    case .signal: return true
    }
  }

  /// Goes on with another graph; what was said and taught stays behind.
  mutating func openGraph(_ typed: String) throws(OutputFailure) {
    if typed.isEmpty { return try say("Which file or folder? For example: /open phones") }
    let path = Chat.expanded(typed)
    if classroom != nil, Chat.holdsLessons(path) {
      switch try choiceForLessons(in: typed) {
      case .add: return try addLessons(in: path, typed: typed)
      case .open: break
      case .leave: return
      }
    }
    if notebook.hasUnwritten,
      try !confirmLoss("Open \(typed) all the same?", doing: "opens it")
    {
      return
    }
    let informed: Informed?
    do {
      informed = try classroom?.open(path)
    } catch {
      return try say(error.sentence, .warning)
    }
    guard let informed else { return try say("No other graph can be opened here.") }
    let file = notebook.path
    notebook = Notebook()
    turns = []
    (session, mentioned) = (nil, nil)
    graph = GraphIdentity(paths: [path])
    // Each graph has a history of its own.
    if history != nil { history = HistoryFile.standard(environment: variable, graph: graph) }
    go(on: informed)
    try say("Opened \(typed)" + (guide.banner.isEmpty ? "." : ": \(guide.banner)."), .quiet)
    if let file {
      try say("\(file) stays with the graph before: what you teach now is not kept there.", .quiet)
    }
  }

  private enum LessonsChoice { case add, open, leave }

  /// Asks what to do with a file of lessons that is opened as a graph: it is mostly meant to stand beside the graph
  /// that is asked.
  private func choiceForLessons(in typed: String) throws(OutputFailure) -> LessonsChoice {
    try say(
      "\(typed) holds what was taught. y adds it to this graph, o opens it instead of this graph, Enter neither.",
      .quiet)
    guard case .line(let answer, _) = editor.read() else {
      try output.write("\n")
      return .leave
    }
    switch answer.trimmed.lowercased() {
    case "y", "yes", "a", "add": return .add
    case "o", "open": return .open
    default:
      decline(answer)
      return .leave
    }
  }

  private mutating func addLessons(in path: String, typed: String) throws(OutputFailure) {
    do {
      try notebook.adopt(Lesson(words: "what \(typed) says.", turtle: Chat.text(of: path)))
    } catch {
      return try say("I cannot write \(error.path): \(error.reason)", .warning)
    }
    if try !learn() {
      // A file that cannot be read is taken out again, else nothing taught after it could be read either.
      do {
        _ = try notebook.undo()
      } catch {
        try say("I cannot take that out of \(error.path) again: \(error.reason)", .warning)
      }
      return
    }
    try say("Added \(typed)" + (notebook.path.map { ", also to \($0)." } ?? "."), .quiet)
  }

  /// Whether a file was written by `/save-graph` or `--teach`: its first line says so.
  private static func holdsLessons(_ path: String) -> Bool {
    text(of: path, most: 100).hasPrefix(Notebook.firstLine)
  }

  /// The text of an ordinary file; empty where there is none.
  private static func text(of path: String, most: Int = 10_000_000) -> String {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return "" }
    var bytes = [UInt8](repeating: 0, count: min(most, Int(status.st_size)))
    let count = read(file, &bytes, bytes.count)
    return repaired(bytes.prefix(max(0, count)))
  }
}
