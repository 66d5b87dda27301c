import Glibc
import PseudoTerminals
import Terminal
import Testing

/// Conversations that are kept, and gone on with.
@Suite(.serialized) struct ChatSessionTests {
  private let folder = ScratchFolder()

  private func chat() throws -> PseudoTerminal {
    try startChat(["--quiet"], environment: ["XDG_STATE_HOME": folder.path])
  }

  private var sessions: [String] {
    PipedProcess.run("/bin/ls", [folder.path + "/lore/sessions"]).output
      .split(separator: "\n").map(String.init)
  }

  @Test func aSessionIsGoneOnWith() throws {
    do {
      let first = try chat()
      try first.send("turns\r", until: "That was turn 1.")
      try first.waitForLine("lore> ")
      try first.enter("unknown word")
      try first.send("turns\r", until: "That was turn 3.")
      try first.waitForLine("lore> ")
      #expect(try first.leave() == 0)
    }
    // What was not answered is not asked again.
    #expect(sessions.count == 1)
    let kept = folder.read("lore/sessions/" + (sessions.first ?? ""))
    #expect(kept == "# lore session\nturns\nturns\n")
    let second = try chat()
    try second.send("/sessions\r", until: " · 2 questions · turns\n")
    try second.waitForLine("lore> ")
    try second.send("1\r", until: "2 questions taken up, the last:\n> turns\nThat was turn 2.")
    try second.waitForLine("lore> ")
    try second.send("turns\r", until: "That was turn 3.")
    try second.waitForLine("lore> ")
    #expect(try second.leave() == 0)
    #expect(sessions.count == 1)
  }

  @Test func whatWasAskedBackAndChosenIsTakenUpToo() throws {
    do {
      let first = try chat()
      try first.enter("turns")
      try first.enter("which tea?")
      try first.send("2\r", until: "You asked: the colour of tea.")
      try first.waitForLine("lore> ")
      try first.enter("which leaf?")
      #expect(try first.leave() == 0)
    }
    let kept = folder.read("lore/sessions/" + (sessions.first ?? ""))
    #expect(
      kept == "# lore session\nturns\nwhich tea?\n# chosen: the colour of tea\nwhich leaf?\n")
    let second = try chat()
    try second.send("/sessions\r", until: " · 3 questions · turns\n")
    try second.waitForLine("lore> ")
    try second.send("1\r", until: "> which leaf?\nThat can mean two things.")
    try second.waitForLine("lore> ")
    try second.send("1\r", until: "You asked: the leaves of tea.")
    try second.waitForLine("lore> ")
    // Three questions and both choices came before.
    try second.send("turns\r", until: "That was turn 6.")
  }

  @Test func whatIsForgottenIsNotGoneOnWith() throws {
    let chat = try chat()
    try chat.enter("turns")
    try chat.enter("/reset")
    try chat.enter("turns again")
    #expect(try chat.leave() == 0)
    let all = sessions.compactMap { folder.read("lore/sessions/" + $0) }
    #expect(all.contains("# lore session\nturns again\n") || sessions.count == 1)
  }

  @Test func nothingIsKeptWithoutHistoryOrBehindASpace() throws {
    let chat = try startChat(["--no-history"], environment: ["XDG_STATE_HOME": folder.path])
    try chat.ask("a question")
    try chat.send("/sessions\r", until: "No history is kept")
    let other = try self.chat()
    try other.send(" a secret\r", until: "You asked")
    try other.waitForLine("lore> ")
    try other.send("/sessions\r", until: "There is no other session")
    #expect(sessions.isEmpty)
  }

  @Test func whatFailedIsComeBackToAndNotOffered() throws {
    do {
      let first = try chat()
      try first.enter("unknown word")
      try first.enter("unkempt question")
      #expect(try first.leave() == 0)
    }
    let second = try chat()
    try second.send("unk", untilLine: "lore> unk")
    try second.waitFor("lore> unkempt question")
    try second.send("\t", untilLine: "lore> unkempt question ")
    try second.send("\u{15}unkn\t", untilLine: "lore> unkn")
    try second.send("\u{1B}[A", untilLine: "lore> unknown word")
  }

  @Test func graphsHaveHistoriesOfTheirOwn() {
    let environment = ["HOME": "/home/ann"]
    let films = GraphIdentity(places: ["/data/films.ttl"])
    let inside = HistoryFile.standard(environment: { environment[$0] })
    let other = HistoryFile.standard(environment: { environment[$0] }, graph: films)
    #expect(inside?.path == "/home/ann/.local/state/lore/history")
    #expect(other?.path.hasPrefix("/home/ann/.local/state/lore/histories/films.ttl-") ?? false)
    #expect(films != GraphIdentity(places: ["/data/songs.ttl"]))
  }

  @Test func whatCanBeAskedAgainIsReadOfAnyFile() {
    folder.write("# lore session\n# graph: /a.ttl\none?\n\ntwo\\?\n", to: "session")
    folder.write(
      "# A conversation with lore\n\n## what is \\*tea\\*?\n\nIt is \\# tea.\n", to: "talk.md")
    let session = SessionFile(path: folder.path + "/session").content()
    #expect(session?.graphs == ["/a.ttl"])
    #expect(session?.questions == ["one?", "two\\?"])
    folder.write(
      "# chosen: none\none?\n# chosen: the first\n# looked at: tea\ntwo\n", to: "chosen")
    let turns = SessionFile(path: folder.path + "/chosen").content()?.turns
    #expect(turns == [.init("one?", chosen: "the first"), .init("two", mentioned: "tea")])
    #expect(SessionFile(path: folder.path + "/talk.md").content()?.questions == ["what is *tea*?"])
    #expect(SessionFile(path: folder.path + "/none").content() == nil)
    #expect(SessionFile(path: "/dev/zero").content() == nil)
  }
}
