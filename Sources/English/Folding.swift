@_spi(_Unicode) import Swift

/// Folds a character to what names are compared by: lower case, without accents, and the same whether an accent is
/// written in one character with its letter or as a mark behind it. "É" → "e".
enum Folding {
  /// What a scalar is folded to.
  enum Folded {
    /// A letter or digit, folded to one byte.
    case byte(UInt8)
    /// A letter that needs more than one byte ("ß" → "ss", or a letter outside Latin).
    case bytes([UInt8])
    /// An apostrophe of any kind.
    case apostrophe
    /// A combining mark: belongs to the letter before it, adds nothing.
    case nothing
    /// White space, punctuation and symbols.
    case other
  }

  static func fold(_ scalar: Unicode.Scalar) -> Folded {
    let value = scalar.value
    if value < 0x80 { return foldASCII(UInt8(value)) }
    if value >= 0x300 && value < 0x370 { return .nothing }
    if value == 0x2019 || value == 0x2018 || value == 0x02BC || value == 0x60 || value == 0xB4 {
      return .apostrophe
    }
    if value >= 0xC0 && value < 0x180 { return foldLatin(value) }
    if isIdeograph(value) { return .bytes(Array(String(scalar).utf8)) }
    let decomposed = Array(String(scalar)._nfd)
    return decomposed == [scalar] ? foldUndivided(scalar) : fold(decomposed)
  }

  /// Whether it is an ideograph, which stands for itself; asked first, as a text in Chinese has nothing else.
  private static func isIdeograph(_ value: UInt32) -> Bool { (0x4E00..<0xA000).contains(value) }

  private static func foldUndivided(_ scalar: Unicode.Scalar) -> Folded {
    let properties = scalar.properties
    switch properties.generalCategory {
    // Marks of other scripts stay, as they tell letters apart: "が" is not "か".
    case .nonspacingMark, .spacingMark: return .bytes(Array(String(scalar).utf8))
    default: break
    }
    guard properties.isAlphabetic || properties.numericType != nil else { return .other }
    return .bytes(Array(properties.lowercaseMapping.utf8))
  }

  /// A letter and the marks that it is canonically equivalent to, each folded.
  private static func fold(_ parts: [Unicode.Scalar]) -> Folded {
    var bytes: [UInt8] = []
    for part in parts {
      switch fold(part) {
      case .byte(let byte): bytes.append(byte)
      case .bytes(let more): bytes += more
      case .nothing: break
      case .apostrophe, .other: return .other
      }
    }
    return bytes.isEmpty ? .nothing : bytes.count == 1 ? .byte(bytes[0]) : .bytes(bytes)
  }

  @inline(__always)
  static func foldASCII(_ byte: UInt8) -> Folded {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: .byte(byte)
    case 0x41...0x5A: .byte(byte | 0x20)
    case 0x27, 0x60: .apostrophe
    default: .other
    }
  }

  /// The base letters of U+00C0 … U+017F in code point order; a space where there is no letter.
  private static let latin: [UInt8] = Array(
    ("aaaaaa_ceeeeiiii_nooooo ouuuuy__aaaaaa_ceeeeiiii_nooooo ouuuuy_y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii__jjkkklllllllllln"
      + "nnnnnnnnoooooo__rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  private static func foldLatin(_ value: UInt32) -> Folded {
    switch value {
    case 0xC6, 0xE6: return .bytes(Array("ae".utf8))
    case 0xDE, 0xFE: return .bytes(Array("th".utf8))
    case 0xD0, 0xF0: return .byte(UInt8(ascii: "d"))
    case 0xDF: return .bytes(Array("ss".utf8))
    case 0x132, 0x133: return .bytes(Array("ij".utf8))
    case 0x152, 0x153: return .bytes(Array("oe".utf8))
    default: break
    }
    let index = Int(value - 0xC0)
    guard index < latin.count, latin[index] != UInt8(ascii: " "), latin[index] != UInt8(ascii: "_")
    else { return .other }
    return .byte(latin[index])
  }
}
