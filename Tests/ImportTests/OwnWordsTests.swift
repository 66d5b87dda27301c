import Testing

@testable import Import

/// A program is answered in the table's own words.
@Suite("How a table writes and heads things") struct OwnWordsTests {
  @Test func headingsAreKept() throws {
    let words = try prepared(
      "x.md",
      """
      | Feature | Ashdown | Birch | Cobble |
      |---|---|---|---|
      | Follows roads | ✅ | ❌ | ✅ |
      | Frame colours | red, blue | green | black |
      """
    ).text().words
    #expect(words.contains("rdfs:label \"following roads\" ; lore:heading \"Follows roads\""))
    #expect(words.contains("lore:heading \"Frame colours\""))
  }

  @Test(arguments: [
    ("18 mm", "21 mm", ["# mm"]), ("$1,299", "$20", ["$#"]),
    ("15 to 20 years", "7 to 9 years", ["# to # years"]),
    ("15–20 kg", "9 kg", ["# kg", "#–# kg"]), ("12", "13", []), ("5 GB", "300 MB", []),
    ("~5 kg", "6 kg", ["# kg"]),
  ]) func numbersAreWrittenAsInTheCells(first: String, second: String, written: [String]) throws {
    let table = "name;size\na;\(first)\nb;\(second)\nc;\(second)\n"
    let words = try prepared("x.csv", table).text().words
    let list = written.map { "\"\($0)\"" }.joined(separator: ", ")
    #expect(words.contains("lore:written") == !written.isEmpty)
    #expect(written.isEmpty || words.contains("lore:written " + list), "\(words)")
  }

  @Test(arguments: [
    ("March 2019", "June 2015", "MMMM yyyy"), ("1 March 1998", "12 May 2001", "d MMMM yyyy"),
    ("Mar 1, 1998", "May 12, 2001", "MMM d, yyyy"), ("2019-03-01", "2020-01-01", nil),
  ]) func datesAreWrittenAsInTheCells(first: String, second: String, pattern: String?) throws {
    let table = "| name | release |\n|---|---|\n| a | \(first) |\n| b | \(second) |\n"
    let words = try prepared("x.md", table).text().words
    #expect(words.contains("lore:written") == (pattern != nil))
    if let pattern { #expect(words.contains("lore:written \"\(pattern)\"")) }
  }
}
