/// A measure that English has adjectives for, such as length, with "long" and "short" and the verbs that go with it: a
/// small closed class (Dixon 1982, "Where Have All the Adjectives Gone?"). A graph's own `lore:Scale` of a property
/// comes first.
package struct Dimension: Sendable {
  /// The nouns for the measure: "length".
  package let nouns: [String]
  package let upper: [String]
  package let lower: [String]
  /// The verbs for having so much of it: "weighs".
  package let verbs: [String]
  /// The units by which a property without such a noun is known: "cold start (ms)" is slow or fast.
  let units: [String]
  /// Whether a thing that has much of it may be called so. A high score is not always good, and what has a range is
  /// not far itself; both are asked for by such words all the same.
  package let isSaid: Bool

  init(
    nouns: [String], upper: [String], lower: [String], verbs: [String], units: [String] = [],
    isSaid: Bool = true
  ) {
    self.nouns = nouns
    self.upper = upper
    self.lower = lower
    self.verbs = verbs
    self.units = units
    self.isSaid = isSaid
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

  /// The adjectives by which a thing may be called that has much or little of what a label names: nil where they would
  /// be of something else. They are asked for by more words than these, such as "bargain" and "roomy" of a price and a
  /// capacity.
  ///
  /// Example: of "weight" and "total weight" heavy and light; a thing is not heavy by its "weight limit", nor long by
  /// its "cable length".
  package static func said(of label: String) -> (upper: [String], lower: [String])? {
    let words = Units.dropped(from: Units.parted(label).name).lowercased().split(separator: " ")
    guard let head = words.last.map(String.init),
      words.dropLast().allSatisfy({ neutral.contains(String($0)) }),
      let found = all.first(where: { $0.nouns.contains(head) }), found.isSaid
    else { return nil }
    return (found.upper, found.lower)
  }

  /// The adjectives that a measure in this unit is asked for by, whatever it is called; nil where the unit tells none.
  ///
  /// Example: what is counted in "MB/s" is fast or slow, what is in "GB" large or small, what is in "$" cheap.
  package static func asked(in unit: String) -> Dimension? {
    let unit = unit.lowercased()
    func made(_ upper: [String], _ lower: [String]) -> Dimension {
      Dimension(nouns: [], upper: upper, lower: lower, verbs: [], isSaid: false)
    }
    if ["/s", "per second", "ps"].contains(where: unit.hasSuffix) || unit == "hz" {
      return made(["fast", "quick"], ["slow"])
    }
    if ["s/", "ms/"].contains(where: unit.hasPrefix) || ["µs", "ns", "us"].contains(unit) {
      return made(["slow", "long"], ["fast", "quick", "short"])
    }
    if ["b", "kb", "mb", "gb", "tb", "kib", "mib", "gib"].contains(unit) {
      return made(["large", "big"], ["small"])
    }
    if ["min", "minutes", "h", "hours", "days", "weeks", "months", "years"].contains(unit) {
      return made(["long"], ["short"])
    }
    guard let first = unit.first, Units.currencySigns.contains(first) else { return nil }
    return made(["expensive", "costly", "dear"], ["cheap"])
  }

  /// Words before a measure that leave it the thing's own: "list price", "top speed".
  private static let neutral: Set<String> = [
    "annual", "average", "base", "daily", "fee", "full", "gross", "hourly", "license", "licence",
    "list", "mean", "monthly", "net", "overall", "own", "purchase", "retail", "sale", "top",
    "total", "typical", "unit", "usual", "weekly", "yearly",
  ]

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

  /// Whether a property's label is the verb that goes with a measure: "weighs" with the weight, "lasts" with the
  /// length.
  package static func isVerb(_ label: String) -> Bool { all.contains { $0.verbs.contains(label) } }

  /// The adjectives of dates: what is late is new, what is early is old ("newest", "eldest", "earlier").
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
      units: ["ms", "s", "min", "hours", "days", "weeks", "months"], isSaid: false),
    Dimension(
      nouns: ["distance", "range"], upper: ["far", "long"], lower: ["near", "close", "short"],
      verbs: [], units: ["km", "miles", "m"], isSaid: false),
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
    Dimension(
      nouns: ["noise", "loudness"], upper: ["loud", "noisy"], lower: ["quiet", "silent"],
      verbs: [], units: ["db", "decibels"]),
    Dimension(
      nouns: ["brightness", "luminosity"], upper: ["bright"], lower: ["dim", "dark"], verbs: [],
      units: ["lm", "lumens", "lumen", "cd"]),
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
    Dimension(nouns: ["power"], upper: ["powerful", "strong"], lower: ["weak"], verbs: []),
    Dimension(
      nouns: ["strength", "force"], upper: ["strong", "powerful"], lower: ["weak"], verbs: []),
    Dimension(
      nouns: ["rating", "score", "grade"], upper: ["good"], lower: ["bad"], verbs: [],
      isSaid: false),
    Dimension(
      nouns: ["diameter"], upper: ["large", "big", "wide"], lower: ["small"], verbs: []),
    Dimension(
      nouns: ["throughput", "bandwidth"], upper: ["fast", "high"], lower: ["slow", "low"],
      verbs: []),
    Dimension(
      nouns: ["price", "cost", "fee", "rent", "fare"],
      upper: ["expensive", "costly", "dear", "pricey"], lower: ["cheap"],
      verbs: ["costs"], units: ["eur", "usd", "gbp", "chf"]),
    Dimension(
      nouns: ["charge", "value", "budget"], upper: ["expensive", "costly", "dear", "pricey"],
      lower: ["cheap"], verbs: ["costs"], isSaid: false),
  ]
}
