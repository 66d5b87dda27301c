/// Reads times of day in the ways people write them: "10am", "3 pm", "10:30", "2:15 pm", "noon", "midnight".
/// A number alone is a number like any other.
package struct ClockReader {
  package let words: [Word]
  package let text: UnsafeBufferPointer<UInt8>

  package init(words: [Word], text: UnsafeBufferPointer<UInt8>) {
    self.words = words
    self.text = text
  }

  /// The time that begins at a word, and where it ends: "10:30 pm" is 22:30.
  package func time(at start: Int) -> (span: DateSpan, end: Int)? {
    if let hour = Self.named[typed(start)] {
      return DateSpan(hour: hour, minute: 0).map { ($0, start + 1) }
    }
    guard let (hour, half) = hour(at: start) else { return nil }
    if let half { return made(hour, 0, half, start + 1) }
    if let (minute, half) = minute(after: start) {
      if let half { return made(hour, minute, half, start + 2) }
      let next = self.half(at: start + 2)
      return made(hour, minute, next, start + (next == nil ? 2 : 3))
    }
    return self.half(at: start + 1).flatMap { made(hour, 0, $0, start + 2) }
  }

  /// The half of the day: before or after noon.
  private enum Half: String { case am, pm }

  private static let named = ["noon": 12, "midday": 12, "midnight": 0]

  private func made(
    _ hour: Int, _ minute: Int, _ half: Half?, _ end: Int
  ) -> (span: DateSpan, end: Int)? {
    guard let half else { return DateSpan(hour: hour, minute: minute).map { ($0, end) } }
    guard (1...12).contains(hour) else { return nil }
    let shifted = hour % 12 + (half == .pm ? 12 : 0)
    return DateSpan(hour: shifted, minute: minute).map { ($0, end) }
  }

  /// Reads the hour: "10", or "10am" in one word.
  private func hour(at place: Int) -> (Int, Half?)? {
    guard let (number, half) = number(at: place), number <= 23 else { return nil }
    return (number, half)
  }

  /// The "30" of "10:30", which a colon joins to the hour.
  private func minute(after place: Int) -> (Int, Half?)? {
    guard place + 1 < words.count, words[place + 1].start == words[place].end + 1,
      text[Int(words[place].end)] == UInt8(ascii: ":"),
      typed(place + 1).prefix(while: \.isNumber).count == 2, let found = number(at: place + 1),
      found.0 < 60
    else { return nil }
    return found
  }

  /// One or two digits, with "am" or "pm" behind them in the same word or nothing.
  private func number(at place: Int) -> (Int, Half?)? {
    let typed = typed(place)
    let digits = typed.prefix { $0.isNumber }
    guard (1...2).contains(digits.count), let number = Int(digits) else { return nil }
    let rest = String(typed.dropFirst(digits.count))
    guard rest.isEmpty || Half(rawValue: rest) != nil else { return nil }
    return (number, Half(rawValue: rest))
  }

  private func half(at place: Int) -> Half? { Half(rawValue: typed(place)) }

  private func typed(_ place: Int) -> String {
    guard place < words.count, words[place].kind != .quoted else { return "" }
    let bytes = text[Int(words[place].start)..<Int(words[place].end)]
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }
}
