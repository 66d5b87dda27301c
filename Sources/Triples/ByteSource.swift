import Glibc

/// Where a parser's bytes come from, a page at a time: a file or memory. Counts them.
struct ByteSource {
  private let file: UnsafeMutablePointer<FILE>?
  private let memory: UnsafeBufferPointer<UInt8>
  private let progress: (Int) -> Void
  private(set) var done = 0
  /// Lines ended before the current page, for saying where something is wrong with the bytes themselves.
  private var lines = 0
  private var lineStart = 0
  private var check = UTF8Check()
  /// Where the first byte is that no graph file may hold: a NUL, which serd takes for the end of the
  /// file, dropping what follows in silence; or what is not UTF-8, of which serd lets some pass.
  private(set) var badByte: (byte: UInt8, line: Int, column: Int)?
  /// The system's error number, where reading failed.
  private(set) var failure: Int32 = 0

  /// - Parameter progress: told after each page how many bytes were read.
  init(file: UnsafeMutablePointer<FILE>, progress: @escaping (Int) -> Void) {
    self.file = file
    self.memory = UnsafeBufferPointer(start: nil, count: 0)
    self.progress = progress
  }

  /// - Parameter memory: valid while the source is.
  init(memory: UnsafeBufferPointer<UInt8>) {
    self.file = nil
    self.memory = memory
    self.progress = { _ in }
  }

  /// Fills a page, and says how much of it; 0 at the end or on failure.
  mutating func fill(_ page: UnsafeMutableRawPointer, _ size: Int) -> Int {
    if badByte != nil { return 0 }
    var count = 0
    if let file {
      count = fread(page, 1, size, file)
      if count < size, ferror(file) != 0 {
        failure = errno == 0 ? EIO : errno
        return 0
      }
    } else {
      count = min(size, memory.count - done)
      if count > 0, let base = memory.baseAddress { memcpy(page, base + done, count) }
    }
    let bytes = UnsafeRawBufferPointer(start: page, count: count)
    if let bad = check.firstBad(in: bytes) { locate(bytes, bad) }
    countLines(bytes)
    done += count
    progress(done)
    return count
  }

  private mutating func countLines(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    var position = 0
    while position < bytes.count,
      let newline = memchr(base + position, 10, bytes.count - position)
    {
      position = UnsafeRawPointer(newline) - base + 1
      lines += 1
      lineStart = done + position
    }
  }

  private mutating func locate(_ bytes: UnsafeRawBufferPointer, _ position: Int) {
    var line = lines + 1
    var column = done - lineStart + 1
    for byte in bytes[..<position] {
      column += 1
      if byte == 10 {
        line += 1
        column = 1
      }
    }
    badByte = (bytes[position], line, column)
  }
}

/// Checks UTF-8 page by page (Unicode 15, table 3-7), and that there is no NUL.
private struct UTF8Check {
  /// How many bytes of the current character are still to come.
  private var missing = 0
  /// What the next of them may be.
  private var next: ClosedRange<UInt8> = 0x80...0xBF

  /// Where the first bad byte of the page is. ASCII, most of most graphs, is checked eight bytes a step.
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
