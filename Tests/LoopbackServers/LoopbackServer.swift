import Glibc
import Synchronization

/// A server on loopback that answers what it is sent, one connection after another, and keeps it.
package final class LoopbackServer: Sendable {
  /// No socket could be had.
  package struct NoSocket: Error {}

  package let port: UInt16
  private let socketHandle: Int32
  private let requests = Mutex<[String]>([])

  package var address: String { "http://127.0.0.1:\(port)/query" }
  package var received: [String] { requests.withLock { $0 } }

  /// Answers each connection with the next of some bytes.
  /// - Parameter seconds: how long between an answer and the end of its connection.
  package convenience init(_ answers: [[UInt8]], holdsFor seconds: Double = 0) throws {
    let left = Mutex(answers[...])
    try self.init(holdsFor: seconds) { _ in left.withLock { $0.popFirst() } }
  }

  /// Answers until it has no answer any more, or is stopped.
  /// - Parameter port: 0 for any that is free.
  package init(
    port: UInt16 = 0, holdsFor seconds: Double = 0,
    answer: @escaping @Sendable (String) -> [UInt8]?
  ) throws {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var yes: Int32 = 1
    setsockopt(handle, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(handle, $0, length) == 0 && listen(handle, 8) == 0
          && getsockname(handle, $0, &length) == 0
      }
    }
    guard isBound else { throw NoSocket() }
    socketHandle = handle
    self.port = UInt16(bigEndian: address.sin_port)
    let thread = ServerThread(server: self, answer: answer, seconds: seconds)
    var id = pthread_t()
    pthread_create(
      &id, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<ServerThread>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, Unmanaged.passRetained(thread).toOpaque())
    pthread_detach(id)
  }

  /// Stops answering.
  package func stop() { shutdown(socketHandle, Int32(SHUT_RDWR)) }

  fileprivate func serve(_ answer: (String) -> [UInt8]?, holdingFor seconds: Double) -> Bool {
    let connection = accept(socketHandle, nil, nil)
    guard connection >= 0 else { return false }
    defer { close(connection) }
    var request: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while !isWhole(request) {
      let count = read(connection, &buffer, buffer.count)
      if count <= 0 { break }
      request += buffer[..<count]
    }
    let text = String(decoding: request, as: UTF8.self)
    guard let answer = answer(text) else { return false }
    requests.withLock { $0.append(text) }
    answer.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[sent...])
        let count = send(connection, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
        if count <= 0 { break }
        sent += count
      }
    }
    usleep(UInt32(seconds * 1_000_000))
    return true
  }

  /// Whether the headers and as many bytes as they promise have come.
  private func isWhole(_ request: [UInt8]) -> Bool {
    let text = String(decoding: request, as: UTF8.self)
    guard let end = text.firstRange(of: "\r\n\r\n") else { return false }
    let line = text.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
    let length = line.flatMap { Int($0.dropFirst(15).filter { $0 != " " }) } ?? 0
    return text[end.upperBound...].utf8.count >= length
  }

  fileprivate func end() { close(socketHandle) }
}

private final class ServerThread {
  let server: LoopbackServer
  let answer: (String) -> [UInt8]?
  let seconds: Double

  init(server: LoopbackServer, answer: @escaping (String) -> [UInt8]?, seconds: Double) {
    self.server = server
    self.answer = answer
    self.seconds = seconds
  }

  func run() {
    while server.serve(answer, holdingFor: seconds) {}
    server.end()
  }
}

/// An HTTP response with a body of SPARQL results.
package func httpResponse(
  _ status: String = "200 OK", type: String = "application/sparql-results+json",
  headers: [String] = [], body: [UInt8], length: Int? = nil
) -> [UInt8] {
  let lines =
    ["HTTP/1.1 " + status, "Content-Type: " + type]
    + headers + ["Content-Length: \(length ?? body.count)", "Connection: close", "", ""]
  return Array(lines.joined(separator: "\r\n").utf8) + body
}
