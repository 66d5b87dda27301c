import LogLinear
import Testing

/// The net on top of the weights.
@Suite struct NetTests {
  /// Right is the one candidate that has either or neither of two features, not both and not one: what
  /// no weights can say. The others are noise.
  private static func example(_ number: Int) -> Example {
    var random = Random(seed: UInt64(number))
    let isBoth = random.next() % 2 == 0
    let wrong = [[1, 4], [2, 3]][Int(random.next() % 2)]
    let candidates = [isBoth ? [1, 3] : [2, 4], wrong.map { UInt64($0) }].map {
      $0 + (0..<3).map { _ in 10 + random.next() % 20 }
    }
    return Example(candidates: candidates, right: [0])
  }

  private static let dataset = Dataset.build((0..<1200).map(example))

  private static func train(_ rows: [Int]) -> (LinearModel, Net) {
    let linear = Learner.train(dataset, rows: rows).model
    var options = Net.Options()
    options.epochs = 25
    return (linear, Net.train(dataset, rows: rows, from: linear, options: options))
  }

  @Test func itLearnsWhatWeightsCannotSay() {
    let (linear, net) = Self.train(Array(0..<1000))
    func right(_ model: some Scorer) -> Int {
      (1000..<1200).count { turn in
        let scores = model.scores(of: turn, in: Self.dataset)
        return scores[0] > scores[1]
      }
    }
    #expect(right(linear) < 130)
    #expect(right(net) > 190)
  }

  @Test func theSameInputGivesTheSameBits() {
    let scores = (0..<2).map { _ in
      let net = Self.train(Array(0..<200)).1
      return (0..<1200).flatMap { net.scores(of: $0, in: Self.dataset).map(\.bitPattern) }
    }
    #expect(scores[0] == scores[1])
  }
}
