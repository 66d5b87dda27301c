import SPARQL
import Synchronization

/// Answers with what it was given, in order, and keeps what was sent.
final class RecordingTransport: Transport {
  private let answers: Mutex<[Result<EndpointResponse, EndpointError>]>
  private let requests = Mutex<[EndpointRequest]>([])

  init(_ answers: [Result<EndpointResponse, EndpointError>]) { self.answers = Mutex(answers) }

  convenience init(json: String...) {
    self.init(json.map { .success(.json($0)) })
  }

  var sent: [EndpointRequest] { requests.withLock { $0 } }

  func send(
    _ request: EndpointRequest, isStopped: () -> Bool
  ) throws(EndpointError) -> EndpointResponse {
    requests.withLock { $0.append(request) }
    if isStopped() { throw .stopped }
    let answer = answers.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    guard let answer else { throw .unreachable(request.address, detail: "nothing more recorded") }
    return try answer.get()
  }
}

extension EndpointResponse {
  static func json(_ text: String, status: Int = 200) -> EndpointResponse {
    EndpointResponse(
      status: status, headers: ["content-type": "application/sparql-results+json; charset=utf-8"],
      body: Array(text.utf8))
  }

  static func page(_ text: String, status: Int, headers: [String: String] = [:]) -> EndpointResponse
  {
    EndpointResponse(
      status: status, headers: ["content-type": "text/html"].merging(headers) { $1 },
      body: Array(text.utf8))
  }
}
