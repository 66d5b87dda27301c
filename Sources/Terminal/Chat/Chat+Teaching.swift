import Assistant

// Deals with what a person tells rather than asks: reads it back, has it confirmed, keeps it.

extension Chat {
  /// `/teach` begins and ends taking plain statements; `/teach STATEMENT` takes one.
  mutating func teach(_ statement: String) throws(OutputFailure) {
    guard classroom != nil else { return try say("Nothing can be taught here.") }
    if !statement.isEmpty {
      if try !takeLesson(statement, explaining: true) { try say(Chat.examplesOfLessons) }
      return
    }
    isTeaching.toggle()
    try say(
      isTeaching
        ? "Tell me. \(Chat.examplesOfLessons) Questions are answered as before; /teach again ends this."
        : "I am no longer learning.", .quiet)
  }

  static let examplesOfLessons =
    "For example: “defects means bugs”, “by cheap I mean price under 10”, “A affects B”."

  /// Takes a statement as a lesson, once the person says yes.
  /// - Parameter explaining: whether to say why it is none.
  /// - Returns: whether the statement was dealt with.
  mutating func takeLesson(_ statement: String, explaining: Bool) throws(OutputFailure) -> Bool {
    guard let classroom else { return false }
    switch classroom.lesson(in: statement) {
    case .unclear(let reason):
      guard explaining || reason != nil else { return false }
      if let reason { try say(reason) }
      return reason != nil
    case .known(let words):
      try say(words)
      return true
    case .lesson(let lesson):
      try say(lesson.words)
      try say("Shall I keep that? Enter or y keeps it, n does not.", .quiet)
      let event = editor.read()
      guard case .line(let answer, _) = event,
        ["", "y", "yes"].contains(answer.trimmed.lowercased())
      else {
        try say("Not kept.", .quiet)
        if case .line(let answer, _) = event { decline(answer) }
        return true
      }
      try keep(lesson)
      return true
    }
  }

  private mutating func keep(_ lesson: Lesson) throws(OutputFailure) {
    do {
      try notebook.keep(lesson)
    } catch {
      return try say("I cannot write \(error.path): \(error.reason)", .warning)
    }
    try learn()
    if notebook.path == nil, keepsLine { session?.append(lesson: lesson.words, graph: graph) }
    let place =
      notebook.path.map { "Kept in \($0)." }
      ?? "Kept for this session (/save-graph FILE writes it)."
    try say(place, .quiet)
  }

  /// Takes the last lesson back.
  mutating func undoLesson() throws(OutputFailure) {
    let undone: Lesson?
    do {
      undone = try notebook.undo()
    } catch {
      return try say("I cannot write \(error.path): \(error.reason)", .warning)
    }
    guard let undone else { return try say("Nothing was taught yet.") }
    try learn()
    try say("Taken back: \(undone.words)", .quiet)
  }

  /// Writes what was taught as Turtle.
  mutating func saveGraph(to path: String) throws(OutputFailure) {
    if path.isEmpty { return try say("Which file? For example: /save-graph told.ttl") }
    if notebook.lessons.isEmpty { return try say("Nothing was taught yet.") }
    do {
      try notebook.write(to: Chat.expanded(path))
    } catch {
      return try say("I cannot write \(error.path): \(error.reason)", .warning)
    }
    try say("Saved \(Chat.counted(notebook.lessons.count, "lesson")) in \(path).", .quiet)
  }

  /// Goes on with all that was taught; whether it could be read.
  @discardableResult mutating func learn() throws(OutputFailure) -> Bool {
    let informed: Informed?
    do {
      informed = try classroom?.learn(notebook.lessons.isEmpty ? "" : notebook.turtle)
    } catch {
      try say(error.sentence, .warning)
      return false
    }
    if let informed { go(on: informed) }
    return true
  }

  mutating func go(on informed: Informed) {
    answerer = informed.answerer
    guide = informed.guide
    choices = []
    rest = []
    offered = [:]
    changedGuide?(informed.guide, Chat.worthAsking(history?.entries() ?? []))
  }
}
