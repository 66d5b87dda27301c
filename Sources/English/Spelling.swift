/// Counts how many letters two words differ by: the Damerau–Levenshtein distance with adjacent transpositions (Damerau
/// 1964), bounded. "plannign" and "planning" differ by one.
package enum Spelling {
  /// The distance, or `atMost + 1` once it is known to be larger.
  /// - Complexity: O(product of the lengths).
  package static func distance(_ a: [UInt8], _ b: [UInt8], atMost: Int) -> Int {
    if abs(a.count - b.count) > atMost { return atMost + 1 }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1]
      var least = i + 1
      for j in 0..<b.count {
        var cost = min(
          previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        current.append(cost)
        least = min(least, cost)
      }
      if least > atMost { return atMost + 1 }
      before = previous
      previous = current
    }
    return previous[b.count]
  }
}
