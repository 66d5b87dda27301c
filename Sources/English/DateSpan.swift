/// A stretch of the calendar that words name: a day, a month, a year, a decade; or a time of day.
///
/// Its ends are sort keys of dates (`Literal.sortKey`: year × 10,000 + month × 100 + day, 0 where the date leaves them
/// open), so that a date of any precision lies in the year and the month that it belongs to.
///
/// Example: "May 2024" → from 20240500 to 20240531.
package struct DateSpan: Hashable, Sendable {
  package let first: Double
  package let last: Double

  /// Whether it is a time of day, whose key is hours × 10,000 + minutes × 100 + seconds.
  package let isClock: Bool

  package init(first: Double, last: Double) {
    self.first = first
    self.last = last
    isClock = false
  }

  /// A time of day; nil where no day has it.
  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    first = Double(hour * 10_000 + minute * 100)
    last = first
    isClock = true
  }

  /// All days of a year; nil for a number that people hardly call a year by.
  package init?(year: Double) {
    guard year == year.rounded(), (1...9_999).contains(year) else { return nil }
    self.init(years: year...year)
  }

  /// The stretch from the beginning of one to the end of a later one, both dates or both times of day.
  package init(from start: DateSpan, to end: DateSpan) {
    first = start.first
    last = end.last
    isClock = start.isClock
  }

  /// The distance between the sort keys of one day in two successive years: 20240501 and 20250501.
  package static let year = 10_000.0

  package init(years: ClosedRange<Double>) {
    self.init(first: years.lowerBound * 10_000, last: years.upperBound * 10_000 + 1_231)
  }

  package init?(year: Int, month: Int, day: Int? = nil) {
    guard (1...9_999).contains(year), (1...12).contains(month), (1...31).contains(day ?? 1) else {
      return nil
    }
    let key = Double(year * 10_000 + month * 100)
    self.init(first: key + Double(day ?? 0), last: key + Double(day ?? 31))
  }

  /// The whole years that it is made of; nil where it is less than a year.
  package var years: ClosedRange<Double>? {
    guard !isClock, first.truncatingRemainder(dividingBy: 10_000) == 0,
      last.truncatingRemainder(dividingBy: 10_000) == 1_231
    else { return nil }
    return (first / 10_000).rounded(.down)...(last / 10_000).rounded(.down)
  }

  /// The stretch with its preposition: "in 2024", "in June 2024", "on 3 June 2024", "from 1990 to 1995".
  package var words: String {
    if isClock { return "at \(Wording.clock(first))" }
    let start = Self.words(opening: first)
    if first == last { return "on \(start)" }
    // A month goes from day 0, which is the month itself, to day 31.
    if last - first == 31 { return "in \(start)" }
    let end = Self.words(closing: last)
    return start == end ? "in \(start)" : "from \(start) to \(end)"
  }

  /// The words for the date that begins with a key: "2024", "June 2024", "3 June 2024".
  package static func words(opening key: Double) -> String {
    let (year, month, day) = parts(of: key)
    return words(year, month == 1 && day == 0 ? 1 : month, day)
  }

  /// The words for the date that ends with a key: the last day of a year is told as the year.
  package static func words(closing key: Double) -> String {
    let (year, month, day) = parts(of: key)
    if month == 12, day == 31 { return words(year, 0, 0) }
    return words(year, month, day == 31 ? 0 : day)
  }

  private static func parts(of key: Double) -> (year: Int, month: Int, day: Int) {
    guard abs(key) < 1e15 else { return (0, 0, 0) }
    let whole = Int(key)
    return (whole / 10_000, whole / 100 % 100, whole % 100)
  }

  private static func words(_ year: Int, _ month: Int, _ day: Int) -> String {
    guard (1...12).contains(month) else { return String(year) }
    let text = "\(Wording.months[month - 1]) \(year)"
    return day > 0 ? "\(day) \(text)" : text
  }
}

/// Reads dates in the ways people write them: "2001-05-03", "3 May 2001", "May 3rd, 2001", "May 2001",
/// "the 1990s", "the twenty-first of May 2001". A year alone is a number like any other.
package struct DateReader {
  package let words: [Word]
  package let text: UnsafeBufferPointer<UInt8>

  package init(words: [Word], text: UnsafeBufferPointer<UInt8>) {
    self.words = words
    self.text = text
  }

  /// The date that begins at a word, and where it ends.
  package func date(at start: Int) -> (span: DateSpan, end: Int)? {
    iso(at: start) ?? monthFirst(at: start) ?? dayFirst(at: start) ?? decade(at: start)
  }

  /// The day and month that begin at a word and go on without a year, and where they end: "18 March",
  /// "the 5th of May", "March 18th"; a month alone may be anything.
  package func dayAndMonth(at start: Int) -> (month: Int, day: Int?, end: Int)? {
    if let month = month(at: start) {
      return day(at: start + 1).map { (month, $0.day, $0.end) }
    }
    guard let (day, end) = day(at: start), let place = behindOf(end),
      let month = month(at: place)
    else { return nil }
    // "the second may be late" is no date, "the second of May" is one.
    let isWritten = bytes(start).first.map { !(0x30...0x39).contains($0) } ?? false
    let name = String(decoding: bytes(place), as: UTF8.self).lowercased()
    if isWritten, place == end, MonthWords.isOfTwoMeanings(name) { return nil }
    return (month, day, place + 1)
  }

  private func iso(at start: Int) -> (DateSpan, Int)? {
    guard words[start].end - words[start].start == 4, let year = number(at: start),
      let month = hyphenated(at: start + 1)
    else { return nil }
    let day = hyphenated(at: start + 2)
    return DateSpan(year: year, month: month, day: day).map { ($0, start + (day == nil ? 2 : 3)) }
  }

  private func hyphenated(at place: Int) -> Int? {
    guard place < words.count, words[place].before == .hyphen,
      words[place].end - words[place].start == 2
    else { return nil }
    return number(at: place)
  }

  /// Reads "May 2001" and "May 3, 2001".
  private func monthFirst(at start: Int) -> (DateSpan, Int)? {
    guard let month = month(at: start) else { return nil }
    if let year = year(at: start + 1) {
      return DateSpan(year: year, month: month).map { ($0, start + 2) }
    }
    guard let (day, end) = day(at: start + 1), let year = year(at: end) else { return nil }
    return DateSpan(year: year, month: month, day: day).map { ($0, end + 1) }
  }

  /// Reads "3 May 2001" and "3rd of May 2001".
  private func dayFirst(at start: Int) -> (DateSpan, Int)? {
    guard let (day, end) = day(at: start), let place = behindOf(end) else { return nil }
    guard let month = month(at: place), let year = year(at: place + 1) else { return nil }
    return DateSpan(year: year, month: month, day: day).map { ($0, place + 2) }
  }

  /// Reads "1990s".
  private func decade(at start: Int) -> (DateSpan, Int)? {
    let typed = bytes(start)
    guard typed.count == 5, typed[3] == UInt8(ascii: "0"), typed[4] | 0x20 == UInt8(ascii: "s"),
      let year = Double(String(decoding: typed.prefix(4), as: UTF8.self)), year >= 1
    else { return nil }
    return (DateSpan(years: year...(year + 9)), start + 1)
  }

  private func year(at place: Int) -> Int? {
    guard place < words.count, words[place].end - words[place].start == 4 else { return nil }
    return number(at: place)
  }

  private func number(at place: Int) -> Int? {
    guard place < words.count, words[place].kind == .number else { return nil }
    return Int(String(decoding: bytes(place), as: UTF8.self))
  }

  /// The place of the month behind a day that ends here: "of" may stand between them.
  private func behindOf(_ end: Int) -> Int? {
    guard end < words.count else { return nil }
    return FunctionWords.roles(of: words[end]).contains(.of) ? end + 1 : end
  }

  /// Reads a day, "3", "3rd", "third", "twenty-third", and tells where it ends.
  private func day(at place: Int) -> (day: Int, end: Int)? {
    guard place < words.count, words[place].kind != .quoted else { return nil }
    if let day = number(at: place) { return (1...31).contains(day) ? (day, place + 1) : nil }
    for end in [place + 2, place + 1] where end <= words.count {
      let phrase = Fingerprint.of(phrase: words[place..<end].map(\.folded))
      if case .ordinal(let day) = Language.english.operation(of: phrase, at: place..<end, in: words),
        day <= 31
      {
        return (day, end)
      }
    }
    return nil
  }

  package func month(at place: Int) -> Int? {
    guard place < words.count, words[place].kind == .word else { return nil }
    return Self.months[words[place].folded]
  }

  private func bytes(_ place: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[Int(words[place].start)..<Int(words[place].end)])
  }

  private static let months: [UInt64: Int] = {
    var months: [UInt64: Int] = [:]
    for (place, name) in Wording.months.enumerated() {
      let folded = name.lowercased()
      months[Fingerprint.of(folded)] = place + 1
      months[Fingerprint.of(String(folded.prefix(3)))] = place + 1
    }
    months[Fingerprint.of("sept")] = 9
    return months
  }()
}
