import Answers
import Assistant
import Glibc

extension Chat {
  /// Writes the conversation as Markdown into a file; before one that exists is written over or added to,
  /// the person is asked.
  func save(to typed: String) throws(OutputFailure) {
    if typed.isEmpty { return try say("Which file? For example: /save conversation.md") }
    let count = Chat.counted(turns.count, "question")
    try write(markdown, to: typed, telling: "Saved \(count) in \(Chat.expanded(typed)).")
  }

  /// A count with its noun: "1 question", "2 questions".
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// Writes a text into a file that a person named, and says so.
  func write(_ text: String, to typed: String, telling done: String) throws(OutputFailure) {
    let path = Chat.expanded(typed)
    var mode = O_EXCL
    if access(path, F_OK) == 0 {
      guard let chosen = try modeForExisting(path) else { return try say("Not saved.", .quiet) }
      mode = chosen
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_NONBLOCK | O_CLOEXEC | mode, 0o644)
    guard descriptor >= 0 else {
      return try say("I cannot write \(path): \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    do {
      try Output(descriptor: descriptor).write(text)
    } catch {
      // A file that could only be written in part is removed: it would be taken for the whole, and keep the name from
      // being used again.
      if mode == O_EXCL { unlink(path) }
      return try say("I cannot write \(path): \(error)", .warning)
    }
    try say(done, .quiet)
  }

  /// How to write a file that exists, as the person says: over it, or behind what it holds; nil where it is left
  /// alone.
  private func modeForExisting(_ path: String) throws(OutputFailure) -> Int32? {
    try say("\(path) exists. y writes over it, a adds to it, Enter leaves it.", .quiet)
    guard case .line(let answer, _) = editor.read() else {
      try output.write("\n")
      return nil
    }
    switch answer.trimmed.lowercased() {
    case "y", "yes": return O_TRUNC
    case "a", "add", "append": return O_APPEND
    default:
      decline(answer)
      return nil
    }
  }

  /// A path with the person's own folder in the place of "~": "~/talk.md" → "/home/ann/talk.md".
  package static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = variable("HOME"), !home.isEmpty else {
      return path
    }
    return home + path.dropFirst()
  }

  static let markdownHeading = "# A conversation with lore"

  /// The conversation: questions as headings, answers with all their facts below.
  var markdown: String {
    var text = Chat.markdownHeading + "\n"
    for turn in turns {
      text += "\n## \(Chat.escaped(turn.question))\n\n"
      for block in turn.reply.answer.blocks { text += Chat.markdown(of: block) + "\n\n" }
      for note in turn.reply.notes { text += "*\(Chat.escaped(note))*\n\n" }
      guard !turn.reply.evidence.isEmpty else { continue }
      let (facts, isWhole) = evidence(of: turn.reply)
      text += "Facts:\n\n"
      for fact in facts {
        let words = [fact.subject, fact.predicate, fact.object].map(Chat.escaped)
        let source = fact.source.map { " (\(Chat.escaped($0)))" } ?? ""
        text += "- \(words.joined(separator: " — "))\(source)\n"
      }
      if !isWhole { text += "\n*\(Chat.factsMissing)*\n" }
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }

  static func markdown(of block: Answer.Block) -> String {
    switch block {
    case .sentence(let text): escaped(text)
    case .quotation(let text): "> " + escaped(text)
    case .list(let items): items.map { "- " + escaped($0) }.joined(separator: "\n")
    case .chain(let steps): steps.map(escaped).joined(separator: " → ")
    case .table(let header, let rows), .numbers(let header, let rows, _):
      ([header.map(escaped), header.map { _ in "---" }]
        + rows.map { row in row.map { $0.map(escaped).joined(separator: "<br>") } })
        .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }
  }

  /// The text with a backslash before each sign that Markdown or HTML would act on, and with what a terminal would act
  /// on made visible: "what is *tea*?" → "what is \*tea\*?". `SessionFile` takes the backslashes off again.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.safeForTerminal() {
      if "\\`*_[]<>|#".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }
}
