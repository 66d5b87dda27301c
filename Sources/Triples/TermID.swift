/// A term's number in one `TripleStore`: ids are given in the order in which terms are first read,
/// so the same files always give the same ids.
package struct TermID: RawRepresentable, Hashable, Comparable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static func < (a: TermID, b: TermID) -> Bool { a.rawValue < b.rawValue }
}

/// What a term is.
package enum Kind: UInt8, Sendable {
  case iri, blank, literal
}

/// A slice of one of the store's sorted arrays: ascending, without repeats, not copied.
package struct IDs: RandomAccessCollection, Sendable {
  let storage: [TermID]
  package let startIndex: Int
  package let endIndex: Int

  static let none = IDs(storage: [], startIndex: 0, endIndex: 0)

  init(storage: [TermID], startIndex: Int, endIndex: Int) {
    self.storage = storage
    self.startIndex = startIndex
    self.endIndex = endIndex
  }

  package subscript(position: Int) -> TermID {
    precondition(position >= startIndex && position < endIndex, "an index inside the slice")
    return storage[position]
  }

  /// The ids as a flat buffer, without copying.
  package func withUnsafeBufferPointer<R>(
    _ body: (UnsafeBufferPointer<TermID>) throws -> R
  ) rethrows -> R {
    try storage.withUnsafeBufferPointer { all in
      try body(UnsafeBufferPointer(rebasing: all[startIndex..<endIndex]))
    }
  }

  package func withContiguousStorageIfAvailable<R>(
    _ body: (UnsafeBufferPointer<TermID>) throws -> R
  ) rethrows -> R? {
    try withUnsafeBufferPointer(body)
  }

  /// Whether the slice holds the id.
  /// - Complexity: O(log n).
  package func contains(_ id: TermID) -> Bool {
    withUnsafeBufferPointer { ids in
      let position = ids.lowerBound(of: id)
      return position < ids.count && ids[position] == id
    }
  }
}

extension UnsafeBufferPointer<TermID> {
  /// The first position whose id is not below `id`, in a sorted buffer.
  /// - Complexity: O(log n).
  package func lowerBound(of id: TermID) -> Int {
    var base = 0
    var length = count
    while length > 0 {
      let half = length / 2
      if self[base + half] < id {
        base += half + 1
        length -= half + 1
      } else {
        length = half
      }
    }
    return base
  }

  /// As `lowerBound(of:)`, searched by doubling steps from `start`: cheap where the position is near.
  /// - Complexity: O(log d), d being the distance from `start`.
  package func gallop(to id: TermID, from start: Int) -> Int {
    var low = start
    var step = 1
    while low + step <= count, self[low + step - 1] < id {
      low += step
      step *= 2
    }
    let high = Swift.min(low + step, count)
    return low + UnsafeBufferPointer(rebasing: self[low..<high]).lowerBound(of: id)
  }
}
