import Foundation

/// Compares texts as the scorer does: score.py's `norm`, `value`, `rough` and `holds`.
enum Comparing {
  /// The text in lower case, with a space for all that is neither letter nor digit nor one of `|%.+-_`: "The Moon,
  /// (again)" becomes "the moon again".
  static func norm(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var hasGap = false
    for scalar in text.lowercased().unicodeScalars {
      if isWord(scalar) || "|%.+-".unicodeScalars.contains(scalar) {
        if hasGap, !result.isEmpty { result.append(" ") }
        hasGap = false
        result.append(scalar)
      } else {
        hasGap = true
      }
    }
    return String(result)
  }

  /// Python's `\w`.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar) || scalar == "_"
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return scalar.properties.numericType != nil
    }
  }

  /// The text normalised, and a number to six digits: "1,200.50" becomes "1200.5".
  static func value(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let divides =
        scalar == "," && index > 0 && isDigit(scalars[index - 1]) && index + 3 < scalars.count
        && scalars[index + 1...index + 3].allSatisfy(isDigit)
      if !divides { kept.append(scalar) }
    }
    let normal = norm(String(kept))
    return number(normal).map { general($0, digits: 6) } ?? normal
  }

  /// A number that is not whole to three digits: averages are rounded differently.
  static func rough(_ value: String) -> String {
    guard let number = number(value) else { return value }
    if number.isFinite, number == number.rounded() { return value }
    return general(number, digits: 3)
  }

  /// Whether a normalised text holds one of the phrases, at the beginning of a word.
  static func holds(_ text: String, _ phrases: String) -> Bool {
    let text = Array(text.unicodeScalars)
    return alternatives(phrases).contains { phrase in
      let phrase = Array(norm(phrase).unicodeScalars)
      guard !phrase.isEmpty, phrase.count <= text.count else { return false }
      return (0...text.count - phrase.count).contains { start in
        text[start] == phrase[0] && (start == 0 || !isWord(text[start - 1]))
          && text[start..<start + phrase.count].elementsEqual(phrase)
      }
    }
  }

  /// The parts of phrases that bars part: "none|no |not ".
  static func alternatives(_ phrases: String) -> [String] {
    phrases.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false).map {
      String($0)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .decimal
  }

  private static func general(_ number: Double, digits: Int) -> String {
    number.isNaN ? "nan" : String(format: "%.\(digits)g", number)
  }

  /// The number that Python's `float` reads: "12", "-1_000.5", ".5e3", "inf", and digits of other scripts; nil where
  /// it reads none.
  private static func number(_ text: String) -> Double? {
    var plain = ""
    var isAfterDigit = false
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if isDigit(scalar), let digit = scalar.properties.numericValue {
        plain += String(Int(digit))
        isAfterDigit = true
      } else if scalar == "_" {
        // An underscore stands only between two digits.
        guard isAfterDigit, index + 1 < scalars.count, isDigit(scalars[index + 1]) else {
          return nil
        }
        isAfterDigit = false
      } else {
        plain.unicodeScalars.append(scalar)
        isAfterDigit = false
      }
    }
    let sign = plain.first == "+" || plain.first == "-" ? 1 : 0
    let unsigned = plain.dropFirst(sign).lowercased()
    if unsigned == "inf" || unsigned == "infinity" {
      return plain.first == "-" ? -.infinity : .infinity
    }
    if unsigned == "nan" { return .nan }
    // Swift reads hexadecimal numbers, and "nan(…)", which Python does not.
    let isPlain = unsigned.unicodeScalars.allSatisfy {
      "0123456789.e+-".unicodeScalars.contains($0)
    }
    return isPlain ? Double(plain) : nil
  }
}
