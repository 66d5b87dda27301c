import Foundation
import RDF
import TestGraphs
import Testing
import Triples

/// N-Triples and N-Quads, a line a statement.
@Suite struct LineTests {
  private let folder = ScratchGraphs()

  private let text = """
    <urn:a> <urn:p> "one" .
    <urn:a> <urn:p> "two
    <urn:a> <urn:p> "three"@en-GB . # remark

    _:b <urn:p> <urn:a>
    _:b <urn:p> "f\\u00fcnf"^^<urn:t>.
    """

  private func complaint(_ options: GraphReader.Options, _ path: String) -> [String] {
    var builder = TripleStoreBuilder()
    do {
      _ = try GraphReader.read([path], into: &builder, options: options)
      return []
    } catch {
      return error.problems.map {
        $0.description.replacingOccurrences(of: folder.path + "/", with: "")
      }
    }
  }

  @Test func everyBadLineIsListed() throws {
    let path = try folder.write(text, to: "x.nt")
    let first = "x.nt:2:21: the line ends inside a quoted text: a quote is missing"
    #expect(complaint(.init(), path) == [first])
    #expect(
      complaint(.init(mostFaults: 20), path)
        == [first, "x.nt:5:20: the dot that ends a statement is missing"])
    #expect(
      complaint(.init(mostFaults: 2), try folder.write(text + "\n\nx\ny", to: "y.nt")).last
        == "y.nt: 2 more bad lines, not shown")
  }

  @Test func badLinesAreLeftOutWhereThatIsAskedFor() throws {
    var builder = TripleStoreBuilder()
    let path = try folder.write(text, to: "x.nt")
    let report = try GraphReader.read([path], into: &builder, options: .init(skipsBadLines: true))
    #expect(report.skippedLines.map(\.count) == [2])
    let store = builder.finish()
    #expect(store.tripleCount == 3)
    let property = try #require(store.id(ofIRI: "urn:p"))
    #expect(
      store.objects(property).map { store.term($0).description }
        == [#""one""#, #""three"@en-gb"#, #""fünf"^^<urn:t>"#])
  }

  @Test func linesLongerThanAPageAndWithoutAnEndAreRead() throws {
    let long = String(repeating: "é", count: 200_000)
    let store = try TestGraph.read(
      "<urn:a> <urn:p> \"\(long)\" .\n<urn:b> <urn:p> <urn:c> .", name: "x.nt")
    #expect(store.tripleCount == 2)
    let returns = "<urn:a> <urn:p> \"1\" .\r<urn:a> <urn:p> \"2\" .\r\n<urn:a> <urn:p> \"3\" .\r"
    #expect(try TestGraph.read(returns, name: "x.nt").tripleCount == 3)
  }

  @Test(arguments: [
    ("<a> <urn:p> <urn:c> .", "2: a relative IRI; N-Triples and N-Quads have only whole ones"),
    ("<urn:a> _:p <urn:c> .", "9: a blank node cannot be a property"),
    ("<urn:a> <urn:p q> <urn:c> .", "15: no IRI has this character; it is written %20"),
    ("<urn:a> <urn:p> \"x\\q\" .", "19: no such escape; there are \\uXXXX and \\UXXXXXXXX"),
    (
      "<urn:a> <urn:p> 5 .",
      "17: expected here: an object: an IRI in <…>, a text in \"…\", or a blank node"
    ),
    ("<urn:a> <urn:p> \"x\"@1 .", "20: @1 is no language; one is written @en or @en-GB"),
    ("<urn:a> <urn:p> <urn:b> . x", "27: more after the dot; a line is one statement"),
  ])
  func aBadLineIsToldWithItsPlace(line: String, message: String) throws {
    #expect(complaint(.init(), try folder.write(line, to: "x.nt")) == ["x.nt:1:" + message])
  }
}
