import ArgumentParser
import Assistant
import Graph
import Queries
import SPARQL
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

  @Flag(help: "Look again what the endpoint's graph is about, rather than what was kept of it.")
  var refresh = false

  @Option(help: ArgumentHelp("How long one question may take.", valueName: "seconds"))
  var timeout = 5.0

  func validate() throws {
    if !(timeout > 0) { throw ValidationError("--timeout takes a number of seconds above 0.") }
  }

  /// The assistant on the graph that was asked for.
  func loadAssistant() throws -> Assistant {
    do {
      if let endpoint {
        return Assistant(remote: try connect(to: endpoint), timeLimit: timeout)
      }
      return Assistant(store: try loadStore(), timeLimit: timeout)
    } catch let error as GraphError {
      Output.errors.report(error.description)
      throw Exit.graph.code
    } catch ExecutionError.endpoint(let sentence) {
      Output.errors.report(sentence)
      throw Exit.endpoint.code
    } catch ExecutionError.timedOut(let seconds) {
      Output.errors.report(
        "The endpoint took longer than \(Int(seconds)) s to say what its graph is about.")
      throw Exit.endpoint.code
    }
  }

  /// The endpoint's graph, with the words of the files beside it.
  private func connect(to address: String) throws -> RemoteGraph {
    let environment = TerminalEnvironment.current().variables
    let client = EndpointClient(
      address: address, credentials: Credentials(environment: environment))
    let schema = try EndpointSchema.load(
      from: client, cache: EndpointCache(environment: environment), refreshes: refresh)
    var words = TripleStoreBuilder()
    if !graph.isEmpty { try GraphReader.read(graph, into: &words) }
    return try RemoteGraph(client: client, schema: schema, words: words, timeLimit: timeout)
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
