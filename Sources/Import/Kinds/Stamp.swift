internal import English
internal import RDF

/// A date as it may be written, as RDF writes it.
///
/// Example: "March 1, 1998" is `1998-03-01` of `xsd:date`, "April 1997" is `1997-04` of `xsd:gYearMonth`.
package struct Stamp: Hashable, Sendable {
  package let lexical: String
  package let datatype: String

  package init?(_ text: String) {
    let text = text.hasSuffix(".") ? String(text.dropLast()) : text
    guard text.count <= 30, text.contains(where: \.isNumber) else { return nil }
    if let iso = Self.iso(text) {
      self = iso
      return
    }
    guard let worded = Self.worded(text) else { return nil }
    self = worded
  }

  private init?(year: Int, month: Int, day: Int?) {
    guard (1000...2999).contains(year), (1...12).contains(month) else { return nil }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    guard let day else {
      lexical = "\(year)-\(padded(month))"
      datatype = XSD.gYearMonth
      return
    }
    guard (1...Self.days(in: month, of: year)).contains(day) else { return nil }
    lexical = "\(year)-\(padded(month))-\(padded(day))"
    datatype = XSD.date
  }

  /// A year alone, where its column is known to hold years.
  init?(year text: String) {
    guard text.count == 4, let year = Int(text), (1000...2100).contains(year) else { return nil }
    lexical = text
    datatype = XSD.gYear
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The date that is written in digits: "2024-04-24", "2024/04/24", "2024-04-24T10:00:00Z", "2024-04"; nil of others.
  private static func iso(_ text: String) -> Stamp? {
    let day = text.prefix { $0 != "T" && $0 != " " }
    let parts = day.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard parts.first?.count == 4, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, parts.dropFirst().allSatisfy({ $0.count <= 2 }) else {
      return nil
    }
    switch numbers.count {
    case 3: return Stamp(year: numbers[0], month: numbers[1], day: numbers[2])
    case 2 where parts[1].count == 2: return Stamp(year: numbers[0], month: numbers[1], day: nil)
    default: return nil
    }
  }

  /// The date whose month is written out: "1 March 1998", "March 1st, 1998", "Apr 1997"; nil of others.
  private static func worded(_ text: String) -> Stamp? {
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" || $0 == "." }.map {
      $0.lowercased()
    }
    guard (2...3).contains(words.count), let year = words.last.flatMap({ Int($0) }) else {
      return nil
    }
    let months = words.dropLast().compactMap { month($0) }
    guard months.count == 1, let month = months.first else { return nil }
    guard words.count == 3 else { return Stamp(year: year, month: month, day: nil) }
    let days = words.dropLast().compactMap { word in
      Int(word.prefix { $0.isNumber }).flatMap { day in
        word.drop { $0.isNumber }.count <= 2 ? day : nil
      }
    }
    guard let day = days.first, days.count == 1 else { return nil }
    return Stamp(year: year, month: month, day: day)
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return Wording.months.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }
}
