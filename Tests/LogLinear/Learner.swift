/// Learning a weight for each feature.
package enum Learner {
  package struct Options: Sendable {
    /// How much large weights count against a model.
    package var lambda = 0.5
    /// By feature a factor below 1 for what is to be believed less (a feature that names words of the graph).
    package var scale: [Float]?
    package var minimizer = Minimizer()

    package init() {}
  }

  package struct Trained: Sendable {
    package let model: LinearModel
    package let result: Minimizer.Result
  }

  /// Finds the weights under which the right candidates of the turns `rows` (nil: all) are most likely.
  ///
  /// A turn without a right candidate teaches nothing. The same turns and options give the same bits.
  package static func train(
    _ dataset: Dataset, rows: [Int]? = nil, options: Options = Options(),
    progress: (Int, Double) -> Void = { _, _ in }
  ) -> Trained {
    let likelihood = Likelihood(
      dataset, rows: rows ?? dataset.learnable, scale: options.scale, lambda: options.lambda)
    var point = [Double](repeating: 0, count: dataset.features.count)
    let result = options.minimizer.minimize(
      &point, curvatures: likelihood.curvatures(), progress: progress
    ) { likelihood($0, &$1) }
    if let scale = options.scale {
      for index in point.indices { point[index] *= Double(scale[index]) }
    }
    return Trained(model: LinearModel(weights: point), result: result)
  }
}
