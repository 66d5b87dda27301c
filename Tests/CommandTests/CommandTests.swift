import Glibc
import PseudoTerminals
import Testing

/// Runs the built command with pipes for its streams.
func lore(
  _ arguments: [String] = [], input: String = "", environment: [String: String] = [:]
) -> PipedProcess {
  PipedProcess.run(
    builtProgram("lore"), arguments, input: Array(input.utf8), environment: environment)
}

@Suite(.serialized) struct CommandTests {
  @Test func aQuestionOnTheCommandLineIsAnswered() {
    let run = lore(["what affects service management?"])
    #expect(run.output.contains("inadequate staff"))
    #expect(!run.output.contains("lore>"))
    #expect(run.errors == "")
    #expect(run.code == 0)
  }

  @Test func wordsOfAQuestionNeedNoQuotes() {
    #expect(lore(["what", "affects", "service", "management"]).code == 0)
  }

  @Test func aQuestionThatBeginsWithASubcommandsNameIsAQuestion() {
    for question in ["graph of services", "help me"] {
      let run = lore([question])
      #expect(run.code == 0 || run.code == 1, "\(question)")
      #expect(!run.output.contains("USAGE"), "\(question)")
    }
    #expect(!lore(["ask", "graph"]).output.contains("USAGE"))
  }

  @Test func standardInputIsABatch() {
    let run = lore(
      input:
        "what affects service management?\r\n\r\n# a comment\nwhat affects project management?\n")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "> what affects service management?")
    #expect(lines.contains("> what affects project management?"))
    #expect(!run.output.contains("comment"))
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.errors == "")
    #expect(run.code == 0)
  }

  @Test func formsAreEvaluatedALineEach() {
    let run = lore(
      ["form"],
      input: """
        # counted
        (count (type :Factor))

        (groups ^:affectedBy (type :Factor) count)
        (first 2 (type :Phase))
        (count (type :Faktor))
        (unknown)
        """)
    let lines = run.output.split(separator: "\n").map(String.init)
    guard lines.count == 5 else {
      Issue.record("\(run.output)\(run.errors)")
      return
    }
    #expect(
      lines[0].hasPrefix(
        "{\"form\": \"(count (type :Factor))\", \"status\": \"answered\", \"answers\": [\"9\"], "
          + "\"rows\": [], \"columns\": [], \"text\": \"There are 9 factors.\", \"sparql\": \"PREFIX"
      ))
    #expect(
      lines[1].contains(
        "\"rows\": [[\"project management\", \"6\"], [\"service management\", \"3\"]]"))
    #expect(lines[2].contains("\"answers\": [\"initiation\", \"designing\"]"))
    #expect(lines[3].hasSuffix("\"column\": 14}"))
    #expect(lines[4].contains("\"status\": \"unknown\""))
    #expect(run.code == 1)
  }

  @Test func jsonIsAReplyALine() {
    let run = lore(
      ["--format", "jsonl"], input: "what affects service management?\nwhat is a zyxwv?\n")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.first?.hasPrefix(
        "{\"question\": \"what affects service management?\", \"status\": \"answered\", \"answers\": ["
      )
        == true)
    #expect(lines.last?.contains("\"status\": \"unknown\"") == true)
    #expect(run.code == 1)
  }

  @Test func repliesStayInOrderOnSeveralCores() {
    let input = (0..<40).map { _ in "what affects service management?\nwhat is a zyxwv?\n\n" }
      .joined()
    let one = lore(["--format", "jsonl"], input: input)
    let two = lore(["--format", "jsonl", "--jobs", "2"], input: input)
    #expect(one.output == two.output)
    #expect(one.code == 1 && two.code == 1)
  }

  @Test func failFastStopsAtTheFirstUnanswered() {
    let run = lore(["--fail-fast"], input: "what is a zyxwv?\nwhat affects service management?\n")
    #expect(run.code == 1)
    #expect(!run.output.contains("> what affects"))
  }

  @Test func everyReplyIsWrittenBeforeTheNextQuestionIsRead() throws {
    let dialogue = try PipedDialogue(builtProgram("lore"), ["--format", "tsv"])
    for question in ["what affects service management?", "what affects project management?"] {
      dialogue.send(question + "\n")
      let line = try #require(dialogue.readLine())
      #expect(line.hasPrefix(question + "\tanswered\t"))
    }
    #expect(dialogue.finish() == 0)
  }

  @Test(arguments: [
    ["--bogus"], ["--format", "xml"], ["--jobs", "0"], ["--timeout", "never"],
    ["--today", "tomorrow"], ["graph"], [""], [" "],
  ])
  func wrongUsageIsTwo(arguments: [String]) {
    let run = lore(arguments)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("Usage: lore"))
  }

  @Test func aMistypedSubcommandIsNoQuestion() {
    let run = lore(["sparq", "what affects service management?"])
    #expect(run.errors.contains("did you mean `sparql`?"), "\(run.errors)")
    #expect(run.output == "" && run.code == 2)
    #expect(lore(["exprot", "/tmp"]).errors.contains("did you mean `export`?"))
    #expect(lore(["chekc", "--most", "1"]).errors.contains("did you mean `check`?"))
    #expect(lore(["fork", "of", "services"]).code != 2)
    #expect(lore(["ask", "sparq", "what affects service management?"]).code != 2)
  }

  @Test func aLocaleWithoutUTF8GetsASCII() {
    let run = lore(["what is a zyxwv?"], environment: ["LC_ALL": "C"])
    #expect(run.output.contains("\"zyxwv\""), "\(run.output)")
    #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
    let batch = lore(input: "what is a zyxwv?\n", environment: ["LC_ALL": "C"])
    #expect(batch.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func findingsAreOnlyCountedWhereNoneIsWanted() {
    let folder = ScratchFolder()
    folder.write(
      """
      @prefix : <http://e.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      :Tea a rdfs:Class ; rdfs:label "tea" . :a a :Tea ; :price 3 . :b a :Tea ; :price 4 .
      """, to: "teas.ttl")
    let arguments = ["check", "--graph", folder.path + "/teas.ttl", "--most"]
    let none = lore(arguments + ["0"])
    #expect(none.output.split(separator: "\n").count == 1, "\(none.output)")
    #expect(none.output.contains("not shown") && none.code == 1)
    #expect(lore(arguments + ["1"]).output.split(separator: "\n").count > 1)
  }

  @Test func aGraphThatCannotBeLoadedIsThree() {
    let run = lore(["--graph", "/nonexistent/graph.ttl", "what is this?"])
    #expect(run.code == 3)
    #expect(run.errors.contains("/nonexistent/graph.ttl"))
    #expect(run.output == "")
  }

  @Test func anEndpointThatCannotBeReachedIsFour() {
    let run = lore(["--endpoint", "http://127.0.0.1:1/query", "what is this?"])
    #expect(run.code == 4)
    #expect(run.errors.contains("http://127.0.0.1:1/query"))
    #expect(run.output == "")
  }

  @Test func theGraphInsideIsWrittenOutAndReadAgain() {
    let folder = ScratchFolder()
    #expect(lore(["graph", "--output", folder.path + "/copy"]).code == 0)
    let own = lore(["what affects service management?"])
    let copied = lore(["--graph", folder.path + "/copy", "what affects service management?"])
    #expect(copied.output == own.output)
    #expect(copied.code == 0)
  }

  @Test func aReaderThatLeavesIsNoError() {
    let command = "yes 'what affects service management?' | head -2000 | \"$0\" | head -1"
    let run = PipedProcess.run("/bin/sh", ["-c", command, builtProgram("lore")])
    #expect(run.output == "> what affects service management?\n")
    #expect(run.errors == "")
    let ignoring = PipedProcess.run(
      "/bin/sh", ["-c", "trap '' PIPE; " + command, builtProgram("lore")])
    #expect(!ignoring.errors.contains("lore"))
  }

  @Test func aFullDiskIsSaid() {
    let run = PipedProcess.run(
      "/bin/sh",
      ["-c", "\"$0\" 'what affects service management?' > /dev/full", builtProgram("lore")])
    #expect(run.errors == "lore: cannot write: No space left on device\n")
    #expect(run.code == 1)
  }

  @Test func helpAndVersionAreOnStandardOutput() {
    let version = lore(["--version"]).output
    #expect(version.contains(/^\d+\.\d+\.\d+( \([0-9a-f]{10}\))?\n$/), "\(version)")
    for arguments in [
      ["--help"], ["help", "ask"], ["draw", "--help"], ["graph", "--help"],
      ["sparql", "--help"], ["describe", "--help"], ["check", "--help"],
    ] {
      let run = lore(arguments)
      #expect(run.code == 0)
      #expect(run.output.contains("Examples:"), "\(arguments)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func shellsGetCompletions(shell: String) {
    let run = lore(["--generate-completion-script", shell])
    #expect(run.code == 0)
    #expect(run.output.contains("---complete \(shell)"))
  }

  @Test func aQuestionIsPrintedAsSPARQL() {
    let run = lore(["sparql", "what affects service management?"])
    #expect(run.output.contains("SELECT "))
    #expect(run.output.contains("affectedBy"))
    #expect(run.errors == "")
    #expect(run.code == 0)
    #expect(lore(["sparql", "is service management permanent?"]).output.contains("ASK "))
  }

  @Test func whatIsNotUnderstoodHasNoSPARQL() {
    let run = lore(["sparql", "what is a zyxwv?"])
    #expect(run.output == "")
    #expect(run.errors.contains("zyxwv"))
    #expect(run.code == 1)
    #expect(lore(["sparql"]).code == 2)
  }

  @Test func picturesAreTextForDrawingPrograms() {
    let dot = lore(["draw", "risks", "--format", "dot"])
    #expect(dot.output.hasPrefix("digraph {"))
    let mermaid = lore(["draw", "--format", "mermaid"])
    #expect(mermaid.output.hasPrefix("flowchart LR"))
    // A comparison is drawn whole, so nothing is told on standard error; of a larger graph the rest is counted there.
    #expect(lore(["draw", "--format", "dot"]).errors == "")
    let few = lore(["draw", "--format", "dot", "--most", "5"])
    #expect(few.errors.contains("the picture has 5 of ") && few.errors.contains("--most "))
    let near = lore(["draw", "risks", "--depth", "1", "--format", "dot"])
    #expect(near.errors.contains("--depth 2 draws more"))
    #expect(lore(["draw", "--depth", "0", "risks"]).code == 2)
    let none = lore(["draw", "zyxwv", "--format", "dot"])
    #expect(none.errors == "lore: nothing is called \"zyxwv\"\n")
    #expect(none.code == 1)
    let noGraphviz = lore(["draw", "risks"], environment: ["PATH": "/nonexistent"])
    #expect(noGraphviz.errors.contains("not installed"))
    #expect(noGraphviz.code == 1)
  }

  @Test(.enabled(if: access("/usr/bin/dot", X_OK) == 0, "Graphviz is not installed"))
  func graphvizDrawsWhereItIsInstalled() {
    let picture = lore(["draw"])
    #expect(picture.output.hasPrefix("<?xml"))
    #expect(picture.output.contains(">lack of communication</text>"))
    #expect(picture.output.hasSuffix("</svg>\n"))
    #expect(picture.errors == "")
    #expect(picture.code == 0)
  }
}
