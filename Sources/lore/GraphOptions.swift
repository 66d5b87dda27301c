import ArgumentParser
import Assistant
import English
import Terminal
import Triples

/// The options that say which files the graph is in.
struct GraphFilesOptions: ParsableArguments {
  /// The suffixes of graphs, as shells complete them: `--graph fi` → `--graph films.rdf`.
  static let suffixes = ["ttl", "trig", "nt", "nq", "rdf", "owl", "n3", "gz"]

  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      A graph to ask instead of the one inside: a file (.ttl, .trig, .nt, .nq, .rdf, .owl, .n3, packed by gzip or \
      not), a folder, or - for standard input.
      """,
      valueName: "path"),
    completion: .file(extensions: GraphFilesOptions.suffixes))
  var graph: [String] = []

  @Flag(help: "Leave out bad lines of N-Triples and N-Quads, and say how many there were.")
  var skipErrors = false

  /// All that is read of the files, or of the graph inside, as it is read.
  func loadFacts() throws -> TripleStoreBuilder {
    do {
      return try GraphSource(paths: graph, skipsBadLines: skipErrors).facts()
    } catch let error as GraphError {
      Output.errors.report(error.shown)
      throw Exit.graph.code
    }
  }
}

/// The options that say where the graph is.
struct GraphOptions: ParsableArguments {
  @OptionGroup var files: GraphFilesOptions

  @Option(
    name: .long, help: ArgumentHelp("A SPARQL endpoint to ask for facts.", valueName: "url"))
  var endpoint: String?

  @Flag(help: "Look again what the endpoint's graph is about, rather than what was kept of it.")
  var refresh = false

  @Option(help: ArgumentHelp("How long one question may take; 5 unless set.", valueName: "seconds"))
  var timeout: Double?

  @Option(
    help: ArgumentHelp(
      "The day from which \"last year\" and \"two weeks ago\" are counted; today unless set.",
      valueName: "YYYY-MM-DD"))
  var today: String?

  func validate() throws {
    if let today, CalendarDay(today) == nil {
      throw ValidationError("--today takes a day such as 2026-11-26.")
    }
    if let timeout, !(timeout > 0 && timeout.isFinite) {
      throw ValidationError("--timeout takes a number of seconds above 0.")
    }
  }

  var source: GraphSource {
    GraphSource(
      paths: files.graph, endpoint: endpoint, refreshes: refresh, timeLimit: timeout,
      today: today.flatMap { CalendarDay($0) }, skipsBadLines: files.skipErrors)
  }

  /// The assistant on the graph that was asked for.
  func loadAssistant() throws -> Assistant { try source.loadAssistant() }
}
