internal import English

/// A number with its unit, or a range of numbers.
///
/// Example: "~10–20 MB/s" is from 10 to 20 "MB/s", roughly; "$1,299" is 1299 "$"; "<5 ms" is at most 5 "ms".
package struct Measure: Hashable, Sendable {
  /// The number, or the lower end of a range, as Turtle writes decimals: "1299", "0.5".
  package var low: String
  /// The other end of a range; nil for one number.
  package var high: String?
  package var unit: String
  /// Whether the text says that the number is rough or a bound, so that it must be shown beside the number.
  package var isHedged: Bool

  package init?(_ text: String) {
    var rest = text[...]
    isHedged = Self.dropHedge(&rest)
    let currency = rest.first.flatMap { Units.currencySigns.contains($0) ? String($0) : nil }
    if currency != nil { rest = rest.dropFirst().drop { $0 == " " } }
    guard let first = Self.takeNumber(&rest) else { return nil }
    low = first
    high = Self.takeRangeEnd(&rest)
    unit = ""
    if rest.first == "+" {
      isHedged = true
      rest = rest.dropFirst()
    }
    let tail = rest.trimmed
    guard currency == nil || tail.isEmpty || tail.hasPrefix("/") || tail.hasPrefix("per ") else {
      return nil
    }
    guard Self.isUnit(tail), !(rest.first == "." || rest.first == ":" || rest.first == "-") else {
      return nil
    }
    unit = (currency ?? "") + tail
    if high != nil { isHedged = true }
  }

  /// A text with "#" in the place of each number: "$1,299.00 per year" → "$# per year"; nil of a number alone, and
  /// where there are others than the expected places.
  static func pattern(of text: String, places: Int) -> String? {
    var pattern = ""
    var isInNumber = false
    let letters = Array(text.collapsed)
    for (place, letter) in letters.enumerated() {
      let next = place + 1 < letters.count ? letters[place + 1] : " "
      let isSign = "-−".contains(letter) && next.isNumber && pattern.isEmpty
      let goesOn = isInNumber && ".,".contains(letter) && next.isNumber
      if letter.isNumber || isSign || goesOn {
        if !isInNumber { pattern.append("#") }
        isInNumber = true
      } else {
        isInNumber = false
        pattern.append(letter)
      }
    }
    return pattern == "#" || pattern.count(where: { $0 == "#" }) != places ? nil : pattern
  }

  /// Takes off what says that the number is rough or a bound: "~", "≈", "<", "about", "up to".
  private static func dropHedge(_ rest: inout Substring) -> Bool {
    var isHedged = false
    while let first = rest.first, "~≈<>≤≥±∼".contains(first) {
      isHedged = true
      rest = rest.dropFirst().drop { $0 == " " || $0 == "=" }
    }
    for word in [
      "about ", "approx. ", "approx ", "approximately ", "around ", "circa ", "ca. ", "up to ",
      "over ", "under ", "at least ",
    ]
    where rest.count > word.count && rest.prefix(word.count).lowercased() == word {
      isHedged = true
      rest = rest.dropFirst(word.count)
    }
    return isHedged
  }

  /// Digits with a sign, a point and groups of thousands, as a decimal.
  private static func takeNumber(_ rest: inout Substring) -> String? {
    var digits = ""
    var place = rest.startIndex
    if let first = rest.first, first == "-" || first == "−" || first == "+" {
      if first != "+" { digits = "-" }
      place = rest.index(after: place)
    }
    var hasPoint = false
    var count = 0
    while place < rest.endIndex {
      let character = rest[place]
      let after = rest[rest.index(after: place)...]
      let following = after.prefix { $0.isASCII && $0.isNumber }.count
      if character.isASCII, character.isNumber {
        digits.append(character)
        count += 1
      } else if character == ",", count > 0, !hasPoint, following == 3 {
        // A group of thousands: "1,299".
      } else if character == "." || character == ",", !hasPoint, following > 0 {
        digits += count == 0 ? "0." : "."
        hasPoint = true
      } else {
        break
      }
      place = rest.index(after: place)
      if count > 18 { return nil }
    }
    guard count > 0 else { return nil }
    rest = rest[place...]
    return normalized(digits)
  }

  /// The digits without needless zeros before the point: "007" → "7".
  private static func normalized(_ digits: String) -> String {
    let isNegative = digits.hasPrefix("-")
    var whole = isNegative ? digits.dropFirst() : digits[...]
    while whole.count > 1, whole.first == "0", whole.dropFirst().first != "." {
      whole = whole.dropFirst()
    }
    return (isNegative ? "-" : "") + whole
  }

  /// Takes the other end of a range off: "–20", "- 20", "to 20" behind a number.
  private static func takeRangeEnd(_ rest: inout Substring) -> String? {
    var tail = rest.drop { $0 == " " }
    if tail.hasPrefix("to ") {
      tail = tail.dropFirst(3)
    } else if let dash = tail.first, "-–—".contains(dash) {
      tail = tail.dropFirst().drop { $0 == " " }
    } else {
      return nil
    }
    if let first = tail.first, Units.currencySigns.contains(first) { tail = tail.dropFirst() }
    guard let first = tail.first, first.isNumber, let end = takeNumber(&tail) else { return nil }
    rest = tail
    return end
  }

  /// Whether what follows a number may be its unit: a short word or symbol, "MB/s", "%", "per month".
  private static func isUnit(_ tail: String) -> Bool {
    if tail.isEmpty { return true }
    guard tail.count <= 16, tail.split(separator: " ").count <= 3 else { return false }
    guard let first = tail.first, first.isLetter || "%°\"'/′″µ".contains(first) else {
      return false
    }
    return tail.allSatisfy { $0.isLetter || $0 == " " || "%°\"'/²³·.′″µ^-0123456789".contains($0) }
      && !tail.contains { $0.isNumber && $0.isASCII } || ["m2", "m3", "km2"].contains(tail)
  }
}
