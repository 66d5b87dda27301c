import Foundation
import LogLinear

/// Tables of how right a model is.
enum Report {
  static func fixed(_ value: Double, _ digits: Int = 1) -> String {
    String(format: "%.\(digits)f", value)
  }

  static func percent(_ part: Int, _ whole: Int) -> String {
    pad(fixed(100 * Double(part) / Double(max(1, whole))) + "%", 7)
  }

  static func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  static func line(_ name: String, _ counts: Calibration.Counts, note: String = "") {
    let label = name + String(repeating: " ", count: max(0, 24 - name.count))
    print(
      "  \(label)\(pad("\(counts.all)", 6)) turns, right\(percent(counts.right, counts.all)),"
        + " declined\(percent(counts.declined, counts.all)), wrong\(percent(counts.wrong, counts.all))"
        + note)
  }

  static func flush() { fflush(nil) }

  /// Overall at several thresholds, then by set and graph at one.
  static func tables(_ held: HeldOut, _ options: Options) {
    print(
      "calibration \(fixed(held.sureness.slope, 2)) \(fixed(held.sureness.offset, 2)),",
      "\(held.sureness.weights.count) features")
    tables(held.examples.dataset, held.outcomes, wrong: options.wrong)
    flush()
  }

  private static func tables(_ dataset: Dataset, _ outcomes: [Outcome], wrong: Double) {
    let calibration = Calibration(outcomes)
    let threshold = calibration.threshold(wrong: wrong)
    for at in [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] {
      line("from \(fixed(at, 2))", calibration.counts(answeringFrom: at))
    }
    line(
      "from \(fixed(threshold, 2))", calibration.counts(answeringFrom: threshold),
      note: "  <- at most \(fixed(100 * wrong))% wrong")
    print("  said with a probability of … right")
    for bin in calibration.reliability where bin.turns > 0 {
      print(
        "    \(fixed(bin.range.lowerBound))–\(fixed(bin.range.upperBound))"
          + pad("\(bin.turns)", 7) + " turns, mean\(pad(fixed(100 * bin.confidence), 6))%,"
          + " right\(pad(fixed(100 * bin.right), 6))%")
    }
    let keys: [(String, (Dataset.Turn) -> String)] = [
      ("set", \.set), ("graph", \.graph),
    ]
    for (name, key) in keys {
      print("  by \(name), from \(fixed(threshold, 2)); beside it, how many have a right candidate")
      let groups = Dictionary(grouping: dataset.turns.indices) { key(dataset.turns[$0]) }
      for (value, turns) in groups.sorted(by: { $0.key < $1.key }) {
        let counts = Calibration(turns.map { outcomes[$0] }).counts(answeringFrom: threshold)
        let covered = turns.count { !dataset.turns[$0].right.isEmpty }
        line(value, counts, note: ", covered\(percent(covered, turns.count))")
      }
    }
  }

  /// The most memory that the process has had in use, in megabytes.
  static var peakMegabytes: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}

/// Seconds since some fixed moment.
var now: Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
