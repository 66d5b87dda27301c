import Glibc

/// Lines of the benchmark's report.
enum Report {
  static func line(_ name: String, _ text: String) {
    print(name + String(repeating: " ", count: max(1, 22 - name.count)) + text)
    fflush(nil)
  }

  /// A number with so many decimals.
  static func fixed(_ number: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let digits = String(Int((abs(number) * scale).rounded()))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = number < 0 ? "-" : ""
    return decimals == 0
      ? sign + padded : sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
