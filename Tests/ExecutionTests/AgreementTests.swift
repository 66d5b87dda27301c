import Execution
import Queries
import RDF
import Testing
import Triples

/// The indexed evaluation against scans over all facts.
@Suite struct AgreementTests {
  @Test(arguments: 0..<40) func randomQueriesMeanWhatAScanSays(seed: Int) throws {
    var random = RandomGraph(seed: UInt64(seed) + 1)
    let triples = random.triples()
    var builder = TripleStoreBuilder()
    for triple in triples { builder.add(triple) }
    let store = builder.finish()
    let reference = Reference(triples: Array(Set(triples)), listing: store.listing)
    let executor = LocalExecutor(store: store)
    for _ in 0..<100 {
      let query = random.set(random.dice.roll(4))
      let names = PlainNames(prefixes: ["": RandomGraph.ns])
      for query in [query, random.number(2), random.truth(2)] {
        let text = QueryText.write(query, names)
        #expect(try QueryText.read(text, names) == query, "\(text)")
      }
      let expected = reference.members(query).sorted()
      #expect(
        try executor.execute(.union(query, .terms([]))).sorted == .terms(expected), "\(query)")
      switch query.sort {
      case .list: #expect(try executor.execute(query) == .list(reference.list(query)), "\(query)")
      case .table:
        #expect(try executor.execute(query).sorted == .table(reference.rows(query)), "\(query)")
      default: #expect(try executor.execute(query).sorted == .terms(expected), "\(query)")
      }
      let number = random.number(2)
      #expect(
        try executor.execute(number)
          == (reference.number(number).map { .number($0) } ?? .terms([])), "\(number)")
      let truth = random.truth(2)
      #expect(try executor.execute(truth) == .truth(reference.truth(truth)), "\(truth)")
      #expect(try executor.execute(.count(query)) == .number(Double(expected.count)))
      #expect(try executor.execute(.not(.exists(query))) == .truth(expected.isEmpty))
      let other = random.set(1)
      let shared = reference.members(other)
      #expect(
        try executor.execute(.every(query, other))
          == .truth(!expected.isEmpty && expected.allSatisfy(shared.contains)))
      #expect(
        try executor.execute(.compare(.count(query), .more, .count(other)))
          == .truth(expected.count > shared.count))
    }
  }

  @Test(arguments: 0..<10) func evidenceIsMadeOfFactsAndNamesEachReachedAnswer(seed: Int) throws {
    var random = RandomGraph(seed: UInt64(seed) + 100)
    let triples = Set(random.triples())
    var builder = TripleStoreBuilder()
    for triple in triples.sorted(by: { "\($0)" < "\($1)" }) { builder.add(triple) }
    let executor = LocalExecutor(store: builder.finish())
    for _ in 0..<100 {
      let query = Query.join(random.relation(), random.set(2))
      let facts = try executor.evidence(for: query, limit: 10_000).map(\.triple)
      #expect(Set(facts).count == facts.count)
      #expect(triples.isSuperset(of: facts))
      guard case .terms(let answers) = try executor.execute(query) else { return }
      for answer in answers {
        #expect(facts.contains { $0.subject == answer || $0.object == answer }, "\(query)")
      }
    }
  }
}

extension TripleStore {
  /// The terms of the graph in the order in which they are first mentioned.
  fileprivate var listing: [Term] {
    (0..<termCount).map { term(TermID(rawValue: UInt32($0))) }
  }
}
