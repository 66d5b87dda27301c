extension String {
  /// The text with nothing left in it that a terminal would act on: control characters (C0, C1,
  /// DEL) and bidirectional overrides are spelt out as `\x1B` or `\u202E`.
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
      case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029:
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
