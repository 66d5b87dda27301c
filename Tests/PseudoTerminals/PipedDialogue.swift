import CEditline
import Glibc

/// A program that is asked and answers through pipes, in turn.
package final class PipedDialogue {
  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private var pending: [UInt8] = []

  /// - Parameter environment: variables beside those of the tests.
  package init(
    _ path: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws {
    let variables = environment.map { $0.key + "=" + $0.value }
    let arguments = variables.isEmpty ? arguments : variables + [path] + arguments
    let path = variables.isEmpty ? path : "/usr/bin/env"
    var forInput: [Int32] = [0, 0]
    var forOutput: [Int32] = [0, 0]
    pipe(&forInput)
    pipe(&forOutput)
    for end in forInput + forOutput { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (input, output) = (forInput[1], forOutput[0])
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, forInput[0], 0)
    posix_spawn_file_actions_adddup2(&actions, forOutput[1], 1)
    var pointers = ([path] + arguments).map { strdup($0) } + [nil]
    var child: pid_t = 0
    let code = posix_spawn(&child, path, &actions, nil, &pointers, lore_environment())
    for pointer in pointers { free(pointer) }
    posix_spawn_file_actions_destroy(&actions)
    close(forInput[0])
    close(forOutput[1])
    process = child
    if code != 0 { throw PseudoTerminal.Failure.cannotStart(path, code) }
  }

  package func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(input, bytes, bytes.count)
  }

  /// The next line, waited for; nil when none comes.
  package func readLine() -> String? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        defer { pending.removeSubrange(...end) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      var request = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, Int32(PseudoTerminal.patience * 1000)) > 0 else { return nil }
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = read(output, &bytes, bytes.count)
      guard count > 0 else { return nil }
      pending += bytes[..<count]
    }
  }

  /// Ends the input, and returns the exit code.
  package func finish() -> Int32 {
    close(input)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    close(output)
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
