package import Queries
package import RDF

/// Trees, ways and steps for pictures of a graph, in the words that sentences use.
extension Phraser {
  /// What stands around a thing, grouped by property, both directions. No thing stands twice on
  /// the way from the root, so cycles end.
  /// - Parameters:
  ///   - depth: how many steps from the thing.
  ///   - most: how many neighbours of one property are kept; the rest is counted.
  /// - Complexity: at most 200 things are looked up, whatever the depth.
  package func neighbourhood(of term: Term, depth: Int, most: Int) -> Neighbourhood {
    var budget = Self.mostThings
    return neighbourhood(of: term, depth: depth, most: most, above: [term], budget: &budget)
  }

  private static let mostThings = 200
  private static let mostFactsOfOne = 2_000

  private func neighbourhood(
    of term: Term, depth: Int, most: Int, above: Set<Term>, budget: inout Int
  ) -> Neighbourhood {
    guard depth > 0, budget > 0, term.literal == nil else {
      return Neighbourhood(name: naming.shown(term))
    }
    budget -= 1
    var branches: [Neighbourhood.Branch] = []
    for group in groups(about: term, limit: Self.mostFactsOfOne) {
      let others = group.terms.filter { !above.contains($0) }
      guard !others.isEmpty else { continue }
      let ordered = naming.inOrder(others) ?? naming.order(of: others)
      let kept = ordered.prefix(max(most, 1)).map {
        neighbourhood(
          of: $0, depth: depth - 1, most: most, above: above.union([$0]), budget: &budget)
      }
      let isInward = group.relation.arcs.first?.inverse == true
      branches.append(
        Neighbourhood.Branch(
          property: words(forProperty: group.relation), isInward: isInward, neighbours: kept,
          omitted: ordered.count - kept.count))
    }
    return Neighbourhood(name: naming.shown(term), branches: branches)
  }

  /// A property as stated, from subject to object, in the words that evidence uses.
  private func words(forProperty relation: Relation) -> String {
    let stated = relation.arcs.first?.inverse == true ? relation.reversed : relation
    return naming.saying(stated, by: Saying.forEvidence).words
  }

  // MARK: Ways between things

  /// The shortest ways between two things, at most `limit` of them, each a chain of facts.
  /// Values and labels are no way: that two things share a year connects nothing.
  ///
  /// Ways through a thing with many facts come last: that two films are of the year 1994, as a hundred others are,
  /// says less than that one person made both.
  /// - Parameter stop: polled between steps; true gives up, and nothing is found.
  /// - Complexity: breadth first; at most six steps and 20,000 facts a step.
  package func connections(
    from start: Term, to end: Term, limit: Int, stop: () -> Bool = { false }
  ) -> [Connection] {
    guard start != end else { return [] }
    var arrivals: [Term: [Fact]] = [start: []]
    var frontier = [start]
    for _ in 0..<Self.mostSteps where arrivals[end] == nil && !frontier.isEmpty && !stop() {
      frontier = step(from: frontier, &arrivals)
    }
    guard arrivals[end] != nil, !stop() else { return [] }
    let found = ways(from: start, to: end, arrivals, limit: max(limit, Self.mostWeighed))
    return hubsLast(found, between: [start, end], stop).prefix(limit).map { facts in
      Connection(facts.map(link))
    }
  }

  /// The most ways that are found before the best of them are chosen.
  private static let mostWeighed = 60
  /// The most facts of a thing that are counted, enough to tell a hub (a year, a country) from other things.
  private static let mostCounted = 500

  /// The ways in the order of how many facts the things on them have, fewest first: a way through a hub, such as a
  /// year, comes last.
  private func hubsLast(_ ways: [[Fact]], between ends: Set<Term>, _ stop: () -> Bool) -> [[Fact]] {
    guard ways.count > 1 else { return ways }
    var degrees: [Term: Int] = [:]
    func weight(_ way: [Fact]) -> Int {
      let things = Set(way.flatMap { [$0.triple.subject, $0.triple.object] }).subtracting(ends)
      return things.reduce(0) { sum, thing in
        if degrees[thing] == nil, !stop() {
          degrees[thing] = lookUpFacts(about: [thing], limit: Self.mostCounted).count
        }
        return sum + (degrees[thing] ?? 0)
      }
    }
    // Of equals the way that was found first.
    return ways.enumerated().map { (weight($0.element), $0.offset, $0.element) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private static let mostSteps = 6
  private static let mostFactsOfStep = 20_000

  /// One step outwards: notes by which facts each new thing was reached.
  private func step(from frontier: [Term], _ arrivals: inout [Term: [Fact]]) -> [Term] {
    let known = Set(arrivals.keys)
    let inside = Set(frontier)
    var reached: [Term] = []
    for fact in lookUpFacts(about: frontier, limit: Self.mostFactsOfStep) {
      let triple = fact.triple
      for (from, to) in [(triple.subject, triple.object), (triple.object, triple.subject)]
      where inside.contains(from) && to.literal == nil && !known.contains(to) {
        if arrivals[to] == nil { reached.append(to) }
        arrivals[to, default: []].append(fact)
      }
    }
    return reached
  }

  private func ways(
    from start: Term, to end: Term, _ arrivals: [Term: [Fact]], limit: Int
  ) -> [[Fact]] {
    guard end != start else { return [[]] }
    var found: [[Fact]] = []
    for fact in arrivals[end] ?? [] where found.count < limit {
      let before = fact.triple.subject == end ? fact.triple.object : fact.triple.subject
      let heads = ways(from: start, to: before, arrivals, limit: limit - found.count)
      found += heads.map { $0 + [fact] }
    }
    return found
  }

  func link(_ fact: Fact) -> Connection.Link {
    Connection.Link(
      naming.shown(fact.triple.subject),
      words(forProperty: Relation(fact.triple.predicate)),
      naming.shown(fact.triple.object))
  }

  // MARK: Steps

  /// How a query is evaluated, innermost step first: what each part means, and how many it found.
  package func steps(of query: Query) -> [EvaluationStep] {
    steps(of: query, depth: 0)
  }

  private func steps(of query: Query, depth: Int) -> [EvaluationStep] {
    let inner = query.children.filter { $0 != .everything }
      .flatMap { steps(of: $0, depth: depth + 1) }
    let denotation = look(query)
    let reading = words.reading(of: query, as: denotation)
    guard let count = denotation?.size else { return inner }
    return inner + [EvaluationStep(reading, count: count, depth: depth)]
  }
}

extension Denotation {
  /// How many were found: of a number the number itself, of a yes or no 1 or 0.
  fileprivate var size: Int? {
    switch self {
    case .terms(let terms), .list(let terms): terms.count
    case .number(let number): Int(exactly: number.rounded(.towardZero))
    case .truth(let truth): truth ? 1 : 0
    case .table(let rows): rows.reduce(0) { $0 + $1.cells.reduce(0) { $0 + $1.count } }
    case .sequence(let parts): parts.reduce(0) { $0 + ($1.size ?? 0) }
    }
  }
}
