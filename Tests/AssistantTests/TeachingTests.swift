import Assistant
import Glibc
import Testing
import Triples

/// What is told in the chat: read back, checked, kept.
@Suite("Teaching") struct TeachingTests {
  private static let shop = """
    @prefix : <https://example.org/shop#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    :Lamp a rdfs:Class ; rdfs:label "lamp" . :Room a rdfs:Class ; rdfs:label "room" .
    :price rdfs:domain :Lamp ; rdfs:label "price" .
    :paid rdfs:domain :Lamp ; rdfs:label "invoice paid" .
    :belongsTo rdfs:domain :Lamp ; rdfs:range :Room ; rdfs:label "belongs to" .
    :a a :Lamp ; rdfs:label "Aurora" ; :price 8 ; :belongsTo :kitchen .
    :b a :Lamp ; rdfs:label "Beacon" ; :price 30 ; :paid false ; :belongsTo :hall .
    :kitchen a :Room ; rdfs:label "kitchen" . :hall a :Room ; rdfs:label "hall" .
    """

  private func assistant(with lessons: String = "") throws -> Assistant {
    var builder = TripleStoreBuilder()
    try GraphReader.read(text: Self.shop, name: "shop.ttl", into: &builder)
    if !lessons.isEmpty { try GraphReader.read(text: lessons, name: "told.ttl", into: &builder) }
    builder.applyWithdrawals()
    return Assistant(store: builder.finish())
  }

  private func lesson(_ statement: String) throws -> Lesson {
    guard case .lesson(let lesson) = LessonReader(try assistant()).read(statement) else {
      throw Missing(statement: statement)
    }
    return lesson
  }

  private struct Missing: Error { let statement: String }

  private func answers(_ question: String, after statement: String) throws -> [String] {
    var conversation = Conversation(with: try assistant(with: try lesson(statement).turtle))
    return conversation.reply(to: question).answers
  }

  @Test func aWordIsAnotherNameOfWhatTheGraphHas() throws {
    #expect(
      try lesson("*scullery* means kitchen").words == "“Scullery” is another word for “kitchen”.")
    #expect(
      try answers("what belongs to the scullery?", after: "scullery means kitchen") == ["Aurora"])
  }

  @Test func whichOfTheTwoWordsIsKnownIsSeen() throws {
    #expect(
      try lesson("kitchen means scullery").words == "“Scullery” is another word for “kitchen”.")
  }

  @Test func aBoundIsAWordForAPartOfAClass() throws {
    let statement = "by bargain I mean price under 10"
    #expect(try lesson(statement).words == "A lamp is “bargain” when its price is below 10.")
    #expect(try answers("which lamps are bargain?", after: statement) == ["Aurora"])
  }

  @Test func aFactIsStatedAndAnswers() throws {
    #expect(
      try lesson("Aurora also belongs to the hall").words
        == "Aurora belongs to hall, beside kitchen.")
    #expect(
      try answers("what belongs to the hall?", after: "Aurora also belongs to the hall") == [
        "Aurora", "Beacon",
      ])
  }

  @Test func aNumberIsCorrected() throws {
    let statement = "the price of Beacon is 5"
    #expect(try lesson(statement).words == "The price of Beacon is 5, not 30.")
    #expect(try answers("which lamp is the cheapest?", after: statement) == ["Beacon"])
    #expect(try answers("what is the price of Beacon?", after: statement) == ["5"])
  }

  @Test func yesAndNoAreStatedByAVerb() throws {
    #expect(try lesson("Beacon has paid").words == "The invoice paid of Beacon is yes, not no.")
    #expect(try lesson("Aurora has not paid").words == "The invoice paid of Aurora is no.")
    #expect(
      LessonReader(try assistant()).read("Beacon has not paid")
        == .known("I know that already: The invoice paid of Beacon is no."))
  }

  @Test func aFactIsTakenBack() throws {
    let statement = "Beacon does not belong to the hall"
    #expect(try lesson(statement).words == "It is not so that: Beacon belongs to hall.")
    #expect(try answers("does Beacon belong to the hall?", after: statement) == ["no"])
    #expect(try answers("what belongs to the hall?", after: statement) == [])
  }

  @Test func whatIsKnownIsNoLesson() throws {
    let reader = LessonReader(try assistant())
    #expect(
      reader.read("Aurora belongs to the kitchen")
        == .known("I know that already: Aurora belongs to kitchen."))
  }

  @Test(arguments: ["what belongs to the hall?", "hello", "gizmo means doohickey"])
  func thisTeachesNothing(statement: String) throws {
    if case .lesson = LessonReader(try assistant()).read(statement) {
      Issue.record("\(statement) was taken for a lesson")
    }
  }

  @Test func lessonsAreAppendedAndTakenBack() throws {
    let path = "/tmp/lore-told-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).ttl"
    defer { unlink(path) }
    var notebook = Notebook(path: path)
    try notebook.keep(try lesson("scullery means kitchen"))
    try notebook.keep(try lesson("lobby means hall"))
    #expect(try GraphReader.read([path]).tripleCount == 3)
    #expect(try notebook.undo()?.words == "“Lobby” is another word for “hall”.")
    #expect(try GraphReader.read([path]).tripleCount == 2)
  }
}
