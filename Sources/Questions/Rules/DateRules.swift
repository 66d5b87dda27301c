import English
import Queries
import Vocabulary

// Numbers and dates as bounds. A year, a month or a decade is a stretch of time: "in 1952" holds of every
// date in that year, "before 1952" of what is earlier than all of it.
extension Composer {
  /// Notes a number of the question; its place is what items of numbers hold.
  mutating func number(_ number: Double, _ date: DateSpan?) -> Int32 {
    numbers.append(number)
    dates.append(date)
    return Int32(numbers.count - 1)
  }

  /// A bound by a number of the question.
  func bound(_ comparison: Comparison, _ number: Item) -> Forms.FormBound {
    bound(comparison, number.form)
  }

  func bound(_ comparison: Comparison, _ place: Int32) -> Forms.FormBound {
    Forms.FormBound(
      comparison: comparison, number: numbers[Int(place)], set: -1, date: dates[Int(place)])
  }

  /// Two numbers of the question, the smaller or earlier one first.
  func inOrder(_ a: Int32, _ b: Int32) -> (Int32, Int32) {
    func key(_ place: Int32) -> Double { numbers[Int(place)] }
    func start(_ place: Int32) -> Double {
      dates[Int(place)]?.first ?? DateSpan(year: key(place))?.first ?? key(place)
    }
    let areDates = dates[Int(a)] != nil || dates[Int(b)] != nil
    let isRising = areDates ? start(a) <= start(b) : key(a) <= key(b)
    return isRising ? (a, b) : (b, a)
  }

  mutating func degree(_ bound: Forms.FormBound, _ cost: Float) -> Item {
    degrees.append(bound)
    return Item(
      category: .degree, traits: [], form: Int32(degrees.count - 1), aux: 0, cost: cost,
      rule: .degree)
  }

  /// "before 2010", "after May 2024", "since 1990": a time, so that nothing is counted by it.
  mutating func timed(_ comparison: Comparison, _ number: Item, _ cost: Float, _ emit: Emit) {
    guard number.aux == 0 else { return }
    var bound = bound(comparison, number)
    bound.date = bound.date ?? DateSpan(year: bound.number)
    emit(degree(bound, cost))
  }

  /// A number as a bound, by the words behind it: "2010 or later", "3 or more".
  mutating func orBeyond(_ comparison: Comparison, _ number: Item, _ cost: Float, _ emit: Emit) {
    guard number.aux == 0 else { return }
    emit(degree(bound(comparison, number), cost))
  }

  /// The members of a set whose value of a property of numbers or dates is within a bound; nil where it
  /// can be no bound of such values: a month, of a population.
  mutating func held(_ set: FormID, _ use: PropertyUse, to bound: Forms.FormBound) -> FormID? {
    let measure = forms.value(use)
    guard bound.set < 0 else { return forms.filter(set, measure, bound) }
    let isClock = schema.properties[use.property].isClock
    guard isClock == (bound.date?.isClock ?? false) else { return nil }
    if schema.properties[use.property].isTemporal {
      guard let span = bound.date ?? DateSpan(year: bound.number) else { return nil }
      return held(set, measure, bound.comparison, span.first, span.last)
    }
    guard let date = bound.date else { return forms.filter(set, measure, bound) }
    guard let years = date.years else { return nil }
    return held(set, measure, bound.comparison, years.lowerBound, years.upperBound)
  }

  /// Those whose measure compares so with all that lies between two numbers, both included.
  private mutating func held(
    _ set: FormID, _ measure: FormID, _ comparison: Comparison, _ first: Double, _ last: Double
  ) -> FormID? {
    func bound(_ comparison: Comparison, _ number: Double) -> Forms.FormBound {
      Forms.FormBound(comparison: comparison, number: number, set: -1)
    }
    switch comparison {
    case .less, .atLeast: return forms.filter(set, measure, bound(comparison, first))
    case .more, .atMost: return forms.filter(set, measure, bound(comparison, last))
    case .unequal: return nil
    case .equal:
      if first == last { return forms.filter(set, measure, bound(.equal, first)) }
      let since = forms.filter(set, measure, bound(.atLeast, first))
      return forms.filter(since, measure, bound(.atMost, last))
    }
  }
}
