import Glibc
import PseudoTerminals
import Terminal
import Testing

/// `$XDG_CONFIG_HOME/lore/config`.
@Suite("What a person sets", .serialized) struct ConfigurationTests {
  private let folder = ScratchFolder()
  private let teas = """
    @prefix : <http://e.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    :Tea a rdfs:Class ; rdfs:label "tea" . :a a :Tea ; rdfs:label "oolong" .

    """

  private func run(_ config: String, _ arguments: [String]) -> PipedProcess {
    folder.write(teas, to: "teas.ttl")
    mkdir(folder.path + "/lore", 0o755)
    folder.write(config, to: "lore/config")
    return lore(arguments, environment: ["XDG_CONFIG_HOME": folder.path, "HOME": folder.path])
  }

  @Test func theGraphIsAskedUnlessAnotherIsNamed() {
    let config = "# mine\n\ngraph = ~/teas.ttl\n"
    #expect(run(config, ["which teas are there?"]).output.contains("oolong"))
    folder.write(teas.replacing("oolong", with: "sencha"), to: "other.ttl")
    let other = ["--graph", folder.path + "/other.ttl", "which teas are there?"]
    #expect(run(config, other).output.contains("sencha"))
  }

  @Test func aBadLineIsNamedAndSkipped() {
    let config = "colour = red\nnonsense\ntimeout = soon\nfont = big\ncolour = always\n"
    let run = run(config, ["what affects service management?"])
    for (line, what) in [
      (1, "auto, always or never"), (2, "is no setting"), (3, "above 0"),
      (4, "no setting \"font\""),
    ] {
      let told = run.errors.split(separator: "\n").first { $0.contains("config:\(line): ") }
      #expect(told?.contains(what) ?? false, "\(run.errors)")
    }
    #expect(run.output.contains("inadequate staff"))
    #expect(run.code == 0)
  }

  @Test func aRemarkMayStandBehindAValue() {
    var settings = Configuration()
    #expect(settings.take("timeout = 3 # slow") == nil && settings.timeLimit == 3)
    #expect(settings.take("graph = \"a #1.ttl\" # mine") == nil && settings.graphs == ["a #1.ttl"])
    #expect(settings.take("graph = a#1.ttl") == nil && settings.graphs.last == "a#1.ttl")
    #expect(settings.take("prompt = \"? \"") == nil && settings.prompt == "?")
    #expect(settings.take("prompt = 'say #'") == nil && settings.prompt == "say #")
    #expect(settings.take("prompt = \"\"") != nil)
  }

  @Test func aGraphThatIsNotThereIsNamedWithItsLine() {
    let run = run("# mine\ngraph = nofile.ttl\n", ["which teas are there?"])
    #expect(
      run.errors.contains("nofile.ttl is set in \(folder.path)/lore/config:2"), "\(run.errors)")
    #expect(run.code == 3)
    let other = self.run("graph = nofile.ttl\n", ["--graph", "none.ttl", "which teas are there?"])
    #expect(!other.errors.contains("config"))
  }

  @Test func helpTellsWhatCanBeSet() {
    #expect(lore(["--help"]).output.contains("$XDG_CONFIG_HOME/lore/config"))
  }

  @Test func thePromptIsTheirs() throws {
    mkdir(folder.path + "/lore", 0o755)
    folder.write("prompt = ask:\nquiet = yes\n", to: "lore/config")
    let chat = try PseudoTerminal(
      builtProgram("lore"), ["--no-history"], environment: ["XDG_CONFIG_HOME": folder.path],
      columns: 100)
    try chat.waitForLine("ask: ")
  }
}
