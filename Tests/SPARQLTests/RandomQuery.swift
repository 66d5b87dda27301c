import Queries
import RDF
import Triples

/// Makes queries of every kind that a question can have about a graph, the same ones for the same seed.
struct RandomQuery {
  private var state: UInt64
  private let nodes: [Term]
  private let properties: [String]
  private let classes: [String]
  private let numeric: [String]
  init(store: TripleStore, seed: UInt64) {
    state = seed
    var nodes: Set<Term> = []
    var classes: Set<String> = []
    store.forEachTriple { s, p, o in
      nodes.insert(store.term(s))
      nodes.insert(store.term(o))
      if store.text(of: p) == RDF.type { classes.insert(store.text(of: o)) }
    }
    self.nodes = nodes.sorted()
    self.classes = classes.sorted()
    self.numeric = store.numericProperties.sorted()
    self.properties = store.properties.map { store.text(of: $0) }.sorted()
  }

  /// A whole question.
  mutating func question() -> Query {
    switch below(18) {
    case 12:
      return pick([
        .sorted(sorting(set(2), measure())), .slice(slice(set(3))),
        .join(relation(), .sorted(sorting(set(1), measure()))),
      ])
    case 13: return .rows(Rows(set: set(2), measures: [measure(), measure()]))
    case 14, 15: return .groups(groups(set(2), by: relation(), measure()))
    case 16: return pick([.same(set(2), set(2)), .not(.same(set(1), set(1)))])
    case 17:
      let (a, b) = (truth(), truth())
      return pick([.both(a, b), .either(a, b), .not(.both(a, b)), .not(.either(a, b))])
    case 0: return .count(set(3))
    case 1: return .exists(set(3))
    case 2: return .every(set(2), set(2))
    case 3: return .compare(number(), comparison(), number())
    case 4: return .not(pick([.exists(set(3)), .every(set(2), set(2))]))
    case 11: return .arithmetic(number(), pick([.subtract, .add]), number())
    case 5: return .aggregate(pick([.sum, .average, .largest, .smallest]), set(2), measure())
    case 6: return .table(subjects: [set(1), set(2)], columns: [relation(), relation()])
    default: return set(4)
    }
  }

  private mutating func truth() -> Query {
    pick([.exists(set(2)), .every(set(1), set(1)), .compare(number(), comparison(), number())])
  }

  private mutating func sorting(_ set: Query, _ measure: Measure) -> Sorting {
    Sorting(set: set, measure: measure, descending: below(2) == 0)
  }

  private mutating func slice(_ set: Query) -> Slice {
    Slice(
      set: set, part: pick([.first(1), .first(2), .last(1), .last(2), .nth(2), .nth(1), .nth(0)]),
      order: below(2) == 0 ? arc() : nil)
  }

  private mutating func groups(_ set: Query, by: Relation, _ measure: Measure) -> Groups {
    Groups(
      set: set, by: by,
      value: pick([
        .members, .count, .aggregate(pick([.sum, .average, .largest, .smallest]), measure),
      ]),
      condition: below(3) == 0 ? .init(comparison(), bound()) : nil,
      extreme: below(3) == 0
        ? .init(pick([.largest, .smallest]), rank: pick([1, 1, 2]), places: pick([1, 1, 2])) : nil)
  }

  /// Groups in the order of their number.
  mutating func groupsInOrder() -> Groups {
    var groups = groups(everydaySet(), by: arc(), number())
    groups.first = pick([.largest, .smallest])
    return groups
  }

  /// A question of a shape that people ask, about things and numbers.
  mutating func everydayQuestion() -> Query {
    let set = everydaySet()
    switch below(14) {
    case 10: return .groups(groups(set, by: arc(), number()))
    case 11: return .sorted(sorting(set, number()))
    case 12:
      let counted = Measure.count(arc(), of: .everything)
      return pick([
        .slice(slice(set)), .rows(Rows(set: set, columns: [arc(), arc()])),
        .rows(Rows(set: set, measures: [.value(arc()), counted])),
      ])
    case 13: return pick([.same(set, everydaySet()), .both(.exists(set), .exists(everydaySet()))])
    case 0: return .count(set)
    case 1: return .exists(.intersection(.terms([thing()]), set))
    case 2: return .every(.terms([thing(), thing()]), set)
    case 3: return .compare(.count(set), comparison(), .count(everydaySet()))
    case 4: return .not(.exists(.intersection(.terms([thing()]), set)))
    case 5: return .aggregate(pick([.sum, .average, .largest, .smallest]), set, number())
    case 6:
      return .table(subjects: [.terms([thing()]), .terms([thing()])], columns: [arc(), arc()])
    default: return set
    }
  }

  private mutating func everydaySet() -> Query {
    let kind = Query.instances(ClassExtent(name: "c", types: [pick(classes)]))
    let named = Query.join(relation(), .terms([thing()]))
    switch below(12) {
    case 10:
      return .superlative(
        kind, number(), pick([.largest, .smallest]), rank: pick([1, 1, 2]), places: pick([2, 3]))
    case 11: return .filter(kind, number(), pick([.more, .less]), .average)
    case 0: return kind
    case 1: return .join(arc(), .join(arc(), named))
    case 2: return .intersection(kind, named)
    case 3: return .difference(kind, pick([named, .join(arc(), kind), .join(arc(), .everything)]))
    case 4:
      return .superlative(kind, number(), pick([.largest, .smallest]), rank: pick([1, 1, 1, 2]))
    case 5:
      return .superlative(
        pick([kind, named]), .count(arc(), of: pick([.everything, kind])),
        pick([.largest, .smallest]), rank: 1)
    case 6: return .filter(kind, number(), comparison(), .number(bound()))
    case 7:
      let other = Query.aggregate(pick([.largest, .smallest]), .terms([thing()]), number())
      return .filter(
        kind, number(), comparison(), pick([.measure(of: .terms([thing()])), .value(other)]))
    case 8: return .filter(kind, .count(arc(), of: .everything), comparison(), .number(bound()))
    default:
      return pick([
        .union(kind, named), .join(arc(), kind), .intersection(kind, .join(arc(), kind)),
      ])
    }
  }

  private mutating func thing() -> Term { pick(nodes.filter { $0.iri != nil }) }

  private mutating func arc() -> Relation { Relation(pick(properties), inverse: below(3) == 0) }

  private mutating func number() -> Measure { .value(Relation(pick(numeric))) }

  private mutating func set(_ depth: Int) -> Query {
    guard depth > 0 else { return leaf() }
    switch below(17) {
    case 13: return .slice(slice(set(depth - 1)))
    case 14: return .groups(groups(set(depth - 1), by: relation(), measure()))
    case 15: return .filter(set(depth - 1), measure(), comparison(), .average)
    case 0...4: return .join(relation(), set(depth - 1))
    case 5, 6: return .intersection(set(depth - 1), set(depth - 1))
    case 7: return .union(set(depth - 1), set(depth - 1))
    case 8, 9: return .difference(set(depth - 1), set(depth - 1))
    case 10:
      return .superlative(
        set(depth - 1), measure(), pick([.largest, .smallest]), rank: pick([1, 1, 1, 2, 3]),
        places: pick([1, 1, 1, 2, 3, 9]))
    case 11: return .filter(set(depth - 1), measure(), comparison(), .number(bound()))
    case 12:
      return .filter(
        set(depth - 1), measure(), comparison(),
        pick([.measure(of: set(depth - 1)), .value(number())]))
    default: return leaf()
    }
  }

  private mutating func leaf() -> Query {
    switch below(8) {
    case 0: return .everything
    case 1, 2: return .join(relation(), .everything)
    case 3, 4:
      let types = below(4) == 0 ? [] : [pick(classes)]
      return .instances(
        ClassExtent(
          name: "c", types: types, subjectsOf: below(3) == 0 ? [pick(properties)] : [],
          objectsOf: below(3) == 0 ? [pick(properties), pick(properties)] : []))
    case 5: return .terms([node(), node()])
    default: return .terms([node()])
    }
  }

  private mutating func node() -> Term { pick(nodes) }

  private mutating func number() -> Query {
    below(2) == 0
      ? .count(set(2))
      : .aggregate(pick([.sum, .average, .largest, .smallest]), set(1), measure())
  }

  private mutating func measure() -> Measure {
    below(3) == 0
      ? .count(relation(), of: below(2) == 0 ? .everything : set(1)) : .value(relation())
  }

  private mutating func relation() -> Relation {
    let arcs = (0..<pick([1, 1, 1, 2])).map { _ in
      Arc(pick(properties), inverse: below(3) == 0)
    }
    return Relation(Array(Set(arcs)).sorted(), repeats: below(6) == 0)
  }

  private mutating func comparison() -> Comparison {
    pick([.less, .atMost, .equal, .atLeast, .more, .unequal])
  }

  private mutating func bound() -> Double { pick([0, 1, 2, 3, 7.25, 30.5, 120, 5400, 17_021_120]) }

  private mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

  /// xorshift64*: the same on every machine.
  private mutating func below(_ bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
  }
}
