import Foundation

/// A folder of files, which goes with the test.
final class ScratchGraphs {
  let path = NSTemporaryDirectory() + "lore-" + UUID().uuidString

  /// Writes a file, and gives its path.
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  func write(_ data: Data, to name: String) throws -> String {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
    return url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
