import Glibc
import Synchronization

/// One endpoint: sends statements, waits where the engine asks for it, reads what comes back.
///
/// Shared by everything that asks there; it holds nothing but what never changes, and connections.
package struct EndpointClient: Sendable {
  /// Where questions go, such as `http://localhost:7878/query`.
  package let address: String
  package let credentials: Credentials?
  package let transport: any Transport
  /// How it went so far.
  package let health = EndpointHealth()
  /// How many rows are read before an answer counts as too large.
  package let rowLimit: Int
  /// How often a busy engine is asked again, and the first wait in seconds, which doubles.
  package var retries = 3
  package var firstWait = 0.25

  package init(
    address: String, credentials: Credentials? = nil,
    transport: any Transport = CurlTransport(), rowLimit: Int = 100_000
  ) {
    self.address = address
    self.credentials = credentials
    self.transport = transport
    self.rowLimit = rowLimit
  }

  /// Asks the least that can be asked, and says what kind of engine answered.
  /// - Throws: `EndpointError`, so that a wrong address is known before the first question.
  package func probe(seconds: Double = 10, isStopped: () -> Bool = { false }) throws(EndpointError)
    -> Engine
  {
    let response = try response(to: "ASK {}", seconds: seconds, isStopped: isStopped)
    try check(response)
    return Engine.named(in: response.headers)
  }

  /// - Parameter seconds: how long it may take, waiting and all.
  /// - Throws: `EndpointError`.
  func results(
    of statement: Statement, text: String, seconds: Double, isStopped: () -> Bool
  ) throws(EndpointError) -> Results {
    let response = try response(to: text, seconds: seconds, isStopped: isStopped)
    try check(response)
    do {
      var response = response
      // A byte order mark belongs to no result.
      if response.body.starts(with: [0xEF, 0xBB, 0xBF]) { response.body.removeFirst(3) }
      let results =
        form(of: response) == .xml
        ? try XMLResultReader.read(response.body, rowLimit: rowLimit)
        : try ResultReader.read(response.body, rowLimit: rowLimit)
      try checkKind(of: results, for: statement)
      try checkCap(on: results, response)
      return results
    } catch {
      throw failure(error, response)
    }
  }

  /// Virtuoso leaves out rows over a limit of its own, and says so in a header alone.
  private func checkCap(
    on results: Results, _ response: EndpointResponse
  ) throws(ResultReader.Failure) {
    if case .rows(_, let rows) = results, let cap = response.cap, rows.count >= cap {
      throw .tooManyRows
    }
  }

  private func failure(
    _ failure: ResultReader.Failure, _ response: EndpointResponse
  ) -> EndpointError {
    let bytes = response.body.count
    return switch failure {
    case .tooManyRows: .tooManyRows(address, limit: min(rowLimit, response.cap ?? rowLimit))
    // What ends too soon was well-formed until its end.
    case .malformed(let byte) where byte >= bytes: .cutOff(address, bytes: bytes)
    case .malformed(let byte): .malformed(address, byte: byte)
    }
  }

  private func checkKind(
    of results: Results, for statement: Statement
  ) throws(ResultReader.Failure) {
    switch (statement, results) {
    case (.ask, .truth), (.select, .rows): return
    default: throw .malformed(byte: 0)
    }
  }

  /// Sends, and sends again while the engine says that it is busy.
  private func response(
    to text: String, seconds: Double, isStopped: () -> Bool
  ) throws(EndpointError) -> EndpointResponse {
    let start = now()
    var wait = firstWait
    for attempt in 0... {
      let left = seconds - (now() - start)
      guard left > 0 else { throw .timedOut(address, seconds: seconds) }
      let request = EndpointRequest(
        address: address, query: text, credentials: credentials, seconds: left)
      let response: EndpointResponse
      do {
        response = try transport.send(request, isStopped: isStopped)
      } catch .timedOut {
        throw .timedOut(address, seconds: seconds)
      } catch .cutOff(_, bytes: 0) where attempt == 0 {
        // A connection that was kept open and closed from afar meanwhile: asking again changes nothing there.
        continue
      }
      guard response.status == 429 || response.status == 503 else { return response }
      let asked = response.headers["retry-after"].flatMap(Double.init) ?? wait
      guard attempt < retries, asked < seconds - (now() - start) else {
        throw .busy(address, status: response.status)
      }
      try sleep(asked, isStopped: isStopped)
      wait *= 2
    }
    throw .busy(address, status: 503)
  }

  private func check(_ response: EndpointResponse) throws(EndpointError) {
    switch response.status {
    case 200, 203: break
    case 206: throw .partial(address)
    case 401, 403: throw .refused(address, status: response.status)
    case 300..<400: throw .unreachable(address, detail: "too many redirects")
    default:
      let text = response.mediaType == "text/html" ? title(of: response.body) : nil
      throw .status(address, response.status, detail: text ?? firstLine(of: response.body))
    }
    guard form(of: response) != nil else {
      throw .notSPARQL(
        address, type: response.mediaType == "text/html" ? "a web page" : response.mediaType)
    }
  }

  /// How results are written.
  private enum Form { case json, xml }

  /// What its type says the answer is; where that says nothing ("text/plain"), what it begins with.
  private func form(of response: EndpointResponse) -> Form? {
    switch response.mediaType {
    case "application/sparql-results+json", "application/json": return .json
    case "application/sparql-results+xml", "application/xml", "text/xml": return .xml
    case "", "text/plain", "application/octet-stream": break
    default: return nil
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = response.body.starts(with: mark) ? response.body.dropFirst(3) : response.body[...]
    switch body.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "{"): return .json
    case UInt8(ascii: "<"): return .xml
    default: return nil
    }
  }

  /// What a page says in its title or first heading, without tags: "502 Bad Gateway".
  private func title(of page: [UInt8]) -> String? {
    let text = String(decoding: page.prefix(4000), as: UTF8.self)
    for tag in ["title", "h1"] {
      guard let start = text.firstRange(of: "<\(tag)>"),
        let end = text[start.upperBound...].firstRange(of: "</\(tag)>")
      else { continue }
      return Names.comment(String(text[start.upperBound..<end.lowerBound]), limit: 200)
    }
    return ""
  }

  /// The start of what an engine says about an error, fit for one sentence.
  private func firstLine(of body: [UInt8]) -> String {
    let text = String(decoding: body.prefix(400), as: UTF8.self)
    let line = text.split(whereSeparator: \.isNewline).first { $0.contains { !$0.isWhitespace } }
    return Names.comment(String(line ?? ""), limit: 200)
  }

  private func sleep(_ seconds: Double, isStopped: () -> Bool) throws(EndpointError) {
    let end = now() + seconds
    while now() < end {
      if isStopped() { throw .stopped }
      usleep(UInt32(min(20_000, max(1, (end - now()) * 1_000_000))))
    }
  }

  /// Seconds on a clock that is never set back.
  private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}
