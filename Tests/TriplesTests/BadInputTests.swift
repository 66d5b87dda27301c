import TestGraphs
import Testing
import Triples

/// Errors in a text are told with their place, and nothing traps.
@Suite struct BadInputTests {
  private func complaint(_ bytes: [UInt8], name: String = "x.ttl") -> String? {
    var builder = TripleStoreBuilder()
    do {
      try GraphReader.read(bytes: bytes, name: name, into: &builder)
      return nil
    } catch {
      return error.description
    }
  }

  private func complaint(_ text: String, name: String = "x.ttl") -> String? {
    complaint(Array(text.utf8), name: name)
  }

  @Test(
    arguments: [
      ([0x00], "x.ttl:1:19: a NUL byte: the file is not text in UTF-8; save it as UTF-8"),
      ([0xFF], "x.ttl:1:19: a byte (0xff) that is not UTF-8 here; save it as UTF-8"),
      ([0xC3, 0x28], "x.ttl:1:20: a byte (0x28) that is not UTF-8 here; save it as UTF-8"),
      ([0xC0, 0x80], "x.ttl:1:19: a byte (0xc0) that is not UTF-8 here; save it as UTF-8"),
      ([0xED, 0xA0, 0x80], "x.ttl:1:20: a byte (0xa0) that is not UTF-8 here; save it as UTF-8"),
    ] as [([UInt8], String)]) func bytesThatAreNotTextAreRefused(bad: [UInt8], message: String)
  {
    #expect(complaint(Array("<urn:a> <urn:p> \"x".utf8) + bad + Array("\" .\n".utf8)) == message)
  }

  @Test func aBadByteFarIntoTheFileIsFound() {
    let lines = String(repeating: "<urn:a> <urn:p> \"Zoë Müller\" .\n", count: 10_000)
    #expect(
      complaint(Array(lines.utf8) + [0xFE])
        == "x.ttl:10001:1: a byte (0xfe) that is not UTF-8 here; save it as UTF-8")
  }

  @Test(arguments: [
    (
      "@prefix a: <urn:a> .\n# b:no\na:b a:c \"b:no\" .\n  b:d a:c 1 .",
      """
      x.ttl:4:3: b:d: nothing says what "b:" stands for; add a line "@prefix b: <…> ." above it
      """
    ),
    (
      "<urn:a> <urn:p> \"x .\n<urn:b> <urn:p> <urn:c> .\n",
      """
      x.ttl:1:21: the line ends inside a quoted text: is a quote missing? (\"\"\" may span lines)
      """
    ),
    (
      "<urn:a> <urn:p> \"x\"\n",
      "x.ttl:2:1: the file ends inside a statement: is a dot, quote or bracket missing?"
    ),
    ("<urn:a> <urn:p> <urn:b c> .", "x.ttl:1:24: invalid IRI character (escape %20)"),
    (
      "\"a\" <urn:p> 1 .",
      "x.ttl:1:1: a property was expected here; a statement is \"subject property object .\""
    ),
    (
      "{ <urn:a> <urn:p> 1 }",
      "x.ttl:1:1: \"{\" begins a named graph, which only .trig files may hold"
    ),
    ("<urn:a> <urn:p> \"\\q\" .", "x.ttl:1:19: invalid escape `\\q'"),
  ]) func syntaxErrorsSayWhereAndWhat(text: String, message: String) {
    #expect(complaint(text) == message)
    let crlf = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    #expect(
      complaint(crlf)?.split(separator: ":").prefix(2) == message.split(separator: ":").prefix(2))
  }

  @Test func deepNestingIsRefusedAndLongListsAreNot() {
    let deep = 100_000
    for (open, close) in [("[ <urn:p> ", " ]"), ("( ", " )")] {
      let text =
        "<urn:a> <urn:p> " + String(repeating: open, count: deep) + "1"
        + String(repeating: close, count: deep) + " ."
      #expect(complaint(text) == "x.ttl: brackets or lists nested more than 2000 deep")
      let flat = String(repeating: open + "1" + close + " ", count: 5000)
      #expect(complaint("<urn:a> <urn:p> ( \(flat) ) .") == nil)
    }
    let several = (0..<5000).map { "[ <urn:q> (\($0)) ], []" }.joined(separator: ", ")
    #expect(complaint("<urn:a> <urn:p> \(several) .") == nil)
    let subjects = String(
      repeating: "[ <urn:p> 1 ] <urn:q> (1 2) . (1 2) <urn:q> 3 . ", count: 5000)
    #expect(complaint(subjects) == nil)
  }

  @Test func longTextsAreKeptWhole() throws {
    let label = String(repeating: "é", count: 1_000_000)
    let store = try TestGraph.read("<urn:\(label)> <urn:p> \"\(label)\" .")
    store.forEachTriple { s, _, o in
      #expect(store.text(of: s).utf8.count == 2_000_004)
      #expect(store.text(of: o) == label)
    }
  }

  @Test func anEmptyTextHoldsNothingAndIsNoError() throws {
    #expect(try TestGraph.read("").tripleCount == 0)
    #expect(try TestGraph.read("# nothing\n").tripleCount == 0)
  }
}
