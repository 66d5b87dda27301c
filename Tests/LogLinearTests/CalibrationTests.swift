import English
import LogLinear
import Testing

/// From which probability on to answer, and the file that says so.
@Suite struct CalibrationTests {
  /// A hundred turns, each as often right as it says; ten that have no answer.
  private static let honest = (0..<1000).map { turn in
    let confidence = Double(turn % 100) / 100 + 0.005
    return Outcome(
      confidence: confidence, isRight: Double(turn / 100) / 10 + 0.05 < confidence,
      isAnswerable: turn % 10 != 0)
  }

  @Test func theThresholdIsTheLowestThatIsRightOftenEnough() {
    let calibration = Calibration(Self.honest)
    let threshold = calibration.threshold(wrong: 0.05)
    #expect((0.6...0.75).contains(threshold))
    #expect(calibration.counts(answeringFrom: threshold).wrong <= 50)
    #expect(calibration.counts(answeringFrom: threshold - 0.01).wrong > 50)
    #expect(calibration.threshold(wrong: 1) == 0)
  }

  @Test func whereEvenTheCertainAreWrongNothingIsAnswered() {
    let calibration = Calibration([Outcome(confidence: 1, isRight: false)])
    #expect(calibration.threshold() == 1.01)
    #expect(calibration.counts(answeringFrom: 1.01) == .init(declined: 1))
  }

  @Test func whatIsSaidHalfOfTheTimeIsRightHalfOfTheTime() {
    let bins = Calibration(Self.honest).reliability
    #expect(bins.count == 10 && bins.allSatisfy { $0.turns == 100 })
    #expect(bins.allSatisfy { abs($0.confidence - $0.right) < 0.06 })
  }

  /// Declining is right only where there is no answer.
  @Test func aVerdictLooksAtWhetherThereIsAnAnswer() {
    func verdict(_ isRight: Bool, _ isAnswerable: Bool, _ declines: Bool) -> Outcome.Verdict {
      Outcome(confidence: 0.6, isRight: isRight, isAnswerable: isAnswerable, declines: declines)
        .verdict(answeringFrom: 0.5)
    }
    #expect(verdict(true, true, false) == .right)
    #expect(verdict(false, true, false) == .wrong)
    #expect(verdict(false, false, false) == .wrong)
    #expect(verdict(false, true, true) == .declined)
    #expect(verdict(true, false, true) == .right)
  }

  /// Two candidates that mean the same are together more probable than a third.
  @Test func whatMeansTheSameAddsUp() {
    let dataset = Dataset.build([
      Example(candidates: [[], [], []], right: [2], meanings: [0, 1, 1], declining: 0)
    ])
    let outcome = dataset.outcome(of: 0, [0.4, 0.25, 0.35])
    #expect(outcome.best == 2 && outcome.isRight && !outcome.declines)
    #expect(abs(outcome.confidence - 0.6) < 1e-12)
    #expect(dataset.outcome(of: 0, [0.7, 0.1, 0.2]).declines)
  }

  /// Turns that are right in three of four cases, said with a probability of 0.95.
  private static let tooSure =
    (0..<100).map { Outcome(best: 0, confidence: 0.95, isRight: $0 % 4 != 0) }
    + (0..<100).map { Outcome(best: 0, confidence: 0.5, isRight: $0 % 4 == 0) }

  @Test func whoIsTooSureIsMadeToDoubt() {
    let sureness = Sureness.fit(Self.tooSure, features: Self.tooSure.map { _ in [] })
    #expect(abs(sureness.of(0.95) - 0.75) < 0.01)
    #expect(abs(sureness.of(0.5) - 0.25) < 0.01)
    #expect(Sureness.fit([], features: []) == Sureness())
    #expect(abs(Sureness().of(0.3) - 0.3) < 1e-9)
  }

  /// Two thousand turns that all seem as probable; those with feature 7 are right three times as often.
  @Test func whatAChoiceLooksLikeMakesItSurer() {
    let outcomes = (0..<2000).map {
      Outcome(best: 0, confidence: 0.6, isRight: $0 % 2 == 0 ? $0 % 8 != 0 : $0 % 8 == 1)
    }
    let features: [[UInt64]] = outcomes.indices.map { $0 % 2 == 0 ? [7] : [9] }
    let sureness = Sureness.fit(outcomes, features: features)
    #expect(sureness.of(0.6, features: [7]) > 0.6)
    #expect(sureness.of(0.6, features: [9]) < 0.4)
    let held = Sureness.heldOut(
      outcomes, features: features, folds: outcomes.indices.map { $0 % 5 })
    #expect(held[0].confidence > held[1].confidence)
  }

  @Test func weightsAreReadAsWritten() throws {
    let file = WeightsFile(
      headers: ["by learn"], thresholds: ["answer": 0.55, "ask": 0.2],
      sureness: Sureness(slope: 0.75, offset: -0.5),
      weights: ["b:x": -12.3456, "a:é z": 0.123456, "B": 0.00099, "count": 2])
    let text = try file.text()
    #expect(
      text == """
        # by learn
        calibration 0.75 -0.5
        threshold answer 0.55
        threshold ask 0.2
        a:é z\t0.1235
        b:x\t-12.35
        count\t2

        """)
    let again = try WeightsFile(parsing: text)
    #expect(try again.text() == text)
    #expect(again.weights == ["a:é z": 0.1235, "b:x": -12.35, "count": 2])
    #expect(throws: WeightsFile.Failure.unreadable(line: 2)) {
      try WeightsFile(parsing: "a\t1\nb\tx\n")
    }
    #expect(throws: WeightsFile.Failure.unfit("a\tb")) {
      try WeightsFile(weights: ["a\tb": 1]).text()
    }
  }

  @Test func aModelIsWrittenByTheNamesOfItsFeatures() throws {
    let hashes = ["red", "blue"].map { Fingerprint.of($0) }
    let example = Example(candidates: [[hashes[0]], [hashes[1]]], right: [0])
    let dataset = Dataset.build([example, example])
    let model = Learner.train(dataset).model
    let names = Dictionary(uniqueKeysWithValues: zip(hashes, ["red", "blue"]))
    let file = try WeightsFile(model, of: dataset, names: names, thresholds: ["answer": 0.5])
    #expect((file.weights["red"] ?? 0) > 0.1 && (file.weights["blue"] ?? 0) < -0.1)
    #expect(throws: WeightsFile.Failure.self) {
      try WeightsFile(model, of: dataset, names: [:])
    }
  }
}
