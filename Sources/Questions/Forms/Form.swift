import English
import Queries
import Vocabulary

/// A query while the grammar builds it: a node of a flat arena instead of an indirect enum, because the chart makes
/// some hundred for each one that is kept. `FormReader` turns the kept one into a `Query`.
struct Form: Hashable {
  enum Kind: UInt8 {
    case everything
    /// a: place in the things table
    case things
    /// a: class
    case kind
    /// a: relation, b: set
    case join
    case and
    case or
    case minus
    /// a: set, b: measure, c: rank, negative for the smallest
    case superlative
    /// a: set, b: measure, c: place in the bounds table
    case filter
    /// a: relation
    case value
    /// a: relation, b: set counted
    case countOf
    case count
    /// a: set, b: relation, c: 0 sum, 1 average
    case aggregate
    case exists
    case every
    case not
    case describe
    /// a: place in the lists table (subjects), b: in the relations table (columns)
    case table
    /// a: place in the lists table
    case sequence
    /// a: number set, b: number set, c: comparison
    case compare
  }

  var kind: Kind
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}

/// A form's place in the arena.
typealias FormID = Int32

/// A property use in one word, so that forms stay flat.
struct PackedUse: Hashable {
  let raw: Int32

  init(_ use: PropertyUse) {
    raw = Int32(use.property) << 2 | (use.inverse ? 2 : 0) | (use.repeats ? 1 : 0)
  }

  init(raw: Int32) { self.raw = raw }

  var use: PropertyUse {
    PropertyUse(Int(raw >> 2), inverse: raw & 2 != 0, repeats: raw & 1 != 0)
  }
}
