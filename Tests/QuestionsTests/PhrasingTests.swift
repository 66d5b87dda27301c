import Testing

/// The same said in many ways: whoever asks, the reading meant must be among the candidates.
@Suite("One meaning, many wordings") struct PhrasingTests {
  /// Checks that a form is proposed for each of several wordings.
  private func expectAll(
    _ form: String, of asked: Asked, after said: [Asked.Said] = [], _ wordings: String...
  ) throws {
    try expect(wordings.map { ($0, form) }, of: asked, after: said)
  }

  @Test func whatAffectsADiscipline() throws {
    try expectAll(
      "(:affectedBy :project_management)", of: .management,
      "what affects project management?",
      "which factors affect project management",
      "what is project management affected by?",
      "what influences project management",
      "things that have an impact on project management",
      "what can hurt PM?",
      "project management: factors?",
      "list everything that affects PM",
      "what does project management suffer from",
      "tell me what project management is influenced by",
      "PM factors pls",
      "im asking about pm, what are the factors",
      "factors of project management, in short",
      "what are the challenges of project management",
      "which issues does project management have")
  }

  @Test func whatADisciplineBrings() throws {
    try expectAll(
      "(:benefit :service_management)", of: .management,
      "what are the benefits of service management?",
      "service management benefits",
      "the advantages of ITSM",
      "what advantage does service management have",
      "what does service management bring?",
      "what do we gain from service management",
      "upsides of SM",
      "SM pros?",
      "name the benefits service management offers",
      "list benefits: service management",
      "what is good about service management, its benefits I mean")
  }

  @Test func howLongItLasts() throws {
    try expectAll(
      "(:duration :project_management)", of: .management,
      "how long does project management last?",
      "the duration of project management",
      "what is the duration of PM",
      "PM duration",
      "for how long does project management go on",
      "project management - how long?",
      "what's the time frame of project management",
      "how long is project management")
  }

  @Test func whoRunsIt() throws {
    try expectAll(
      "(:managedBy :service_management)", of: .management,
      "who manages service management?",
      "who runs service management",
      "who is in charge of service management",
      "service management is run by whom?",
      "who is the manager of ITSM",
      "the boss of service management?",
      "who leads service management",
      "service management: who is responsible?")
  }

  @Test func inWhatOrderItGoes() throws {
    try expectAll(
      "(:phase :service_management)", of: .management,
      "what are the phases of service management?",
      "the steps in service management",
      "which stages does service management go through",
      "list the phases of SM in order",
      "service management phases",
      "how does service management proceed, step by step: the phases",
      "what does service management consist of")
  }

  @Test func howManyItHas() throws {
    try expectAll(
      "(count (:affectedBy :project_management))", of: .management,
      "how many factors affect project management?",
      "number of factors of PM",
      "how many factors does project management have",
      "count the factors of project management",
      "what is the number of factors that affect PM",
      "project management: how many factors?",
      "in total, how many factors affect project management")
  }

  @Test func whetherAFactHoldsIsOneQueryInNineWordings() throws {
    try expectAll(
      "(exists (and :risks (:affectedBy :project_management)))", of: .management,
      "do risks affect project management?",
      "does risks affect PM",
      "is project management affected by risks?",
      "are risks a factor of project management",
      "risks affect project management, right?",
      "is it true that risks affect project management",
      "can risks affect project management?",
      "so risks are a factor of PM?",
      "project management is affected by risks, isn't it")
  }

  @Test func whichIsHarder() throws {
    try expectAll(
      "(^:moreDifficultThan *)", of: .management,
      "which is harder?",
      "which one is more difficult",
      "which discipline is more difficult?",
      "the more difficult one",
      "the tougher one, which is it",
      "which is the most difficult")
  }

  @Test func howTheTwoDiffer() throws {
    try expectAll(
      "(table (:project_management :service_management))", of: .management,
      "compare project management and service management",
      "what is the difference between project management and service management?",
      "how do project management and service management differ?",
      "differences between PM and SM",
      "PM versus SM",
      "project management vs service management",
      "contrast service management with project management",
      "project management and service management side by side",
      "how is project management different from service management")
  }

  @Test func whatGoesRoundAPlanet() throws {
    try expectAll(
      "(^:orbits :Jupiter)", of: .sky,
      "what orbits Jupiter?",
      "which moons orbit Jupiter",
      "the moons of Jupiter",
      "Jupiter's moons",
      "what goes around Jupiter",
      "Jupiter is orbited by which moons?",
      "list all satellites of Jupiter",
      "name the moons that orbit Jupiter",
      "Jupiter - moons?",
      "what are Jupiters moons")
  }

  @Test func whoFoundIt() throws {
    try expectAll(
      "(:discoverer :Titan)", of: .sky,
      "who discovered Titan?",
      "who found Titan",
      "Titan was discovered by whom",
      "the discoverer of Titan",
      "Titan's discoverer",
      "by whom was Titan found?",
      "name the astronomer who discovered Titan",
      "Titan, who is the discoverer?")
  }

  @Test func whichIsTheLargest() throws {
    try expectAll(
      "(most :diameter (type :Planet))", of: .sky,
      "which planet is the largest?",
      "the largest planet",
      "what is the biggest planet",
      "which is the largest of the planets",
      "the planet with the largest diameter",
      "which planet has the greatest diameter",
      "largest planet?",
      "name the biggest of all planets")
  }

  @Test func whatSomethingCosts() throws {
    try expectAll(
      "(:price :lamp)", of: .shop,
      "what does the desk lamp cost?",
      "the price of the desk lamp",
      "how expensive is the desk lamp",
      "desk lamp price",
      "how much is the desk lamp",
      "what is the price of the lamp",
      "the lamp costs what?")
  }

  @Test func whatIsCheap() throws {
    try expectAll(
      "(where :price < 20 (type :Product))", of: .shop,
      "products under 20 euros",
      "products that cost less than 20",
      "which products are cheaper than 20 euros",
      "products with a price below 20",
      "what products cost under 20?",
      "list the products for less than 20 euros",
      "bargain products")
  }

  @Test func whoMadeIt() throws {
    try expectAll(
      "(:maker :clock)", of: .shop,
      "who makes the wall clock?",
      "the maker of the wall clock",
      "by whom is the wall clock made",
      "wall clock maker",
      "which maker makes the wall clock?",
      "the wall clock is made by whom")
  }

  @Test func whereSomebodyLives() throws {
    try expectAll(
      "(:livesIn :leo)", of: .zoo,
      "where does Leo live?",
      "Leo lives where?",
      "where is Leo",
      "in which enclosure does Leo live",
      "which enclosure is Leo in",
      "Leo's enclosure")
  }

  @Test func whatIsLeftOfAList() throws {
    try expectAll(
      "(minus (type :Planet) :Earth)", of: .sky,
      "planets apart from Earth",
      "all planets except Earth",
      "the planets other than Earth",
      "every planet but not Earth",
      "planets without Earth",
      "which planets are not Earth")
  }

  @Test func askingForTheOtherOfTwo() throws {
    let said = [Asked.Said("what affects service management?", "(:affectedBy :service_management)")]
    try expectAll(
      "(:affectedBy :project_management)", of: .management, after: said,
      "and project management?",
      "what about project management",
      "how about PM?",
      "and PM",
      "project management?",
      "now for project management",
      "same for project management",
      "the other one?",
      "and the other?",
      "the same question for PM")
  }

  @Test func askingForANumberOfWhatWasListed() throws {
    let said = [Asked.Said("what affects service management?", "(:affectedBy :service_management)")]
    try expectAll(
      "(count (:affectedBy :service_management))", of: .management, after: said,
      "how many?",
      "how many are there",
      "how many is that",
      "and how many is that in total?",
      "the number?",
      "count them",
      "how many of them are there?")
  }
}
