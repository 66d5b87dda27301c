/// Checks UTF-8 page by page (Unicode 15, table 3-7), and that there is no NUL.
struct UTF8Check {
  /// The number of bytes of the current character that are still to come.
  private var missing = 0
  /// The values that the next of them may have.
  private var next: ClosedRange<UInt8> = 0x80...0xBF

  /// The sentence on a byte that no graph file may hold: a NUL, which serd takes for the end of the file, dropping
  /// what follows in silence; or what is not UTF-8, of which serd lets some pass.
  static func complaint(_ byte: UInt8) -> String {
    byte == 0
      ? "a NUL byte: the file is not text in UTF-8; save it as UTF-8"
      : "a byte (0x\(String(byte, radix: 16))) that is not UTF-8 here; save it as UTF-8"
  }

  /// The place of the first bad byte of the page; nil where all are good. ASCII, most of most graphs, is checked eight
  /// bytes a step.
  mutating func firstBad(in page: UnsafeRawBufferPointer) -> Int? {
    var position = 0
    while position < page.count {
      if missing == 0 {
        while position + 8 <= page.count {
          let word = page.loadUnaligned(fromByteOffset: position, as: UInt64.self)
          let hasZero = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
          if word & 0x8080_8080_8080_8080 != 0 || hasZero != 0 { break }
          position += 8
        }
        if position == page.count { return nil }
      }
      if !accept(page[position]) { return position }
      position += 1
    }
    return nil
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    if missing > 0 {
      guard next.contains(byte) else { return false }
      missing -= 1
      next = 0x80...0xBF
      return true
    }
    switch byte {
    case 0x01...0x7F: return true
    case 0xC2...0xDF: missing = 1
    case 0xE0: (missing, next) = (2, 0xA0...0xBF)
    case 0xED: (missing, next) = (2, 0x80...0x9F)
    case 0xE1...0xEF: missing = 2
    case 0xF0: (missing, next) = (3, 0x90...0xBF)
    case 0xF1...0xF3: missing = 3
    case 0xF4: (missing, next) = (3, 0x80...0x8F)
    default: return false
    }
    return true
  }
}
