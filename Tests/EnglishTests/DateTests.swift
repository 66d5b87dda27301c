import English
import Testing

/// Dates and units as people write them.
@Suite struct DateTests {
  @Test(
    arguments: [
      (DateSpan(year: 1952), "in 1952"),
      (DateSpan(year: 2024, month: 6), "in June 2024"),
      (DateSpan(year: 2024, month: 12), "in December 2024"),
      (DateSpan(year: 2001, month: 5, day: 3), "on 3 May 2001"),
      (DateSpan(years: 1990...1995), "from 1990 to 1995"),
    ] as [(DateSpan?, String)])
  func aStretchOfTimeIsTold(span: DateSpan?, words: String) {
    #expect(span?.words == words)
  }

  @Test func aYearHoldsItsMonthsAndDays() throws {
    let year = try #require(DateSpan(year: 2024))
    for (month, day) in [(1, 1), (6, 30), (12, 31)] {
      let date = try #require(DateSpan(year: 2024, month: month, day: day))
      #expect(year.first <= date.first && date.last <= year.last)
    }
    #expect(year.years == 2024...2024)
    #expect(DateSpan(year: 2024, month: 6)?.years == nil)
  }

  @Test func whatIsNoDateMakesNone() {
    #expect(DateSpan(year: 2024, month: 13) == nil)
    #expect(DateSpan(year: 2024, month: 2, day: 32) == nil)
    #expect(DateSpan(year: 1952.5) == nil)
    #expect(DateSpan(year: 410_000) == nil)
  }

  @Test(
    arguments: [
      ("length km", "length"), ("top speed kmh", "top speed"), ("price in eur", "price"),
      ("weight", "weight"), ("birth year", "birth year"), ("km", "km"),
    ])
  func unitsHungOnNamesAreDropped(name: String, bare: String) {
    #expect(Units.dropped(from: name) == bare)
  }
}
