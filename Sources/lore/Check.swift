import ArgumentParser
import Assistant
import Graph
import Queries
import Terminal
import Triples

/// `lore check`: what is amiss in a graph, before anyone asks it anything.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Report what is amiss in a graph: missing or clashing labels, contradictions, dangling names.",
    discussion: """
      One line a finding, with its file and line where they are known, and what to do about it. \
      Exit code 0 when nothing is amiss, 1 otherwise, syntax errors included, 4 where an endpoint \
      failed.

      Examples:
        lore check --graph films.ttl
        lore check --graph films.ttl --graph words.ttl --most 1000
      """)

  @OptionGroup var source: GraphOptions

  @Option(help: "How many findings of a kind are told; the rest are counted, with 0 all.")
  var most = 20

  func validate() throws {
    if most < 0 { throw ValidationError("--most takes a number from 0 on.") }
  }

  func run() throws {
    let output = Output.standard
    let assistant: Assistant
    var graph = source.source
    graph.mostFaults = max(1, most)
    do {
      assistant = try graph.assistant(evidenceLimit: 0)
    } catch let error as GraphError {
      try output.write(line: error.shown)
      throw Exit.unanswered.code
    } catch let error as ExecutionError {
      throw GraphSource.left(after: error)
    }
    let findings = GraphCheck(assistant).findings()
    if findings.isEmpty { return try output.write(line: "Nothing is amiss.") }
    try report(findings, to: output)
    throw Exit.unanswered.code
  }

  private func report(_ findings: [Finding], to output: Output) throws {
    let told = Finding.Kind.allCases.flatMap { kind in
      findings.filter { $0.kind == kind }.prefix(most)
    }
    let places = places(of: Set(told.map(\.subject)))
    for finding in told {
      try output.write(line: finding.line(at: places[finding.subject]).safeForTerminal())
    }
    let untold = findings.count - told.count
    let more = untold == 0 ? "" : ", \(untold) of them not shown (--most)"
    try output.write(
      line: "\(findings.count) \(findings.count == 1 ? "finding" : "findings")\(more)")
  }

  /// "file:line" for each IRI that is the subject of some statement.
  private func places(of iris: Set<String>) -> [String: String] {
    let files = source.source.files
    if !files.isEmpty {
      return GraphReader.lines(of: iris, in: files).mapValues { "\($0.file):\($0.line)" }
    }
    var places: [String: String] = [:]
    for file in DefaultGraph.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for (iri, line) in GraphReader.lines(of: iris, inText: text) where places[iri] == nil {
        places[iri] = "\(file.name):\(line)"
      }
    }
    return places
  }
}
