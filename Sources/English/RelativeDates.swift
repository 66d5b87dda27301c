/// Reads stretches of the calendar that are counted from the day of asking: "last year", "yesterday", "two weeks ago",
/// "in the last three months".
///
/// Example, asked on 26 November 2026: "last year" → 2025; "three days ago" → 23 November 2026; "the past two months"
/// → 26 September to 26 November 2026; "this week" → Monday 23 to Sunday 29 November 2026.
package struct RelativeDates {
  private let words: [Word]
  private let text: UnsafeBufferPointer<UInt8>
  private let today: CalendarDay

  /// - Parameters:
  ///   - text: what the words were scanned from.
  ///   - today: the day of asking.
  package init(words: [Word], text: UnsafeBufferPointer<UInt8>, today: CalendarDay) {
    (self.words, self.text, self.today) = (words, text, today)
  }

  /// A stretch that was found: its dates, where its words end, and whether it only says that now is meant ("today",
  /// "this year").
  package struct Found {
    package let span: DateSpan
    package let end: Int
    package let isPresent: Bool

    fileprivate init(_ span: DateSpan, end: Int, isPresent: Bool = false) {
      (self.span, self.end, self.isPresent) = (span, end, isPresent)
    }
  }

  /// The stretch that begins at a word; nil where none does.
  package func date(at start: Int) -> Found? {
    guard words[start].kind != .quoted else { return nil }
    if let days = Self.days[words[start].folded] {
      return today.adding(days: days).flatMap(Self.day).map {
        Found($0, end: start + 1, isPresent: days == 0)
      }
    }
    if let turn = Self.turns[words[start].folded] {
      if let unit = unit(at: start + 1), isSingular(start + 1) {
        return whole(unit, turn).map { Found($0, end: start + 2, isPresent: turn == 0) }
      }
      guard turn < 0, let (count, end) = count(at: start + 1), let unit = unit(at: end) else {
        return nil
      }
      return since(unit, count).map { Found($0, end: end + 1) }
    }
    guard let (count, end) = count(at: start), let unit = unit(at: end), end + 1 < words.count,
      words[end + 1].folded == Self.ago
    else { return nil }
    return before(unit, count).map { Found($0, end: end + 2) }
  }

  private enum Unit { case day, week, month, year }

  /// "this week", "last year": the week, month or year around today, or one beside it.
  private func whole(_ unit: Unit, _ turn: Int) -> DateSpan? {
    switch unit {
    case .day: return turn == 0 ? Self.day(today) : nil
    case .week: return today.adding(days: 7 * turn).flatMap(week)
    case .month:
      return today.adding(months: turn).flatMap { DateSpan(year: $0.year, month: $0.month) }
    case .year: return DateSpan(year: Double(today.year + turn))
    }
  }

  /// The stretch so long ago, as exact as it is said: "three months ago" is a month, "three days ago" a day.
  private func before(_ unit: Unit, _ count: Int) -> DateSpan? {
    unit == .day ? today.adding(days: -count).flatMap(Self.day) : whole(unit, -count)
  }

  /// "the last three months": from the day so long ago until today.
  private func since(_ unit: Unit, _ count: Int) -> DateSpan? {
    let start =
      switch unit {
      case .day: today.adding(days: -count)
      case .week: today.adding(days: -7 * count)
      case .month: today.adding(months: -count)
      case .year: today.adding(months: -12 * count)
      }
    guard let start = start.flatMap(Self.day), let end = Self.day(today) else { return nil }
    return DateSpan(from: start, to: end)
  }

  private func week(of day: CalendarDay) -> DateSpan? {
    guard let monday = day.adding(days: -day.weekday), let sunday = monday.adding(days: 6),
      let start = Self.day(monday), let end = Self.day(sunday)
    else { return nil }
    return DateSpan(from: start, to: end)
  }

  private static func day(_ day: CalendarDay) -> DateSpan? {
    DateSpan(year: day.year, month: day.month, day: day.day)
  }

  // MARK: Words

  private func unit(at place: Int) -> Unit? {
    guard place < words.count else { return nil }
    return Self.units[words[place].folded]?.unit
  }

  private func isSingular(_ place: Int) -> Bool { Self.units[words[place].folded]?.many == false }

  /// Reads a count, "3", "thirty-one", "a", and tells where it ends: at most a hundred years of days.
  private func count(at place: Int) -> (Int, end: Int)? {
    guard place < words.count else { return nil }
    if Self.articles.contains(words[place].folded) { return (1, place + 1) }
    let numbers = NumberReader(words: words, text: text, in: .english)
    guard let number = numbers.number(at: place), let count = Int(exactly: number.value),
      (1...36_500).contains(count)
    else { return nil }
    return (count, number.end)
  }

  private static let ago = Fingerprint.of("ago")
  private static let days = table([
    ("today", 0), ("tonight", 0), ("yesterday", -1), ("tomorrow", 1),
  ])
  private static let turns = table([
    ("this", 0), ("current", 0), ("last", -1), ("past", -1), ("previous", -1), ("next", 1),
    ("coming", 1),
  ])
  private static let units = table([
    ("day", (unit: Unit.day, many: false)), ("days", (.day, true)),
    ("week", (.week, false)), ("weeks", (.week, true)),
    ("month", (.month, false)), ("months", (.month, true)),
    ("year", (.year, false)), ("years", (.year, true)),
  ])
  private static let articles = Set(["a", "an"].map { Fingerprint.of($0) })

  private static func table<Value>(_ entries: [(String, Value)]) -> [UInt64: Value] {
    Dictionary(uniqueKeysWithValues: entries.map { (Fingerprint.of($0.0), $0.1) })
  }
}
