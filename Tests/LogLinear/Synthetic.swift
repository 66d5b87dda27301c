import English
import Glibc

/// Small random numbers that are the same at each run: SplitMix64.
package struct Random: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to 1.
  package mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }
}

/// Made-up turns, of which it is known what is to be learnt: for tests, and for measuring time.
///
/// Features are named f0, f1 …, the first the most frequent. Each has a true weight, and a turn's right
/// candidate is drawn by its probability under them.
package struct Synthetic: Sequence, Sendable {
  package var turns: Int
  package var candidates: Int
  package var featuresEach: Int
  package var features: Int
  package let names: [UInt64: String]
  package let weights: [Double]
  private let hashes: [UInt64]

  package init(turns: Int, candidates: Int, featuresEach: Int, features: Int) {
    (self.turns, self.candidates) = (turns, candidates)
    (self.featuresEach, self.features) = (featuresEach, features)
    hashes = (0..<features).map { Fingerprint.of("f\($0)") }
    names = Dictionary(uniqueKeysWithValues: zip(hashes, (0..<features).map { "f\($0)" }))
    var random = Random(seed: 7)
    // Chosen so that the sum of weights over a candidate spreads by about 4, however many features there are.
    let spread = 4 * (3 / Double(featuresEach)).squareRoot()
    weights = (0..<features).map { _ in spread * (2 * random.fraction() - 1) }
  }

  package func weight(of hash: UInt64) -> Double {
    hashes.firstIndex(of: hash).map { weights[$0] } ?? 0
  }

  package func makeIterator() -> AnyIterator<Example> {
    var turn = 0
    return AnyIterator {
      guard turn < turns else { return nil }
      turn += 1
      return example(turn - 1)
    }
  }

  /// The turn of that number, the same whenever it is asked for.
  package func example(_ number: Int) -> Example {
    var random = Random(seed: UInt64(number) &* 0x1234_5678_9ABC_DEF1)
    var scores: [Double] = []
    let made = (0..<candidates).map { _ in
      var chosen: Set<Int> = []
      while chosen.count < Swift.min(featuresEach, features) {
        chosen.insert(Int(Double(features) * pow(random.fraction(), 3)))
      }
      let sorted = chosen.sorted()
      scores.append(sorted.reduce(0) { $0 + weights[$1] })
      return sorted.map { hashes[$0] }
    }
    Probability.spread(&scores)
    var rest = random.fraction()
    var right = 0
    while right + 1 < candidates, rest > scores[right] {
      rest -= scores[right]
      right += 1
    }
    return Example(
      candidates: made, right: [right], conversation: "c\(number / 5)",
      voice: "voice \(number / 5 % 12)", graph: "graph \(number / 5 % 7)", set: "synthetic")
  }
}
