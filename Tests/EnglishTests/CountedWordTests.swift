import Testing

@testable import English

/// Words that count wherever they stand, phrases in which they do not, signs, and text that nobody sees.
@Suite("Words that count") struct CountedWordTests {
  @Test(arguments: [("only", CountedWord.only), ("per", .per), ("others", .other), ("both", .both)])
  func aWordCounts(text: String, does: CountedWord) {
    #expect(WordScanner.words(of: text).map(Language.english.counted) == [does])
  }

  @Test(arguments: ["just", "planning", "two"])
  func anotherWordDoesNot(text: String) {
    #expect(WordScanner.words(of: text).allSatisfy { Language.english.counted($0) == nil })
  }

  @Test func inSomePhrasesItIsIdle() {
    #expect(
      Language.english.idlePhrases(in: WordScanner.words(of: "in other words")).contains(0..<3))
    #expect(Language.english.idlePhrases(in: WordScanner.words(of: "the other phases")).isEmpty)
  }

  @Test(
    arguments: [
      ("below -5", true), ("below −5", true), ("below minus 5", true), ("1990-1995", false),
      ("from 2 - 3", false), ("below 5", false), ("7 minus 5", false),
    ])
  func aSignStandsBeforeANumber(text: String, isNegative: Bool) {
    let words = WordScanner.words(of: text)
    let found = Array(text.utf8).withUnsafeBufferPointer {
      Signs.isNegative(words, at: words.count - 1, of: $0)
    }
    #expect(found == isNegative)
  }

  @Test(
    arguments: [
      ("ser\u{AD}vice  management", "service management"), ("a\u{200B}b", "ab"),
      ("a\u{A0}\tb", "a b"), ("plain text", "plain text"), ("“café” — 5", "“café” — 5"),
    ])
  func whatNobodySeesIsTakenOut(text: String, plain: String) {
    #expect(String(decoding: PlainText.of(Array(text.utf8)), as: UTF8.self) == plain)
  }
}
