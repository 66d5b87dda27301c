/// The words that English numbers are written with, for `Language.english`; `NumberReader` puts them together.
enum NumberWords {
  /// What a word alone is worth: "five" → 5, "fifty" → 50.
  static let values: [UInt64: Double] = {
    var values: [UInt64: Double] = [:]
    for (value, word) in belowTwenty.enumerated() { values[Fingerprint.of(word)] = Double(value) }
    for (index, word) in tens.enumerated() {
      values[Fingerprint.of(word)] = Double(10 * (index + 2))
    }
    return values
  }()

  /// What a word multiplies the number before it by: "two hundred", "a dozen".
  static let multipliers: [UInt64: Double] = [
    Fingerprint.of("dozen"): 12, Fingerprint.of("hundred"): 100,
    Fingerprint.of("thousand"): 1_000, Fingerprint.of("million"): 1_000_000,
    Fingerprint.of("billion"): 1_000_000_000,
  ]

  static let half: Set<UInt64> = [Fingerprint.of("half")]

  /// The ways to write a place in an order, parted by "|", up to the hundredth: "21st|twenty first" → 21.
  static let ordinals: [(phrases: String, place: Int)] = (1...100).map { place in
    let words = words(ofOrdinal: place) + (place == 1 ? "|initial" : "")
    return ("\(place)\(Wording.ordinalEnding(of: place))|\(words)", place)
  }

  private static func words(ofOrdinal place: Int) -> String {
    guard place < 100 else { return "hundredth" }
    if place < ordinalsBelowTwenty.count { return ordinalsBelowTwenty[place] }
    let ten = tens[place / 10 - 2]
    // "twenty" → "twentieth"
    return place % 10 == 0
      ? ten.dropLast() + "ieth" : "\(ten) \(ordinalsBelowTwenty[place % 10])"
  }

  static let belowTwenty = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  static let ordinalsBelowTwenty = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
  ]
}
