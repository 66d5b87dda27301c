import Answers
import Assistant
import Glibc
import PseudoTerminals
import Terminal
import Testing

/// An answerer that counts its turns, and answers what does not begin with "not".
private struct Counting: Answering {
  var count = 0

  mutating func reply(to question: String, stop: @escaping @Sendable () -> Bool) -> Reply {
    count += 1
    var reply = Reply(
      question: question, status: question.hasPrefix("not") ? .unknown : .answered,
      answer: Answer("turn \(count)"))
    reply.answers = ["\(count)"]
    return reply
  }

  mutating func reset() { count = 0 }
}

@Suite struct BatchTests {
  private let folder = ScratchFolder()

  /// Runs a batch on an input; returns what it writes, and whether all was answered.
  private func run(
    _ input: [UInt8], _ batch: Batch = Batch(), jobs: Int = 1
  ) throws -> (output: String, allAnswered: Bool) {
    folder.write("", to: "out")
    folder.write(bytes: input, to: "in")
    let source = open(folder.path + "/in", O_RDONLY)
    let target = open(folder.path + "/out", O_WRONLY | O_TRUNC)
    defer {
      close(source)
      close(target)
    }
    let reader = LineReader(descriptor: source)
    let output = Output(descriptor: target)
    let allAnswered =
      jobs > 1
      ? try batch.run(from: reader, to: output, jobs: jobs) { Counting() }
      : try batch.run(from: reader, to: output) { Counting() }
    return (folder.read("out") ?? "", allAnswered)
  }

  @Test func anEmptyLineEndsAConversationAndCommentsAreSkipped() throws {
    let (output, allAnswered) = try run(Array("a\r\n# comment\nb\n\n \nc".utf8))
    #expect(output == "> a\nturn 1\n> b\nturn 2\n\n\n> c\nturn 1\n")
    #expect(allAnswered)
  }

  @Test(arguments: [1, 2, 3]) func orderStaysWhateverTheThreads(jobs: Int) throws {
    let input = (0..<300).map { "q\($0)\nr\($0)\n\n" }.joined()
    let (output, allAnswered) = try run(Array(input.utf8), Batch(format: .tsv), jobs: jobs)
    let expected = (0..<300).map {
      "q\($0)\tanswered\t1\tturn 1\nr\($0)\tanswered\t2\tturn 2\n"
    }.joined()
    #expect(output == expected)
    #expect(allAnswered)
  }

  @Test(arguments: [1, 2]) func failFastStopsAtTheFirstUnanswered(jobs: Int) throws {
    let batch = Batch(format: .text, failsFast: true)
    let (output, allAnswered) = try run(Array("a\nnot b\nc\n\nd\n".utf8), batch, jobs: jobs)
    #expect(output == "> a\nturn 1\n> not b\nturn 2\n")
    #expect(!allAnswered)
  }

  @Test func bytesThatAreNoTextAreRepaired() throws {
    let input: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61, 0x00, 0xFF, 0x62, 0x0A]
    #expect(try run(input).output == "> a\u{FFFD}\u{FFFD}b\nturn 1\n")
  }

  @Test func aLineOfAnyLengthIsReadToItsEnd() throws {
    let long = Array(repeating: UInt8(ascii: "x"), count: 3_000_000)
    let (output, allAnswered) = try run(long + Array("\nnext\n".utf8))
    #expect(output.contains("That question is too long: it has 3000000 bytes"))
    #expect(output.hasSuffix("> next\nturn 1\n"))
    #expect(!allAnswered)
    let limit = Array(repeating: UInt8(ascii: "x"), count: LineReader.most)
    for end in ["\n", "\r\n", ""] {
      #expect(
        try run(limit + Array(end.utf8)).output.hasSuffix("\nturn 1\n"), "\(end.debugDescription)")
    }
    #expect(try run(limit + Array("x\n".utf8)).output.contains("too long"))
  }

  @Test func jsonIsOneObjectALineWithNothingATerminalActsOn() {
    var reply = Reply(
      question: "a \"b\"\\\n\u{1B}\u{9B}\u{202E}é", status: .none, answer: Answer("x"))
    reply.answers = ["1", "2"]
    reply.evidence = [.init(subject: "s", predicate: "p", object: "o", source: nil)]
    #expect(
      reply.jsonLine == """
        {"question": "a \\"b\\"\\\\\\n\\u001B\\u009B\\u202Eé", "status": "none", \
        "answers": ["1", "2"], "columns": [], "rows": [], \
        "text": "x", "reading": null, "sparql": null, \
        "evidence": [{"subject": "s", "predicate": "p", "object": "o", "source": null}], \
        "notes": [], "alternatives": [], "suggestions": []}
        """)
  }

  @Test func tabSeparatedFieldsHoldNoTabsOrLines() {
    let reply = Reply(question: "a\tb\\", status: .answered, answer: Answer("x\ny"))
    #expect(ReplyFormat.tsv.write(reply) == "a\\tb\\\\\tanswered\t\tx\\ny\n")
  }

  @Test func theEscapesOfAReplyAreShown() {
    let reply = Reply(question: "\u{1B}[2J", status: .answered, answer: Answer("\u{07}"))
    #expect(ReplyFormat.text.write(reply) == "> \\x1B[2J\n\\x07\n")
  }
}
