/// Units of measure as programmers hang them on names: "lengthKm", "price_eur".
package enum Units {
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
    if label.hasSuffix(")"), let open = label.lastIndex(of: "("), open > label.startIndex {
      let inside = label[label.index(after: open)...].dropLast()
      let name = label[..<open].split(separator: " ").joined(separator: " ")
      let words = inside.split { !$0.isLetter && !$0.isNumber && $0 != "/" && $0 != "%" }
      let unit =
        words.last { spellings(of: String($0)) != nil } ?? (words.count == 1 ? words[0] : nil)
      return name.isEmpty ? (label, nil) : (name, unit.map(String.init))
    }
    let words = label.split(separator: " ")
    guard words.count > 2, words[words.count - 2].lowercased() == "in", let last = words.last,
      spellings(of: String(last)) != nil
    else { return (label, nil) }
    return (words.dropLast(2).joined(separator: " "), String(last))
  }

  /// How people write the unit at the end of a local name: "kg", "kilograms" of "weight kg"; none where
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

  /// Each line is one unit.
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
