import Dispatch

extension Net {
  package struct Options: Sendable {
    /// How often all turns are gone through.
    package var epochs = 4
    /// After how many turns the net is changed.
    package var batch = 16
    package var linearRate: Float = 0.003
    package var rate: Float = 0.002
    package var decay: Float = 1e-5
    package var seed: UInt64 = 1

    package init() {}
  }

  /// Goes on from a linear model's weights, by Adam (Kingma and Ba 2015), with dropout.
  ///
  /// What is done at the same time touches nothing in common, and is added up in the order of the turns:
  /// the same input gives the same bits.
  package static func train(
    _ dataset: Dataset, rows: [Int]? = nil, from linear: LinearModel, options: Options = Options(),
    progress: (Int, Double) -> Void = { _, _ in }
  ) -> Net {
    let net = Net(linear, seed: options.seed)
    var order = (rows ?? dataset.learnable).filter { !dataset.turns[$0].right.isEmpty }
    let training = NetTraining(net, dataset, options)
    for epoch in 0..<options.epochs {
      var random = Random(seed: options.seed &+ UInt64(epoch + 1) &* 0x5851_F42D_4C95_7F2D)
      order.shuffle(using: &random)
      var loss = 0.0
      for start in stride(from: 0, to: order.count, by: options.batch) {
        let turns = order[start..<min(start + options.batch, order.count)]
        loss += training.step(Array(turns), epoch: epoch)
      }
      progress(epoch + 1, loss / Double(max(1, order.count)))
    }
    return net
  }
}

/// One turn's part of a step.
private final class NetTurn: @unchecked Sendable {
  /// For each candidate: what was dropped of its sums (3 lanes), the sums (4), the hidden units (6).
  static let traceSize = 3 + Net.row + Net.hidden

  var turn = 0
  var trace = LaneBlock(count: 0)
  /// How the loss grows with each candidate's score, and with the numbers of each of its features.
  var slopes: [Double] = []
  var rows = LaneBlock(count: 0)
  let layers = LaneBlock(count: Net.dense)
  var loss = 0.0

  static let negligible = 1e-6

  /// Computes the scores with dropout, and all slopes.
  func work(_ net: Net, _ dataset: Dataset, _ random: Random) {
    var random = random
    let candidates = dataset.turns[turn].candidates
    if trace.count < candidates.count * Self.traceSize {
      trace = LaneBlock(count: candidates.count * Self.traceSize)
      rows = LaneBlock(count: candidates.count * Net.row)
    }
    slopes.removeAll(keepingCapacity: true)
    for (index, candidate) in candidates.enumerated() {
      let dropped = trace.base + index * Self.traceSize
      let (sum, units) = (dropped + 3, dropped + 3 + Net.row)
      net.add(candidate, of: dataset, into: sum)
      for lane in 0..<3 {
        dropped[lane] = random.dropout()
        sum[lane] *= dropped[lane]
      }
      net.hide(sum, into: units)
      for unit in 0..<Net.hidden { units[unit] *= random.dropout() }
      slopes.append(net.score(sum, units))
    }
    loss = Likelihood.slopes(of: &slopes, right: dataset.turns[turn].right)
    layers.clear()
    for (index, slope) in slopes.enumerated() where abs(slope) > Self.negligible {
      goBack(net, index, Float(slope))
    }
  }

  @inline(__always)
  private func goBack(_ net: Net, _ index: Int, _ slope: Float) {
    let dropped = trace.base + index * Self.traceSize
    let (sum, units) = (dropped + 3, dropped + 3 + Net.row)
    let sums = UnsafeRawPointer(sum).assumingMemoryBound(to: Float.self)
    let row = rows.base + index * Net.row
    let numbers = UnsafeMutableRawPointer(row).assumingMemoryBound(to: Float.self)
    withUnsafeTemporaryAllocation(of: Net.Lane.self, capacity: Net.hidden) { hidden in
      for unit in 0..<Net.hidden {
        layers.base[Net.outputs + unit] += slope * units[unit]
        hidden[unit] = (slope * Random.kept) * net.layers.base[Net.outputs + unit]
        hidden[unit].replace(with: 0, where: units[unit] .<= 0)
        layers.base[Net.biases + unit] += hidden[unit]
      }
      for input in 0..<Net.inputs {
        var total = Net.Lane()
        for unit in 0..<Net.hidden {
          total += hidden[unit] * net.layers.base[input * Net.hidden + unit]
          layers.base[input * Net.hidden + unit] += sums[input] * hidden[unit]
        }
        numbers[input] = total.sum()
      }
    }
    for lane in 0..<3 { row[lane] *= dropped[lane] }
    row[3] = Net.Lane()
    row[3][0] = slope
  }
}

/// The state of training: slopes, and Adam's running means of them and of their squares.
private final class NetTraining: @unchecked Sendable {
  private let net: Net
  private let dataset: Dataset
  private let options: Net.Options
  private let turns: [NetTurn]
  private let rows: Adam
  private let layers: Adam
  private var steps = 0

  init(_ net: Net, _ dataset: Dataset, _ options: Net.Options) {
    self.net = net
    self.dataset = dataset
    self.options = options
    turns = (0..<options.batch).map { _ in NetTurn() }
    rows = Adam(net.rows, options.decay)
    layers = Adam(net.layers, options.decay)
  }

  /// Changes the net after some turns. Returns their loss.
  func step(_ batch: [Int], epoch: Int) -> Double {
    steps += 1
    rows.begin(step: steps)
    layers.begin(step: steps)
    DispatchQueue.concurrentPerform(iterations: batch.count) { index in
      turns[index].turn = batch[index]
      let seed = options.seed &+ UInt64(epoch) << 40 &+ UInt64(batch[index]) << 4
      turns[index].work(net, dataset, Random(seed: seed))
    }
    let share = 1 / Float(batch.count)
    // Each of two parts changes every other feature: of the frequent ones both have as many.
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      for turn in turns[..<batch.count] { collect(turn, part, share) }
      let linear = Net.Lane(repeating: options.linearRate)
      let other = Net.Lane(repeating: options.rate)
      for feature in stride(from: part, to: net.rows.count / Net.row, by: 2) {
        for lane in 0..<Net.row {
          rows.move(feature * Net.row + lane, rate: lane == 3 ? linear : other)
        }
      }
    }
    for turn in turns[..<batch.count] {
      for lane in 0..<Net.dense { layers.slopes.base[lane] += share * turn.layers.base[lane] }
    }
    for lane in 0..<Net.dense {
      layers.move(lane, rate: Net.Lane(repeating: options.rate))
    }
    return turns[..<batch.count].reduce(0) { $0 + $1.loss }
  }

  @inline(__always)
  private func collect(_ turn: NetTurn, _ part: Int, _ share: Float) {
    let first = dataset.turns[turn.turn].candidates.lowerBound
    for (index, slope) in turn.slopes.enumerated() where abs(slope) > NetTurn.negligible {
      let from = turn.rows.base + index * Net.row
      let (a, b, c, d) = (share * from[0], share * from[1], share * from[2], share * from[3])
      let end = dataset.starts.base[first + index + 1]
      for entry in dataset.starts.base[first + index]..<end {
        let feature = Int(dataset.entries.base[entry])
        guard feature & 1 == part else { continue }
        let to = rows.slopes.base + feature * Net.row
        to[0] += a
        to[1] += b
        to[2] += c
        to[3] += d
      }
    }
  }
}

private final class Adam: @unchecked Sendable {
  let slopes: LaneBlock
  private let values: LaneBlock
  private let means: LaneBlock
  private let squares: LaneBlock
  private let decay: Float
  private var meanCorrection: Float = 1
  private var squareCorrection: Float = 1

  init(_ values: LaneBlock, _ decay: Float) {
    self.values = values
    self.decay = decay
    slopes = LaneBlock(count: values.count)
    means = LaneBlock(count: values.count)
    squares = LaneBlock(count: values.count)
  }

  /// Before all moves of a step: the means began at zero, and are too small by so much.
  func begin(step: Int) {
    meanCorrection = Self.correction(0.9, step)
    squareCorrection = Self.correction(0.999, step)
  }

  /// Moves eight values against their slopes, and forgets these.
  @inline(__always)
  func move(_ lane: Int, rate: Net.Lane) {
    let slope = slopes.base[lane] + decay * values.base[lane]
    slopes.base[lane] = Net.Lane()
    let mean = 0.9 * means.base[lane] + 0.1 * slope
    let square = 0.999 * squares.base[lane] + 0.001 * slope * slope
    means.base[lane] = mean
    squares.base[lane] = square
    let size = (square * squareCorrection).squareRoot() + 1e-8
    values.base[lane] -= rate * (mean * meanCorrection) / size
  }

  private static func correction(_ base: Float, _ step: Int) -> Float {
    // Powers by squaring, so that no library decides the last bit.
    var (power, factor, rest) = (Float(1), base, step)
    while rest > 0 {
      if rest & 1 == 1 { power *= factor }
      factor *= factor
      rest >>= 1
    }
    return 1 / (1 - power)
  }
}
