/// The sum of the weights of a candidate's features, added in their order.
struct FeatureScore: FeatureSink {
  private let weights: Weights.Table
  let forms: FormCounts
  private(set) var sum: Float = 0

  init(_ weights: Weights.Table, counting forms: FormCounts) {
    self.weights = weights
    self.forms = forms
  }

  /// A part of a name by its hash alone.
  struct Atom: FeatureAtom {
    let hash: UInt64

    @inline(__always)
    init(_ text: String) { hash = FeatureHash.of(text) }
    @inline(__always)
    init(stringLiteral text: StaticString) { hash = FeatureHash.of(text) }
    @inline(__always)
    init(hash: UInt64, text: @autoclosure () -> String) { self.hash = hash }
  }

  @inline(__always)
  mutating func add(_ a: Atom) { sum += weights[FeatureHash.of(a)] }
  @inline(__always)
  mutating func add(_ a: Atom, _ b: Atom) { sum += weights[FeatureHash.of(a, b)] }
  @inline(__always)
  mutating func add(_ a: Atom, _ b: Atom, _ c: Atom) { sum += weights[FeatureHash.of(a, b, c)] }
  @inline(__always)
  mutating func add(_ a: Atom, _ b: Atom, _ c: Atom, _ d: Atom) {
    sum += weights[FeatureHash.of(a, b, c, d)]
  }
}

/// The sum of what a candidate's features say of its sureness: of `p:cost` the weight of `sure:p:cost`.
struct FeatureDoubt: FeatureSink {
  typealias Atom = FeatureScore.Atom

  private let weights: Weights.Table
  let forms: FormCounts
  private(set) var sum: Float = 0

  init(_ weights: Weights.Table, counting forms: FormCounts) {
    self.weights = weights
    self.forms = forms
  }

  private static let sure: Atom = "sure"

  mutating func add(_ a: Atom) { sum += weights[FeatureHash.of(Self.sure, a)] }
  mutating func add(_ a: Atom, _ b: Atom) { sum += weights[FeatureHash.of(Self.sure, a, b)] }
  mutating func add(_ a: Atom, _ b: Atom, _ c: Atom) {
    sum += weights[FeatureHash.of(Self.sure, a, b, c)]
  }
  mutating func add(_ a: Atom, _ b: Atom, _ c: Atom, _ d: Atom) {
    sum += weights[FeatureHash.extend(FeatureHash.of(Self.sure, a, b, c), with: d.hash)]
  }
}
