import ArgumentParser
import Assistant
import Graph
import Terminal
import Triples

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

  @Option(help: ArgumentHelp("How long one question may take.", valueName: "seconds"))
  var timeout = 5.0

  func validate() throws {
    if !(timeout > 0) { throw ValidationError("--timeout takes a number of seconds above 0.") }
  }

  /// The assistant on the graph that was asked for.
  func loadAssistant() throws -> Assistant {
    do {
      return Assistant(store: try loadStore(), timeLimit: timeout)
    } catch let error as GraphError {
      Output.errors.report(error.description)
      throw Exit.graph.code
    }
  }

  private func loadStore() throws -> TripleStore {
    guard graph.isEmpty else {
      let progress = ProgressLine("reading the graph")
      defer { progress.finish() }
      return try GraphReader.read(graph) { progress.update(done: $0, total: $1) }
    }
    var builder = TripleStoreBuilder()
    for file in DefaultGraph.files {
      try GraphReader.read(bytes: file.bytes, name: file.name, into: &builder)
    }
    return builder.finish()
  }
}
