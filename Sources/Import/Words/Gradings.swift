/// Adjectives for the two ends of what a comparison grades in words: "high" and "low" of a risk.
struct Grading: Equatable {
  let upper: [String]
  let lower: [String]

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
