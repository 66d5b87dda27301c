/// Why a graph could not be loaded: every file's problem, not just the first.
package struct GraphError: Error, Equatable, Sendable, CustomStringConvertible {
  package let problems: [Problem]

  package init(_ problems: [Problem]) { self.problems = problems }

  package struct Problem: Equatable, Sendable, CustomStringConvertible {
    /// The path as the person gave it, or the path of a file below it.
    package let path: String
    package let cause: Cause

    package init(_ path: String, _ cause: Cause) {
      self.path = path
      self.cause = cause
    }
  }

  package enum Cause: Equatable, Sendable {
    case missing
    /// The system's reason: "Permission denied".
    case unreadable(String)
    /// The file is of a format that lore does not read; line and column count from 1, 0 where it is the whole file.
    case foreign(ForeignFormat, line: Int, column: Int)
    /// The file is RDF/XML, and raptor, which reads it, is not installed.
    case needsRaptor
    /// An error in a file that was taken for Turtle for want of a name that says more.
    case notTurtle(line: Int, column: Int, String)
    /// There are more bad lines than those that are told.
    case moreLines(Int)
    /// The folder has no graph file in it.
    case noGraphFiles
    /// The file was read without complaint, and has no fact in it.
    case empty
    /// Line and column count from 1, columns in bytes; 0 where not known.
    case syntax(line: Int, column: Int, String)
    /// A prefix that no `@prefix` declares, and the first name that has it.
    case unknownPrefix(line: Int, column: Int, prefix: String, name: String)
    /// The graph does not fit into memory; sizes in bytes.
    case tooLarge(needed: Int, available: Int)
    /// The graph has more text than 32-bit offsets reach.
    case tooManyTerms
  }
}

extension GraphError {
  /// The problems, a line each.
  package var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}

extension GraphError.Problem {
  package var description: String {
    switch cause {
    case .missing: "\(path): there is no such file or folder"
    case .unreadable(let reason): "\(path): cannot be read: \(reason)"
    case .foreign(let format, 0, _): "\(path): this is \(format.sentence(path))"
    case .foreign(let format, let line, let column):
      "\(path):\(line):\(column): this is \(format.sentence(path))"
    case .needsRaptor:
      """
      \(path): RDF/XML, and raptor, which reads it, is not installed; install it \
      (apt-get install libraptor2-0), or convert the file: riot --output=nquads FILE > FILE.nq
      """
    case .notTurtle(let line, let column, let message):
      """
      \(path):\(line):\(column): neither its name nor its beginning says what syntax this is, and read as \
      Turtle it fails: \(message)\(Self.isTable(path) ? "; lore import makes a graph of a table" : "")
      """
    case .moreLines(let count):
      "\(path): \(count) more bad \(count == 1 ? "line" : "lines"), not shown"
    case .noGraphFiles: "\(path): no .ttl, .trig, .nt, .nq, .rdf, .owl or .n3 file in this folder"
    case .empty: "\(path): the graph is empty: no fact in it"
    case .syntax(0, _, let message): "\(path): \(message)"
    case .syntax(let line, let column, let message): "\(path):\(line):\(column): \(message)"
    case .unknownPrefix(let line, let column, let prefix, let name):
      """
      \(path):\(line):\(column): \(name): nothing says what "\(prefix):" stands for; \
      add a line "@prefix \(prefix): <…> ." above it
      """
    case .tooLarge(let needed, let available):
      """
      \(path): too large to hold in memory: needs about \(Self.megabytes(needed)), \
      and this machine has \(Self.megabytes(available))
      """
    case .tooManyTerms:
      "\(path): too large: its names and texts come to more than 4 GiB, which is all that lore holds"
    }
  }

  private static func isTable(_ path: String) -> Bool {
    [".csv", ".tsv", ".md"].contains { path.lowercased().hasSuffix($0) }
  }

  private static func megabytes(_ bytes: Int) -> String {
    let mebi = bytes / (1 << 20)
    return mebi >= 4096 ? "\((mebi + 512) / 1024) GiB" : "\(mebi) MiB"
  }
}
