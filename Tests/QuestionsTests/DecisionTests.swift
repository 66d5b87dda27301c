import Execution
import Queries
import RDF
import TestGraphs
import Testing
import Vocabulary

@testable import Questions

/// The decision among candidates once they are weighed: with weights made up here, never those learnt.
@Suite("The likeliest meaning decides") struct DecisionTests {
  private func weights(_ lines: String...) -> Weights {
    Array(lines.joined(separator: "\n").utf8).withUnsafeBufferPointer { Weights(parsing: $0) }
  }

  private let counting = "what affects project management"
  private var read: ReadTurn { Asked.management.read(counting) }

  @Test func whatWeighsMostComesFirst() {
    let decision = read.decide(by: weights("top:describe\t20"))
    guard case .ask(.describe) = decision.best.candidate.move else {
      Issue.record("\(decision.best.candidate.move)")
      return
    }
    #expect(decision.best.score == 20)
  }

  @Test func surenessAboveTheThresholdIsAnAnswer() {
    let one = "tags::describe\t0\ntop:describe\t40"
    #expect(
      read.decide(by: weights("threshold answer 0.3", "threshold ask 0.1", one)).verdict == .answer)
  }

  @Test func lessIsAQuestionBackAndLittleARefusal() {
    #expect(
      read.decide(
        by: weights(
          "threshold answer 1.1", "threshold ask 0", "top:list\t3")
      ).verdict
        == .ask)
    #expect(
      read.decide(
        by: weights(
          "threshold answer 1.1", "threshold ask 1.1", "top:list\t3")
      ).verdict
        == .refuse)
  }

  @Test func aPlainListIsAnsweredHoweverUnsure() throws {
    let doubt = weights(
      "threshold answer 1.1", "threshold ask 1.1", "outline:C\t9", "shape:C\t9", "top:list\t3")
    let plain = Asked.management.read("which phases are there?").decide(by: doubt)
    #expect(plain.best.candidate.move == (try Asked.management.move("(type :Phase)")))
    #expect(plain.verdict == .answer)
    let more = Asked.management.read("which purple phases are there?").decide(by: doubt)
    #expect(more.verdict == .refuse)
    let kinds = Asked.management.read("which kinds of phases are there?").decide(by: doubt)
    #expect(kinds.verdict == .refuse)
  }

  @Test func anActThatIsSaidAsAWholeIsNotUnknown() throws {
    let said = [Asked.Said("what affects PM?", "(:affectedBy :project_management)")]
    let context = try Asked.management.context(after: said)
    let unsure = weights("threshold answer 1.1", "threshold ask 1.1", "top:unknown\t9")
    let plain = Asked.management.read("how do you know that?", after: context).decide(by: unsure)
    #expect(plain.best.candidate.move == .act(.evidence))
    #expect(plain.verdict == .answer)
    let more = Asked.management.read("how do you know Anna Berg?", after: context)
    #expect(more.decide(by: unsure).verdict == .refuse)
  }

  @Test func theNullReadingIsRefusedHoweverSure() {
    let decision = read.decide(by: weights("threshold answer 0", "top:unknown\t50"))
    #expect(decision.best.candidate.move == .unknown)
    #expect(decision.verdict == .refuse)
    #expect(decision.best.probability > 0.99)
  }

  @Test func probabilitiesOfMeaningsThatTellNoOtherSumToOneAtMost() {
    let read = read
    for lines in ["top:list\t1", "top:count\t3", "bias\t7"] {
      let ranked = read.decide(by: weights(lines)).ranked
      #expect(ranked.allSatisfy { (0...1).contains($0.probability) })
      let alone = ranked.filter { read.alsoTold(by: $0.candidate) == nil }
      #expect(alone.reduce(0) { $0 + $1.probability } < 1 + 1e-4)
      #expect(ranked.reduce(0) { $0 + $1.probability } > 1 - 1e-4)
    }
  }

  @Test func aReplyIsAsSureAsAllThatItTells() throws {
    let read = Asked.management.read("does anything affect project management")
    let set = Candidate(try Asked.management.move("(:affectedBy :project_management)"))
    let exists = Candidate(try Asked.management.move("(exists (:affectedBy :project_management))"))
    #expect(read.alsoTold(by: exists) == read.meaning(of: set))
    #expect(read.alsoTold(by: set) == nil)
    let ranked = read.decide(by: weights("top:exists\t5", "top:list\t4")).ranked
    let yes = try #require(
      ranked.first { read.meaning(of: $0.candidate) == read.meaning(of: exists) })
    let list = try #require(
      ranked.first { read.meaning(of: $0.candidate) == read.meaning(of: set) })
    #expect(yes.probability > list.probability)
  }

  @Test func meaningsAreRankedByProbability() {
    let ranked = read.decide(by: weights("open:0\t2", "top:list\t1", "tag:reversed\t-1")).ranked
    #expect(zip(ranked, ranked.dropFirst()).allSatisfy { $0.probability >= $1.probability })
  }

  @Test func candidatesOfOneMeaningAddUp() {
    let read = read
    let ranked = read.decide(by: Weights()).ranked
    #expect(ranked.count < read.candidates.count)
    let meanings = ranked.map { read.meaning(of: $0.candidate) }
    #expect(Set(meanings).count == meanings.count)
    let groups = Dictionary(grouping: read.candidates, by: { read.meaning(of: $0) })
    let told = groups.values.compactMap { group -> Int? in
      guard let first = group.first else { return nil }
      let also = read.alsoTold(by: first).flatMap { groups[$0]?.count } ?? 0
      return group.count + (also <= group.count ? also : 0)
    }
    #expect(
      abs(Double(ranked[0].probability) - Double(told.max() ?? 0) / Double(read.candidates.count))
        < 1e-5)
  }

  @Test func aConstantForAllChangesNothing() {
    let plain = read.decide(by: weights("top:list\t1")).ranked.map(\.probability)
    let shifted = read.decide(by: weights("top:list\t1", "bias\t30")).ranked.map(\.probability)
    #expect(zip(plain, shifted).allSatisfy { abs($0 - $1) < 1e-4 })
  }

  @Test func hugeWeightsAreStillProbabilities() {
    for lines in ["top:list\t5000", "top:list\t-5000"] {
      let ranked = read.decide(by: weights(lines)).ranked
      #expect(ranked.allSatisfy { $0.probability.isFinite && $0.probability >= 0 })
    }
  }

  @Test func withoutWeightsNothingIsSure() {
    #expect(read.decide(by: Weights()).verdict != .answer)
  }

  @Test func decidingTwiceGivesTheSameOrderAndProbabilities() {
    let weights = weights("open:0\t2", "covered:3\t1", "grammar:best:first\t2")
    let (a, b) = (read.decide(by: weights).ranked, read.decide(by: weights).ranked)
    #expect(a.map(\.candidate.move) == b.map(\.candidate.move))
    #expect(a.map(\.probability) == b.map(\.probability))
  }
}

@Suite("What a candidate comes to") struct MeaningTests {
  @Test func courtesiesAreOneMeaning() {
    let read = Asked.management.read("cheers, that's all")
    #expect(
      read.meaning(of: Candidate(.act(.thanks))) == read.meaning(of: Candidate(.act(.bye))))
    #expect(
      read.meaning(of: Candidate(.act(.thanks))) != read.meaning(of: Candidate(.act(.help))))
  }

  private func meaning(_ form: String, of asked: Asked = .management) throws -> ReadTurn.Meaning {
    asked.read("what affects project management").meaning(of: Candidate(try asked.move(form)))
  }

  @Test(
    arguments: [
      (
        "(terms :project_management :service_management)",
        "(terms :service_management :project_management)"
      ),
      ("(or :risks :suppliers)", "(or :suppliers :risks)"),
      (
        "(table (:project_management :service_management) :duration)",
        "(table (:service_management :project_management) :duration)"
      ),
      ("(exists (type :Factor))", "(exists (type :Phase))"),
      ("(count (:benefit :project_management))", "(count (:affectedBy :service_management))"),
      ("(first (:phase :project_management))", ":initiation"),
    ] as [(String, String)])
  func whatDenotesTheSameMeansTheSame(a: String, b: String) throws {
    #expect(try meaning(a) == meaning(b))
  }

  @Test(
    arguments: [
      ("(describe :risks)", "(describe :suppliers)"), ("(act thanks)", "(act help)"),
      ("(unknown)", "(act bye)"),
      ("(:affectedBy :project_management)", "(:affectedBy :service_management)"),
      ("(why (exists (type :Factor)))", "(exists (type :Factor))"),
      ("(describe :risks)", ":risks"),
    ] as [(String, String)])
  func whatDoesNotDoesNot(a: String, b: String) throws { #expect(try meaning(a) != meaning(b)) }
}

@Suite("Queries are evaluated once a turn") struct EvaluatorTests {
  /// An executor that counts how often it is asked.
  private final class Counting: QueryExecutor, @unchecked Sendable {
    let inner = Asked.management.executor
    private(set) var asked: [Query] = []
    var fails = false

    func execute(_ query: Query) throws -> Denotation {
      asked.append(query)
      if fails { throw ExecutionError.timedOut(seconds: 1) }
      return try inner.execute(query)
    }

    func evidence(for query: Query, limit: Int) throws -> [Fact] { [] }

    func facts(about terms: [Term], limit: Int) throws -> [Fact] { [] }
  }

  private let executor = Counting()
  private var evaluator: Evaluator { Evaluator(executor, store: Asked.management.store) }

  @Test func theSameQueryIsAskedOnce() throws {
    let query = try Asked.management.query("(type :Factor)")
    let evaluator = evaluator
    for _ in 0..<3 { #expect(evaluator.members(of: query).count == 9) }
    #expect(executor.asked.count == 1)
  }

  @Test func namedThingsNeedNoExecutor() throws {
    #expect(
      evaluator.members(of: try Asked.management.query("(terms :risks :suppliers)")).count == 2)
    #expect(executor.asked.isEmpty)
  }

  @Test func aFailureIsRememberedAndSaidOnce() throws {
    executor.fails = true
    let evaluator = evaluator
    let query = try Asked.management.query("(type :Factor)")
    #expect(evaluator.answer(of: query) == nil)
    #expect(evaluator.answer(of: query) == nil)
    #expect(evaluator.failure != nil)
    #expect(executor.asked.count == 1)
  }

  @Test func aSmallGraphIsLookedAt() { #expect(evaluator.looksAtAnswers) }

  @Test func idsAreInTheStoresOrder() throws {
    let ids = evaluator.ids(of: try Asked.management.query("(type :Phase)"))
    #expect(ids == ids.sorted())
    #expect(ids.count == 10)
  }
}

@Suite("A turn is read until somebody stops it") struct TurnReaderTests {
  private static let long =
    "which moons of the planets that are larger than the planets whose moons are smaller than "
    + "the moons of the planets with moons are smaller than the moons of Jupiter"

  @Test func stoppedAtOnceThereIsStillTheNullReading() {
    let asked = Asked.sky
    let read = asked.reader.read(
      Sentence(Self.long), after: Context(), executor: asked.executor, stop: { true })
    #expect(read.candidates.last?.move == .unknown)
    #expect(read.candidates.count < asked.read(Self.long).candidates.count)
  }

  @Test func itAsksWhetherToStopEverySoOften() {
    var polls = 0
    _ = Asked.sky.reader.read(
      Sentence(Self.long), after: Context(), executor: Asked.sky.executor,
      stop: {
        polls += 1
        return false
      })
    #expect(polls > 3)
  }

  @Test(arguments: ["", "?", "...", "the of and", String(repeating: "moon ", count: 120)])
  func whateverIsTypedIsRead(text: String) {
    #expect(Asked.sky.read(text).candidates.last?.move == .unknown)
  }

  @Test func aGraphOfNothingIsRead() {
    let asked = Asked(Zoo.empty)
    #expect(asked.read("which animals are there?").candidates.contains { $0.move == .unknown })
  }
}

@Suite("Candidates without repeats") struct CandidateSetTests {
  private let query = Query.everything

  @Test func ofOneMoveTheOneThatExplainsMostIsKept() {
    var set = CandidateSet()
    set.add(Candidate(.ask(query), words: WordSet(0..<1)))
    set.add(Candidate(.ask(query), words: WordSet(0..<3)))
    set.add(Candidate(.ask(query), words: WordSet(0..<2)))
    #expect(set.candidates.count == 1)
    #expect(set.candidates[0].words.count == 3)
  }

  @Test func libertiesCountAgainstAWay() {
    var set = CandidateSet()
    set.add(Candidate(.ask(query), words: WordSet(0..<1), tags: [.bridged, .reversed]))
    set.add(Candidate(.ask(query), words: WordSet(0..<1)))
    #expect(set.candidates[0].tags.isEmpty)
  }

  @Test func theGrammarsRankIsAddedToWhatIsThere() {
    var set = CandidateSet()
    set.add(Candidate(.ask(query), words: WordSet(0..<1)))
    var read = Candidate(.ask(query), words: WordSet(1..<3), tags: .grammar)
    read.grammarRank = 0
    read.grammarCost = 0.25
    set.add(read)
    #expect(set.candidates[0].grammarRank == 0)
    #expect(set.candidates[0].grammarCost == 0.25)
    #expect(set.candidates[0].words.count == 3)
    #expect(set.candidates[0].tags.contains(.grammar))
  }

  @Test func thereIsAlwaysRoomForTheGrammarAndTheNullReading() {
    var set = CandidateSet()
    for number in 0..<(CandidateSet.limit + 50) {
      set.add(Candidate(.ask(.slice(.everything, .nth(number + 1)))))
    }
    #expect(set.candidates.count == CandidateSet.limit)
    set.add(Candidate(.ask(.count(.everything)), tags: .grammar))
    set.add(Candidate(.unknown))
    #expect(set.candidates.count == CandidateSet.limit + 2)
  }
}

@Suite("The liberties of a candidate") struct TagTests {
  @Test func allHaveNamesOfTheirOwn() {
    #expect(Set(Tags.all.map(\.1)).count == Tags.all.count)
    for (tag, name) in Tags.all {
      #expect(tag.names == [name])
      #expect(tag.count == 1)
    }
  }

  @Test func thoseOfContextRestOnEarlierTurns() {
    #expect(Tags.ofContext.contains(.lastAnswer))
    #expect(!Tags.ofContext.contains(.bridged))
    #expect(!Tags.ofContext.contains(.grammar))
  }

  @Test func severalAreNamedTogether() {
    let tags: Tags = [.bridged, .lastList]
    #expect(Set(tags.names) == ["bridged", "lastList"])
    #expect(tags.count == 2)
  }
}

@Suite("The sets found for a question") struct PartTableTests {
  private func part(_ n: Int, words: Range<Int>, tags: Tags = [], size: Int = 1) -> Part {
    Part(
      query: .slice(.everything, .nth(n)), type: .anything, words: WordSet(words),
      anchors: AnchorSet(),
      tags: tags, size: size, role: .made)
  }

  @Test func ofEachQueryTheBestWayIsKept() {
    var table = PartTable()
    table.add(part(1, words: 0..<1))
    table.add(part(1, words: 0..<2))
    table.add(part(1, words: 0..<1))
    #expect(table.parts.count == 1)
    #expect(table.parts[0].words.count == 2)
  }

  @Test func theMostPromisingComeFirst() {
    var table = PartTable()
    table.add(part(1, words: 0..<1))
    table.add(part(2, words: 0..<3))
    table.add(part(3, words: 0..<3, tags: .bridged))
    #expect(table.best(2).map(\.words.count) == [3, 3])
    #expect(table.best(1)[0].tags.isEmpty)
    #expect(table.best(9, where: { !$0.tags.isEmpty }).count == 1)
  }

  @Test func equalsStayInTheOrderTheyWereFound() {
    var table = PartTable()
    for n in 1...5 { table.add(part(n, words: 0..<1)) }
    #expect(table.best(5).map(\.query) == (1...5).map { .slice(.everything, .nth($0)) })
  }

  @Test func noMoreThanItsLimitAreKept() {
    var table = PartTable()
    for n in 1...(PartTable.limit + 20) { table.add(part(n, words: 0..<1)) }
    #expect(table.isFull)
    #expect(table.parts.count == PartTable.limit)
  }

  @Test func whatWordsSayInFullIsSaid() {
    #expect(part(1, words: 0..<1).isSaid)
    #expect(part(1, words: 0..<1, tags: [.reversed, .numbered]).isSaid)
    #expect(!part(1, words: 0..<0).isSaid)
    #expect(!part(1, words: 0..<1, tags: .bridged).isSaid)
  }
}
