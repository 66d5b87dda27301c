import Testing

/// Extremes, bounds, dates and comparisons with another thing's value.
@Suite("Numbers and dates measure sets") struct MeasureTests {
  @Test func anAdjectiveTakesTheEndOfItsScale() throws {
    try expect(
      [
        ("which planet is the largest?", "(most :diameter (type :Planet))"),
        ("which planet is the smallest?", "(least :diameter (type :Planet))"),
        ("the smallest moon", "(least :diameter (type :Moon))"),
        ("the biggest moon of Jupiter", "(most :diameter (^:orbits :Jupiter))"),
        ("Jupiter's biggest moon", "(most :diameter (^:orbits :Jupiter))"),
        ("of Jupiter's moons the smallest", "(least :diameter (^:orbits :Jupiter))"),
      ], of: .sky)
    try expect(
      [
        ("the heaviest animal", "(most :weight (type :Animal))"),
        ("lightest penguin", "(least :weight (^:species :penguin))"),
        ("the heaviest animal in the Ice Hall", "(most :weight (^:livesIn :ice))"),
      ], of: .zoo)
    try expect(
      [
        ("the cheapest product", "(least :price (type :Product))"),
        ("most expensive product of Lux", "(most :price (^:maker :lux))"),
        ("the dearest of the tables by Holm and Sons", "(most :price (^:maker :holm))"),
      ], of: .shop)
  }

  @Test func theMeasureMayBeSaidBesideTheEnd() throws {
    try expect(
      [
        ("the planet with the largest diameter", "(most :diameter (type :Planet))"),
        ("which moon has the lowest diameter", "(least :diameter (type :Moon))"),
      ], of: .sky)
    try expect(
      [
        ("the animal with the highest weight", "(most :weight (type :Animal))"),
        ("species with the longest lifespan", "(most :lifespan (type :Species))"),
        ("which enclosure has the fewest beds", "(least :beds (type :Enclosure))"),
      ], of: .zoo)
  }

  @Test func whereNoWordSaysWhatIsMeasuredEveryNumberIsProposed() throws {
    try expect(
      [
        ("the newest order", "(most :placed (type :Order))"),
        ("the oldest order", "(least :placed (type :Order))"),
        ("latest order", "(most :placed (type :Order))"),
        ("the top product", "(most :price (type :Product))"),
      ], of: .shop)
    try expect([("the oldest animal", "(least :born (type :Animal))")], of: .zoo)
  }

  @Test func anOrdinalTakesTheOneAtItsPlace() throws {
    try expect(
      [
        ("the second largest planet", "(most :diameter (type :Planet) rank 2)"),
        ("which planet is third smallest?", "(least :diameter (type :Planet) rank 3)"),
        ("second biggest moon of Jupiter", "(most :diameter (^:orbits :Jupiter) rank 2)"),
      ], of: .sky)
    try expect(
      [("the second cheapest product", "(least :price (type :Product) rank 2)")], of: .shop)
  }

  @Test func theMostOfSomethingCountsIt() throws {
    try expect(
      [
        ("which planet has the most moons?", "(most (count ^:orbits) (type :Planet))"),
        ("who discovered the most moons?", "(most (count ^:discoverer) (type :Person))"),
        ("the planet with the fewest moons", "(least (count ^:orbits) (type :Planet))"),
      ], of: .sky)
    try expect(
      [
        ("which maker has the most products", "(most (count ^:maker) (type :Maker))"),
        ("which order contains the most products", "(most (count :contains) (type :Order))"),
      ], of: .shop)
    try expect(
      [
        ("which keeper has the most animals", "(most (count ^:keeper) (type :Keeper))")
      ], of: .zoo)
    try expect(
      [
        ("which discipline has the most factors?", "(most (count :affectedBy) (type :Discipline))"),
        ("which has more benefits?", "(most (count :benefit) (type :Discipline))"),
        (
          "which discipline has the fewest benefits?", "(least (count :benefit) (type :Discipline))"
        ),
      ], of: .management)
  }

  @Test func aNumberBoundsAMeasure() throws {
    try expect(
      [
        ("moons with a diameter of more than 4000", "(where :diameter > 4000 (type :Moon))"),
        ("moons with a diameter below 100", "(where :diameter < 100 (type :Moon))"),
        ("moons over 5000 km", "(where :diameter > 5000 (type :Moon))"),
        ("moons over three thousand five hundred km", "(where :diameter > 3500 (type :Moon))"),
        ("moons of Jupiter larger than 4000 km", "(where :diameter > 4000 (^:orbits :Jupiter))"),
      ], of: .sky)
    try expect(
      [
        ("animals heavier than 100 kg", "(where :weight > 100 (type :Animal))"),
        ("animals lighter than 100", "(where :weight < 100 (type :Animal))"),
        ("animals of at least 130 kg", "(where :weight >= 130 (type :Animal))"),
        ("animals of at most 14 kg", "(where :weight <= 14 (type :Animal))"),
        ("enclosures with exactly 5 beds", "(where :beds = 5 (type :Enclosure))"),
        ("enclosures with no more than 5 beds", "(where :beds <= 5 (type :Enclosure))"),
        ("enclosures with 5 or more beds", "(where :beds >= 5 (type :Enclosure))"),
      ], of: .zoo)
    try expect(
      [
        ("products under 20 euros", "(where :price < 20 (type :Product))"),
        ("products that cost less than 20", "(where :price < 20 (type :Product))"),
        ("products for more than 100", "(where :price > 100 (type :Product))"),
        ("which product costs 45", "(where :price = 45 (type :Product))"),
        ("is there a product dearer than 300", "(exists (where :price > 300 (type :Product)))"),
      ], of: .shop)
  }

  @Test func aNumberBoundsACount() throws {
    try expect(
      [
        ("planets with more than 1 moon", "(where (count ^:orbits) > 1 (type :Planet))"),
        ("which planets have exactly 2 moons?", "(where (count ^:orbits) = 2 (type :Planet))"),
        ("who discovered at least 2 moons", "(where (count ^:discoverer) >= 2 (type :Person))"),
      ], of: .sky)
    try expect(
      [
        ("orders that contain more than 2 products", "(where (count :contains) > 2 (type :Order))"),
        ("makers with 3 products", "(where (count ^:maker) = 3 (type :Maker))"),
      ], of: .shop)
  }

  @Test func aYearOrAMonthIsAStretchOfDates() throws {
    try expect(
      [
        ("orders placed in 2024", "(type :Order)"),
        ("orders placed after 15 February 2024", "(nth 3 (type :Order) listed)"),
        ("orders placed before February 2024", "(nth 1 (type :Order) listed)"),
      ], of: .shop)
    try expect(
      [
        ("animals born in 2015", "(terms :tara :pip)"),
        ("animals born in December 2015", "(terms :pip)"),
        ("animals born on 20 November 2015", "(terms :tara)"),
        ("animals born before 2015", "(terms :leo)"),
        ("animals born after May 2012", "(terms :tara :pip :kai)"),
        ("enclosures opened in the 1990s", "(terms :savanna)"),
        ("enclosures opened in 2007 or later", "(terms :jungle :ice)"),
        ("enclosures opened since 2007", "(terms :jungle :ice)"),
      ], of: .zoo)
  }

  @Test func aThresholdIsAClassOfItsOwn() throws {
    try expect(
      [
        ("the giant planets", "(where :diameter > 40000 (type :Planet))"),
        ("how many giants are there", "(count (where :diameter > 40000 (type :Planet)))"),
      ], of: .sky)
    try expect(
      [
        ("which products are a bargain?", "(where :price < 20 (type :Product))"),
        ("bargains by Lux", "(and (where :price < 20 (type :Product)) (^:maker :lux))"),
      ], of: .shop)
  }

  @Test func aComparativeBoundsByTheValueOfAnotherThing() throws {
    try expect(
      [
        ("moons larger than Titan", "(where :diameter > (of :Titan) (type :Moon))"),
        ("which moons are smaller than Io", "(where :diameter < (of :Io) (type :Moon))"),
        ("planets bigger than Earth", "(where :diameter > (of :Earth) (type :Planet))"),
      ], of: .sky)
    try expect(
      [
        ("products cheaper than the desk lamp", "(where :price < (of :lamp) (type :Product))"),
        (
          "what is more expensive than the wall clock?",
          "(where :price > (of :clock) (type :Product))"
        ),
      ], of: .shop)
  }

  @Test func anOrderingHasNoNumbersAndIsCompared() throws {
    try expect(
      [
        ("which is harder?", "(^:moreDifficultThan *)"),
        ("the harder one", "(^:moreDifficultThan *)"),
        ("which is easier?", "(:moreDifficultThan *)"),
        ("which is less hard?", "(:moreDifficultThan *)"),
        ("what is harder than service management?", "(^:moreDifficultThan :service_management)"),
        ("who has more responsibilities?", "(^:hasMoreResponsibilitiesThan *)"),
        ("who has fewer responsibilities?", "(:hasMoreResponsibilitiesThan *)"),
        ("which one lasts longer?", "(^:lastsLongerThan *)"),
      ], of: .management)
  }

  @Test func aggregatesAreOfAMeasure() throws {
    try expect(
      [
        ("the average diameter of the moons of Jupiter", "(average :diameter (^:orbits :Jupiter))"),
        ("mean diameter of planets", "(average :diameter (type :Planet))"),
        ("total diameter of Mars's moons", "(sum :diameter (^:orbits :Mars))"),
      ], of: .sky)
    try expect(
      [
        ("average weight of the animals", "(average :weight (type :Animal))"),
        ("how heavy are the animals on average", "(average :weight (type :Animal))"),
        ("the total number of beds of the enclosures", "(sum :beds (type :Enclosure))"),
        ("the highest weight of an animal", "(max :weight (type :Animal))"),
        ("lowest weight of the animals", "(min :weight (type :Animal))"),
      ], of: .zoo)
    try expect(
      [
        ("average price of glass products", "(average :price (^:material :glass))"),
        ("what do Lux products cost altogether", "(sum :price (^:maker :lux))"),
      ], of: .shop)
  }

  @Test func aThingIsLeftOutOfThoseThatAreAsItIs() throws {
    try expect(
      [
        (
          "animals that are as heavy as Leo",
          "(minus (where :weight = (of :leo) (type :Animal)) :leo)"
        ),
        (
          "animals with the same weight as Leo",
          "(minus (where :weight = (of :leo) (type :Animal)) :leo)"
        ),
      ], of: .zoo)
    try expect(
      [
        (
          "products for the same money as the desk lamp",
          "(minus (where :price = (of :lamp) (type :Product)) :lamp)"
        )
      ], of: .shop)
  }

  @Test func membersAreCountedByTheirRecords() throws {
    try expect(
      [
        (
          "enclosures with at least two species",
          "(where (count ^:livesIn (type :Animal)) >= 2 (type :Enclosure))"
        ),
        (
          "the keeper with the most animals",
          "(most (count ^:keeper (type :Animal)) (type :Keeper))"
        ),
      ], of: .zoo)
  }
}
