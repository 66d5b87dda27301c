import CEditline
import Glibc

/// A program on a terminal of its own, and what shows on it.
///
/// Nothing here sleeps for a fixed time: a test waits until the screen shows something, for as
/// long as a slow machine may need.
package final class PseudoTerminal {
  package private(set) var screen: VirtualScreen
  /// Every byte that the program wrote.
  package private(set) var output: [UInt8] = []
  package let process: Int32
  private var descriptor: Int32
  private var status: Int32?

  /// How long a program may take before a test fails, in seconds.
  package static let patience = 30.0

  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    var variables = [
      "TERM": "xterm", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
    ]
    variables.merge(environment) { $1 }
    var argumentPointers = ([path] + arguments).map { strdup($0) } + [nil]
    var variablePointers = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for pointer in argumentPointers + variablePointers { free(pointer) }
    }
    var descriptor: Int32 = -1
    process = lore_spawn_on_terminal(
      path, &argumentPointers, &variablePointers, UInt16(rows), UInt16(columns), &descriptor)
    guard process > 0 else { throw Failure.cannotStart(path, errno) }
    self.descriptor = descriptor
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    screen = VirtualScreen(columns: columns, rows: rows)
  }

  /// A program of this package that chats, its first prompt shown.
  package static func chat(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      builtProgram(program), arguments, environment: environment, columns: columns, rows: rows)
    try terminal.waitForLine("lore> ")
    return terminal
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    hangUp()
  }

  /// Takes the terminal away from the program.
  package func hangUp() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  package enum Failure: Error, CustomStringConvertible {
    case cannotStart(String, Int32)
    case notShown(String, screen: String)
    case stillRunning(screen: String)

    package var description: String {
      switch self {
      case .cannotStart(let path, let number): "cannot start \(path): error \(number)"
      case .notShown(let what, let screen): "\(what) was not shown; the screen:\n\(screen)"
      case .stillRunning(let screen): "the program is still running; the screen:\n\(screen)"
      }
    }
  }

  package func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }

  package func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    _ = lore_set_terminal_size(descriptor, UInt16(rows), UInt16(columns))
  }

  /// Waits until the screen satisfies a condition.
  package func wait(for what: String, until isMet: (VirtualScreen) -> Bool) throws {
    let deadline = now() + PseudoTerminal.patience
    while !isMet(screen) {
      guard now() < deadline else { throw Failure.notShown(what, screen: screen.text) }
      // Waits a little at a time, as what is waited for may not show on the screen.
      _ = receive(for: 0.02)
    }
  }

  /// Waits until a text shows, on the screen or above it.
  package func waitFor(_ text: String) throws {
    try wait(for: "\"\(text)\"") { $0.text.contains(text) }
  }

  /// Waits until the cursor stands behind this text, from the row's beginning.
  package func waitForLine(_ text: String) throws {
    try wait(for: "the line \"\(text)\"") { $0.lineBeforeCursor == text }
  }

  /// Waits until the program has written these bytes, shown or not.
  package func waitForBytes(_ text: String) throws {
    let wanted = Array(text.utf8)
    try wait(for: "the bytes of \(text.debugDescription)") { [unowned self] _ in
      output.count >= wanted.count
        && output.indices.dropLast(wanted.count - 1).contains {
          output[$0..<($0 + wanted.count)].elementsEqual(wanted)
        }
    }
  }

  /// Types keys, and waits until a text shows.
  package func send(_ keys: String, until text: String) throws {
    send(keys)
    try waitFor(text)
  }

  /// Types keys, and waits until the cursor stands behind this text, from the row's beginning.
  package func send(_ keys: String, untilLine line: String) throws {
    send(keys)
    try waitForLine(line)
  }

  /// Enters a line, and waits until another is read, with nothing typed yet.
  package func enter(_ line: String) throws {
    let before = readings
    send(line + "\r")
    try waitForReading(after: before)
  }

  /// How many lines the program has begun to read, as far as the screen shows: for each it asks for
  /// bracketed pastes.
  package var readings: Int {
    String(decoding: output, as: UTF8.self)
      .split(separator: "\u{1B}[?2004h", omittingEmptySubsequences: false).count - 1
  }

  /// Waits until the program reads a line after so many, with nothing typed yet. A prompt alone may
  /// be the one before.
  package func waitForReading(after count: Int) throws {
    try wait(for: "the prompt of line \(count + 1)") { [unowned self] in
      readings > count && $0.lineBeforeCursor == "lore> "
    }
  }

  /// Leaves with Ctrl-D; returns the exit code.
  package func leave() throws -> Int32 {
    send("\u{04}")
    return try waitForExit()
  }

  /// Waits until the program reads no line any more: a question runs.
  package func waitUntilRunning() throws {
    try wait(for: "a running question") { [unowned self] _ in isSane }
  }

  /// Whether nothing was written that a terminal acts on, beside lines, returns and rubbing out.
  package var leavesTheTerminalAlone: Bool {
    !output.contains { $0 < 0x20 && ![0x08, 0x0A, 0x0D].contains($0) }
      && String(decoding: output, as: UTF8.self).unicodeScalars
        .allSatisfy { !(0x7F..<0xA0).contains($0.value) }
  }

  /// Waits until the program ends; returns its exit code, or 128 and its signal.
  package func waitForExit() throws -> Int32 {
    let deadline = now() + PseudoTerminal.patience
    while now() < deadline {
      if let code = exitCode() { return code }
      _ = receive(for: 0.02)
    }
    throw Failure.stillRunning(screen: screen.text)
  }

  /// The exit code, where the program ends within so many seconds.
  package func exitCode(within seconds: Double) -> Int32? {
    let deadline = now() + seconds
    while now() < deadline {
      if let code = exitCode() { return code }
      _ = receive(for: 0.02)
    }
    return exitCode()
  }

  package func signal(_ number: Int32) { kill(process, number) }

  /// Whether the terminal echoes and reads by lines, as a shell expects to find it.
  package var isSane: Bool {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return modes.c_lflag & wanted == wanted
  }

  private func exitCode() -> Int32? {
    if let status { return status }
    var raw: Int32 = 0
    guard waitpid(process, &raw, WNOHANG) == process else { return nil }
    if raw & 0xFF == 0x7F { return nil }
    let code = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
    status = code
    return code
  }

  /// Reads what the program writes; returns whether there was anything.
  private func receive(for seconds: Double) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, Int32(max(0, seconds) * 1000)) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else {
      // The program has closed its side: nothing more will come. Sleeps, so that callers which wait for a deadline do
      // not spin.
      usleep(10_000)
      return false
    }
    output += bytes[..<count]
    screen.receive(bytes[..<count])
    return true
  }
}

/// Seconds of a clock that only goes forward.
package func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
