import Assistant
import TestGraphs
import Testing
import Triples

/// Whatever is typed and whatever a graph holds, there is a reply, and soon.
@Suite("Nothing that is typed or read does harm") struct HardInputTests {
  private static let lines: [(name: String, text: String)] = [
    ("nothing", ""), ("blanks", " \t  "), ("marks", "?!…—«»“”'\""),
    ("an open quotation", "\"Jupiter"),
    ("NUL", "what orbits\u{0}Jupiter?"), ("control characters", "\u{1B}[31mwhat\u{7} orbits\u{8}?"),
    ("a letter without end", String(repeating: "a", count: 1_000_000)),
    ("a megabyte of words", String(repeating: "moon of ", count: 131_072)),
    ("ten thousand times “which of”", String(repeating: "which of ", count: 10_000)),
    ("a thousand quotations", String(repeating: "\"Io\" ", count: 1_000)),
    ("many digits", String(repeating: "9", count: 5_000)),
    ("digits and stops", String(repeating: "1.", count: 2_000)),
    ("every operator", "not not not or and than of the most least no all both neither"),
    ("joined pictures", String(repeating: "👩‍👩‍👧‍👦", count: 500)),
    ("combining marks", "e" + String(repeating: "\u{301}", count: 10_000)),
    ("right to left", "ما هو \u{202E}Jupiter\u{202C}"),
    ("full width", "ｗｈａｔ ｏｒｂｉｔｓ Ｊｕｐｉｔｅｒ？"),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: lines.map(\.name))
  func everyLineHasAReply(name: String) throws {
    let line = try #require(Self.lines.first { $0.name == name })
    var reply: Reply?
    let time = ContinuousClock().measure {
      reply = SmallAssistants.sky.reply(to: line.text)
    }
    #expect(reply?.text.isEmpty == false)
    #expect(time < .seconds(5), "\(time)")
  }

  @Test func bytesThatAreNoTextAreReadAsFarAsTheyAre() {
    let bytes: [UInt8] =
      Array("what orbits ".utf8) + [0xFF, 0xC3, 0x28, 0xE2, 0x82] + Array("?".utf8)
    let reply = SmallAssistants.sky.reply(to: String(decoding: bytes, as: UTF8.self))
    #expect(!reply.text.isEmpty)
  }

  @Test(arguments: ["é", "e\u{301}"]) func accentsAreTypedInOneCharacterOrInTwo(letter: String) {
    let replies = assistant(
      """
      :country rdfs:label "country" . :laos rdfs:label "Laos" .
      :house a :House ; rdfs:label "Café Việt" ; :country :laos .
      """)
    let reply = replies.reply(to: "what is the country of Caf\(letter) Vie\u{323}\u{302}t?")
    #expect(reply.answers == ["Laos"])
  }

  @Test func readingsOfOneNameAreToldApartByTheirKinds() {
    var talk = Conversation(
      with: assistant(
        """
        :Planet a rdfs:Class ; rdfs:label "planet" . :Metal a rdfs:Class ; rdfs:label "metal" .
        :colour rdfs:label "colour" .
        :one a :Planet ; rdfs:label "Mercury" ; :colour "grey" .
        :other a :Metal ; rdfs:label "Mercury" ; :colour "silver" .
        """))
    let reply = talk.reply(to: "what is the colour of Mercury?")
    #expect(reply.answers == ["grey"])
    withKnownIssue("an answer no longer names the other readings of its names") {
      #expect(reply.alternatives == ["colours of Mercury (the metal)"])
      #expect(talk.reply(choosing: 0, of: reply, stop: { false }).answers == ["silver"])
    }
  }

  @Test func aQuestionTooLongIsSaidToBeSo() {
    let reply = SmallAssistants.sky.reply(to: String(repeating: "which of ", count: 10_000))
    #expect(reply.status == .unknown)
    #expect(reply.text.utf8.count < 2_000)
  }

  /// A question that fails leaves what was spoken of as it was.
  @Test(arguments: ["what is kubernetes?", "", "???", "who painted it?"])
  func aFailedTurnDoesNotMoveTheFocus(between: String) {
    let replies = SmallAssistants.sky.replies(to: [
      "what orbits Saturn?", between, "who discovered it?",
    ])
    checking(between) { #expect(replies[1].status == .unknown) }
    #expect(replies.last?.answers == ["Christiaan Huygens"])
  }

  // MARK: Graphs

  private static let prefixes = """
    @prefix : <http://example.org/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .

    """

  private func assistant(_ turtle: String) -> Assistant {
    Assistant(store: TestGraph.store(Self.prefixes + turtle))
  }

  @Test func anEmptyGraphIsSaidToBeEmpty() {
    let reply = assistant("").reply(to: "what orbits Jupiter?")
    #expect(reply.status == .unknown)
    #expect(!reply.text.isEmpty)
  }

  @Test func aLabelOfAHundredKilobytesIsReadAndOthersAreStillFound() {
    let long = String(repeating: "very long name ", count: 7_000)
    let graph = assistant(
      """
      :River a rdfs:Class ; rdfs:label "river" .
      :a a :River ; rdfs:label "\(long)" ; :length 3 .
      :b a :River ; rdfs:label "Aare" ; :length 288 .
      """)
    #expect(graph.answers(to: "what is the length of Aare?") == ["288"])
    #expect(graph.reply(to: "which rivers are there?").answers.count == 2)
    #expect(graph.reply(to: "tell me about \(long)").text.isEmpty == false)
  }

  @Test func tenThousandThingsOfOneNameAreAsked() {
    var turtle = ":Place a rdfs:Class ; rdfs:label \"place\" .\n:state rdfs:label \"state\" .\n"
    for number in 0..<10_000 {
      turtle += ":p\(number) a :Place ; rdfs:label \"Springfield\" ; :state :s\(number % 50) .\n"
    }
    let graph = assistant(turtle)
    let time = ContinuousClock().measure {
      for question in [
        "what is Springfield?", "the state of Springfield", "how many places are there?",
      ] {
        #expect(!graph.reply(to: question).text.isEmpty)
      }
    }
    #expect(time < .seconds(10), "\(time)")
    #expect(graph.answers(to: "how many places are there?") == ["10000"])
  }

  @Test func aClassMayBeItsOwnInstance() {
    let graph = assistant(
      """
      :Class a :Class, rdfs:Class ; rdfs:label "kind" .
      :River a :Class ; rdfs:label "river" .
      :aare a :River ; rdfs:label "Aare" .
      """)
    #expect(graph.answers(to: "which rivers are there?") == ["Aare"])
    #expect(!graph.reply(to: "which kinds are there?").text.isEmpty)
    #expect(!graph.reply(to: "what is a kind?").text.isEmpty)
  }

  @Test func circlesOfClassesAndPropertiesEnd() {
    let graph = assistant(
      """
      :A a rdfs:Class ; rdfs:subClassOf :B, :A ; rdfs:label "brook" .
      :B a rdfs:Class ; rdfs:subClassOf :C ; rdfs:label "river" .
      :C a rdfs:Class ; rdfs:subClassOf :A ; rdfs:label "stream" .
      :crosses rdfs:subPropertyOf :passes ; rdfs:label "crosses" .
      :passes rdfs:subPropertyOf :crosses, :passes ; rdfs:label "passes" ; owl:inverseOf :passes .
      :aare a :A ; rdfs:label "Aare" ; :crosses :bern .
      :bern rdfs:label "Bern" ; :next :bern .
      """)
    #expect(graph.answers(to: "which rivers are there?") == ["Aare"])
    #expect(graph.answers(to: "what does Aare cross?") == ["Bern"])
    #expect(!graph.reply(to: "what passes Bern?").text.isEmpty)
  }

  @Test func whatALabelHoldsIsNeverAQuestionOrACommand() {
    let graph = assistant(
      #"""
      :Thing a rdfs:Class ; rdfs:label "thing" .
      :a a :Thing ; rdfs:label "\"} ; DROP ALL # \u001B[2J" ; :of :b .
      :b a :Thing ; rdfs:label "how many?" .
      """#)
    #expect(!graph.reply(to: "which things are there?").text.isEmpty)
    #expect(!graph.reply(to: "tell me about how many?").text.isEmpty)
  }

  @Test func whoStopsAQuestionIsTold() {
    var conversation = Conversation(with: SmallAssistants.sky)
    let reply = conversation.reply(to: "what orbits Jupiter?", stop: { true })
    #expect(!reply.text.isEmpty)
    #expect(!conversation.reply(to: "what orbits Jupiter?").answers.isEmpty)
  }
}
