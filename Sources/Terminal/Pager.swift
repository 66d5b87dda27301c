import CEditline
import Glibc

/// The pager: the program that shows what is longer than the screen.
package struct Pager: Sendable {
  /// The shell command that runs it; nil for none.
  package let command: String?

  package init(command: String?) { self.command = command }

  /// `$PAGER`, `less -FRX` without one; none where it is `off`, `cat` or empty.
  package init(environment: TerminalEnvironment) {
    let wanted = environment.variables("PAGER") ?? "less -FRX"
    command = environment.isDumb || ["", "off", "cat"].contains(wanted) ? nil : wanted
  }

  /// Writes lines to a terminal, through the pager where they are more than the screen holds.
  package func show(_ lines: [String], on output: Output, screen: Screen) throws(OutputFailure) {
    let text = lines.map { $0 + "\n" }.joined()
    guard let command, lines.count >= screen.rows, output.isTerminal,
      page(text, with: command)
    else { return try output.write(text) }
  }

  /// Whether the pager could be started.
  private func page(_ text: String, with command: String) -> Bool {
    // LESS stays as it is where the person has set it.
    setenv("LESS", Pager.optionsOfLess, 0)
    let code = ShellCommand(command).run(input: text)
    // A Ctrl-C while the pager ran was meant for the pager, so it is forgotten.
    lore_interrupt_clear()
    // The shell gives 127 where there is no such program, and 126 where the file is none.
    return code.map { $0 != 126 && $0 != 127 } ?? false
  }

  /// The options of less: it shows colours, leaves what fits on the screen, and tells its keys where it would show a
  /// colon.
  static let optionsOfLess =
    "-FRX -Ps?e(end) .Space goes on, b goes back, / searches, q leaves $"
}
