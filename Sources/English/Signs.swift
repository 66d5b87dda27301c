/// Signs before numbers: "-5", "−5", "minus 5".
package enum Signs {
  private static let words = Set(["minus", "negative"].map { Fingerprint.of($0) })

  /// Whether a number is below zero: a minus sign stands before it and nothing else does, or a word for one.
  ///
  /// Example: "below -5" → yes; "1990-1995", "2-3" → no.
  package static func isNegative(
    _ words: [Word], at place: Int, of text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if place > 0, Self.words.contains(words[place - 1].folded) {
      return place == 1 || words[place - 2].kind != .number
    }
    let start = Int(words[place].start)
    let sign = signLength(before: start, of: text)
    guard sign > 0 else { return false }
    let before = start - sign
    return before == 0 || text[before - 1] <= 0x20 || text[before - 1] == UInt8(ascii: "(")
  }

  /// The bytes of a hyphen or a minus sign that ends here.
  private static func signLength(before end: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
    if end >= 1, text[end - 1] == UInt8(ascii: "-") { return 1 }
    let minus: [UInt8] = [0xE2, 0x88, 0x92]
    guard end >= 3, text[end - 3] == minus[0], text[end - 2] == minus[1], text[end - 1] == minus[2]
    else { return 0 }
    return 3
  }
}
