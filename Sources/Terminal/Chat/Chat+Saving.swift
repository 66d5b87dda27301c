import Answers
import Assistant
import Glibc

extension Chat {
  /// Writes the conversation as Markdown into a new file; one that exists is left alone.
  func save(to path: String) throws(OutputFailure) {
    if path.isEmpty { return try say("Which file? For example: /save conversation.md") }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      return try say("I cannot write \(path): \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    do {
      try Output(descriptor: descriptor).write(markdown)
    } catch {
      // Half a conversation would be taken for the whole, and keep the name from being used again.
      unlink(path)
      return try say("I cannot write \(path): \(error)", .warning)
    }
    try say("Saved \(turns.count) questions in \(path).", .quiet)
  }

  /// The conversation: questions as headings, answers with their facts below.
  var markdown: String {
    var text = "# A conversation with lore\n"
    for turn in turns {
      text += "\n## \(Chat.escaped(turn.question))\n\n"
      for block in turn.reply.answer.blocks { text += Chat.markdown(of: block) + "\n\n" }
      for note in turn.reply.notes { text += "*\(Chat.escaped(note))*\n\n" }
      if !turn.reply.evidence.isEmpty { text += "Facts:\n\n" }
      for fact in turn.reply.evidence {
        let words = [fact.subject, fact.predicate, fact.object].map(Chat.escaped)
        let source = fact.source.map { " (\(Chat.escaped($0)))" } ?? ""
        text += "- \(words.joined(separator: " — "))\(source)\n"
      }
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }

  private static func markdown(of block: Answer.Block) -> String {
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

  /// Text without anything that Markdown, HTML or a terminal would take for its own.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.safeForTerminal() {
      if "\\`*_[]<>|#".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }
}
