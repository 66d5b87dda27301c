import Import
import Testing

@Suite("Separated values become grids") struct SeparatedValuesTests {
  @Test func quotedCellsHoldDelimitersQuotationMarksAndLineBreaks() throws {
    let grid = try #require(
      try document("x.csv", "a,b\n\"1,\"\"x\"\"\",\"two\nlines\"\n").grids.first)
    #expect(texts(grid) == [["a", "b"], ["1,\"x\"", "two\nlines"]])
  }

  @Test(arguments: [",", ";", "\t", "|"]) func theDelimiterIsFound(delimiter: String) throws {
    let text = "name\(delimiter)size\nx\(delimiter)1\ny\(delimiter)2\n"
    let grid = try #require(try document("x.csv", text).grids.first)
    #expect(texts(grid) == [["name", "size"], ["x", "1"], ["y", "2"]])
  }

  @Test func aByteOrderMarkIsNoPartOfTheFirstName() throws {
    let source = try SourceText(
      path: "x.csv", contents: [0xEF, 0xBB, 0xBF] + Array("a,b\n1,2\n".utf8))
    #expect(try DocumentReader.document(source).grids.first?.header[0][0].text == "a")
  }

  @Test func latin1IsReadAndSaid() throws {
    let source = try SourceText(
      path: "x.csv", contents: Array("a,b\ncaf".utf8) + [0xE9] + Array(",2\n".utf8))
    let read = try DocumentReader.document(source)
    #expect(read.grids.first?.rows[0][0].text == "café")
    #expect(read.remarks.first?.sentence.contains("Latin-1") == true)
  }

  @Test func longerAndShorterRowsAreReportedAndKept() throws {
    let read = try document("x.csv", "a,b\n1\n2,3,4\n")
    #expect(read.remarks.map(\.line) == [2, 3])
    #expect(
      texts(try #require(read.grids.first)) == [
        ["a", "b", "column 3"], ["1", "", ""], ["2", "3", "4"],
      ])
  }

  @Test func linesAboveTheHeaderAreATitleAndThoseBelowTheTableNotes() throws {
    let text = "Lenses, all\n\nname\tweight\tprice\nx\t1\t2\ny\t3 (1)\t4\n\n(1) without collar\n"
    let read = try document("x.csv", text)
    let grid = try #require(read.grids.first)
    #expect(texts(grid) == [["name", "weight", "price"], ["x", "1", "2"], ["y", "3 (1)", "4"]])
    #expect(grid.heading == "Lenses, all")
    #expect(read.remarks.contains { $0.line == 7 && $0.sentence.contains("without collar") })
  }

  @Test func aRowOfUnitsBelongsToTheNamesAboveIt() throws {
    let text = "Model,Weight,Price,Doors\n,kg,EUR,\nDuo,1.7,239,2\nTrio,2.4,329,2\n"
    let words = try prepared("tents.csv", text).text().words
    #expect(words.contains("lore:unit \"kg\"") && words.contains("lore:unit \"EUR\""))
    // The file is called after what its models are.
    #expect(words.contains("rdfs:label \"model\"") && words.contains("\"tent\""))
  }

  @Test func spacesAfterDelimitersAreNoPartOfTheCells() throws {
    let grid = try #require(try document("x.csv", "a, b\n1, 2\n").grids.first)
    #expect(texts(grid) == [["a", "b"], ["1", "2"]])
  }

  @Test func leadingZerosStay() throws {
    let text = try prepared("x.csv", "name,code\nx,007\ny,010\n").text()
    #expect(text.facts.contains("007"))
  }

  @Test func crlfReadsLikeLf() throws {
    let one = try document("x.csv", "a,b\n1,2\n")
    let other = try document("x.csv", "a,b\r\n1,2\r\n")
    #expect(one.grids.map(texts) == other.grids.map(texts))
  }
}
