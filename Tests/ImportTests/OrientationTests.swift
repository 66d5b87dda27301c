import Import
import Testing

@Suite("Which way round a table is read") struct OrientationTests {
  @Test func aCornerThatNamesAspectsMakesTheColumnsThings() throws {
    let comparison = try fixture("bicycles.md").comparison
    #expect(comparison.orientation == .columns)
    #expect(comparison.things.map(\.label) == ["Ashdown", "Birch", "Cobble"])
  }

  @Test func separatedValuesHaveAThingARow() throws {
    let comparison = try fixture("kettles.csv").comparison
    #expect(comparison.orientation == .rows)
    #expect(comparison.noun == "kettle")
  }

  @Test func thePersonIsBelieved() throws {
    let choice = ImportChoice(things: .rows, noun: "part")
    let comparison = try fixture("bicycles.md", choice).comparison
    #expect(comparison.orientation == .rows && comparison.noun == "part")
  }

  @Test func theTitleNamesTheThings() throws {
    let text = "# Tea vs Coffee\n\n| Tea | Coffee |\n|-|-|\n"
    let table = "# Tea vs Coffee\n\n| | Tea | Coffee |\n|-|-|-|\n| Taste | mild | strong |\n"
    #expect(try prepared("x.md", table).comparison.things.map(\.label) == ["Tea", "Coffee"])
    #expect(throws: ImportError.self) { try prepared("x.md", text) }
  }

  @Test func aColumnThatOnlyNumbersTheRowsIsDropped() throws {
    let text =
      "| No. | Point | Tea | Coffee |\n|-|-|-|-|\n| 1 | Taste | mild | strong |\n| 2 | Smell | soft | rich |\n"
    #expect(try prepared("x.md", text).comparison.aspects.map(\.label) == ["taste", "smell"])
  }

  @Test func aRowThatSpansTheTableNamesAGroup() throws {
    let text =
      "| | A1 | B2 |\n|-|-|-|\n| **Taste** |\n| Sweet | ✅ | ❌ |\n| **Smell** |\n| Sweet | ❌ | ✅ |\n"
    #expect(try prepared("x.md", text).comparison.aspects.map(\.group) == ["Taste", "Smell"])
  }

  @Test func thingsCalledAlikeAreToldApart() throws {
    let text = "name,year,size\nx,2001,1\nx,2002,2\n"
    #expect(try prepared("x.csv", text).comparison.things.map(\.label) == ["x 2001", "x 2002"])
  }
}

@Suite("What a table's columns hold") struct AspectKindTests {
  @Test func theKindsOfTheFixtures() throws {
    #expect(
      try fixture("bicycles.md").comparison.aspects.map(\.kind) == [
        .feature, .feature, .feature, .value, .measure(unit: "kg"),
      ])
    #expect(
      try fixture("kettles.csv").comparison.aspects.map(\.kind) == [
        .measure(unit: "l"), .measure(unit: "min"), .measure(unit: "$"), .date,
      ])
  }

  @Test func aCellOfAnotherKindIsReported() throws {
    #expect(
      try fixture("kettles.csv").remarks.contains { $0.line == 4 && $0.sentence.contains("never") })
  }

  @Test func columnsOfZeroAndOneTickOffWhereThereAreSeveral() throws {
    let text = "name,sweet,hard\na,0,1\nb,1,0\n"
    #expect(try prepared("x.csv", text).comparison.aspects.map(\.kind) == [.feature, .feature])
  }

  @Test func ticksAndBlanksAloneMeanYesAndNo() throws {
    let text = "| | A1 | B2 |\n|-|-|-|\n| Lid | ✅ | |\n| Cup | | ✅ |\n"
    #expect(try prepared("x.md", text).comparison.blankMeansNo)
    #expect(try !fixture("bicycles.md").comparison.blankMeansNo)
  }
}
