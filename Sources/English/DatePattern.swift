/// How dates are written, by the pattern letters of Unicode (CLDR): "d MMMM yyyy" for "1 March 1998".
package enum DatePattern {
  /// Those that a table's dates are tried for.
  package static let known = [
    "d MMMM yyyy", "MMMM d, yyyy", "d MMM yyyy", "MMM d, yyyy", "MMMM yyyy", "MMM yyyy",
  ]

  /// A date of XSD as a pattern has it; nil where the one has a day and the other none.
  package static func text(_ lexical: String, _ pattern: String) -> String? {
    let parts = lexical.split(separator: "-").map(String.init)
    guard (2...3).contains(parts.count), pattern.contains("d") == (parts.count == 3),
      let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    let name = Wording.months[month - 1]
    return pattern.split(separator: " ").map { field in
      switch field.prefix(while: \.isLetter) {
      case "d": "\(Int(parts[2].prefix(2)) ?? 0)" + field.dropFirst(1)
      case "MMMM": name
      case "MMM": String(name.prefix(3))
      case "yyyy": parts[0]
      default: String(field)
      }
    }.joined(separator: " ")
  }
}
