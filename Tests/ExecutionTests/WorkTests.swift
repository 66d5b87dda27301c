import Execution
import Queries
import RDF
import Synchronization
import Testing
import Triples

/// Tests how much of a graph a query looks at, and that looking ends.
@Suite struct WorkTests {
  private static let ns = "http://example.org/w/"

  /// A thousand films with ten actors each out of a thousand people, and a hub that all belong to.
  private static let store: TripleStore = {
    var builder = TripleStoreBuilder()
    for film in 0..<1000 {
      let name = Term.iri(ns + "film\(film)")
      builder.add(Triple(name, RDF.type, .iri(ns + "Film")))
      builder.add(Triple(name, ns + "in", .iri(ns + "hub")))
      for actor in 0..<10 {
        builder.add(
          Triple(name, ns + "actor", .iri(ns + "person\((film * 7 + actor * 31) % 1000)")))
      }
    }
    return builder.finish()
  }()

  private let actor = Relation(ns + "actor")
  private let films = Query.instances(ClassExtent(name: "Film", types: [ns + "Film"]))
  private let person = Query.terms([.iri(ns + "person5")])

  private func visits(_ query: Query) throws -> Int {
    var trace = Trace()
    _ = try LocalExecutor(store: Self.store).execute(query, tracing: &trace)
    return trace.visited
  }

  @Test func aStepLooksAtItsOwnFactsOnly() throws {
    #expect(try visits(.join(actor.reversed, person)) == 11)
    #expect(try visits(.join(actor, .join(actor.reversed, person))) == 11 + 10 + 100)
  }

  @Test func aClassIsAskedAndNotMade() throws {
    #expect(try visits(.intersection(films, .join(actor.reversed, person))) < 30)
    #expect(try visits(.intersection(.join(actor.reversed, person), films)) < 30)
    #expect(try visits(.difference(.join(actor.reversed, person), films)) < 30)
    #expect(try visits(.every(.join(actor.reversed, person), films)) < 30)
  }

  @Test func aHubIsEnteredFromTheFewSide() throws {
    let inHub = Query.join(Relation(Self.ns + "in", inverse: true), .terms([.iri(Self.ns + "hub")]))
    #expect(try visits(.intersection(inHub, .join(actor.reversed, person))) < 100)
    #expect(
      try visits(
        .intersection(
          .join(Relation(Self.ns + "in", inverse: true), .everything),
          .join(actor.reversed, person))) < 100)
  }

  @Test func groupsAndOrdersLookAtTheirMembersFactsOnly() throws {
    let roles = Query.join(actor.reversed, person)
    let groups = Groups(set: roles, by: actor, value: .count)
    #expect(try visits(.groups(groups)) < 200)
    #expect(try visits(.rows(Rows(set: roles, columns: [actor]))) < 200)
    let sorting = Sorting(set: roles, measure: .count(actor, of: .everything))
    #expect(try visits(.slice(.sorted(sorting), .first(1))) < 200)
    #expect(try visits(.slice(films, .first(1))) == 1000)
  }

  /// A query that walks the whole graph many times.
  private var long: Query {
    var query = Query.everything
    for _ in 0..<12 {
      query = .superlative(
        .union(query, .join(actor, query)), .count(actor, of: .join(actor, .everything)), .largest,
        rank: 1)
      query = .union(query, .everything)
    }
    return query
  }

  @Test func timeRunsOut() {
    let executor = LocalExecutor(store: Self.store, timeLimit: 0.001)
    #expect(throws: ExecutionError.timedOut(seconds: 0.001)) { try executor.execute(long) }
    #expect(throws: ExecutionError.timedOut(seconds: 0.001)) {
      try executor.evidence(for: long, limit: 5)
    }
  }

  @Test func aStopIsHeardWithinAFewThousandFacts() throws {
    let polls = Mutex(0)
    let executor = LocalExecutor(
      store: Self.store,
      stop: {
        polls.withLock { $0 += 1 }
        return polls.withLock { $0 } == 3
      })
    #expect(throws: ExecutionError.cancelled) { try executor.execute(long) }
    #expect(polls.withLock { $0 } == 3)
  }
}
