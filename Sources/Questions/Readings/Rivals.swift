/// What else a turn may mean beside what was chosen: a choice with one near rival is right less often than one of the
/// same probability whose rivals are many and small. `Weights.sureness` makes of this how sure an answer is.
package struct Rivals {
  /// The probability of the choice.
  private let best: Double
  /// The probability of the next likeliest meaning, and of the reading that nothing answers the turn.
  private let next: Double
  private let unknown: Double
  /// Other meanings more than a fifth as likely as the choice.
  private let near: Int

  /// - Parameters:
  ///   - others: the shares of all other meanings.
  ///   - unknown: of these, that of the null reading; 0 where it was chosen itself.
  package init(best: Double, others: some Sequence<Double>, unknown: Double) {
    self.best = best
    self.unknown = unknown
    next = others.reduce(0) { max($0, $1) }
    near = others.reduce(0) { $0 + ($1 * Self.nearness > best ? 1 : 0) }
  }

  /// How many times less likely than the choice another meaning may be and still be its rival.
  private static let nearness = 5.0

  func add<S: FeatureSink>(to list: inout S) {
    list.add("rival", "best", S.Atom(digit: Self.tenths(best)))
    list.add("rival", "next", S.Atom(digit: Self.tenths(next / best)))
    list.add("rival", "unknown", S.Atom(digit: Self.tenths(unknown / best)))
    list.add("rival", "near", S.Atom(digit: min(9, near)))
  }

  /// The same as a list.
  package func features(keepingNames: Bool = false) -> FeatureList {
    var list = FeatureList(keepingNames: keepingNames)
    add(to: &list)
    return list
  }

  private static func tenths(_ share: Double) -> Int {
    share.isFinite ? max(0, min(10, Int(share * 10))) : 10
  }
}
