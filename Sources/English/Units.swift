/// Units of measure as programmers hang them on names: "lengthKm", "price_eur".
package enum Units {
  /// Signs of currencies, as they stand before a price or behind it.
  package static let currencySigns = "$€£¥₹"

  /// A local name in words without the unit at its end: "top speed kmh" is "top speed".
  package static func dropped(from name: String) -> String {
    var words = name.split(separator: " ")
    while words.count > 1, let last = words.last, spellings(of: String(last)) != nil {
      words.removeLast()
      if words.count > 1, ["in", "per"].contains(words.last?.lowercased()) { words.removeLast() }
    }
    return words.joined(separator: " ")
  }

  /// A label without what is said of its unit, and that unit.
  ///
  /// Example: "monthly fee (EUR)" → "monthly fee", "EUR"; "latency in milliseconds" → "latency", "milliseconds";
  /// "learning curve (1 easy - 5 hard)" → "learning curve", nil.
  package static func parted(_ label: String) -> (name: String, unit: String?) {
    if label.utf8.last == UInt8(ascii: ")"), label.hasSuffix(")"),
      let open = label.lastIndex(of: "("), open > label.startIndex
    {
      let inside = label[label.index(after: open)...].dropLast()
      let name = label[..<open].split(separator: " ").joined(separator: " ")
      let words = inside.split { !$0.isLetter && !$0.isNumber && $0 != "/" && $0 != "%" }
      let unit =
        words.last { spellings(of: String($0)) != nil } ?? (words.count == 1 ? words[0] : nil)
      return name.isEmpty ? (label, nil) : (name, unit.map(String.init))
    }
    guard saysIn(label) else { return (label, nil) }
    let words = label.split(separator: " ")
    guard words.count > 2, words[words.count - 2].lowercased() == "in", let last = words.last,
      spellings(of: String(last)) != nil
    else { return (label, nil) }
    return (words.dropLast(2).joined(separator: " "), String(last))
  }

  /// Whether "in" is one of the words, by bytes: every label is looked at when a graph is loaded.
  private static func saysIn(_ label: String) -> Bool {
    var label = label
    return label.withUTF8 { text in
      guard text.count > 4 else { return false }
      return (0..<(text.count - 3)).contains { place in
        text[place] == 0x20 && text[place + 1] | 0x20 == UInt8(ascii: "i")
          && text[place + 2] | 0x20 == UInt8(ascii: "n") && text[place + 3] == 0x20
      }
    }
  }

  /// The ways in which people write the unit at the end of a local name: "kg", "kilograms" of "weight kg"; none where
  /// there is none.
  package static func spelled(in name: String) -> [String] {
    let words = name.split(separator: " ")
    guard words.count > 1, let last = words.last else { return [] }
    return spellings(of: String(last)) ?? []
  }

  /// A unit in every way of writing it, as it is written first.
  package static func written(_ unit: String) -> [String] {
    [unit] + (spellings(of: unit) ?? []).filter { $0 != unit }
  }

  private static func spellings(of unit: String) -> [String]? {
    let unit = unit.lowercased()
    return groups.first { $0.contains(unit) }
  }

  /// The units, a line each: all ways of writing one, as names have it first.
  private static let groups = """
    mm millimetres millimeters
    cm centimetres centimeters
    m metres meters metre meter
    km kilometres kilometers kilometre kilometer
    miles mile mi
    ft feet foot
    inches inch
    yards yd
    kmh kph km/h
    l/h
    hp horsepower
    nm
    kn
    mph
    knots
    mg milligrams
    g grams gram
    kg kilograms kilogram kilos
    tonnes tons tonne ton
    lb lbs pounds pound
    t tonnes
    oz ounces
    ms milliseconds
    s seconds sec secs second
    min minutes mins minute
    hours hrs hr hour
    days
    weeks
    months
    years
    eur euros euro €
    usd dollars dollar bucks $
    gbp pounds quid £
    chf francs
    m2 sqm
    km2 sqkm
    m3
    hectares ha
    acres
    litres liters litre liter
    ml millilitres milliliters
    kw kilowatts
    mw megawatts
    kwh
    mwh
    watts watt
    volts volt
    hz
    mhz
    ghz
    kb
    mb megabytes
    gb gigabytes
    tb
    percent pct % percentage
    celsius degrees °c
    fahrenheit
    kelvin
    """.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
}

extension Units {
  /// Whether a word is how people write a unit: "kg", "euros".
  package static func isUnit(_ word: String) -> Bool { spellings(of: word) != nil }
}
