import Glibc

/// The subject of the last statement, which most often is the next one's too.
struct RecentTerm {
  private var kind: UInt8 = 0
  private var text: [UInt8] = []
  private(set) var id: UInt32 = 0

  mutating func remember(_ other: UnsafeBufferPointer<UInt8>, _ otherKind: UInt8, _ id: UInt32) {
    kind = otherKind
    text.removeAll(keepingCapacity: true)
    text.append(contentsOf: other)
    self.id = id
  }

  func matches(_ other: UnsafeBufferPointer<UInt8>, _ otherKind: UInt8) -> Bool {
    guard otherKind == kind, other.count == text.count, let base = other.baseAddress else {
      return false
    }
    return text.withUnsafeBytes {
      $0.baseAddress.map { memcmp($0, base, other.count) == 0 } ?? true
    }
  }
}
