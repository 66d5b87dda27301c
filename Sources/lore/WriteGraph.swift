import ArgumentParser
import Glibc
import Graph
import Terminal

/// `lore graph`: the graph inside, written out for someone who wants to start from it.
struct WriteGraph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Write the graph that lore carries into a folder.",
    discussion: """
      Examples:
        lore graph --output my-graph
        lore --graph my-graph
      """)

  @Option(
    help: ArgumentHelp("The folder; it is made where it is missing.", valueName: "folder"),
    completion: .directory)
  var output: String

  @Flag(help: "Write over files that are there already.")
  var force = false

  func run() throws {
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

  private func isThere(_ name: String) -> Bool { access(output + "/" + name, F_OK) == 0 }

  private func failure(_ path: String) -> ExitCode {
    Output.errors.report(
      "lore: cannot write \(path.safeForTerminal()): \(String(cString: strerror(errno)))")
    return Exit.unanswered.code
  }
}
