import Glibc

/// A line on a terminal's standard error that says how far loading is, for those who wait: it
/// appears after half a second and leaves nothing behind.
package final class ProgressLine {
  private let output: Output
  private let words: String
  private let start: Double
  private var shownAt = 0.0
  private var isShown = false
  private let isWanted: Bool

  /// - Parameter words: "reading the graph".
  package init(_ words: String, output: Output = .errors) {
    self.output = output
    self.words = words
    start = ProgressLine.now()
    isWanted =
      output.isTerminal && !TerminalEnvironment(isUnicode: false, variables: variable).isDumb
  }

  /// Says that so much of so much is done; `total` is 0 where it is not known.
  package func update(done: Int, total: Int) {
    guard isWanted else { return }
    let now = ProgressLine.now()
    guard now - start > 0.5, now - shownAt > 0.1 else { return }
    shownAt = now
    isShown = true
    let share = total > 0 ? " \(min(100, done * 100 / total))%" : " \(done / 1_000_000) MB"
    output.reportPrompt("\r\(words):\(share)\u{1B}[K")
  }

  /// Takes the line away.
  package func finish() {
    if isShown { output.reportPrompt("\r\u{1B}[K") }
    isShown = false
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
