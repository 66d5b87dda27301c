import Glibc
import PseudoTerminals
import Testing

@Suite(.serialized) struct ChatControlTests {
  @Test func interruptStopsARunningQuestionAtOnce() throws {
    let chat = try startChat()
    chat.send("slow\r")
    try chat.waitUntilRunning()
    chat.send("\u{03}")
    try chat.waitFor("cancelled")
    try chat.waitForLine("lore> ")
    try chat.ask("next question")
  }

  @Test func suspendingKeepsTheTypedLine() throws {
    // Under a shell with job control, which takes the terminal back and resumes the chat.
    let shell = try PseudoTerminal(
      "/bin/bash",
      ["-c", "set -m; \"$0\" --no-history; stty -a; fg", builtProgram("canned-chat")])
    try shell.waitForLine("lore> ")
    shell.send("typed before")
    try shell.waitForLine("lore> typed before")
    shell.send("\u{1A}")
    try shell.waitFor(" icanon ")
    try shell.waitFor(" echo ")
    try shell.waitForLine("lore> typed before")
    shell.send(" and after\r")
    try shell.waitFor("You asked: typed before and after.")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func aSignalToEndLeavesTheTerminalSane(signal: Int32) throws {
    let chat = try startChat()
    chat.send("typed")
    try chat.waitForLine("lore> typed")
    chat.signal(signal)
    #expect(try chat.waitForExit() == 128 + signal)
    #expect(chat.isSane)
  }

  @Test func aCrashLeavesTheTerminalSane() throws {
    let chat = try startChat(environment: ["SWIFT_BACKTRACE": "enable=no"])
    chat.send("crash now v")
    try chat.waitForLine("lore> crash now v")
    #expect(!chat.isSane)
    chat.send("\t")
    #expect(try chat.waitForExit() == 128 + SIGABRT)
    #expect(chat.isSane)
  }

  @Test func aTinyWindowIsNoTrap() throws {
    let chat = try startChat(environment: ["PAGER": "off"], columns: 20, rows: 5)
    for question in ["table", "chain", "list", "/help", "unknown", "/map green tea"] {
      chat.send(question + "\r")
      try chat.wait(for: "the end of \(question)") { _ in true }
    }
    try chat.waitFor("leaf")
    chat.send("var\t")
    try chat.waitForLine("lore> variety 1")
    chat.send("\u{03}")
    try chat.waitForLine("lore> ")
    chat.send("\u{04}")
    #expect(try chat.waitForExit() == 0)
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
