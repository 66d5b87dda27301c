import RDF
import Testing

/// Dates and times of day as numbers that sort, and back.
@Suite struct TimeTests {
  @Test(
    arguments: [
      ("10:30:00", 103_000), ("00:00:00", 0), ("23:59:59.25", 235_959), ("08:05:30Z", 80_530),
      ("13:00:00+02:00", 130_000),
    ])
  func aTimeOfDaySortsByItsDigits(text: String, key: Double) {
    #expect(Literal(text, datatype: XSD.time).sortKey == key)
  }

  @Test(arguments: ["10:30", "noon", "1:00:00", ""])
  func whatIsNoTimeHasNoKey(text: String) {
    #expect(Literal(text, datatype: XSD.time).sortKey == nil)
  }

  @Test(
    arguments: [
      (20_040_000, "2004", XSD.gYear), (20_040_500, "2004-05", XSD.gYearMonth),
      (20_041_231, "2004-12-31", XSD.date), (9_870_000, "0987", XSD.gYear),
    ])
  func aDatesKeyIsWrittenBackAsTheDate(key: Double, text: String, datatype: String) throws {
    let literal = try #require(Literal(key: key, .dates))
    #expect(literal == Literal(text, datatype: datatype))
    #expect(literal.sortKey == key)
  }

  @Test func onlyWhatIsOneIsWrittenBack() {
    #expect(Literal(key: 103_000, .clocks) == Literal("10:30:00", datatype: XSD.time))
    #expect(Literal(key: 107_500, .clocks) == nil)
    #expect(Literal(key: 20_041_500, .dates) == nil)
    #expect(Literal(key: 2004.5, .dates) == nil)
    #expect(Literal(key: 20_040_000, .numbers) == nil)
  }
}
