import Glibc

/// Why nothing more can be written.
package enum OutputFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// The reader has gone (`lore | head -1`): leave quietly.
  case closed
  /// A full disk and the like; the system's error number.
  case failed(Int32)

  /// The failure in the system's words.
  package var description: String {
    switch self {
    case .closed: String(cString: strerror(EPIPE))
    case .failed(let number): String(cString: strerror(number))
    }
  }
}

/// A stream of bytes out of the process (standard output, a pipe), without a buffer: what was written has left the
/// process.
package struct Output: Sendable {
  package let descriptor: Int32

  package init(descriptor: Int32) { self.descriptor = descriptor }

  package static let standard = Output(descriptor: 1)
  package static let errors = Output(descriptor: 2)

  package var isTerminal: Bool { isatty(descriptor) == 1 }

  package func write(_ text: String) throws(OutputFailure) {
    var text = text
    let failure: OutputFailure? = text.withUTF8 { write(bytes: UnsafeRawBufferPointer($0)) }
    if let failure { throw failure }
  }

  package func write(_ bytes: [UInt8]) throws(OutputFailure) {
    if let failure = bytes.withUnsafeBytes({ write(bytes: $0) }) { throw failure }
  }

  package func write(line: String) throws(OutputFailure) { try write(line + "\n") }

  /// A message for a person, where it does not matter whether anyone reads it.
  package func report(_ line: String) {
    do { try write(line: line) } catch { return }
  }

  private func write(bytes: UnsafeRawBufferPointer) -> OutputFailure? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitUntilWritable()
      case EPIPE: return .closed
      default: return .failed(errno)
      }
    }
    return nil
  }

  /// Waits until the stream takes bytes again: a terminal that another program has made non-blocking fills up.
  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&request, 1, 1000)
  }
}
