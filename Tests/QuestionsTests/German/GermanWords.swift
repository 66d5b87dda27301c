import English

/// A stub of German: some twenty words, and two rules (`GermanStems.swift`), enough to ask a few questions. A real one
/// has more words; their kinds are these.
enum German {
  static let language = Language(tag: "de", lists, stemLength: stemLength)

  private static let lists: WordLists = {
    var lists = WordLists()
    lists.roles = [
      ("welche welcher welches", [.wh, .which]), ("was", [.wh, .what]), ("wer", [.wh, .who]),
      ("wie", .how), ("ist sind", .be), ("hat haben", .have), ("gehört gehören", [.do, .light]),
      ("der die das den dem des", .determiner), ("von vom des", .of), ("zum zur", .to),
      ("und", .and), ("oder", .or), ("nicht", .not), ("sie", .they), ("es", .it),
    ]
    lists.cues = [
      ("wie viele", .count), ("nicht", .negation), ("welche|oder", .choice),
      ("was ist|was sind", .define),
    ]
    lists.operators = [("wie viele", .howMany), ("nicht", .not)]
    lists.likeEnglish = [
      ("welche welcher welches", "which"), ("was", "what"), ("wer", "who"), ("wie", "how"),
      ("viele", "many"), ("ist", "is"), ("sind", "are"), ("hat", "has"), ("haben", "have"),
      ("gehört gehören", "does"), ("der die das den dem", "the"), ("von vom des", "of"),
      ("und", "and"), ("oder", "or"), ("nicht", "not"), ("sie", "they"), ("es", "it"),
    ]
    return lists
  }()
}
