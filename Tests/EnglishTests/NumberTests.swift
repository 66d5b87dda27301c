import Testing

@testable import English

/// Numbers and places in an order as people write them, in digits and in words.
@Suite("Numbers are read in words as in digits") struct NumberTests {
  /// All numbers of a text, one behind the other.
  private func numbers(_ text: String) -> [Double] {
    let words = WordScanner.words(of: text)
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      let reader = NumberReader(words: words, text: bytes, in: .english)
      var found: [Double] = []
      var place = 0
      while place < words.count {
        let number = reader.number(at: place)
        if let number { found.append(number.value) }
        place = max(place + 1, number?.end ?? 0)
      }
      return found
    }
  }

  @Test(
    arguments: [
      ("zero", 0), ("twelve", 12), ("thirteen", 13), ("nineteen", 19), ("twenty", 20),
      ("ninety", 90), ("twenty-five", 25), ("twenty five", 25), ("Ninety-Nine", 99),
      ("a hundred", 100), ("two hundred", 200), ("three hundred and forty", 340),
      ("three hundred forty-one", 341), ("one thousand two hundred", 1200),
      ("twenty-four hundred", 2400), ("two hundred thousand", 200_000),
      ("three hundred and forty thousand five hundred and six", 340_506),
      ("one million two hundred thousand and one", 1_200_001), ("a thousand million", 1e9),
      ("two and a half", 2.5), ("two and a half thousand", 2500), ("half a million", 500_000),
      ("a dozen", 12), ("two dozen", 24), ("half a dozen", 6), ("150,000", 150_000),
      ("1.5 million", 1_500_000), ("3 and a half", 3.5), ("-5", -5),
      ("nineteen ninety-five", 1995), ("twenty twenty four", 2024), ("twenty twelve", 2012),
    ])
  func wordsMakeOneNumber(text: String, value: Double) {
    #expect(numbers(text) == [value])
  }

  @Test(
    arguments: [
      ("two, three", [2, 3]), ("two and three", [2, 3]), ("twenty or thirty", [20, 30]),
      ("two hundred and five hundred", [200, 500]), ("two hundred and 5", [200, 5]),
      ("between two hundred and fifty", [200, 50]), ("between twenty and thirty", [20, 30]),
      ("between two hundred and fifty and three hundred", [250, 300]),
      ("a thousand and two thousand", [1000, 2000]), ("twenty thirteen hundred", [20, 1300]),
      ("the phases", []), ("half of them", []), ("a hundredth", []), ("forty-second street", []),
    ])
  func numbersStandBesideEachOther(text: String, values: [Double]) {
    #expect(numbers(text) == values)
  }

  private func places(_ text: String) -> [Int] {
    Language.english.operators(in: WordScanner.words(of: text)).compactMap {
      if case .ordinal(let place) = $0.meaning { place } else { nil }
    }
  }

  @Test(
    arguments: [
      ("the first", 1), ("initial", 1), ("10th", 10), ("eleventh", 11), ("12th", 12),
      ("twentieth", 20), ("twenty-first", 21), ("twenty first", 21), ("22nd", 22),
      ("fortieth", 40), ("ninety-ninth", 99), ("hundredth", 100), ("twenty, first", 1),
    ])
  func placesInAnOrderAreNumbered(text: String, place: Int) {
    #expect(places(text) == [place])
  }

  @Test(
    arguments: [
      ("the twenty-first of August", 8, 21), ("twenty sixth of november", 11, 26),
      ("the third of May", 5, 3), ("March twenty-second", 3, 22), ("18 March", 3, 18),
      ("the 5th of May", 5, 5), ("August 31st", 8, 31),
    ])
  func daysAreWrittenOut(text: String, month: Int, day: Int) throws {
    #expect(dates(text) == ["\(month)-\(day)"])
  }

  @Test(arguments: ["the second may be late", "the fortieth of May", "twenty of them", "may I"])
  func whatIsNoDayIsNone(text: String) {
    #expect(dates(text) == [])
  }

  private func dates(_ text: String) -> [String] {
    let words = WordScanner.words(of: text)
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      let reader = DateReader(words: words, text: bytes)
      let found = words.indices.lazy.compactMap { reader.dayAndMonth(at: $0) }.first
      return found.flatMap { date in date.day.map { ["\(date.month)-\($0)"] } } ?? []
    }
  }
}
