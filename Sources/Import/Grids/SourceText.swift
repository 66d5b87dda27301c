import Glibc

/// A file's text in UTF-8 with lines that end in "\n", whatever it was written in.
package struct SourceText: Sendable {
  /// The path as it was given.
  package let path: String
  /// The text in UTF-8, without a byte order mark, "\r\n" and "\r" as "\n".
  package let bytes: [UInt8]
  package let remarks: [Remark]
  /// A hash of the bytes as they are in the file, in hexadecimal.
  package let fingerprint: String

  /// The most bytes that a file may have.
  package static let limit = 64 << 20

  package init(path: String) throws(ImportError) {
    try self.init(path: path, contents: Self.contents(of: path))
  }

  /// - Parameter path: what to call it in errors; its suffix tells the format.
  package init(path: String, contents: [UInt8]) throws(ImportError) {
    self.path = path
    fingerprint = Self.fingerprint(of: contents)
    var remarks: [Remark] = []
    let text = Self.decoded(contents, &remarks)
    self.remarks = remarks
    bytes = Self.withPlainLines(text)
    if let zero = bytes.firstIndex(of: 0) {
      var finder = PlaceFinder(bytes)
      throw .binary(path: path, at: finder.place(of: zero))
    }
  }

  /// The last component of the path.
  package var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The name without its suffix: "phones" of "lists/phones.md".
  package var stem: String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  private static func contents(of path: String) throws(ImportError) -> [UInt8] {
    guard let file = fopen(path, "r") else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    var status = stat()
    if fstat(fileno(file), &status) == 0, Int(status.st_size) > limit {
      throw .tooLarge(path: path, bytes: Int(status.st_size), limit: limit)
    }
    var contents: [UInt8] = []
    contents.reserveCapacity(max(0, Int(status.st_size)))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      contents += buffer[..<count]
      if contents.count > limit { throw .tooLarge(path: path, bytes: contents.count, limit: limit) }
      if count < buffer.count { break }
    }
    if ferror(file) != 0 {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    return contents
  }

  /// The contents in UTF-8, made of UTF-8, of UTF-16 with a byte order mark, or else of Latin-1, where every byte is a
  /// letter.
  private static func decoded(_ contents: [UInt8], _ remarks: inout [Remark]) -> [UInt8] {
    if contents.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(contents[3...]) }
    for (mark, isLittle) in [([0xFF, 0xFE] as [UInt8], true), ([0xFE, 0xFF], false)]
    where contents.starts(with: mark) {
      remarks.append(Remark(line: 1, "the file is UTF-16, read as such"))
      return utf8(ofUTF16: contents.dropFirst(2), isLittle: isLittle)
    }
    if isUTF8(contents) { return contents }
    remarks.append(Remark(line: 1, "the file is not UTF-8, so it was read as Latin-1"))
    return Array(String(String.UnicodeScalarView(contents.map { Unicode.Scalar($0) })).utf8)
  }

  private static func isUTF8(_ contents: [UInt8]) -> Bool {
    String(validating: contents, as: UTF8.self) != nil
  }

  private static func utf8(ofUTF16 bytes: ArraySlice<UInt8>, isLittle: Bool) -> [UInt8] {
    let pairs = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
    let units = pairs.map { place -> UInt16 in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func withPlainLines(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "\r")) else { return text }
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    for (place, byte) in text.enumerated() {
      if byte == UInt8(ascii: "\n"), place > 0, text[place - 1] == UInt8(ascii: "\r") { continue }
      plain.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte)
    }
    return plain
  }

  /// FNV-1a in 64 bits: enough to tell whether a file is the one that was imported.
  private static func fingerprint(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
