import Queries
import RDF

// Translates sets that are made by measuring their members, and numbers that are made from sets.

extension Translation {
  /// Members whose measure is the extreme, or the one at the rank, or among so many from there on; ties are kept
  /// by comparing with the value rather than cutting a sorted list.
  mutating func superlative(_ best: Superlative, as x: Variable) -> [Pattern] {
    // At the end of a chain the class is checked rather than joined: Virtuoso takes seconds to join the many ways in
    // which things may be in it.
    let joined = joinsChecks
    if best.set.isChainFromTerm { joinsChecks = false }
    defer { joinsChecks = joined }
    if case .value(let relation) = best.measure, best.rank == 1, best.places <= 1 {
      return extreme(best, relation, as: x)
    }
    let function = best.extreme.function
    let m = fresh("n")
    let (top, tests) = limits(
      on: m, rank: best.rank, places: best.places, extreme: best.extreme
    ) { translation, n in
      let y = translation.fresh()
      return [
        .select(translation.scored(best.set, best.measure, function, member: y, score: n))
      ]
    }
    let own = scored(best.set, best.measure, function, member: x, score: m)
    return top + [.select(own)] + tests + witnesses(of: best.measure, from: x)
  }

  /// The largest of each member's largest is the largest of all: no grouping is needed.
  private mutating func extreme(
    _ superlative: Superlative, _ relation: Relation, as x: Variable
  ) -> [Pattern] {
    let best = fresh("best")
    let (y, v, w) = (fresh(), fresh("v"), fresh("v"))
    let top = Select(
      [.init(best, .aggregate(superlative.extreme.function, v, distinct: false))],
      members(of: superlative.set, as: y) + values(of: relation, from: y, as: v))
    return [.select(top)] + members(of: superlative.set, as: x)
      + values(of: relation, from: x, as: w)
      + [.filter(.compare(.variable(w), .equal, .variable(best)))]
  }

  /// Subqueries for the value at a rank and for the last of so many from there on, and the tests that a score is
  /// between them.
  /// - Parameter scores: makes patterns that bind a variable to each score.
  mutating func limits(
    on score: Variable, rank: Int, places: Int, extreme: Extreme,
    scores: (inout Translation, Variable) -> [Pattern]
  ) -> (top: [Pattern], tests: [Pattern]) {
    func first(_ translation: inout Translation) -> (Select, Variable) {
      let (best, n) = (translation.fresh("best"), translation.fresh("n"))
      let patterns = scores(&translation, n)
      return (translation.rank(rank, extreme, of: n, in: patterns, as: best), best)
    }
    let (top, best) = first(&self)
    guard places > 1 else {
      return ([.select(top)], [.filter(.compare(.variable(score), .equal, .variable(best)))])
    }
    let inwards: Comparison = extreme == .largest ? .atMost : .atLeast
    let (again, from) = first(&self)
    let (last, k) = (fresh("last"), fresh("n"))
    var nearest = Select(
      [.init(k)],
      scores(&self, k)
        + [.select(again), .filter(.compare(.variable(k), inwards, .variable(from)))])
    nearest.orderBy = [.init(k, descending: extreme == .largest)]
    nearest.limit = places
    // The last of these values is the one furthest from the extreme.
    let bottom = Select(
      [.init(last, .aggregate(extreme.other.function, k, distinct: false))], [.select(nearest)])
    return (
      [.select(top), .select(bottom)],
      [
        .filter(.compare(.variable(score), inwards, .variable(best))),
        .filter(.compare(.variable(last), inwards, .variable(score))),
      ]
    )
  }

  /// The value at a rank, counted from the extreme; no row where there are not so many.
  mutating func rank(
    _ rank: Int, _ extreme: Extreme, of n: Variable, in patterns: [Pattern], as best: Variable
  ) -> Select {
    if rank == 1 {
      return Select([.init(best, .aggregate(extreme.function, n, distinct: false))], patterns)
    }
    // Values are cast to doubles, so that 3 and 3.0 are one rank.
    var top = Select([.init(best)], patterns + [.bind(.cast(XSD.double, .variable(n)), best)])
    top.distinct = true
    top.orderBy = [.init(best, descending: extreme == .largest)]
    top.limit = 1
    top.offset = rank - 1
    return top
  }

  /// Members whose measure compares so with the bound.
  mutating func filter(_ filter: Filter, as x: Variable) -> [Pattern] {
    let function = filter.comparison.wantsSmallest ? "MIN" : "MAX"
    let (limit, before) = limit(of: filter, function)
    let n = fresh("n")
    let test = Pattern.filter(.compare(.variable(n), filter.comparison, limit))
    if case .value(let relation) = filter.measure, filter.comparison.isOrder {
      if let other = filter.otherEnd {
        // The same value has to be within both bounds.
        return before + members(of: other.set, as: x) + values(of: relation, from: x, as: n)
          + [test, .filter(.compare(.variable(n), other.comparison, .number(other.bound)))]
      }
      // Some value is over the bound exactly when the largest is: no grouping is needed.
      return before + members(of: filter.set, as: x) + values(of: relation, from: x, as: n)
        + [test]
    }
    let scores = scored(filter.set, filter.measure, function, member: x, score: n)
    return before + [.select(scores), test] + witnesses(of: filter.measure, from: x)
  }

  private mutating func limit(of filter: Filter, _ function: String) -> (Scalar, [Pattern]) {
    switch filter.bound {
    case .number(let number): return (.number(number), [])
    case .measure(of: let other):
      return limit(over: other, filter.measure, function, function)
    case .value(let query):
      let b = fresh("bound")
      return (.variable(b), [.select(number(query, as: b))])
    case .average: return limit(over: filter.set, filter.measure, function, "AVG")
    }
  }

  /// One number made from a set's measures.
  private mutating func limit(
    over set: Query, _ measure: Measure, _ function: String, _ overall: String
  ) -> (Scalar, [Pattern]) {
    let (b, y, n) = (fresh("bound"), fresh(), fresh("n"))
    let scores = scored(set, measure, function, member: y, score: n)
    let top = Select([.init(b, .aggregate(overall, n, distinct: false))], [.select(scores)])
    return (.variable(b), [.select(top)])
  }

  /// A subquery with a row for each member: the member and its measure.
  mutating func scored(
    _ set: Query, _ measure: Measure, _ function: String, member: Variable, score: Variable
  ) -> Select {
    var select: Select
    switch measure {
    case .value(let relation):
      let v = fresh("v")
      select = Select(
        [.init(member), .init(score, .aggregate(function, v, distinct: false))],
        members(of: set, as: member) + values(of: relation, from: member, as: v))
    case .count(let relation, of: let counted):
      let y = fresh()
      // A count is 0 of a member that reaches nothing.
      select = Select(
        [.init(member), .init(score, .aggregate("COUNT", y, distinct: true))],
        members(of: set, as: member) + [.optional(reached(relation, counted, from: member, as: y))])
    }
    select.groupBy = [member]
    return select
  }

  private mutating func reached(
    _ relation: Relation, _ counted: Query, from x: Variable, as y: Variable
  ) -> [Pattern] {
    let step = Pattern.step(.variable(x), relation, .variable(y))
    if case .everything = counted { return [step] }
    let isCheck = counted.isPlain && !counted.namesTerms
    return [step] + (isCheck ? check(counted, on: y) : members(of: counted, as: y))
  }

  private mutating func witnesses(of measure: Measure, from x: Variable) -> [Pattern] {
    guard keepsWitnesses else { return [] }
    switch measure {
    case .count(let relation, of: let counted):
      return [.optional(reached(relation, counted, from: x, as: fresh()))]
    case .value(let relation):
      return [.optional(values(of: relation, from: x, as: fresh("v")))]
    }
  }

  /// The numbers, and the dates as numbers, that a relation reaches.
  private mutating func values(
    of relation: Relation, from x: Variable, as v: Variable
  ) -> [Pattern] {
    if relation.arcs.allSatisfy({ isNumeric($0.property) }) {
      return [
        .step(.variable(x), relation, .variable(v)),
        .filter(.call("isNumeric", [.variable(v)])),
      ]
    }
    let raw = fresh("raw")
    return [.step(.variable(x), relation, .variable(raw))] + key(of: raw, as: v)
  }

  /// The value as a number: itself, or a date's key.
  private func key(of raw: Variable, as v: Variable) -> [Pattern] {
    let isNumber = Scalar.call("isNumeric", [.variable(raw)])
    let dates = XSD.keyed.sorted().map { Term.iri($0) }
    let isDate = Scalar.oneOf(.call("DATATYPE", [.variable(raw)]), dates, negated: false)
    return [
      .filter(.or(isNumber, isDate)),
      .bind(.call("IF", [isNumber, .variable(raw), digitKey(raw)]), v),
    ]
  }

  /// The key of a date or of a time of day, as `Literal.sortKey` has it.
  private func digitKey(_ raw: Variable) -> Scalar {
    let isTime = Scalar.compare(
      .call("DATATYPE", [.variable(raw)]), .equal, .term(.iri(XSD.time)))
    return .call("IF", [isTime, timeKey(raw), dateKey(raw)])
  }

  /// "10:30:00" is 103000.
  private func timeKey(_ raw: Variable) -> Scalar {
    let clock = Scalar.call(
      "SUBSTR", [.call("STR", [.variable(raw)]), .integer(1), .integer(8)])
    let digits = Scalar.call(
      "REPLACE", [clock, .term(.literal(Literal(":"))), .term(.literal(Literal("")))])
    return .cast(XSD.integer, digits)
  }

  /// Year, month and day as one number, as `Literal.sortKey` has it: 1990-05 is 19900500.
  /// Years before the common era have no key here.
  private func dateKey(_ raw: Variable) -> Scalar {
    let padded = Scalar.call(
      "CONCAT", [.call("STR", [.variable(raw)]), .term(.literal(Literal("-00-00")))])
    let day = Scalar.call("SUBSTR", [padded, .integer(1), .integer(10)])
    let digits = Scalar.call(
      "REPLACE", [day, .term(.literal(Literal("-"))), .term(.literal(Literal("")))])
    return .cast(XSD.integer, digits)
  }

  /// A query whose denotation is a number, as a subquery of one row; of none where nothing has a value.
  mutating func number(_ query: Query, as result: Variable) -> Select {
    switch query {
    case .count(let set):
      let x = fresh()
      return Select(
        [.init(result, .aggregate("COUNT", x, distinct: true))], members(of: set, as: x))
    case .aggregate(let aggregation):
      let (x, n) = (fresh(), fresh("n"))
      let scores = scored(
        aggregation.set, aggregation.measure, aggregation.kind.ofMember, member: x, score: n)
      return unlessEmpty(aggregation.kind.function, of: n, in: [.select(scores)], as: result)
    case .arithmetic(let sum):
      let (left, right) = (fresh("n"), fresh("n"))
      let patterns: [Pattern] = [
        .select(number(sum.left, as: left)), .select(number(sum.right, as: right)),
        .bind(.infix(.variable(left), sum.operation.sign, .variable(right)), result),
      ]
      return Select([.init(result)], patterns)
    default:
      // A set that stands for a number: its largest member.
      let (x, n) = (fresh(), fresh("n"))
      return unlessEmpty(
        "MAX", of: n, in: members(of: query, as: x) + key(of: x, as: n), as: result)
    }
  }

  /// An aggregate, but no row where there is nothing to aggregate: SPARQL's sum of nothing is 0.
  /// (`HAVING` would say so too, but Virtuoso wants a `GROUP BY` with it.)
  private mutating func unlessEmpty(
    _ function: String, of n: Variable, in patterns: [Pattern], as result: Variable
  ) -> Select {
    let size = fresh("size")
    let inner = Select(
      [
        .init(result, .aggregate(function, n, distinct: false)),
        .init(size, .aggregate("COUNT", n, distinct: false)),
      ], patterns)
    return Select(
      [.init(result)],
      [.select(inner), .filter(.compare(.variable(size), .more, .integer(0)))])
  }
}

extension Comparison {
  /// Whether a member with several values is measured by the smallest.
  var wantsSmallest: Bool { self == .less || self == .atMost }

  /// Whether it asks for more or less, rather than for the same value.
  var isOrder: Bool { self != .equal && self != .unequal }
}

extension Extreme {
  var function: String { self == .largest ? "MAX" : "MIN" }
  var other: Extreme { self == .largest ? .smallest : .largest }
}

extension Arithmetic.Operation {
  var sign: String { self == .subtract ? "-" : "+" }
}

extension Aggregate {
  /// SPARQL's aggregate that makes one number of a member's several values.
  var ofMember: String { self == .smallest ? "MIN" : "MAX" }

  var function: String {
    switch self {
    case .sum: "SUM"
    case .average: "AVG"
    case .largest: "MAX"
    case .smallest: "MIN"
    }
  }
}
