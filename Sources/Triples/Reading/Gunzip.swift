internal import CFormats
import Glibc

/// Unpacks gzip as it comes, by zlib, which is opened when the first packed file is read.
/// A class, as zlib's state must be freed exactly once.
final class Gunzip {
  private let stream: OpaquePointer
  /// Packed bytes that were read and not yet unpacked.
  private var packed: [UInt8]
  private var isAtEnd = false
  private(set) var isBroken = false

  /// - Parameter packed: the first bytes.
  /// - Returns: nil where zlib is not installed.
  init?(packed: [UInt8]) {
    guard let stream = gunzip_open() else { return nil }
    self.stream = stream
    self.packed = packed
  }

  deinit { gunzip_close(stream) }

  /// Fills a page with what comes out, and says how much; 0 at the end.
  /// - Parameter read: gives more packed bytes; 0 at the end.
  func fill(
    _ page: UnsafeMutableRawPointer, _ size: Int, from read: (UnsafeMutableRawPointer, Int) -> Int
  ) -> Int {
    while !isBroken {
      if packed.isEmpty, !isAtEnd {
        packed = [UInt8](unsafeUninitializedCapacity: 1 << 15) { buffer, count in
          count = buffer.baseAddress.map { read($0, buffer.count) } ?? 0
        }
        isAtEnd = packed.isEmpty
      }
      var used = packed.count
      var made = size
      let status = packed.withUnsafeBufferPointer {
        gunzip_step(stream, $0.baseAddress, &used, page, &made, isAtEnd ? 1 : 0)
      }
      packed.removeFirst(used)
      isBroken = status < 0
      if made > 0 || isAtEnd { return made }
    }
    return 0
  }
}
