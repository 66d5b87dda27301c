import Glibc

/// A day of the Gregorian calendar, to count days and months from.
///
/// Example: `CalendarDay("2026-11-26")`, three months before which lies 2026-08-26.
package struct CalendarDay: Hashable, Sendable {
  package let year: Int
  /// From 1 to 12.
  package let month: Int
  /// From 1 to 31.
  package let day: Int

  /// The day; nil where there is no such day: 30 February.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9_999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads "2026-11-26" (ISO 8601); nil where it is anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, zip(parts, [4, 2, 2]).allSatisfy({ $0.count == $1 }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day on the clock of the machine, where it stands.
  package static func now() -> CalendarDay {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return CalendarDay(
      unchecked: Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  /// Days since 1 March of the year 0, so that a leap day comes last in its year.
  ///
  /// Howard Hinnant, chrono-Compatible Low-Level Date Algorithms (2013).
  private var number: Int {
    let shifted = month > 2 ? year : year - 1
    let ofYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + ofYear
  }

  private init(number: Int) {
    let era = number / 146_097
    let ofEra = number - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * ofYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      ofYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The day of the week: 0 on Monday, 6 on Sunday.
  package var weekday: Int { (number + 2) % 7 }

  /// The day so many days later, or earlier where the number is below 0; nil before the year 1 and after 9999.
  package func adding(days: Int) -> CalendarDay? {
    let moved = number + days
    guard (0...4_000_000).contains(moved) else { return nil }
    let day = CalendarDay(number: moved)
    return CalendarDay(year: day.year, month: day.month, day: day.day)
  }

  /// The same day of another month; the last one where that has fewer: a month after 31 January is 28 February.
  package func adding(months: Int) -> CalendarDay? {
    let moved = year * 12 + month - 1 + months
    guard moved >= 12 else { return nil }
    let (year, month) = (moved / 12, moved % 12 + 1)
    return CalendarDay(year: year, month: month, day: min(day, Self.days(in: month, of: year)))
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
