import English
import Testing
import Vocabulary

/// Splitting text into words: what is one word, how it is folded, and what stands between.
@Suite("Words of a question") struct ScannerTests {
  private func stems(_ text: String) -> [UInt64] { WordScanner.words(of: text).map(\.stem) }
  private func folded(_ text: String) -> [UInt64] { WordScanner.words(of: text).map(\.folded) }

  @Test(arguments: [
    ("rivers", "river"), ("cities", "city"), ("boxes", "box"), ("affects", "affect"),
    ("affected", "affect"), ("affecting", "affect"), ("planned", "plan"), ("planning", "plan"),
    ("closes", "closing"), ("carries", "carried"), ("people", "person"), ("written", "write"),
    ("wrote", "write"), ("children", "child"),
  ])
  func formsOfAWordHaveOneStem(form: String, other: String) {
    #expect(stems(form) == stems(other))
  }

  @Test(arguments: [
    ("manager", "management"), ("process", "proce"), ("status", "statue"), ("speed", "spe"),
    ("analysis", "analyst"), ("bus", "bu"),
  ])
  func otherWordsKeepTheirOwn(word: String, other: String) {
    #expect(stems(word) != stems(other))
  }

  @Test(arguments: [
    ("ÉCLAIR", "eclair"), ("Malmö", "malmo"), ("straße", "STRASSE"), ("Œuvre", "oeuvre"),
    ("Łódź", "lodz"), ("e\u{301}clair", "éclair"), ("O’Hara", "O'Hara"), ("ЖУК", "жук"),
  ])
  func caseAndAccentsAreForgiven(text: String, other: String) {
    #expect(folded(text) == folded(other))
  }

  /// Keyboards and clipboards send an accent in one character with its letter, or as a mark behind.
  @Test(arguments: [
    ("é", "e\u{301}"), ("Việt", "Vie\u{323}\u{302}t"), ("Việt", "Vie\u{302}\u{323}t"),
    ("Ǎn", "A\u{30C}n"), ("Андрей", "Андреи\u{306}"), ("Αθήνα", "Αθη\u{301}να"),
    ("がく", "か\u{3099}く"), ("각", "\u{1100}\u{1161}\u{11A8}"), ("क़लम", "क\u{93C}लम"),
  ])
  func anAccentIsTheSameInOneCharacterAndInTwo(composed: String, decomposed: String) {
    #expect(folded(composed) == folded(decomposed))
    #expect(folded(composed).count == 1)
  }

  @Test func foldingKeepsVoicingMarksAndDropsLatinAccents() {
    #expect(folded("がく") != folded("かく"))
    #expect(folded("Viet") == folded("Việt"))
  }

  @Test func aPossessiveEndsAWordAndIsNoted() {
    let words = WordScanner.words(of: "Ada's mother's dog")
    #expect(words.count == 3)
    #expect(words.map { $0.before.contains(.possessive) } == [false, true, true])
    #expect(folded("Ada's")[0] == folded("ada")[0])
  }

  @Test func whatStandsBetweenWordsIsNoted() {
    let words = WordScanner.words(of: "one, two/three & four. five-six?")
    #expect(words.count == 6)
    #expect(words[1].before.contains(.comma))
    #expect(words[2].before.contains(.slash))
    #expect(words[3].before.contains(.ampersand))
    #expect(words[4].before.contains(.stop))
    #expect(words[5].before.contains(.hyphen))
  }

  @Test func numbersAreOneWordWithTheirSeparators() {
    let words = WordScanner.words(of: "more than 1,000,000 or 3.5 of 7th")
    #expect(words.filter { $0.kind == .number }.count == 2)
  }

  @Test func aQuotationIsOneWord() {
    let text = "who wrote \"The Salt Road\" and “It”?"
    #expect(WordScanner.words(of: text, quotes: true).filter { $0.kind == .quoted }.count == 2)
    #expect(WordScanner.words(of: text).allSatisfy { $0.kind != .quoted })
  }

  @Test(arguments: ["\"", "\"\"", "“", "“x", "'", "’s", "", " ", "\u{0}", "\u{FFFD}", "-", "…"])
  func aTextOfStrayMarksGivesAtMostOneWord(text: String) {
    #expect(WordScanner.words(of: text, quotes: true).count <= 1)
  }

  @Test func wordsKnowWhereTheyStoodInTheText() {
    let text = "What’s Malmö?"
    let bytes = Array(text.utf8)
    let typed = WordScanner.words(of: text).map {
      String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
    }
    #expect(typed.last == "Malmö")
  }
}

/// The distance of two spellings.
@Suite("Spelling") struct SpellingTests {
  @Test(arguments: [
    ("river", "river", 0), ("river", "rivre", 1), ("river", "rver", 1), ("river", "riveer", 1),
    ("river", "rover", 1), ("river", "lover", 2), ("river", "mountain", 3), ("", "ab", 2),
  ])
  func distanceCountsSlipsOfTheFinger(a: String, b: String, distance: Int) {
    #expect(Spelling.distance(Array(a.utf8), Array(b.utf8), atMost: 2) == distance)
    #expect(Spelling.distance(Array(b.utf8), Array(a.utf8), atMost: 2) == distance)
  }
}

/// Comparative and superlative.
@Suite("Degrees of adjectives") struct DegreesTests {
  @Test(arguments: [
    ("hard", "harder", "hardest"), ("big", "bigger", "biggest"), ("large", "larger", "largest"),
    ("easy", "easier", "easiest"), ("good", "better", "best"), ("far", "farther", "farthest"),
    ("difficult", "more difficult", "most difficult"),
    ("light load", "lighter load", "lightest load"),
    ("grey", "greyer", "greyest"), ("slow", "slower", "slowest"),
  ])
  func theUsualFormComesFirst(adjective: String, more: String, most: String) {
    let forms = Degrees.forms(of: adjective)
    #expect(forms.comparative.first == more)
    #expect(forms.superlative.first == most)
  }
}

/// Names made of addresses.
@Suite("Names made of addresses") struct LocalNameTests {
  @Test(arguments: [
    ("http://example.org/plays_for_country", "plays for country"),
    ("http://example.org/playsForCountry", "plays for country"),
    ("http://example.org/a#birth-place", "birth place"),
    ("urn:isbn:shirtNumber", "shirt number"),
  ])
  func theLastPartIsSplitIntoWords(iri: String, words: String) {
    #expect(LocalName.words(of: iri).lowercased() == words)
  }
}
