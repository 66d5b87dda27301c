import Glibc

/// A file to read, and how.
struct GraphFile {
  /// The path that stands for standard input.
  static let standardInput = "-"

  let path: String
  /// The syntax that the name says; nil where it says nothing, and only what the file holds does.
  let syntax: Syntax?
  /// The size in bytes; 0 where it is not known before reading.
  let size: Int
  /// Whether it can be read a second time: pipes cannot.
  let isPlain: Bool

  /// The last component of the path.
  var name: String {
    path == Self.standardInput ? "standard input" : Self.baseName(path)
  }

  static func baseName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Every graph file that the paths name, a folder's in the order of their paths.
  /// - Parameter skipped: what in folders is no graph file by its name.
  static func all(
    in paths: [String], skipped: inout [String], problems: inout [GraphError.Problem]
  ) -> [GraphFile] {
    paths.flatMap { path -> [GraphFile] in
      if path == standardInput {
        return [GraphFile(path: path, syntax: nil, size: 0, isPlain: false)]
      }
      var status = stat()
      guard stat(path, &status) == 0 else {
        let reason = errno
        problems.append(
          .init(path, reason == ENOENT ? .missing : .unreadable(String(cString: strerror(reason)))))
        return []
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        return folder(path, Inode(status), skipped: &skipped, problems: &problems)
      }
      let isPlain = status.st_mode & S_IFMT == S_IFREG
      return [
        GraphFile(
          path: path, syntax: Syntax(path: path), size: isPlain ? Int(status.st_size) : 0,
          isPlain: isPlain)
      ]
    }
  }

  private static func folder(
    _ path: String, _ inode: Inode, skipped: inout [String], problems: inout [GraphError.Problem]
  ) -> [GraphFile] {
    var files: [GraphFile] = []
    var visited: Set<Inode> = [inode]
    var others: [String] = []
    collect(path, into: &files, others: &others, visited: &visited, problems: &problems)
    skipped += others.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if files.isEmpty { problems.append(.init(path, .noGraphFiles)) }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private struct Inode: Hashable {
    let device: UInt
    let number: UInt

    init(_ status: stat) {
      device = UInt(status.st_dev)
      number = UInt(status.st_ino)
    }
  }

  /// - Parameter visited: folders seen, so that a link to a folder above ends.
  private static func collect(
    _ folder: String, into files: inout [GraphFile], others: inout [String],
    visited: inout Set<Inode>, problems: inout [GraphError.Problem]
  ) {
    for name in names(in: folder, problems: &problems) {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        if visited.insert(Inode(status)).inserted {
          collect(path, into: &files, others: &others, visited: &visited, problems: &problems)
        }
      case S_IFREG:
        if let syntax = Syntax(path: path) {
          files.append(
            GraphFile(path: path, syntax: syntax, size: Int(status.st_size), isPlain: true))
        } else if name != "import.json" {
          // `import.json` is lore's own, beside what it imported, and is not told as skipped.
          others.append(path)
        }
      default: break
      }
    }
  }

  /// The names in a folder that are not hidden.
  private static func names(
    in folder: String, problems: inout [GraphError.Problem]
  ) -> [String] {
    guard let stream = opendir(folder) else {
      problems.append(.init(folder, .unreadable(String(cString: strerror(errno)))))
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
