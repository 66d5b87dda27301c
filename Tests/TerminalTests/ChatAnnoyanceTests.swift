import Answers
import Assistant
import Glibc
import PseudoTerminals
import Terminal
import Testing

/// Annoyances that people met who used the chat for hours.
@Suite(.serialized) struct ChatAnnoyanceTests {
  @Test func noNumberIsTooSmallOrTooLarge() throws {
    let chat = try startChat()
    try chat.enter("unknown word")
    for number in ["-9223372036854775808", "9223372036854775807", "0", "-1"] {
      try chat.send("\(number)\r", until: "There is no number \(number): 1 to 2.")
      try chat.waitForLine("lore> ")
    }
    try chat.send("#2\r", until: "You asked: where does tea grow?.")
  }

  @Test func aNumberThatNothingIsListedForIsNoQuestion() throws {
    let chat = try startChat(["--no-history", "--quiet"])
    try chat.send("2\r", until: "There is nothing to pick by number here")
    try chat.waitForLine("lore> ")
    try chat.enter("which tea?")
    try chat.send("1\r", until: "You asked: the leaves of tea.")
    try chat.waitForLine("lore> ")
    let before = chat.readings
    chat.send("2\r")
    try chat.waitForReading(after: before)
    #expect(!chat.screen.text.contains("You asked: 2"))
    // What has a number for its name can be asked about.
    try chat.send("7\r", until: "You asked: 7.")
    try chat.send("1917\r", until: "You asked: 1917.")
  }

  @Test func whatWasListedBeforeACancelledQuestionIsGone() throws {
    let chat = try startChat()
    try chat.enter("which tea?")
    chat.send("slow\r")
    try chat.waitUntilRunning()
    try chat.send("\u{03}", until: "cancelled")
    try chat.waitForLine("lore> ")
    try chat.send("1\r", until: "There is nothing to pick by number here")
  }

  @Test func aNumberWithADotPicksAndTheHistoryKeepsWhatItStoodFor() throws {
    let folder = ScratchFolder()
    let chat = try startChat(["--quiet"], environment: ["XDG_STATE_HOME": folder.path])
    try chat.enter("unknown word")
    try chat.send("1.\r", until: "You asked: what is tea?.")
    try chat.waitForLine("lore> ")
    #expect(folder.read("lore/history") == "unknown word\n\\!unknown word\nwhat is tea?\n")
    try chat.send("\u{1B}[A", untilLine: "lore> what is tea?")
  }

  @Test func aQuestionInsteadOfAnAnswerIsAsked() throws {
    let chat = try startChat()
    chat.send("\u{1B}[200~one?\ntwo?\u{1B}[201~\r")
    try chat.waitFor("Ask all 2?")
    try chat.waitForLine("lore> ")
    try chat.send("something else\r", until: "You asked: something else.")
  }

  @Test func aQuestionPastedOverTwoLinesIsOfferedAsOne() throws {
    let chat = try startChat()
    chat.send("\u{1B}[200~what affects\nservice management?\u{1B}[201~\r")
    try chat.waitFor("what affects service management?\nAsk this?")
    try chat.waitForLine("lore> ")
    try chat.send("y\r", until: "You asked: what affects service management?.")
  }

  @Test func aCommandMisspeltIsGuessed() throws {
    let chat = try startChat()
    try chat.send("/hlp\r", until: "There is no command /hlp. Did you mean /help?")
  }

  @Test(arguments: ["/TIME", "/time?", "/Time.", "/tim"])
  func aCommandIsKnownHoweverItIsWritten(line: String) throws {
    let chat = try startChat()
    try chat.send("\(line)\r", until: "Answers are timed")
  }

  @Test func commandsThatBeginAlikeAreListed() throws {
    let chat = try startChat()
    try chat.send("/sa\r", until: "/sa may be /save or /save-graph.")
    try chat.send("/wyh\r", until: "There is no command /wyh. Did you mean /why?")
  }

  @Test func whatOtherProgramsCallACommandIsKnown() throws {
    let chat = try startChat(environment: ["PAGER": "off"])
    try chat.send("/clear\r", until: "There is no command /clear. Did you mean /reset?")
    try chat.waitForLine("lore> ")
    try chat.send("/help map\r", until: "/map CONCEPT: what stands around a concept")
    try chat.waitForLine("lore> ")
    try chat.send("/?\r", until: "Ask a question in plain English")
    try chat.waitForLine("lore> ")
    chat.send("/exit\r")
    #expect(try chat.waitForExit() == 0)
  }

  @Test func severalThatFitANameAreAskedBack() throws {
    let chat = try startChat()
    try chat.send("/map tea\r", until: "Which one?\n1 green tea\n2 black tea")
    try chat.waitForLine("lore> ")
    try chat.send("1\r", until: "> /map green tea\ngreen tea\n├─ → served with")
    try chat.waitForLine("lore> ")
    try chat.send("/path green to ool\r", until: "green tea ← grows into ─ leaf")
    try chat.waitForLine("lore> ")
    try chat.send("/path tea to ool\r", until: "Which one?\n1 green tea\n2 black tea")
    try chat.waitForLine("lore> ")
    try chat.send("1\r", until: "> /path green tea to oolong\ngreen tea ← grows into")
  }

  @Test func whatWasReadIntoAQuestionStandsOnce() throws {
    let chat = try startChat()
    try chat.send("noted\r", until: "It is tea.\n(I read brew as infusion.)")
    try chat.waitForLine("lore> ")
    #expect(chat.screen.text.components(separatedBy: "I read brew").count == 2)
  }

  @Test func helpIsAlikeInANarrowWindow() throws {
    let chat = try startChat(environment: ["PAGER": "off"], columns: 60, rows: 60)
    try chat.send("/help\r", until: "where does tea grow?")
    let rows = chat.screen.lines.filter { $0.hasPrefix("  /") }
    #expect(rows.count > 10)
    #expect(rows.allSatisfy { $0.count <= 60 && $0.dropFirst(20).contains { $0 != " " } })
  }

  @Test func readingListsWhatElseItCouldBe() throws {
    let chat = try startChat()
    try chat.ask("ambiguous question")
    try chat.send(
      "/reading\r",
      until: "It can also be read as:\n- the leaves of tea\n- the colour of tea")
  }

  @Test func lessIsAskedToShowColours() throws {
    let folder = ScratchFolder()
    folder.write(executable: "#!/bin/sh\necho \"LESS is $LESS\"\ncat >/dev/null\n", to: "less")
    let path = folder.path + ":/usr/bin:/bin"
    let chat = try startChat(environment: ["PATH": path, "PAGER": "less"], rows: 10)
    try chat.send("list\r", until: "LESS is -FRX -Ps?e(end) .Space goes on")
    let own = try startChat(environment: ["PATH": path, "PAGER": "less", "LESS": "R"], rows: 10)
    try own.send("list\r", until: "LESS is R")
  }

  @Test func thePagerTellsItsKeys() throws {
    guard access("/usr/bin/less", X_OK) == 0 else { return }
    let chat = try startChat(rows: 10)
    try chat.send("list\r", until: "Space goes on, b goes back, / searches, q leaves")
    chat.resize(columns: 60, rows: 12)
    try chat.send("\u{0C}", until: "Space goes on, b goes back, / searches, q leaves")
    chat.send("G")
    try chat.wait(for: "the end") { $0.text.contains("(end) Space goes on") }
    try chat.send("q", untilLine: "lore> ")
    try chat.send("what ", untilLine: "lore> what ")
  }

  @Test func whatWasAskedForStandsOut() {
    let screen = Screen(columns: 40, rows: 20, hasColor: true)
    var reply = Reply(
      question: "?", status: .answered, answer: Answer("There are 12 teas: oolong and black tea."))
    reply.answers = ["12", "oolong", "black tea", "tea"]
    #expect(
      screen.drawWhole(reply) == [
        "There are \u{1B}[1m12\u{1B}[0m teas: \u{1B}[1moolong\u{1B}[0m and \u{1B}[1mblack tea\u{1B}[0m."
      ])
    let plain = Screen(columns: 40, rows: 20)
    #expect(plain.drawWhole(reply) == ["There are 12 teas: oolong and black tea."])
  }

  @Test func aPathMayBeginWithATilde() throws {
    let folder = ScratchFolder()
    let chat = try startChat(environment: ["HOME": folder.path])
    try chat.ask("anything")
    try chat.send("/save ~/talk.md\r", until: "Saved 1 question in")
    #expect(folder.read("talk.md") != nil)
  }
}
