/// Takes out of a text what nobody sees: soft hyphens, marks of no width, spaces after a space.
///
/// Example: "ser\u{AD}vice  management" → "service management".
package enum PlainText {
  package static func of(_ text: [UInt8]) -> [UInt8] {
    guard isPolished(text) else { return polished(text) }
    return text
  }

  private static let space = UInt8(ascii: " ")

  /// Whether nothing is to be taken out, as of nearly all text.
  private static func isPolished(_ text: [UInt8]) -> Bool {
    var before: UInt8 = 0
    for byte in text {
      if byte == 0xC2 || byte == 0xE2 || byte == 0x09 || byte == space && before == space {
        return false
      }
      before = byte
    }
    return true
  }

  private static func polished(_ text: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      let (length, isSpace) = unseen(text, at: place)
      if length == 0 {
        plain.append(text[place])
        place += 1
      } else {
        if isSpace, plain.last != space { plain.append(space) }
        place += length
      }
    }
    return plain
  }

  /// The bytes of a space or of a mark that is not seen; 0 for all others.
  private static func unseen(_ text: [UInt8], at place: Int) -> (length: Int, isSpace: Bool) {
    let byte = text[place]
    if byte == space || byte == 0x09 { return (1, true) }
    if byte == 0xC2, place + 1 < text.count {
      // A soft hyphen; a space that keeps a line together.
      if text[place + 1] == 0xAD { return (2, false) }
      if text[place + 1] == 0xA0 { return (2, true) }
    }
    // Marks of no width: U+200B to U+200D.
    if byte == 0xE2, place + 2 < text.count, text[place + 1] == 0x80,
      (0x8B...0x8D).contains(text[place + 2])
    {
      return (3, false)
    }
    return (0, false)
  }
}
