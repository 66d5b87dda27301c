import CEditline
import Glibc

/// A command of the shell that is given text.
struct ShellCommand {
  let command: String

  init(_ command: String) { self.command = command }

  /// Runs it to its end.
  /// - Parameter output: the descriptor that it writes to.
  /// - Returns: its exit code, 127 where there is no such command; nil when none could be started.
  func run(input text: String, output: Int32 = 1) -> Int32? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    // The child must not hold the writing end open, or it never sees the end.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    guard let child = start(input: ends[0], output: output) else {
      close(ends[0])
      close(ends[1])
      return nil
    }
    close(ends[0])
    // The reader may leave before the end.
    let pipeAction = signal(SIGPIPE, SIG_IGN)
    do { try Output(descriptor: ends[1]).write(text) } catch {}
    signal(SIGPIPE, pipeAction)
    close(ends[1])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  private func start(input: Int32, output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    if output != 1 { posix_spawn_file_actions_adddup2(&actions, output, 1) }
    var child: pid_t = 0
    let words = ["/bin/sh", "-c", command]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    return posix_spawn(&child, "/bin/sh", &actions, nil, arguments, lore_environment()) == 0
      ? child : nil
  }
}
