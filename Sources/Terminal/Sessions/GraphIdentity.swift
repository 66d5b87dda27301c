import Glibc

/// The graph that is asked, by its files or its address, so that what is kept on disk can tell graphs apart.
package struct GraphIdentity: Equatable, Sendable {
  /// Files and folders, or an endpoint's address without its secrets; none for the graph inside.
  package let places: [String]

  package init(places: [String]) { self.places = places.sorted() }

  /// The graph in these files, wherever they are named from.
  package init(paths: [String]) {
    self.init(
      places: paths.map { path in
        guard let absolute = realpath(path, nil) else { return path }
        defer { free(absolute) }
        return String(cString: absolute)
      })
  }

  package static let inside = GraphIdentity(places: [])

  /// A file name for what is kept of the graph: "films.ttl-00c1d2e3f4a5b697"; nil for the graph inside.
  var fileName: String? {
    guard let first = places.first else { return nil }
    let last = first.split(separator: "/").last ?? ""
    let plain = last.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
    // FNV-1a: short, and the same in every run, which Swift's own hash is not.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in places.joined(separator: "\n").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return "\(plain.prefix(40))-\(hexadecimal(UInt32(truncatingIfNeeded: hash >> 32), digits: 8))"
      + hexadecimal(UInt32(truncatingIfNeeded: hash), digits: 8)
  }
}

/// The folder in which the program keeps what it remembers of a person: `$XDG_STATE_HOME/lore` or
/// `~/.local/state/lore`; nil without either.
func stateFolder(_ environment: (String) -> String?) -> String? {
  if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/lore" }
  guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
  return home + "/.local/state/lore"
}

/// Makes the folders above a file, where they are missing.
func makeFolders(above path: String) {
  var end = path.index(after: path.startIndex)
  while let slash = path[end...].firstIndex(of: "/") {
    mkdir(String(path[..<slash]), 0o700)
    end = path.index(after: slash)
  }
}
