import PseudoTerminals
import Testing

@Suite struct GraphReportTests {
  @Test func describeTellsWhatCanBeAsked() {
    let run = lore(["describe"])
    #expect(run.code == 0)
    #expect(run.output.contains("- what affects service management?"))
  }

  @Test func checkFindsNothingAmissInTheGraphInside() {
    let run = lore(["check"])
    #expect(run.output == "Nothing is amiss.\n")
    #expect(run.code == 0)
  }

  @Test func checkTellsOfAFileThatCannotBeReadAndFails() {
    let run = lore(["check", "--graph", "/nonexistent.ttl"])
    #expect(run.output.contains("/nonexistent.ttl: there is no such file"))
    #expect(run.code == 1)
  }

  @Test func sparqlIsPrintedForAQuestionThatIsUnderstood() {
    let run = lore(["sparql", "what affects service management?"])
    #expect(run.output.contains("SELECT DISTINCT ?answer"))
    #expect(run.code == 0)
    #expect(lore(["sparql", "what is a zyxwv?"]).code == 1)
  }
}
