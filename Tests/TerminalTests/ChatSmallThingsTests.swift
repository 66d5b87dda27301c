import PseudoTerminals
import Testing

/// Small things that newcomers trip over.
@Suite(.serialized) struct ChatSmallThingsTests {
  @Test func factsAreToldInFullWhereThatIsAsked() throws {
    let folder = ScratchFolder()
    let chat = try startChat(environment: ["PAGER": "off"])
    try chat.ask("facts of tea")
    try chat.send("/why\r", until: "leaf 8\n… and 5 more: /why all\n")
    try chat.waitForLine("lore> ")
    try chat.send("/why 12\r", until: "leaf 12\n… and 1 more: /why all\n")
    try chat.waitForLine("lore> ")
    try chat.send("/why all\r", until: "leaf 13\nlore>")
    try chat.waitForLine("lore> ")
    try chat.send("/why them\r", until: "/why takes a number or \"all\"")
    try chat.waitForLine("lore> ")
    try chat.send("/save \(folder.path)/talk.md\r", until: "Saved 1 question in")
    #expect(folder.read("talk.md")?.contains("leaf 13") ?? false)
  }

  @Test func factsThatCannotBeHadInTimeAreMissed() throws {
    let folder = ScratchFolder()
    let chat = try startChat(environment: ["PAGER": "off"])
    try chat.ask("facts too late")
    try chat.send("/why all\r", until: "There may be more facts: they could not be had in time.")
    try chat.waitForLine("lore> ")
    try chat.send("/save \(folder.path)/talk.md\r", until: "Saved 1 question in")
    #expect(folder.read("talk.md")?.contains("*There may be more facts") ?? false)
  }

  @Test func aDigitIsPartOfALine() throws {
    let chat = try startChat()
    try chat.enter("which tea?")
    try chat.send("1996 what happened\r", until: "You asked: 1996 what happened.")
  }

  @Test func moreOfNothingIsNoQuestion() throws {
    let folder = ScratchFolder()
    let chat = try startChat(["--quiet"], environment: ["XDG_STATE_HOME": folder.path])
    try chat.send("more\r", until: "Nothing was asked yet.")
    try chat.waitForLine("lore> ")
    try chat.ask("tea")
    try chat.send("more\r", until: "There is nothing more to show.")
    #expect(!chat.screen.text.contains("You asked: more"))
  }

  @Test func aKindIsNoThing() throws {
    let chat = try startChat()
    let told = "\"cup\" is a kind of thing: there are 12 cups. Which one?\n1 blue cup\n2 red cup"
    try chat.send("/map cup\r", until: told + "\n… 10 more")
    try chat.waitForLine("lore> ")
    try chat.send("/draw cup\r", until: "> /draw cup\n" + told)
    try chat.waitForLine("lore> ")
    try chat.send("/path cup to oolong\r", until: "of which there are 12: name one of them")
    try chat.waitForLine("lore> ")
    try chat.send("/path cat to oolong\r", until: "Nothing is called \"cat\".")
  }

  @Test func timeIsSetOnAndOff() throws {
    let chat = try startChat()
    try chat.send("/time off\r", until: "Answers are not timed.")
    try chat.waitForLine("lore> ")
    try chat.send("/time on\r", until: "Answers are timed")
    try chat.waitForLine("lore> ")
    try chat.send("/help nonsense\r", until: "There is no command /nonsense;")
    #expect(!chat.screen.text.contains("Ask a question in plain English"))
  }

  @Test func tabListsOnceOnAnEmptyLine() throws {
    let chat = try startChat(rows: 60)
    try chat.send("\t", until: "where does tea grow?\n")
    try chat.waitForLine("lore> ")
    try chat.send("\t\tx", untilLine: "lore> x")
    #expect(chat.screen.text.components(separatedBy: "what is tea?").count == 3)
    try chat.send("\u{15}\r", untilLine: "lore> ")
    try chat.send("\t", until: "where does tea grow?\n")
  }

  @Test func sessionsThatAreNotListedAreCounted() throws {
    let folder = ScratchFolder()
    for number in 10..<21 {
      folder.writeSession("2026-11-26-1815\(number)-1", "what is tea?\nand \(number)?\n")
    }
    let chat = try startChat(
      ["--quiet"], environment: ["XDG_STATE_HOME": folder.path], columns: 120, rows: 40)
    try chat.send(
      "/sessions\r", until: "1 2026-11-26 18:15 · 2 questions · what is tea? … and 20?\n")
    try chat.waitFor("… and 2 older\n")
    try chat.waitFor("\(folder.path)/lore/sessions")
  }
}

extension ScratchFolder {
  fileprivate func writeSession(_ name: String, _ questions: String) {
    _ = PipedProcess.run("/bin/mkdir", ["-p", path + "/lore/sessions"])
    write("# lore session\n" + questions, to: "lore/sessions/" + name)
  }
}
