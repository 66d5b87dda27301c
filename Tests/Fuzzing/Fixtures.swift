import Glibc

/// The files that cases are made of: those that did harm once, and some to begin with.
enum Fixtures {
  static let folder = #filePath.dropLast("Fixtures.swift".count) + "Fixtures"

  struct Missing: Error { let path: String }

  static func graphs() throws -> [(name: String, bytes: [UInt8])] {
    guard let listing = opendir(String(folder)) else { throw Missing(path: String(folder)) }
    defer { closedir(listing) }
    var graphs: [(name: String, bytes: [UInt8])] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard [".ttl", ".trig", ".nt", ".nq"].contains(where: name.hasSuffix) else { continue }
      graphs.append((name, contents(of: folder + "/" + name)))
    }
    return graphs.sorted { $0.name < $1.name }
  }

  static func contents(of path: some StringProtocol) -> [UInt8] {
    guard let file = fopen(String(path), "r") else { return [] }
    defer { fclose(file) }
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&bytes, 1, bytes.count, file)
      if count == 0 { return all }
      all += bytes[..<count]
    }
  }
}
