import CEditline
import Glibc

/// Lines from a terminal that cannot move its cursor (`TERM=dumb`): the terminal's own editing and
/// nothing else.
package final class PlainEditor: LineSource {
  package var waiting: String?
  private let prompt: String
  private let output: Output
  private var pending: [UInt8] = []

  package init(prompt: String, output: Output) {
    self.prompt = prompt
    self.output = output
  }

  package func remember(_ line: String) {}

  package func read() -> LineEvent {
    lore_interrupt_clear()
    output.reportPrompt(prompt)
    while true {
      if let newline = pending.firstIndex(of: 0x0A) {
        let line = repaired(pending[..<newline])
        pending.removeSubrange(...newline)
        return .line(line, isPasted: false)
      }
      guard lore_wait_for_input() != 0 else {
        defer { pending = [] }
        return .interrupted(wasEmpty: pending.isEmpty)
      }
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = Glibc.read(0, &chunk, chunk.count)
      if count > 0 {
        pending += chunk[..<count]
      } else if count == 0 || errno != EINTR {
        let rest = repaired(pending)
        pending = []
        return rest.isEmpty ? .end : .line(rest, isPasted: false)
      }
    }
  }
}

extension Output {
  /// A prompt: like a line of report, but the line goes on.
  func reportPrompt(_ prompt: String) {
    do { try write(prompt) } catch { return }
  }
}
