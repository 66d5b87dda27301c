import English
import Testing

/// Stretches of the calendar counted from the day of asking, Thursday 26 November 2026.
@Suite("Dates are counted from the day of asking") struct RelativeDateTests {
  private func read(_ text: String, on day: String = "2026-11-26") throws -> String? {
    let today = try #require(CalendarDay(day))
    let words = WordScanner.words(of: text)
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      let dates = RelativeDates(words: words, text: bytes, today: today)
      return words.indices.lazy.compactMap { dates.date(at: $0) }.first.map {
        $0.span.words + ($0.isPresent ? ", now" : "")
      }
    }
  }

  @Test(arguments: [
    ("who joined last year?", "in 2025"), ("this year", "in 2026, now"),
    ("next month", "in December 2026"), ("last month", "in October 2026"),
    ("since yesterday", "on 25 November 2026"), ("today", "on 26 November 2026, now"),
    ("this week", "from 23 November 2026 to 29 November 2026, now"),
    ("last week", "from 16 November 2026 to 22 November 2026"),
    ("two years ago", "in 2024"), ("a month ago", "in October 2026"),
    ("10 days ago", "on 16 November 2026"), ("twenty-six years ago", "in 2000"),
    ("a hundred years ago", "in 1926"),
    ("3 weeks ago", "from 2 November 2026 to 8 November 2026"),
    ("in the last three months", "from 26 August 2026 to 26 November 2026"),
    ("over the past 2 years", "from 26 November 2024 to 26 November 2026"),
  ])
  func relativeDatesAreCountedFromTheGivenDay(text: String, span: String) throws {
    #expect(try read(text) == span)
  }

  @Test(arguments: [
    "the last three", "the last day of the fair", "years ago", "the next stop", "ago", "this",
    "next 3 years", "3 years", "900000 days ago", "20000 years ago",
  ])
  func phrasesThatNameNoDateAreNotRead(text: String) throws {
    #expect(try read(text) == nil)
  }

  @Test func monthsEndWhereTheyEnd() throws {
    #expect(try read("yesterday", on: "2024-03-01") == "on 29 February 2024")
    #expect(try read("tomorrow", on: "2025-12-31") == "on 1 January 2026")
    #expect(try read("last month", on: "2026-03-31") == "in February 2026")
    #expect(try read("last month", on: "2026-01-15") == "in December 2025")
  }

  @Test func everyDayFollowsTheOneBefore() throws {
    var day = try #require(CalendarDay("1999-12-25"))
    for _ in 0..<3_000 {
      let next = try #require(day.adding(days: 1))
      #expect(next.weekday == (day.weekday + 1) % 7)
      #expect(next.adding(days: -1) == day)
      #expect(next.day == day.day + 1 || next.day == 1)
      day = next
    }
    #expect(day == CalendarDay("2008-03-12"))
  }

  @Test(arguments: ["2026-02-30", "2026-13-01", "26-01-01", "2026-1-1", "today", "2026-01-01-01"])
  func aTextThatIsNoDayOfTheCalendarIsRefused(text: String) {
    #expect(CalendarDay(text) == nil)
  }
}
