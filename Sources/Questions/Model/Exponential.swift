import Glibc

extension Double {
  /// e to this power.
  static func exponential(_ power: Double) -> Double { exp(power) }
}
