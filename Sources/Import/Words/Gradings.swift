internal import English

/// Adjectives for the two ends of a measure: "fast" and "slow" of a speed.
struct Grading: Equatable {
  let upper: [String]
  let lower: [String]

  /// The adjectives that people grade a measure by, found by its name or its unit; nil where the measure's dimension
  /// brings its own ("weight": heavy), and where no adjective is known.
  ///
  /// Example: "throughput" → fast and high upwards, slow and low downwards; any measure in "MB/s" → fast and quick, slow.
  static func of(label: String, unit: String) -> Grading? {
    let head = label.split(separator: " ").last.map(String.init) ?? label
    if let found = byName[head] { return found }
    guard Dimension.named(by: label) == nil else { return nil }
    let unit = unit.lowercased()
    if unit.hasSuffix("/s") || unit.hasSuffix("per second") || unit.hasSuffix("ps") || unit == "hz"
      || unit == "fps"
    {
      return Grading(upper: ["fast", "quick"], lower: ["slow"])
    }
    if unit.hasPrefix("s/") || unit.hasPrefix("ms/") || unit == "µs" || unit == "ns" || unit == "us"
    {
      return Grading(upper: ["slow", "long"], lower: ["fast", "quick", "short"])
    }
    if ["b", "kb", "mb", "gb", "tb", "kib", "mib", "gib"].contains(unit) {
      return Grading(upper: ["large", "big"], lower: ["small"])
    }
    if let first = unit.first, "$€£¥₹".contains(first) {
      return Grading(upper: ["expensive", "costly", "dear"], lower: ["cheap"])
    }
    return nil
  }

  private static let byName: [String: Grading] = [
    "diameter": Grading(upper: ["large", "big", "wide"], lower: ["small"]),
    "throughput": Grading(upper: ["fast", "high"], lower: ["slow", "low"]),
    "bandwidth": Grading(upper: ["fast", "high"], lower: ["slow", "low"]),
  ]

  /// The opposite of an adjective of degree: "high" and "low".
  static func opposite(of adjective: String) -> String? {
    for (one, other) in opposites {
      if one == adjective { return other }
      if other == adjective { return one }
    }
    return nil
  }

  /// Whether an adjective is at the upper end of its pair.
  static func isUpper(_ adjective: String) -> Bool { !opposites.contains { $0.1 == adjective } }

  private static let opposites = [
    ("high", "low"), ("large", "small"), ("big", "little"), ("long", "short"), ("fast", "slow"),
    ("expensive", "cheap"), ("difficult", "easy"), ("strong", "weak"), ("new", "old"),
    ("heavy", "light"), ("flexible", "stiff"), ("complex", "simple"), ("safe", "dangerous"),
    ("thick", "thin"), ("wide", "narrow"), ("good", "bad"), ("hot", "cold"), ("hard", "soft"),
    ("great", "small"),
  ]
}
