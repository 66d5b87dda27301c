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

  @Test func twoSentencesAreACellEach() throws {
    let text =
      "Difference between Trams and Buses\n\nBasis Trams Buses\n"
      + "1. Track They need rails. They need roads.\n"
      + "2. Noise Noise is high due to the rails. There is little noise due to the tyres.\n\n"
      + "Trams in other towns\n\nBuses of the last century\n"
    let grid = try prepared("x.txt", text).comparison.grid
    #expect(
      texts(grid).last == [
        "Noise", "Noise is high due to the rails.", "There is little noise due to the tyres.",
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
