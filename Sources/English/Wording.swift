/// Numbers, lists and sentences as English writes them.
package enum Wording {
  /// "three", up to twelve; digits beyond.
  package static func number(_ count: Int) -> String {
    if count == 0 { return "no" }
    return inWords.contains(count) ? NumberWords.belowTwenty[count] : digits(Double(count))
  }

  /// "first", "third"; "13th" beyond the twelfth.
  package static func ordinal(_ rank: Int) -> String {
    inWords.contains(rank)
      ? NumberWords.ordinalsBelowTwenty[rank] : "\(rank)\(ordinalEnding(of: rank))"
  }

  /// The ending of a place in digits: "st" of "21st".
  static func ordinalEnding(of rank: Int) -> String {
    if (11...13).contains(rank % 100) { return "th" }
    return switch rank % 10 {
    case 1: "st"
    case 2: "nd"
    case 3: "rd"
    default: "th"
    }
  }

  /// The numbers that are written in words rather than in digits.
  private static let inWords = 0...12

  /// "a", "a and b", "a, b, and c"; with semicolons where an item has a comma of its own.
  package static func list(_ items: [String], _ conjunction: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let nested = items.contains(where: hasClause)
    if items.count == 2, !nested { return "\(items[0]) \(conjunction) \(last)" }
    var text = ""
    text.reserveCapacity(items.reduce(8) { $0 + $1.utf8.count + 2 })
    for item in items.dropLast() {
      text += item
      text += nested ? "; " : ", "
    }
    text += conjunction
    text += " "
    text += last
    return text
  }

  /// Whether a comma with a space behind it parts the text, as the "," of "1,000" does not.
  private static func hasClause(_ text: String) -> Bool {
    var afterComma = false
    for byte in text.utf8 {
      if afterComma, byte == UInt8(ascii: " ") { return true }
      afterComma = byte == UInt8(ascii: ",")
    }
    return false
  }

  /// The text with its first letter in upper case; nothing else changes.
  package static func capitalized(_ text: String) -> String {
    guard let first = text.utf8.first, first < 0x80 else {
      return text.prefix(1).uppercased() + text.dropFirst()
    }
    guard (97...122).contains(first) else { return text }
    var text = text
    text.replaceSubrange(
      text.startIndex..<text.utf8.index(after: text.startIndex),
      with: String(UnicodeScalar(first - 32)))
    return text
  }

  /// A sentence: the text capitalised, ended by a full stop unless it ends itself.
  package static func sentence(_ text: String) -> String {
    guard let last = text.utf8.last else { return "" }
    let ended = [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":")]
    return capitalized(text) + (ended.contains(last) ? "" : ".")
  }

  /// A number for reading, with its thousands set apart: unless told otherwise from five digits
  /// on, so that years stay years.
  package static func digits(_ number: Double, groupingFrom least: Int = 5) -> String {
    let plain = plainDigits(rounded(number))
    let negative = plain.utf8.first == UInt8(ascii: "-")
    let whole = plain.drop { $0 == "-" }.prefix { $0 != "." }
    guard whole.utf8.count >= least, whole.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return plain
    }
    var grouped = negative ? "-" : ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return grouped + plain[whole.endIndex...]
  }

  /// "9,007,199,254,740,993" of a whole number's digits, which may be more than a double holds; nil of other text, and
  /// of numbers that a double holds.
  package static func digits(ofInteger text: String) -> String? {
    let isNegative = text.hasPrefix("-")
    let digits = text.drop { $0 == "-" || $0 == "+" }.drop { $0 == "0" }
    guard digits.utf8.count > 15, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    var grouped = isNegative ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return grouped
  }

  /// The number rounded for reading: to three decimals, or four digits of a fraction.
  private static func rounded(_ number: Double) -> Double {
    guard number != number.rounded(), number.isFinite else { return number }
    var scale = 1000.0
    while abs(number) * scale < 1000, scale < 1e12 { scale *= 10 }
    let rounded = (number * scale).rounded() / scale
    return rounded.isFinite ? rounded : number
  }

  /// A number for a machine: no grouping, no exponent below 10¹⁵, no ".0".
  package static func plainDigits(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return "\(number)"
  }

  /// "2022-12-08" → "8 December 2022", "2022-12" → "December 2022"; nil for anything else.
  package static func date(_ lexical: String) -> String? {
    let parts = lexical.prefix { $0 != "T" }.split(separator: "-")
    guard (2...3).contains(parts.count), parts[0].utf8.count == 4, Int(parts[0]) != nil,
      let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    let monthAndYear = "\(months[month - 1]) \(parts[0])"
    guard parts.count == 3 else { return monthAndYear }
    return Int(parts[2].prefix(2)).map { "\($0) \(monthAndYear)" }
  }

  /// A time of day by its key: 103000 → "10:30"; seconds only where there are some.
  package static func clock(_ key: Double) -> String {
    guard (0..<250_000).contains(key) else { return plainDigits(key) }
    let parts = [Int(key) / 10_000, Int(key) / 100 % 100, Int(key) % 100]
    let shown = parts[2] == 0 ? parts.dropLast() : parts[...]
    return shown.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
  }

  package static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
