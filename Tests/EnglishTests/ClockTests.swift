import English
import Testing

/// Times of day as people write them.
@Suite struct ClockTests {
  private func time(_ text: String, at start: Int = 0) -> (words: String, end: Int)? {
    var text = text
    let words = WordScanner.words(of: text)
    return text.withUTF8 { bytes in
      ClockReader(words: words, text: bytes).time(at: start).map { ($0.span.words, $0.end) }
    }
  }

  @Test(
    arguments: [
      ("10am", "at 10:00", 1), ("3 pm", "at 15:00", 2), ("12am", "at 00:00", 1),
      ("12 pm", "at 12:00", 2), ("10:30", "at 10:30", 2), ("2:15 pm", "at 14:15", 3),
      ("2:15pm", "at 14:15", 2), ("noon", "at 12:00", 1), ("midnight", "at 00:00", 1),
    ])
  func timesOfDayAreReadWithAndWithoutAmAndPm(text: String, words: String, end: Int) throws {
    let found = try #require(time(text))
    #expect(found.words == words)
    #expect(found.end == end)
  }

  @Test(arguments: ["10", "13am", "10:75", "am", "10 30", "25:00", "3 amps"])
  func wordsAndNumbersThatAreNoTimeAreNotRead(text: String) { #expect(time(text) == nil) }

  @Test func keysAreWrittenAsClocksShowThem() {
    #expect(Wording.clock(103_000) == "10:30")
    #expect(Wording.clock(80_530) == "08:05:30")
    #expect(Wording.clock(0) == "00:00")
  }
}
