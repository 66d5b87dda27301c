import ArgumentParser
import Assistant
import English
import Glibc
import Graph
import Queries
import SPARQL
import Terminal
import Triples

/// The graph that is asked: where it is, what is read beside it, and how long a question may take.
struct GraphSource {
  /// Files and folders; none means the graph inside.
  var paths: [String] = []
  /// Whether it is the graph inside, whatever the person set.
  var isInside = false
  /// The address of a SPARQL endpoint, which is then asked for facts; files and folders only add words (labels,
  /// scales).
  var endpoint: String?
  /// Whether what was kept of the endpoint's schema is read anew.
  var refreshes = false
  /// Seconds that one question may take; nil for what the person set, or 5.
  var timeLimit: Double?
  /// The day of asking; nil for what the clock says.
  var today: CalendarDay?
  /// The file that keeps what is told in the chat, read where there is one.
  var taught: String?
  /// Whether bad lines of N-Triples and N-Quads are left out.
  var skipsBadLines = false
  /// The most bad lines of a file that are told.
  var mostFaults = 1
  /// The lessons that were told in the chat and are in no file, as Turtle.
  var lessons = ""

  /// The assistant on the graph, or the end of the run with a word on why there is none.
  /// - Parameter evidenceLimit: facts to give with each reply.
  func loadAssistant(evidenceLimit: Int = 8) throws -> Assistant {
    do {
      return try assistant(evidenceLimit: evidenceLimit)
    } catch let error as GraphError {
      Output.errors.report(error.shown)
      if let place { Output.errors.report(place) }
      throw Exit.graph.code
    } catch let error as ExecutionError {
      throw GraphSource.left(after: error)
    }
  }

  /// Where the graph was set, of one that nobody named on the command line: "(graph = films.ttl is set in
  /// /home/ann/.config/lore/config:3)".
  private var place: String? {
    guard isTheirs, !Person.settings.graphs.isEmpty else { return nil }
    let settings = zip(Person.settings.graphs, Person.settings.graphPlaces)
    let told = settings.map { "graph = \($0) is set in \($1)" }.joined(separator: "; ")
    return "(\(told))".safeForTerminal()
  }

  /// Tells why an endpoint said nothing of its graph; what the process ends with.
  static func left(after error: ExecutionError) -> ExitCode {
    Output.errors.report(sentence(on: error).safeForTerminal(keepingLines: true))
    return Exit.endpoint.code
  }

  /// Why an endpoint said nothing of its graph.
  static func sentence(on error: ExecutionError) -> String {
    switch error {
    case .endpoint(let sentence): sentence
    case .timedOut(let seconds):
      "The endpoint took longer than \(ProgressLine.words(seconds: seconds)) to say what its graph is about."
    case .cancelled: "Cancelled."
    case .malformed(let what): "The endpoint's answer makes no sense: \(what)."
    case .tooManyCells(let limit): "The endpoint's answer has more than \(limit) values."
    }
  }

  /// The assistant on the graph, its problems for the caller to tell.
  func assistant(evidenceLimit: Int) throws -> Assistant {
    if let endpoint {
      return Assistant(
        remote: try connect(to: endpoint), timeLimit: seconds, evidenceLimit: evidenceLimit,
        today: day)
    }
    return Assistant(
      store: try loadStore(), timeLimit: seconds, evidenceLimit: evidenceLimit, today: day)
  }

  /// How long one question may take.
  var seconds: Double { timeLimit ?? Person.settings.timeLimit ?? 5 }

  /// The day from which "last year" is counted.
  private var day: CalendarDay { today ?? .now() }

  /// The files and folders that are read: those that were named, else those that the person set.
  var files: [String] { isTheirs ? Person.settings.graphs : paths }

  /// Whether it is the graph that the person set.
  private var isTheirs: Bool { paths.isEmpty && endpoint == nil && !isInside }

  /// The identity under which this graph's conversations are kept.
  var identity: GraphIdentity {
    endpoint.map { GraphIdentity(places: [$0.withoutSecrets]) } ?? GraphIdentity(paths: files)
  }

  /// The endpoint's graph, with the words of the files beside it.
  private func connect(to address: String) throws -> RemoteGraph {
    let environment = TerminalEnvironment.current().variables
    let client = EndpointClient(
      address: address, credentials: Credentials(environment: environment))
    let progress = ProgressLine("looking what the endpoint's graph is about")
    defer { progress.finish() }
    let schema = try EndpointSchema.load(
      from: client, cache: EndpointCache(environment: environment), refreshes: refreshes,
      probeLimit: seconds,
      stop: {
        progress.update()
        return false
      })
    return try RemoteGraph(client: client, schema: schema, timeLimit: seconds) {
      words throws(GraphError) in
      if !paths.isEmpty { try read(paths, into: &words) }
    }
  }

  private func loadStore() throws -> TripleStore {
    var builder = try facts()
    builder.applyWithdrawals()
    return builder.finish()
  }

  /// All that the files say, or the graph inside, and what was told in the chat.
  /// - Throws: `GraphError`.
  func facts() throws -> TripleStoreBuilder {
    var builder = TripleStoreBuilder()
    let paths = files
    if paths.isEmpty {
      for file in DefaultGraph.files {
        try GraphReader.read(bytes: file.bytes, name: file.name, into: &builder)
      }
    } else {
      try read(paths, into: &builder)
      if builder.count == 0 {
        throw GraphError([.init(paths.joined(separator: ", "), .empty)])
      }
    }
    if let taught, access(taught, F_OK) == 0 {
      try read([taught], into: &builder)
    } else if !lessons.isEmpty {
      try GraphReader.read(text: lessons, name: "told.ttl", into: &builder)
    }
    return builder
  }

  private func read(_ paths: [String], into builder: inout TripleStoreBuilder) throws(GraphError) {
    let progress = ProgressLine("reading the graph")
    let options = GraphReader.Options(skipsBadLines: skipsBadLines, mostFaults: mostFaults)
    let report: GraphReader.Report
    do {
      defer { progress.finish() }
      report = try GraphReader.read(paths, into: &builder, options: options) {
        progress.update(done: $0, total: $1)
      }
    }
    for sentence in report.sentences { Output.errors.report(sentence.safeForTerminal()) }
  }
}

extension GraphReader.Report {
  /// The files and lines that were not read, a line each: "lore: films: skipped notes.txt and readme.md".
  var sentences: [String] {
    var sentences = skippedLines.map {
      "lore: \($0.file): \($0.count) bad \($0.count == 1 ? "line was" : "lines were") left out"
    }
    if !skippedFiles.isEmpty {
      let told = skippedFiles.prefix(5).joined(separator: ", ")
      let more = skippedFiles.count > 5 ? " and \(skippedFiles.count - 5) more" : ""
      sentences.append("lore: no graph files by their names, so skipped: \(told)\(more)")
    }
    return sentences
  }
}

extension GraphError {
  /// The problems, a line each, made safe for a terminal: a file's name or text may hold control characters.
  var shown: String {
    problems.map { $0.description.safeForTerminal() }.joined(separator: "\n")
  }
}
