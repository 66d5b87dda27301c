import Dispatch
import Glibc

/// The loss that training lowers: how improbable the right candidates are, and how large the weights.
///
/// For each turn, the logarithm of the sum over all candidates less that over the right ones; for each weight, half
/// its square times `lambda`. The turns are divided into pieces that do not depend on the machine, and the pieces are
/// summed in their order, so that the same input gives the same bits.
package final class Likelihood {
  private static let pieceCount = 16
  /// The least error of a candidate's probability that moves weights.
  private static let negligible = 1e-10

  private let dataset: Dataset
  private let pieces: [[Int]]
  private let scale: [Double]
  private let lambda: Double
  private let weights: UnsafeMutableBufferPointer<Double>
  private let gradients: UnsafeMutableBufferPointer<Double>
  private let losses: UnsafeMutableBufferPointer<Double>

  /// The loss over the turns of `rows` that have a right candidate. A feature's weight is its variable times its
  /// scale: what has a scale below 1 must be worth more to be believed as much.
  package init(_ dataset: Dataset, rows: [Int], scale: [Float]? = nil, lambda: Double) {
    self.dataset = dataset
    self.lambda = lambda
    let count = dataset.features.count
    self.scale = scale.map { $0.map(Double.init) } ?? Array(repeating: 1, count: count)
    precondition(self.scale.count == count, "a scale for each feature")
    pieces = Self.pieces(dataset, rows.filter { !dataset.turns[$0].right.isEmpty })
    weights = .allocate(capacity: count)
    gradients = .allocate(capacity: count * pieces.count)
    losses = .allocate(capacity: pieces.count)
    weights.initialize(repeating: 0)
    gradients.initialize(repeating: 0)
    losses.initialize(repeating: 0)
  }

  deinit {
    weights.deallocate()
    gradients.deallocate()
    losses.deallocate()
  }

  /// Divides the turns into pieces of about as many entries each.
  private static func pieces(_ dataset: Dataset, _ rows: [Int]) -> [[Int]] {
    func size(_ row: Int) -> Int {
      let range = dataset.turns[row].candidates
      return dataset.starts.base[range.upperBound] - dataset.starts.base[range.lowerBound]
    }
    let total = rows.reduce(0) { $0 + size($1) }
    var pieces = [[Int]](repeating: [], count: pieceCount)
    var sum = 0
    for row in rows {
      pieces[min(pieceCount - 1, sum * pieceCount / max(1, total))].append(row)
      sum += size(row)
    }
    return pieces
  }

  /// The value at a point, and its gradient there.
  package func callAsFunction(_ point: [Double], _ gradient: inout [Double]) -> Double {
    let count = point.count
    for index in 0..<count { weights[index] = point[index] * scale[index] }
    nonisolated(unsafe) let this = self
    DispatchQueue.concurrentPerform(iterations: pieces.count) { this.work($0) }
    var value = 0.0
    for index in 0..<count { gradient[index] = 0 }
    for piece in pieces.indices {
      value += losses[piece]
      let part = piece * count
      for index in 0..<count { gradient[index] += gradients[part + index] }
    }
    var squares = 0.0
    for index in 0..<count {
      squares += point[index] * point[index]
      gradient[index] = gradient[index] * scale[index] + lambda * point[index]
    }
    return value + 0.5 * lambda * squares
  }

  /// By variable about how fast the derivative grows with it: what a minimizer divides its steps by.
  ///
  /// A feature that every second turn has needs small steps, one that three turns have large ones. The second
  /// derivatives where all candidates are as likely say how much, but too much so: once most turns are decided, it is
  /// the rare features that still bend. Their square roots lie between. With them 30 steps lower the value as far as
  /// 85 without.
  package func curvatures() -> [Double] {
    let count = weights.count
    nonisolated(unsafe) let this = self
    DispatchQueue.concurrentPerform(iterations: pieces.count) { this.bend($0) }
    return (0..<count).map { index in
      let sum = pieces.indices.reduce(0) { $0 + gradients[$1 * count + index] }
      return lambda + scale[index] * sum.squareRoot()
    }
  }

  /// Adds up the second derivatives of a piece's turns at weights of 0, in the piece's part of `gradients`.
  private func bend(_ piece: Int) {
    let count = weights.count
    let sums = UnsafeMutableBufferPointer(
      rebasing: gradients[piece * count..<(piece + 1) * count])
    sums.update(repeating: 0)
    var shares = [Double](repeating: 0, count: count)
    var met: [Int] = []
    for row in pieces[piece] {
      let candidates = dataset.turns[row].candidates
      let entries =
        dataset.starts.base[candidates.lowerBound]..<dataset.starts.base[candidates.upperBound]
      for entry in entries {
        let feature = Int(dataset.entries.base[entry])
        if shares[feature] == 0 { met.append(feature) }
        shares[feature] += 1
      }
      for feature in met {
        let share = shares[feature] / Double(candidates.count)
        sums[feature] += share * (1 - share)
        shares[feature] = 0
      }
      met.removeAll(keepingCapacity: true)
    }
  }

  private func work(_ piece: Int) {
    let count = weights.count
    let gradient = UnsafeMutableBufferPointer(
      rebasing: gradients[piece * count..<(piece + 1) * count])
    gradient.update(repeating: 0)
    var scores: [Double] = []
    var loss = 0.0
    for row in pieces[piece] {
      let turn = dataset.turns[row]
      dataset.score(row, UnsafeBufferPointer(weights), into: &scores)
      for place in turn.tolerated { scores[place] = -.infinity }
      loss += Self.slopes(of: &scores, right: turn.right)
      for (offset, slope) in scores.enumerated() where abs(slope) > Self.negligible {
        let candidate = turn.candidates.lowerBound + offset
        let end = dataset.starts.base[candidate + 1]
        for entry in dataset.starts.base[candidate]..<end {
          gradient[Int(dataset.entries.base[entry])] += slope
        }
      }
    }
    losses[piece] = loss
  }

  /// Replaces the scores of a turn's candidates by how much the loss grows with each of them: its
  /// probability among all, less that among the right ones. Returns the loss.
  static func slopes(of scores: inout [Double], right: [Int]) -> Double {
    let rightMost = right.reduce(-Double.infinity) { max($0, scores[$1]) }
    var shares = right.map { exp(scores[$0] - rightMost) }
    let rightSum = shares.reduce(0, +)
    for index in shares.indices { shares[index] /= rightSum }
    let most = Probability.spread(&scores)
    let loss = most - rightMost - log(rightSum)
    for (index, share) in zip(right, shares) { scores[index] -= share }
    return loss
  }
}
