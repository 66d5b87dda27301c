import Glibc

/// A program of this package, where it was built: beside the running tests.
package func builtProgram(_ name: String) -> String {
  var buffer = [UInt8](repeating: 0, count: 4096)
  let count = buffer.withUnsafeMutableBytes { bytes -> Int in
    guard let start = bytes.baseAddress else { return 0 }
    return readlink("/proc/self/exe", start.assumingMemoryBound(to: CChar.self), bytes.count)
  }
  let runner = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  for start in [runner] + CommandLine.arguments {
    var folder = start[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      let path = folder + "/" + name
      if access(String(path), X_OK) == 0 { return String(path) }
    }
  }
  return name
}

/// A folder of its own for a test, removed when it goes.
package final class ScratchFolder: Sendable {
  package let path: String

  package init() {
    var template = Array("/tmp/lore-test-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/tmp"
    }
  }

  deinit {
    if path.hasPrefix("/tmp/lore-test-") {
      _ = PipedProcess.run("/bin/rm", ["-rf", path])
    }
  }

  package func write(_ text: String, to name: String) {
    write(bytes: Array(text.utf8), to: name)
  }

  package func write(bytes: [UInt8], to name: String) {
    let descriptor = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = Glibc.write(descriptor, bytes, bytes.count)
    close(descriptor)
  }

  /// Writes a program.
  package func write(executable text: String, to name: String) {
    write(text, to: name)
    chmod(path + "/" + name, 0o755)
  }

  package func read(_ name: String) -> String? {
    let descriptor = open(path + "/" + name, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return String(decoding: readAll(descriptor), as: UTF8.self)
  }
}

/// Everything that can be read from a descriptor.
func readAll(_ descriptor: Int32) -> [UInt8] {
  var all: [UInt8] = []
  var bytes = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &bytes, bytes.count)
    if count < 0 && errno == EINTR { continue }
    if count <= 0 { return all }
    all += bytes[..<count]
  }
}
