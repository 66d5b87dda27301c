import Assistant
import CEditline

// Keeps conversations on disk, and goes on with one.
extension Chat {
  /// Keeps a question that was answered or asked back, to go on from another day.
  mutating func keepInSession(_ question: String) {
    guard let sessions, !isResuming, keepsLine else { return }
    let file = session ?? sessions.newFile()
    if session == nil, notebook.path == nil {
      for lesson in notebook.lessons { file.append(lesson: lesson.words, graph: graph) }
    }
    session = file
    file.append(question, mentioned: mentioned, graph: graph)
    mentioned = nil
  }

  /// Keeps which reading of the last question was chosen.
  func keepInSession(choice reading: String) {
    guard keepsLine else { return }
    session?.append(choice: reading, graph: graph)
  }

  /// `/sessions`: the last conversations about this graph; a number goes on with one.
  mutating func showSessions() throws(OutputFailure) {
    guard let sessions else { return try say("No history is kept, and so no sessions.") }
    let found = sessions.files().compactMap { file -> KeptSession? in
      guard file.path != session?.path, let content = file.content(), !content.questions.isEmpty,
        GraphIdentity(places: content.graphs) == graph
      else { return nil }
      return KeptSession(file: file, questions: content.questions)
    }
    if found.isEmpty { return try say("There is no other session about this graph yet.") }
    let listed = found.prefix(Chat.mostNumbers)
    choices = listed.map { .session($0.file) }
    let screen = screen
    for (index, item) in listed.enumerated() {
      let isShared = listed.count { $0.questions[0] == item.questions[0] } > 1
      let parts = [
        "\(index + 1) \(item.file.time)", Chat.counted(item.questions.count, "question"),
        item.title(withLast: isShared),
      ]
      let line = parts.joined(separator: " \(screen.dot) ")
      for row in wrapped(screen.safe(line), columns: screen.columns, hanging: 2) {
        try output.write(line: row)
      }
    }
    let more = found.count - listed.count
    if more > 0 { try say("… and \(more) older", .quiet) }
    try say(
      "A number goes on with one; lore replay FILE asks one again: the files are in \(sessions.path).",
      .quiet)
  }

  private struct KeptSession {
    let file: SessionFile
    let questions: [String]

    /// The title of a session in the list: its first question, and where other sessions began with the same one its
    /// last: "what is tea? … and coffee?".
    func title(withLast: Bool) -> String {
      guard withLast, let last = questions.last, last != questions[0] else { return questions[0] }
      return "\(questions[0]) … \(last)"
    }
  }

  /// Asks what was asked in a session, without a word, and shows where it ended.
  mutating func resume(_ file: SessionFile) throws(OutputFailure) {
    guard let content = file.content() else { return try say("That session is gone.") }
    answerer.reset()
    (turns, choices, rest) = ([], [], [])
    isResuming = true
    defer { isResuming = false }
    for asked in content.turns {
      let replies = answerer.replies(to: asked) { lore_interrupted() != 0 }
      if lore_interrupted() != 0 {
        // A session that was only asked in part is dropped: it is neither the conversation before nor a new one.
        answerer.reset()
        (turns, session) = ([], nil)
        try output.write("\n")
        return try say("cancelled", .quiet)
      }
      // Earlier versions kept the goodbye in the session; going on with it must not leave again.
      for reply in replies where !reply.endsConversation {
        turns.append(Turn(question: asked.question, reply: reply))
      }
    }
    session = file
    let lost = content.lessons.filter { words in !notebook.lessons.contains { $0.words == words } }
    if !lost.isEmpty {
      let count = lost.count
      try say(
        "\(Chat.counted(count, "lesson")) of then \(count == 1 ? "is" : "are") not known now: "
          + lost.joined(separator: " ") + " /teach teaches again.", .warning)
    }
    guard let last = turns.last else { return }
    try say("\(Chat.counted(content.turns.count, "question")) taken up, the last:", .quiet)
    try say("> " + last.question, .quiet)
    try show(last.reply)
  }
}
