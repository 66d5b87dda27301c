import CCurl
import Synchronization

/// HTTP through libcurl, loaded when an endpoint is first asked.
///
/// Measured against the other two on a busy machine of two cores (median of 2,000 `ASK {}` on loopback): async-http-client
/// takes 400 s and more to build where this takes 3 s, makes a binary of 7 MB one of 28 MB, and takes 205 µs a request where
/// this takes 55 µs. `URLSession` builds in 9 s and takes 530 µs and more; a binary with Swift's libraries inside does not
/// link with it, as that would need a static libcurl, and without them it needs 66 MB of libraries beside it. From start to
/// the end of a first request all three take 26 to 29 ms; loading libcurl is most of that here, and nothing where no
/// endpoint is asked.
///
/// Connections are kept open and used again; any number of threads may send.
package final class CurlTransport: Transport {
  /// The handles that are not in use. Instances of a class, as a handle must be closed exactly once.
  private let idle = Mutex<[Connection]>([])

  package init() {}

  package func send(
    _ request: EndpointRequest, isStopped: () -> Bool
  ) throws(EndpointError) -> EndpointResponse {
    let connection = try connection()
    defer { idle.withLock { $0.append(connection) } }
    if connection.digestAddress == request.address {
      return try connection.send(request, digest: true, isStopped: isStopped)
    }
    let response = try connection.send(request, digest: false, isStopped: isStopped)
    guard response.status == 401,
      response.headers["www-authenticate"]?.lowercased().contains("digest ") ?? false
    else { return response }
    let second = try connection.send(request, digest: true, isStopped: isStopped)
    if second.status != 401 { connection.digestAddress = request.address }
    return second
  }

  private func connection() throws(EndpointError) -> Connection {
    if let connection = idle.withLock({ $0.popLast() }) { return connection }
    guard let handle = ccurl_open() else { throw .noClient }
    return Connection(handle)
  }
}

/// One libcurl handle. Only one thread has it at a time: it is taken out of the pool to be used, which is
/// what makes sending it between threads safe.
private final class Connection: @unchecked Sendable {
  private let handle: OpaquePointer
  /// The address that wants name and password as a digest.
  var digestAddress: String?

  init(_ handle: OpaquePointer) { self.handle = handle }

  deinit { ccurl_close(handle) }

  func send(
    _ request: EndpointRequest, digest: Bool, isStopped: () -> Bool
  ) throws(EndpointError) -> EndpointResponse {
    var user: String?
    var password: String?
    if case .basic(let name, let word) = request.credentials { (user, password) = (name, word) }
    let (outcome, reception) = withoutActuallyEscaping(isStopped) { isStopped in
      let reception = Reception(limit: request.byteLimit, isStopped: isStopped)
      let outcome = withCStrings(request.headers) { headers in
        withCStrings([request.address, request.form, "lore", user, password]) { texts in
          post(
            request, digest: digest, headers: headers, texts: texts, reception: reception)
        }
      }
      reception.end()
      return (outcome, reception)
    }
    if let error = error(outcome, reception, request) { throw error }
    return EndpointResponse(
      status: Int(outcome.status), headers: reception.headers, body: reception.body)
  }

  private func post(
    _ request: EndpointRequest, digest: Bool, headers: [UnsafePointer<CChar>?],
    texts: [UnsafePointer<CChar>?], reception: Reception
  ) -> ccurl_outcome {
    guard let url = texts[0], let body = texts[1], let agent = texts[2] else {
      return ccurl_outcome()
    }
    let milliseconds = Int(min(max(request.seconds, 0.05), 1_000_000) * 1000)
    return headers.withUnsafeBufferPointer { headers in
      guard let lines = headers.baseAddress else { return ccurl_outcome() }
      var exchange = ccurl_request(
        url: url, body: body, body_length: request.form.utf8.count, headers: lines,
        user: texts[3], password: texts[4], digest: digest ? 1 : 0, agent: agent,
        timeout_ms: milliseconds,
        connect_timeout_ms: min(milliseconds, 10_000), receive: receiveBody,
        receive_header: receiveHeader, is_stopped: askIfStopped,
        context: Unmanaged.passUnretained(reception).toOpaque())
      return ccurl_post(handle, &exchange)
    }
  }

  private func error(
    _ outcome: ccurl_outcome, _ reception: Reception, _ request: EndpointRequest
  ) -> EndpointError? {
    let address = request.address
    switch Int(outcome.code) {
    case CCURL_OK: return nil
    case CCURL_STOPPED: return .stopped
    case CCURL_BAD_URL, CCURL_UNSUPPORTED_PROTOCOL: return .badAddress(address)
    case CCURL_TIMED_OUT: return .timedOut(address, seconds: request.seconds)
    case CCURL_WRITE_ERROR where reception.isOverLimit:
      return .tooLarge(address, bytes: request.byteLimit)
    case CCURL_PARTIAL, CCURL_RECEIVE_ERROR, CCURL_SEND_ERROR, CCURL_NOTHING,
      CCURL_HTTP2_STREAM:
      return .cutOff(address, bytes: reception.body.count)
    case CCURL_UNTRUSTED, CCURL_NO_CERTIFICATES:
      return .untrusted(address, detail: detail(of: outcome))
    default: return .unreachable(address, detail: detail(of: outcome))
    }
  }

  private func detail(of outcome: ccurl_outcome) -> String {
    withUnsafeBytes(of: outcome.detail) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}

/// What was received so far in one exchange; libcurl's callbacks are handed it as their context.
private final class Reception {
  private(set) var body: [UInt8] = []
  private(set) var headers: [String: String] = [:]
  private(set) var isOverLimit = false
  private let limit: Int
  private var stopped: (() -> Bool)?

  init(limit: Int, isStopped: @escaping () -> Bool) {
    self.limit = limit
    self.stopped = isStopped
  }

  var isStopped: Bool { stopped?() ?? false }

  func end() { stopped = nil }

  func receive(_ bytes: UnsafeRawBufferPointer) -> Int {
    isOverLimit = body.count + bytes.count > limit
    guard !isOverLimit else { return 0 }
    body.append(contentsOf: bytes)
    return bytes.count
  }

  func receiveHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
    let line = String(decoding: bytes, as: UTF8.self)
    if line.hasPrefix("HTTP/") {
      // The headers of another answer begin: those of the redirect before it are dropped.
      headers = [:]
      body = []
    } else if let colon = line.firstIndex(of: ":") {
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      let name = line[..<colon].lowercased()
      let text = String(value.prefix { !$0.isNewline })
      // Several ways to say who asks may be offered, a line each.
      let before = name == "www-authenticate" ? headers[name].map { $0 + ", " } : nil
      headers[name] = (before ?? "") + text
    }
    return bytes.count
  }
}

private let receiveBody:
  @convention(c) (
    UnsafePointer<CChar>, Int, Int, UnsafeMutableRawPointer?
  ) -> Int = { bytes, _, count, context in
    guard let context else { return 0 }
    return Unmanaged<Reception>.fromOpaque(context).takeUnretainedValue()
      .receive(UnsafeRawBufferPointer(start: bytes, count: count))
  }

private let receiveHeader:
  @convention(c) (
    UnsafePointer<CChar>, Int, Int, UnsafeMutableRawPointer?
  ) -> Int = { bytes, _, count, context in
    guard let context else { return 0 }
    return Unmanaged<Reception>.fromOpaque(context).takeUnretainedValue()
      .receiveHeader(UnsafeRawBufferPointer(start: bytes, count: count))
  }

private let askIfStopped: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { context in
  guard let context else { return 1 }
  return Unmanaged<Reception>.fromOpaque(context).takeUnretainedValue().isStopped ? 1 : 0
}

/// The texts as C strings for the length of a call, nil for nil, and a nil at the end.
private func withCStrings<R>(
  _ texts: [String?], _ body: ([UnsafePointer<CChar>?]) -> R
) -> R {
  var bytes: [CChar] = []
  var starts: [Int?] = []
  for text in texts {
    starts.append(text == nil ? nil : bytes.count)
    if let text { bytes += text.utf8.filter { $0 != 0 }.map { CChar(bitPattern: $0) } + [0] }
  }
  return bytes.withUnsafeBufferPointer { buffer in
    body(starts.map { start in start.flatMap { buffer.baseAddress?.advanced(by: $0) } } + [nil])
  }
}
