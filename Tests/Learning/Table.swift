import Foundation
import Questions

/// The table that the program carries, made of the text of weights.
enum Table {
  /// Writes weights.bin beside weights.txt.
  static func write(of text: String) throws {
    let weights = try Data(contentsOf: URL(filePath: text)).withUnsafeBytes {
      Weights(parsing: $0.bindMemory(to: UInt8.self))
    }
    let path = URL(filePath: text).deletingPathExtension().appendingPathExtension("bin")
    try Data(weights.image).write(to: path, options: .atomic)
    print("\(path.path): the table of \(weights.count) weights")
  }
}
