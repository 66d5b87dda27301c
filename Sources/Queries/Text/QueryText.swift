/// The text form of queries, as s-expressions: `(count (:borders :texas))` is the number of states that border Texas.
///
/// What is written reads back as the same query, with the same names. Each case of `Query` is shown with its text.
/// The grammar, `S` being a set, `N` a number, `T` a yes or no, `R` a relation, `M` a measure:
///
///     S  *  :thing  "text"  12  (terms :a :b)  (type :Class)  (R S)  (and S S)  (or S S)  (minus S S)
///        (most M S)  (least M S)  with rank k, top n        (where M > 3 S)  with (of S), (average) or N for the number
///        (first S)  (first n S)  (last n S)  (nth k S)  with by R, or listed       (take n S)
///     N  (count S)  (sum M S)  (average M S)  (max M S)  (min M S)  (subtract N N)  (plus N N)
///     T  (exists S)  (every S S)  (same S S)  (> N N)  (both T T)  (either T T)  (not T)
///     tables  (describe S)  (table (S S) R R)  (rows S M M)  (sorted M S)  (sorted M S desc)
///             (groups R S)  (groups R S count)  (groups R S sum M)  within (where size > 3 …), (most size …),
///             (sorted size … desc)
///     (seq Q Q)
///     R  :property  ^:property  :property+  (alt :p ^:q)  (alt+ :p :q)  or by arcs alone (arcs :p ^:q)
///     M  R  (count R)  (count R S)
package enum QueryText {
  /// The text of a query on one line.
  package static func write(_ query: Query, _ names: some QueryNames) -> String {
    QueryWriter(names: names).text(of: query)
  }

  /// The query that a text stands for.
  /// - Throws: `QueryTextError`, where it is none.
  package static func read(
    _ text: String, _ names: some QueryNames
  ) throws(QueryTextError) -> Query {
    try QueryReader(names: names).query(FormParser.parse(text))
  }
}

/// Why a text is no query.
package struct QueryTextError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The column, counted from 1 in code points.
  package let column: Int
  /// What was expected there: "a set".
  package let expected: String
  /// What stands there instead, as written; "the end" where nothing does.
  package let found: String

  package init(column: Int, expected: String, found: String) {
    self.column = column
    self.expected = expected
    self.found = found
  }

  /// The error as a sentence: "column 8: a set was expected, not “(not”".
  package var description: String {
    "column \(column): \(expected) was expected, not \(found)"
  }
}
