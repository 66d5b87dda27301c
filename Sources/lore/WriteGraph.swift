import ArgumentParser
import Glibc
import Graph
import Terminal
import Triples

/// `lore graph`: the graph inside, written out for someone who wants to start from it.
struct WriteGraph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract:
      "Write the graph that lore carries into a folder, or what is read of files as N-Quads.",
    discussion: """
      With --format nquads each fact that was read goes to standard output, in its named graph: \
      for comparing with what another program reads of the same files.

      Examples:
        lore graph --output my-graph
        lore --graph my-graph
        lore graph --graph films.rdf --format nquads | sort
      """)

  /// What facts are written as.
  enum Format: String, ExpressibleByArgument, CaseIterable { case nquads }

  @OptionGroup var source: GraphFilesOptions

  @Option(help: "Write what was read to standard output: nquads.")
  var format: Format?

  @Option(
    help: ArgumentHelp("The folder; it is made where it is missing.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(help: "Write over files that are there already.")
  var force = false

  func validate() throws {
    if format == nil, output == nil {
      throw ValidationError("Say where to: --output FOLDER, or --format nquads.")
    }
    if format != nil, output != nil {
      throw ValidationError("--format writes to standard output, --output Turtle into a folder.")
    }
    if format == nil, !source.graph.isEmpty {
      throw ValidationError("--graph is written with --format nquads.")
    }
  }

  func run() throws {
    guard let output else { return try writeFacts() }
    try writeFiles(to: output)
  }

  private func writeFacts() throws {
    let builder = try source.loadFacts()
    try QuadWriter.write(builder) { bytes throws(OutputFailure) in
      try Output.standard.write(bytes)
    }
  }

  private func writeFiles(to output: String) throws {
    func isThere(_ name: String) -> Bool { access(output + "/" + name, F_OK) == 0 }
    if !force, let there = DefaultGraph.files.first(where: { isThere($0.name) }) {
      let path = "\(output)/\(there.name)".safeForTerminal()
      Output.errors.report(
        "lore: \(path) is there already; name another folder, or write over it with --force")
      throw Exit.unanswered.code
    }
    mkdir(output, 0o755)
    for file in DefaultGraph.files {
      let path = output + "/" + file.name
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw failure(path) }
      defer { close(descriptor) }
      do {
        try Output(descriptor: descriptor).write(String(decoding: file.bytes, as: UTF8.self))
      } catch {
        throw failure(path)
      }
      Output.errors.report(path)
    }
  }

  private func failure(_ path: String) -> ExitCode {
    Output.errors.report(
      "lore: cannot write \(path.safeForTerminal()): \(String(cString: strerror(errno)))")
    return Exit.unanswered.code
  }
}
