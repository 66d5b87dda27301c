import Glibc
import PseudoTerminals
import Testing

/// `lore replay`.
@Suite("A conversation asked again", .serialized) struct ReplayTests {
  private let folder = ScratchFolder()

  @Test func aKeptSessionAsksItsOwnGraph() throws {
    folder.write(
      """
      @prefix : <http://e.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      :Tea a rdfs:Class ; rdfs:label "tea" . :a a :Tea ; rdfs:label "oolong" .
      :b a :Tea ; rdfs:label "sencha" .
      """, to: "teas.ttl")
    let chat = try PseudoTerminal.chat(
      "lore", ["--quiet", "--graph", folder.path + "/teas.ttl"],
      environment: ["XDG_STATE_HOME": folder.path])
    try chat.enter("which teas are there?")
    try chat.enter("how many teas are there?")
    #expect(try chat.leave() == 0)
    let sessions = folder.path + "/lore/sessions"
    let name = PipedProcess.run("/bin/ls", [sessions]).output.split(separator: "\n").first ?? ""
    let run = lore(["replay", "\(sessions)/\(name)"])
    #expect(
      run.output.hasPrefix("> which teas are there?\n") && run.output.contains("oolong"),
      "\(run.output)\(run.errors)")
    #expect(run.output.contains("> how many teas are there?\nThere are 2 teas"))
    #expect(run.code == 0)
  }

  @Test func aSavedConversationIsAskedToo() {
    folder.write(
      "# A conversation with lore\n\n## what affects service management?\n\nx\n\n## and project management?\n",
      to: "talk.md")
    let run = lore(["replay", folder.path + "/talk.md", "--format", "tsv"])
    #expect(
      run.output.split(separator: "\n").map { $0.split(separator: "\t")[1] } == [
        "answered", "answered",
      ])
    #expect(run.output.contains("suppliers"))
  }

  @Test func aSessionOfTheGraphInsideIsAskedOfIt() {
    folder.write(
      """
      @prefix : <http://e.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      :Tea a rdfs:Class ; rdfs:label "tea" . :a a :Tea ; rdfs:label "oolong" .
      """, to: "teas.ttl")
    mkdir(folder.path + "/lore", 0o755)
    folder.write("graph = \(folder.path)/teas.ttl\n", to: "lore/config")
    let settings = ["XDG_CONFIG_HOME": folder.path]
    folder.write("# lore session\nwhat affects service management?\n", to: "session")
    let run = lore(["replay", folder.path + "/session"], environment: settings)
    #expect(run.output.contains("inadequate staff") && run.code == 0, "\(run.output)")
    // A file of questions says nothing of a graph.
    folder.write("which teas are there?\n", to: "questions")
    let other = lore(["replay", folder.path + "/questions"], environment: settings)
    #expect(other.output.contains("oolong"), "\(other.output)")
  }

  @Test func whatWasTaughtForASessionIsTold() {
    folder.write(
      "# lore session\n# taught: Gain is benefit.\nwhat affects service management?\n",
      to: "session")
    let run = lore(["replay", folder.path + "/session"])
    #expect(run.errors.contains("not known now: Gain is benefit."), "\(run.errors)")
  }

  @Test func wordsStayWholeOnATerminal() throws {
    folder.write("what affects service management?\n", to: "questions")
    let terminal = try PseudoTerminal(
      builtProgram("lore"), ["replay", folder.path + "/questions"], columns: 40)
    _ = try terminal.waitForExit()
    let lines = terminal.screen.lines
    #expect(lines.contains("> what affects service management?"), "\(lines)")
    #expect(lines.contains { $0.hasSuffix(" service") || $0.hasSuffix("management:") }, "\(lines)")
  }

  @Test func aFileThatIsNotThereIsSaid() {
    let run = lore(["replay", folder.path + "/none"])
    #expect(run.errors == "lore: there is no file \(folder.path)/none\n")
    #expect(run.code == 1)
    #expect(lore(["replay"]).code == 2)
  }
}
