/// Footnote marks at the end of a text.
enum Footnotes {
  /// The text without the marks at its end, and the marks.
  ///
  /// Example: "Yes¹" → "Yes", "1"; "✔**" → "✔", "**"; "C*" stays, as one star may belong to a name.
  static func parted(_ text: String, known: [String] = []) -> (text: String, marks: [String]) {
    var text = text
    var marks: [String] = []
    while let last = text.last {
      if let digit = superscripts[last] {
        if isPower(text) { break }
        marks.insert(digit, at: 0)
        text.removeLast()
      } else if "†‡§".contains(last) {
        marks.insert(String(last), at: 0)
        text.removeLast()
      } else if last == "*" {
        let run = text.reversed().prefix { $0 == "*" }.count
        let rest = text.dropLast(run)
        guard let before = rest.last,
          !before.isASCII || before == " " || before == ")" || isWordy(rest)
        else { break }
        marks.insert(String(repeating: "*", count: run), at: 0)
        text = String(rest)
      } else {
        break
      }
      text = text.trimmed
    }
    return (text, known + joined(marks))
  }

  /// Whether a word of three letters or more stands before a star, which is then a footnote mark: "Yes*", "Linux*".
  private static func isWordy(_ text: Substring) -> Bool {
    text.suffix(3).count == 3 && text.suffix(3).allSatisfy { $0.isLetter || $0.isNumber }
  }

  /// Whether the raised number belongs to a unit: "km²", "m³".
  private static func isPower(_ text: String) -> Bool {
    let word = text.dropLast().reversed().prefix { $0.isLetter }.reversed()
    return ["m", "mm", "cm", "km", "ft", "in", "dm"].contains(String(word))
  }

  /// The marks with raised digits side by side as one: "¹²" is the mark "12".
  private static func joined(_ marks: [String]) -> [String] {
    let digits = marks.filter { $0.allSatisfy(\.isNumber) }
    guard digits.count > 1 else { return marks }
    return [digits.joined()] + marks.filter { !$0.allSatisfy(\.isNumber) }
  }

  private static let superscripts: [Character: String] = Dictionary(
    uniqueKeysWithValues: zip("⁰¹²³⁴⁵⁶⁷⁸⁹", (0...9).map(String.init)))
}
