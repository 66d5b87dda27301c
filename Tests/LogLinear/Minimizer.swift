/// Finds the least value of a smooth function of many variables: L-BFGS.
///
/// Nocedal and Wright, Numerical Optimization, second edition: the two-loop recursion is algorithm 7.4,
/// the scaling of the first guess (7.20), the conditions on a step (3.6). Section 5.1 tells why dividing by guessed
/// curvatures, a diagonal preconditioner, needs fewer steps.
package struct Minimizer: Sendable {
  /// How many steps are remembered for the curvature.
  package var memory = 10
  package var iterations = 60
  /// The share of the value: a step that lowers it by less ends the search.
  package var tolerance = 1e-9
  /// The size of derivatives: where none is larger, the search ends.
  package var flatness = 1e-5

  package init() {}

  package struct Result: Sendable {
    package var value: Double
    package var iterations: Int
    /// How often the function was computed.
    package var evaluations: Int
  }

  private struct Step {
    var change: [Double]
    var gradientChange: [Double]
    var curvature: Double
  }

  /// Moves `point` to where `function` is least. It is given a point, fills in the gradient there, and
  /// returns the value.
  /// - Parameter curvatures: by variable, a guess at its second derivative, above 0; all the same where there is none.
  package func minimize(
    _ point: inout [Double], curvatures: [Double]? = nil,
    progress: (Int, Double) -> Void = { _, _ in },
    _ function: ([Double], inout [Double]) -> Double
  ) -> Result {
    let curvatures = curvatures ?? Array(repeating: 1, count: point.count)
    var gradient = [Double](repeating: 0, count: point.count)
    var result = Result(value: function(point, &gradient), iterations: 0, evaluations: 1)
    var steps: [Step] = []
    while result.iterations < iterations, gradient.contains(where: { abs($0) > flatness }) {
      var direction = direction(gradient, steps, curvatures)
      var slope = dot(direction, gradient)
      if !(slope < 0) {
        steps = []
        direction = zip(gradient, curvatures).map { -$0 / $1 }
        slope = dot(direction, gradient)
      }
      let first = steps.isEmpty ? min(1, 1 / dot(direction, direction).squareRoot()) : 1
      guard
        let (length, value, next, nextGradient) = search(
          point, direction, result.value, slope, first, &result.evaluations, function)
      else { break }
      let gradientChange = zip(nextGradient, gradient).map { $0 - $1 }
      let change = direction.map { length * $0 }
      let curvature = dot(change, gradientChange)
      if curvature > 0 {
        if steps.count == memory { steps.removeFirst() }
        steps.append(Step(change: change, gradientChange: gradientChange, curvature: curvature))
      }
      let gain = result.value - value
      point = next
      gradient = nextGradient
      result.value = value
      result.iterations += 1
      progress(result.iterations, value)
      if gain <= tolerance * max(abs(value), 1) { break }
    }
    return result
  }

  /// The direction of the next step: against the gradient, bent by what is guessed of the curvature and by what the
  /// last steps told of it.
  private func direction(
    _ gradient: [Double], _ steps: [Step], _ curvatures: [Double]
  ) -> [Double] {
    var direction = gradient.map { -$0 }
    guard let last = steps.last else {
      return zip(direction, curvatures).map { $0 / $1 }
    }
    var shares: [Double] = []
    for step in steps.reversed() {
      let share = dot(step.change, direction) / step.curvature
      add(-share, step.gradientChange, to: &direction)
      shares.append(share)
    }
    var bent = 0.0
    for index in direction.indices {
      bent += last.gradientChange[index] * last.gradientChange[index] / curvatures[index]
    }
    let scale = last.curvature / bent
    for index in direction.indices { direction[index] *= scale / curvatures[index] }
    for (step, share) in zip(steps, shares.reversed()) {
      add(share - dot(step.gradientChange, direction) / step.curvature, step.change, to: &direction)
    }
    return direction
  }

  /// Finds a step that lowers the value enough and ends where the slope is flatter: doubles it until a bracket holds
  /// one, then halves.
  private func search(
    _ point: [Double], _ direction: [Double], _ value: Double, _ slope: Double, _ first: Double,
    _ evaluations: inout Int, _ function: ([Double], inout [Double]) -> Double
  ) -> (length: Double, value: Double, point: [Double], gradient: [Double])? {
    var low = 0.0
    var high = Double.infinity
    var length = first
    var next = point
    var gradient = [Double](repeating: 0, count: point.count)
    var best: (Double, Double, [Double], [Double])?
    for _ in 0..<30 {
      for index in next.indices { next[index] = point[index] + length * direction[index] }
      let there = function(next, &gradient)
      evaluations += 1
      if !(there <= value + 1e-4 * length * slope) {
        high = length
      } else {
        best = (length, there, next, gradient)
        if dot(gradient, direction) >= 0.9 * slope { break }
        low = length
      }
      length = high.isFinite ? (low + high) / 2 : 2 * low
    }
    return best
  }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for index in a.indices { sum += a[index] * b[index] }
  return sum
}

private func add(_ factor: Double, _ a: [Double], to b: inout [Double]) {
  for index in b.indices { b[index] += factor * a[index] }
}
