import PseudoTerminals
import Testing

@Suite(.serialized) struct CommandOnATerminalTests {
  @Test func itIsAChat() throws {
    let folder = ScratchFolder()
    let chat = try PseudoTerminal(
      builtProgram("lore"), environment: ["XDG_STATE_HOME": folder.path])
    try chat.waitForLine("lore> ")
    chat.send("what affects service management?\r")
    try chat.waitFor("inadequate staff")
    try chat.waitForLine("lore> ")
    chat.send("/map risks\r")
    try chat.waitFor("└─")
    try chat.waitForLine("lore> ")
    chat.send("what affects serv\t")
    try chat.waitForLine("lore> what affects service management ")
    chat.send("\u{03}")
    try chat.waitForLine("lore> ")
    chat.send("\u{04}")
    #expect(try chat.waitForExit() == 0)
    #expect(folder.read("lore/history") == "what affects service management?\n/map risks\n")
  }

  /// A ring of stops, each of which leads to all: to count them for each takes a minute and more.
  private func ring(of count: Int) -> String {
    """
    @prefix : <http://example.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    :Stop a rdfs:Class ; rdfs:label "stop" .
    :leadsTo a owl:TransitiveProperty ; rdfs:label "leads to" .

    """
      + (0..<count).map { stop in
        ":s\(stop) a :Stop ; rdfs:label \"stop \(stop)\" ; :leadsTo :s\((stop + 1) % count) .\n"
      }.joined()
  }

  @Test func interruptStopsARunningQuestionAndTheSessionGoesOn() throws {
    let folder = ScratchFolder()
    folder.write(ring(of: 20_000), to: "ring.ttl")
    let chat = try PseudoTerminal(
      builtProgram("lore"),
      ["--no-history", "--timeout", "600", "--graph", folder.path + "/ring.ttl"])
    try chat.waitForLine("lore> ")
    for _ in 0..<2 {
      chat.send("which stops lead to more than 3 stops?\r")
      try chat.waitUntilRunning()
      chat.send("\u{03}")
      try chat.waitForLine("lore> ")
      #expect(chat.screen.text.hasSuffix("^C\ncancelled\nlore>"))
    }
    chat.send("how many stops are there?\r")
    try chat.waitFor("There are 20,000 stops.")
  }

  @Test func interruptOfOneQuestionIs130() throws {
    let batch = try PseudoTerminal(
      "/bin/sh",
      [
        "-c", "{ echo 'what affects service management?'; sleep 60; } | \"$0\"",
        builtProgram("lore"),
      ])
    try batch.waitFor("inadequate staff")
    batch.send("\u{03}")
    #expect(try batch.waitForExit() == 130)
  }

  @Test func withoutATerminalForItsOutputThereIsNoPrompt() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "\"$0\" | cat", builtProgram("lore")])
    terminal.send("what affects service management?\n")
    try terminal.waitFor("inadequate staff")
    #expect(!terminal.screen.text.contains("lore>"))
    #expect(!terminal.output.contains(0x1B))
    terminal.send("\u{04}")
    #expect(try terminal.waitForExit() == 0)
  }
}
