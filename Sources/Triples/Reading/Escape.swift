/// What stands behind a backslash in a text or an IRI.
enum Escape {
  /// What is wrong with a numeric escape: `\uD83D` is half of a character, `\U00110000` none at all. Nil of
  /// what is right, and of what is no numeric escape.
  static func fault(at position: Int, in page: UnsafeBufferPointer<UInt8>) -> String? {
    guard let number = number(at: position, in: page), Unicode.Scalar(number.value) == nil else {
      return nil
    }
    let written = String(decoding: page[position..<position + number.length], as: UTF8.self)
    guard number.value < 0xE000 else { return "\(written): there is no such character" }
    let rest = self.number(at: position + number.length, in: page)
    guard number.value < 0xDC00, let second = rest?.value, (0xDC00..<0xE000).contains(second) else {
      return "\(written) is half of a character (a surrogate), which may not stand alone"
    }
    let whole = 0x10000 + (number.value - 0xD800) << 10 + (second - 0xDC00)
    let hex = String(whole, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: 8 - hex.count) + hex
    return "\(written) is half of a character (a surrogate): write \\U\(padded) for the two"
  }

  /// The value of `\uXXXX` or `\UXXXXXXXX`, and its length in bytes.
  static func number(
    at position: Int, in page: UnsafeBufferPointer<UInt8>
  ) -> (value: UInt32, length: Int)? {
    guard position + 1 < page.count, page[position] == UInt8(ascii: "\\") else { return nil }
    let digits: Int
    switch page[position + 1] {
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default: return nil
    }
    guard position + 2 + digits <= page.count else { return nil }
    var value: UInt32 = 0
    for byte in page[position + 2..<position + 2 + digits] {
      guard let digit = hexadecimal(byte) else { return nil }
      value = value << 4 | digit
    }
    return (value, digits + 2)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 48
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 55
    default: nil
    }
  }

  /// What the letter behind a backslash stands for in a text: `n` for a line's end.
  static func character(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "t"): 9
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): letter
    default: nil
    }
  }

  /// Appends a text with its escapes undone. They must be sound.
  static func decode(_ text: UnsafeBufferPointer<UInt8>, into decoded: inout [UInt8]) {
    var position = 0
    while position < text.count {
      guard text[position] == UInt8(ascii: "\\"), position + 1 < text.count else {
        decoded.append(text[position])
        position += 1
        continue
      }
      if let number = number(at: position, in: text), let scalar = Unicode.Scalar(number.value) {
        decoded.append(contentsOf: String(Character(scalar)).utf8)
        position += number.length
      } else {
        decoded.append(character(text[position + 1]) ?? text[position + 1])
        position += 2
      }
    }
  }

  /// Letters, digits, `-` and `_`.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
