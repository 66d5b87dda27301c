import PseudoTerminals
import Terminal
import Testing

/// The last answer is handed to other programs.
@Suite(.serialized) struct ChatExportTests {
  @Test func anAnswerIsCSVShownOrInAFile() throws {
    let folder = ScratchFolder()
    let chat = try startChat()
    try chat.send("/csv\r", until: "Nothing was asked yet.")
    try chat.ask("rows")
    try chat.send("/csv\r", until: "tea,origin\n\"tea, green\",\"the \"\"east\"\"\"\noolong,Taiwan")
    try chat.waitForLine("lore> ")
    try chat.send("/csv \(folder.path)/a.csv\r", until: "Saved the answer in")
    #expect(
      folder.read("a.csv") == "tea,origin\n\"tea, green\",\"the \"\"east\"\"\"\noolong,Taiwan\n")
    try chat.waitForLine("lore> ")
    try chat.send("/csv \(folder.path)/a.csv\r", until: "exists. y writes over it")
    try chat.send("\r", until: "Not saved.")
    try chat.waitForLine("lore> ")
    try chat.ask("what is tea?")
    try chat.send("/csv\r", until: "The last answer has nothing to list.")
  }

  @Test func anAnswerIsMarkdown() throws {
    let folder = ScratchFolder()
    let chat = try startChat()
    try chat.enter("table")
    try chat.send("/md \(folder.path)/a.md\r", until: "Saved the answer in")
    let saved = folder.read("a.md") ?? ""
    #expect(saved.hasPrefix("|  | green tea | black tea |\n| --- | --- | --- |\n| colour |"))
    try chat.waitForLine("lore> ")
    try chat.send("/md\r", until: "| colour | a pale and delicate green | dark red |")
  }

  @Test func anAnswerGoesThroughACommand() throws {
    let chat = try startChat()
    try chat.send("| cat\r", until: "Nothing was asked yet.")
    try chat.ask("rows")
    try chat.send("| tail -n 1 | tr '\\t' ';'\r", until: "oolong;Taiwan")
    try chat.waitForLine("lore> ")
    try chat.send("|wc -l\r", until: "2\nlore>")
    try chat.send("| exit 3\r", until: "ended with 3")
    try chat.waitForLine("lore> ")
    // A shell that is about to start a program lets it outlive the key: short ones then.
    let long = "| trap 'exit 130' INT; echo begun; while :; do sleep 0.1; done"
    try chat.send(long + "\r", until: "done\nbegun")
    try chat.send("\u{03}", until: "ended with 130")
    try chat.waitForLine("lore> ")
    try chat.ask("still here?")
  }

  @Test func copyingAsksTheTerminal() throws {
    let chat = try startChat(environment: ["PATH": "/nonexistent"])
    try chat.ask("rows")
    try chat.send("/copy\r", until: "Handed to the terminal, as no clipboard program ran.")
    try chat.waitForBytes("\u{1B}]52;c;dGVhLCBncmVlbgl0aGUgImVhc3QiCm9vbG9uZwlUYWl3YW4K\u{07}")
  }

  @Test(arguments: [(0, "Copied."), (1, "Handed to the terminal")])
  func copyingTellsWhatHappened(code: Int, told: String) throws {
    let folder = ScratchFolder()
    folder.write(
      executable: "#!/bin/sh\ncat >\"$TMPDIR/copied\"\nexit \(code)\n", to: "xclip")
    let chat = try startChat(
      environment: [
        "PATH": folder.path + ":/usr/bin:/bin", "TMPDIR": folder.path, "DISPLAY": ":0",
      ])
    try chat.ask("rows")
    try chat.send("/copy\r", until: told)
    #expect(folder.read("copied")?.hasSuffix("oolong\tTaiwan\n") == true)
  }

  /// Programs of the test stand for Graphviz and the desktop.
  @Test func aPictureIsOpened() throws {
    let folder = ScratchFolder()
    folder.write(executable: "#!/bin/sh\ncat\n", to: "dot")
    folder.write(executable: "#!/bin/sh\ncp \"$1\" \"$TMPDIR/opened\"\n", to: "xdg-open")
    let chat = try startChat(
      environment: [
        "PATH": folder.path + ":/usr/bin:/bin", "TMPDIR": folder.path, "DISPLAY": ":0",
      ], columns: 120)
    try chat.send("/draw green tea\r", until: "Opened \(folder.path)/lore-")
    try chat.waitFor(".svg (1 of 4 facts)")
    try chat.wait(for: "the file") { _ in folder.read("opened")?.hasPrefix("digraph {") ?? false }
    try chat.send("/draw nothing\r", until: "Nothing is called \"nothing\"")
    let none = try startChat(environment: ["PATH": "/nonexistent", "TMPDIR": folder.path])
    try none.send("/draw\r", until: "needs Graphviz")
  }

  @Test func aPictureThatNothingShowsIsNotCalledOpened() throws {
    let folder = ScratchFolder()
    folder.write(executable: "#!/bin/sh\ncat\n", to: "dot")
    folder.write(executable: "#!/bin/sh\nexit 3\n", to: "xdg-open")
    var environment = ["PATH": folder.path + ":/usr/bin:/bin", "TMPDIR": folder.path]
    let none = try startChat(environment: environment, columns: 160)
    try none.send("/draw green tea\r", until: "No program was found that shows it")
    environment["DISPLAY"] = ":0"
    let failing = try startChat(environment: environment, columns: 160)
    try failing.send("/draw green tea\r", until: "could not open it (exit code 3)")
    #expect(!failing.screen.text.contains("Opened"))
  }

  @Test func answersAreTimed() throws {
    let chat = try startChat()
    try chat.send("/time\r", until: "Answers are timed")
    try chat.waitForLine("lore> ")
    chat.send("what is tea?\r")
    try chat.wait(for: "a time") { $0.text.contains(/\([0-9.]+ m?s\)\nlore>/) }
    try chat.send("/time\r", until: "Answers are not timed.")
  }

  @Test func readingsToChooseFromStandOnce() throws {
    let chat = try startChat()
    try chat.send(
      "which\r",
      until:
        "That can mean two things. Which do you mean?\n1 the leaves of tea\n2 the colour of tea")
    try chat.waitForLine("lore> ")
    #expect(!chat.screen.text.contains("•") && !chat.screen.text.contains("Or did you mean"))
    try chat.send("2\r", until: "You asked: the colour of tea.")
  }
}
