import PseudoTerminals
import Testing

@Suite(.serialized) struct ChatCommandTests {
  @Test func helpShowsEveryCommand() throws {
    let chat = try startChat(environment: ["PAGER": "off"])
    chat.send("/help\r")
    try chat.waitFor("where does tea grow?")
    for command in ["/why", "/map CONCEPT", "/path A to B", "/save FILE", "/quit"] {
      #expect(chat.screen.text.contains("  " + command))
    }
  }

  @Test func evidenceReadingStepsAndSPARQLAreOnDemand() throws {
    let chat = try startChat()
    chat.send("/why\r")
    try chat.waitFor("Nothing was asked yet.")
    try chat.ask("what is tea?")
    chat.send("/why\r")
    try chat.waitFor("• tea — comes from — leaves (a book)")
    chat.send("/reading\r")
    try chat.waitFor("the reading of what is tea?")
    chat.send("/steps\r")
    try chat.waitFor("12    teas\n 3  green teas")
    chat.send("/sparql\r")
    try chat.waitFor("SELECT ?x WHERE {\n  ?x ?p ?o\n}")
  }

  @Test func aMapIsATreeOfBothDirections() throws {
    let chat = try startChat()
    chat.send("/map green tea\r")
    try chat.waitFor(
      """
      green tea
      ├─ → served with
      │  ├─ nothing
      │  ├─ rice
      │  └─ … 3 more
      └─ ← grows into
         └─ leaf
      """)
    chat.send("/map blue tea\r")
    try chat.waitFor("Nothing is called \"blue tea\"; Tab completes names.")
  }

  @Test(arguments: ["green tea to oolong", "green tea, oolong", "green tea oolong"])
  func aPathIsFactsInWords(names: String) throws {
    let chat = try startChat()
    chat.send("/path \(names)\r")
    try chat.waitFor("leaf ─ grows into → green tea\nleaf ─ makes → oolong")
  }

  @Test func aConversationIsSavedAsMarkdown() throws {
    let folder = ScratchFolder()
    let chat = try startChat()
    try chat.ask("what is *tea*?")
    chat.send("table\r")
    try chat.waitForLine("lore> ")
    chat.send("/save \(folder.path)/talk.md\r")
    try chat.waitFor("Saved 2 questions")
    let saved = folder.read("talk.md") ?? ""
    #expect(saved.hasPrefix("# A conversation with lore\n\n## what is \\*tea\\*?\n\nYou asked:"))
    #expect(saved.contains("- tea — comes from — leaves (a book)\n"))
    #expect(saved.contains("| colour | a pale and delicate green | dark red |\n"))
    chat.send("/save \(folder.path)/talk.md\r")
    try chat.waitFor("File exists")
  }

  @Test func resetForgetsAndQuitLeaves() throws {
    let chat = try startChat()
    chat.send("turns\r")
    try chat.waitFor("That was turn 1.")
    chat.send("turns\r")
    try chat.waitFor("That was turn 2.")
    chat.send("/reset\r")
    try chat.waitFor("Forgotten.")
    try chat.waitForLine("lore> ")
    chat.send("turns\r")
    try chat.wait(for: "turn 1 again") { $0.text.hasSuffix("That was turn 1.\nlore>") }
    chat.send("/nonsense\r")
    try chat.waitFor("There is no command /nonsense; /help shows those there are.")
    chat.send("/quit\r")
    #expect(try chat.waitForExit() == 0)
  }
}
