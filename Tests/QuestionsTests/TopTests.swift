import Questions
import Testing

/// Whole questions about the sets that were found: counted, asked yes or no, compared, set side by side.
@Suite("Sets are listed, counted, asked of and compared") struct TopTests {
  @Test func howManyCounts() throws {
    try expect(
      [
        ("how many moons does Jupiter have?", "(count (^:orbits :Jupiter))"),
        ("how many things orbit Jupiter?", "(count (^:orbits :Jupiter))"),
        ("the number of moons of Jupiter", "(count (^:orbits :Jupiter))"),
        ("Jupiter, number of moons", "(count (^:orbits :Jupiter))"),
        ("count the planets", "(count (type :Planet))"),
        (
          "how many moons did Galileo discover?",
          "(count (and (type :Moon) (^:discoverer :Galileo)))"
        ),
        ("how many planets are there", "(count (type :Planet))"),
      ], of: .sky)
    try expect(
      [
        ("how many factors affect PM", "(count (:affectedBy :project_management))"),
        ("number of benefits of service management", "(count (:benefit :service_management))"),
        ("how many phases in total?", "(count (type :Phase))"),
        (
          "how many factors do both have together",
          "(count (:affectedBy (terms :project_management :service_management)))"
        ),
      ], of: .management)
    try expect(
      [
        (
          "how many animals are not endangered", "(count (and (type :Animal) (^:endangered false)))"
        ),
        ("how many keepers has Tara", "(count (:keeper :tara))"),
      ], of: .zoo)
  }

  @Test func aYesOrNoAsksWhetherThereIsAny() throws {
    try expect(
      [
        ("does Io orbit Jupiter?", "(exists (and :Io (^:orbits :Jupiter)))"),
        ("is Io a moon of Jupiter", "(exists (and :Io (^:orbits :Jupiter)))"),
        ("Io orbits Jupiter, right?", "(exists (and :Io (^:orbits :Jupiter)))"),
        ("did Galileo discover Io?", "(exists (and :Io (^:discoverer :Galileo)))"),
        ("does Jupiter have moons?", "(exists (^:orbits :Jupiter))"),
        ("are there moons of Venus?", "(exists (^:orbits :Venus))"),
        (
          "is Venus bigger than Mars?",
          "(exists (and :Venus (where :diameter > (of :Mars) (type :Planet))))"
        ),
      ], of: .sky)
    try expect(
      [
        (
          "does risks affect project management?",
          "(exists (and :risks (:affectedBy :project_management)))"
        ),
        ("is planning part of PM", "(exists (and :planning (:phase :project_management)))"),
        (
          "is service management permanent?",
          "(exists (and :service_management (^:duration :permanent)))"
        ),
        (
          "is set scope a benefit of project management",
          "(exists (and :set_scope (:benefit :project_management)))"
        ),
        ("does project management have phases?", "(exists (:phase :project_management))"),
        (
          "is project management harder than service management?",
          "(exists (and :project_management (^:moreDifficultThan :service_management)))"
        ),
        (
          "does execution come before planning?", "(exists (and :execution (^:precedes :planning)))"
        ),
        (
          "is customer-focused a quality of service management?",
          "(exists (and :customer_focused (:quality :service_management)))"
        ),
      ], of: .management)
    try expect(
      [
        ("is the desk lamp made by Lux", "(exists (and :lamp (^:maker :lux)))"),
        ("are any orders open?", "(exists (^:status :open))"),
        ("any products of brass?", "(exists (^:material :brass))"),
      ], of: .shop)
  }

  @Test func aDenialIsAskedAsSuch() throws {
    try expect(
      [
        ("does Io not orbit Jupiter?", "(not (exists (and :Io (^:orbits :Jupiter))))"),
        ("is there no moon of Venus?", "(not (exists (^:orbits :Venus)))"),
      ], of: .sky)
    try expect(
      [
        (
          "is service management not permanent?",
          "(not (exists (and :service_management (^:duration :permanent))))"
        )
      ], of: .management)
  }

  @Test func everyAndBothAskOfAllOfThem() throws {
    try expect(
      [
        ("do all moons orbit Jupiter?", "(every (type :Moon) (^:orbits :Jupiter))"),
        ("does every planet orbit the Sun", "(every (type :Planet) (^:orbits :Sun))"),
        (
          "are both Io and Europa moons of Jupiter?",
          "(every (terms :Io :Europa) (^:orbits :Jupiter))"
        ),
      ], of: .sky)
    try expect(
      [
        ("are both temporary?", "(every (type :Discipline) (^:duration :temporary))"),
        ("do both help the organization?", "(every (type :Discipline) (^:helps :organization))"),
        (
          "do all factors affect project management",
          "(every (type :Factor) (:affectedBy :project_management))"
        ),
      ], of: .management)
    try expect(
      [
        ("are all orders open?", "(every (type :Order) (^:status :open))"),
        ("are all products of Lux made of glass?", "(every (^:maker :lux) (^:material :glass))"),
      ], of: .shop)
  }

  @Test func twoCountsAreComparedAndSubtracted() throws {
    try expect(
      [
        (
          "does project management have more factors than service management?",
          "(> (count (:affectedBy :project_management)) (count (:affectedBy :service_management)))"
        ),
        (
          "does service management have fewer benefits than project management?",
          "(< (count (:benefit :service_management)) (count (:benefit :project_management)))"
        ),
        (
          "do project management and service management have the same number of phases?",
          "(= (count (:phase :project_management)) (count (:phase :service_management)))"
        ),
        (
          "how many more benefits has service management than project management?",
          "(subtract (count (:benefit :service_management)) (count (:benefit :project_management)))"
        ),
        (
          "the factors of PM and SM summed up: how many in total?",
          "(plus (count (:affectedBy :project_management)) (count (:affectedBy :service_management)))"
        ),
        (
          "are there five phases of project management?",
          "(= (count (:phase :project_management)) 5)"
        ),
        (
          "does project management have more than 5 factors?",
          "(> (count (:affectedBy :project_management)) 5)"
        ),
      ], of: .management)
    try expect(
      [
        (
          "does Jupiter have more moons than Mars?",
          "(> (count (^:orbits :Jupiter)) (count (^:orbits :Mars)))"
        ),
        ("does Jupiter have 4 moons?", "(= (count (^:orbits :Jupiter)) 4)"),
        ("does Mars have more than 1 moon?", "(> (count (^:orbits :Mars)) 1)"),
      ], of: .sky)
  }

  @Test func aThingIsDescribed() throws {
    try expect(
      [
        ("what is project management?", "(describe :project_management)"),
        ("tell me about service management", "(describe :service_management)"),
        ("define ITSM", "(describe :service_management)"),
        ("explain risks to me", "(describe :risks)"),
        ("what is information technology", "(describe :information_technology)"),
        ("project management?", "(describe :project_management)"),
      ], of: .management)
    try expect(
      [
        ("who is Mia Stern?", "(describe :mia)"), ("Leo", "(describe :leo)"),
        ("everything about the Jungle House", "(describe :jungle)"),
      ], of: .zoo)
  }

  @Test func twoThingsAreSetSideBySide() throws {
    let both = "(:project_management :service_management)"
    try expect(
      [
        ("compare project management and service management", "(table \(both))"),
        ("how do project management and service management differ?", "(table \(both))"),
        ("PM vs SM", "(table \(both))"),
        ("what is the difference between the two?", "(table \(both))"),
        ("compare the two", "(table \(both))"),
        ("factors PM vs SM", "(table \(both) :affectedBy)"),
        ("compare the duration of PM and SM", "(table \(both) :duration)"),
        ("project management versus service management: focus", "(table \(both) :focus)"),
        (
          "differentiate project management and service management by duration and focus",
          "(table \(both) :duration :focus)"
        ),
        ("what are the benefits of both, side by side?", "(table \(both) :benefit)"),
      ], of: .management)
    try expect(
      [
        ("compare Mars and Venus", "(table (:Mars :Venus))"),
        ("Mars vs Venus diameter", "(table (:Mars :Venus) :diameter)"),
      ], of: .sky)
  }

  @Test func valuesOfEachMemberAreRows() throws {
    try expect(
      [
        ("the weight and species of the animals", "(rows (type :Animal) :weight :species)"),
        ("the beds of each enclosure", "(rows (type :Enclosure) :beds)"),
      ], of: .zoo)
    try expect(
      [
        ("price and material of Lux products", "(rows (^:maker :lux) :price :material)"),
        ("the price of each table by Holm and Sons", "(rows (^:maker :holm) :price)"),
        ("the seat of every maker", "(rows (type :Maker) :seat)"),
      ], of: .shop)
    try expect(
      [
        (
          "discoverer and diameter of Jupiter's moons",
          "(rows (^:orbits :Jupiter) :discoverer :diameter)"
        )
      ],
      of: .sky)
  }

  @Test func membersAreGroupedByAValue() throws {
    try expect(
      [
        ("how many products per maker?", "(groups :maker (type :Product) count)"),
        ("number of products for each material", "(groups :material (type :Product) count)"),
        ("products by material", "(groups :material (type :Product))"),
        ("how many orders per status", "(groups :status (type :Order) count)"),
        (
          "average price per maker of the products",
          "(groups :maker (type :Product) average :price)"
        ),
        ("total price of products by material", "(groups :material (type :Product) sum :price)"),
        ("most common material of the products", "(most size (groups :material (type :Product)))"),
      ], of: .shop)
    try expect(
      [
        ("how many animals per enclosure?", "(groups :livesIn (type :Animal) count)"),
        ("animals for each keeper", "(groups :keeper (type :Animal))"),
        (
          "average weight of the animals by species",
          "(groups :species (type :Animal) average :weight)"
        ),
      ], of: .zoo)
    try expect(
      [
        ("how many moons for each planet", "(groups :orbits (type :Moon) count)"),
        ("who found how many moons each?", "(groups :discoverer (type :Moon) count)"),
      ], of: .sky)
    try expect(
      [
        ("how many factors does each have?", "(groups ^:affectedBy (type :Factor) count)")
      ], of: .management)
  }

  @Test func whyAsksForAReasonOfWhatIsStated() throws {
    try expect(
      [
        (
          "why is project management harder?",
          "(why (exists (and :project_management (^:moreDifficultThan *))))"
        ),
        (
          "why is project management affected by risks?",
          "(why (exists (and :risks (:affectedBy :project_management))))"
        ),
      ], of: .management)
  }

  @Test func theNullReadingIsAlwaysThere() {
    // `.unknown` is always proposed but for a mere courtesy: "hello" (ActTests).
    for question in ["what orbits Jupiter?", "asdf qwer", "which noisy moons?"] {
      let moves = Asked.sky.read(question).candidates.map(\.move)
      #expect(moves.last == .unknown)
      #expect(moves.count { $0 == .unknown } == 1)
    }
  }

  @Test func noCandidateComesTwice() {
    for question in [
      "what orbits Jupiter?", "which planet has the most moons?", "compare Mars and Venus",
      "how many moons of Jupiter did Galileo discover?",
    ] {
      let moves = Asked.sky.read(question).candidates.map(\.move)
      #expect(Set(moves).count == moves.count)
    }
  }

  @Test func candidatesAreFewEnoughToBeWeighed() {
    let question =
      "which of the moons that orbit Jupiter and are larger than Europa did Galileo discover, and "
      + "how many of the moons of Saturn and Mars and Uranus are smaller than the moons of Jupiter?"
    #expect(Asked.sky.read(question).candidates.count <= 500)
  }

  @Test func theSameQuestionHasTheSameCandidatesInTheSameOrder() {
    for question in [
      "which planet has the most moons?", "the largest moon of Jupiter", "compare Mars and Venus",
    ] {
      let first = Asked.sky.read(question).candidates.map(\.move)
      let second = Asked(Asked.sky.store).read(question).candidates.map(\.move)
      #expect(first == second)
    }
  }

  @Test func wordOrderIsLeftToTheModel() throws {
    for question in [
      "discoverer of titan", "titan discoverer", "titan, who is the discoverer",
      "the discoverer, of titan I mean", "of titan the discoverer",
    ] {
      #expect(try Asked.sky.proposes("(:discoverer :Titan)", for: question), "\(question)")
    }
  }

  @Test(arguments: ["please ", "could you tell me ", "hey, ", "I was wondering: ", "ok so "])
  func politenessTakesNothingAway(before: String) throws {
    try expect(
      [
        (before + "what orbits Jupiter", "(^:orbits :Jupiter)"),
        (before + "how many moons has Jupiter", "(count (^:orbits :Jupiter))"),
        (before + "which planet is the largest", "(most :diameter (type :Planet))"),
      ], of: .sky)
  }

  @Test func capitalsAndMarksTakeNothingAway() throws {
    try expect(
      [
        ("WHAT ORBITS JUPITER", "(^:orbits :Jupiter)"),
        ("what orbits jupiter", "(^:orbits :Jupiter)"),
        ("what orbits \"Jupiter\"???", "(^:orbits :Jupiter)"),
        ("What... orbits Jupiter!", "(^:orbits :Jupiter)"),
      ], of: .sky)
  }
}
