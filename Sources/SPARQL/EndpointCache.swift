import Glibc

/// Where the schemas of endpoints are kept between runs: `$XDG_CACHE_HOME/lore`, a file an address.
package struct EndpointCache: Sendable {
  /// Nil where there is no home: then nothing is kept.
  package let folder: String?

  package init(folder: String?) { self.folder = folder }

  /// - Parameter environment: the process's, for `XDG_CACHE_HOME` and `HOME`.
  package init(environment: (String) -> String?) {
    if let cache = environment("XDG_CACHE_HOME"), cache.hasPrefix("/") {
      folder = cache + "/lore"
    } else {
      folder = environment("HOME").map { $0 + "/.cache/lore" }
    }
  }

  /// The file of an endpoint; its name is readable, and different for different addresses.
  package func path(for address: String) -> String? {
    // Its password is no part of a file's name, not even hashed.
    let address = address.withoutSecrets
    let name = address.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        ? String(scalar) : "-"
    }
    return folder.map { $0 + "/" + name.joined().suffix(80) + "-" + hash(of: address) + ".nt" }
  }

  /// FNV-1a, the same in every run.
  private func hash(of text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }

  func read(_ address: String) -> [UInt8]? {
    guard let path = path(for: address) else { return nil }
    // Without O_NONBLOCK a pipe would wait for a writer.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Writes beside and renames, so that another run never reads half a schema.
  func write(_ bytes: [UInt8], for address: String) {
    guard let folder, let path = path(for: address) else { return }
    if let parent = folder.lastIndex(of: "/") { mkdir(String(folder[..<parent]), 0o700) }
    mkdir(folder, 0o700)
    let part = path + "." + String(getpid())
    let file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count <= 0 { break }
      rest = rest.dropFirst(count)
    }
    close(file)
    if rest.isEmpty { rename(part, path) } else { unlink(part) }
  }
}
