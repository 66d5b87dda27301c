/// The sum of the weights of a candidate's features, added in their order.
struct FeatureScore: FeatureSink {
  private let weights: Weights.Table
  private(set) var sum: Float = 0

  init(_ weights: Weights.Table) { self.weights = weights }

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
  private(set) var sum: Float = 0

  init(_ weights: Weights.Table) { self.weights = weights }

  private static let start = FeatureHash.of("sure" as Atom)

  private static func hash(_ parts: Atom...) -> UInt64 {
    parts.reduce(start) { FeatureHash.extend($0, with: $1.hash) }
  }

  mutating func add(_ a: Atom) { sum += weights[Self.hash(a)] }
  mutating func add(_ a: Atom, _ b: Atom) { sum += weights[Self.hash(a, b)] }
  mutating func add(_ a: Atom, _ b: Atom, _ c: Atom) { sum += weights[Self.hash(a, b, c)] }
  mutating func add(_ a: Atom, _ b: Atom, _ c: Atom, _ d: Atom) {
    sum += weights[Self.hash(a, b, c, d)]
  }
}
