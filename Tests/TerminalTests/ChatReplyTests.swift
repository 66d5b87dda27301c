import PseudoTerminals
import Testing

@Suite(.serialized) struct ChatReplyTests {
  @Test func suggestionsAreNumberedAndANumberAsksOne() throws {
    let chat = try startChat()
    try chat.send(
      "unknown word\r",
      until:
        "I don't know the word “unknown”.\nYou can ask: 1 what is tea? · 2 where does tea grow?")
    try chat.waitForLine("lore> ")
    try chat.send("2\r", until: "You asked: where does tea grow?.")
  }

  @Test func aNumberPicksAReading() throws {
    let chat = try startChat()
    try chat.send(
      "ambiguous question\r", until: "Or did you mean:\n1 the leaves of tea\n2 the colour of tea")
    try chat.waitForLine("lore> ")
    try chat.send("2\r", until: "You asked: the colour of tea.")
    try chat.waitForLine("lore> ")
  }

  @Test func whatElseCanBeAskedIsOneQuietLine() throws {
    let chat = try startChat()
    try chat.send("next\r", until: "1 what is tea? · 2 where does tea grow?")
    let narrow = try startChat(columns: 20)
    try narrow.send("next\r", until: "1 what is tea?")
    try narrow.waitForLine("lore> ")
    #expect(!narrow.screen.text.contains("2 where"))
    let quiet = try startChat(["--no-history", "--quiet"])
    try quiet.send("next\r", until: "You asked: next.")
    try quiet.waitForLine("lore> ")
    #expect(!quiet.screen.text.contains("1 what is tea?"))
    #expect(!quiet.screen.text.contains("lore · tea"))
  }

  @Test func aLongListShowsTwentyAndSaysHowToSeeTheRest() throws {
    let chat = try startChat(environment: ["PAGER": "off"], rows: 40)
    try chat.send("list\r", until: "… 30 more: type more, or /all for everything")
    try chat.waitForLine("lore> ")
    #expect(!chat.screen.text.contains("• item 21"))
    try chat.send("more\r", until: "… 10 more")
    try chat.send("/all\r", until: "• item 50")
  }

  @Test func whatIsLongerThanTheScreenGoesThroughThePager() throws {
    let chat = try startChat(environment: ["PAGER": "sed 's/^/paged: /'"], rows: 20)
    try chat.ask("short")
    #expect(!chat.screen.text.contains("paged: You"))
    try chat.send("list\r", until: "paged: • item 20")
    try chat.waitForLine("lore> ")
  }

  @Test func thePagerIsLessUnlessAnotherIsNamed() throws {
    let folder = ScratchFolder()
    folder.write(executable: "#!/bin/sh\necho \"less was given $*\"\ncat >/dev/null\n", to: "less")
    let chat = try startChat(environment: ["PATH": folder.path + ":/usr/bin:/bin"], rows: 10)
    try chat.send("list\r", until: "less was given -FRX")
    try chat.waitForLine("lore> ")
  }

  @Test func nothingIsPagedWithoutAProgramForIt() throws {
    for pager in ["off", "", "/nonexistent/pager"] {
      let chat = try startChat(environment: ["PAGER": pager], rows: 10)
      try chat.send("list\r", until: "• item 20")
      try chat.waitForLine("lore> ")
    }
  }

  @Test func anAnswerFitsTheWindowAsItIsThen() throws {
    let chat = try startChat(rows: 40)
    try chat.send("table\r", until: "             green tea                  black tea")
    try chat.waitForLine("lore> ")
    chat.resize(columns: 30, rows: 40)
    try chat.send("table\r", until: "  green tea: nothing at all;\n    rice")
  }

  @Test func aPagerThatLeavesEarlyIsNoMatter() throws {
    let chat = try startChat(environment: ["PAGER": "head -1"], rows: 10)
    try chat.send("list\r", until: "There are 50:")
    try chat.ask("still here")
  }

  @Test func escapesAreShownAndNotExecuted() throws {
    let chat = try startChat()
    try chat.send("escape\r", until: "red \\x1B[31malert\\x07 \\u202Edesrever")
    #expect(chat.screen.bells == 0)
  }

  @Test func tablesAreSideBySideAndStackWhereNarrow() throws {
    let chat = try startChat()
    try chat.send("table\r", until: "             green tea                  black tea")
    let narrow = try startChat(columns: 20, rows: 40)
    try narrow.send("table\r", until: "green tea: nothing\n  at all; rice")
  }

  @Test func chainsAreArrowsOrASCII() throws {
    let chat = try startChat()
    try chat.send("chain\r", until: "picking → withering → rolling → drying → sorting")
    let plain = try startChat(environment: ["LANG": "C"])
    try plain.send("chain\r", until: "picking -> withering -> rolling -> drying -> sorting")
    #expect(plain.screen.text.hasPrefix("lore * tea -- ask a question"))
  }

  @Test func keysAreUTF8EvenInTheCLocale() throws {
    for locale in ["C", "en_US.UTF-8"] {
      let chat = try startChat(environment: ["LANG": locale, "LC_ALL": ""])
      try chat.send("café\r", until: "You asked: café.")
    }
  }

  @Test func colourIsForTerminalsThatWantIt() throws {
    let chat = try startChat()
    try chat.waitForBytes("\u{1B}[36m")
    let plain = try startChat(environment: ["NO_COLOR": "1"])
    try plain.send("next\r", until: "1 what is tea?")
    #expect(!String(decoding: plain.output, as: UTF8.self).contains("m1 what"))
    #expect(!String(decoding: plain.output, as: UTF8.self).contains("\u{1B}[36m"))
    let always = try startChat(["--no-history", "--color"], environment: ["NO_COLOR": "1"])
    try always.waitForBytes("\u{1B}[36m")
  }

  @Test func aDumbTerminalGetsNoEscapes() throws {
    for term in ["dumb", ""] {
      let chat = try startChat(environment: ["TERM": term])
      try chat.ask("anything")
      try chat.send("\u{03}", until: "Ctrl-D to quit.")
      try chat.waitForLine("lore> ")
      #expect(try chat.leave() == 0)
      #expect(!chat.output.contains(0x1B))
    }
  }
}
