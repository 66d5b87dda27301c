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
    return atEnd(of: words, isJoined: !header.trimmed.contains(" "))
  }

  /// The unit in the last words, after a comma, after "in", or where the header is joined as programmers do.
  private static func atEnd(of words: String, isJoined: Bool) -> (name: String, unit: String?) {
    let parts = words.split(separator: " ").map(String.init)
    guard parts.count > 1, let last = parts.last else { return (words, nil) }
    func cut(_ count: Int, _ unit: String) -> (name: String, unit: String?) {
      var rest = parts.dropLast(count)
      if rest.count > 1, rest.last?.lowercased() == "in" { rest.removeLast() }
      return (rest.joined(separator: " ").trimmingPunctuation, unit)
    }
    let before = parts[parts.count - 2]
    if before.hasSuffix(","), isUnit(last) { return cut(1, last) }
    let lowered = parts.suffix(3).map { $0.lowercased() }
    // "top_speed_km_h"
    if isJoined, parts.count > 2, ["h", "s"].contains(lowered[2]), isSpelled(lowered[1]) {
      return cut(2, written(lowered[1]) + "/" + lowered[2])
    }
    // "fee_eur_per_month"
    if isJoined, parts.count > 3, lowered[1] == "per", isSpelled(lowered[0]) {
      return cut(3, written(lowered[0]) + " per " + lowered[2])
    }
    let isTold = isJoined || before.lowercased() == "in"
    // "openingHours" are no opening in hours, "workingDays" no working.
    let isCounted = parts.count == 2 && (before.hasSuffix("ing") || counted.contains(lowered[0]))
    guard isTold && isSpelled(last) && !isCounted || short.contains(last) else {
      return (words, nil)
    }
    return cut(1, isTold ? written(last) : last)
  }

  private static let counted: Set<String> = ["max", "min", "total", "free", "trial", "billable"]

  /// Whether people write a unit so: "kg", "Euros".
  static func isSpelled(_ word: String) -> Bool {
    Units.isUnit(word) || spelled.contains(word.lowercased())
  }

  private static let spelled: Set<String> = [
    "watts", "watt", "percent", "seconds", "volts", "amps", "hz", "bytes", "gb", "mb", "kb", "tb",
    "ms", "nm", "mah", "wh", "w", "v", "l", "rpm", "fps", "mbps", "gbps", "kbps", "db", "dpi",
    "ppi",
  ]

  /// What is no word but a unit even after a space: "Weight kg".
  private static let short: Set<String> = [
    "kg", "mm", "cm", "km", "kmh", "km/h", "mph", "ml", "kW", "kWh", "GB", "MB", "TB", "GHz", "MHz",
    "EUR", "USD", "GBP", "CHF", "lb", "lbs", "oz", "m2", "m²", "km²", "ms", "mAh", "Wh", "rpm",
    "fps",
    "€", "$", "£", "%",
  ]

  /// A unit as it is written, where a joined header changed its capitals: "Kg" → "kg", "Gb" → "GB", "Euros" → "euros".
  private static func written(_ unit: String) -> String {
    let lowered = unit.lowercased()
    return capitals.first { $0.lowercased() == lowered } ?? lowered
  }

  private static let capitals = [
    "kW", "kWh", "MWh", "kB", "MB", "GB", "TB", "Hz", "kHz", "MHz", "GHz", "EUR", "USD", "GBP",
    "CHF", "mAh", "Wh", "W", "V", "dB", "Nm", "kN", "Mbps", "Gbps", "kbps",
  ]

  static func isUnit(_ text: String) -> Bool {
    guard !text.isEmpty, text.count <= 10, text.split(separator: " ").count <= 2 else {
      return false
    }
    if isSpelled(text) { return true }
    return text.contains("/") || "%°$€£¥".contains(text.prefix(1))
      || text.count <= 3 && text.allSatisfy(\.isLetter)
  }
}
