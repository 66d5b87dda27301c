import Glibc

extension Double {
  /// e to this power.
  static func exponential(_ power: Double) -> Double { exp(power) }
}

extension Double {
  /// A positive number to any power.
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}
