import Glibc

/// The folder of an import: `facts.trig`, `words.ttl` and `import.json`, written anew each time, and `edits.ttl`, which
/// is the person's and never touched.
package struct ImportFolder: Sendable {
  package let path: String

  package init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// What an earlier import into the folder decided; nil where there was none.
  /// - Throws: `ImportError` where the file cannot be read.
  package func decisions() throws(ImportError) -> Decisions? {
    let file = path + "/import.json"
    guard access(file, F_OK) == 0 else { return nil }
    let text = try SourceText(path: file)
    do {
      return Decisions(try JSONParser.parse(text.bytes))
    } catch {
      throw .unreadable(
        path: "\(file):\(error.place.line):\(error.place.column)",
        reason: "it is no JSON from here on")
    }
  }

  /// Writes the three files; each appears whole or not at all.
  /// - Throws: `ImportError.unwritable`.
  package func save(_ prepared: PreparedImport) throws(ImportError) {
    try Self.make(path)
    let facts = try NewFile(path + "/facts.trig")
    let words = try NewFile(path + "/words.ttl")
    let decisions = try NewFile(path + "/import.json")
    let names = try prepared.write { text throws(ImportError) in
      try facts.write(text)
    } words: { text throws(ImportError) in
      try words.write(text)
    }
    try decisions.write(Decisions(prepared, names: names).json.written() + "\n")
    for file in [facts, words, decisions] { try file.finish() }
  }

  /// Makes the folder, and those above it that are missing.
  private static func make(_ path: String) throws(ImportError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    let reason = errno
    guard reason == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw .unwritable(path: path, reason: String(cString: strerror(reason)))
    }
    try make(String(path[..<slash]))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
  }
}

/// A file that appears under its name when it is finished, and leaves nothing behind otherwise.
final class NewFile {
  private let path: String
  private let temporary: String
  private var stream: UnsafeMutablePointer<FILE>?

  init(_ path: String) throws(ImportError) {
    self.path = path
    temporary = path + ".new"
    stream = fopen(temporary, "w")
    if stream == nil { throw failure() }
  }

  deinit {
    guard let stream else { return }
    fclose(stream)
    unlink(temporary)
  }

  func write(_ text: String) throws(ImportError) {
    var text = text
    let written = text.withUTF8 { bytes in
      stream.map { fwrite(bytes.baseAddress, 1, bytes.count, $0) == bytes.count } ?? false
    }
    if !written { throw failure() }
  }

  /// Brings what was written to the disk, and then the file under its name.
  func finish() throws(ImportError) {
    guard let stream else { return }
    guard fflush(stream) == 0, fsync(fileno(stream)) == 0 else { throw failure() }
    self.stream = nil
    guard fclose(stream) == 0, rename(temporary, path) == 0 else { throw failure() }
  }

  private func failure() -> ImportError {
    .unwritable(path: path, reason: String(cString: strerror(errno)))
  }
}
