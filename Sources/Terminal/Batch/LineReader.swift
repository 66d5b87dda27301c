import Glibc

/// Lines of bytes from a descriptor, whatever is in them.
///
/// A line ends in LF or CRLF, or with the input. Invalid UTF-8 and NUL become U+FFFD; a byte order
/// mark at the very start is dropped. Lines of any length are read; beyond `most` bytes they are
/// not kept.
package struct LineReader {
  package enum Line: Equatable, Sendable {
    case text(String)
    /// A line of `bytes` bytes, more than are kept, and its beginning.
    case tooLong(bytes: Int, beginning: String)
  }

  /// The longest line that is kept, in bytes.
  package static let most = 65_536

  private let descriptor: Int32
  private var buffer: [UInt8]
  private var start = 0
  private var end = 0
  private var isFirst = true

  package init(descriptor: Int32 = 0) {
    self.descriptor = descriptor
    self.buffer = Array(repeating: 0, count: LineReader.most)
  }

  /// The next line; nil at the end of the input.
  package mutating func next() -> Line? {
    var kept: [UInt8] = []
    var length = 0
    while true {
      if start == end, !fill() {
        return length == 0 ? nil : line(kept, length: length)
      }
      let newline = buffer[start..<end].firstIndex(of: 0x0A)
      let stop = newline ?? end
      length += stop - start
      if kept.count <= LineReader.most {
        kept += buffer[start..<min(stop, start + LineReader.most + 1 - kept.count)]
      }
      start = newline.map { $0 + 1 } ?? end
      if newline != nil { return line(kept, length: length) }
    }
  }

  private mutating func fill() -> Bool {
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      start = 0
      end = max(0, count)
      return count > 0
    }
  }

  private mutating func line(_ bytes: [UInt8], length: Int) -> Line {
    var bytes = bytes[...]
    var length = length
    if bytes.count == length, bytes.last == 0x0D {
      bytes = bytes.dropLast()
      length -= 1
    }
    if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    isFirst = false
    if length > LineReader.most {
      let beginning = repaired(bytes.prefix(80)).prefix { $0 != "\u{FFFD}" }
      return .tooLong(bytes: length, beginning: String(beginning))
    }
    return .text(repaired(bytes))
  }
}

/// Bytes as text: invalid UTF-8 and NUL become U+FFFD.
func repaired(_ bytes: some Collection<UInt8>) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  guard bytes.contains(0) else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
}
