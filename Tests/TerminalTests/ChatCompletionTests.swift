import PseudoTerminals
import Terminal
import Testing

@Suite(.serialized) struct ChatCompletionTests {
  @Test func aUniqueNameIsCompletedWithItsSpace() throws {
    let chat = try startChat()
    try chat.send("what is OOL\t", untilLine: "lore> what is oolong ")
  }

  @Test func theFirstTabExtendsAndLists() throws {
    let chat = try startChat()
    try chat.send("what is gre\t", untilLine: "lore> what is green tea")
    #expect(chat.screen.text.contains("green tea leaves"))
  }

  @Test func aLongListIsCappedWithACount() throws {
    let chat = try startChat()
    try chat.send("is var\t", untilLine: "lore> is variety 1")
    #expect(chat.screen.text.contains("… 60 more"))
    #expect(!chat.screen.text.contains("variety 199"))
  }

  @Test func onlyNamesThatFitThePropertyAreOffered() throws {
    let chat = try startChat()
    try chat.send("the colour of \t", until: "black tea  green tea")
    try chat.waitForLine("lore> the colour of ")
    #expect(!chat.screen.text.contains("oolong"))
  }

  @Test func namesThatAreKnownElsewhereOnlyAreCompleted() throws {
    let chat = try startChat()
    try chat.send("what is JASM\t", untilLine: "lore> what is jasmine pearls ")
  }

  @Test func commandsAndTheirArgumentsAreCompleted() throws {
    let chat = try startChat()
    try chat.send("/ma\t", untilLine: "lore> /map ")
    try chat.send("bl\t", untilLine: "lore> /map black tea ")
  }

  @Test func commandsAreDescribedAndFilesAreCompleted() throws {
    let folder = ScratchFolder()
    folder.write("", to: "talk.md")
    let chat = try startChat()
    try chat.send(
      "/sa\t\t", until: "/save        write the conversation as Markdown\n/save-graph  write")
    try chat.send("\u{15}/md \(folder.path)/ta\t", untilLine: "lore> /md \(folder.path)/talk.md ")
  }

  @Test func whatANameIsStandsBesideIt() {
    let completion = Completion(replacing: "r", with: ["risks", "rice"])
    let screen = Screen(columns: 40, rows: 20)
    let kinds = ["risks": "factor"]
    #expect(screen.draw(completion) { kinds[$0] } == ["risks  factor", "rice"])
    #expect(screen.draw(completion) == ["risks  rice"])
    let narrow = Screen(columns: 20, rows: 20)
    #expect(narrow.draw(completion) { kinds[$0] } == ["risks  rice"])
  }

  @Test func earlierQuestionsAreOffered() throws {
    let folder = ScratchFolder()
    folder.write("how is tea picked in the rain?\n", to: "history")
    let chat = try startChat(["--quiet"], environment: ["LORE_HISTORY": folder.path + "/history"])
    try chat.send("how is t\t", untilLine: "lore> how is tea picked in the rain?")
  }

  @Test func nothingToCompleteOnlyBeeps() throws {
    let chat = try startChat()
    chat.send("zzz\t")
    try chat.wait(for: "a beep") { $0.bells > 0 }
    try chat.waitForLine("lore> zzz")
  }
}
