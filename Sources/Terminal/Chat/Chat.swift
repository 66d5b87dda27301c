package import Assistant
import CEditline

/// The conversation in a terminal: reads lines, asks, and draws what comes back.
package struct Chat {
  var answerer: any Answering
  var guide: any Guide
  let editor: any LineSource
  var history: HistoryFile?
  let output: Output
  let settings: ChatSettings
  let pager: Pager

  /// What was asked and said, for `/save`.
  var turns: [Turn] = []
  /// What a number stands for.
  var choices: [Choice] = []
  /// How often each question was offered after an answer: what nobody took up twice is offered no more.
  var offered: [String: Int] = [:]
  /// The items of the last list that were not shown, for "more".
  var rest: [String] = []
  var hasWarnedOfHistory = false
  /// Who learns what is told, and opens other graphs; nil where nobody does.
  package var classroom: (any Classroom)?
  /// The lessons that were told.
  package var notebook = Notebook()
  /// Whether plain statements are taken as lessons.
  var isTeaching = false
  /// Whether each answer is followed by the time that it took.
  var isTiming = false
  /// The folder in which conversations are kept; nil where none are.
  var sessions: SessionFolder?
  /// The file of this one, from its first answer on.
  var session: SessionFile?
  /// Whether a kept session is being asked again, so that its questions are not kept once more.
  var isResuming = false
  /// Whether the line at hand may be kept on disk: one that begins with a space may not.
  var keepsLine = true
  /// The thing of which a picture was asked since the last question.
  var mentioned: String?
  /// Which graph is asked.
  var graph = GraphIdentity.inside
  /// Called when the chat goes on with another graph, so that completion changes too.
  var changedGuide: ((_ guide: any Guide, _ earlier: [String]) -> Void)?
  /// Called with each question that was answered: it is worth offering again.
  var wasAnswered: ((String) -> Void)?

  struct Turn {
    let question: String
    let reply: Reply
  }

  enum Choice {
    /// A question to ask.
    case question(String)
    /// The reading at this index of the last reply's alternatives.
    case alternative(Int)
    /// A conversation to go on with.
    case session(SessionFile)
    /// A command with the name that was meant: "/map Sid Vicious Bakery".
    case command(String)
  }

  package init(
    with answerer: any Answering, guide: any Guide, editor: any LineSource, output: Output,
    history: HistoryFile?, settings: ChatSettings, pager: Pager
  ) {
    self.answerer = answerer
    self.guide = guide
    self.editor = editor
    self.output = output
    self.history = history
    self.settings = settings
    self.pager = pager
  }

  /// The screen as it is now: windows change between answers.
  var screen: Screen {
    Screen.current(of: output, isUnicode: settings.isUnicode, color: settings.isColored)
  }

  var lastReply: Reply? { turns.last?.reply }

  /// Greets, and answers until the person leaves.
  /// - Returns: the signal that ended it, if one did.
  package mutating func run() throws(OutputFailure) -> Int32? {
    lore_interrupt_install()
    try greet()
    var hasHintedAtLeaving = false
    while true {
      switch nextLine() {
      case .line(let line, let isPasted):
        hasHintedAtLeaving = false
        if try !take(line, isPasted: isPasted) {
          if try mayLeave() { return nil }
          // The person said goodbye and stayed: the goodbye is not kept.
          if lastReply?.endsConversation ?? false { turns.removeLast() }
        }
      case .interrupted(let wasEmpty):
        try output.write("^C\n")
        if wasEmpty && !hasHintedAtLeaving {
          try say("Ctrl-D to quit.", .quiet)
          hasHintedAtLeaving = true
        }
      case .end:
        try output.write("\n")
        if try mayLeave() { return nil }
      case .signal(let number): return number
      }
    }
  }

  /// What was typed where a yes or no was awaited, or else the next line that is typed.
  private func nextLine() -> LineEvent {
    guard let line = editor.waiting else { return editor.read() }
    editor.waiting = nil
    return .line(line, isPasted: false)
  }

  /// Deals with an answer that was no yes: Enter and "n" mean no, and anything else is then taken as a line of its
  /// own.
  func decline(_ answer: String) {
    let isNo = ["", "n", "no"].contains(answer.trimmed.lowercased())
    editor.waiting = isNo ? nil : answer
  }

  private func greet() throws(OutputFailure) {
    guard !settings.isQuiet else { return }
    var greeting = "lore"
    if !guide.banner.isEmpty { greeting += " · " + guide.banner }
    if let example = guide.exampleQuestions(limit: 1).first {
      greeting += " — ask a question, or try \"\(example)\""
    } else {
      greeting += " — ask a question, or type /help"
    }
    for line in wrapped(screen.safe(greeting), columns: screen.columns) {
      try output.write(line: line)
    }
  }

  /// Deals with a line; whether the conversation goes on.
  mutating func take(_ line: String, isPasted: Bool) throws(OutputFailure) -> Bool {
    if isPasted { return try takePasted(line) }
    let text = line.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
    if text.isEmpty { return true }
    if let number = Chat.number(in: text), isChoice(number, of: text) {
      return try choose(number, typed: line)
    }
    keep(line)
    if ["more", "more please", "/more"].contains(text.lowercased()),
      !rest.isEmpty || guide.kind(ofName: text) == nil
    {
      try showMore()
      return true
    }
    if text.hasPrefix("/") { return try run(command: text) }
    if ["help", "?"].contains(text.lowercased()) { return try run(command: "/help") }
    if text.hasPrefix("|") {
      try pipe(through: String(text.dropFirst()).trimmed)
      return true
    }
    let isLesson = isTeaching ? try takeLesson(text, explaining: false) : false
    if !isLesson { try ask(text) }
    return lastReply?.endsConversation != true
  }

  /// Asks a question and shows the reply. Ctrl-C counts from when the line was read on.
  mutating func ask(_ question: String) throws(OutputFailure) {
    let start = ContinuousClock.now
    let reply = answerer.reply(to: question) { lore_interrupted() != 0 }
    let duration = ContinuousClock.now - start
    try show(reply, to: question)
    if isTiming { try say("(\(Chat.words(for: duration)))", .quiet) }
  }

  /// Sets whether times are told: `/time` and `/time on|off`.
  mutating func setTiming(_ option: String) throws(OutputFailure) {
    switch option.lowercased() {
    case "": isTiming.toggle()
    case "on", "yes": isTiming = true
    case "off", "no": isTiming = false
    default: return try say("/time takes on, off or nothing.")
    }
    try say(
      isTiming ? "Answers are timed; /time again stops it." : "Answers are not timed.", .quiet)
  }

  /// A duration as it is told: "0.42 ms", "13 ms", "2.1 s".
  static func words(for duration: Duration) -> String {
    let (seconds, rest) = duration.components
    let milliseconds = Double(seconds) * 1000 + Double(rest) * 1e-15
    let (value, unit) = milliseconds < 1000 ? (milliseconds, "ms") : (milliseconds / 1000, "s")
    let factor = value < 1 ? 100.0 : value < 10 ? 10 : 1
    let rounded = (value * factor).rounded() / factor
    return (factor == 1 ? "\(Int(rounded))" : "\(rounded)") + " \(unit)"
  }

  /// - Parameter reading: what was chosen, where the question was asked back.
  mutating func show(
    _ reply: Reply, to question: String, choosing reading: String? = nil
  ) throws(OutputFailure) {
    if lore_interrupted() != 0 {
      // The numbers of an earlier list stand for nothing any more, as the answerer may have forgotten it.
      choices = []
      // The terminal has echoed ^C where the answer would begin.
      try output.write("\n")
      return try say("cancelled", .quiet)
    }
    turns.append(Turn(question: question, reply: reply))
    if let reading {
      keepInSession(choice: reading)
    } else if reply.status != .unknown || !reply.alternatives.isEmpty, !reply.endsConversation {
      keepInSession(question)
    }
    if reply.status != .unknown {
      wasAnswered?(question)
    } else if reply.alternatives.isEmpty {
      noteFailure(of: question)
    }
    try show(reply)
  }

  /// Keeps a line to come back to: in memory always, on disk unless it begins with a space, and
  /// before it is answered, so that nothing loses it.
  mutating func keep(_ line: String) {
    editor.remember(line)
    keepsLine = !line.hasPrefix(" ")
    guard let history, keepsLine else { return }
    guard let reason = history.append(line), !hasWarnedOfHistory else { return }
    hasWarnedOfHistory = true
    Output.errors.report(
      "lore: cannot keep the history in \(history.path.safeForTerminal()): \(reason)")
  }

  /// Notes in the history that a line was not understood, so that it is never suggested.
  func noteFailure(of line: String) {
    if keepsLine { _ = history?.noteFailure(of: line) }
  }

  /// A line of lore's own, wrapped and safe.
  func say(_ text: String, _ style: Screen.Style? = nil) throws(OutputFailure) {
    let screen = screen
    for line in wrapped(screen.safe(text, keepingLines: true), columns: screen.columns) {
      try output.write(line: style.map { screen.styled(line, $0) } ?? line)
    }
  }
}

/// How the chat looks and behaves.
package struct ChatSettings: Sendable {
  package var isUnicode: Bool
  package var isColored: Bool
  /// Whether there is no greeting, and no line of what else can be asked.
  package var isQuiet: Bool

  /// The prompt, without the space behind it.
  package var prompt: String

  package init(isUnicode: Bool, isColored: Bool, isQuiet: Bool, prompt: String = "lore>") {
    self.isUnicode = isUnicode
    self.isColored = isColored
    self.isQuiet = isQuiet
    self.prompt = prompt
  }
}
