/// Units of measure as programmers hang them on names: "lengthKm", "price_eur".
package enum Units {
  /// A local name in words without the unit at its end: "top speed kmh" is "top speed".
  package static func dropped(from name: String) -> String {
    var words = name.split(separator: " ")
    while words.count > 1, let last = words.last, all.contains(last.lowercased()) {
      words.removeLast()
      if words.count > 1, ["in", "per"].contains(words.last?.lowercased()) { words.removeLast() }
    }
    return words.joined(separator: " ")
  }

  private static let all = Set(
    """
    mm cm m km metre metres meter meters kilometre kilometres kilometer kilometers mile miles mi ft foot feet \
    inch inches yd kmh kph mph knots ms mg g kg gram grams kilogram kilograms tonne tonnes ton tons lb lbs \
    pound pounds oz s sec secs second seconds min mins minute minutes hr hrs hour hours days \
    weeks months years eur euro euros usd dollar dollars gbp chf sqm sqkm m2 km2 m3 ha hectares \
    acres litre litres liter liters ml kw mw gw kwh mwh watt watts volts hz mhz ghz kb mb gb tb pct \
    percent celsius fahrenheit kelvin
    """.split(separator: " ").map(String.init))
}
