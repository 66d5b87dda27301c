import Assistant
import PseudoTerminals
import Terminal
import Testing

/// Grey text behind the cursor, as fish has it.
@Suite(.serialized) struct ChatSuggestionTests {
  @Test func aQuestionAskedBeforeIsShownAndRightTakesIt() throws {
    let chat = try startChat()
    try chat.ask("green leaves")
    chat.send("gre")
    try chat.waitFor("lore> green leaves")
    try chat.waitForLine("lore> gre")
    try chat.waitForBytes("\u{1B}[2men leaves")
    try chat.send("\u{1B}[C", untilLine: "lore> green leaves")
    try chat.send("\r", untilLine: "lore> ")
    #expect(chat.screen.text.components(separatedBy: "You asked: green leaves.").count == 3)
  }

  @Test func whatTheGraphAnswersIsSuggestedAWordAtATime() throws {
    let chat = try startChat()
    chat.send("wher")
    try chat.waitFor("lore> where does tea grow?")
    try chat.send("\u{1B}[1;3C", untilLine: "lore> where")
    try chat.send("\u{1B}f", untilLine: "lore> where does")
    try chat.send("\u{05}", untilLine: "lore> where does tea grow?")
  }

  @Test func whatIsSuggestedIsNotAskedAndLeavesNothingBehind() throws {
    let chat = try startChat()
    chat.send("wher")
    try chat.waitFor("lore> where does tea grow?")
    try chat.send("\r", until: "You asked: wher.")
    try chat.waitForLine("lore> ")
    #expect(chat.screen.text.contains("lore> wher\nYou asked"))
    chat.send("wher")
    try chat.waitFor("lore> where does tea grow?")
    try chat.send("\u{03}", until: "lore> wher^C\n")
    chat.send("where x")
    try chat.wait(for: "the suggestion gone") { $0.text.hasSuffix("lore> where x") }
  }

  @Test func aNarrowWindowCutsItAndWithoutColourThereIsNone() throws {
    let chat = try startChat(columns: 20)
    chat.send("wher")
    try chat.wait(for: "what fits") { $0.text.hasSuffix("lore> where does te") }
    let plain = try startChat(environment: ["NO_COLOR": "1"])
    try plain.send("wher", untilLine: "lore> wher")
    try plain.send("\r", until: "You asked: wher.")
    #expect(!plain.screen.text.contains("lore> where"))
  }

  @Test func rightAndEndStillMove() throws {
    let chat = try startChat()
    try chat.send("abc\u{1B}[D\u{1B}[D\u{1B}[CX", untilLine: "lore> abX")
    try chat.send("\u{01}\u{1B}[FY", untilLine: "lore> abXcY")
    try chat.send("\u{15}one two\u{01}\u{1B}fX", untilLine: "lore> oneX")
  }

  @Test func suggestionsAreTakenWithViKeysToo() throws {
    let folder = ScratchFolder()
    folder.write("bind -v\n", to: ".editrc")
    let chat = try startChat(
      environment: ["HOME": folder.path, "EDITRC": folder.path + "/.editrc"])
    chat.send("wher")
    try chat.waitFor("lore> where does tea grow?")
    try chat.send("\u{1B}[C", untilLine: "lore> where does tea grow?")
    try chat.send("x\u{15}", untilLine: "lore> ")
    chat.send("wher")
    try chat.waitFor("lore> where does tea grow?")
    try chat.send("\u{06}", untilLine: "lore> where does tea grow?")
  }

  @Test func aNameThatFitsIsSuggestedButNoQuestionThatFailed() throws {
    let chat = try startChat()
    try chat.enter("unknown word")
    try chat.send("unkn", untilLine: "lore> unkn")
    try chat.send("\u{15}colour of gre", untilLine: "lore> colour of gre")
    try chat.waitFor("lore> colour of green tea")
    #expect(!chat.screen.text.contains("lore> unknown word\nlore> unknown"))
  }

  @Test func theNewestAskedComesFirstThenWhatIsAnswered() {
    var completer = Completer(
      names: NameIndex(["green tea"]), earlier: ["what is new?"],
      examples: ["what is old?", "where is it?"], commands: [("/reading", false), ("/map", true)])
    #expect(completer.suggestion(for: "what") == "what is new?")
    #expect(completer.suggestion(for: "wher") == "where is it?")
    #expect(completer.suggestion(for: "what is o") == "what is old?")
    #expect(completer.suggestion(for: "/rea") == "/reading")
    #expect(completer.suggestion(for: "/map gr") == "/map green tea")
    #expect(completer.suggestion(for: "tell me about gr") == "tell me about green tea")
    #expect(completer.suggestion(for: " ") == nil)
    #expect(completer.suggestion(for: "zz") == nil)
    // Nobody is asked elsewhere with each key.
    completer.namesElsewhere = { _ in ["oolong"] }
    #expect(completer.suggestion(for: "tell me about ool") == nil)
    completer.earlier = []
    #expect(completer.suggestion(for: "what is new?") == nil)
  }
}
