import Glibc

/// Makes probabilities honest (Platt 1999): a model that has seen few turns is too sure of itself on others.
///
/// What was said with probability p is right as often as σ(slope · logit p + offset), found on turns that the model
/// has not seen. The choice itself is made by the model's own probabilities: flattened ones would let many unlikely
/// readings of one meaning outweigh a likely one.
package struct Sureness: Sendable, Equatable {
  package var slope: Double
  package var offset: Double

  package init(slope: Double = 1, offset: Double = 0) {
    self.slope = slope
    self.offset = offset
  }

  /// How often what is said with this probability is right.
  package func of(_ probability: Double) -> Double {
    1 / (1 + exp(-(slope * Self.logit(probability) + offset)))
  }

  package func applied(to outcome: Outcome) -> Outcome {
    var honest = outcome
    honest.confidence = of(outcome.confidence)
    return honest
  }

  /// The likeliest slope and offset, by Newton's method. As it is where there is nothing to tell.
  package static func fit(_ outcomes: [Outcome]) -> Sureness {
    let told = outcomes.filter { !$0.declines }.map { (logit($0.confidence), $0.isRight ? 1.0 : 0) }
    guard told.contains(where: { $0.1 == 1 }), told.contains(where: { $0.1 == 0 }) else {
      return Sureness()
    }
    var (slope, offset) = (1.0, 0.0)
    for _ in 0..<Self.rounds {
      // Slopes and curvatures of the logarithm of the likelihood, held back a little.
      var (gs, go, ss, so, oo) = (
        -slope * Self.ridge, -offset * Self.ridge, Self.ridge, 0.0, Self.ridge
      )
      for (x, y) in told {
        let p = 1 / (1 + exp(-(slope * x + offset)))
        gs += (y - p) * x
        go += y - p
        let w = p * (1 - p)
        ss += w * x * x
        so += w * x
        oo += w
      }
      let determinant = ss * oo - so * so
      guard determinant > 1e-9 else { break }
      slope += (oo * gs - so * go) / determinant
      offset += (ss * go - so * gs) / determinant
    }
    guard slope.isFinite, offset.isFinite, slope > 0 else { return Sureness() }
    return Sureness(slope: slope, offset: offset)
  }

  private static let rounds = 20
  private static let ridge = 1e-3

  private static func logit(_ probability: Double) -> Double {
    let p = min(1 - 1e-9, max(1e-9, probability))
    return log(p / (1 - p))
  }
}
