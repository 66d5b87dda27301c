import Glibc
import Synchronization
import Testing

/// A server on loopback that answers each connection with the next of some bytes, and keeps what it was sent.
final class LoopbackServer: Sendable {
  let port: UInt16
  private let socketHandle: Int32
  private let requests = Mutex<[String]>([])

  var address: String { "http://127.0.0.1:\(port)/query" }
  var received: [String] { requests.withLock { $0 } }

  /// - Parameter holdsFor: seconds between an answer and the end of its connection.
  init(_ answers: [[UInt8]], holdsFor seconds: Double = 0) throws {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(handle, $0, length) == 0 && listen(handle, 8) == 0
          && getsockname(handle, $0, &length) == 0
      }
    }
    try #require(isBound)
    socketHandle = handle
    port = UInt16(bigEndian: address.sin_port)
    let thread = ServerThread(server: self, answers: answers, seconds: seconds)
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

  fileprivate func serve(_ answer: [UInt8], holdingFor seconds: Double) {
    let connection = accept(socketHandle, nil, nil)
    guard connection >= 0 else { return }
    var request: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while !isWhole(request) {
      let count = read(connection, &buffer, buffer.count)
      if count <= 0 { break }
      request += buffer[..<count]
    }
    requests.withLock { $0.append(String(decoding: request, as: UTF8.self)) }
    _ = send(connection, answer, answer.count, Int32(MSG_NOSIGNAL))
    usleep(UInt32(seconds * 1_000_000))
    close(connection)
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
  let answers: [[UInt8]]
  let seconds: Double

  init(server: LoopbackServer, answers: [[UInt8]], seconds: Double) {
    self.server = server
    self.answers = answers
    self.seconds = seconds
  }

  func run() {
    for answer in answers { server.serve(answer, holdingFor: seconds) }
    server.end()
  }
}

/// An HTTP response with a body of SPARQL results.
func httpResponse(
  _ status: String = "200 OK", headers: [String] = [], body: [UInt8], length: Int? = nil
) -> [UInt8] {
  let lines =
    ["HTTP/1.1 " + status, "Content-Type: application/sparql-results+json"]
    + headers + ["Content-Length: \(length ?? body.count)", "Connection: close", "", ""]
  return Array(lines.joined(separator: "\r\n").utf8) + body
}
