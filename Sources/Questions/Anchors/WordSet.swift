/// Words of a question, by their places: which of them a candidate accounts for.
///
/// A question has at most `Sentence.limit` words, so that two machine words hold any such set.
package struct WordSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  package init() {}

  package init(_ range: Range<Int>) {
    for place in range { insert(place) }
  }

  package mutating func insert(_ place: Int) {
    if place < 64 {
      low |= 1 << UInt64(place)
    } else if place < 128 {
      high |= 1 << UInt64(place - 64)
    }
  }

  package func contains(_ place: Int) -> Bool {
    place < 64
      ? low & (1 << UInt64(place)) != 0 : place < 128 && high & (1 << UInt64(place - 64)) != 0
  }

  package func contains(_ range: Range<Int>) -> Bool { range.allSatisfy(contains) }
  package func meets(_ other: WordSet) -> Bool { low & other.low != 0 || high & other.high != 0 }
  package func meets(_ range: Range<Int>) -> Bool { range.contains(where: contains) }
  package var isEmpty: Bool { low == 0 && high == 0 }
  /// The place of the first word in it; of an empty set a place behind every question.
  package var first: Int { low != 0 ? low.trailingZeroBitCount : 64 + high.trailingZeroBitCount }
  package var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

  package func union(_ other: WordSet) -> WordSet {
    var result = self
    result.low |= other.low
    result.high |= other.high
    return result
  }

  package func subtracting(_ other: WordSet) -> WordSet {
    var result = self
    result.low &= ~other.low
    result.high &= ~other.high
    return result
  }
}
