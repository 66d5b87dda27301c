import Questions
import Testing

/// Properties joined to what they are asked of: in any word order, either way.
@Suite("A property and a thing are joined whatever their order") struct JoinTests {
  @Test func theThingIsReachedFromWhatItsPropertyStartsAt() throws {
    try expect(
      [
        ("what orbits Jupiter?", "(^:orbits :Jupiter)"),
        ("Jupiter: orbited by what?", "(^:orbits :Jupiter)"),
        ("the moons of Saturn", "(^:orbits :Saturn)"),
        ("Saturn moons", "(^:orbits :Saturn)"),
        ("what does Io orbit?", "(:orbits :Io)"),
        ("Io, what does it go around", "(:orbits :Io)"),
        ("who discovered Titan?", "(:discoverer :Titan)"),
        ("Titan was discovered by whom?", "(:discoverer :Titan)"),
        ("Titan's discoverer", "(:discoverer :Titan)"),
        ("discoverer titan", "(:discoverer :Titan)"),
        ("what did Galileo discover?", "(^:discoverer :Galileo)"),
        ("what was found by Herschel?", "(^:discoverer :Herschel)"),
        ("the diameter of Mars", "(:diameter :Mars)"),
        ("Mars diameter?", "(:diameter :Mars)"),
        ("how big is Mars", "(:diameter :Mars)"),
        ("when was Titan discovered", "(:discoveryDate :Titan)"),
        ("discovery date of Io", "(:discoveryDate :Io)"),
      ], of: .sky)
  }

  @Test func namesOfPropertiesServeAsTheirWords() throws {
    try expect(
      [
        ("who is the spouse of Ada Byron?", "(:spouse :ada)"),
        ("Ada Byron's spouse", "(:spouse :ada)"),
        ("spouse Ada Byron", "(:spouse :ada)"),
        ("who are the parents of Ralph King?", "(:parent :ralph)"),
        ("Ralph King, parents?", "(:parent :ralph)"),
        ("what is the profession of George Byron?", "(:profession :george)"),
        ("George Byron, profession", "(:profession :george)"),
        ("the birth year of John Byron", "(:birthYear :john)"),
        ("sex of Judith Noel", "(:sex :judith)"),
      ], of: .family)
  }

  @Test func addressesServeAsNames() throws {
    try expect(
      [
        ("which club does Diego Silva play for?", "(:plays_for_club :Diego_Silva)"),
        ("who plays for club Inter Sud?", "(^:plays_for_club :Inter_Sud)"),
        ("where is Real Norte based?", "(:basedIn :Real_Norte)"),
        ("Real Norte home ground", "(:homeGround :Real_Norte)"),
        ("the shirt number of Juan Perez", "(:shirtNumber :Juan_Perez)"),
      ], of: .football)
  }

  @Test func aPropertyOfAPropertyIsProposed() throws {
    try expect(
      [
        ("who discovered the moons of Jupiter?", "(:discoverer (^:orbits :Jupiter))"),
        ("the discoverers of Jupiter's moons", "(:discoverer (^:orbits :Jupiter))"),
        ("moons of Jupiter: discoverers", "(:discoverer (^:orbits :Jupiter))"),
        ("diameters of the moons of Mars", "(:diameter (^:orbits :Mars))"),
      ], of: .sky)
    try expect(
      [
        ("Ada Byron's parent's parent", "(:parent (:parent :ada))"),
        ("Ralph King's parent's spouse", "(:spouse (:parent :ralph))"),
        ("the profession of the parent of Allegra Byron", "(:profession (:parent :allegra))"),
      ], of: .family)
    try expect(
      [
        ("where is the maker of the oak table based?", "(:seat (:maker :oak))"),
        ("which town is the maker of the desk lamp from", "(:seat (:maker :lamp))"),
        ("the status of the order that contains the blue vase", "(:status (^:contains :vase))"),
      ], of: .shop)
  }

  @Test func aWordOfTheClassThatAPropertyReachesIsAWordForIt() throws {
    try expect(
      [
        ("what phases has project management?", "(:phase :project_management)"),
        ("project management's steps", "(:phase :project_management)"),
        ("benefits service management", "(:benefit :service_management)"),
        ("the factors of PM", "(:affectedBy :project_management)"),
        ("who is the manager of service management", "(:managedBy :service_management)"),
        ("focus of ITSM", "(:focus :service_management)"),
        ("what is the objective of project management", "(:objective :project_management)"),
      ], of: .management)
  }

  @Test func whatAQuestionWordAsksForNeedsNoOtherWord() throws {
    try expect(
      [
        ("where does Leo live?", "(:livesIn :leo)"),
        ("where is Leo?", "(:livesIn :leo)"),
        ("when was Pip born?", "(:born :pip)"),
        ("who feeds Leo?", "(:keeper :leo)"),
        ("where was Mia Stern born?", "(:birthPlace :mia)"),
        ("how heavy is Leo?", "(:weight :leo)"),
        ("when did the Ice Hall open?", "(:opened :ice)"),
      ], of: .zoo)
  }

  @Test func aPropertyThatHardlyAnotherCompetesWithNeedsNoWord() throws {
    try expect(
      [
        ("whose step is planning?", "(^:phase :planning)"),
        ("risks belong to which?", "(^:affectedBy :risks)"),
        ("which one for set scope?", "(^:benefit :set_scope)"),
      ], of: .management)
  }

  @Test func aClassAndAThingAreBridgedByTheOnePropertyThatFits() throws {
    try expect(
      [
        ("Galileo's moons", "(and (type :Moon) (^:discoverer :Galileo))"),
        ("planets of the Sun", "(and (type :Planet) (^:orbits :Sun))"),
        ("which moons have to do with Herschel", "(and (type :Moon) (^:discoverer :Herschel))"),
      ], of: .sky)
    try expect(
      [
        ("glass products", "(and (type :Product) (^:material :glass))"),
        ("products of Lux", "(and (type :Product) (^:maker :lux))"),
        ("makers in Bath", "(and (type :Maker) (^:seat :bath))"),
        ("open orders", "(and (type :Order) (^:status :open))"),
      ], of: .shop)
  }

  @Test func aSecondStepThatNoWordSaysIsFollowed() throws {
    try expect(
      [
        ("lifespan of Leo", "(:lifespan (:species :leo))"),
        ("how many beds has Pip's place", "(:beds (:livesIn :pip))"),
      ], of: .zoo)
  }

  @Test func whatLeadsOnAndOnIsFollowedAsFarAsItGoes() throws {
    try expect(
      [
        ("what does the wall clock need?", "(:needs :clock)"),
        ("what does the wall clock need, directly or not?", "(:needs+ :clock)"),
        ("everything the wall clock depends on", "(:needs+ :clock)"),
        ("what depends on the spare box?", "(^:needs :box)"),
        ("what depends on the spare box in the end?", "(^:needs+ :box)"),
      ], of: .shop)
  }

  @Test func aPropertyMayBeHadAtAll() throws {
    try expect(
      [
        ("which animals have not retired?", "(minus (type :Animal) (^:retired *))"),
        ("any animals that retired?", "(^:retired *)"),
        ("who has a phone number?", "(^:phone *)"),
      ], of: .zoo)
  }

  @Test func aQualityHoldsOfThoseWhoseValueIsYes() throws {
    try expect(
      [
        ("which enclosures have a pool?", "(and (type :Enclosure) (^:pool true))"),
        ("endangered animals", "(and (type :Animal) (^:endangered true))"),
        ("which animals are not endangered?", "(and (type :Animal) (^:endangered false))"),
        ("enclosures without a pool", "(and (type :Enclosure) (^:pool false))"),
      ], of: .zoo)
  }

  @Test func aPropertyIsProposedTheOtherWayRoundAsWell() throws {
    let read = Asked.sky.read("what does Jupiter orbit?")
    let moves = read.candidates.map(\.move)
    #expect(try moves.contains(Asked.sky.move("(:orbits :Jupiter)")))
    #expect(try moves.contains(Asked.sky.move("(^:orbits :Jupiter)")))
  }

  @Test func aPropertyFollowedAgainstItsWordsIsTaggedReversed() throws {
    let along = try #require(
      try Asked.management.candidate(
        "(:managedBy :project_management)", for: "who is project management managed by?"))
    #expect(!along.tags.contains(.reversed))
    let back = try #require(
      try Asked.management.candidate(
        "(^:affectedBy :risks)", for: "what is affected by risks?"))
    #expect(back.tags.contains(.reversed))
  }

  @Test func whatNoWordSaysIsTagged() throws {
    let unsaid = try #require(
      try Asked.management.candidate("(^:phase :planning)", for: "whose is planning?"))
    #expect(unsaid.tags.contains(.unsaidProperty))
    let bridged = try #require(
      try Asked.sky.candidate(
        "(and (type :Moon) (^:discoverer :Herschel))", for: "which moons have to do with Herschel"))
    #expect(bridged.tags.contains(.bridged))
  }
}
