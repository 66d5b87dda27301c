import Testing

/// Conditions that meet, sets that unite, and what is taken away.
@Suite("Sets are joined, united and subtracted") struct SetTests {
  @Test func conditionsMeet() throws {
    try expect(
      [
        (
          "which planets were discovered by Herschel?",
          "(and (type :Planet) (^:discoverer :Herschel))"
        ),
        (
          "moons of Jupiter found by Galileo", "(and (^:orbits :Jupiter) (^:discoverer :Galileo))"
        ),
        (
          "moons of Saturn that Huygens discovered",
          "(and (^:orbits :Saturn) (^:discoverer :Huygens))"
        ),
      ], of: .sky)
    try expect(
      [
        (
          "glass products made by Lux", "(and (^:material :glass) (^:maker :lux))"
        ),
        (
          "open orders that contain the wall clock",
          "(and (^:status :open) (^:contains :clock))"
        ),
      ], of: .shop)
    try expect(
      [
        ("endangered animals fed by Tom Frey", "(and (^:endangered true) (^:keeper :tom))"),
        ("animals in the Ice Hall that Tom Frey keeps", "(and (^:livesIn :ice) (^:keeper :tom))"),
      ], of: .zoo)
  }

  @Test func severalThingsOfAKindAreMeantTogether() throws {
    try expect(
      [
        ("what orbits Mars or Saturn?", "(^:orbits (terms :Mars :Saturn))"),
        ("moons of Mars and Saturn", "(^:orbits (terms :Mars :Saturn))"),
        ("diameters of Io, Europa and Titan", "(:diameter (terms :Io :Europa :Titan))"),
      ], of: .sky)
    try expect(
      [
        (
          "phases of project management and service management",
          "(:phase (terms :project_management :service_management))"
        ),
        (
          "benefits of both",
          "(:benefit (terms :project_management :service_management))"
        ),
      ], of: .management)
  }

  @Test func whatIsLeftOutIsTakenAway() throws {
    try expect(
      [
        ("planets apart from Earth", "(minus (type :Planet) :Earth)"),
        ("all planets except Mars", "(minus (type :Planet) :Mars)"),
        ("moons of Jupiter other than Io", "(minus (^:orbits :Jupiter) :Io)"),
        ("which moons do not orbit Jupiter?", "(minus (type :Moon) (^:orbits :Jupiter))"),
        ("moons not discovered by Galileo", "(minus (type :Moon) (^:discoverer :Galileo))"),
      ], of: .sky)
    try expect(
      [
        (
          "what affects project management apart from suppliers?",
          "(minus (:affectedBy :project_management) :suppliers)"
        ),
        (
          "the phases of PM without planning", "(minus (:phase :project_management) :planning)"
        ),
        ("factors except risks", "(minus (type :Factor) :risks)"),
        (
          "which factors do not affect project management?",
          "(minus (type :Factor) (:affectedBy :project_management))"
        ),
        (
          "which discipline is not permanent?", "(minus (type :Discipline) (^:duration :permanent))"
        ),
      ], of: .management)
    try expect(
      [
        ("products that are not made of glass", "(minus (type :Product) (^:material :glass))"),
        ("orders that are not open", "(minus (type :Order) (^:status :open))"),
        ("makers not based in Bath", "(minus (type :Maker) (^:seat :bath))"),
      ], of: .shop)
  }

  @Test func whatNothingReachesIsAskedFor() throws {
    try expect(
      [
        ("which planets have no moons?", "(terms :Mercury :Venus)"),
        ("planets without moons", "(terms :Mercury :Venus)"),
      ], of: .sky)
    try expect(
      [
        ("which products need nothing?", "(minus (type :Product) (^:needs *))"),
        ("products that do not need anything", "(minus (type :Product) (^:needs *))"),
      ], of: .shop)
  }

  @Test func whatTwoShareAndWhatOnlyOneHas() throws {
    try expect(
      [
        (
          "what do the oak table and the pine table have in common?",
          "(and (:material :oak) (:material :pine))"
        ),
        (
          "which material do the desk lamp and the wall clock share",
          "(and (:material :lamp) (:material :clock))"
        ),
      ], of: .shop)
    try expect(
      [
        (
          "which goals do project management and service management have in common",
          "(and (:worksTowards :project_management) (:worksTowards :service_management))"
        ),
        (
          "factors that affect project management but not service management",
          "(minus (:affectedBy :project_management) (:affectedBy :service_management))"
        ),
        (
          "benefits that only service management has",
          "(minus (:benefit :service_management) (:benefit :project_management))"
        ),
      ], of: .management)
  }

  @Test func whatElseIsOnTheListLeavesTheThingOut() throws {
    try expect(
      [
        (
          "besides risks, what else is there?",
          "(minus (:affectedBy (^:affectedBy :risks)) :risks)"
        ),
        (
          "what else comes with set scope",
          "(minus (:benefit (^:benefit :set_scope)) :set_scope)"
        ),
      ], of: .management)
  }

  @Test func whatAThingIsForIsWhatItsPurposesLeadTo() throws {
    try expect(
      [
        (
          "what is service management good for?",
          "(or (:benefit :service_management) (:objective :service_management))"
        ),
        (
          "why should we use project management?",
          "(or (:benefit :project_management) (:objective :project_management))"
        ),
      ], of: .management)
  }
}
