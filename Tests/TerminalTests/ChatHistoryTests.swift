import Glibc
import PseudoTerminals
import Testing

@Suite(.serialized) struct ChatHistoryTests {
  private func chat(in folder: ScratchFolder, _ more: [String: String] = [:]) throws
    -> PseudoTerminal
  {
    try startChat(["--quiet"], environment: ["XDG_STATE_HOME": folder.path].merging(more) { $1 })
  }

  @Test func isWrittenBeforeTheAnswer() throws {
    let folder = ScratchFolder()
    let chat = try chat(in: folder)
    chat.send("slow question\r")
    try chat.wait(for: "the question in the file") { _ in
      folder.read("lore/history") == "slow question\n"
    }
    try chat.send("\u{03}", until: "cancelled")
    var status = stat()
    #expect(stat(folder.path + "/lore/history", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func comesBackInTheNextSession() throws {
    let folder = ScratchFolder()
    do {
      let first = try chat(in: folder)
      try first.ask("where does tea grow")
      #expect(try first.leave() == 0)
    }
    let second = try chat(in: folder)
    try second.send("\u{1B}[A", untilLine: "lore> where does tea grow")
  }

  @Test func upSearchesWhatIsTyped() throws {
    let chat = try startChat()
    for question in ["green leaves", "black leaves", "water"] { try chat.ask(question) }
    try chat.send("gre\u{1B}[A", untilLine: "lore> green leaves")
  }

  @Test func controlRSearches() throws {
    let chat = try startChat()
    for question in ["green leaves", "water"] { try chat.ask(question) }
    try chat.send("\u{12}leav", until: "search \"leav\": green leaves")
    chat.send("\r")
    try chat.wait(for: "the answer twice") {
      $0.text.components(separatedBy: "You asked: green leaves.").count == 3
    }
  }

  @Test func theSearchSaysWhatItFindsAndGivesWayToOtherKeys() throws {
    let chat = try startChat()
    for question in ["green leaves", "Green water", "tea"] { try chat.ask(question) }
    try chat.send("mine\u{12}", untilLine: "search: mine")
    try chat.send("green", untilLine: "search \"green\": Green water")
    try chat.send("\u{12}", untilLine: "search \"green\": green leaves")
    try chat.send("\u{12}", untilLine: "nothing else has \"green\": green leaves")
    try chat.send("x", untilLine: "nothing has \"greenx\": green leaves")
    try chat.send("\u{7F}", untilLine: "search \"green\": Green water")
    try chat.send("\u{07}", untilLine: "lore> mine")
    try chat.send("\u{12}tea\u{1B}[D!", untilLine: "lore> te!")
    try chat.send("\u{15}\u{12}leav", untilLine: "search \"leav\": green leaves")
    try chat.send("\u{03}", until: "lore> green leaves^C")
    try chat.send("next", untilLine: "lore> next")
  }

  @Test func twoSessionsKeepBothTheirs() throws {
    let folder = ScratchFolder()
    let first = try chat(in: folder)
    let second = try chat(in: folder)
    try first.ask("from the first")
    try second.ask("from the second")
    try first.ask("again the first")
    #expect(folder.read("lore/history") == "from the first\nfrom the second\nagain the first\n")
  }

  @Test func aLineThatBeginsWithASpaceIsKeptForUpOnly() throws {
    let folder = ScratchFolder()
    let chat = try chat(in: folder)
    try chat.send(" a secret\r", until: "You asked: a secret.")
    try chat.waitForLine("lore> ")
    try chat.send("\u{1B}[A", untilLine: "lore>  a secret")
    #expect(folder.read("lore/history") == nil)
  }

  @Test func severalLinesAreOneEntry() throws {
    let folder = ScratchFolder()
    do {
      let first = try chat(in: folder)
      try first.send("one", untilLine: "lore> one")
      try first.send("\u{1B}\rtwo \\ three\r", until: "You asked: one two \\ three.")
      try first.waitForLine("lore> ")
      #expect(try first.leave() == 0)
    }
    #expect(folder.read("lore/history") == "one\\ntwo \\\\ three\n")
    let second = try chat(in: folder)
    second.send("\u{1B}[A")
    try second.wait(for: "both lines") {
      $0.lines.contains("lore> one") && $0.lineBeforeCursor == "two \\ three"
    }
  }

  @Test func nothingIsKeptWithNoHistory() throws {
    let folder = ScratchFolder()
    let chat = try startChat(["--no-history"], environment: ["XDG_STATE_HOME": folder.path])
    try chat.ask("anything")
    #expect(folder.read("lore/history") == nil)
  }

  @Test(arguments: ["/proc/nowhere", "/dev/full"])
  func anUnwritablePlaceIsWarnedOfOnce(place: String) throws {
    let chat = try startChat(["--quiet"], environment: ["LORE_HISTORY": place])
    try chat.ask("one")
    try chat.waitFor("cannot keep the history in \(place)")
    try chat.ask("two")
    #expect(chat.screen.text.components(separatedBy: "cannot keep").count == 2)
  }

  /// A shell that lets no file grow stands for the full disk.
  @Test func aFullDiskIsSaidAndTheChatGoesOn() throws {
    let folder = ScratchFolder()
    let chat = try PseudoTerminal(
      "/bin/sh",
      ["-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" --quiet", builtProgram("canned-chat")],
      environment: ["XDG_STATE_HOME": folder.path], columns: 120)
    try chat.waitForLine("lore> ")
    try chat.ask("one")
    try chat.waitFor("cannot keep the history in \(folder.path)/lore/history: File too large")
    try chat.enter("/save \(folder.path)/talk")
    try chat.waitFor("I cannot write \(folder.path)/talk: File too large")
    #expect(folder.read("talk") == nil)
    try chat.ask("two")
    #expect(try chat.leave() == 0)
  }
}
