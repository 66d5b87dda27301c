import Glibc

/// A small net on top of the weights: each feature has, beside its weight, 24 numbers. A candidate's
/// are the sums over its features; 48 hidden units look at them and add to its score what the weights,
/// each of which knows only its own feature, cannot say.
package final class Net: Scorer, @unchecked Sendable {
  typealias Lane = SIMD8<Float>

  /// Lanes of eight numbers: of a feature (24 numbers, then its weight), of the hidden units, and of all
  /// that does not belong to a feature (24 × 48 weights, 48 biases, 48 weights of the score).
  static let row = 4
  static let hidden = 6
  static let inputs = 24
  static let biases = inputs * hidden
  static let outputs = biases + hidden
  static let dense = outputs + hidden

  /// Written only in training.
  let rows: LaneBlock
  let layers: LaneBlock

  /// With the weights of a linear model, and small random numbers.
  init(_ linear: LinearModel, seed: UInt64) {
    var random = Random(seed: seed)
    rows = LaneBlock(count: linear.weights.count * Self.row)
    layers = LaneBlock(count: Self.dense)
    for (feature, weight) in linear.weights.enumerated() {
      for lane in 0..<3 {
        rows.base[feature * Self.row + lane] = Self.lane { 0.02 * Float(random.normal()) }
      }
      rows.base[feature * Self.row + 3][0] = Float(weight)
    }
    for lane in 0..<Self.dense {
      let width = lane < Self.outputs ? Double(Self.inputs) : Double(Self.hidden * 8)
      layers.base[lane] = Self.lane {
        Float((2 * random.fraction() - 1) / width.squareRoot())
      }
    }
  }

  private static func lane(_ number: () -> Float) -> Lane {
    var lane = Lane()
    for index in 0..<8 { lane[index] = number() }
    return lane
  }

  package func scores(of turn: Int, in dataset: Dataset) -> [Double] {
    let work = LaneBlock(count: Self.row + Self.hidden)
    let (sum, units) = (work.base, work.base + Self.row)
    return dataset.turns[turn].candidates.map { candidate in
      add(candidate, of: dataset, into: sum)
      hide(sum, into: units)
      return score(sum, units)
    }
  }

  /// The sums over a candidate's features.
  @inline(__always)
  func add(_ candidate: Int, of dataset: Dataset, into sum: UnsafeMutablePointer<Lane>) {
    var (a, b, c, d) = (Lane(), Lane(), Lane(), Lane())
    let end = dataset.starts.base[candidate + 1]
    for entry in dataset.starts.base[candidate]..<end {
      let row = rows.base + Int(dataset.entries.base[entry]) * Self.row
      a += row[0]
      b += row[1]
      c += row[2]
      d += row[3]
    }
    (sum[0], sum[1], sum[2], sum[3]) = (a, b, c, d)
  }

  /// The hidden units, those below zero at zero.
  @inline(__always)
  func hide(_ sum: UnsafePointer<Lane>, into units: UnsafeMutablePointer<Lane>) {
    let layers = layers.base
    let inputs = UnsafeRawPointer(sum).assumingMemoryBound(to: Float.self)
    for unit in 0..<Self.hidden { units[unit] = layers[Self.biases + unit] }
    for input in 0..<Self.inputs {
      let weights = layers + input * Self.hidden
      for unit in 0..<Self.hidden { units[unit] += inputs[input] * weights[unit] }
    }
    for unit in 0..<Self.hidden {
      units[unit].replace(with: 0, where: units[unit] .< 0)
    }
  }

  @inline(__always)
  func score(_ sum: UnsafePointer<Lane>, _ units: UnsafePointer<Lane>) -> Double {
    var total = Lane()
    for unit in 0..<Self.hidden { total += units[unit] * layers.base[Self.outputs + unit] }
    return Double(sum[3][0]) + Double(total.sum())
  }
}

/// Lanes at a fixed place in memory, zero at first.
final class LaneBlock: @unchecked Sendable {
  let base: UnsafeMutablePointer<Net.Lane>
  let count: Int

  init(count: Int) {
    self.count = count
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: Net.Lane(), count: max(1, count))
  }

  deinit { base.deallocate() }

  func clear() { base.update(repeating: Net.Lane(), count: count) }
}

extension Random {
  /// Normally distributed: Box and Muller.
  mutating func normal() -> Double {
    let length = (-2 * log(1 - fraction())).squareRoot()
    return length * cos(2 * Double.pi * fraction())
  }

  /// Eight numbers, three tenths of them 0, the others so large that the mean is 1.
  @inline(__always)
  mutating func dropout() -> Net.Lane {
    let bytes = unsafeBitCast(next(), to: SIMD8<UInt8>.self)
    let kept = SIMD8<Float>(repeating: Self.kept)
    return kept.replacing(with: 0, where: SIMD8<Float>(bytes) .< 77)
  }

  static var kept: Float { 256 / 179 }
}
