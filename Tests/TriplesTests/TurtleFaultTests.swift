import RDF
import TestGraphs
import Testing
import Triples

/// Turtle that serd misreads, or takes though no standard has it.
@Suite struct TurtleFaultTests {
  /// The facts of a text as N-Quads, in order.
  private func quads(_ text: String, name: String = "x.ttl") throws(GraphError) -> [String] {
    var builder = TripleStoreBuilder()
    try GraphReader.read(text: text, name: name, into: &builder)
    var written = ""
    QuadWriter.write(builder) { bytes throws(Never) in
      written += String(decoding: bytes, as: UTF8.self)
    }
    return written.split(separator: "\n").map(String.init)
  }

  private func complaint(_ text: String, name: String = "x.ttl") -> String? {
    do {
      _ = try quads(text, name: name)
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("288.", "integer", "288"), ("-7.", "integer", "-7"), ("3.# remark", "integer", "3"),
    ("1.5.", "decimal", "1.5"), ("1e5.", "double", "1e5"), ("1.e5 .", "double", "1.e5"),
    ("+.5 .", "decimal", "+.5"),
  ])
  func aNumberBeforeTheDotIsANumber(written: String, type: String, value: String) throws {
    #expect(
      try quads("<urn:a> <urn:p> \(written)\n") == [
        "<urn:a> <urn:p> \"\(value)\"^^<\(XSD.namespace)\(type)> ."
      ])
  }

  @Test func aNumberBeforeTheDotIsOneAtEveryPlaceOfAPage() throws {
    for padding in 65_440..<65_560 {
      let text = "#" + String(repeating: "x", count: padding) + "\n<urn:a> <urn:p> 288.\n"
      #expect(try quads(text) == ["<urn:a> <urn:p> \"288\"^^<\(XSD.integer)> ."], "\(padding)")
    }
  }

  @Test(arguments: [
    (#"say "\\* x" end"#, #"say \"\\* x\" end"#),
    (#"say "\u00e9t\u00e9" end"#, #"say \"été\" end"#),
    (#"""a"#, #"\"\"a"#), (#"a\""#, #"a\""#), ("two\nlines", #"two\nlines"#),
  ])
  func quotesInALongTextAreItsOwn(written: String, read: String) throws {
    #expect(
      try quads("<urn:a> <urn:p> \"\"\"\(written)\"\"\" .") == ["<urn:a> <urn:p> \"\(read)\" ."])
  }

  @Test(arguments: [
    ("<g/../h>", "http://a/bb/ccc/h"), ("<./g/.>", "http://a/bb/ccc/g/"),
    ("<../../g>", "http://a/g"),
    ("<../../../g>", "http://a/g"), ("<?y>", "http://a/bb/ccc/d;p?y"),
    ("<>", "http://a/bb/ccc/d;p?q"),
    ("<//g>", "http://g"), ("<g;x=1/../y>", "http://a/bb/ccc/y"), ("<urn:x>", "urn:x"),
  ])
  func relativeNamesAreResolvedAsRFC3986Says(written: String, iri: String) throws {
    #expect(
      try quads("@base <http://a/bb/ccc/d;p?q> . <urn:a> <urn:p> \(written) .")
        == ["<urn:a> <urn:p> <\(iri)> ."])
  }

  @Test(arguments: [
    (
      "<urn:a> <urn:p>\n \"x\\uD83D\\uDE00\" .",
      "2:4: \\uD83D is half of a character (a surrogate): write \\U0001F600 for the two"
    ),
    (
      "<urn:a> <urn:p> \"\\udfff\" .",
      "1:18: \\udfff is half of a character (a surrogate), which may not stand alone"
    ),
    ("<urn:a> <urn:p> \"\\U00110000\" .", "1:18: \\U00110000: there is no such character"),
    ("<urn:a> <urn:p> \"x\"@en_US .", "1:20: @en_US is no language; it is written @en-US"),
  ])
  func whatSerdLetsPassIsRefused(text: String, message: String) {
    #expect(complaint(text) == "x.ttl:" + message)
    #expect(
      complaint(text.split(separator: "\n").joined(), name: "x.nt")?.contains(message.dropFirst(5))
        == true)
  }

  @Test(arguments: ["x.ttl", "x.nt"]) func statementsOnStatementsAreNamed(name: String) {
    let text = "<urn:a> <urn:p> <urn:b> .\n<< <urn:a> <urn:p> <urn:b> >> <urn:q> <urn:c> .\n"
    let complaint = complaint(text, name: name) ?? ""
    #expect(complaint.hasPrefix("\(name):2:1: this is RDF-star"))
    #expect(complaint.contains("riot --output=nquads"))
  }

  @Test func whatWasPutInDoesNotMoveTheColumns() {
    #expect(
      complaint("<urn:a> <urn:p> 1. <urn:b> <urn:p> 2. <urn:c .")?.hasPrefix("x.ttl:1:46:") == true)
    #expect(
      complaint("<urn:a> <urn:p> \"\"\"a \"b\" c\"\"\" .\n<urn:a> <urn:p> 1. <urn:c .")?
        .hasPrefix("x.ttl:2:26:") == true)
  }

  @Test func anErrorBeforeWhatSerdIsNotGivenIsTheOneThatIsTold() {
    #expect(
      complaint("<urn:a> <urn:p> .\n<urn:a> <urn:p> \"\\uD800\" .")?.hasPrefix("x.ttl:1:") == true)
  }
}
