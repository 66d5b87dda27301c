/// What English adjectives of dimension measure, and the verbs that go with a measure: a small closed class
/// (Dixon 1982, "Where Have All the Adjectives Gone?"). A graph's own `lore:Scale` of a property comes first.
package struct Dimension: Sendable {
  /// Names of the measure: "length".
  package let nouns: [String]
  package let upper: [String]
  package let lower: [String]
  /// What a thing does that has so much of it: "weighs".
  package let verbs: [String]
  /// Units of what has no such name: "cold start (ms)" is slow or fast.
  let units: [String]

  init(
    nouns: [String], upper: [String], lower: [String], verbs: [String], units: [String] = []
  ) {
    self.nouns = nouns
    self.upper = upper
    self.lower = lower
    self.verbs = verbs
    self.units = units
  }

  /// The dimension that a label names by its head, or else by another of its words, or else by its unit.
  ///
  /// Example: "price per tonne (EUR)" by "price", "cold start (ms)" by its unit.
  package static func named(by label: String) -> Dimension? {
    let known = ofClosedClass(named: label)
    let head = Units.parted(label).name.lowercased()
    guard let said = ParaphraseTable.inProgram?.adjectives(of: head) else { return known }
    return Dimension(
      nouns: known?.nouns ?? [head], upper: joined(known?.upper, said.upper, but: known?.lower),
      lower: joined(known?.lower, said.lower, but: known?.upper), verbs: known?.verbs ?? [])
  }

  /// Adjectives with those that people say beside them, without what says the opposite.
  private static func joined(_ own: [String]?, _ said: [String], but other: [String]?) -> [String] {
    let own = own ?? []
    return own + said.filter { !own.contains($0) && !(other ?? []).contains($0) }
  }

  /// The dimension of English's own adjectives.
  private static func ofClosedClass(named label: String) -> Dimension? {
    let (name, unit) = Units.parted(label)
    let words = Units.dropped(from: name).lowercased().split(separator: " ").map(String.init)
    let head = words.prefix { !["per", "of", "in", "each", "to", "for"].contains($0) }.last
    for noun in [head].compactMap(\.self) + words.reversed() {
      if let found = all.first(where: { $0.nouns.contains(noun) }) { return found }
    }
    let units = unit.map(Units.written) ?? Units.spelled(in: label)
    return units.lazy.compactMap { unit in
      all.first { $0.units.contains(unit.lowercased()) }
    }.first
  }

  /// Whether a label is the verb of a measure: "weighs".
  package static func isVerb(_ label: String) -> Bool { all.contains { $0.verbs.contains(label) } }

  /// What is late is new, what is early is old: "newest", "eldest", "earlier".
  package static let ofDates = Dimension(
    nouns: [], upper: ["new", "young", "late", "recent"], lower: ["old", "early", "elder"],
    verbs: [])

  private static let all = [
    Dimension(
      nouns: ["length", "duration", "runtime"], upper: ["long"], lower: ["short"],
      verbs: ["lasts"]),
    Dimension(
      nouns: ["time", "latency", "delay", "wait", "lag", "period", "term", "notice"],
      upper: ["long", "slow"], lower: ["short", "quick", "fast"], verbs: ["takes"],
      units: ["ms", "s", "min", "hours", "days", "weeks", "months"]),
    Dimension(
      nouns: ["distance", "range"], upper: ["far", "long"], lower: ["near", "close", "short"],
      verbs: [], units: ["km", "miles", "m"]),
    Dimension(nouns: ["height"], upper: ["high", "tall"], lower: ["low", "short"], verbs: []),
    Dimension(nouns: ["elevation", "altitude"], upper: ["high"], lower: ["low"], verbs: []),
    Dimension(nouns: ["depth"], upper: ["deep"], lower: ["shallow"], verbs: []),
    Dimension(
      nouns: ["width", "breadth"], upper: ["wide", "broad"], lower: ["narrow"], verbs: []),
    Dimension(nouns: ["thickness"], upper: ["thick"], lower: ["thin"], verbs: []),
    Dimension(
      nouns: ["weight", "mass"], upper: ["heavy"], lower: ["light"], verbs: ["weighs"],
      units: ["kg", "g", "tonnes", "lb"]),
    Dimension(
      nouns: ["speed", "velocity", "pace"], upper: ["fast", "quick"], lower: ["slow"], verbs: [],
      units: ["kmh", "mph", "knots"]),
    Dimension(nouns: ["age"], upper: ["old"], lower: ["young"], verbs: []),
    Dimension(
      nouns: ["temperature"], upper: ["hot", "warm"], lower: ["cold", "cool"], verbs: [],
      units: ["celsius", "fahrenheit", "kelvin"]),
    Dimension(
      nouns: ["size", "area", "volume", "capacity"], upper: ["large", "big"],
      lower: ["small", "tiny"], verbs: [], units: ["mb", "gb", "kb", "hectares", "km2"]),
    Dimension(
      nouns: ["population", "inhabitants"], upper: ["large", "big", "populous"],
      lower: ["small", "empty"], verbs: []),
    Dimension(
      nouns: ["power", "strength", "force"], upper: ["strong", "powerful"], lower: ["weak"],
      verbs: []),
    Dimension(nouns: ["rating", "score", "grade"], upper: ["good"], lower: ["bad"], verbs: []),
    Dimension(
      nouns: ["price", "cost", "fee", "rent", "fare", "charge", "value", "budget"],
      upper: ["expensive", "costly", "dear", "pricey"], lower: ["cheap"],
      verbs: ["costs"], units: ["eur", "usd", "gbp", "chf"]),
  ]
}
