import Glibc

/// The questions of a suite: conversations, each of one question or several.
struct Suite {
  let name: String
  let conversations: [[String]]

  /// Reads a file of JSON objects, a line each, that hold "question", or turns with "q".
  init?(_ name: String, in folder: String, field: String = "question") {
    guard let lines = TextFile.lines(of: folder + "/" + name + ".jsonl") else { return nil }
    self.name = name
    conversations = lines.filter { !$0.isEmpty }.map { line in
      let questions = Self.values(of: field, in: line)
      return questions.isEmpty ? Self.values(of: "q", in: line) : questions
    }
  }

  var questions: [String] { conversations.flatMap { $0 } }

  /// The strings that a line gives for a key, wherever it stands.
  private static func values(of key: String, in line: String) -> [String] {
    var found: [String] = []
    let opening = Array("\"\(key)\": \"".utf8)
    let bytes = Array(line.utf8)
    var place = 0
    while place + opening.count < bytes.count {
      guard bytes[place..<place + opening.count].elementsEqual(opening) else {
        place += 1
        continue
      }
      place += opening.count
      found.append(string(bytes, &place))
    }
    return found
  }

  /// A JSON string from after its opening quote; these files escape quotes, backslashes and "\\u00e9".
  private static func string(_ bytes: [UInt8], _ place: inout Int) -> String {
    var text = ""
    var plain: [UInt8] = []
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count {
        place += 1
        if bytes[place] == UInt8(ascii: "u"), place + 4 < bytes.count {
          let digits = String(decoding: bytes[(place + 1)...(place + 4)], as: UTF8.self)
          text += String(decoding: plain, as: UTF8.self)
          plain = []
          if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
            text.unicodeScalars.append(scalar)
          }
          place += 5
          continue
        }
      }
      plain.append(bytes[place])
      place += 1
    }
    return text + String(decoding: plain, as: UTF8.self)
  }
}

enum TextFile {
  static func lines(of path: String) -> [String]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var page = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&page, 1, page.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: page[..<count])
    }
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}
