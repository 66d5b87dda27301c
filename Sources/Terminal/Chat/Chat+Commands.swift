import Answers
import Assistant
import CEditline
import Glibc

extension Chat {
  /// Runs a line that begins with a slash; whether the conversation goes on. Capitals and what ends a sentence are
  /// no part of a command: "/WHY?" is "/why".
  mutating func run(command line: String) throws(OutputFailure) -> Bool {
    let typed = line.prefix { $0 != " " }
    let argument = String(line.dropFirst(typed.count)).trimmed
    var name = typed.lowercased()
    while let last = name.last, "?!.,:;".contains(last) { name.removeLast() }
    name = SlashCommand.otherNames[name] ?? name
    let commands = SlashCommand.all
    if let command = commands.first(where: { $0.name == name }) {
      return try command.run(&self, argument)
    }
    let starts = commands.filter { $0.name.hasPrefix(name) }
    if name.count > 1, starts.count == 1, let only = starts.first {
      return try only.run(&self, argument)
    }
    noteFailure(of: line)
    try say(Chat.hint(for: name, starts: name.count > 1 ? starts.map(\.name) : []))
    return true
  }

  /// Some names to choose from, in words: "/steps", "/sparql, /save or /sessions".
  private static func choice(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  /// The sentence about a command that does not exist: those that it may be the beginning of, or those nearest to it.
  private static func hint(for name: String, starts: [String]) -> String {
    if !starts.isEmpty { return "\(name) may be \(choice(starts))." }
    let names = SlashCommand.all.map(\.name)
    if let meant = SlashCommand.nearNames[name] {
      return "There is no command \(name). Did you mean \(meant)? /help shows all."
    }
    let near = [1, 2].lazy.map { most in names.filter { differ($0, name, atMost: most) } }
      .first { !$0.isEmpty }
    guard let near else { return "There is no command \(name); /help shows those there are." }
    return "There is no command \(name). Did you mean \(choice(near))? /help shows all."
  }

  /// - Parameter name: a command to tell of, "map" or "/map"; all where it is empty.
  func showHelp(of name: String = "") throws(OutputFailure) {
    let typed = (name.hasPrefix("/") ? name : "/" + name).lowercased()
    let wanted = SlashCommand.otherNames[typed] ?? typed
    if !name.isEmpty, let one = SlashCommand.all.first(where: { $0.name == wanted }) {
      let title = one.argument.isEmpty ? one.name : "\(one.name) \(one.argument)"
      return try say("\(title): \(one.summary)")
    }
    if !name.isEmpty { return try say(Chat.hint(for: typed, starts: [])) }
    let screen = screen
    try pager.show(helpLines(on: screen), on: output, screen: screen)
  }

  private func helpLines(on screen: Screen) -> [String] {
    var lines = wrapped("Ask a question in plain English, or type:", columns: screen.columns)
    let commands = SlashCommand.all
    let titles = commands.map { $0.argument.isEmpty ? $0.name : "\($0.name) \($0.argument)" }
    let width = (titles.map(\.count).max() ?? 0) + 2
    for (title, command) in zip(titles, commands) {
      if screen.columns >= width + 22 {
        // The summaries stand in a column behind the commands, and are broken within it.
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
    return lines
  }

  /// The facts that `/why` tells where nobody says how many.
  static let mostFacts = 8

  /// `/why`: the facts behind the last answer, eight of them; `/why 20`: so many; `/why all`: all there are.
  func showEvidence(_ option: String) throws(OutputFailure) {
    guard let reply = lastReply else { return try say("Nothing was asked yet.") }
    let isAll = option.lowercased() == "all"
    let number = option.isEmpty ? Chat.mostFacts : Chat.number(in: option)
    guard isAll || number.map({ $0 > 0 }) ?? false else {
      return try say("/why takes a number or \"all\": /why 20.")
    }
    guard !reply.evidence.isEmpty else {
      return try say("The last answer rests on no fact of the graph.")
    }
    let (facts, isWhole) = evidence(of: reply)
    if lore_interrupted() != 0 {
      try output.write("\n")
      return try say("cancelled", .quiet)
    }
    let shown = facts.prefix(isAll ? facts.count : number ?? Chat.mostFacts)
    let screen = screen
    var lines = shown.flatMap { fact in
      let source = fact.source.map { " (\($0))" } ?? ""
      let sentence = "\(fact.subject) — \(fact.predicate) — \(fact.object)\(source)"
      return screen.draw(list: [sentence])
    }
    let rest = facts.count - shown.count
    if rest > 0 { lines += screen.quiet("… and \(rest) more: /why all") }
    if !isWhole { lines += screen.quiet(Chat.factsMissing) }
    try pager.show(lines, on: output, screen: screen)
  }

  /// The facts behind a reply, of which it carries the first few, and whether these are all.
  func evidence(of reply: Reply) -> (facts: [Reply.Evidence], isWhole: Bool) {
    guard let all = guide.evidence(of: reply, stop: { lore_interrupted() != 0 }) else {
      return (reply.evidence, false)
    }
    return (all.count > reply.evidence.count ? all : reply.evidence, true)
  }

  /// The sentence where facts beyond the first few could not be had.
  static let factsMissing = "There may be more facts: they could not be had in time."

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
    // What is asked now follows on from nothing, so it belongs to another session.
    (session, mentioned) = (nil, nil)
    try say("Forgotten.", .quiet)
  }

  /// Whether one word becomes the other by changing at most so many letters: "/hlp" and "/help" differ by one.
  package static func differ(_ one: String, _ other: String, atMost most: Int) -> Bool {
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
