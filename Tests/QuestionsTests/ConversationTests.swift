import Questions
import Testing

private typealias Said = Asked.Said

/// Conversations, turn by turn: each turn's form must be among what it may mean after the turns before.
@Suite("Conversations stay within what is proposed") struct ConversationTests {
  /// A turn, and the form that it is to be understood as.
  typealias Turn = (question: String, form: String)

  private func check(_ turns: [Turn], of asked: Asked) throws {
    for (place, turn) in turns.enumerated() {
      let said = turns[..<place].map { Said($0.question, $0.form) }
      try expect([turn], of: asked, after: said)
    }
  }

  @Test func aboutOneOfThePairAndThenTheOther() throws {
    try check(
      [
        ("What are the objectives of project management?", "(:objective :project_management)"),
        ("And of service management?", "(:objective :service_management)"),
        ("what about its benefits?", "(:benefit :service_management)"),
        ("how many are there?", "(count (:benefit :service_management))"),
        ("and for the other one?", "(count (:benefit :project_management))"),
      ], of: .management)
  }

  @Test func alongAnOrderStepByStep() throws {
    try check(
      [
        ("What are the phases of project management?", "(:phase :project_management)"),
        ("which is the third?", "(nth 3 (:phase :project_management))"),
        ("what comes after planning", "(:precedes :planning)"),
        ("and before that?", "(^:precedes (:precedes :planning))"),
      ], of: .management)
  }

  @Test func fromAYesToTheNumberAndTheList() throws {
    try check(
      [
        ("Does project management have phases?", "(exists (:phase :project_management))"),
        ("How many?", "(count (:phase :project_management))"),
        ("Which ones?", "(:phase :project_management)"),
        ("is planning one of them?", "(exists (and :planning (:phase :project_management)))"),
      ], of: .management)
  }

  @Test func aboutWhatAffectsThem() throws {
    try check(
      [
        ("what affects pm", "(:affectedBy :project_management)"),
        ("sm?", "(:affectedBy :service_management)"),
        ("how many", "(count (:affectedBy :service_management))"),
        ("who manages it", "(:managedBy :service_management)"),
        ("and its focus", "(:focus :service_management)"),
      ], of: .management)
  }

  @Test func afterAComparisonAColumnOrOneOfTheTwoIsPicked() throws {
    try check(
      [
        ("compare the two", "(table (:project_management :service_management))"),
        ("just the duration", "(table (:project_management :service_management) :duration)"),
        ("which is harder?", "(^:moreDifficultThan *)"),
        ("who manages that one?", "(:managedBy :project_management)"),
      ], of: .management)
  }

  @Test func correctionsAndRequestsToRepeatOrUndoAreProposed() throws {
    try check(
      [
        ("What are the benefits of project management?", "(:benefit :project_management)"),
        ("No, I meant service management.", "(:benefit :service_management)"),
        ("say that again", "(act repeat)"),
        ("shorter please", "(act shorter)"),
        ("undo", "(act undo)"),
      ], of: .management)
  }

  @Test func smallTalkInBetweenDoesNotLoseTheTopic() throws {
    try check(
      [
        ("hello", "(act greeting)"),
        ("what is project management?", "(describe :project_management)"),
        ("thanks", "(act thanks)"),
        ("its phases?", "(:phase :project_management)"),
        ("how do you know?", "(act evidence)"),
        ("bye", "(act bye)"),
      ], of: .management)
  }

  @Test func aTurnThatIsNotUnderstoodDoesNotLoseTheTopic() throws {
    try check(
      [
        ("what affects project management?", "(:affectedBy :project_management)"),
        ("what is kubernetes?", "(unknown)"),
        ("how long does it last?", "(:duration :project_management)"),
      ], of: .management)
  }

  @Test func everyTurnAboutTheSkyIsProposed() throws {
    try check(
      [
        ("what orbits Mars?", "(^:orbits :Mars)"), ("and Saturn?", "(^:orbits :Saturn)"),
        ("who discovered it?", "(:discoverer :Titan)"),
        ("what else did he discover?", "(^:discoverer :Huygens)"),
        ("how many moons does Jupiter have?", "(count (^:orbits :Jupiter))"),
        ("which is the largest?", "(most :diameter (^:orbits :Jupiter))"),
        ("and the smallest?", "(least :diameter (^:orbits :Jupiter))"),
      ], of: .sky)
  }

  @Test func everyTurnAboutAShopIsProposed() throws {
    try check(
      [
        ("which products does Lux make?", "(^:maker :lux)"),
        ("the cheapest?", "(least :price (^:maker :lux))"),
        ("what do they cost?", "(:price (^:maker :lux))"),
        ("and Tick Brothers?", "(^:maker :tick)"),
        ("where are they based?", "(:seat :tick)"),
      ], of: .shop)
    try check(
      [
        ("which orders are open?", "(^:status :open)"),
        ("how many?", "(count (^:status :open))"),
        ("what do they contain?", "(:contains (^:status :open))"),
        ("and the sent ones?", "(^:status :sent)"),
      ], of: .shop)
  }

  @Test func everyTurnAboutAZooIsProposed() throws {
    try check(
      [
        ("which animals are endangered?", "(^:endangered true)"),
        ("the heaviest?", "(most :weight (^:endangered true))"),
        ("where does Leo live?", "(:livesIn :leo)"),
        ("and Pip?", "(:livesIn :pip)"),
        ("who else lives there?", "(minus (^:livesIn :ice) :pip)"),
        ("who feeds Tara?", "(:keeper :tara)"),
        ("when was she born?", "(:born :tara)"),
        ("her weight?", "(:weight :tara)"),
      ], of: .zoo)
  }
}

/// A word more or less must count: what the longer question proposes has more to it.
@Suite("What is said more is proposed more") struct MoreWordsTests {
  @Test(
    arguments: [
      (
        "which moons orbit Jupiter?", "how many moons orbit Jupiter?", "(count (^:orbits :Jupiter))"
      ),
      (
        "which moons orbit Jupiter?", "which moons do not orbit Jupiter?",
        "(minus (type :Moon) (^:orbits :Jupiter))"
      ),
      ("planets", "planets apart from Earth", "(minus (type :Planet) :Earth)"),
      ("the largest planet", "the second largest planet", "(most :diameter (type :Planet) rank 2)"),
      ("moons", "the average diameter of moons", "(average :diameter (type :Moon))"),
      ("moons", "moons larger than Titan", "(where :diameter > (of :Titan) (type :Moon))"),
      ("moons of Mars", "the first of the moons of Mars", "(take 1 (^:orbits :Mars))"),
      (
        "Mars and Venus", "compare the diameter of Mars and Venus",
        "(table (:Mars :Venus) :diameter)"
      ),
      (
        "does Io orbit Jupiter?", "why does Io orbit Jupiter?",
        "(why (exists (and :Io (^:orbits :Jupiter))))"
      ),
    ] as [(String, String, String)])
  func anOperatorIsProposedWhereAWordCallsForIt(plain: String, longer: String, form: String) throws
  {
    let move = try Asked.sky.move(form)
    #expect(try Asked.sky.proposes(form, for: longer), "\(longer)")
    #expect(!Asked.sky.read(plain).candidates.contains { $0.move == move }, "\(plain)")
  }

  @Test(
    arguments: [
      "what affects project management", "the benefits of service management", "who manages PM",
      "list the phases of project management",
    ])
  func fillersAddAndTakeNothing(question: String) throws {
    let asked = Asked.management
    let plain = Set(
      asked.read(question).candidates.compactMap { candidate -> String? in
        guard case .ask(let query) = candidate.move, candidate.grammarRank == 0 else { return nil }
        return "\(query)"
      })
    for dressed in ["please, \(question)", "\(question), please", "so \(question)?"] {
      let found = Set(
        asked.read(dressed).candidates.compactMap { candidate -> String? in
          guard case .ask(let query) = candidate.move else { return nil }
          return "\(query)"
        })
      #expect(plain.isSubset(of: found), "\(dressed)")
    }
  }
}
