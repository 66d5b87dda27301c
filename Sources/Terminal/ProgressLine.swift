import Glibc
import Synchronization

/// A line on a terminal's standard error that says how far loading is, for those who wait: it
/// appears after half a second and leaves nothing behind.
package final class ProgressLine: Sendable {
  private let output: Output
  private let words: String
  private let start: Double
  /// When it was last drawn; nil while it is not on the screen.
  private let shownAt = Mutex<Double?>(nil)
  private let isWanted: Bool

  /// - Parameter words: "reading the graph".
  package init(_ words: String, output: Output = .errors) {
    self.output = output
    self.words = words
    start = ProgressLine.now()
    isWanted =
      output.isTerminal && !TerminalEnvironment(isUnicode: false, variables: variable).isDumb
  }

  /// Shows how much of how much is done; `total` is 0 where it is not known.
  package func update(done: Int, total: Int) {
    show { _ in total > 0 ? " \(min(100, done * 100 / total))%" : " \(done / 1_000_000) MB" }
  }

  private func show(_ state: (_ seconds: Double) -> String) {
    guard isWanted else { return }
    let now = ProgressLine.now()
    guard now - start > 0.5 else { return }
    shownAt.withLock { before in
      guard now - (before ?? 0) > 0.1 else { return }
      before = now
      output.reportPrompt("\r\(words):\(state(now - start))\u{1B}[K")
    }
  }

  /// Says how long it has been going on: "looking what …: 12 s".
  package func update() { show { " \(Int($0)) s" } }

  /// Seconds as they are told: "5 s", "0.5 s".
  package static func words(seconds: Double) -> String {
    seconds == seconds.rounded() && seconds < 1e9 ? "\(Int(seconds)) s" : "\(seconds) s"
  }

  /// Removes the line from the screen.
  package func finish() {
    shownAt.withLock { before in
      if before != nil { output.reportPrompt("\r\u{1B}[K") }
      before = nil
    }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
