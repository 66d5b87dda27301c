import Queries
import RDF

/// What a query holds that may express words which count: found in one walk.
///
/// Example: `(where :price < 20 (minus A B))` → the number 20, a downward comparison, one denial.
struct QueryUses {
  private(set) var numbers: Set<Double> = []
  /// Forms that leave something out or turn a truth around.
  private(set) var denials = 0
  private(set) var comparesUp = false
  private(set) var comparesDown = false
  /// Any comparison, extreme, order or difference of numbers.
  private(set) var compares = false
  /// Rows, groups, a table, "every": something is said of each.
  private(set) var distributes = false
  private(set) var groupsBy = false
  /// Whose records have a value: "players with 3 goals per season".
  private(set) var measuresRecords = false
  /// A mean, which is told of each: "average takings per stall".
  private(set) var averages = false
  /// The largest or the smallest of some numbers, also beside others: "the lowest, highest and average price".
  private(set) var tellsEnd = false
  /// A sum or a count.
  private(set) var addsUp = false
  /// Two sets are the same, so that nothing else is in either.
  private(set) var equates = false
  /// Two things by name, or two truths.
  private(set) var pairs = false
  let sort: Query.Sort

  init(_ query: Query) {
    sort = query.sort
    query.walk { visit($0) }
  }

  private mutating func visit(_ query: Query) {
    switch query {
    case .terms(let terms): visit(terms)
    case .difference, .not: denials += 1
    case .filter(let filter):
      note(filter.comparison)
      if case .number(let bound) = filter.bound {
        note(bound)
        let isNone = filter.comparison == .equal && bound == 0
        if isNone || filter.comparison == .less && bound == 1 { denials += 1 }
      }
    case .compare(_, let comparison, _): note(comparison)
    case .superlative(let best):
      compares = true
      notePlaces(best.rank, best.places)
    case .slice(let slice):
      switch slice.part {
      case .first(let n), .last(let n), .nth(let n): numbers.insert(Double(n))
      }
      if slice.order != nil { compares = true }
    case .groups(let groups):
      distributes = true
      groupsBy = true
      if let condition = groups.condition {
        note(condition.comparison)
        note(condition.bound)
      }
      if let choice = groups.extreme {
        compares = true
        notePlaces(choice.rank, choice.places)
      }
      if groups.first != nil { compares = true }
    case .rows, .table, .every: distributes = true
    case .same:
      distributes = true
      equates = true
    case .both, .either: pairs = true
    case .count: addsUp = true
    case .aggregate(let sum):
      if sum.kind == .average { averages = true }
      if sum.kind == .sum { addsUp = true }
      if sum.kind == .largest || sum.kind == .smallest { tellsEnd = true }
    case .sorted, .arithmetic, .join(_, .everything): compares = true
    case .join(let relation, _) where relation.repeats: compares = true
    case .union(.filter(let below), .filter(let above))
    where below.measure == above.measure && below.comparison == .less && above.comparison == .more:
      // "not in 2004": before it or after it.
      denials += 1
    case .intersection(.join(let one, _), .join(let other, _)) where one == other:
      // "clubs both in 2019 and in 2020": two sets of them.
      pairs = true
    case .join(_, let inner) where inner.isMeasuredByValue: measuresRecords = true
    default: break
    }
  }

  private mutating func visit(_ terms: [Term]) {
    if terms.count > 1 { pairs = true }
    for case .literal(let literal) in terms {
      if let number = Double(literal.lexical) { note(number) }
      if ["false", "no"].contains(literal.lexical) { denials += 1 }
    }
  }

  /// "the second", "the three longest"; the first of all is no number that was said.
  private mutating func notePlaces(_ rank: Int, _ places: Int) {
    if rank > 1 { numbers.insert(Double(rank)) }
    if places > 1 { numbers.insert(Double(places)) }
  }

  /// A bound; that of a date is its day as a number, 20241231, and says its year too.
  private mutating func note(_ bound: Double) {
    numbers.insert(bound)
    if abs(bound) >= 1e7, abs(bound) < 1e8 { numbers.insert((bound / 10_000).rounded(.down)) }
  }

  private mutating func note(_ comparison: Comparison) {
    compares = true
    switch comparison {
    case .less, .atMost: comparesDown = true
    case .more, .atLeast: comparesUp = true
    case .unequal: denials += 1
    case .equal: break
    }
  }
}

extension Query {
  /// Whether its members are chosen by a value of each.
  fileprivate var isMeasuredByValue: Bool {
    switch self {
    case .filter(let filter): filter.measure.valued != nil
    case .superlative(let best): best.measure.valued != nil
    default: false
    }
  }
}
