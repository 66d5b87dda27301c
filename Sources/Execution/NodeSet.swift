internal import Triples

// Sets of nodes are arrays of ids, ascending and without repeats.

extension [TermID] {
  /// Puts ids in order and drops repeats.
  /// - Parameter bound: no id is at or above it. Large sets are put in order by marking their ids,
  ///   which takes `bound` bits and no comparisons.
  mutating func makeSet(below bound: Int) {
    if isAscending { return }
    if count > 1024, count > bound / 64 {
      self = Bits(marking: self, below: bound).members
      return
    }
    // Sorted as plain numbers, since comparing through the id's own `<` is a call each time.
    withUnsafeMutableBytes { bytes in
      var numbers = bytes.bindMemory(to: UInt32.self)
      numbers.sort()
    }
    var kept = 1
    for index in 1..<count where self[index] != self[kept - 1] {
      self[kept] = self[index]
      kept += 1
    }
    removeSubrange(kept...)
  }

  private var isAscending: Bool {
    withUnsafeBufferPointer { ids in
      var index = 1
      while index < ids.count {
        if ids[index - 1] >= ids[index] { return false }
        index += 1
      }
      return true
    }
  }

  func union(_ other: [TermID], below bound: Int) -> [TermID] {
    if isEmpty { return other }
    if other.isEmpty { return self }
    var both = self + other
    both.makeSet(below: bound)
    return both
  }

  /// The ids that are in both: the smaller set is looked up in the larger by growing steps.
  /// - Complexity: O(m log(n/m)), m being the smaller.
  func intersection(_ other: [TermID]) -> [TermID] {
    if count > other.count { return other.intersection(self) }
    return other.withUnsafeBufferPointer { keeping(in: $0, true) }
  }

  func subtracting(_ other: [TermID]) -> [TermID] {
    other.withUnsafeBufferPointer { keeping(in: $0, false) }
  }

  /// The ids that are in `other`, or, where `wanted` is false, those that are not.
  private func keeping(in other: UnsafeBufferPointer<TermID>, _ wanted: Bool) -> [TermID] {
    var kept: [TermID] = []
    var position = 0
    for id in self {
      position = other.gallop(to: id, from: position)
      if (position < other.count && other[position] == id) == wanted { kept.append(id) }
    }
    return kept
  }

  func holds(_ id: TermID) -> Bool {
    withUnsafeBufferPointer { ids in
      let position = ids.lowerBound(of: id)
      return position < ids.count && ids[position] == id
    }
  }

  /// How many of a sorted slice's ids the set holds.
  func countShared(with ids: IDs) -> Int {
    ids.withUnsafeBufferPointer { a in
      withUnsafeBufferPointer { b in
        let (small, large) = a.count < b.count ? (a, b) : (b, a)
        var position = 0
        var shared = 0
        for id in small {
          position = large.gallop(to: id, from: position)
          if position == large.count { break }
          if large[position] == id { shared += 1 }
        }
        return shared
      }
    }
  }
}

/// A bit for each id of a store.
struct Bits {
  private var words: [UInt64]

  init(below bound: Int) {
    words = Array(repeating: 0, count: bound / 64 + 1)
  }

  init(marking ids: [TermID], below bound: Int) {
    self.init(below: bound)
    for id in ids { _ = insert(id) }
  }

  /// - Returns: whether the id was not there before.
  mutating func insert(_ id: TermID) -> Bool {
    let word = Int(id.rawValue >> 6)
    let bit: UInt64 = 1 << UInt64(id.rawValue & 63)
    if words[word] & bit != 0 { return false }
    words[word] |= bit
    return true
  }

  var members: [TermID] {
    var members: [TermID] = []
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        members.append(TermID(rawValue: UInt32(index * 64 + rest.trailingZeroBitCount)))
        rest &= rest - 1
      }
    }
    return members
  }
}
