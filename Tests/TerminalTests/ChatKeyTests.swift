import PseudoTerminals
import Testing

/// Keys that bash and fish have.
@Suite(.serialized) struct ChatKeyTests {
  @Test func anArrowAfterASearchTakesWhatWasFound() throws {
    let chat = try startChat()
    for question in ["green leaves", "water"] { try chat.ask(question) }
    try chat.send("\u{12}leav", until: "search \"leav\": green leaves")
    chat.send("\u{1B}[C")
    try chat.wait(for: "the line that was found") { $0.text.hasSuffix("lore> green leaves") }
    try chat.send("\r", untilLine: "lore> ")
    #expect(!chat.screen.text.contains("[C"))
  }

  @Test func keysWithoutAMeaningWriteNothing() throws {
    let chat = try startChat()
    try chat.ask("green leaves")
    try chat.send("ab\u{1B}[1;2D\u{1B}[1;2Cc\u{1B}[2~", untilLine: "lore> abc")
    try chat.send("\u{15}", untilLine: "lore> ")
    try chat.send("\u{1B}[5~", untilLine: "lore> green leaves")
    try chat.send("\u{1B}[6~", untilLine: "lore> ")
  }

  @Test func undoTakesBackAndAltDotInsertsTheLastWord() throws {
    let chat = try startChat()
    try chat.ask("green leaves")
    try chat.send("one two", untilLine: "lore> one two")
    try chat.send("\u{17}", untilLine: "lore> one ")
    try chat.send("\u{1F}", untilLine: "lore> one two")
    try chat.send(" \u{1B}.", untilLine: "lore> one two leaves")
  }

  @Test func theLineIsWrittenInAnEditor() throws {
    let folder = ScratchFolder()
    folder.write(
      executable: "#!/bin/sh\nsed -i 's/tea/coffee/' \"$1\"\n", to: "editor")
    let chat = try startChat(environment: ["EDITOR": folder.path + "/editor", "VISUAL": ""])
    try chat.send("what is tea", untilLine: "lore> what is tea")
    try chat.send("\u{18}\u{05}", untilLine: "lore> what is coffee")
    try chat.send("\r", until: "You asked: what is coffee.")
  }

  @Test func viHasPasteHistoryAndSearchToo() throws {
    let folder = ScratchFolder()
    folder.write("bind -v\n", to: ".editrc")
    let chat = try startChat(
      environment: ["HOME": folder.path, "EDITRC": folder.path + "/.editrc"])
    for question in ["green leaves", "water"] { try chat.ask(question) }
    chat.send("\u{1B}[200~one?\ntwo?\u{1B}[201~\r")
    try chat.waitFor("Ask all 2?")
    try chat.waitForLine("lore> ")
    try chat.send("\r", untilLine: "lore> ")
    chat.send("gre\u{1B}[A")
    // The cursor stands where it stood, as vi has it.
    try chat.wait(for: "the question before") { $0.text.hasSuffix("lore> green leaves") }
  }

  @Test func afterTheComesAPropertyAndAfterCompareAName() throws {
    let chat = try startChat()
    try chat.send("what are the b\t", untilLine: "lore> what are the b")
    try chat.waitFor("benefits")
    try chat.send("\u{15}compare gre\t", untilLine: "lore> compare green tea")
    try chat.send("\u{15}compare \t", until: "oolong")
  }
}
