import English
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

  /// Writes paraphrases.bin beside the texts of a folder.
  static func writeParaphrases(in folder: String) throws {
    var paraphrases = ParaphraseText()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for file in files where file.hasSuffix(".txt") {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      do { try paraphrases.read(text) } catch { throw Fault(file: file, fault: error) }
    }
    let path = folder + "/paraphrases.bin"
    try Data(paraphrases.image).write(to: URL(filePath: path), options: .atomic)
    print("\(path): \(paraphrases.image.count) bytes")
  }

  struct Fault: Error {
    let file: String
    let fault: ParaphraseText.Fault
  }
}
