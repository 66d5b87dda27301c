@_spi(_Unicode) import Swift

/// Names found by how they begin, whatever their case.
package struct NameIndex: Sendable {
  /// The names with their folded bytes, sorted by these and then by the name itself, without repeats.
  private let entries: [(key: [UInt8], name: String)]

  /// - Complexity: O(n log n) in the number of names.
  package init(_ names: [String]) {
    var entries = names.filter { !$0.isEmpty }.map { (key: folded($0), name: $0) }
    entries.sort { a, b in
      if a.key == b.key { return a.name.utf8.lexicographicallyPrecedes(b.name.utf8) }
      return a.key.lexicographicallyPrecedes(b.key)
    }
    var unique: [(key: [UInt8], name: String)] = []
    unique.reserveCapacity(entries.count)
    for entry in entries where unique.last?.name != entry.name { unique.append(entry) }
    self.entries = unique
  }

  package var isEmpty: Bool { entries.isEmpty }
  package var count: Int { entries.count }

  /// The names that begin with a text, in order.
  /// - Complexity: O(log n), and what is read of the slice.
  package func names(startingWith prefix: String) -> some RandomAccessCollection<String> {
    let key = folded(prefix)
    let start = firstIndex { !$0.lexicographicallyPrecedes(key) }
    let end = firstIndex { !($0.lexicographicallyPrecedes(key) || $0.starts(with: key)) }
    return entries[start..<max(start, end)].lazy.map(\.name)
  }

  /// The first entry whose key is past a point; keys before it are not.
  private func firstIndex(where isPast: ([UInt8]) -> Bool) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if isPast(entries[middle].key) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The bytes of a text in lower case, accents behind their letters.
func folded(_ text: String) -> [UInt8] {
  let bytes = Array(text.utf8)
  if bytes.allSatisfy({ $0 < 0x80 }) {
    return bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
  return Array(String(String.UnicodeScalarView(text.lowercased()._nfd)).utf8)
}
