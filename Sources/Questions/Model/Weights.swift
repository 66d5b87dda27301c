/// What the learner found out: a weight for each feature, and from which probability on to answer.
///
/// Read from text, one feature a line: its name, a tab, its weight. Lines that begin with `#` are comments;
/// `threshold answer 0.55` and the like set the thresholds. Names are hashed as they are read.
package struct Weights: Sendable {
  private var keys: [UInt64]
  private var values: [Float]
  private let mask: Int
  /// At this probability of the best answer or above, it is given.
  package private(set) var answerThreshold: Float = 0.5
  /// The same of the grammar's best reading where it explains every word.
  package private(set) var plainThreshold: Float = 0.5
  /// At this probability or above, what is not certain enough to be given is offered as a choice.
  package private(set) var askThreshold: Float = 0.2
  package private(set) var count = 0

  /// No weights: every candidate is as likely as another.
  package init() {
    keys = [0]
    values = [0]
    mask = 0
  }

  /// - Complexity: O(bytes).
  package init(parsing text: UnsafeBufferPointer<UInt8>) {
    let lines = text.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } + 1
    var size = 1
    while size < lines * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size - 1
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      read(UnsafeBufferPointer(rebasing: text[start..<end]))
      start = end + 1
    }
  }

  private mutating func read(_ line: UnsafeBufferPointer<UInt8>) {
    guard let first = line.first, first != UInt8(ascii: "#") else { return }
    if let tab = line.firstIndex(of: 0x09) {
      insert(FeatureList.hash(ofName: line[..<tab]), Self.number(line[(tab + 1)...]))
      return
    }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard words.count == 3, words[0] == "threshold", let value = Float(words[2]) else { return }
    if words[1] == "answer" { answerThreshold = value }
    if words[1] == "plain" { plainThreshold = value }
    if words[1] == "ask" { askThreshold = value }
  }

  /// A decimal number, read byte by byte: the file is read at each start.
  private static func number(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Float {
    var value: Float = 0
    var sign: Float = 1
    var scale: Float = 0
    for (offset, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: "."): scale = 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value * 10 + Float(byte - UInt8(ascii: "0"))
        scale *= 10
      default:
        // An exponent: rare, and left to the library.
        return Float(String(decoding: text, as: UTF8.self)) ?? 0
      }
      _ = offset
    }
    return sign * value / max(1, scale)
  }

  private mutating func insert(_ key: UInt64, _ value: Float) {
    var slot = Int(truncatingIfNeeded: key & UInt64(mask))
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] = value
    count += 1
  }

  /// The weight of a feature by the hash of its name; 0 of one that was never learnt.
  @inline(__always)
  package subscript(_ hash: UInt64) -> Float {
    var slot = Int(truncatingIfNeeded: hash & UInt64(mask))
    while keys[slot] != 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// The score of a candidate: the sum over its features.
  package func score(_ features: FeatureList) -> Float {
    features.hashes.reduce(0) { $0 + self[$1] }
  }
}
