import Glibc

/// The questions asked before, kept in a file of their own that is only ever appended to, so that
/// two sessions keep both theirs.
///
/// A line an entry, `\n` and `\\` for line breaks and backslashes; mode 0600.
package struct HistoryFile: Sendable {
  package let path: String
  /// The largest part of the file that is read, from its end, in bytes.
  static let mostRead = 1 << 20

  package init(path: String) { self.path = path }

  /// `$LORE_HISTORY`, else `lore/history` in `$XDG_STATE_HOME` or `~/.local/state`, and for other graphs
  /// than the one inside a file each in `lore/histories`; nil without any of these.
  package static func standard(
    environment: (String) -> String?, graph: GraphIdentity = .inside
  ) -> HistoryFile? {
    if let path = environment("LORE_HISTORY"), !path.isEmpty { return HistoryFile(path: path) }
    return stateFolder(environment).map { folder in
      HistoryFile(path: folder + (graph.fileName.map { "/histories/" + $0 } ?? "/history"))
    }
  }

  /// A line that was entered.
  package struct Entry: Equatable, Sendable {
    package let text: String
    /// Whether it was not understood, or was no command: the Up key brings it back, but it is never suggested.
    package var hasFailed = false
  }

  /// The entries, oldest first; empty when there is no file.
  package func entries() -> [Entry] {
    // Opened without waiting: a pipe would wait for a writer, and a device may have no end.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
    let skipped = max(0, Int(status.st_size) - HistoryFile.mostRead)
    lseek(descriptor, off_t(skipped), SEEK_SET)
    var reader = LineReader(descriptor: descriptor)
    if skipped > 0 { _ = reader.next() }
    var entries: [Entry] = []
    while let line = reader.next() {
      guard case .text(let text) = line, !text.isEmpty else { continue }
      if text.hasPrefix(HistoryFile.failure) {
        let failed = HistoryFile.decoded(String(text.dropFirst(HistoryFile.failure.count)))
        if let last = entries.lastIndex(where: { $0.text == failed }) {
          entries[last].hasFailed = true
        }
      } else {
        entries.append(Entry(text: HistoryFile.decoded(text)))
      }
    }
    return entries
  }

  /// Adds an entry at the end of the file, made with its folders where it is missing.
  /// - Returns: nil, or why it could not be kept.
  package func append(_ entry: String) -> String? {
    write(line: HistoryFile.encoded(entry))
  }

  /// Notes that an entry was not understood.
  /// - Returns: nil, or why it could not be noted.
  package func noteFailure(of entry: String) -> String? {
    write(line: HistoryFile.failure + HistoryFile.encoded(entry))
  }

  /// The mark of a line that says that an entry was not understood; no entry begins so.
  private static let failure = "\\!"

  private func write(line text: String) -> String? {
    makeFolders(above: path)
    let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return String(cString: strerror(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return "it is no ordinary file"
    }
    // The last byte of the file: where it ends no line, as a full disk may leave it, the entry begins a new one.
    var last: UInt8 = 0x0A
    if status.st_size > 0 { pread(descriptor, &last, 1, status.st_size - 1) }
    // Written in one call, so that the lines of two sessions never mix.
    let line = Array(((last == 0x0A ? "" : "\n") + text + "\n").utf8)
    let count = Glibc.write(descriptor, line, line.count)
    if count == line.count { return nil }
    return count < 0 ? String(cString: strerror(errno)) : "the disk is full"
  }

  static func encoded(_ entry: String) -> String {
    var line = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  static func decoded(_ line: String) -> String {
    var entry = ""
    var escapes = false
    for scalar in line.unicodeScalars {
      if escapes {
        entry.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
        escapes = false
      } else if scalar == "\\" {
        escapes = true
      } else {
        entry.unicodeScalars.append(scalar)
      }
    }
    return entry
  }
}
