import CEditline
import Glibc

/// A program with pipes for its streams.
package struct PipedProcess {
  package let output: String
  package let errors: String
  /// The exit code, or 128 and the signal that ended it.
  package let code: Int32

  /// Runs a program to its end.
  package static func run(
    _ path: String, _ arguments: [String] = [], input: [UInt8] = [],
    environment: [String: String] = [:]
  ) -> PipedProcess {
    let folder = "/tmp/lore-run-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    let names = [folder + ".in", folder + ".out", folder + ".err"]
    defer { for name in names { unlink(name) } }
    // Files rather than pipes, so that nobody waits for anybody, whatever is written.
    let inputFile = open(names[0], O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    _ = write(inputFile, input, input.count)
    close(inputFile)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, names[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, names[1], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, names[2], O_WRONLY | O_CREAT, 0o600)
    let code = spawn(path, arguments, environment, &actions)
    return PipedProcess(output: text(of: names[1]), errors: text(of: names[2]), code: code)
  }

  private static func spawn(
    _ path: String, _ arguments: [String], _ environment: [String: String],
    _ actions: inout posix_spawn_file_actions_t
  ) -> Int32 {
    var variables = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    variables.merge(environment) { $1 }
    var argumentPointers = ([path] + arguments).map { strdup($0) } + [nil]
    var variablePointers = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }
    var child: pid_t = 0
    guard
      posix_spawn(&child, path, &actions, nil, &argumentPointers, &variablePointers) == 0
    else { return 127 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  private static func text(of path: String) -> String {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    return String(decoding: readAll(descriptor), as: UTF8.self)
  }
}
