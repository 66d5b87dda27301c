import Testing

@testable import Import

@Suite("What people say instead of a header") struct WordsTests {
  @Test(arguments: [
    ("Windows support", "Windows"), ("Whole file encryption", "encrypt whole files"),
    ("Pure wool (no nylon)", "pure wool"), ("Handles gzip/deflate", "handle gzip/deflate"),
  ]) func featuresAreKnownByOtherNames(header: String, other: String) {
    #expect(
      FeatureWords(header: header).others.map { $0.lowercased() }.contains(other.lowercased()))
  }

  @Test func aVerbIsSupportedInItsIngForm() {
    #expect(FeatureWords(header: "Follows redirects").label == "following redirects")
    #expect(
      FeatureWords(header: "Designed for rain").form
        == .relation(verb: "is designed for", object: "rain"))
    #expect(FeatureWords(header: "Washable").form == .quality("washable"))
    #expect(FeatureWords(header: "Hooks").form == .noun)
  }

  @Test(arguments: [
    ("Implementation language", "written in"), ("Bootstrap requirements", "requires"),
    ("Maintenance start", "start of maintenance"),
    ("Maximum depth", "depth"), ("tdp_watts", "tdp"),
  ]) func aspectsAreKnownByOtherNames(header: String, other: String) {
    let words = AspectWords(header: header)
    #expect((words.others + [words.label]).contains(other))
  }

  @Test func theUnitOfAHeaderIsTakenOff() {
    #expect(HeaderUnit.parted("Wavelength (nm)").unit == "nm")
    #expect(HeaderUnit.parted("tdp_watts").unit == "watts")
    #expect(HeaderUnit.parted("Price, EUR").name == "Price")
    #expect(HeaderUnit.parted("Colour (see below)").unit == nil)
  }

  @Test(arguments: [
    ("licenceFeeInEuros", "licence Fee", "euros"), ("weight_kg", "weight", "kg"),
    ("startupTimeMs", "startup Time", "ms"), ("priceUSD", "price", "USD"), ("sizeGB", "size", "GB"),
    ("memoryInGb", "memory", "GB"), ("WeightKg", "Weight", "kg"), ("price-eur", "price", "EUR"),
    ("top_speed_km_h", "top speed", "km/h"), ("fee_eur_per_month", "fee", "EUR per month"),
    ("batteryLifeHours", "battery Life", "hours"), ("Range km", "Range", "km"),
    ("power_w", "power", "W"),
  ]) func theUnitOfAJoinedHeaderIsTakenOff(header: String, name: String, unit: String) {
    let parted = HeaderUnit.parted(header)
    #expect(parted.name == name && parted.unit == unit, "\(parted)")
  }

  @Test(arguments: [
    "macOS", "JavaScript", "GitHub", "end-of-life", "openingHours", "Opening hours", "maxDays",
    "downloadURL",
  ]) func thereIsNoUnitInThis(header: String) {
    #expect(HeaderUnit.parted(header).unit == nil)
  }

  @Test(arguments: [
    ("is_open_source", "open source", FeatureForm.quality("open source")),
    ("In stock", "in stock", .quality("in stock")),
    ("hasBluetooth", "Bluetooth", .noun), ("macOS", "macOS", .noun),
  ]) func featuresOfJoinedHeaders(header: String, label: String, form: FeatureForm) {
    let words = FeatureWords(header: header)
    #expect(words.label == label && words.form == form)
  }

  @Test(arguments: [
    (["MB", "GB", "MB"], "MB"), (["kg", "g", "g"], "g"), (["kg", "km"], nil), (["h", "min"], "h"),
    (["MB", "Mbit"], nil), (["months", "years"], "months"),
  ]) func theCommonestUnitOfAFamilyIsTaken(units: [String], common: String?) {
    #expect(UnitFamily.common(units) == common)
  }

  @Test func shorterNamesOfThingsAreTakenWhereOnlyOneIsMeant() {
    let others = ThingNames.others(for: ["Zipper 1.2.3", "Packer fast 2.0", "Packer slow 2.0"])
    #expect(others[0].contains("Zipper"))
    #expect(others[1].contains("Packer fast") && !others[1].contains("Packer"))
  }

  @Test(arguments: [
    ("It occurs in all cells.", "occurs in", "all cells", false),
    ("It is composed of thin wires", "is composed of", "thin wires", false),
    ("Trams do not provide any seats", "provides", "seats", true),
    ("Trams can be reset by hand", "can", "be reset by hand", false),
    ("Trams usually have a visible light that blinks", "has", "visible light", false),
    ("Used in small towns", "is used in", "small towns", false),
  ]) func theRelationOfASentence(text: String, verb: String, object: String, isDenied: Bool) throws
  {
    let clause = try #require(Clause(text, names: ["Tram"]))
    #expect(clause.verb == verb && clause.object == object && clause.isDenied == isDenied)
  }

  @Test(arguments: [
    "The price of everything rises", "Slow", "Many things", "When it rains they stop",
  ])
  func noPlainSentences(text: String) { #expect(Clause(text, names: ["Tram"]) == nil) }

  @Test func moreAndLessAreOfOneThingEach() {
    let contrasts = Contrast.all("less expensive than buses", "they run often", label: "cost")
    #expect(contrasts.map(\.relation) == ["is more expensive than"])
    #expect(contrasts.map(\.isFirstMore) == [false])
    #expect(
      Contrast.all("Higher", "Lower", label: "monthly fee").map(\.relation) == [
        "has a higher monthly fee than"
      ])
    #expect(Contrast.all("Higher", "Higher", label: "fee").isEmpty)
  }

  @Test func aSentenceMayNameItsAspectItself() throws {
    let statement = try #require(
      NamedStatement("Factors affecting trams include snow, ice, etc.", things: ["Trams"]))
    #expect(
      statement.aspect == "factors" && statement.values == ["snow", "ice"] && statement.isOpen)
  }
}
