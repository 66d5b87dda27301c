import Import
import Testing

@Suite("HTML tables become grids") struct HTMLTests {
  private func grid(_ html: String) throws -> Grid {
    try #require(try document("x.html", html).grids.first)
  }

  @Test func cellsWithoutRowsAndEndTagsAreRead() throws {
    let grid = try grid("<table><th>Name<th>Size<tr><td>A<td>1 mm<tr><td>B<td>2 mm</table>")
    #expect(texts(grid) == [["Name", "Size"], ["A", "1 mm"], ["B", "2 mm"]])
  }

  @Test func spansAreSaidInEachRowAndColumn() throws {
    let grid = try fixture("towers.html").document.grids[0]
    #expect(
      texts(grid) == [
        ["Tower", "Height", "Height", "City"], ["Tower", "Roof", "Tip", "City"],
        ["Old Tower", "90 m", "101 m", "Port Ann"], ["New Tower", "120 m", "140 m", "Port Ann"],
      ])
    #expect(grid.header.count == 2)
  }

  @Test func ofTwoRowsOfNamesTheLowerIsTakenWhereItTellsTheColumnsApart() throws {
    #expect(try fixture("towers.html").comparison.aspects.map(\.label) == ["roof", "tip", "city"])
  }

  @Test func aSpanOfABillionIsOne() throws {
    let read = try document(
      "x.html", "<table><tr><th>a<th>b<tr><td colspan=1000000000>1<td rowspan=999999999>2</table>")
    #expect(texts(try #require(read.grids.first)) == [["a", "b"], ["1", "2"]])
    #expect(read.remarks.count == 2)
  }

  @Test(arguments: [
    "<table", "<table>", "<table><tr>", "<table><tr><td", "<table><tr><td>x",
    "<table></td></tr><td>",
    "<table><!-- <tr><td>x", "<td>x</td>", "<table><table><table><td>", "<table><tr><td a='", "<",
    "<!",
    "<script><table><tr><td>1</script>",
  ]) func brokenMarkupIsNoTrap(html: String) throws { _ = try document("x.html", html) }

  @Test func entitiesAndTagsInCellsAreRead() throws {
    let grid = try grid(
      "<table><tr><th>a<th>b<tr><td>x &amp; <b>y</b><td>1&nbsp;km<sup>2</sup></table>")
    #expect(grid.rows[0].map(\.text) == ["x & y", "1 km²"])
  }

  @Test func aSuperscriptIsAFootnote() throws {
    #expect(
      try grid("<table><tr><th>a<th>b<tr><td>Yes<sup>[1]</sup><td>2</table>").rows[0][0].footnotes
        == ["1"])
  }
}
