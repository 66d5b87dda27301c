import Queries

/// How often people asked something, or something of the same form, about the graph inside.
///
/// A form is a query with its properties and without the things that it names. Example: "is planning a phase of project
/// management?" and "does closing belong to service management?" are both `exists(and(T;j(phase,T;);))`. What nobody
/// ever asked, as "goals that the objectives of both work towards", is hardly meant, even where every word fits.
package struct FormCounts: Sendable {
  private let count: (@Sendable (FormText) -> Int)?
  /// Whether the graph is the one inside: of others, whose properties are others, only shapes are counted.
  private let isInside: Bool

  /// Nothing was counted.
  package static let none = FormCounts(isInside: false, count: nil)

  private init(isInside: Bool, count: (@Sendable (FormText) -> Int)?) {
    self.isInside = isInside
    self.count = count
  }

  /// - Parameter times: how often people asked a question of a form: 812 times of `j(phase,T;)`, "phases of X".
  package init(isInside: Bool, times: @escaping @Sendable (FormText) -> Int) {
    self.init(isInside: isInside, count: times)
  }

  /// The counts that the weights hold, one a line: `times:j(phase,T;)`, a tab, 812.
  init(of weights: Weights, isInside: Bool) {
    let table = weights.table
    self.init(isInside: isInside) { form in
      Int(table[FeatureHash.extend(Self.times, with: form.hash)])
    }
  }

  private static let times = FeatureHash.of("times" as Atom)

  /// How often a question was asked, as powers of two: 0 for never, 1 for once, 2 for two or three times, 3 for up to
  /// seven.
  struct Magnitudes {
    /// The form of the question as a text.
    let text: FormText
    /// Of questions of this form.
    let form: Int
    /// Of this very question, with the same things.
    let same: Int
    /// Of questions of this form right after one of the form that was asked last; nil where nothing was.
    let after: Int?
  }

  /// How often people asked for a query's form, for this very query, and for this form after the last one. Nil of
  /// graphs other than the one inside: of those only shapes were counted.
  /// - Parameter last: the form of what was asked last.
  func magnitudes(of query: Query, as move: Operation?, after last: FormText?) -> Magnitudes? {
    guard isInside, let count else { return nil }
    let form = FormText(of: query, asReason: move == .why, named: false)
    let times = Self.magnitude(count(form))
    // Of what nobody asked in any form, nobody asked the very query.
    guard times > 0 else {
      return Magnitudes(text: form, form: 0, same: 0, after: last == nil ? nil : 0)
    }
    let same = FormText(of: query, asReason: move == .why, named: true)
    return Magnitudes(
      text: form, form: times, same: Self.magnitude(count(same)),
      after: last.map { Self.magnitude(count(form.after($0))) })
  }

  /// How often a question of such a shape (`QueryTraits.shape`) was asked about any graph; nil where none were counted.
  func magnitude(ofShape shape: String) -> Int? {
    count.map { Self.magnitude($0(FormText(shape: shape))) }
  }

  private static func magnitude(_ times: Int) -> Int {
    Int.bitWidth - max(0, times).leadingZeroBitCount
  }
}
