import Testing

@testable import English

/// Tells what words do in a language: in English, and in one made of lists.
@Suite("A language says what words do") struct LanguageTests {
  /// Three words of Dutch, where a final "en" is a plural.
  private let dutch: Language = {
    var lists = WordLists()
    lists.roles = [("Welke", [.wh, .which]), ("één", .determiner)]
    lists.cues = [("hoe veel", .count)]
    lists.operators = [("hoe veel", .howMany)]
    lists.counted = [("alleen", .only)]
    lists.numbers = [("drie", 3)]
    lists.multipliers = [("miljoen", 1_000_000)]
    lists.short = [.lasting: "nog steeds"]
    lists.frames = "voor de duidelijkheid"
    lists.idlePhrases = "niet alleen"
    lists.likeEnglish = [("welke", "which")]
    return Language(tag: "nl", lists) { letters in
      letters.count > 4 && letters.suffix(2).elementsEqual("en".utf8)
        ? (letters.count - 2, .s) : (letters.count, .none)
    }
  }()

  private func words(_ text: String) -> [Word] { WordScanner.words(of: text, in: dutch) }

  @Test func wordsOfListsAreFoldedAsThoseOfQuestions() {
    #expect(words("welke EEN fiets").map(dutch.roles) == [[.wh, .which], .determiner, []])
  }

  @Test func endingsComeOffByTheRuleOfTheLanguage() {
    let (one, many) = (words("fiets")[0], words("fietsen")[0])
    #expect(one.stem == many.stem && many.ending == .s)
    #expect(dutch.feature(of: "fietsen", [], .s) == "fiets")
    #expect(dutch.feature(of: "welke", [.wh, .which], .none) == "which")
  }

  @Test func phrasesAreFound() {
    let asked = words("voor de duidelijkheid, hoe veel niet alleen")
    #expect(dutch.frames(in: asked) == [0..<3])
    #expect(dutch.cues(in: asked).map(\.cue) == [.count])
    #expect(dutch.operators(in: asked).map(\.words) == [3..<5])
    #expect(dutch.idlePhrases(in: asked) == [5..<7])
  }

  @Test func wordsAreListedAndCounted() {
    #expect(dutch.counted(words("alleen")[0]) == .only)
    #expect(words("drie miljoen").map(dutch.number) == [3, nil])
    #expect(words("drie miljoen").map(dutch.multiplier) == [nil, 1_000_000])
    #expect(dutch.has("steeds", in: .lasting) && !dutch.has("steeds", in: .limit))
  }

  @Test func whatItDoesNotKnowItSays() {
    #expect(!dutch.knows(.wordNet) && Language.english.knows(.wordNet))
    #expect(dutch.isTagged("nl-BE") && !dutch.isTagged("en"))
  }

  @Test(arguments: WordList.allCases)
  func englishHasAWordInEachList(list: WordList) {
    let some = [
      "year", "dates", "venue", "people", "right", "oops", "reason", "each", "a", "page", "still",
      "full", "name", "descending", "ascending", "until", "as", "half",
    ]
    #expect(some.contains { Language.english.has($0, in: list) })
  }

  @Test func englishEndingsComeOff() {
    #expect(Language.english.feature(of: "phases", [], .s) == "phase")
    #expect(Language.english.feature(of: "this", .determiner, .s) == "this")
  }
}
