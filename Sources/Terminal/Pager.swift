import CEditline
import Glibc

/// The program that shows what is longer than the screen.
package struct Pager: Sendable {
  /// A shell command; nil for none.
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

  /// Whether the pager could be started. It gets the text on its standard input.
  private func page(_ text: String, with command: String) -> Bool {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return false }
    // The child must not hold the writing end open, or it never sees the end.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    guard let child = start(command, input: ends[0]) else {
      close(ends[0])
      close(ends[1])
      return false
    }
    close(ends[0])
    // The reader may leave before the end; Ctrl-C is the pager's while it runs.
    let pipeAction = signal(SIGPIPE, SIG_IGN)
    do { try Output(descriptor: ends[1]).write(text) } catch {}
    signal(SIGPIPE, pipeAction)
    close(ends[1])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    lore_interrupt_clear()
    return status != 127 << 8
  }

  private func start(_ command: String, input: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    var child: pid_t = 0
    let words = ["/bin/sh", "-c", command]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    return posix_spawn(&child, "/bin/sh", &actions, nil, arguments, lore_environment()) == 0
      ? child : nil
  }
}
