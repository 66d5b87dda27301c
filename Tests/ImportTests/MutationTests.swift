import Import
import Testing

/// Files that are broken in every way: an import ends with a graph or a sentence, never with a trap.
@Suite("Broken files") struct MutationTests {
  @Test(arguments: ["bicycles.md", "kettles.csv", "towers.html", "trams-and-buses.txt"])
  func brokenCopiesAreNoTraps(name: String) throws {
    let original = try SourceText(path: fixture(name).source.path).bytes
    var random = Seeded(state: 42)
    for _ in 0..<150 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...12, using: &random) { Self.mutate(&bytes, &random) }
      do {
        _ = try PreparedImport(try SourceText(path: name, contents: bytes)).text()
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout Seeded) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0...3, using: &random) {
    case 0: bytes.remove(at: place)
    case 1: bytes[place] = UInt8.random(in: 1...255, using: &random)
    case 2:
      let pieces = [
        "|", "\n", "\"", "<td>", "</table>", "colspan=99999999999", "```\n", ",", "<!--", "[", "**",
        "✅", "\\",
      ]
      bytes.insert(contentsOf: Array((pieces.randomElement(using: &random) ?? "|").utf8), at: place)
    default: bytes.removeSubrange(place..<min(bytes.count, place + 30))
    }
  }

  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }

  @Test func aCellOfAMegabyteIsRead() throws {
    let text = "name,note\na,\(String(repeating: "x ", count: 500_000))\nb,y\n"
    #expect(try prepared("x.csv", text).comparison.things.count == 2)
  }

  @Test(arguments: [
    ("x.csv", "", "x.csv: no comparison found: no table."),
    ("x.csv", "a,b\n", "x.csv: no comparison found: the table on line 1 has a header and no rows."),
    (
      "x.md", "# Title\n\n- one\n- two\n", "x.md: no comparison found: no table; 1 list; 1 heading."
    ),
    (
      "x.md", "| a |\n|---|\n| 1 |\n",
      "x.md: no comparison found: the table on line 1 has one column."
    ),
  ]) func itSaysWhatItSaw(name: String, text: String, sentence: String) {
    let failure = #expect(throws: ImportError.self) { try prepared(name, text) }
    #expect(failure?.description == sentence)
  }

  @Test func aZeroByteIsNoText() {
    let failure = #expect(throws: ImportError.self) { try prepared("x.csv", "a,b\n1,\0\n") }
    #expect(failure?.description == "x.csv:2:3: a zero byte: this is no text.")
  }
}
