import Import
import Testing

@Suite("Markdown tables become grids") struct MarkdownTests {
  @Test func linksEmphasisAndCodeAreReadAsTheirWords() throws {
    let text = "| | `a` | [B](http://x.y) |\n|-|-|-|\n| *Size* | **1** | ~~2~~ |\n"
    let grid = try #require(try document("x.md", text).grids.first)
    #expect(texts(grid) == [["", "a", "B"], ["Size", "1", "2"]])
    #expect(grid.header[0][1].traits.contains(.code))
    #expect(grid.header[0][2].traits.contains(.link))
  }

  @Test func cellsKnowTheirLineAndColumn() throws {
    let grid = try #require(
      try document("x.md", "# T\n\n| a | b |\n|---|---|\n| é | x |\n").grids.first)
    #expect(grid.rows[0][1].place == Place(line: 5, column: 7))
  }

  @Test(arguments: [
    ("a \\| b", "a | b"), ("1 * 2 * 3", "1 * 2 * 3"), ("snake_case_name", "snake_case_name"),
    ("`a*b`", "a*b"), ("&lt;b&gt;", "<b>"), ("one<br>two", "one two"), (":x:", "❌"),
    ("![logo](x.png)", "logo"), ("<b>bold</b>", "bold"),
  ]) func inlineMarkup(raw: String, words: String) throws {
    let grid = try #require(try document("x.md", "| h | i |\n|-|-|\n| \(raw) | y |\n").grids.first)
    #expect(grid.rows[0][0].text == words)
  }

  @Test(arguments: [
    ("Yes¹", "1"), ("Yes<sup>2</sup>", "2"), ("Yes[^3]", "3"), ("✔\\*\\*", "**"), ("Linux†", "†"),
  ])
  func footnoteMarksAreTakenOff(raw: String, mark: String) throws {
    let grid = try #require(try document("x.md", "| h | i |\n|-|-|\n| \(raw) | y |\n").grids.first)
    #expect(grid.rows[0][0].footnotes == [mark])
    #expect(!grid.rows[0][0].text.contains(mark))
  }

  @Test func aPowerIsNoFootnote() throws {
    let grid = try #require(try document("x.md", "| h | i |\n|-|-|\n| 12 km² | y |\n").grids.first)
    #expect(grid.rows[0][0].text == "12 km²")
  }

  @Test func aTableInACodeBlockIsNamedAndSkipped() throws {
    let read = try document("x.md", "Text\n\n```\n| a | b |\n|---|---|\n| 1 | 2 |\n```\n")
    #expect(read.grids.isEmpty)
    #expect(read.remarks.map(\.line) == [4])
    #expect(read.seen.sentence == "no table; 1 table in a code block; 1 paragraph")
  }

  @Test func cellsBeyondTheHeaderAreSaidToBeLeftOut() throws {
    let read = try document("x.md", "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n")
    #expect(texts(try #require(read.grids.first)) == [["a", "b"], ["1", "2"]])
    #expect(read.remarks.first?.sentence.contains("“3”") == true)
  }

  @Test func theLegendAndTheFootnotesAreFound() throws {
    let read = try fixture("bicycles.md").document
    #expect(read.legend["✅"] == "Included")
    #expect(read.legend["⁉"] == "Possible with some effort")
    #expect(read.footnotes["1"] == "Only the small size.")
  }

  @Test func anEmptyLineEndsATable() throws {
    let read = try document("x.md", "| a | b |\n|-|-|\n| 1 | 2 |\n\nText | with a bar\n")
    #expect(read.grids.map(\.rows.count) == [1])
  }
}
