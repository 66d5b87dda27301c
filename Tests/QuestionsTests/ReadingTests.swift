import English
import Queries
import Questions
import RDF
import TestGraphs
import Testing
import Vocabulary

private let sky = Parser(lexicon: Lexicon(of: SolarSystem.store))
private let family = Parser(lexicon: Lexicon(of: Family.store))

private func thing(_ name: String) -> Query { .terms([.iri(SolarSystem.namespace + name)]) }

private func read(_ question: String, _ parser: Parser = sky) -> Query? {
  parser.understand(Sentence(question)).readings.first?.query
}

extension Query {
  /// Every part of the query with its parts, itself first.
  fileprivate var parts: [Query] {
    var found: [Query] = []
    walk { found.append($0) }
    return found
  }

  fileprivate var joins: [(property: String, inverse: Bool)] {
    parts.compactMap {
      guard case .join(let relation, _) = $0, let arc = relation.arcs.first else { return nil }
      return (String(arc.property.split(separator: "/").last ?? ""), arc.inverse)
    }
  }

  fileprivate var names: Set<String> {
    var names: Set<String> = []
    for case .terms(let terms) in parts { names.formUnion(terms.compactMap(\.localName)) }
    return names
  }
}

extension Term {
  fileprivate var localName: String? { iri?.split(separator: "/").last.map(String.init) }
}

/// The queries that the rules make of questions, form by form.
@Suite("A question becomes a logical form") struct ReadingTests {
  @Test(
    arguments: [
      ("what orbits Jupiter?", "orbits", true, "Jupiter"),
      ("what does Io orbit?", "orbits", false, "Io"),
      ("who discovered Titan?", "discoverer", false, "Titan"),
      ("Titan was discovered by whom?", "discoverer", false, "Titan"),
      ("the discoverer of Titan", "discoverer", false, "Titan"),
      ("Titan's discoverer", "discoverer", false, "Titan"),
      ("what did Galileo discover?", "discoverer", true, "Galileo"),
      ("what was discovered by Galileo?", "discoverer", true, "Galileo"),
      ("the moons of Saturn", "orbits", true, "Saturn"),
      ("the diameter of Mars", "diameter", false, "Mars"),
    ] as [(String, String, Bool, String)])
  func aPropertyKeepsItsDirection(question: String, property: String, inverse: Bool, topic: String)
    throws
  {
    let query = try #require(read(question))
    #expect(query.names == [topic])
    #expect(query.joins.count == 1)
    #expect(query.joins.first.map { $0 == (property, inverse) } == true, "\(query)")
  }

  @Test func propertiesFollowOneAnother() throws {
    let query = try #require(read("who discovered the moons of Jupiter?"))
    #expect(query.joins.map(\.property) == ["discoverer", "orbits"])
    #expect(query.joins.map(\.inverse) == [false, true])
    let steps = try #require(read("Ralph King's parent's parent's spouse", family))
    #expect(steps.joins.map(\.property) == ["spouse", "parent", "parent"])
  }

  @Test func conditionsMeet() throws {
    let query = try #require(read("which planets were discovered by Herschel?"))
    #expect(query.parts.contains { if case .intersection = $0 { true } else { false } })
  }

  @Test(arguments: [
    "how many moons does Jupiter have?", "how many things orbit Jupiter?",
    "the number of moons of Jupiter",
  ])
  func howManyCounts(question: String) throws {
    guard case .count = try #require(read(question)) else {
      Issue.record("no count")
      return
    }
  }

  @Test(
    arguments: [
      ("which planet is the largest?", .largest, 1), ("the smallest moon", .smallest, 1),
      ("the biggest moon of Jupiter", .largest, 1),
    ] as [(String, Extreme, Int)])
  func superlativesTakeAnEnd(question: String, end: Extreme, rank: Int) throws {
    let found = try #require(read(question)).parts.contains {
      if case .superlative(let best) = $0 {
        best.extreme == end && best.rank == rank
      } else {
        false
      }
    }
    #expect(found)
  }

  @Test func theMostOfSomethingIsASuperlativeOfACount() throws {
    guard
      case .superlative(let best) = try #require(read("which planet has the most moons?")),
      case .count(let relation, of: _) = best.measure, best.extreme == .largest, best.rank == 1
    else {
      Issue.record("no superlative of a count")
      return
    }
    #expect(relation.arcs.first?.inverse == true)
  }

  @Test(
    arguments: [
      ("which moons are larger than Titan?", .more), ("moons smaller than Io", .less),
    ] as [(String, Comparison)])
  func comparativesFilter(question: String, comparison: Comparison) throws {
    let found = try #require(read(question)).parts.contains {
      guard case .filter(let filter) = $0, case .measure = filter.bound else { return false }
      return filter.comparison == comparison
    }
    #expect(found)
  }

  @Test func aNumberBoundsAMeasure() throws {
    let query = try #require(read("which moons have a diameter of more than 4000?"))
    let bounds: [Double] = query.parts.compactMap {
      guard case .filter(let filter) = $0, filter.comparison == .more,
        case .number(let number) = filter.bound
      else { return nil }
      return number
    }
    #expect(bounds == [4000])
  }

  @Test(arguments: [
    "which moons do not orbit Jupiter?", "planets apart from Earth", "planets without moons",
    "which planets have no moons?",
  ])
  func negationTakesAway(question: String) throws {
    let query = try #require(read(question))
    #expect(
      query.parts.contains {
        switch $0 {
        case .difference: true
        case .filter(let filter):
          filter.comparison == .equal && filter.bound == .number(0)
            || filter.comparison == .less && filter.bound == .number(1)
        default: false
        }
      }, "\(query)")
  }

  @Test(arguments: [
    "does Io orbit Jupiter?", "did Galileo discover Io?", "is Venus bigger than Mars?",
  ])
  func yesOrNoIsAskedFor(question: String) throws {
    let reading = try #require(sky.understand(Sentence(question)).readings.first)
    #expect(reading.shape == .truth)
  }

  @Test(arguments: ["isn't Venus bigger than Mars?", "doesn't Io orbit Jupiter?"])
  func aNegatedOpeningDeniesNothing(question: String) throws {
    let plain = question.replacing("n't", with: "")
    #expect(try #require(read(question)) == #require(read(plain)))
  }

  @Test func theSumAndTheAverageAggregate() throws {
    guard
      case .aggregate(let average) =
        try #require(read("the average diameter of the moons of Jupiter")),
      case .aggregate(let sum) = try #require(read("the total diameter of the moons of Mars")),
      average.kind == .average, sum.kind == .sum
    else {
      Issue.record("no aggregate")
      return
    }
  }

  @Test func orIsAUnion() throws {
    let query = try #require(read("what orbits Mars or Saturn?"))
    #expect(query.names == ["Mars", "Saturn"])
  }

  @Test func theReadingsOfAQuestionAreRankedAndStable() {
    let costs = sky.understand(Sentence("the largest moon of Jupiter")).readings.map(\.cost)
    #expect(costs == costs.sorted())
    let again = sky.understand(Sentence("the largest moon of Jupiter")).readings.map(\.query)
    #expect(again == sky.understand(Sentence("the largest moon of Jupiter")).readings.map(\.query))
  }

  @Test func wordsThatNothingExplainsArePointedOut() {
    let sentence = Sentence("which noisy moons orbit Jupiter?")
    let understanding = sky.understand(sentence)
    #expect(understanding.readings.isEmpty)
    #expect(understanding.unknown.map { sentence.typed($0) } == ["noisy"])
  }

  @Test func piecesOfAQuestionAreFragments() {
    #expect(sky.understand(Sentence("how many?")).readings.isEmpty)
    #expect(!sky.understand(Sentence("how many?")).fragments.isEmpty)
    #expect(!sky.understand(Sentence("diameter?")).isNothing)
  }

  @Test(arguments: [
    ("what comes after Mars?", false, "Mars"), ("what comes before Mars?", true, "Mars"),
  ])
  func afterAndBeforeAreTheTwoWaysOfAnOrder(question: String, inverse: Bool, topic: String) throws {
    let query = try #require(read(question))
    #expect(query.joins.map(\.property) == ["nextOut"])
    #expect(query.joins.map(\.inverse) == [inverse])
  }
}

extension Understanding {
  fileprivate var isNothing: Bool { readings.isEmpty && fragments.isEmpty }
}

/// What a sentence tells before any graph is asked what its words mean: that "does Io orbit Jupiter?" wants a yes or
/// no, and where its words stand.
@Suite("Sentences") struct SentenceTests {
  @Test(
    arguments: [
      ("does Io orbit Jupiter?", .yesNo), ("is it large?", .yesNo), ("why is it large?", .why),
      ("what orbits Jupiter?", .list),
    ] as [(String, Sentence.Mood)])
  func theOpeningTellsTheMood(question: String, mood: Sentence.Mood) {
    #expect(Sentence(question).mood == mood)
  }

  @Test func aPartOfASentenceKeepsItsWordsAsTyped() {
    let sentence = Sentence("By the way, what orbits Jupiter?")
    let part = sentence.part(3..<sentence.words.count)
    #expect(part.words.count == 3)
    #expect(part.typed(0..<3) == "what orbits Jupiter")
  }

  @Test func aSentenceOfTooManyWordsSaysSo() {
    #expect(Sentence(String(repeating: "moon ", count: 1_000)).isTooLong)
    #expect(!Sentence("what orbits Jupiter?").isTooLong)
  }

  @Test func bytesThatAreNoTextAreNoWords() {
    #expect(Sentence(bytes: [0xFF, 0xC3, 0x28, 0x00, 0xE2, 0x82]).words.count <= 1)
  }
}
