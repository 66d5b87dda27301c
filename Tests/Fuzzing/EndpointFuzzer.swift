import Assistant
import SPARQL
import Synchronization
import Terminal

/// Replies of an endpoint, broken: wrong statuses, types, lengths and results are a sentence or an answer.
struct EndpointFuzzer: Fuzzer {
  init() {}

  private static let bodies = [
    #"{"head":{},"boolean":true}"#,
    #"{"head":{"vars":["o","p","n"]},"results":{"bindings":[{"o":{"type":"uri","value":"x:o"},"p":{"type":"uri","value":"x:p"},"n":{"type":"literal","value":"3","datatype":"http://www.w3.org/2001/XMLSchema#integer"}}]}}"#,
    #"{"head":{"vars":["s","p","o"]},"results":{"bindings":[{"s":{"type":"uri","value":"http://e.org/a"},"p":{"type":"uri","value":"http://www.w3.org/2000/01/rdf-schema#label"},"o":{"type":"literal","xml:lang":"en","value":"tea"}}]}}"#,
    #"{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"bnode","value":"b0"}},{}]}}"#,
    #"<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="x"/></head><results><result><binding name="x"><uri>http://e.org/a</uri></binding></result></results></sparql>"#,
    "<html><body>502 Bad Gateway</body></html>", "",
  ]
  private static let types = [
    "application/sparql-results+json", "application/sparql-results+xml", "text/html",
    "application/json",
    "", "\u{1B}[31m",
  ]
  private static let pieces = [
    "[", "{", "}", "\"", "\\u0000", "\\uD800", "null", "1e999", "INF", "NaN", "9223372036854775808",
    "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&#0;", "<![CDATA[", "\u{0}", "\u{1B}[2J",
    "\u{202E}",
  ]

  /// Some responses, each: status, type, and its length in a line; then its body.
  func input(_ random: inout Seeded) -> [UInt8] {
    var script: [UInt8] = []
    for _ in 0..<(1 + random.below(8)) {
      let status =
        random.once(in: 4) ? random.one(of: [206, 301, 400, 406, 429, 500, 503, 0], or: 200) : 200
      var body = Array(random.one(of: Self.bodies, or: "").utf8)
      if !random.once(in: 3) { body = random.broken(body, with: Self.pieces) }
      let type = random.one(of: Self.types, or: "")
      script += Array("\(status) \(body.count) \(type)\n".utf8) + body
    }
    return script
  }

  mutating func fault(of input: [UInt8]) -> String? {
    var client = EndpointClient(
      address: "http://127.0.0.1/query", transport: ScriptedTransport(responses(in: input)))
    client.firstWait = 0
    do {
      let schema = try EndpointSchema.fetch(from: client, timeLimit: 2, probeLimit: 2)
      let remote = try RemoteGraph(client: client, schema: schema, timeLimit: 2)
      var conversation = Conversation(with: Assistant(remote: remote, timeLimit: 2))
      for question in ["how many teas are there?", "what is tea?"] {
        if let fault = fault(inText: conversation.reply(to: question).jsonLine) { return fault }
      }
      return nil
    } catch {
      let told = "\(error)".safeForTerminal()
      return told.isEmpty ? "refused without a word" : fault(inText: told)
    }
  }

  private func responses(in script: [UInt8]) -> [EndpointResponse] {
    var rest = script[...]
    var responses: [EndpointResponse] = []
    while let end = rest.firstIndex(of: 0x0A) {
      let fields = String(decoding: rest[..<end], as: UTF8.self)
        .split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      rest = rest[(end + 1)...]
      guard fields.count == 3, let status = Int(fields[0]), let length = Int(fields[1]) else {
        break
      }
      responses.append(
        EndpointResponse(
          status: status, headers: ["content-type": String(fields[2])],
          body: Array(rest.prefix(length))))
      rest = rest.dropFirst(length)
    }
    return responses
  }
}

/// Answers with what it was given, over and over.
private final class ScriptedTransport: Transport {
  private let responses: [EndpointResponse]
  private let next = Mutex(0)

  init(_ responses: [EndpointResponse]) { self.responses = responses }

  func send(
    _ request: EndpointRequest, isStopped: () -> Bool
  ) throws(EndpointError) -> EndpointResponse {
    if isStopped() { throw .stopped }
    let place = next.withLock { place in
      defer { place += 1 }
      return place
    }
    // After 400 answers it ends, so that no case goes on for ever.
    guard !responses.isEmpty, place < 400 else {
      throw .unreachable(request.address, detail: "nothing more")
    }
    return responses[place % responses.count]
  }
}
