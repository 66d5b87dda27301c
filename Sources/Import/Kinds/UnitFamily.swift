/// Units that measure the same thing, so that a column of "50 MB" and "5 GB" has one.
///
/// Example: of 50 MB, 200 MB and 5 GB the commonest unit is MB, and 5 GB is 5000 MB of it.
enum UnitFamily {
  /// The commonest of units that all belong to one family; the first of several that are as common. Nil where they do
  /// not belong together.
  static func common(_ units: [String]) -> String? {
    guard let first = units.first, units.allSatisfy({ factor(from: $0, to: first) != nil }) else {
      return nil
    }
    var counts: [String: Int] = [:]
    for unit in units { counts[unit, default: 0] += 1 }
    return units.max { counts[$0, default: 0] < counts[$1, default: 0] }
  }

  /// The factor by which a number in one unit becomes one in another; nil where they measure different things.
  static func factor(from unit: String, to other: String) -> Double? {
    let (one, two) = (unit.lowercased(), other.lowercased())
    return families.lazy.compactMap { family -> Double? in
      guard let from = family[one], let to = family[two] else { return nil }
      return from / to
    }.first
  }

  /// "5" GB as "5000" MB.
  static func converted(_ number: String, by factor: Double) -> String {
    guard factor != 1, let value = Double(number) else { return number }
    let product = value * factor
    // Rounded to six places: 1.1 GB are 1100 MB, not 1100.0000000000002.
    let rounded = (product * 1e6).rounded() / 1e6
    if rounded == rounded.rounded(), abs(rounded) < 1e15 { return String(Int(rounded)) }
    let text = String(rounded)
    // Turtle's decimals have no exponent.
    return text.contains("e") ? number : text
  }

  /// The families, each with its units in lower case and their factors; "mw" may be milliwatts or megawatts, so
  /// neither is there.
  private static let families: [[String: Double]] = [
    [
      "b": 1, "byte": 1, "bytes": 1, "kb": 1e3, "mb": 1e6, "gb": 1e9, "tb": 1e12, "kib": 1024,
      "mib": 1_048_576, "gib": 1_073_741_824, "tib": 1_099_511_627_776,
    ],
    ["mg": 0.001, "g": 1, "kg": 1000, "t": 1_000_000],
    ["mm": 0.001, "cm": 0.01, "m": 1, "km": 1000],
    [
      "ms": 0.001, "s": 1, "sec": 1, "seconds": 1, "min": 60, "minutes": 60, "h": 3600, "hr": 3600,
      "hrs": 3600, "hour": 3600, "hours": 3600, "day": 86_400, "days": 86_400,
    ],
    ["day": 1, "days": 1, "week": 7, "weeks": 7],
    ["month": 1, "months": 1, "year": 12, "years": 12],
    ["w": 1, "kw": 1000], ["wh": 1, "kwh": 1000],
    ["hz": 1, "khz": 1e3, "mhz": 1e6, "ghz": 1e9], ["ml": 1, "cl": 10, "l": 1000],
    ["kb/s": 1e3, "mb/s": 1e6, "gb/s": 1e9], ["kbps": 1e3, "mbps": 1e6, "gbps": 1e9],
  ]
}
