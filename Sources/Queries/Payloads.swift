internal import RDF

/// The members of a set with the largest or smallest measure: "the largest state", "the second longest river",
/// "the three highest mountains". Members without a value of the measure take no part; ties are all kept.
package struct Superlative: Hashable, Sendable {
  package var set: Query
  package var measure: Measure
  package var extreme: Extreme
  /// The place from the extreme: 1 is the extreme itself, 2 the next value, and so on; equal values are one rank.
  package var rank: Int
  /// How many members are wanted, from the rank on; those with the last one's value come too.
  package var places: Int

  package init(
    set: Query, measure: Measure, extreme: Extreme, rank: Int = 1, places: Int = 1
  ) {
    self.set = set
    self.measure = measure
    self.extreme = extreme
    self.rank = rank
    self.places = places
  }
}

/// The members of a set whose measure compares so with the bound: "cities with more than 3 rivers".
/// None where the bound has no value.
package struct Filter: Hashable, Sendable {
  package var set: Query
  package var measure: Measure
  package var comparison: Comparison
  package var bound: Bound

  package init(set: Query, measure: Measure, comparison: Comparison, bound: Bound) {
    self.set = set
    self.measure = measure
    self.comparison = comparison
    self.bound = bound
  }
}

extension Filter {
  /// The other end of a range: `(where :price <= 30 (where :price >= 10 C))` are the members of C with one price
  /// that is both, not those with a price of 5 and one of 50. Nil where the filter is no such pair.
  package var otherEnd: (set: Query, comparison: Comparison, bound: Double)? {
    guard case .value = measure, case .number = bound, case .filter(let inner) = set,
      case .number(let number) = inner.bound, inner.measure == measure,
      let direction = comparison.direction, let other = inner.comparison.direction,
      direction != other
    else { return nil }
    return (inner.set, inner.comparison, number)
  }
}

extension Comparison {
  /// The end that it asks for: `largest` for `more` and `atLeast`, `smallest` for `less` and `atMost`, nil for the
  /// others.
  fileprivate var direction: Extreme? {
    switch self {
    case .more, .atLeast: .largest
    case .less, .atMost: .smallest
    case .equal, .unequal: nil
    }
  }
}

/// Some members of a set by their place in it: "the first phase", "the last two", "any three of them".
/// The denotation is a list, in that order.
package struct Slice: Hashable, Sendable {
  /// Which members, counted from 1. Fewer are no error: the fifth of three is nobody.
  package enum Part: Hashable, Sendable {
    case first(Int)
    case last(Int)
    case nth(Int)

    /// The stretch of a list of `count` members that the part takes, counted from 0: `last(2)` of 5 is `3..<5`.
    package func places(of count: Int) -> Range<Int> {
      switch self {
      case .first(let wanted): 0..<min(max(wanted, 0), count)
      case .last(let wanted): count - min(max(wanted, 0), count)..<count
      case .nth(let place): place >= 1 && place <= count ? place - 1..<place : 0..<0
      }
    }
  }

  package var set: Query
  package var part: Part
  /// The property that puts members in order (it leads from each to the next). What more things come before comes
  /// later; of two that it does not tell apart, the one that is listed first comes first. Nil for members as they are
  /// listed, in the executor's own order.
  package var order: Relation?

  package init(set: Query, part: Part, order: Relation? = nil) {
    self.set = set
    self.part = part
    self.order = order
  }
}

/// One number made from the measures of a set's members, those that have one: "the average length of the rivers".
/// No number where none has.
package struct Aggregation: Hashable, Sendable {
  package var kind: Aggregate
  package var set: Query
  package var measure: Measure

  package init(kind: Aggregate, set: Query, measure: Measure) {
    self.kind = kind
    self.set = set
    self.measure = measure
  }
}

/// A number made from two: "how many more risks than benefits?" No number where one of them is none.
package struct Arithmetic: Hashable, Sendable {
  package enum Operation: String, Hashable, Sendable {
    case subtract
    case add
  }

  package var operation: Operation
  package var left: Query
  package var right: Query

  package init(operation: Operation, left: Query, right: Query) {
    self.operation = operation
    self.left = left
    self.right = right
  }
}

/// Things side by side: for each member of a subject (a row) what it reaches through each relation (a column).
/// As a set, the union of all cells.
package struct Table: Hashable, Sendable {
  package var subjects: [Query]
  package var columns: [Relation]

  package init(subjects: [Query], columns: [Relation]) {
    self.subjects = subjects
    self.columns = columns
  }
}

/// A row a member of one set, in the set's order where it has one: "each state with its capital and its area".
/// As a set, the members.
package struct Rows: Hashable, Sendable {
  package var set: Query
  /// What is told of each member: all that it reaches through a relation, or how many.
  package var columns: [Measure]

  package init(set: Query, columns: [Relation]) {
    self.init(set: set, measures: columns.map { .value($0) })
  }

  package init(set: Query, measures: [Measure]) {
    self.set = set
    self.columns = measures
  }
}

/// The members of a set by what they reach: for each value that some reach through `by`, those that do, or a
/// number made from them. "How many cities are in each state?", "the most common colour".
///
/// The denotation is a table: a row a value, with one cell, which holds the members or the number. A group whose
/// number cannot be had (the mean of nothing) has no row. As a set, the values, in the order of the rows where one is
/// asked for.
package struct Groups: Hashable, Sendable {
  /// What is told of a group.
  package enum Value: Hashable, Sendable {
    case members
    case count
    case aggregate(Aggregate, Measure)
  }

  /// A condition that only some groups meet: "states with more than 3 cities each".
  package struct Condition: Hashable, Sendable {
    package var comparison: Comparison
    package var bound: Double

    package init(_ comparison: Comparison, _ bound: Double) {
      self.comparison = comparison
      self.bound = bound
    }
  }

  /// A choice of the groups with the largest or smallest number: `rank` and `places` as in a superlative.
  package struct Choice: Hashable, Sendable {
    package var extreme: Extreme
    package var rank: Int
    package var places: Int

    package init(_ extreme: Extreme, rank: Int = 1, places: Int = 1) {
      self.extreme = extreme
      self.rank = rank
      self.places = places
    }
  }

  package var set: Query
  package var by: Relation
  package var value: Value
  /// The condition on a group's number, which is what `value` says, or how many members there are.
  package var condition: Condition?
  /// The choice among the groups that meet the condition.
  package var extreme: Choice?
  /// "most first": whether the rows begin with the largest number or with the smallest. Nil where no order is asked for;
  /// they are then in that of what they are grouped by, as are those of equal numbers.
  package var first: Extreme?

  package init(
    set: Query, by: Relation, value: Value = .members, condition: Condition? = nil,
    extreme: Choice? = nil, first: Extreme? = nil
  ) {
    self.set = set
    self.by = by
    self.value = value
    self.condition = condition
    self.extreme = extreme
    self.first = first
  }
}

/// The members of a set in the order of a measure: "the states by population, largest first". Equal ones are in the
/// order in which they are listed, and those without a value come last.
package struct Sorting: Hashable, Sendable {
  package var set: Query
  package var measure: Measure
  package var descending: Bool

  package init(set: Query, measure: Measure, descending: Bool = false) {
    self.set = set
    self.measure = measure
    self.descending = descending
  }
}

extension Sorting {
  /// Whether it is by name: "in alphabetical order", which is written with `rdfs:label`.
  package var isByName: Bool { measure == .value(Relation(RDFS.label)) }

  /// The properties whose texts members are sorted by, the first that a member has. Names are given by other
  /// properties than `rdfs:label` as well; these come in the order in which they are shown.
  package var texts: [Relation] {
    let names = [
      SKOS.prefLabel, RDFS.label, FOAF.name, SchemaOrg.name, SchemaOrg.nameHTTPS, DCTerms.title,
    ]
    if isByName { return names.map { Relation($0) } }
    return measure.valued.map { [$0] } ?? []
  }
}

// The forms that are made most often, without naming their payload.
extension Query {
  package static func superlative(
    _ set: Query, _ measure: Measure, _ extreme: Extreme, rank: Int = 1, places: Int = 1
  ) -> Query {
    .superlative(
      Superlative(set: set, measure: measure, extreme: extreme, rank: rank, places: places))
  }

  package static func filter(
    _ set: Query, _ measure: Measure, _ comparison: Comparison, _ bound: Bound
  ) -> Query {
    .filter(Filter(set: set, measure: measure, comparison: comparison, bound: bound))
  }

  package static func slice(
    _ set: Query, _ part: Slice.Part, order: Relation? = nil
  ) -> Query {
    .slice(Slice(set: set, part: part, order: order))
  }

  package static func aggregate(_ kind: Aggregate, _ set: Query, _ measure: Measure) -> Query {
    .aggregate(Aggregation(kind: kind, set: set, measure: measure))
  }

  package static func arithmetic(
    _ left: Query, _ operation: Arithmetic.Operation, _ right: Query
  ) -> Query {
    .arithmetic(Arithmetic(operation: operation, left: left, right: right))
  }

  package static func table(subjects: [Query], columns: [Relation]) -> Query {
    .table(Table(subjects: subjects, columns: columns))
  }
}
