import Glibc

/// A list of many numbers in one block of memory, which grows without being copied.
///
/// A hundred million indices take 400 MB; an array would for a moment take that twice, whenever it grows.
package final class Flat<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// Changed only while the data set is being made, by whoever makes it.
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity = 4096

  init() {
    base = Self.resized(nil, to: capacity)
  }

  deinit { free(base) }

  private static func resized(
    _ block: UnsafeMutableRawPointer?, to capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    guard let memory = realloc(block, max(1, capacity) * MemoryLayout<Element>.stride) else {
      fatalError("no memory for \(capacity) numbers")
    }
    return memory.assumingMemoryBound(to: Element.self)
  }

  @inline(__always) func append(_ element: Element) {
    if count == capacity {
      capacity += capacity / 2
      base = Self.resized(base, to: capacity)
    }
    base[count] = element
    count += 1
  }

  /// Forgets all but the first elements, and gives the memory back.
  func cut(to count: Int) {
    self.count = count
    capacity = max(1, count)
    base = Self.resized(base, to: capacity)
  }
}
