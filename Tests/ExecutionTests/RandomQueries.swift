import Queries
import RDF

/// A generator whose numbers are the same in every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }
}

/// Small random graphs and queries over them.
struct RandomGraph {
  static let ns = "http://example.org/r/"
  let nodes = (0..<12).map { Term.iri(ns + "n\($0)") }
  let links = (0..<3).map { ns + "p\($0)" }
  let number = ns + "size"
  let classes = (0..<3).map { ns + "C\($0)" }
  var dice: Dice

  init(seed: UInt64) { dice = Dice(seed: seed) }

  mutating func triples() -> [Triple] {
    var triples: [Triple] = []
    for _ in 0..<20 + dice.roll(20) {
      triples.append(Triple(node(), links[dice.roll(3)], node()))
    }
    for node in nodes where dice.roll(3) > 0 {
      triples.append(Triple(node, RDF.type, .iri(classes[dice.roll(3)])))
      for _ in 0..<dice.roll(3) {
        triples.append(
          Triple(node, number, .literal(Literal(String(dice.roll(6)), datatype: XSD.integer))))
      }
    }
    return triples
  }

  mutating func node() -> Term { nodes[dice.roll(nodes.count)] }

  mutating func relation() -> Relation {
    let arcs = Set(
      (0...dice.roll(2)).map { _ in Arc(links[dice.roll(3)], inverse: dice.roll(2) == 0) })
    return Relation(arcs.sorted(), repeats: dice.roll(5) == 0)
  }

  mutating func measure(_ depth: Int) -> Measure {
    dice.roll(2) == 0 ? .value(Relation(number)) : .count(relation(), of: set(depth - 1))
  }

  mutating func extent() -> ClassExtent {
    ClassExtent(
      name: classes[0], types: [classes[dice.roll(3)]],
      subjectsOf: dice.roll(4) == 0 ? [links[dice.roll(3)]] : [],
      objectsOf: dice.roll(4) == 0 ? [links[dice.roll(3)]] : [])
  }

  /// A random query that denotes a set.
  mutating func set(_ depth: Int) -> Query {
    guard depth > 0 else {
      switch dice.roll(6) {
      case 0: return .everything
      case 1, 2: return .instances(extent())
      case 3: return .terms([.iri(Self.ns + "stranger"), node()])
      default: return .terms([node()])
      }
    }
    switch dice.roll(12) {
    case 0, 1, 2: return .join(relation(), set(depth - 1))
    case 3: return .intersection(set(depth - 1), set(depth - 1))
    case 4: return .union(set(depth - 1), set(depth - 1))
    case 5: return .difference(set(depth - 1), set(depth - 1))
    case 6:
      return .superlative(
        set(depth - 1), measure(depth), extreme(), rank: 1 + dice.roll(3),
        places: dice.roll(2) == 0 ? 1 : 1 + dice.roll(4))
    case 7: return .filter(set(depth - 1), measure(depth), comparison(), bound(depth))
    case 8: return .table(subjects: [set(depth - 1)], columns: [relation(), relation()])
    case 9: return .slice(slice(depth))
    case 10: return .groups(groups(depth))
    default:
      return dice.roll(2) == 0
        ? .sorted(sorting(depth))
        : .rows(Rows(set: set(depth - 1), columns: [relation(), relation()]))
    }
  }

  private mutating func extreme() -> Extreme { dice.roll(2) == 0 ? .largest : .smallest }

  private mutating func comparison() -> Comparison {
    let comparisons: [Comparison] = [.less, .atMost, .equal, .atLeast, .more, .unequal]
    return comparisons[dice.roll(6)]
  }

  private mutating func bound(_ depth: Int) -> Bound {
    switch dice.roll(3) {
    case 0: .number(Double(dice.roll(5)))
    case 1: .measure(of: set(depth - 1))
    default: .average
    }
  }

  mutating func slice(_ depth: Int) -> Slice {
    let parts: [Slice.Part] = [.first(dice.roll(4)), .last(dice.roll(4)), .nth(dice.roll(5))]
    return Slice(
      set: set(depth - 1), part: parts[dice.roll(3)], order: dice.roll(2) == 0 ? relation() : nil)
  }

  mutating func sorting(_ depth: Int) -> Sorting {
    Sorting(set: set(depth - 1), measure: measure(depth), descending: dice.roll(2) == 0)
  }

  mutating func groups(_ depth: Int) -> Groups {
    let kinds: [Aggregate] = [.sum, .average, .largest, .smallest]
    let values: [Groups.Value] = [
      .members, .count, .aggregate(kinds[dice.roll(4)], measure(depth)),
    ]
    return Groups(
      set: set(depth - 1), by: relation(), value: values[dice.roll(3)],
      condition: dice.roll(3) == 0 ? .init(comparison(), Double(dice.roll(4))) : nil,
      extreme: dice.roll(3) == 0
        ? .init(extreme(), rank: 1 + dice.roll(2), places: 1 + dice.roll(2)) : nil,
      first: dice.roll(3) == 0 ? extreme() : nil)
  }

  /// A random query that denotes a number.
  mutating func number(_ depth: Int) -> Query {
    let kinds: [Aggregate] = [.sum, .average, .largest, .smallest]
    switch dice.roll(depth > 0 ? 4 : 2) {
    case 0: return .count(set(depth))
    case 1: return .aggregate(kinds[dice.roll(4)], set(depth), measure(depth))
    default:
      return .arithmetic(
        number(depth - 1), dice.roll(2) == 0 ? .subtract : .add, number(depth - 1))
    }
  }

  /// A random query that denotes a yes or no.
  mutating func truth(_ depth: Int) -> Query {
    switch dice.roll(depth > 0 ? 7 : 4) {
    case 0: return .exists(set(depth))
    case 1: return .every(set(depth), set(depth))
    case 2: return .same(set(depth), set(depth))
    case 3: return .compare(number(depth), comparison(), number(depth))
    case 4: return .both(truth(depth - 1), truth(depth - 1))
    case 5: return .either(truth(depth - 1), truth(depth - 1))
    default: return .not(truth(depth - 1))
    }
  }
}
