import Glibc
import PseudoTerminals
import Testing

@Suite(.serialized) struct ChatControlTests {
  @Test func interruptStopsARunningQuestionAtOnce() throws {
    let chat = try startChat()
    chat.send("slow\r")
    try chat.waitUntilRunning()
    try chat.send("\u{03}", until: "cancelled")
    try chat.waitForLine("lore> ")
    try chat.ask("next question")
  }

  @Test func suspendingKeepsTheTypedLine() throws {
    // Under a shell with job control, which takes the terminal back and resumes the chat.
    let shell = try PseudoTerminal(
      "/bin/bash",
      ["-c", "set -m; \"$0\" --no-history; stty -a; fg", builtProgram("canned-chat")])
    try shell.waitForLine("lore> ")
    try shell.send("typed before", untilLine: "lore> typed before")
    try shell.send("\u{1A}", until: " icanon ")
    try shell.waitFor(" echo ")
    try shell.waitForLine("lore> typed before")
    try shell.send(" and after\r", until: "You asked: typed before and after.")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func aSignalToEndLeavesTheTerminalSane(signal: Int32) throws {
    let chat = try startChat()
    try chat.send("typed", untilLine: "lore> typed")
    chat.signal(signal)
    #expect(try chat.waitForExit() == 128 + signal)
    #expect(chat.isSane)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func aSignalToEndWhileAQuestionRunsLeavesTheTerminalSane(signal: Int32) throws {
    let chat = try startChat()
    chat.send("slow\r")
    try chat.waitUntilRunning()
    chat.signal(signal)
    #expect(try chat.waitForExit() == 128 + signal)
    #expect(chat.isSane)
  }

  @Test(arguments: [("crash now v", SIGABRT), ("overflow now v", SIGSEGV)])
  func aCrashLeavesTheTerminalSane(text: String, signal: Int32) throws {
    let chat = try startChat(environment: ["SWIFT_BACKTRACE": "enable=no", "NO_COLOR": "1"])
    try chat.send(text, untilLine: "lore> " + text)
    #expect(!chat.isSane)
    chat.send("\t")
    #expect(try chat.waitForExit() == 128 + signal)
    #expect(chat.isSane)
  }

  @Test(arguments: [5, 24]) func aTinyWindowIsNoTrap(rows: Int) throws {
    let chat = try startChat(environment: ["PAGER": "off"], columns: 20, rows: rows)
    let ends = [
      ("table", "black tea: milk;\n  lemon; sugar"), ("chain", "sorting"), ("list", "everything"),
      ("/help", "grow?"), ("unknown", "does tea grow?"), ("/map green tea", "leaf"),
      ("/steps", "3  green teas"),
    ]
    for (line, end) in ends {
      try chat.enter(line)
      #expect(chat.screen.text.hasSuffix(end + "\nlore>"))
    }
    try chat.send("var\t", untilLine: "lore> variety 1")
    try chat.send("\u{03}", untilLine: "lore> ")
    #expect(try chat.leave() == 0)
  }

  @Test func aTerminalThatGoesAwayEndsTheChat() throws {
    let folder = ScratchFolder()
    var process: pid_t = 0
    do {
      let chat = try startChat(["--quiet"], environment: ["XDG_STATE_HOME": folder.path])
      chat.send("slow\r")
      try chat.wait(for: "the question in the file") { _ in
        folder.read("lore/history") == "slow\n"
      }
      process = chat.process
      chat.hangUp()
      let code = try chat.waitForExit()
      #expect(code == 128 + SIGHUP || code == 1 || code == 0)
    }
    #expect(kill(process, 0) != 0)
  }
}
