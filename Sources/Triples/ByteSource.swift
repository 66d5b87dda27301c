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
  /// Where the first NUL is. serd takes one for the end of the file, and would drop what follows in silence.
  private(set) var nul: (line: Int, column: Int)?
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
    if nul != nil { return 0 }
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
    if memchr(page, 0, count) != nil { locateNUL(bytes) }
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

  private mutating func locateNUL(_ bytes: UnsafeRawBufferPointer) {
    var line = lines + 1
    var column = done - lineStart + 1
    for byte in bytes {
      if byte == 0 { break }
      column += 1
      if byte == 10 {
        line += 1
        column = 1
      }
    }
    nul = (line, column)
  }
}
