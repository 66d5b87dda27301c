import PseudoTerminals
import Testing

@Suite(.serialized) struct ChatReplyTests {
  @Test func suggestionsAreNumberedAndANumberAsksOne() throws {
    let chat = try startChat()
    chat.send("unknown word\r")
    try chat.waitFor(
      "I don't know the word “unknown”.\nYou can ask:\n1 what is tea?\n2 where does tea grow?")
    try chat.waitForLine("lore> ")
    chat.send("2\r")
    try chat.waitFor("You asked: where does tea grow?.")
  }

  @Test func oneKeyPicksAReading() throws {
    let chat = try startChat()
    chat.send("ambiguous question\r")
    try chat.waitFor("Or did you mean:\n1 the leaves of tea\n2 the colour of tea")
    try chat.waitForLine("lore> ")
    chat.send("2")
    try chat.waitFor("You asked: the colour of tea.")
    try chat.waitForLine("lore> ")
  }

  @Test func whatElseCanBeAskedIsOneQuietLine() throws {
    let chat = try startChat()
    chat.send("next\r")
    try chat.waitFor("1 what is tea? · 2 where does tea grow?")
    let narrow = try startChat(columns: 20)
    narrow.send("next\r")
    try narrow.waitFor("1 what is tea?")
    try narrow.waitForLine("lore> ")
    #expect(!narrow.screen.text.contains("2 where"))
    let quiet = try startChat(["--no-history", "--quiet"])
    quiet.send("next\r")
    try quiet.waitFor("You asked: next.")
    try quiet.waitForLine("lore> ")
    #expect(!quiet.screen.text.contains("1 what is tea?"))
    #expect(!quiet.screen.text.contains("lore · tea"))
  }

  @Test func aLongListShowsTwentyAndSaysHowToSeeTheRest() throws {
    let chat = try startChat(environment: ["PAGER": "off"], rows: 40)
    chat.send("list\r")
    try chat.waitFor("… 30 more: type more, or /all for everything")
    try chat.waitForLine("lore> ")
    #expect(!chat.screen.text.contains("• item 21"))
    chat.send("more\r")
    try chat.waitFor("… 10 more")
    chat.send("/all\r")
    try chat.waitFor("• item 50")
  }

  @Test func whatIsLongerThanTheScreenGoesThroughThePager() throws {
    let chat = try startChat(environment: ["PAGER": "sed 's/^/paged: /'"], rows: 20)
    try chat.ask("short")
    #expect(!chat.screen.text.contains("paged: You"))
    chat.send("list\r")
    try chat.waitFor("paged: • item 20")
    try chat.waitForLine("lore> ")
  }

  @Test func aPagerThatLeavesEarlyIsNoMatter() throws {
    let chat = try startChat(environment: ["PAGER": "head -1"], rows: 10)
    chat.send("list\r")
    try chat.waitFor("There are 50:")
    try chat.ask("still here")
  }

  @Test func escapesAreShownAndNotExecuted() throws {
    let chat = try startChat()
    chat.send("escape\r")
    try chat.waitFor("red \\x1B[31malert\\x07 \\u202Edesrever")
    #expect(chat.screen.bells == 0)
  }

  @Test func tablesAreSideBySideAndStackWhereNarrow() throws {
    let chat = try startChat()
    chat.send("table\r")
    try chat.waitFor("             green tea                  black tea")
    let narrow = try startChat(columns: 20, rows: 40)
    narrow.send("table\r")
    try narrow.waitFor("green tea: nothing\n  at all; rice")
  }

  @Test func chainsAreArrowsOrASCII() throws {
    let chat = try startChat()
    chat.send("chain\r")
    try chat.waitFor("picking → withering → rolling → drying → sorting")
    let plain = try startChat(environment: ["LANG": "C"])
    plain.send("chain\r")
    try plain.waitFor("picking -> withering -> rolling -> drying -> sorting")
    #expect(plain.screen.text.hasPrefix("lore * tea -- ask a question"))
  }

  @Test func keysAreUTF8EvenInTheCLocale() throws {
    for locale in ["C", "en_US.UTF-8"] {
      let chat = try startChat(environment: ["LANG": locale, "LC_ALL": ""])
      chat.send("café\r")
      try chat.waitFor("You asked: café.")
    }
  }

  @Test func colourIsForTerminalsThatWantIt() throws {
    let chat = try startChat()
    try chat.waitForBytes("\u{1B}[36m")
    let plain = try startChat(environment: ["NO_COLOR": "1"])
    plain.send("next\r")
    try plain.waitFor("1 what is tea?")
    #expect(!String(decoding: plain.output, as: UTF8.self).contains("m1 what"))
    #expect(!String(decoding: plain.output, as: UTF8.self).contains("\u{1B}[36m"))
    let always = try startChat(["--no-history", "--color"], environment: ["NO_COLOR": "1"])
    try always.waitForBytes("\u{1B}[36m")
  }

  @Test func aDumbTerminalGetsNoEscapes() throws {
    for term in ["dumb", ""] {
      let chat = try startChat(environment: ["TERM": term])
      try chat.ask("anything")
      chat.send("\u{03}")
      try chat.waitFor("Ctrl-D to quit.")
      try chat.waitForLine("lore> ")
      chat.send("\u{04}")
      #expect(try chat.waitForExit() == 0)
      #expect(!chat.output.contains(0x1B))
    }
  }
}
