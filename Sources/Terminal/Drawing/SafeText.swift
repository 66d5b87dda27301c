extension String {
  /// The text with nothing left in it that a terminal would act on or that nobody sees: control
  /// characters (C0, C1, DEL), overrides of direction and what has no width are spelt out as `\x1B`
  /// or `\u202E`.
  ///
  /// Everything that comes from a graph or a question passes through here, once, before it is
  /// styled or printed. Tabs become a space; line breaks stay only where `keepingLines` says so.
  package func safeForTerminal(keepingLines: Bool = false) -> String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var safe = ""
    safe.reserveCapacity(utf8.count + 8)
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09: safe += " "
      case 0x0A: safe += keepingLines ? "\n" : " "
      case 0..<0x20, 0x7F..<0xA0: safe += "\\x" + hexadecimal(scalar.value, digits: 2)
      case _ where scalar.isUnseen:
        safe += "\\u" + hexadecimal(scalar.value, digits: 4)
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// The text with the typographic signs that lore itself writes spelt in ASCII, for a terminal
  /// whose locale is not UTF-8. Letters stay: a name without its letters is no name.
  package var inASCII: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var plain = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "→": plain += "->"
      case "←": plain += "<-"
      case "—": plain += "--"
      case "–": plain += "-"
      case "…": plain += "..."
      case "·", "•": plain += "*"
      case "“", "”", "«", "»": plain += "\""
      case "‘", "’": plain += "'"
      case "\u{A0}": plain += " "
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}

/// An upper-case hexadecimal number of at least `digits` digits.
func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let hex = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - hex.count)) + hex
}

extension Unicode.Scalar {
  /// Whether nobody sees it, or what stands around it is shown in another order: zero-width space,
  /// marks and overrides of direction, tags, fillers. The joiners U+200C and U+200D stay: Persian and emoji
  /// are written with them.
  var isUnseen: Bool {
    switch value {
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B, 0x200E,
      0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1D173...0x1D17A,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
