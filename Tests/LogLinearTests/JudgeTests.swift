import Foundation
import LogLinear
import Testing

/// The judge says what score.py says. `judge.py` made the turns and replies, with score.py's verdicts.
@Suite struct JudgeTests {
  struct Case: Decodable, Sendable {
    var `as`: String
    var turn: Turn
    var reply: Judge.Reply
    var verdict: Judge.Verdict
  }

  /// LORE_JUDGE names another file of cases: more of them than are kept here.
  private static let path =
    ProcessInfo.processInfo.environment["LORE_JUDGE"]
    ?? URL(filePath: #filePath).deletingLastPathComponent().path + "/judge.jsonl"

  @Test func verdictsAreThoseOfThePythonScorer() throws {
    let lines = try Data(contentsOf: URL(filePath: Self.path)).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count >= 200)
    for (number, line) in lines.enumerated() {
      let made = try JSONDecoder().decode(Case.self, from: line)
      let verdict =
        made.as == "question"
        ? Judge.question(made.turn, made.reply) : Judge.verdict(made.turn, made.reply)
      let text = String(decoding: line, as: UTF8.self)
      #expect(verdict == made.verdict, "line \(number + 1): \(text)")
    }
  }

  @Test func aCorpusIsReadAConversationALine() throws {
    let text = """
      {"graph": "films", "voice": "child", "turns": [{"q": "who?", "form": "(f x)", \
      "kind": "table", "answers": [["a", "1"]], "ordered": true, "alt": {"a": ["b"]}}, {"q": "and?"}]}

      {"id": "x", "turns": [{"q": "why", "kind": "list", "gold": ["a|b"], "at_least": 1, "open": true, \
      "answers": [], "keys": [["c"]]}]}
      """
    let corpus = try Corpus.read(Data(text.utf8), set: "films", file: "films.jsonl")
    #expect(corpus.map(\.id) == ["films:1", "x"])
    let (first, second) = (corpus[0].turns[0], corpus[1].turns[0])
    #expect(first.answers == .rows([["a", "1"]]) && first.ordered == true && first.form == "(f x)")
    #expect(first.alternatives == ["a": ["b"]] && corpus[0].turns[1].kind == nil)
    #expect(second.answers == .values([]) && second.gold == ["a|b"] && second.atLeast == 1)
    #expect(second.keys == [["c"]] && second.open == true && corpus[1].voice == "")
    #expect(throws: Corpus.Failure.self) {
      try Corpus.read(Data("{}".utf8), set: "films", file: "films.jsonl")
    }
  }
}
