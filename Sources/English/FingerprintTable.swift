/// A fixed table keyed by fingerprints, which are hashes already: a look-up is a mask and a comparison.
/// Words are looked up by the million when a graph's names are read, and `Dictionary` hashes each anew.
package struct FingerprintTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value?]
  private let mask: Int

  /// - Complexity: O(n).
  package init(_ entries: [UInt64: Value]) {
    var size = 16
    while size < entries.count * 3 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: nil, count: size)
    for (key, value) in entries {
      var slot = Self.slot(key) & mask
      while values[slot] != nil { slot = (slot + 1) & mask }
      keys[slot] = key
      values[slot] = value
    }
  }

  /// - Complexity: O(1).
  @inline(__always)
  package subscript(key: UInt64) -> Value? {
    var slot = Self.slot(key) & mask
    while true {
      // Empty slots have the key 0, and so may a fingerprint: an empty one has no value.
      if keys[slot] == key { return values[slot] }
      if keys[slot] == 0, values[slot] == nil { return nil }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 32) }
}
