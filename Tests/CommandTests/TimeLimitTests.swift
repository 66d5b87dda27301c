import PseudoTerminals
import Testing

/// `--timeout` bounds the whole of a turn, from its words to its sentence.
@Suite("Time limits", .serialized) struct TimeLimitTests {
  private let folder = ScratchFolder()

  /// Writes a graph of seven thousand stops in a ring, each of which leads to all.
  private func writeRing() {
    let count = 7_000
    let stops = (0..<count).map { stop in
      ":s\(stop) a :Stop ; rdfs:label \"stop \(stop)\" ; :leadsTo :s\((stop + 1) % count) .\n"
    }
    folder.write(
      """
      @prefix : <http://e.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      :Stop a rdfs:Class ; rdfs:label "stop" .
      :leadsTo a owl:TransitiveProperty ; rdfs:label "leads to" .

      """ + stops.joined(), to: "ring.ttl")
  }

  @Test func everyQuestionEndsInItsTime() throws {
    writeRing()
    let dialogue = try PipedDialogue(
      builtProgram("lore"),
      ["--graph", folder.path + "/ring.ttl", "--timeout", "1", "--format", "tsv"])
    dialogue.send("hello\n")
    _ = dialogue.readLine()
    for question in [
      "which stops lead to more than 3 stops?", "which stop leads to the most stops?",
      "compare stop 1 and stop 2", "what leads to stop 5?",
      "has stop 7 led whoever stops their stop 9 back to stop 11",
    ] {
      let start = now()
      dialogue.send(question + "\n")
      let line = try #require(dialogue.readLine())
      // What was found is said in a debug build too, where words take ten times as long.
      #expect(now() - start < 10, "\(question)")
      #expect(!line.contains("Cancelled"), "\(question)")
    }
    dialogue.send("which stops lead to more than 3 stops?\n")
    #expect(dialogue.readLine()?.contains("That took longer than 1 second") ?? false)
    _ = dialogue.finish()
  }

  /// Unknown words in a graph whose labels are much alike are respelled once, not for each label.
  @Test(arguments: ["velocpd", "who is kowalska?", "velcp velopc vlecp velcop velocp's"])
  func respellingEnds(question: String) {
    let names = (0..<400).map { ":v\($0) rdfs:label \"velocp \($0)\", \"Kowalska \($0)\" ." }
    folder.write(
      "@prefix : <http://e.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        + names.joined(separator: "\n"), to: "names.ttl")
    let start = now()
    let run = lore(["--graph", folder.path + "/names.ttl", "--timeout", "2", question])
    #expect(run.code == 0 || run.code == 1)
    #expect(now() - start < 15)
  }
}
