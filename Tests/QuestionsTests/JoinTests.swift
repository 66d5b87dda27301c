import Testing

@testable import Questions

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
}
