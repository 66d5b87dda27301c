import Foundation
import LogLinear
import Testing

/// Training, on turns of which it is known what is to be learnt.
@Suite struct TrainingTests {
  private static let synthetic = Synthetic(
    turns: 1500, candidates: 20, featuresEach: 8, features: 60)
  private static let dataset = Dataset.build(synthetic)

  /// The slope along each variable is what the value changes by.
  @Test(arguments: [nil, 0.5] as [Float?])
  func theGradientIsTheSlope(scale: Float?) {
    let dataset = Dataset.build(Synthetic(turns: 40, candidates: 6, featuresEach: 5, features: 20))
    let count = dataset.features.count
    let likelihood = Likelihood(
      dataset, rows: dataset.learnable,
      scale: scale.map { scale in (0..<count).map { $0 % 2 == 0 ? scale : 1 } }, lambda: 0.3)
    var random = Random(seed: 3)
    let point = (0..<count).map { _ in random.fraction() - 0.5 }
    var gradient = [Double](repeating: 0, count: count)
    _ = likelihood(point, &gradient)
    for index in 0..<count {
      var (above, below, unused) = (point, point, gradient)
      above[index] += 1e-4
      below[index] -= 1e-4
      let slope = (likelihood(above, &unused) - likelihood(below, &unused)) / 2e-4
      #expect(abs(slope - gradient[index]) < 1e-5)
    }
  }

  @Test func trainingFindsTheWeightsThatMadeTheData() {
    var options = Learner.Options()
    options.lambda = 0.1
    let dataset = Self.dataset
    let trained = Learner.train(dataset, options: options)
    let truth = dataset.features.map { Self.synthetic.weight(of: $0) }
    #expect(correlation(trained.model.weights, truth) > 0.97)
    let ofTruth = outcomes(LinearModel(weights: truth)).count { $0.isRight }
    let ofModel = outcomes(trained.model).count { $0.isRight }
    #expect(ofModel > ofTruth - 30)
  }

  @Test func theSameInputGivesTheSameBits() {
    let weights = (0..<3).map { _ in
      Learner.train(Dataset.build(Self.synthetic)).model.weights.map { $0.bitPattern }
    }
    #expect(weights[0] == weights[1] && weights[1] == weights[2])
  }

  /// A flat valley that is bent: Rosenbrock's.
  @Test func theLeastValueIsFound() {
    var minimizer = Minimizer()
    minimizer.tolerance = 0
    var point = [-1.2, 1.0]
    let result = minimizer.minimize(&point) { point, gradient in
      let (x, y) = (point[0], point[1])
      gradient = [-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)]
      return 100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x)
    }
    #expect(result.value < 1e-9 && abs(point[0] - 1) < 1e-4 && abs(point[1] - 1) < 1e-4)
  }

  /// A valley ten thousand times as steep one way as the other: with a guess at how steep it is each way, few steps
  /// lead to its bottom.
  @Test func guessedCurvaturesSaveSteps() {
    let steepness = (0..<60).map { 1e-2 * pow(1e4, Double($0) / 59) }
    func steps(_ curvatures: [Double]?) -> Int {
      var minimizer = Minimizer()
      (minimizer.iterations, minimizer.tolerance) = (1000, 0)
      var point = [Double](repeating: 1, count: steepness.count)
      let result = minimizer.minimize(&point, curvatures: curvatures) { point, gradient in
        gradient = zip(steepness, point).map {
          $0 * ($1 - 3) + 0.1 * $0 * ($1 - 3) * ($1 - 3) * ($1 - 3)
        }
        return zip(steepness, point).reduce(0) { sum, pair in
          let off = pair.1 - 3
          return sum + pair.0 * (off * off / 2 + 0.1 * off * off * off * off / 4)
        }
      }
      #expect(point.allSatisfy { abs($0 - 3) < 0.2 })
      return result.iterations
    }
    #expect(3 * steps(steepness) < steps(nil))
  }

  /// The same value is reached with and without a guess at the curvatures.
  @Test func whatIsFoundIsTheLeastValue() {
    var options = Learner.Options()
    options.minimizer.iterations = 400
    options.minimizer.tolerance = 0
    let dataset = Self.dataset
    let trained = Learner.train(dataset, options: options)
    var point = [Double](repeating: 0, count: dataset.features.count)
    let likelihood = Likelihood(dataset, rows: dataset.learnable, lambda: options.lambda)
    let plain = options.minimizer.minimize(&point) { likelihood($0, &$1) }
    #expect(abs(trained.result.value - plain.value) < 1e-6 * plain.value)
  }

  /// Several right candidates share what is learnt from a turn; one without any teaches nothing.
  @Test func rareFeaturesAndTurnsWithoutARightCandidateAreLeftOut() {
    let dataset = Dataset.build([
      Example(candidates: [[1, 2, 2], [1, 3], []], right: [0, 2]),
      Example(candidates: [[2], [3, 1], [4]], right: [0]),
      Example(candidates: [[9, 4], [9]], right: []), Example(candidates: [], right: []),
    ])
    #expect(dataset.features == [1, 2, 3])
    #expect(dataset.entryCount == 7 && dataset.candidateCount == 8)
    #expect(dataset.learnable == [0, 1])
    let model = Learner.train(dataset).model
    #expect(model.weights[1] > 0 && model.weights[2] < 0)
    #expect(model.probabilities(of: 2, in: dataset) == [0.5, 0.5])
    #expect(model.probabilities(of: 3, in: dataset) == [])
    #expect(dataset.outcome(of: 3, []).verdict(answeringFrom: 0) == .declined)
  }

  @Test func nothingToLearnFromGivesNoWeights() {
    let model = Learner.train(Self.dataset, rows: []).model
    #expect(model.weights.allSatisfy { $0 == 0 })
  }

  /// What a small scale holds back gets a smaller weight.
  @Test func aScaleHoldsBack() {
    let dataset = Self.dataset
    var options = Learner.Options()
    options.lambda = 20
    let free = Learner.train(dataset, options: options).model.weights
    options.scale = dataset.features.map { _ in 0.3 }
    let held = Learner.train(dataset, options: options).model.weights
    #expect(held.reduce(0) { $0 + abs($1) } < 0.7 * free.reduce(0) { $0 + abs($1) })
  }

  @Test(arguments: CrossValidation.Key.allCases)
  func noFoldSeesWhatItIsAskedAbout(key: CrossValidation.Key) throws {
    let dataset = Self.dataset
    let folds = CrossValidation.folds(dataset, by: key)
    #expect(Set(folds) == [0, 1, 2, 3, 4])
    let names = dataset.turns.map { turn in
      key == .voice ? turn.voice : key == .graph ? turn.graph : turn.conversation
    }
    for (_, turns) in Dictionary(grouping: folds.indices, by: { names[$0] }) {
      #expect(Set(turns.map { folds[$0] }).count == 1)
    }
    let models = CrossValidation.models(folds: folds) { Learner.train(dataset, rows: $0).model }
    let probabilities = CrossValidation.probabilities(dataset, folds: folds, models: models)
    let right = dataset.turns.indices.count { dataset.outcome(of: $0, probabilities[$0]).isRight }
    #expect(right > 750)
    #expect(probabilities.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-9 })
  }

  @Test func weightsMoveToADataSetWithOtherNumbers() {
    let example = Example(candidates: [[1, 2], [3]], right: [0])
    let old = Dataset.build([example, example])
    let turned = Example(candidates: [[4, 3], [2, 1]], right: [1])
    let new = Dataset.build([turned, turned])
    let model = Learner.train(old).model
    let moved = model.moved(from: old, to: new)
    #expect(moved.scores(of: 0, in: new) == model.scores(of: 0, in: old).reversed())
  }

  /// What is left when the candidates' memory is given back is enough to move a model by and to write it.
  @Test func aDataSetWithoutCandidatesKeepsItsFeatures() {
    let example = Example(candidates: [[1, 2], [3]], right: [0])
    let old = Dataset.build([example, example])
    let model = Learner.train(old).model
    let rest = old.withoutCandidates()
    #expect(rest.features == old.features && rest.turns.count == 2)
    #expect(rest.entryCount == 0 && rest.candidateCount == 0)
    #expect(
      model.moved(from: rest, to: old).scores(of: 0, in: old) == model.scores(of: 0, in: old))
  }

  /// What else a turn may mean, beside what is chosen.
  @Test func anOutcomeKnowsItsRivals() {
    let turn = Example(
      candidates: [[1], [2], [3], [4]], right: [0], meanings: [0, 1, 0, 2], declining: 3)
    let outcome = Dataset.build([turn], minimumTurns: 1).outcome(of: 0, [0.4, 0.2, 0.1, 0.3])
    #expect(outcome.best == 0)
    #expect(outcome.others.sorted() == [0.2, 0.3])
    #expect(outcome.declining == 0.3)
  }

  private func outcomes(_ model: LinearModel) -> [Outcome] {
    Self.dataset.turns.indices.map {
      Self.dataset.outcome(of: $0, model.probabilities(of: $0, in: Self.dataset))
    }
  }

  private func correlation(_ a: [Double], _ b: [Double]) -> Double {
    let (meanA, meanB) = (a.reduce(0, +) / Double(a.count), b.reduce(0, +) / Double(b.count))
    let both = zip(a, b).reduce(0) { $0 + ($1.0 - meanA) * ($1.1 - meanB) }
    let alone = [(a, meanA), (b, meanB)].map { values, mean in
      values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    return both / (alone[0] * alone[1]).squareRoot()
  }
}
