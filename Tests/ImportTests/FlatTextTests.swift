import Import
import Testing

@Suite("Text copied from a page of two columns") struct FlatTextTests {
  @Test func halvesThatBeginAlikeAreParted() throws {
    let grid = try fixture("trams-and-buses.txt").comparison.grid
    #expect(
      texts(grid) == [
        ["Basis", "Trams", "Buses"],
        ["Track", "They need rails in the street.", "They need no rails."],
        ["Noise", "Trams are less noisy than buses.", "Buses are more noisy than trams."],
        ["Operation", "It operates in cities.", "It operates in cities and villages."],
      ])
  }

  @Test func aLineThatDoesNotSayWhereItsCellEndsIsRefused() {
    let text =
      "Difference between Trams and Buses\n\nTrams Buses\nsome words without any capital at all\n"
    #expect(throws: ImportError.self) { try document("x.txt", text) }
  }

  @Test func textWithoutATableSaysWhatItHolds() throws {
    let failure = #expect(throws: ImportError.self) { try prepared("x.txt", "Hello.\n\nWorld.\n") }
    #expect(failure?.description == "x.txt: no comparison found: no table; 2 paragraphs.")
  }

  @Test(arguments: [
    ("Difference between Cats and Dogs", "Cats", "Dogs"), ("Trams vs. Buses", "Trams", "Buses"),
    ("Comparison: tea versus coffee", "tea", "coffee"),
    ("What are the differences between A and B?", "A", "B"),
  ]) func theTitleNamesTwoThings(title: String, first: String, second: String) {
    let pair = Pair(inTitle: title)
    #expect(pair?.first == first)
    #expect(pair?.second == second)
  }
}
