/// Reads numbers in digits and in words: "150,000", "1.5 million", "twenty-five", "three hundred and forty",
/// "two and a half thousand", "half a million", "a dozen", and years as they are spoken: "twenty twenty-four".
///
/// A language says which words are numbers (`Language.number`, `Language.multiplier`), so that "fünfundzwanzig" may be
/// one word; how they are put together is the same for all.
package struct NumberReader {
  private let words: [Word]
  private let text: UnsafeBufferPointer<UInt8>
  private let language: Language

  /// - Parameter text: what the words were scanned from.
  package init(words: [Word], text: UnsafeBufferPointer<UInt8>, in language: Language) {
    (self.words, self.text, self.language) = (words, text, language)
  }

  package struct Found {
    package var value: Double
    /// The place after its last word.
    package var end: Int
    /// The last word that multiplied, below which more may be added: 100 of "three hundred (and forty)".
    fileprivate var scale = 1.0
  }

  /// The number that begins at a word, as long as it goes on; nil where none does.
  package func number(at start: Int) -> Found? {
    if let part = halfOf(at: start) { return part }
    guard let first = digits(at: start) ?? year(at: start) ?? below100(at: start) ?? one(at: start)
    else { return nil }
    let number = multiplied(withHalf(first), below: .infinity)
    return isPartOfOrdinal(number) ? nil : number
  }

  // MARK: The first words

  private func digits(at place: Int) -> Found? {
    guard words[place].kind == .number else { return nil }
    let digits = text[Int(words[place].start)..<Int(words[place].end)].filter { $0 != 0x2C }
    return Double(String(decoding: digits, as: UTF8.self)).map {
      Found(value: Signs.isNegative(words, at: place, of: text) ? -$0 : $0, end: place + 1)
    }
  }

  /// Reads a number below 100 in words: "seven", "seventy", "seventy-seven", "seventy seven".
  private func below100(at place: Int) -> Found? {
    guard let first = word(at: place) else { return nil }
    guard first >= 20, goesOn(at: place + 1), let second = word(at: place + 1),
      (1..<10).contains(second)
    else { return Found(value: first, end: place + 1) }
    return Found(value: first + second, end: place + 2)
  }

  /// Reads a year as it is spoken, as two numbers of two digits, neither of which multiplies: "nineteen ninety-five",
  /// "twenty twenty".
  private func year(at place: Int) -> Found? {
    guard let century = word(at: place), (11...20).contains(century), goesOn(at: place + 1),
      let rest = below100(at: place + 1), rest.value >= 10, multiplier(at: rest.end) == nil
    else { return nil }
    return Found(value: 100 * century + rest.value, end: rest.end)
  }

  /// The 1 that is not said in "a million"; what multiplies follows.
  private func one(at place: Int) -> Found? {
    isMultiplier(place) ? Found(value: 1, end: place) : nil
  }

  /// Reads "half a million", "half a dozen".
  private func halfOf(at place: Int) -> Found? {
    guard isHalf(place) else { return nil }
    let next = isArticle(place + 1) ? place + 2 : place + 1
    guard isMultiplier(next) else { return nil }
    return multiplied(Found(value: 0.5, end: next), below: .infinity)
  }

  // MARK: What follows

  /// The number with "and a half" where that stands behind it: "two and a half".
  private func withHalf(_ number: Found) -> Found {
    guard isAnd(number.end), isArticle(number.end + 1), isHalf(number.end + 2) else {
      return number
    }
    return Found(value: number.value + 0.5, end: number.end + 3)
  }

  /// "hundred thousand" after "two", and what is added: "three hundred *and forty*".
  /// - Parameter limit: what the number has to stay below, as a part of a longer one has to.
  private func multiplied(_ number: Found, below limit: Double) -> Found {
    var number = number
    while true {
      if let factor = multiplier(at: number.end), number.value * factor < limit {
        number.value *= factor
        number.end += 1
        number.scale = factor
      } else if let rest = rest(after: number) {
        number.value += rest.value
        number.end = rest.end
        number.scale = 1
      } else {
        return number
      }
    }
  }

  /// The number that is added, "and forty" after "three hundred": one that is less than the last word that multiplied.
  /// Nil where none is: "two hundred and five hundred" are two numbers, and so are those of "between two hundred and
  /// fifty".
  private func rest(after number: Found) -> Found? {
    guard number.scale >= 100, goesOn(at: number.end) else { return nil }
    let isJoined = isAnd(number.end)
    let place = isJoined ? number.end + 1 : number.end
    guard goesOn(at: place), let first = below100(at: place) ?? one(at: place) else { return nil }
    let rest = multiplied(first, below: number.scale)
    guard rest.value < number.scale, rest.end > place, !isPartOfOrdinal(rest) else { return nil }
    if let next = multiplier(at: rest.end), next <= number.scale { return nil }
    return isJoined && isOfTwo(number, endingAt: rest.end) ? nil : rest
  }

  /// Whether "and" parts the two ends of a stretch: "between two hundred and fifty", where no other "and" follows.
  private func isOfTwo(_ number: Found, endingAt end: Int) -> Bool {
    guard let between = (0..<number.end).last(where: { operation(at: $0) == .between }) else {
      return false
    }
    return !(between..<number.end).contains(where: isAnd) && !isAnd(end)
  }

  /// Whether the number is part of a place in an order: "twenty" of "twenty-first".
  private func isPartOfOrdinal(_ number: Found) -> Bool {
    number.end < words.count && language.endsOrdinal(number.end, in: words)
  }

  // MARK: Words

  private func word(at place: Int) -> Double? {
    guard place < words.count, words[place].kind == .word else { return nil }
    return language.number(words[place])
  }

  /// The number that the word at a place multiplies what stands before it by: 100 for "hundred".
  private func multiplier(at place: Int) -> Double? {
    goesOn(at: place) && isMultiplier(place) ? language.multiplier(words[place]) : nil
  }

  private func isMultiplier(_ place: Int) -> Bool {
    place < words.count && words[place].kind == .word && language.multiplier(words[place]) != nil
  }

  /// Whether nothing but a hyphen parts a word from the one before: "two, three" are two numbers.
  private func goesOn(at place: Int) -> Bool {
    place < words.count && words[place].before.subtracting(.hyphen).isEmpty
  }

  private func isAnd(_ place: Int) -> Bool {
    goesOn(at: place) && language.roles(of: words[place]).contains(.and)
  }

  private func isArticle(_ place: Int) -> Bool {
    goesOn(at: place) && language.has(words[place], in: .article)
  }

  private func isHalf(_ place: Int) -> Bool {
    place < words.count && language.has(words[place], in: .half)
  }

  private func operation(at place: Int) -> Operator? {
    language.operation(of: Fingerprint.extend(Fingerprint.seed, with: words[place].folded))
  }
}
