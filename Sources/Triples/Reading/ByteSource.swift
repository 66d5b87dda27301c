import Glibc

/// The bytes that a parser reads, a page at a time: of a file, a pipe or memory, unpacked where they are gzip. Counts
/// them.
struct ByteSource {
  private let file: UnsafeMutablePointer<FILE>?
  private let memory: UnsafeBufferPointer<UInt8>
  private let progress: (Int) -> Void
  /// Bytes that were read to look at, and are still to be handed on.
  private var head: [UInt8] = []
  private var gunzip: Gunzip?
  /// Bytes as they are stored; those of memory and of a packed file are fewer than what comes of them.
  private var done = 0
  /// The system's error number, where reading failed.
  private(set) var failure: Int32 = 0
  /// Why a packed file could not be unpacked.
  private(set) var complaint: String?

  /// - Parameter progress: told after each page how many bytes were read.
  init(file: UnsafeMutablePointer<FILE>, progress: @escaping (Int) -> Void = { _ in }) {
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

  /// The first bytes, which stay to be read: up to 16 KiB, unpacked.
  mutating func peek() -> [UInt8] {
    guard head.isEmpty else { return head }
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    var count = bytes.withUnsafeMutableBytes { $0.fill { readStored($0, $1) } }
    head = Array(bytes[..<count])
    if head.starts(with: [0x1F, 0x8B]) {
      guard let gunzip = Gunzip(packed: head) else {
        complaint = "gzip, and zlib, which unpacks it, is not installed; unpack it: gunzip -k FILE"
        head = []
        return []
      }
      self.gunzip = gunzip
      head = []
      count = bytes.withUnsafeMutableBytes { $0.fill { unpack($0, $1) } }
      head = Array(bytes[..<count])
    }
    return head
  }

  /// Fills a page, and says how much of it; 0 at the end or on failure.
  mutating func fill(_ page: UnsafeMutableRawPointer, _ size: Int) -> Int {
    if !head.isEmpty {
      let count = min(size, head.count)
      head.withUnsafeBytes { bytes in
        if let base = bytes.baseAddress { memcpy(page, base, count) }
      }
      head.removeFirst(count)
      return count
    }
    return gunzip == nil ? readStored(page, size) : unpack(page, size)
  }

  private mutating func unpack(_ page: UnsafeMutableRawPointer, _ size: Int) -> Int {
    guard let gunzip else { return 0 }
    let count = gunzip.fill(page, size) { readStored($0, $1) }
    if gunzip.isBroken { complaint = "a gzip file that is damaged or ends too early" }
    return count
  }

  private mutating func readStored(_ page: UnsafeMutableRawPointer, _ size: Int) -> Int {
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
    done += count
    progress(done)
    return count
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Reads until the buffer is full or nothing more comes; a pipe gives a little at a time.
  fileprivate func fill(by read: (UnsafeMutableRawPointer, Int) -> Int) -> Int {
    guard let base = baseAddress else { return 0 }
    var filled = 0
    while filled < count {
      let more = read(base + filled, count - filled)
      if more == 0 { break }
      filled += more
    }
    return filled
  }
}
