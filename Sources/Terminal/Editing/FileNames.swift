import Glibc

/// The names of what lies in a folder, in no order; folders end in a slash. None where it cannot be read.
package func fileNames(in folder: String) -> [String] {
  let folder = Chat.expanded(folder)
  return entries(of: folder).compactMap { name in
    var status = stat()
    if name == "." || name == ".." || stat(folder + "/" + name, &status) != 0 { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? name + "/" : name
  }
}

/// The names in a folder as the system gives them, in no order, "." and ".." among them; none where it cannot be read.
/// - Parameter folder: its path, without "~".
func entries(of folder: String) -> [String] {
  guard let listing = opendir(folder) else { return [] }
  defer { closedir(listing) }
  var names: [String] = []
  while let entry = readdir(listing) {
    names.append(
      withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      })
  }
  return names
}

/// The paths that begin so, sorted: "gr" → "graph.ttl", "graphs/". What is hidden only where a dot is typed.
/// - Parameter files: lists a folder.
package func paths(
  startingWith path: String, files: (String) -> [String] = fileNames(in:)
) -> [String] {
  let slash = path.lastIndex(of: "/")
  let folder = slash.map { String(path[...$0]) } ?? ""
  let start = slash.map { path[path.index(after: $0)...] } ?? path[...]
  return files(folder.isEmpty ? "." : folder).filter { name in
    name.hasPrefix(start) && (start.hasPrefix(".") || !name.hasPrefix("."))
  }.sorted().map { folder + $0 }
}
