internal import English

/// The unit that a header says: "Wavelength (nm)", "tdp_watts", "Price, EUR", "Memory [GB]".
enum HeaderUnit {
  static func unit(in header: String) -> String? { parted(header).unit }

  /// The header's words without the unit.
  static func parted(_ header: String) -> (name: String, unit: String?) {
    let words = Label.words(header).joined(separator: " ")
    for (open, close) in [("(", ")"), ("[", "]")] as [(Character, Character)] {
      guard let start = words.lastIndex(of: open), words.last == close, start > words.startIndex
      else { continue }
      let inside = words[words.index(after: start)...].dropLast().trimmed
      if isUnit(inside) { return (words[..<start].trimmed, inside) }
    }
    let parts = words.split(separator: " ").map(String.init)
    guard parts.count > 1, let last = parts.last else { return (words, nil) }
    let before = parts[parts.count - 2]
    if before.hasSuffix(","), isUnit(last) {
      return (parts.dropLast().joined(separator: " ").trimmingPunctuation, last)
    }
    let isSpelled =
      !Units.spelled(in: words.lowercased()).isEmpty || spelled.contains(last.lowercased())
    guard isSpelled, header.contains("_") || before.lowercased() == "in" else {
      return (words, nil)
    }
    return (parts.dropLast(before.lowercased() == "in" ? 2 : 1).joined(separator: " "), last)
  }

  private static let spelled: Set<String> = [
    "watts", "watt", "percent", "seconds", "volts", "amps", "hz", "bytes", "gb", "mb", "kb", "tb",
    "ms", "nm", "mah", "wh",
  ]

  static func isUnit(_ text: String) -> Bool {
    guard !text.isEmpty, text.count <= 10, text.split(separator: " ").count <= 2 else {
      return false
    }
    if !Units.spelled(in: "x " + text.lowercased()).isEmpty || spelled.contains(text.lowercased()) {
      return true
    }
    return text.contains("/") || "%°$€£¥".contains(text.prefix(1))
      || text.count <= 3 && text.allSatisfy(\.isLetter)
  }
}
