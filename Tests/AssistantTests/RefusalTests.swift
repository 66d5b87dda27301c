import Assistant
import Testing
import Triples

/// What cannot be learnt, and what is only learnt in a graph with classes under each other: nothing false is said of
/// the graph, and each refusal tells what was understood, what does not fit, and what to type.
@Suite("Lessons that fit, and those that do not") struct RefusalTests {
  private static let shop = """
    @prefix : <https://example.org/shop#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix lore: <https://lore.example/vocab#> .
    :Product a rdfs:Class ; rdfs:label "product" .
    :Lamp a rdfs:Class ; rdfs:label "lamp" ; rdfs:subClassOf :Product .
    :Chair a rdfs:Class ; rdfs:label "chair" ; rdfs:subClassOf :Product .
    :Room a rdfs:Class ; rdfs:label "room" .
    :listPrice rdfs:domain :Product ; rdfs:label "list price" .
    :weight rdfs:domain :Product ; rdfs:label "weight" ; lore:unit "kg" .
    :firstSold rdfs:domain :Product ; rdfs:label "first sold" .
    :belongsTo rdfs:domain :Product ; rdfs:range :Room ; rdfs:label "belongs to" .
    :color rdfs:domain :Product ; rdfs:label "color" .
    :a a :Lamp ; rdfs:label "Aurora" ; :listPrice 8 ; :belongsTo :kitchen ; :color "red" ;
      :firstSold "2020-05-01"^^xsd:date .
    :b a :Lamp ; rdfs:label "Beacon" ; :listPrice 30 ; :belongsTo :hall ; :weight 2 .
    :d a :Chair ; rdfs:label "Dolly" .
    :kitchen a :Room ; rdfs:label "kitchen" . :hall a :Room ; rdfs:label "great hall" .
    """

  private func reader(of graph: String = RefusalTests.shop) throws -> LessonReader {
    var builder = TripleStoreBuilder()
    try GraphReader.read(text: graph, name: "shop.ttl", into: &builder)
    return LessonReader(Assistant(store: builder.finish()))
  }

  /// The outcome of a statement as one text: what is read back, known already, or why it is refused.
  private func words(_ statement: String, of graph: String = RefusalTests.shop) throws -> String {
    switch try reader(of: graph).read(statement) {
    case .lesson(let lesson): "learnt: \(lesson.words)"
    case .known(let words): "known: \(words)"
    case .unclear(let reason): "refused: \(reason ?? "")"
    }
  }

  @Test(arguments: [
    // Members of a class have what is stated of the class above it, though none of them has had it yet.
    ("Dolly belongs to the kitchen", "learnt: Dolly belongs to kitchen."),
    ("Dolly does belong to the kitchen", "learnt: Dolly belongs to kitchen."),
    // A property is found by a part of its name, and read back in full.
    ("the price of Aurora is 9", "learnt: The list price of Aurora is 9, not 8."),
    ("Aurora's price is 9.5", "learnt: The list price of Aurora is 9.5, not 8."),
    ("Aurora has a list price of 9", "learnt: The list price of Aurora is 9, not 8."),
    ("the price of Dolly is 1,200", "learnt: The list price of Dolly is 1200."),
    ("the weight of Dolly is 4.5 kilograms", "learnt: The weight of Dolly is 4.5 kg."),
    ("the color of Aurora is blue", "learnt: The color of Aurora is blue, not red."),
    (
      "by cheap I mean price under 10",
      "learnt: A product is “cheap” when its list price is below 10."
    ),
    ("Zephyr is a lamp", "learnt: “Zephyr” is new here: a lamp."),
    ("Dolly is a lamp", "learnt: Dolly is a lamp."),
  ]) func thisIsLearnt(statement: String, said: String) throws {
    #expect(try words(statement) == said)
  }

  @Test(arguments: [
    ("Aurora belongs to the kitchen", "known: I know that already: Aurora belongs to kitchen."),
    ("the price of Aurora is 8", "known: I know that already: The list price of Aurora is 8."),
    ("Aurora is a product", "known: I know that already: Aurora is a product."),
    (
      "Aurora doesn't belong to the great hall",
      "known: The graph does not say that Aurora belongs to great hall: there is nothing to take back."
    ),
  ]) func onlyWhatTheGraphSaysIsKnown(statement: String, said: String) throws {
    #expect(try words(statement) == said)
  }

  @Test(arguments: [
    (
      "Zephyr belongs to the kitchen",
      ["“belongs to”", "“kitchen”", "nothing called “Zephyr”", "“Zephyr is a product”"]
    ),
    ("Dolly belongs to hallway", ["nothing called “hallway”", "“hallway is a room”"]),
    ("Dolly belongs to hall of mirrors", ["Did you mean “great hall”?"]),
    (
      "Dolly belongs to Aurora",
      ["leads to a room here", "Aurora is a lamp", "“Dolly belongs to kitchen”"]
    ),
    ("the kitchen belongs to Dolly", ["said of a product here", "kitchen is a room"]),
    ("the price of Aurora is high", ["list price of Aurora", "a number", "“high” is none"]),
    ("the weight of Dolly is 4 miles", ["a number of kg", "“4 miles” is in another unit"]),
    ("the weight of Dolly is 4 or so", ["“or”"]),
    ("the first sold of Dolly is someday", ["a date such as"]),
    ("Aurora flatters the great hall", ["“Aurora”", "no property", "“Aurora belongs to kitchen”"]),
    ("Zephyr is a gadget", ["no kind of thing called “gadget”", "a lamp"]),
    ("by roomy I mean volume under 10", ["“volume”", "list price"]),
    ("gizmo means doohickey", ["another word for “doohickey”", "nothing called"]),
    (
      "the fame of Zephyr is great",
      ["neither the things nor the property", "“Aurora belongs to kitchen”"]
    ),
  ]) func aRefusalTellsWhy(statement: String, parts: [String]) throws {
    let said = try words(statement)
    #expect(said.hasPrefix("refused: "))
    for part in parts { #expect(said.contains(part), "\(said)") }
  }

  @Test func whereDenialsAreToldTheyAreLearnt() throws {
    let graph = Self.shop + " :b <https://lore.example/vocab#lacks> :kitchen ."
    #expect(
      try words("Beacon does not belong to the kitchen", of: graph)
        == "known: I know that already: it is not so that Beacon belongs to kitchen.")
    #expect(
      try words("Dolly doesn't belong to the kitchen", of: graph)
        == "learnt: It is not so that: Dolly belongs to kitchen.")
  }

  @Test func whatEachHasOneOfIsReplaced() throws {
    let graph =
      Self.shop + """

        :maker rdfs:domain :Product ; rdfs:label "maker" .
        :builtIn rdfs:domain :Product ; rdfs:label "built in" .
        :a :maker :x ; :builtIn :z . :b :maker :y .
        :x rdfs:label "Nordlys" . :y rdfs:label "Sonne" . :z rdfs:label "Oslo" .
        """
    #expect(
      try words("the maker of Aurora is Sonne", of: graph)
        == "learnt: The maker of Aurora is Sonne, not Nordlys.")
    #expect(
      try words("the maker of Aurora is also Sonne", of: graph)
        == "learnt: The maker of Aurora is Sonne, beside Nordlys.")
    #expect(
      try words("the maker of Dolly is Vega", of: graph)
        == "learnt: The maker of Dolly is Vega, which is new here.")
    #expect(
      try words("Dolly is built in Riga", of: graph)
        == "learnt: Dolly is built in Riga, which is new here.")
  }

  @Test func aNumberIsNoRemark() throws {
    let graph =
      Self.shop + " :remark rdfs:label \"list price remark\" . :b :remark \"on sale\" ."
    #expect(
      try words("the price of Aurora is 9", of: graph)
        == "learnt: The list price of Aurora is 9, not 8.")
  }

  @Test func aPartOfTwoNamesIsAskedBack() throws {
    let graph =
      Self.shop
      + " :streetPrice rdfs:domain :Product ; rdfs:label \"street price\" . :a :streetPrice 7 ."
    let said = try words("the price of Aurora is 9", of: graph)
    #expect(said.contains("list price or the street price"))
    #expect(said.contains("“the list price of Aurora is 9”"))
    #expect(try words("by cheap I mean price under 9", of: graph).contains("Say which one"))
    #expect(try words("the list price of Aurora is 9", of: graph).hasPrefix("learnt"))
  }

  @Test(arguments: [
    "what belongs to the hall?", "which lamps are cheap", "hello", "lamps in the hall",
  ])
  func questionsAreNoStatements(text: String) throws {
    #expect(try reader().read(text) == .unclear(nil))
  }

  @Test func whatIsNearANameIsNotThatName() throws {
    let graph = """
      @prefix : <https://example.org/m#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      :Factor a rdfs:Class ; rdfs:label "factor" . :Field a rdfs:Class ; rdfs:label "field" .
      :affects rdfs:domain :Factor ; rdfs:range :Field ; rdfs:label "affects" .
      :staff a :Factor ; rdfs:label "inadequate staff" ; :affects :sm .
      :risk a :Factor ; rdfs:label "risks" .
      :sm a :Field ; rdfs:label "service management" .
      """
    let said = try words("staff training also affects service management", of: graph)
    #expect(said.contains("nothing called “staff training”"))
    #expect(said.contains("Did you mean “inadequate staff”?"))
    #expect(
      try words("service management is affected by risks", of: graph)
        == "learnt: Risks affect service management.")
  }
}
