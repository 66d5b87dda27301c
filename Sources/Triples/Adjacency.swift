/// One direction of all facts: for each property the nodes that have it, sorted, and what each leads
/// to, sorted, as flat arrays (compressed sparse rows).
struct Adjacency: Sendable {
  /// The place in `keys` where each property's nodes start, and last where they all end.
  private(set) var starts: [Int] = [0]
  private(set) var keys: [TermID] = []
  /// The place in `values` where each key's values start, and last where they all end.
  private(set) var offsets: [UInt32] = [0]
  private(set) var values: [TermID] = []

  mutating func reserve(triples: Int) {
    values.reserveCapacity(triples)
  }

  /// Adds the next property from its facts, sorted and without repeats: key in the high half, value in the low.
  mutating func append(_ pairs: UnsafeBufferPointer<UInt64>) {
    var last: UInt64? = nil
    for pair in pairs {
      let key = pair >> 32
      if key != last {
        if last != nil { offsets.append(UInt32(values.count)) }
        keys.append(TermID(rawValue: UInt32(key)))
        last = key
      }
      values.append(TermID(rawValue: UInt32(truncatingIfNeeded: pair)))
    }
    if last != nil { offsets.append(UInt32(values.count)) }
    starts.append(keys.count)
  }

  mutating func trim() {
    keys = keys.trimmed()
    offsets = offsets.trimmed()
    values = values.trimmed()
  }

  func nodes(_ property: Int) -> IDs {
    IDs(storage: keys, startIndex: starts[property], endIndex: starts[property + 1])
  }

  /// Every key with each of its values, in order.
  func forEachPair(_ property: Int, _ body: (TermID, TermID) -> Void) {
    keys.withUnsafeBufferPointer { keys in
      offsets.withUnsafeBufferPointer { offsets in
        values.withUnsafeBufferPointer { values in
          for position in starts[property]..<starts[property + 1] {
            for value in Int(offsets[position])..<Int(offsets[position + 1]) {
              body(keys[position], values[value])
            }
          }
        }
      }
    }
  }

  func count(_ property: Int) -> Int {
    Int(offsets[starts[property + 1]] - offsets[starts[property]])
  }

  /// Where the values of a node are.
  /// - Complexity: O(log n), n being the nodes that have the property.
  func range(of node: TermID, _ property: Int) -> Range<Int>? {
    let start = starts[property]
    let end = starts[property + 1]
    return keys.withUnsafeBufferPointer { keys in
      let slice = UnsafeBufferPointer(rebasing: keys[start..<end])
      let position = slice.lowerBound(of: node)
      guard position < slice.count, slice[position] == node else { return nil }
      return Int(offsets[start + position])..<Int(offsets[start + position + 1])
    }
  }

  func values(of node: TermID, _ property: Int) -> IDs {
    guard let range = range(of: node, property) else { return .none }
    return IDs(storage: values, startIndex: range.lowerBound, endIndex: range.upperBound)
  }

  /// Appends the values of every one of `nodes`, which are sorted: a merge where they are many,
  /// a search from the last position where they are few. Repeats stay.
  /// - Complexity: O(m log(n/m) + values), m being the nodes, n those that have the property.
  func appendValues(
    of nodes: UnsafeBufferPointer<TermID>, _ property: Int, to found: inout [TermID]
  ) {
    let start = starts[property]
    let end = starts[property + 1]
    keys.withUnsafeBufferPointer { keys in
      offsets.withUnsafeBufferPointer { offsets in
        values.withUnsafeBufferPointer { values in
          let slice = UnsafeBufferPointer(rebasing: keys[start..<end])
          var position = 0
          for node in nodes {
            position = slice.gallop(to: node, from: position)
            if position == slice.count { return }
            guard slice[position] == node else { continue }
            let range = Int(offsets[start + position])..<Int(offsets[start + position + 1])
            found.append(contentsOf: UnsafeBufferPointer(rebasing: values[range]))
          }
        }
      }
    }
  }

  var byteCount: Int {
    starts.capacity * 8 + (keys.capacity + offsets.capacity + values.capacity) * 4
  }
}

/// Sorts pairs of ids packed in 64 bits.
struct PairSorter {
  private var scratch: [UInt64] = []
  private let bits: Int

  /// - Parameter largest: no id is above it; fewer bits are fewer passes.
  init(largest: UInt32) {
    bits = 32 - largest.leadingZeroBitCount
  }

  /// Sorts by the whole pair.
  mutating func sort(_ pairs: inout [UInt64]) {
    if Self.isSorted(pairs) { return }
    guard pairs.count > 512 else { return pairs.sort() }
    sortHalf(&pairs, from: 0)
    sortHalf(&pairs, from: 32)
  }

  /// Sorts pairs whose low halves are in order already.
  mutating func sortByHigh(_ pairs: inout [UInt64]) {
    if Self.isSorted(pairs) { return }
    guard pairs.count > 512 else { return pairs.sort() }
    sortHalf(&pairs, from: 32)
  }

  private static func isSorted(_ pairs: [UInt64]) -> Bool {
    pairs.withUnsafeBufferPointer { pairs in
      var index = 1
      while index < pairs.count {
        if pairs[index - 1] > pairs[index] { return false }
        index += 1
      }
      return true
    }
  }

  /// A stable radix sort, 11 bits a pass, over one half's bits.
  private mutating func sortHalf(_ pairs: inout [UInt64], from first: Int) {
    if scratch.count < pairs.count { scratch = Array(repeating: 0, count: pairs.count) }
    var counts = [Int](repeating: 0, count: 2048)
    for shift in stride(from: first, to: first + bits, by: 11) {
      let mask = UInt64(min(2047, (1 << (first + bits - shift)) - 1))
      pairs.withUnsafeMutableBufferPointer { source in
        scratch.withUnsafeMutableBufferPointer { target in
          counts.withUnsafeMutableBufferPointer { counts in
            counts.update(repeating: 0)
            for pair in source { counts[Int(pair >> UInt64(shift) & mask)] += 1 }
            var sum = 0
            for digit in 0..<2048 {
              let here = counts[digit]
              counts[digit] = sum
              sum += here
            }
            for pair in source {
              let digit = Int(pair >> UInt64(shift) & mask)
              target[counts[digit]] = pair
              counts[digit] += 1
            }
            _ = source.update(fromContentsOf: target[..<source.count])
          }
        }
      }
    }
  }
}
