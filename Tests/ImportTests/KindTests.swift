import Import
import Testing

@Suite("What a cell says") struct CellReadingTests {
  private func read(_ text: String) -> CellReading {
    CellReading(Cell(text, at: Place(line: 1, column: 1)))
  }

  @Test(arguments: ["", "-", "—", "?", "N/A", "TBD", "NaN", "unknown", "..."])
  func nothingIsStated(text: String) { #expect(read(text) == .unstated) }

  @Test(arguments: [
    ("Yes", Mark.yes, ""), ("✅", .yes, ""), ("✔️ since 2.0", .yes, "since 2.0"), ("no", .no, ""),
    ("❌", .no, ""),
    ("Partial", .partly, ""), ("Yes (but slowly)", .yes, "but slowly"),
    ("Yes, at night", .yes, "at night"),
    ("🟡", .partly, ""),
  ]) func marks(text: String, mark: Mark, rest: String) {
    #expect(read(text) == .mark(mark, qualification: rest))
  }

  @Test(arguments: ["No separate file", "Full text", "Yesterday", "North"])
  func wordsThatOnlyBeginLikeMarks(text: String) { #expect(read(text) == .words) }

  @Test func theLegendOfTheDocumentWins() {
    let cell = Cell("⁉️", at: Place(line: 1, column: 1))
    let reading = CellReading(cell, legend: ["⁉": "Possible with some effort"])
    #expect(reading == .mark(.partly, qualification: "Possible with some effort"))
  }
}

@Suite("Numbers with units") struct MeasureTests {
  @Test(
    arguments: [
      ("13700 MB/s", "13700", nil, "MB/s"), ("$1,299", "1299", nil, "$"),
      ("2.101", "2.101", nil, ""),
      (".5", "0.5", nil, ""), ("10–20 kg", "10", "20", "kg"), ("5 to 7 days", "5", "7", "days"),
      ("45%", "45", nil, "%"),
      ("-3 °C", "-3", nil, "°C"), ("0,5 l", "0.5", nil, "l"), ("~12 mm", "12", nil, "mm"),
    ] as [(String, String, String?, String)]) func read(
      text: String, low: String, high: String?, unit: String
    ) throws
  {
    let measure = try #require(Measure(text))
    #expect(measure.low == low && measure.high == high && measure.unit == unit)
  }

  @Test(arguments: [
    "1.9.0", "22.x", "v2", "3 blind mice of the north", "x86", "12:30", "2024-01-01",
  ])
  func notNumbers(text: String) { #expect(Measure(text) == nil) }

  @Test func whatIsRoughSaysSo() {
    #expect(Measure("~12 mm")?.isHedged == true && Measure("12 mm")?.isHedged == false)
  }
}

@Suite("Dates") struct StampTests {
  @Test(arguments: [
    ("2024-04-24", "2024-04-24"), ("March 1, 1998", "1998-03-01"), ("1 March 1998", "1998-03-01"),
    ("April 1997", "1997-04"),
    ("2024/4/2", "2024-04-02"), ("Sept 2001", "2001-09"), ("2024-04", "2024-04"),
  ]) func read(text: String, lexical: String) { #expect(Stamp(text)?.lexical == lexical) }

  @Test(arguments: ["2023-02-29", "31 June 2020", "1998", "May be", "12.5", "13/2024"])
  func noDates(text: String) { #expect(Stamp(text) == nil) }
}

@Suite("Lists in cells") struct ListTests {
  @Test(arguments: [
    ("Python, git", ["Python", "git"], false), ("a; b, c; d", ["a", "b, c", "d"], false),
    ("risks, delays, etc.", ["risks", "delays"], true),
    ("one, two and three", ["one", "two", "three"], false),
    ("growth and order, peace, etc.", ["growth and order", "peace"], true),
    ("Leg fractures\nDental disease", ["Leg fractures", "Dental disease"], false),
    ("nails\nclips\nwide screws", ["nails", "clips", "wide screws"], false),
  ]) func parts(text: String, items: [String], isOpen: Bool) {
    let list = ListText(text)
    #expect(list?.items == items && list?.isOpen == isOpen)
  }

  @Test(arguments: [
    "bread and butter", "12,500", "Jack (and Jill, and others)",
    "it is red, which is why they like it", "Short\nand smooth",
    "plenty of room\nfor three\nin summer", "Monthly, in arrears",
    "Nails, covered by the next course",
  ])
  func noLists(text: String) { #expect(ListText(text) == nil) }

  @Test func anAndIsAListWhereItsPartsStandAlone() {
    #expect(ListText("bread and butter") { $0 == "butter" }?.items == ["bread", "butter"])
  }

  @Test func unitsOfOneKindAreOneMeasure() throws {
    let table =
      "app,attachments,price\nA,50 MB,€8\nB,5 GB,free\nC,1.5 GB,€3\nD,200 MB,€5\nE,9 MB,€5\n"
    let facts = try prepared("apps.csv", table).text().facts
    for fact in [
      ":a :attachment \"50\"", ":b :attachment \"5000\"", ":c :attachment \"1500\"",
      "lore:note \"5 GB\"", ":b :price \"0\"",
    ] { #expect(facts.contains(fact), "\(fact)\n\(facts)") }
  }
}
