import Assistant
import CEditline

// Conversations that are kept, and gone on with.
extension Chat {
  /// Keeps a question that was answered or asked back, to go on from another day.
  mutating func keepInSession(_ question: String) {
    guard let sessions, !isResuming, keepsLine else { return }
    let file = session ?? sessions.newFile()
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
    var found: [(file: SessionFile, content: SessionFile.Content)] = []
    for file in sessions.files() where file.path != session?.path && found.count < 9 {
      guard let content = file.content(), !content.questions.isEmpty,
        GraphIdentity(places: content.graphs) == graph
      else { continue }
      found.append((file, content))
    }
    if found.isEmpty { return try say("There is no other session about this graph yet.") }
    choices = found.map { .session($0.file) }
    let screen = screen
    for (index, item) in found.enumerated() {
      let count = item.content.questions.count
      let line =
        "\(index + 1) \(item.file.time) \(screen.dot) \(count) \(count == 1 ? "question" : "questions") \(screen.dot) \(item.content.questions[0])"
      for row in wrapped(screen.safe(line), columns: screen.columns, hanging: 2) {
        try output.write(line: row)
      }
    }
    try say("A number goes on with one; lore replay FILE asks it again.", .quiet)
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
        // Half a conversation is neither the one before nor a new one.
        answerer.reset()
        (turns, session) = ([], nil)
        try output.write("\n")
        return try say("cancelled", .quiet)
      }
      // Sessions of earlier versions kept the goodbye.
      for reply in replies where !reply.endsConversation {
        turns.append(Turn(question: asked.question, reply: reply))
      }
    }
    session = file
    guard let last = turns.last else { return }
    let count = content.turns.count
    try say("\(count) \(count == 1 ? "question" : "questions") taken up, the last:", .quiet)
    try say("> " + last.question, .quiet)
    try show(last.reply)
  }
}
