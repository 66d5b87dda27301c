import PseudoTerminals
import Testing

/// Files that are too much, and files that are there already.
@Suite("Files at fault", .serialized) struct FileFaultTests {
  private let folder = ScratchFolder()

  @Test func anIRIOfMegabytesIsRefused() {
    folder.write(
      "<http://e.org/\(String(repeating: "a", count: 5_000_000))> <x:p> <x:b> .\n", to: "long.nt")
    let run = lore(["--graph", folder.path + "/long.nt", "what is there?"])
    #expect(run.errors.contains("an IRI of 5000013 bytes; lore reads at most 4194304"))
    #expect(run.code == 3)
  }

  @Test(arguments: ["[ :p ", "( "])
  func deepNestingNeedsNoMoreStackThanThereIs(bracket: String) {
    let end = bracket.hasPrefix("[") ? "] " : ") "
    let turtle =
      "@prefix : <http://e.org/> . :a :p " + String(repeating: bracket, count: 2000) + ":b "
      + String(repeating: end, count: 2000) + ".\n"
    folder.write(turtle, to: "deep.ttl")
    let run = PipedProcess.run(
      "/bin/sh",
      [
        "-c", "ulimit -s 256; exec \"$0\" --graph \"$1\" 'what is there?'", builtProgram("lore"),
        folder.path + "/deep.ttl",
      ], input: [], environment: [:])
    #expect(run.code == 3, "\(run.errors)")
    #expect(run.errors.contains("nested more than 64 deep"))
  }

  @Test func whatNobodySeesIsShown() {
    folder.write(
      """
      @prefix : <http://e.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      :C rdfs:label "user" . :a a :C ; rdfs:label "ad\\u200Bmin\\u200F\\u061C\\U000E0041" .
      """, to: "troj.ttl")
    let arguments = ["--graph", folder.path + "/troj.ttl", "which users are there?"]
    #expect(lore(arguments).output.contains("ad\\u200Bmin\\u200F\\u061C\\uE0041"))
    let json = lore(["--format", "jsonl"] + arguments).output
    #expect(json.contains("ad\\u200Bmin\\u200F\\u061C\\uDB40\\uDC41"))
  }

  @Test func aFilesNameIsNoEscape() {
    let run = lore(["--graph", folder.path + "/\u{1B}[31m.ttl", "what is there?"])
    #expect(run.errors.contains("\\x1B[31m.ttl") && !run.errors.contains("\u{1B}"))
    #expect(run.code == 3)
  }

  @Test func theGraphInsideIsNotWrittenOverEdits() {
    let place = ["graph", "--output", folder.path + "/own"]
    #expect(lore(place).code == 0)
    folder.write("# mine\n", to: "own/names.ttl")
    let again = lore(place)
    #expect(again.code == 1)
    #expect(again.errors.contains("--force"))
    #expect(folder.read("own/names.ttl") == "# mine\n")
    #expect(lore(place + ["--force"]).code == 0)
    #expect(folder.read("own/names.ttl") != "# mine\n")
  }

  @Test func aHistoryLineAfterAFragmentStandsAlone() throws {
    folder.write("what is te", to: "history")
    let chat = try PseudoTerminal.chat(
      "lore", ["--quiet"], environment: ["LORE_HISTORY": folder.path + "/history"], columns: 120)
    try chat.enter("what affects service management?")
    #expect(folder.read("history") == "what is te\nwhat affects service management?\n")
    #expect(try chat.leave() == 0)
  }

  @Test func colourThatIsAskedForIsGivenToAPipe() {
    let run = lore([
      "--color", "always", "how do project management and service management differ?",
    ])
    #expect(run.output.contains("\u{1B}["))
    #expect(
      !lore(["how do project management and service management differ?"]).output.contains("\u{1B}[")
    )
  }
}

/// Graphs as they come: what is read of them, and what is not.
@Suite(.serialized) struct GraphFileTests {
  private let folder = ScratchFolder()

  @Test func whatWasReadIsWrittenAsQuads() {
    folder.write(
      "<urn:g> { <urn:a> <urn:p> \"x\\ny\"@en, 288. } <urn:a> <urn:q> _:b .", to: "x.trig")
    let run = lore(["graph", "--graph", folder.path + "/x.trig", "--format", "nquads"])
    #expect(
      run.output == """
        <urn:a> <urn:p> "x\\ny"@en <urn:g> .
        <urn:a> <urn:p> "288"^^<http://www.w3.org/2001/XMLSchema#integer> <urn:g> .
        <urn:a> <urn:q> _:f1-b .

        """)
    #expect(run.code == 0)
    #expect(lore(["graph", "--format", "nquads"]).output.contains("affectedBy"))
    #expect(lore(["graph", "--graph", "x.ttl", "--output", folder.path]).code == 2)
  }

  @Test func badLinesAreListedOrLeftOut() {
    folder.write(
      "<urn:a> <http://www.w3.org/2000/01/rdf-schema#label> \"Rex\" .\nx\n<urn:a> <urn:p> 5 .\n",
      to: "x.nt")
    let path = folder.path + "/x.nt"
    let check = lore(["check", "--graph", path])
    #expect(check.output.split(separator: "\n").count == 2 && check.output.contains("x.nt:3:17"))
    #expect(check.code == 1)
    let skipping = lore(["describe", "--graph", path, "--skip-errors"])
    #expect(skipping.errors == "lore: \(path): 2 bad lines were left out\n")
    #expect(skipping.code == 0)
    #expect(lore(["--graph", path, "what is Rex?"]).code == 3)
  }

  @Test func standardInputIsAGraphWhereAQuestionStandsOnTheCommandLine() {
    let turtle =
      "@prefix : <urn:x#> . :Dog a <http://www.w3.org/2000/01/rdf-schema#Class> . :Rex a :Dog ."
    #expect(lore(["--graph", "-", "which dogs are there?"], input: turtle).output.contains("Rex"))
    let batch = lore(["--graph", "-"], input: turtle)
    #expect(batch.code == 2 && batch.errors.contains("standard input"))
  }

  @Test func aFolderSaysWhatItSkips() {
    folder.write("<urn:a> <urn:p> <urn:b> .", to: "a.ttl")
    folder.write("notes", to: "notes.txt")
    let run = lore(["describe", "--graph", folder.path])
    #expect(run.errors.contains("skipped: \(folder.path)/notes.txt"))
  }
}
