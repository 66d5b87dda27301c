import PseudoTerminals
import Testing

@Suite(.serialized) struct ChatCommandTests {
  @Test func helpShowsEveryCommand() throws {
    let chat = try startChat(environment: ["PAGER": "off"])
    try chat.send("/help\r", until: "where does tea grow?")
    for command in ["/why", "/map CONCEPT", "/path A to B", "/save FILE", "/quit"] {
      #expect(chat.screen.text.contains("  " + command))
    }
  }

  @Test func evidenceReadingStepsAndSPARQLAreOnDemand() throws {
    let chat = try startChat()
    try chat.send("/why\r", until: "Nothing was asked yet.")
    try chat.ask("what is tea?")
    try chat.send("/why\r", until: "• tea — comes from — leaves (a book)")
    try chat.send("/reading\r", until: "the reading of what is tea?")
    try chat.send("/reading --trace\r", until: "tea: the thing asked about")
    try chat.send("/steps\r", until: "12    teas\n 3  green teas")
    try chat.send("/sparql\r", until: "SELECT ?x WHERE {\n  ?x ?p ?o\n}")
  }

  @Test func aMapIsATreeOfBothDirections() throws {
    let chat = try startChat()
    try chat.send(
      "/map green tea\r",
      until:
        """
        green tea
        ├─ → served with
        │  ├─ nothing
        │  ├─ rice
        │  └─ … 3 more
        └─ ← grows into
           └─ leaf
        """)
    try chat.send("/map blue tea\r", until: "Nothing is called \"blue tea\"; Tab completes names.")
  }

  @Test(arguments: ["green tea to oolong", "green tea, oolong", "green tea oolong"])
  func aPathIsFactsInWords(names: String) throws {
    let chat = try startChat()
    try chat.send("/path \(names)\r", until: "green tea ← grows into ─ leaf ─ makes → oolong")
  }

  @Test func aSearchForWaysCanBeStopped() throws {
    let chat = try startChat()
    chat.send("/path far to away\r")
    try chat.waitUntilRunning()
    try chat.send("\u{03}", until: "^C\ncancelled\nlore>")
  }

  @Test func aConversationIsSavedAsMarkdown() throws {
    let folder = ScratchFolder()
    let chat = try startChat()
    try chat.ask("what is *tea*?")
    try chat.enter("table")
    try chat.send("/save \(folder.path)/talk.md\r", until: "Saved 2 questions")
    let saved = folder.read("talk.md") ?? ""
    #expect(saved.hasPrefix("# A conversation with lore\n\n## what is \\*tea\\*?\n\nYou asked:"))
    #expect(saved.contains("- tea — comes from — leaves (a book)\n"))
    #expect(saved.contains("| colour | a pale and delicate green | dark red |\n"))
    try chat.send("/save \(folder.path)/talk.md\r", until: "exists. y writes over it, a adds to it")
    try chat.send("\r", until: "Not saved.")
    try chat.waitForLine("lore> ")
    try chat.enter("/save \(folder.path)/talk.md")
    try chat.enter("a")
    let twice = folder.read("talk.md") ?? ""
    #expect(twice == saved + saved)
  }

  @Test func aLineWhereAYesIsAwaitedIsDealtWith() throws {
    let folder = ScratchFolder()
    let chat = try startChat()
    try chat.ask("what is tea?")
    try chat.send("/save \(folder.path)/talk.md\r", until: "Saved 1 question in")
    try chat.send("/save \(folder.path)/talk.md\r", until: "exists. y writes over it")
    try chat.send("where does it grow?\r", until: "You asked: where does it grow?.")
    #expect(chat.screen.text.contains("Not saved."))
  }

  @Test(arguments: ["help", "?", "HELP"])
  func helpAloneIsTheCommand(line: String) throws {
    let chat = try startChat(environment: ["PAGER": "off"])
    try chat.send("\(line)\r", until: "where does tea grow?")
  }

  @Test func resetForgetsAndQuitLeaves() throws {
    let chat = try startChat()
    try chat.send("turns\r", until: "That was turn 1.")
    try chat.send("turns\r", until: "That was turn 2.")
    try chat.send("/reset\r", until: "Forgotten.")
    try chat.waitForLine("lore> ")
    chat.send("turns\r")
    try chat.wait(for: "turn 1 again") { $0.text.hasSuffix("That was turn 1.\nlore>") }
    try chat.send(
      "/nonsense\r", until: "There is no command /nonsense; /help shows those there are.")
    chat.send("/quit\r")
    #expect(try chat.waitForExit() == 0)
  }
}
