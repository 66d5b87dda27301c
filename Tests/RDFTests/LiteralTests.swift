import RDF
import Testing

@Suite struct LiteralTests {
  @Test(arguments: [
    ("12", XSD.integer, 12), ("-3.5", XSD.decimal, -3.5), ("1e3", XSD.double, 1000),
    ("2001", XSD.gYear, 20_010_000), ("-44-03", XSD.gYearMonth, -439_700),
    ("2001-02-03", XSD.date, 20_010_203), ("2001-02-03T04:05:06Z", XSD.dateTime, 20_010_203),
  ]) func numbersAndDatesHaveAKey(text: String, datatype: String, key: Double) {
    #expect(Literal(text, datatype: datatype).sortKey == key)
  }

  @Test(arguments: [
    ("12", XSD.string), ("many", XSD.integer), ("NaN", XSD.double), ("soon", XSD.date),
    ("", XSD.decimal), ("-", XSD.gYear),
  ]) func otherTextHasNone(text: String, datatype: String) {
    #expect(Literal(text, datatype: datatype).sortKey == nil)
  }

  @Test func aYearOfManyDigitsDoesNotTrap() {
    #expect(Literal("9223372036854775807-01-01", datatype: XSD.date).sortKey != nil)
    #expect(Literal("99999999999999999999", datatype: XSD.gYear).sortKey == nil)
  }

  @Test func valuesSortByNumberAndTextsByCodePoint() {
    let numbers = ["10", "9", "-1", "2.5"].map { Literal($0, datatype: XSD.decimal) }
    #expect(numbers.sorted().map(\.lexical) == ["-1", "2.5", "9", "10"])
    let texts = ["b", "a", "é", "Z", "ab"].map { Literal($0) }
    #expect(texts.sorted().map(\.lexical) == ["Z", "a", "ab", "b", "é"])
  }

  @Test func descriptionsCannotBreakOutOfTheirQuotes() {
    let literal = Literal("a\"b\\c\nd\u{1}", language: "EN")
    #expect(literal.description == "\"a\\\"b\\\\c\\nd\\u0001\"@en")
  }
}
