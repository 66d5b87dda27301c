import Queries
import RDF

/// Turns a query into SPARQL patterns, handing out variables as it goes.
///
/// Each set becomes patterns that bind one variable to its members; a member may come several times, and all other
/// variables are fresh, so that patterns of several sets can stand in one group. Nothing relies on being evaluated
/// inside something else, as subqueries in SPARQL are not.
struct Translation {
  /// Whether all values of a property are numbers. Values of other properties may be dates,
  /// which need a key to be compared as numbers.
  let isNumeric: (String) -> Bool
  /// Whether sets that are only counted are also reached, so that evidence can name them.
  var keepsWitnesses = false
  /// Whether what checks a member is joined instead of standing in `FILTER EXISTS`, which some engines lose.
  var joinsChecks: Bool
  private let engine: Engine
  private var used = 0

  init(isNumeric: @escaping (String) -> Bool, engine: Engine = .standard) {
    self.isNumeric = isNumeric
    self.engine = engine
    joinsChecks = engine.losesExists
  }

  mutating func fresh(_ role: String = "x") -> Variable {
    used += 1
    return Variable(role + String(used))
  }

  /// Patterns that bind `x` to each member of the set.
  mutating func members(of query: Query, as x: Variable) -> [Pattern] {
    switch query {
    case .everything: everything(as: x)
    case .terms(let terms): [.values(x, terms)]
    case .instances(let extent): instances(of: extent, as: x)
    case .join(let relation, let inner): join(relation, inner, as: x)
    case .intersection: intersection(query.conjuncts, as: x)
    case .union: union(query.alternatives, as: x)
    case .difference(let whole, let part): difference(whole, part, as: x)
    case .superlative(let best): superlative(best, as: x)
    case .filter(let filter): self.filter(filter, as: x)
    case .slice(let slice): [.select(self.slice(slice, as: x))]
    case .sorted(let sorting): members(of: sorting.set, as: x)
    case .describe(let inner): members(of: inner, as: x)
    case .table(let table): union(table.cells, as: x)
    case .rows(let rows): members(of: rows.set, as: x)
    case .groups(let groups): chosen(groups, key: x, number: fresh("n"))
    case .sequence(let parts): union(parts, as: x)
    case .count, .aggregate, .arithmetic: [.select(number(query, as: x))]
    case .exists, .every, .same, .compare, .both, .either, .not:
      yesOrNo(query, as: x)
    }
  }

  /// A yes or no that stands among other answers, as the word for it.
  private mutating func yesOrNo(_ query: Query, as x: Variable) -> [Pattern] {
    let holds = fresh("holds")
    let words = ["yes", "no"].map { Scalar.term(.literal(Literal($0))) }
    return [
      .bind(.exists(truth(of: query), negated: false), holds),
      .bind(.call("IF", [.variable(holds)] + words), x),
    ]
  }

  private mutating func everything(as x: Variable) -> [Pattern] {
    let (p, o, s, q) = (fresh("p"), fresh("o"), fresh("s"), fresh("p"))
    return [
      .union([
        [.fact(.variable(x), .variable(p), .variable(o))],
        [.fact(.variable(s), .variable(q), .variable(x))],
      ])
    ]
  }

  /// Each member once, however many facts make it one: what is done with a member is done once.
  private mutating func instances(of extent: ClassExtent, as x: Variable) -> [Pattern] {
    let patterns = membership(of: extent, as: x)
    let ways =
      extent.types.count + extent.subjectsOf.count + extent.objectsOf.count + extent.kindsOf.count
    guard ways > 1 else {
      return patterns
    }
    var select = Select([.init(x)], patterns)
    select.distinct = true
    return [.select(select)]
  }

  private mutating func membership(of extent: ClassExtent, as x: Variable) -> [Pattern] {
    var branches: [[Pattern]] = extent.types.map { type in
      [.step(.variable(x), Relation(RDF.type), .term(.iri(type)))]
    }
    let arcs =
      extent.subjectsOf.map { Arc($0) } + extent.objectsOf.map { Arc($0, inverse: true) }
    if !arcs.isEmpty {
      let arcs = Set(arcs).sorted()
      branches.append([.step(.variable(x), Relation(arcs), .variable(fresh()))])
    }
    branches += extent.kindsOf.map {
      [.step(.variable(x), Relation(Derived.superclass), .term(.iri($0)))]
    }
    if branches.isEmpty { return [.values(x, [])] }
    return branches.count == 1 ? branches[0] : [.union(branches)]
  }

  private mutating func join(_ relation: Relation, _ inner: Query, as x: Variable) -> [Pattern] {
    if case .everything = inner {
      // What a chain of any length leads to from anywhere is what its last step leads to.
      return [.step(.variable(fresh()), Relation(relation.arcs), .variable(x))]
    }
    let (from, patterns) = node(of: inner, along: relation)
    return patterns + [.step(from, relation, .variable(x))]
  }

  /// A node for the members of a set that a relation starts from: the term itself where it is one, else a
  /// variable and the patterns that bind it. A literal stays a variable where it would be a subject.
  private mutating func node(
    of query: Query, along relation: Relation
  ) -> (Node, [Pattern]) {
    if case .terms(let terms) = query, terms.count == 1 {
      switch terms[0] {
      case .iri: return (.term(terms[0]), [])
      case .literal where !relation.repeats && relation.arcs.allSatisfy(\.inverse):
        return (.term(terms[0]), [])
      case .literal, .blank: break
      }
    }
    let y = fresh()
    return (.variable(y), once(query, as: y, chained: relation.repeats))
  }

  /// A set made by measuring is found by itself, each member once, before anything goes on from it: Virtuoso would
  /// mix it with what is around it, until memory or time runs out. So is what a chain starts from, as Virtuoso knows
  /// no start else, and each chain is followed once.
  private mutating func once(_ query: Query, as x: Variable, chained: Bool) -> [Pattern] {
    guard query.isMeasured || chained && query.needsStart, !keepsWitnesses else {
      return members(of: query, as: x)
    }
    var select = Select([.init(x)], members(of: query, as: x))
    select.distinct = true
    return [.select(select)]
  }

  /// Sets that name a thing are reached through it; classes and the like then only check, so that a thing that
  /// is in a class for a hundred reasons does not come a hundred times.
  private mutating func intersection(_ parts: [Query], as x: Variable) -> [Pattern] {
    let kinds = parts.flatMap(\.takenApart)
    let sets = kinds.filter { !$0.isTakenAway }.map(\.set)
    let anchors = sets.filter { $0.namesTerms || !$0.isPlain }
    let rest = sets.filter { $0.namesTerms == false && $0.isPlain && $0 != .everything }
    var patterns: [Pattern] = []
    for part in anchors.isEmpty ? Array(rest.prefix(1)) : anchors {
      patterns += members(of: part, as: x)
    }
    for part in anchors.isEmpty ? rest.dropFirst() : rest[...] {
      patterns += check(part, on: x)
    }
    // "everything" needs a check only of named terms, which the graph may not have; what a fact or a class gave is in
    // it.
    if sets.contains(.everything), anchors.allSatisfy(\.isTermList) {
      patterns +=
        patterns.isEmpty
        ? members(of: .everything, as: x)
        : check(.everything, on: x, joins: false)
    }
    for part in kinds where part.isTakenAway { patterns += without(part.set, x) }
    return patterns
  }

  /// Checks that something already found is in a plain set, too.
  mutating func check(_ set: Query, on x: Variable) -> [Pattern] {
    check(set, on: x, joins: joinsChecks)
  }

  private mutating func check(_ set: Query, on x: Variable, joins: Bool) -> [Pattern] {
    let patterns = holds(set, for: x, joins: joins)
    return joins ? patterns : [.filter(.exists(patterns, negated: false))]
  }

  /// Patterns for a plain set where its member is known, as inside `EXISTS`: from the member outwards, and
  /// without subqueries.
  /// - Parameter joins: whether what follows a step is joined to it rather than checked. Inside `NOT EXISTS`
  ///   it must not be: Virtuoso loses a union there.
  private mutating func holds(_ set: Query, for x: Variable, joins: Bool) -> [Pattern] {
    switch set {
    case .instances(let extent): return membership(of: extent, as: x)
    case .join(_, .everything), .join(_, .terms): return members(of: set, as: x)
    case .join(let relation, let inner):
      let y = fresh()
      let step = Pattern.step(.variable(y), relation, .variable(x))
      return [step]
        + (inner.isOnePattern
          ? holds(inner, for: y, joins: joins) : check(inner, on: y, joins: joins))
    case .intersection(let a, let b):
      return holds(a, for: x, joins: joins) + holds(b, for: x, joins: joins)
    case .union(let a, let b):
      return [.union([holds(a, for: x, joins: joins), holds(b, for: x, joins: joins)])]
    case .describe(let inner): return holds(inner, for: x, joins: joins)
    default: return members(of: set, as: x)
    }
  }

  /// A union. Named terms go into one list: it reads better, and Virtuoso loses members of a union of several lists.
  mutating func union(_ parts: [Query], as x: Variable) -> [Pattern] {
    let parts = parts.flatMap(\.alternatives)
    let terms = parts.flatMap { part -> [Term] in
      if case .terms(let terms) = part { terms } else { [] }
    }
    var branches: [[Pattern]] = terms.isEmpty && !parts.isEmpty ? [] : [[.values(x, terms)]]
    for part in parts where !part.isTermList { branches.append(members(of: part, as: x)) }
    return branches.count == 1 ? branches[0] : [.union(branches)]
  }

  /// `FILTER NOT EXISTS` where what is taken away is plain patterns, as that asks for each
  /// member only; `MINUS` where it holds subqueries or values, as engines differ in what a
  /// subquery inside `NOT EXISTS` sees. Both sides bind `x`, which `MINUS` needs.
  private mutating func difference(
    _ whole: Query, _ part: Query, as x: Variable
  ) -> [Pattern] {
    members(of: whole, as: x) + without(part, x)
  }

  private mutating func without(_ part: Query, _ x: Variable) -> [Pattern] {
    var patterns: [Pattern] = []
    for taken in part.alternatives {
      if let iris = taken.iris {
        // Oxigraph takes `NOT IN ()` for false.
        if iris.isEmpty { continue }
        patterns.append(.filter(.oneOf(.variable(x), iris, negated: true)))
      } else if taken.isPlain {
        patterns.append(.filter(.exists(holds(taken, for: x, joins: false), negated: true)))
      } else {
        patterns.append(.minus(members(of: taken, as: x)))
      }
    }
    return patterns
  }
}

extension Query {
  /// The sets whose intersection this is.
  var conjuncts: [Query] {
    if case .intersection(let a, let b) = self { return a.conjuncts + b.conjuncts }
    return [self]
  }

  /// Each part of the intersection with whether it is taken away: what the other sets leave is found first.
  fileprivate var takenApart: [(set: Query, isTakenAway: Bool)] {
    if case .difference(.everything, let part) = self {
      return [(.everything, false), (part, true)]
    }
    return [(self, false)]
  }

  /// The sets whose union this is.
  var alternatives: [Query] {
    if case .union(let a, let b) = self { return a.alternatives + b.alternatives }
    return [self]
  }

  var isTermList: Bool {
    if case .terms = self { return true }
    return false
  }

  /// The terms, where the set is a list of IRIs.
  var iris: [Term]? {
    guard case .terms(let terms) = self, terms.allSatisfy({ $0.iri != nil }) else { return nil }
    return terms
  }

  /// Whether the set is triple patterns, unions and nothing else, so that it means the same
  /// inside `EXISTS` in every engine.
  var isPlain: Bool {
    switch self {
    case .everything: true
    case .instances(let extent):
      !(extent.types.isEmpty && extent.subjectsOf.isEmpty && extent.objectsOf.isEmpty)
    case .join(_, .terms(let terms)): terms.count == 1 && terms[0].iri != nil
    case .join(_, let inner): inner.isPlain
    case .intersection(let a, let b), .union(let a, let b): a.isPlain && b.isPlain
    case .describe(let inner): inner.isPlain
    default: false
    }
  }

  /// Whether a superlative, a part of a list or a group stands anywhere in the set.
  var isMeasured: Bool {
    switch self {
    case .superlative, .slice, .groups: true
    case .join(_, let inner): inner.isMeasured
    case .intersection(let a, let b), .union(let a, let b), .difference(let a, let b):
      a.isMeasured || b.isMeasured
    case .filter(let filter): filter.bound == .average || filter.set.isMeasured
    default: chosenFrom?.isMeasured ?? false
    }
  }

  /// Whether a chain that starts from the set needs it found first: more than a class says where it starts.
  fileprivate var needsStart: Bool {
    switch self {
    case .everything, .instances: false
    default: true
    }
  }

  /// Whether the set is what a chain leads to from one named thing, and what is checked of that.
  var isChainFromTerm: Bool {
    conjuncts.allSatisfy { part in
      if case .join(let relation, .terms(let terms)) = part, relation.repeats {
        return terms.count == 1 && terms[0].iri != nil
      }
      return part.isPlain && !part.namesTerms
    } && conjuncts.contains(where: \.namesTerms)
  }

  /// Whether no union is needed to say who is in the set.
  var isOnePattern: Bool {
    switch self {
    case .instances(let extent):
      extent.types.count + extent.subjectsOf.count + extent.objectsOf.count == 1
    case .join: true
    default: false
    }
  }

  /// Whether some thing is named in the set, which makes it small.
  var namesTerms: Bool {
    switch self {
    case .terms: true
    case .join(_, let inner): inner.namesTerms
    case .intersection(let a, let b): a.namesTerms || b.namesTerms
    case .union(let a, let b): a.namesTerms && b.namesTerms
    default: chosenFrom?.namesTerms ?? false
    }
  }
}
