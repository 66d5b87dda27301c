/// The answer of a model to one turn: what it would choose, and how probable that is.
package struct Outcome: Sendable {
  /// The candidate that it would answer with.
  package var best: Int?
  /// The probability of what that candidate means.
  package var confidence: Double
  /// The probabilities of what else the turn may mean, and of these that of "not understood".
  package var others: [Double] = []
  package var declining = 0.0
  package var isRight: Bool
  /// Whether there is something to answer: then declining is not right.
  package var isAnswerable: Bool
  /// Whether the best candidate itself stands for "not understood".
  package var declines: Bool

  package init(
    best: Int? = nil, confidence: Double, isRight: Bool, isAnswerable: Bool = true,
    declines: Bool = false
  ) {
    self.best = best
    self.confidence = confidence
    self.isRight = isRight
    self.isAnswerable = isAnswerable
    self.declines = declines
  }

  package enum Verdict: Sendable { case right, declined, wrong }

  /// The verdict where a threshold decides what is answered: what is likelier is answered, anything else is declined,
  /// which is right where there was nothing to answer.
  package func verdict(answeringFrom threshold: Double) -> Verdict {
    if !declines, confidence >= threshold { return isRight ? .right : .wrong }
    return isAnswerable ? .declined : .right
  }
}

/// Finds the probability from which on to answer, on turns that the model has not seen.
package struct Calibration: Sendable {
  package let outcomes: [Outcome]

  package init(_ outcomes: [Outcome]) { self.outcomes = outcomes }

  package struct Counts: Sendable, Equatable {
    package var right = 0
    package var declined = 0
    package var wrong = 0
    package var all: Int { right + declined + wrong }

    package init(right: Int = 0, declined: Int = 0, wrong: Int = 0) {
      (self.right, self.declined, self.wrong) = (right, declined, wrong)
    }
  }

  package func counts(answeringFrom threshold: Double) -> Counts {
    outcomes.reduce(into: Counts()) { counts, outcome in
      switch outcome.verdict(answeringFrom: threshold) {
      case .right: counts.right += 1
      case .declined: counts.declined += 1
      case .wrong: counts.wrong += 1
      }
    }
  }

  /// The lowest threshold, in hundredths, at which no larger share of all turns is answered wrong; 1.01,
  /// at which nothing is answered, where even the most confident are wrong too often.
  package func threshold(wrong share: Double = 0.05) -> Double {
    let most = share * Double(outcomes.count)
    let hundredths = (0...100).first {
      Double(counts(answeringFrom: Double($0) / 100).wrong) <= most
    }
    return Double(hundredths ?? 101) / 100
  }

  /// The turns that are answered with about the same probability, and how often they are right.
  package struct Bin: Sendable {
    package var range: ClosedRange<Double>
    package var turns: Int
    /// Their mean probability, and the share that is right: the same, where the model is honest.
    package var confidence: Double
    package var right: Double
  }

  /// Ten bins, of the turns that would be answered.
  package var reliability: [Bin] {
    (0..<10).map { bin in
      let inside = outcomes.filter {
        !$0.declines && min(9, Int($0.confidence * 10)) == bin
      }
      let count = Double(max(1, inside.count))
      return Bin(
        range: Double(bin) / 10...Double(bin + 1) / 10, turns: inside.count,
        confidence: inside.reduce(0) { $0 + $1.confidence } / count,
        right: Double(inside.count { $0.isRight }) / count)
    }
  }
}
