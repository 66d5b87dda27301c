import English

/// A stretch of a question that a reading must use, or it is not answered.
///
/// Example: "three" in "name three phases" → a number of 3.
struct Duty {
  let words: Range<Int>
  let demand: Demand

  enum Demand: Equatable {
    /// "three", "-5": the value stands in the query, or what is listed is so many.
    case number(Double)
    case date
    /// "two sentences": how to answer, which the reading says it passes over.
    case telling
    /// "the third": a place in an order.
    case ordinal
    /// "not", "no", "never", "without", "neither".
    case negation
    /// "more than", "at least", "before" beside a number: the query compares this way.
    case comparison(upward: Bool)
    /// "longer than X" without a number.
    case than
    /// "which one matters most?": an extreme or an order is in the query.
    case extreme
    /// "oldest first", "sorted by age": the query puts what it lists in an order.
    case order
    /// "kg" after a number: the measure is in it.
    case unit
    /// "€50": what is bounded is counted in that currency, or in no unit that the graph states.
    case currency(Character)
    case counted(CountedWord)
    /// "project management": named exactly.
    case name
  }
}

/// What a reading does with a duty.
enum Use: Equatable {
  /// The query holds an operator or a value for it.
  case expressed
  /// It changes nothing in the query, and the reading in words says what became of it.
  case told(String)
  case ignored
}
