import PseudoTerminals
import Testing

/// A chat with canned answers on a pseudo-terminal, its prompt shown.
func startChat(
  _ arguments: [String] = ["--no-history"], environment: [String: String] = [:],
  columns: Int = 80, rows: Int = 24
) throws -> PseudoTerminal {
  try PseudoTerminal.chat(
    "canned-chat", arguments, environment: environment, columns: columns, rows: rows)
}

extension PseudoTerminal {
  /// Asks a question that the canned answers echo.
  func ask(_ question: String) throws {
    send(question + "\r")
    try waitFor("You asked: \(question).")
    try waitForLine("lore> ")
  }
}

/// Keys of the line editor. One terminal at a time: they share two cores with everything else.
@Suite(.serialized) struct ChatEditingTests {
  @Test func greetsAndAnswersAndLeaves() throws {
    let chat = try startChat()
    #expect(chat.screen.text.hasPrefix("lore · tea — ask a question, or try \"what is tea?\""))
    try chat.ask("what is tea?")
    #expect(try chat.leave() == 0)
    #expect(chat.isSane)
  }

  @Test(arguments: [
    ("abc", "\u{1B}[D\u{1B}[DX", "aXbc"),  // left
    ("abc", "\u{1B}[HX", "Xabc"), ("abc", "\u{1B}[1~X", "Xabc"),  // Home
    ("abc", "\u{01}\u{1B}[FX", "abcX"), ("abc", "\u{01}\u{1B}[4~X", "abcX"),  // End
    ("abc", "\u{01}\u{1B}[3~", "bc"),  // Delete
    ("one two", "\u{1B}[1;5DX", "one Xtwo"),  // Ctrl-Left
    ("one two", "\u{01}\u{1B}[1;5CX", "oneX two"),  // Ctrl-Right
    ("one two", "\u{17}X", "one X"),  // Ctrl-W
    ("one two", "\u{15}X", "X"),  // Ctrl-U
    ("tête", "\u{1B}[D\u{1B}[D\u{1B}[DX", "tXête"),  // beyond ASCII
    ("茶の葉", "\u{1B}[DX", "茶のX葉"),  // wide
    ("12 3", "", "12 3"),  // digits are themselves
  ])
  func editsTheLine(typed: String, keys: String, edited: String) throws {
    let chat = try startChat()
    try chat.send(typed, untilLine: "lore> " + typed)
    chat.send(keys)
    try chat.send("\r", until: "You asked: \(edited).")
  }

  @Test func cursorStandsRightBehindWideAndCombiningCharacters() throws {
    let chat = try startChat()
    try chat.send("コーヒー e\u{301} 茶", untilLine: "lore> コーヒー e\u{301} 茶")
    #expect(chat.screen.column == 6 + 8 + 1 + 1 + 1 + 2)
    try chat.send("\u{7F}x", untilLine: "lore> コーヒー e\u{301} x")
  }

  @Test func interruptDropsTheLineAndGoesOn() throws {
    let chat = try startChat()
    try chat.send("half a question", untilLine: "lore> half a question")
    try chat.send("\u{03}", until: "lore> half a question^C")
    try chat.waitForLine("lore> ")
    try chat.ask("another")
    #expect(!chat.screen.text.contains("You asked: half"))
    // It is no entry of the history.
    try chat.send("\u{1B}[A\u{1B}[A", untilLine: "lore> another")
  }

  @Test func interruptKeepsWhatWasSaid() throws {
    let chat = try startChat()
    try chat.send("turns\r", until: "That was turn 1.")
    try chat.waitForLine("lore> ")
    try chat.send("half", untilLine: "lore> half")
    try chat.send("\u{03}", untilLine: "lore> ")
    try chat.send("turns\r", until: "That was turn 2.")
  }

  @Test func interruptOnAnEmptyLineOnlyHints() throws {
    let chat = try startChat()
    try chat.send("\u{03}", until: "Ctrl-D to quit.")
    try chat.waitForLine("lore> ")
    try chat.ask("still here?")
  }

  @Test func altEnterBeginsASecondLineOfOneQuestion() throws {
    let chat = try startChat()
    try chat.send("first", untilLine: "lore> first")
    chat.send("\u{1B}\r")
    try chat.send("second\r", until: "You asked: first second.")
    try chat.waitForLine("lore> ")
    chat.send("\u{1B}[A")
    try chat.wait(for: "the whole entry") { $0.lines.suffix(24).contains("second") }
  }

  @Test func aPastedLineIsInsertedAndNotFired() throws {
    let chat = try startChat()
    try chat.waitForBytes("\u{1B}[?2004h")
    try chat.send("\u{1B}[200~what\tis tea?\r\u{1B}[201~", untilLine: "lore> what is tea?")
    #expect(!chat.screen.text.contains("You asked"))
    try chat.send("\r", until: "You asked: what is tea?.")
    try chat.waitForBytes("\u{1B}[?2004l")
  }

  @Test func severalPastedLinesAreOfferedAsQuestions() throws {
    let chat = try startChat()
    chat.send("\u{1B}[200~one\r\n\r\ntwo\nthree\n\u{1B}[201~")
    try chat.wait(for: "the pasted lines") { $0.lines.contains("three") }
    #expect(!chat.screen.text.contains("You asked"))
    try chat.send("\r", until: "Ask all 3? y asks them in turn, a number asks one, Enter none.")
    try chat.waitForLine("lore> ")
    #expect(!chat.screen.text.contains("You asked"))
    chat.send("y\r")
    for word in ["one", "two", "three"] { try chat.waitFor("You asked: \(word).") }
  }

  @Test func oneOfThePastedLinesCanBePicked() throws {
    let chat = try startChat()
    try chat.send("\u{1B}[200~one\ntwo\u{1B}[201~\r", until: "Ask all 2?")
    try chat.waitForLine("lore> ")
    try chat.send("2\r", until: "You asked: two.")
    #expect(!chat.screen.text.contains("You asked: one."))
  }

  @Test func aPasteOfTwentyThousandCharactersIsOneInsertion() throws {
    let chat = try startChat(columns: 200, rows: 50)
    let words = String(repeating: "word ", count: 4000) + "end"
    chat.send("\u{1B}[200~" + words + "\u{1B}[201~")
    try chat.wait(for: "the end of the paste") { $0.lineBeforeCursor.hasSuffix("word end") }
    try chat.send("\u{03}", untilLine: "lore> ")
  }

  @Test func resizingRedrawsTheLine() throws {
    let chat = try startChat(columns: 60)
    let question = "a question that is longer than the narrow window will be"
    try chat.send(question, untilLine: String(("lore> " + question).suffix(2)))
    chat.resize(columns: 30, rows: 24)
    try chat.wait(for: "the line wrapped at 30 columns") {
      $0.lines.contains("lore> a question that is longe")
    }
    chat.send("X\r")
    try chat.waitForBytes("You asked: a question")
    #expect(chat.screen.text.contains("X."))
  }

  @Test func viKeysOfEditrcWorkInTheChat() throws {
    let folder = ScratchFolder()
    folder.write("bind -v\n", to: ".editrc")
    let chat = try startChat(environment: ["HOME": folder.path])
    try chat.send("abc", untilLine: "lore> abc")
    chat.send("\u{1B}")  // leaves insert mode
    try chat.send("0", untilLine: "lore> ")
    try chat.send("iX\r", until: "You asked: Xabc.")
  }

  @Test func tabStillCompletesWithViKeys() throws {
    let folder = ScratchFolder()
    folder.write("bind -v\n", to: ".editrc")
    let chat = try startChat(environment: ["HOME": folder.path])
    try chat.send("what is ool\t", untilLine: "lore> what is oolong ")
  }
}
