/// A cell's text as an answer says it.
enum CellText {
  /// One sentence stands without its stop, as a value beside others does: "They ring a bell." → "They ring a bell". Of
  /// several sentences each keeps its own, and so does an abbreviation: "Acme Inc.", "rain, snow, etc."
  static func bare(_ text: String) -> String {
    let text = text.collapsed
    guard text.hasSuffix("."), !text.hasSuffix("..") else { return text }
    let body = text.dropLast()
    guard let last = body.split(separator: " ").last?.lowercased(), !last.contains("."),
      !abbreviations.contains(last), !holdsSentence(body)
    else { return text }
    return String(body)
  }

  /// Whether a sentence ends inside a text: behind a stop comes a space.
  private static func holdsSentence(_ text: Substring) -> Bool {
    zip(text, text.dropFirst()).contains { ".!?".contains($0) && $1 == " " }
  }

  private static let abbreviations: Set<String> = [
    "etc", "inc", "ltd", "co", "corp", "llc", "approx", "vs", "jr", "sr", "st", "incl", "excl",
    "min", "max", "no", "vol", "dept",
  ]
}
