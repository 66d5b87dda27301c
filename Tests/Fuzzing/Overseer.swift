import Glibc
import PseudoTerminals

/// Watches a worker, and begins another one behind the case that it died of or hung in.
struct Overseer {
  let kind: String
  let seed: UInt64

  /// How long one case may take, in seconds.
  static let patience = 60.0

  /// - Returns: how many faults there were.
  func watch(for duration: Double) throws -> Int {
    let end = seconds() + duration
    var next = 0
    var faults: [String] = []
    while seconds() < end, faults.count < 20 {
      let worker = try Child(
        builtProgram("fuzz"), ["worker", kind, "--seed", "\(seed)", "--from", "\(next)"])
      var last = seconds()
      var isDone = false
      while !isDone {
        switch worker.line(within: 0.2) {
        case .text(let line):
          last = seconds()
          if line.hasPrefix("case "), let number = Int(line.dropFirst(5)) { next = number }
          if line.hasPrefix("fault ") { faults.append(String(line.dropFirst(6))) }
        case .nothing where seconds() - last > Self.patience:
          faults.append("\(next) hangs")
          isDone = true
        case .nothing: break
        case .end:
          faults.append("\(next) ends the process")
          isDone = true
        }
        if seconds() >= end || faults.count >= 20 { break }
      }
      let code = worker.stop()
      if isDone, let last = faults.popLast() { faults.append("\(last) (\(code))") }
      next += 1
    }
    print("\(kind): \(next) cases in \(Int(duration)) s, \(faults.count) faults")
    for fault in faults {
      let number = fault.prefix { $0 != " " }
      print("  fuzz \(kind) --seed \(seed) --case \(number): \(fault.dropFirst(number.count + 1))")
    }
    return faults.count
  }
}

/// A process whose standard output is read a line at a time.
private final class Child {
  private let process: pid_t
  private let output: Int32
  private var pending: [UInt8] = []

  enum Line {
    case text(String)
    case nothing
    case end
  }

  struct CannotStart: Error { let code: Int32 }

  init(_ path: String, _ arguments: [String]) throws {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    var pointers: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    pointers.append(nil)
    let environment = ["SWIFT_BACKTRACE=enable=no", "PATH=/usr/bin:/bin", "LANG=C.UTF-8"]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) }
    variables.append(nil)
    defer { for pointer in pointers + variables { free(pointer) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, path, &actions, nil, &pointers, &variables)
    close(ends[1])
    if code != 0 { throw CannotStart(code: code) }
    process = child
    output = ends[0]
  }

  func line(within seconds: Double) -> Line {
    if let end = pending.firstIndex(of: 0x0A) {
      defer { pending.removeSubrange(...end) }
      return .text(String(decoding: pending[..<end], as: UTF8.self))
    }
    var request = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, Int32(seconds * 1000)) > 0 else { return .nothing }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(output, &bytes, bytes.count)
    if count <= 0 { return .end }
    pending += bytes[..<count]
    return .nothing
  }

  /// Ends the process and tells how it ended: "signal 11", "exit 1".
  func stop() -> String {
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    close(output)
    return status & 0x7F == 0 ? "exit \((status >> 8) & 0xFF)" : "signal \(status & 0x7F)"
  }
}
