import Terminal
import Testing

@Suite struct CompletionTests {
  let completer = Completer(
    names: NameIndex(["Green tea", "green tea", "green tea leaves", "oolong", "The Matrix", "Élan"]
    ),
    namesAfter: { property, prefix in
      guard property == "benefits" else { return nil }
      let names = ["green tea", "oolong"].filter { $0.hasPrefix(prefix) }
      return (names, names.count)
    },
    earlier: ["where does oolong grow?"], examples: ["what is oolong?"],
    commands: [("/map", true), ("/help", false)])

  @Test(arguments: [
    ("what is ool", "ool", ["oolong"]), ("tell me of the matr", "the matr", ["The Matrix"]),
    ("is gree", "gree", ["Green tea", "green tea", "green tea leaves"]),
    ("is green tea l", "green tea l", ["green tea leaves"]), ("É", "É", ["Élan"]),
    ("is él", "él", ["Élan"]), ("is e\u{301}l", "e\u{301}l", ["Élan"]), ("/ma", "/ma", ["/map"]),
    ("/map ool", "ool", ["oolong"]),
    ("/help ool", "", []), ("the benefits of ", "", ["green tea", "oolong"]),
    ("the benefits of the o", "o", ["oolong"]),
    ("where does ool", "ool", ["oolong grow?", "oolong"]),
    ("where does", "where does", ["where does oolong grow?"]), ("zzz", "", []),
  ])
  func completes(text: String, replaced: String, candidates: [String]) {
    let completion = completer.completions(of: text)
    #expect(completion.replaced == replaced)
    #expect(completion.candidates == candidates)
  }

  @Test func anEmptyLineOffersQuestionsAndInsertsNothing() {
    var completer = completer
    completer.earlier = ["where does oolong grow?", "/map oolong", "2"]
    for text in ["", "  "] {
      let completion = completer.completions(of: text)
      #expect(completion.candidates == ["where does oolong grow?", "what is oolong?", "/help"])
      #expect(completion.extended == text)
    }
  }

  @Test(arguments: [
    ("what is green tea leaves ", []), ("what is oolong ", []), ("/map oolong ", []),
    ("/MA", ["/map"]), ("/map benefits", []), ("/map ", ["Élan", "Green tea"]),
    ("/path oolong ", ["to "]), ("/path oolong to ool", ["oolong"]),
    ("/path oolong to oolong ", []),
  ])
  func aWholeNameIsGoneOnWithByNothing(text: String, candidates: [String]) {
    var completer = completer
    completer.names = NameIndex(["Green tea", "green tea leaves", "oolong", "Élan", "benefits"])
    completer.vocabulary = ["benefits"]
    completer.commands.append(("/path", true))
    let found = completer.completions(of: text).candidates
    #expect(text == "/map " ? found.starts(with: candidates) : found == candidates)
  }

  @Test func onlyAUniqueCompletionGetsItsSpace() {
    #expect(Completion(replacing: "oo", with: ["oolong"]).extended == "oolong ")
    #expect(Completion(replacing: "wh", with: ["what is oolong?"]).extended == "what is oolong?")
    #expect(Completion(replacing: "g", with: ["green tea", "green"]).extended == "green")
    #expect(Completion(replacing: "GREEN", with: ["green tea", "green"]).extended == "GREEN")
    #expect(Completion(replacing: "a", with: ["ab"], total: 50).extended == "ab")
    #expect(Completion.none.extended == "")
  }

  @Test func theListIsCappedWithACount() {
    let many = Completer(names: NameIndex((0..<1000).map { "variety \($0)" }))
    let completion = many.completions(of: "variety")
    #expect(completion.candidates.count == Completion.mostCandidates)
    #expect(completion.total == 1000)
    let lines = Screen(columns: 80, rows: 24).draw(completion)
    #expect(lines.last == "… 960 more")
    let few = Screen(columns: 20, rows: 5).draw(completion)
    #expect(few.count == 3)
    #expect(few.last == "… 998 more")
  }

  @Test func fortyThousandNamesAreFoundByHalving() {
    let index = NameIndex((0..<43_000).map { "name number \($0)" })
    #expect(Array(index.names(startingWith: "NAME number 4299")).count == 11)
    #expect(index.names(startingWith: "zebra").isEmpty)
    #expect(index.names(startingWith: "").count == 43_000)
  }

  @Test func pastesAreCleaned() {
    #expect(LineEditor.cleaned(pasted: "a\r\nb\rc\n\n") == "a\nb\nc")
    #expect(LineEditor.cleaned(pasted: "\n a\tb\u{1B}[0m\u{9B}\n") == " a b[0m")
    #expect(LineEditor.cleaned(pasted: " \n") == "")
  }
}
