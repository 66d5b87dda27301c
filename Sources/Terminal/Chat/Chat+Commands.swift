import Answers
import Assistant
import CEditline
import Glibc

extension Chat {
  /// Runs a line that begins with a slash; whether the conversation goes on.
  mutating func run(command line: String) throws(OutputFailure) -> Bool {
    let name = line.prefix { $0 != " " }
    let argument = String(line.dropFirst(name.count)).trimmed
    let commands = SlashCommand.all
    if let command = commands.first(where: { $0.name == name }) {
      return try command.run(&self, argument)
    }
    let starts = commands.filter { $0.name.hasPrefix(name) }
    if name.count > 1, starts.count == 1, let only = starts.first {
      return try only.run(&self, argument)
    }
    noteFailure(of: line)
    let near = [1, 2].lazy.compactMap { most in
      commands.map(\.name).first { Chat.differ($0, String(name), atMost: most) }
    }.first
    try say(
      near.map { "There is no command \(name). Did you mean \($0)? /help shows all." }
        ?? "There is no command \(name); /help shows those there are.")
    return true
  }

  func showHelp() throws(OutputFailure) {
    let screen = screen
    var lines = wrapped("Ask a question in plain English, or type:", columns: screen.columns)
    let commands = SlashCommand.all
    let titles = commands.map { $0.argument.isEmpty ? $0.name : "\($0.name) \($0.argument)" }
    let width = (titles.map(\.count).max() ?? 0) + 2
    for (title, command) in zip(titles, commands) {
      if screen.columns >= width + 22 {
        // Summaries side by side with the commands, broken under themselves.
        let summary = wrapped(command.summary, columns: screen.columns - width - 2)
        let head = "  " + screen.styled(title.padded(to: width), .accent)
        let below = String(repeating: " ", count: width + 2)
        lines += summary.enumerated().map { ($0 == 0 ? head : below) + $1 }
      } else {
        lines.append(screen.styled(title, .accent))
        lines += wrapped(command.summary, columns: screen.columns, indent: 2)
      }
    }
    let keys =
      "| COMMAND hands the last answer to a program. "
      + "Tab completes, Right takes what is suggested, Up and Ctrl-R search what was asked, "
      + "Alt-Enter begins a second line, "
      + "Ctrl-C drops the line or stops a question, Ctrl-D leaves."
    lines += wrapped(keys, columns: screen.columns)
    let examples = guide.exampleQuestions(limit: 3)
    if !examples.isEmpty {
      lines += wrapped("For example:", columns: screen.columns)
      lines += examples.flatMap {
        wrapped(screen.safe($0), columns: screen.columns, indent: 2, hanging: 2)
      }
    }
    try pager.show(lines, on: output, screen: screen)
  }

  func showEvidence() throws(OutputFailure) {
    guard let reply = lastReply else { return try say("Nothing was asked yet.") }
    guard !reply.evidence.isEmpty else {
      return try say("The last answer rests on no fact of the graph.")
    }
    let screen = screen
    let lines = reply.evidence.flatMap { fact in
      let source = fact.source.map { " (\($0))" } ?? ""
      let sentence = "\(fact.subject) — \(fact.predicate) — \(fact.object)\(source)"
      return screen.draw(list: [sentence])
    }
    try pager.show(lines, on: output, screen: screen)
  }

  /// The last question as it was understood, and what else it could mean.
  /// - Parameter option: "--trace" for what each word was taken for and what decided.
  func showReading(_ option: String) throws(OutputFailure) {
    guard let turn = turns.last else { return try say("Nothing was asked yet.") }
    if option == "--trace" || option == "trace" {
      let lines = guide.trace(of: turn.question).map { screen.safe($0) }
      if lines.isEmpty { return try say("There is nothing to tell about it.") }
      return try pager.show(lines, on: output, screen: screen)
    }
    if !option.isEmpty { return try say("/reading takes --trace or nothing.") }
    let reply = turn.reply
    try say(reply.reading ?? "I did not understand the question.")
    for note in reply.notes { try say("(\(note))", .quiet) }
    if reply.alternatives.isEmpty { return }
    try say("It can also be read as:", .quiet)
    for reading in reply.alternatives { try say("- " + reading) }
  }

  func showSteps() throws(OutputFailure) {
    guard let reply = lastReply else { return try say("Nothing was asked yet.") }
    let steps = guide.steps(of: reply)
    if steps.isEmpty { return try say("There was nothing to work out.") }
    let screen = screen
    try pager.show(screen.draw(steps), on: output, screen: screen)
  }

  func showSPARQL() throws(OutputFailure) {
    guard let reply = lastReply else { return try say("Nothing was asked yet.") }
    guard let sparql = reply.sparql else {
      return try say("The last question has no SPARQL: it was not a question to the graph.")
    }
    let lines = screen.safe(sparql, keepingLines: true)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try pager.show(lines, on: output, screen: screen)
  }

  func showOverview() throws(OutputFailure) {
    let screen = screen
    if let overview = guide.overview() {
      return try pager.show(screen.draw(overview).lines, on: output, screen: screen)
    }
    try say(guide.banner)
    for line in screen.draw(list: guide.exampleQuestions(limit: 10)) {
      try output.write(line: line)
    }
  }

  func showMap(of name: String) throws(OutputFailure) {
    if name.isEmpty { return try say("Which concept? For example: /map \(exampleName)") }
    let screen = screen
    var lines: [String] = []
    // Two steps deep where that fits on the screen, else one.
    for depth in [2, 1] where lines.isEmpty || lines.count >= screen.rows {
      guard let found = guide.neighbourhood(of: name, depth: depth, most: 12) else {
        return try say("Nothing is called \"\(name)\"; Tab completes names.")
      }
      lines = screen.draw(found)
    }
    try pager.show(lines, on: output, screen: screen)
  }

  private var exampleName: String { guide.names.first ?? "NAME" }

  func showPath(_ names: String) throws(OutputFailure) {
    let candidates = Chat.pairs(in: names)
    if candidates.isEmpty { return try say("Which two? Write /path A to B.") }
    for (from, to) in candidates {
      let found = guide.connections(from: from, to: to, limit: 3) { lore_interrupted() != 0 }
      guard let connections = found else { continue }
      if lore_interrupted() != 0 {
        try output.write("\n")
        return try say("cancelled", .quiet)
      }
      if connections.isEmpty {
        return try say("Nothing connects \(from) and \(to).")
      }
      let screen = screen
      return try pager.show(screen.draw(connections), on: output, screen: screen)
    }
    try say("I do not know both of \"\(names)\"; write /path A to B. Tab completes names.")
  }

  /// The ways to read "A to B", "A, B", "A and B" or "A B" as two names, the surest first.
  static func pairs(in text: String) -> [(String, String)] {
    let words = text.split(separator: " ").map(String.init)
    var pairs: [(String, String)] = []
    func split(at index: Int, skipping: Int) {
      let from = words[..<index].joined(separator: " ")
      let to = words[(index + skipping)...].joined(separator: " ")
      let quotes: Set<Character> = ["\"", ",", "“", "”"]
      let pair = [from, to].map { String($0.filter { !quotes.contains($0) }).trimmed }
      if !pair[0].isEmpty, !pair[1].isEmpty { pairs.append((pair[0], pair[1])) }
    }
    for index in words.indices where ["to", "and", "->", "→"].contains(words[index].lowercased()) {
      split(at: index, skipping: 1)
    }
    for index in words.indices.dropFirst() where words[index - 1].hasSuffix(",") {
      split(at: index, skipping: 0)
    }
    for index in words.indices.dropFirst() { split(at: index, skipping: 0) }
    return pairs
  }

  mutating func showAll() throws(OutputFailure) {
    guard let reply = lastReply else { return try say("Nothing was asked yet.") }
    rest = []
    let screen = screen
    try pager.show(screen.draw(reply.answer).lines, on: output, screen: screen)
  }

  mutating func forget() throws(OutputFailure) {
    answerer.reset()
    choices = []
    rest = []
    try say("Forgotten.", .quiet)
  }

  /// Whether so few letters make one of two words the other: "/hlp" and "/help" differ by one.
  static func differ(_ one: String, _ other: String, atMost most: Int) -> Bool {
    let (a, b) = (Array(one), Array(other))
    if abs(a.count - b.count) > most { return false }
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count] <= most
  }
}
