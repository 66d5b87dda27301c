import Glibc

/// Reads graphs from files, folders and texts.
package struct GraphReader {
  /// Called while reading, with the bytes read and the bytes in all (0 where not known).
  package typealias Progress = (_ done: Int, _ total: Int) -> Void

  /// What to do about what cannot be read.
  package struct Options: Sendable {
    /// Whether bad lines of N-Triples and N-Quads are left out.
    package var skipsBadLines = false
    /// The most bad lines of a file that are told.
    package var mostFaults = 1

    package init(skipsBadLines: Bool = false, mostFaults: Int = 1) {
      self.skipsBadLines = skipsBadLines
      self.mostFaults = mostFaults
    }
  }

  /// What was left out of what was asked for, though all went well.
  package struct Report: Sendable {
    /// Files in folders that are no graph files by their names.
    package var skippedFiles: [String] = []
    /// Files with lines that were left out, and how many.
    package var skippedLines: [(file: String, count: Int)] = []
  }

  /// Reads every graph file that the paths name: files, and folders with all that is below them.
  /// - Parameter progress: called every 64 KiB or so.
  /// - Throws: `GraphError` with the problems of every file.
  /// - Complexity: O(bytes).
  package static func read(
    _ paths: [String], progress: Progress = { _, _ in }
  ) throws(GraphError) -> TripleStore {
    var builder = TripleStoreBuilder()
    try read(paths, into: &builder, progress: progress)
    if builder.count == 0 {
      throw GraphError([.init(paths.joined(separator: ", "), .empty)])
    }
    builder.applyWithdrawals()
    return builder.finish()
  }

  /// Reads every graph file that the paths name into a builder, whose graphs accumulate.
  /// - Throws: `GraphError` with the problems of every file.
  @discardableResult
  package static func read(
    _ paths: [String], into builder: inout TripleStoreBuilder, options: Options = Options(),
    progress: Progress = { _, _ in }
  ) throws(GraphError) -> Report {
    var problems: [GraphError.Problem] = []
    var report = Report()
    let files = GraphFile.all(in: paths, skipped: &report.skippedFiles, problems: &problems)
    let total = files.reduce(0) { $0 + $1.size }
    if let problem = tooLarge(files, paths) { throw GraphError([problem]) }
    var done = 0
    for file in files {
      let before = done
      withoutActuallyEscaping(progress) { progress in
        read(file, options, into: &builder, &report, &problems) { progress(before + $0, total) }
      }
      done += file.size
    }
    if !problems.isEmpty { throw GraphError(problems) }
    return report
  }

  /// Reads a graph that is already in memory, as UTF-8.
  /// - Parameter name: what to call it in errors and as a source; its suffix tells the syntax, else Turtle.
  /// - Throws: `GraphError`.
  package static func read(
    bytes: [UInt8], name: String, into builder: inout TripleStoreBuilder
  ) throws(GraphError) {
    let causes = bytes.withUnsafeBufferPointer { bytes in
      var source = ByteSource(memory: bytes)
      let file = SourceFile(
        path: "/" + name.split(separator: "/").joined(separator: "/"),
        name: GraphFile.baseName(name), syntax: Syntax(path: name) ?? .turtle)
      return file.load(&source, as: file.syntax ?? .turtle, Options(), into: &builder).causes
    }
    if !causes.isEmpty {
      throw GraphError(causes.map { .init(name, located($0) { bytes }) })
    }
  }

  /// Reads a graph from text.
  /// - Parameter name: what to call it in errors and as a source; its suffix tells the syntax, else Turtle.
  /// - Throws: `GraphError`.
  package static func read(
    text: String, name: String, into builder: inout TripleStoreBuilder
  ) throws(GraphError) {
    try read(bytes: Array(text.utf8), name: name, into: &builder)
  }
}

extension GraphReader {
  private static func read(
    _ file: GraphFile, _ options: Options, into builder: inout TripleStoreBuilder,
    _ report: inout Report, _ problems: inout [GraphError.Problem],
    progress: @escaping (Int) -> Void
  ) {
    let isStandardInput = file.path == GraphFile.standardInput
    guard let stream = isStandardInput ? stdinStream() : fopen(file.path, "r") else {
      problems.append(.init(file.path, .unreadable(String(cString: strerror(errno)))))
      return
    }
    defer { fclose(stream) }
    let path = isStandardInput ? "standard input" : file.path
    var source = ByteSource(file: stream, progress: progress)
    let head = source.peek()
    if let complaint = source.complaint {
      problems.append(.init(path, .syntax(line: 0, column: 0, complaint)))
      return
    }
    switch FileContent(head).verdict(named: file.syntax) {
    case .foreign(let format):
      problems.append(.init(path, .foreign(format, line: 0, column: 0)))
    case .readable(let syntax):
      let text = SourceFile(path: absolute(file.path), name: file.name, syntax: file.syntax)
      let outcome = text.load(&source, as: syntax, options, into: &builder)
      problems += outcome.causes.map { cause in
        .init(path, located(cause) { file.isPlain ? contents(of: file.path) : [] })
      }
      if outcome.skipped > 0 { report.skippedLines.append((file.path, outcome.skipped)) }
    }
  }

  /// Standard input as a stream of its own, so that closing it closes nothing else.
  private static func stdinStream() -> UnsafeMutablePointer<FILE>? {
    let descriptor = dup(STDIN_FILENO)
    return descriptor < 0 ? nil : fdopen(descriptor, "r")
  }

  private static func absolute(_ path: String) -> String {
    guard let absolute = realpath(path == GraphFile.standardInput ? "." : path, nil) else {
      return path
    }
    defer { free(absolute) }
    return String(cString: absolute) + (path == GraphFile.standardInput ? "/-" : "")
  }

  /// The problem with its place: serd does not say where a name is whose prefix nobody declared, so the text is read
  /// again for it.
  private static func located(
    _ cause: GraphError.Cause, in contents: () -> [UInt8]
  ) -> GraphError.Cause {
    guard case .unknownPrefix(_, _, let prefix, let name) = cause else { return cause }
    let place = unknownPrefix(prefix, in: contents())
    return .unknownPrefix(line: place.line, column: place.column, prefix: prefix, name: name)
  }

  /// The problem of a graph that surely will not fit into memory, which is refused at once, not after minutes of
  /// swapping. The estimate is a low one: measured graphs take 0.25 (N-Triples) to 1.5 (Turtle) bytes a byte.
  private static func tooLarge(_ files: [GraphFile], _ paths: [String]) -> GraphError.Problem? {
    let needed = files.reduce(0) { sum, file in
      sum + (file.syntax == .turtle || file.syntax == .triG ? file.size : file.size / 4)
    }
    let available = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
    guard needed > 64 << 20, available > 0, needed > available else { return nil }
    return .init(paths.joined(separator: ", "), .tooLarge(needed: needed, available: available))
  }
}
