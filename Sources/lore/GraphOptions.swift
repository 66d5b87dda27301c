import ArgumentParser
import Assistant

/// Where the graph is.
struct GraphOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A graph to ask instead of the one inside: a file (.ttl, .trig, .nt, .nq) or a folder.",
      valueName: "path"),
    completion: .file(extensions: ["ttl", "trig", "nt", "nq"]))
  var graph: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("A SPARQL endpoint to ask for facts.", valueName: "url"))
  var endpoint: String?

  @Flag(help: "Look again what the endpoint's graph is about, rather than what was kept of it.")
  var refresh = false

  @Option(help: ArgumentHelp("How long one question may take; 5 unless set.", valueName: "seconds"))
  var timeout: Double?

  func validate() throws {
    if let timeout, !(timeout > 0 && timeout.isFinite) {
      throw ValidationError("--timeout takes a number of seconds above 0.")
    }
  }

  var source: GraphSource {
    GraphSource(paths: graph, endpoint: endpoint, refreshes: refresh, timeLimit: timeout)
  }

  /// The assistant on the graph that was asked for.
  func loadAssistant() throws -> Assistant { try source.loadAssistant() }
}
