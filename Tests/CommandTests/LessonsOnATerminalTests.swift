import PseudoTerminals
import Testing

/// What was taught is not lost without a word.
@Suite(.serialized) struct LessonsOnATerminalTests {
  private let folder = ScratchFolder()
  private static let shop = """
    @prefix : <http://example.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    :Lamp a rdfs:Class ; rdfs:label "lamp" . :price rdfs:domain :Lamp ; rdfs:label "price" .
    :aurora a :Lamp ; rdfs:label "Aurora" ; :price 8 .

    """

  private func chat(_ arguments: [String] = ["--no-history"]) throws -> PseudoTerminal {
    folder.write(Self.shop, to: "shop.ttl")
    return try PseudoTerminal.chat(
      "lore", ["--quiet", "--graph", folder.path + "/shop.ttl"] + arguments,
      environment: ["XDG_STATE_HOME": folder.path], columns: 160, rows: 40)
  }

  private func teach(_ statement: String, to chat: PseudoTerminal) throws {
    try chat.send("/teach \(statement)\r", until: "Shall I keep that?")
    try chat.enter("y")
  }

  @Test func leavingAsksFirst() throws {
    let chat = try chat()
    try teach("dawn means Aurora", to: chat)
    try chat.send("/quit\r", until: "1 lesson is written nowhere")
    try chat.waitForLine("lore> ")
    try chat.send("what is the price of dawn?\r", until: "The price of Aurora is 8.")
    try chat.waitForLine("lore> ")
    try chat.send("bye\r", until: "Leave all the same? y leaves, Enter does not.")
    try chat.waitForLine("lore> ")
    try chat.send("n\r", until: "lore> n\nlore>")
    try chat.send("/save-graph \(folder.path)/told.ttl\r", until: "Saved 1 lesson in")
    chat.send("/quit\r")
    #expect(try chat.waitForExit() == 0)
  }

  @Test func aYesLeaves() throws {
    let chat = try chat()
    try teach("dawn means Aurora", to: chat)
    chat.send("\u{04}")
    try chat.waitFor("1 lesson is written nowhere")
    try chat.waitForLine("lore> ")
    chat.send("y\r")
    #expect(try chat.waitForExit() == 0)
  }

  @Test func lessonsAreAddedToTheGraph() throws {
    do {
      let first = try chat()
      try teach("dawn means Aurora", to: first)
      try first.enter("/save-graph \(folder.path)/told.ttl")
    }
    let chat = try chat(["--no-history", "--teach", folder.path + "/kept.ttl"])
    try chat.send("/open \(folder.path)/told.ttl\r", until: "holds what was taught. y adds it")
    try chat.waitForLine("lore> ")
    try chat.send("y\r", until: "also to \(folder.path)/kept.ttl.")
    try chat.waitForLine("lore> ")
    try chat.send("what is the price of dawn?\r", until: "The price of Aurora is 8.")
    try chat.waitForLine("lore> ")
    #expect(folder.read("kept.ttl")?.contains("\"dawn\"") ?? false)
    folder.write(Self.shop, to: "other.ttl")
    try chat.send("/open \(folder.path)/other.ttl\r", until: "what you teach now is not kept there")
  }

  @Test func aSessionSaysWhatItWasTaught() throws {
    do {
      let first = try chat([])
      try first.enter("what is the price of Aurora?")
      try teach("dawn means Aurora", to: first)
      try first.enter("what is the price of dawn?")
      try first.send("/quit\r", until: "written nowhere")
      try first.waitForLine("lore> ")
      first.send("y\r")
      #expect(try first.waitForExit() == 0)
    }
    let second = try chat([])
    try second.enter("/sessions")
    try second.send("1\r", until: "1 lesson of then is not known now: “Dawn” is another word")
  }

  /// The review of a table of two bicycles by their weight.
  /// - Parameter more: further rows.
  private func importing(_ more: String = "") throws -> PseudoTerminal {
    folder.write(
      "|        | Ashdown | Birch |\n| --- | --- | --- |\n| Weight | 12 kg | 11 kg |\n" + more,
      to: "bicycles.md")
    return try PseudoTerminal(
      builtProgram("lore"), ["import", folder.path + "/bicycles.md"],
      environment: ["XDG_STATE_HOME": folder.path], columns: 160, rows: 40)
  }

  @Test func anImportWithoutAFolderAsksForOne() throws {
    let review = try importing("| Colour | red | blue |\n")
    try review.waitFor("Enter asks where to save")
    try review.waitForLine("import> ")
    try review.send("fl\t", untilLine: "import> flip ")
    try review.send("\u{15}\r", until: "Save in which folder? For example: bicycles.")
    try review.waitForLine("import> ")
    try review.send("\(folder.path)/saved\r", until: "Saved in \(folder.path)/saved.")
    try review.waitForLine("lore> ")
    #expect(folder.read("saved/import.json") != nil)
    try review.send("which one is the lightest?\r", until: "is Birch (weight 11 kg)")
    try review.waitForLine("lore> ")
    #expect(try review.leave() == 0)
  }

  @Test func anImportThatIsNotSavedSaysSo() throws {
    let review = try importing()
    try review.waitForLine("import> ")
    try review.send("\r", until: "Enter goes on without saving.")
    try review.waitForLine("import> ")
    try review.send("\r", untilLine: "lore> ")
    review.send("\u{04}")
    try review.waitFor("Nothing was saved: lore import bicycles.md --output FOLDER keeps it.")
    #expect(try review.waitForExit() == 0)
  }
}
