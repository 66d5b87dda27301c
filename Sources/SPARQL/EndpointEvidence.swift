package import Queries
package import RDF

// Asks the engine for the facts that an answer rests on.

extension EndpointExecutor {
  package func evidence(for query: Query, limit: Int) throws -> [Fact] {
    var facts: Set<Triple> = []
    var query = try withoutSlices(query)
    if case .slice(let slice) = query, let members = try execute(query).members {
      query = .intersection(.terms(members), slice.set)
    }
    for set in query.evidenceSets where facts.count < limit {
      let set = set.simplified
      var translation = Translation(isNumeric: writer.isNumeric, engine: writer.engine)
      translation.keepsWitnesses = true
      let patterns = try known(set, limit) + translation.members(of: set, as: Variable("answer"))
      facts.formUnion(try steps(of: patterns, translation: &translation, limit: limit))
    }
    return named(facts.sorted(), limit: limit)
  }

  /// The answers as a list of terms, where a chain leads to them: of a chain with one known end only, engines look at
  /// every way from there to anywhere.
  private func known(_ set: Query, _ limit: Int) throws -> [Pattern] {
    guard set.hasChain, !writer.engine.endsOnListedChains else { return [] }
    let answer = Variable("answer")
    var translation = Translation(isNumeric: writer.isNumeric, engine: writer.engine)
    var select = Select([.init(answer)], translation.members(of: set, as: answer))
    select.distinct = true
    select.limit = limit
    let table = try rows(of: select)
    return [.values(answer, table.rows.compactMap { $0[table.column("answer")] })]
  }

  package func facts(about terms: [Term], limit: Int) throws -> [Fact] {
    let (s, p, o) = (Variable("s"), Variable("p"), Variable("o"))
    let fact = Pattern.fact(.variable(s), .variable(p), .variable(o))
    var branches: [[Pattern]] = [[.values(o, terms), fact]]
    let subjects = terms.filter { $0.literal == nil }
    if !subjects.isEmpty { branches.insert([.values(s, subjects), fact], at: 0) }
    var select = Select([.init(s), .init(p), .init(o)], [.union(branches)])
    select.distinct = true
    select.limit = limit
    let table = try rows(of: select)
    let triples = table.rows.compactMap { row -> Triple? in
      guard let s = row[table.column("s")], let p = row[table.column("p")]?.iri,
        let o = row[table.column("o")]
      else { return nil }
      return Triple(s, p, o)
    }
    return named(told(of: triples).sorted(), limit: limit)
  }

  /// The facts without those that say in another language what one of them says.
  private func told(of triples: [Triple]) -> [Triple] {
    let keys = triples.map { triple in
      writer.isTranslated(triple.predicate) ? writer.languages.key(of: triple.object) : nil
    }
    var first: [[Term]: String] = [:]
    for (triple, key) in zip(triples, keys) {
      let place = [triple.subject, .iri(triple.predicate)]
      if let key { first[place] = min(first[place] ?? key, key) }
    }
    return zip(triples, keys).compactMap { triple, key in
      key == nil || key == first[[triple.subject, .iri(triple.predicate)]] ? triple : nil
    }
  }

  /// The facts that the patterns matched, one for each arc.
  private func steps(
    of patterns: [Pattern], translation: inout Translation, limit: Int
  ) throws -> Set<Triple> {
    var collector = StepCollector(translation: translation)
    let body = collector.split(patterns)
    translation = collector.translation
    guard !collector.steps.isEmpty else { return [] }
    var select = Select(collector.variables.map { .init($0) }, body)
    select.distinct = true
    select.limit = limit
    let table = try rows(of: select)
    var triples: Set<Triple> = []
    for row in table.rows {
      for step in collector.steps {
        if let triple = step.triple(in: table, row) { triples.insert(triple) }
      }
    }
    return triples
  }

  private func named(_ triples: [Triple], limit: Int) -> [Fact] {
    triples.prefix(limit).map { Fact($0, source: client.address.withoutSecrets) }
  }
}

/// A triple pattern that stands for a fact, where its variables are bound.
private struct Step {
  let from: Node
  let arc: Arc
  let to: Node
  /// The variables that are bound where the branches that the step stands in have matched.
  var marks: [Variable] = []

  func triple(in table: ResultRows, _ row: [Term?]) -> Triple? {
    guard marks.allSatisfy({ row[table.column($0.name)] != nil }) else { return nil }
    guard let from = term(from, table, row), let to = term(to, table, row) else { return nil }
    return arc.inverse ? Triple(to, arc.property, from) : Triple(from, arc.property, to)
  }

  private func term(_ node: Node, _ table: ResultRows, _ row: [Term?]) -> Term? {
    switch node {
    case .term(let term): term
    case .variable(let variable): row[table.column(variable.name)]
    }
  }
}

/// Takes relations apart into single arcs, so that each fact's property is known, and lists them.
private struct StepCollector {
  var translation: Translation
  private(set) var steps: [Step] = []
  private(set) var variables: [Variable] = []

  init(translation: Translation) { self.translation = translation }

  mutating func split(_ patterns: [Pattern]) -> [Pattern] {
    var result: [Pattern] = []
    for pattern in patterns {
      switch pattern {
      case .step(let from, let relation, let to): result += split(from, relation, to)
      case .union(let branches): result.append(union(branches))
      case .optional(let inner): result.append(.optional(branch(inner)))
      default: result.append(pattern)
      }
    }
    return result
  }

  private mutating func union(_ branches: [[Pattern]]) -> Pattern {
    var parts: [[Pattern]] = []
    for part in branches { parts.append(branch(part)) }
    return .union(parts)
  }

  /// Optional patterns with a mark: a variable that is bound where they matched. Where it is not, their steps are no
  /// facts.
  private mutating func branch(_ patterns: [Pattern]) -> [Pattern] {
    let start = steps.count
    let inner = split(patterns)
    guard steps.count > start else { return inner }
    let mark = translation.fresh("mark")
    for index in start..<steps.count { steps[index].marks.append(mark) }
    add(mark)
    return inner + [.bind(.integer(1), mark)]
  }

  private mutating func split(_ from: Node, _ relation: Relation, _ to: Node) -> [Pattern] {
    if relation.repeats { return [chain(from, relation, to)] }
    if relation.arcs.count == 1 {
      note(Step(from: from, arc: relation.arcs[0], to: to))
      return [.step(from, relation, to)]
    }
    return [union(relation.arcs.map { [.step(from, Relation([$0]), to)] })]
  }

  /// Each step of a chain: right away or some way on, and to the end or some way before it. (With `*` this were one
  /// pattern, but Virtuoso leaves out the way of no steps.)
  private mutating func chain(_ from: Node, _ relation: Relation, _ to: Node) -> Pattern {
    let once = Relation(relation.arcs)
    let (a, b) = (Node.variable(translation.fresh()), Node.variable(translation.fresh()))
    var parts: [[Pattern]] = [branch([.step(from, once, to)])]
    parts.append(branch([.step(from, once, a)]) + [.step(a, relation, to)])
    parts.append([.step(from, relation, a)] + branch([.step(a, once, to)]))
    parts.append(
      [.step(from, relation, a)] + branch([.step(a, once, b)]) + [.step(b, relation, to)])
    return .union(parts)
  }

  private mutating func note(_ step: Step) {
    steps.append(step)
    for node in [step.from, step.to] {
      if case .variable(let variable) = node { add(variable) }
    }
  }

  private mutating func add(_ variable: Variable) {
    if !variables.contains(variable) { variables.append(variable) }
  }
}

extension Query {
  /// Whether some relation in the set is followed any number of times.
  fileprivate var hasChain: Bool {
    switch self {
    case .join(let relation, let inner): relation.repeats || inner.hasChain
    case .intersection(let a, let b), .union(let a, let b), .difference(let a, let b):
      a.hasChain || b.hasChain
    default: chosenFrom?.hasChain ?? false
    }
  }

  /// The sets whose members' facts are the evidence.
  fileprivate var evidenceSets: [Query] {
    switch self {
    case .count(let set), .exists(let set), .not(let set), .describe(let set): set.evidenceSets
    case .aggregate(let aggregation): [aggregation.measured]
    case .arithmetic(let sum): sum.left.evidenceSets + sum.right.evidenceSets
    case .every(let whole, let part): [.intersection(whole, part), whole]
    case .compare(let a, _, let b), .same(let a, let b), .both(let a, let b), .either(let a, let b):
      a.evidenceSets + b.evidenceSets
    case .table(let table): table.cells
    case .rows(let rows):
      rows.columns.map { column in
        column.valued.map { .join($0, rows.set) }
          ?? Aggregation(kind: .largest, set: rows.set, measure: column).measured
      }
    case .groups(let groups): groups.evidenceSets
    case .sorted(let sorting):
      [Aggregation(kind: .largest, set: sorting.set, measure: sorting.measure).measured]
    case .sequence(let parts): parts.flatMap(\.evidenceSets)
    default: [self]
    }
  }
}

extension Aggregation {
  /// The set of members that have a value, from which the number was made.
  fileprivate var measured: Query { .filter(set, measure, .atLeast, .number(-.infinity)) }
}

extension Groups {
  /// The sets whose facts are behind a table of groups. Of "the average pay for each department" these are the
  /// departments that employees are in, and the employees with their pay.
  fileprivate var evidenceSets: [Query] {
    let keys = Query.intersection(.join(by, set), .groups(self))
    guard case .aggregate(let kind, let measure) = value else { return [keys] }
    return [keys, Aggregation(kind: kind, set: set, measure: measure).measured]
  }
}

extension Triple {
  static func precedes(_ a: Triple, _ b: Triple) -> Bool {
    if a.subject != b.subject { return a.subject < b.subject }
    if a.predicate != b.predicate { return a.predicate.precedesBytewise(b.predicate) }
    return a.object < b.object
  }
}

extension Collection<Triple> {
  /// The facts in the order of subject, predicate and object.
  func sorted() -> [Triple] { sorted(by: Triple.precedes) }
}
