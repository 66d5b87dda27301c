import Glibc

/// Reads graphs from files, folders and texts.
package struct GraphReader {
  /// Told while reading: bytes read and bytes in all (0 where not known).
  package typealias Progress = (_ done: Int, _ total: Int) -> Void

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
  package static func read(
    _ paths: [String], into builder: inout TripleStoreBuilder, progress: Progress = { _, _ in }
  ) throws(GraphError) {
    var problems: [GraphError.Problem] = []
    let files = GraphFile.all(in: paths, problems: &problems)
    let total = files.reduce(0) { $0 + $1.size }
    if let problem = tooLarge(files, paths) { throw GraphError([problem]) }
    var done = 0
    for file in files {
      guard let stream = fopen(file.path, "r") else {
        problems.append(.init(file.path, .unreadable(String(cString: strerror(errno)))))
        continue
      }
      defer { fclose(stream) }
      let before = done
      let cause = withoutActuallyEscaping(progress) { progress in
        load(
          ByteSource(file: stream) { progress(before + $0, total) }, file.syntax,
          path: absolute(file.path), name: file.name, into: &builder)
      }
      if let cause {
        problems.append(.init(file.path, located(cause) { contents(of: file.path) }))
      }
      done += file.size
    }
    if !problems.isEmpty { throw GraphError(problems) }
  }

  /// Reads a graph that is already in memory, as UTF-8.
  /// - Parameter name: what to call it in errors and as a source; its suffix tells the syntax, else Turtle.
  /// - Throws: `GraphError`.
  package static func read(
    bytes: [UInt8], name: String, into builder: inout TripleStoreBuilder
  ) throws(GraphError) {
    let cause = bytes.withUnsafeBufferPointer { bytes in
      load(
        ByteSource(memory: bytes), Syntax(path: name) ?? .turtle,
        path: "/" + name.split(separator: "/").joined(separator: "/"),
        name: GraphFile.baseName(name),
        into: &builder)
    }
    if let cause { throw GraphError([.init(name, located(cause) { bytes })]) }
  }

  /// Reads a graph from text.
  /// - Parameter name: what to call it in errors and as a source; its suffix tells the syntax, else Turtle.
  /// - Throws: `GraphError`.
  package static func read(
    text: String, name: String, into builder: inout TripleStoreBuilder
  ) throws(GraphError) {
    try read(bytes: Array(text.utf8), name: name, into: &builder)
  }

  private static func absolute(_ path: String) -> String {
    guard let absolute = realpath(path, nil) else { return path }
    defer { free(absolute) }
    return String(cString: absolute)
  }

  /// serd does not say where a name is whose prefix nobody declared: the text is read again for it.
  private static func located(
    _ cause: GraphError.Cause, in contents: () -> [UInt8]
  ) -> GraphError.Cause {
    guard case .unknownPrefix(_, _, let prefix, let name) = cause else { return cause }
    let place = unknownPrefix(prefix, in: contents())
    return .unknownPrefix(line: place.line, column: place.column, prefix: prefix, name: name)
  }

  private static func load(
    _ source: ByteSource, _ syntax: Syntax, path: String, name: String,
    into builder: inout TripleStoreBuilder
  ) -> GraphError.Cause? {
    var loader = SerdLoader(path: path, name: name)
    // Moved, not copied: the builder's arrays stay uniquely held.
    swap(&loader.builder, &builder)
    defer { swap(&loader.builder, &builder) }
    return loader.load(source, syntax)
  }

  /// A graph that surely will not fit is refused at once, not after minutes of swapping.
  /// The estimate is a low one: measured graphs take 0.25 (N-Triples) to 1.5 (Turtle) bytes a byte.
  private static func tooLarge(_ files: [GraphFile], _ paths: [String]) -> GraphError.Problem? {
    let needed = files.reduce(0) { sum, file in
      switch file.syntax {
      case .nTriples, .nQuads: sum + file.size / 4
      case .turtle, .triG: sum + file.size
      }
    }
    let available = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
    guard needed > 64 << 20, available > 0, needed > available else { return nil }
    return .init(paths.joined(separator: ", "), .tooLarge(needed: needed, available: available))
  }
}
