import Glibc

/// Other programs, run and timed.
enum Processes {
  /// Seconds from starting a program to its end, its output thrown away; nil where it cannot be started.
  static func time(_ arguments: [String]) -> Double? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var pid = pid_t()
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for argument in argv { free(argument) } }
    let start = Clock.now
    guard posix_spawnp(&pid, arguments[0], &actions, nil, &argv, environ) == 0 else { return nil }
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    return Clock.now - start
  }

  /// The lines that a program prints; nil where it fails.
  static func lines(_ command: String) -> [String]? {
    guard let pipe = popen(command, "r") else { return nil }
    var lines: [String] = []
    var buffer = [CChar](repeating: 0, count: 4096)
    while fgets(&buffer, 4096, pipe) != nil {
      lines.append(
        String(
          decoding: buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) },
          as: UTF8.self))
    }
    return pclose(pipe) == 0 ? lines : nil
  }
}
