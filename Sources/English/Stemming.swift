/// Takes inflections off English words, so that every form of a word has one key.
///
/// Only inflection is undone (plural, tense, participle), never derivation: "manager" and "management" stay apart. The
/// key need not be a word: "closes", "closed" and "closing" all give "clos". Both sides of a comparison go through
/// here, so a consistent mistake costs nothing.
enum Stemming {
  /// Reduces the folded word in `buffer` to its stem.
  /// - Returns: the hash of the stem, and which ending came off.
  /// - Complexity: O(length of the word).
  static func stem(_ buffer: [UInt8], folded: UInt64) -> (UInt64, Word.Ending) {
    if let (lemma, ending) = IrregularForms.stems[folded] { return (lemma, ending) }
    var count = buffer.count
    guard count > 2, buffer[0] > 0x39 || buffer[count - 1] > 0x39 else { return (folded, .none) }
    var ending = Word.Ending.none
    if count > 3, endsInPluralS(buffer, count) {
      count -= 1
      ending = .s
    }
    if let stripped = strip(ing, from: buffer, count, least: 6) {
      count = stripped
      ending = .ing
    } else if ending == .none, let stripped = stripPast(buffer, count) {
      count = stripped
      ending = .ed
    }
    if count > 3, buffer[count - 1] == e { count -= 1 }
    if count > 3, buffer[count - 1] == buffer[count - 2], isConsonant(buffer[count - 1]) {
      count -= 1
    }
    var hash = Fingerprint.seed
    for index in 0..<(count - 1) { hash = Fingerprint.mix(hash, buffer[index]) }
    let last = buffer[count - 1]
    return (Fingerprint.mix(hash, last == y && count > 2 ? i : last), ending)
  }

  /// A word in lower case without the ending that was taken off: "phases" → "phase", "affected" → "affect".
  static func bare(_ text: String, without ending: Word.Ending) -> String {
    switch ending {
    case .none: text
    case .s: text.hasSuffix("s") && text.utf8.count > 3 ? String(text.dropLast()) : text
    case .ed: text.hasSuffix("ed") && text.utf8.count > 4 ? String(text.dropLast(2)) : text
    case .ing: text.hasSuffix("ing") && text.utf8.count > 5 ? String(text.dropLast(3)) : text
    }
  }

  private static let e = UInt8(ascii: "e")
  private static let i = UInt8(ascii: "i")
  private static let s = UInt8(ascii: "s")
  private static let u = UInt8(ascii: "u")
  private static let y = UInt8(ascii: "y")
  private static let d = UInt8(ascii: "d")
  private static let ing = Array("ing".utf8)

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), e, i, UInt8(ascii: "o"), u, y: true
    default: false
    }
  }

  /// Digits are never undoubled: a "Zeta55" is no "Zeta5".
  private static func isConsonant(_ byte: UInt8) -> Bool {
    !isVowel(byte) && !(0x30...0x39).contains(byte)
  }

  /// Whether it ends in the s of a plural, which "process", "status" and "analysis" do not.
  private static func endsInPluralS(_ buffer: [UInt8], _ count: Int) -> Bool {
    guard buffer[count - 1] == s else { return false }
    let before = buffer[count - 2]
    return before != s && before != u && before != i
  }

  private static func strip(
    _ suffix: [UInt8], from buffer: [UInt8], _ count: Int, least: Int
  ) -> Int? {
    guard count >= least else { return nil }
    let start = count - suffix.count
    for (offset, byte) in suffix.enumerated() where buffer[start + offset] != byte { return nil }
    return buffer[..<start].contains(where: isVowel) ? start : nil
  }

  /// The length of the word without its "-ed"; nil where that is no ending, as in "speed".
  private static func stripPast(_ buffer: [UInt8], _ count: Int) -> Int? {
    guard count > 4, buffer[count - 1] == d, buffer[count - 2] == e, buffer[count - 3] != e,
      buffer[..<(count - 2)].contains(where: isVowel)
    else { return nil }
    return count - 2
  }
}
