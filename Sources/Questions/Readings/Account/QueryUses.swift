import Queries
import RDF

/// What a query has for the words that count (numbers, denials, comparisons, "each"), found in one walk over it.
///
/// Example: `(where :price < 20 (minus A B))` → the number 20, a downward comparison, one denial.
struct QueryUses {
  private(set) var numbers: Set<Double> = []
  /// How many of its forms leave something out or turn a truth around.
  private(set) var denials = 0
  private(set) var comparesUp = false
  private(set) var comparesDown = false
  /// Whether it has any comparison, extreme, order or difference of numbers.
  private(set) var compares = false
  /// Whether it says which of its members comes before which: an order, the oldest, the first by date.
  private(set) var putsInOrder = false
  /// Rows, groups, a table, "every": something is said of each.
  private(set) var distributes = false
  private(set) var groupsBy = false
  /// Whether it asks whose records have a value: "players with 3 goals per season".
  private(set) var measuresRecords = false
  /// Whether it makes a mean, which "per" may ask for: "average takings per stall".
  private(set) var averages = false
  /// Whether it tells the largest or the smallest number itself, also beside others: "the lowest, highest and average
  /// price".
  private(set) var tellsEnd = false
  /// Whether it makes a sum or a count.
  private(set) var addsUp = false
  /// Whether it asks if two sets are the same, so that nothing else is in either: what "only" may ask for.
  private(set) var equates = false
  /// Whether it holds two named things or two truths, for "both" and "either".
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
      (compares, putsInOrder) = (true, true)
      notePlaces(best.rank, best.places)
    case .slice(let slice):
      switch slice.part {
      case .first(let n), .last(let n), .nth(let n): numbers.insert(Double(n))
      }
      if slice.order != nil { (compares, putsInOrder) = (true, true) }
    case .groups(let groups):
      distributes = true
      groupsBy = true
      if let condition = groups.condition {
        note(condition.comparison)
        note(condition.bound)
      }
      if let choice = groups.extreme {
        (compares, putsInOrder) = (true, true)
        notePlaces(choice.rank, choice.places)
      }
      if groups.first != nil { (compares, putsInOrder) = (true, true) }
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
    case .sorted: (compares, putsInOrder) = (true, true)
    case .arithmetic, .join(_, .everything): compares = true
    case .join(let relation, _) where relation.repeats: compares = true
    case .union(.filter(let below), .filter(let above))
    where below.measure == above.measure && below.comparison == .less && above.comparison == .more:
      // "not in 2004": before it or after it.
      denials += 1
    case .intersection(.join(let one, _), .join(let other, _)) where one == other:
      // "clubs both in 2019 and in 2020": two conditions of one property.
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

  /// Notes the numbers of "the second" and "the three longest". The first of all, and a single one, are numbers that
  /// nobody said.
  private mutating func notePlaces(_ rank: Int, _ places: Int) {
    if rank > 1 { numbers.insert(Double(rank)) }
    if places > 1 { numbers.insert(Double(places)) }
  }

  /// Notes the number of a bound. That of a date is the day as a number, 20241231, which says the year too.
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
