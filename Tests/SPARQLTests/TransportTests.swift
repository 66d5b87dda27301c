import Foundation
import LoopbackServers
import Queries
import RDF
import SPARQL
import Testing

private let yes = Array(#"{"head":{},"boolean":true}"#.utf8)
private let ask = Query.exists(.terms([.iri("http://e.org/a")]))

private func executor(
  _ server: LoopbackServer, credentials: Credentials? = nil, timeLimit: Double = 5
) -> EndpointExecutor {
  EndpointExecutor(
    client: EndpointClient(address: server.address, credentials: credentials),
    timeLimit: timeLimit)
}

@Suite("Over HTTP") struct TransportTests {
  @Test func aRedirectIsFollowedAndTheQuestionStaysAPost() throws {
    let target = try LoopbackServer([httpResponse(body: yes)])
    let server = try LoopbackServer([
      httpResponse("302 Found", headers: ["Location: \(target.address)"], body: [])
    ])
    #expect(try executor(server).execute(ask) == .truth(true))
    #expect(target.received.first?.hasPrefix("POST /query HTTP/1.1\r\n") ?? false)
    #expect(target.received.first?.contains("query=ASK%20%7B") ?? false)
  }

  @Test func nameAndPasswordOrATokenAreSent() throws {
    let server = try LoopbackServer([httpResponse(body: yes), httpResponse(body: yes)])
    let basic = Credentials.basic(user: "me", password: "secret")
    #expect(try executor(server, credentials: basic).execute(ask) == .truth(true))
    #expect(try executor(server, credentials: .bearer("t0ken")).execute(ask) == .truth(true))
    #expect(server.received[0].contains("Authorization: Basic bWU6c2VjcmV0\r\n"))
    #expect(server.received[1].contains("Authorization: Bearer t0ken\r\n"))
  }

  @Test func compressedAnswersAreRead() throws {
    let body: [UInt8] = [
      31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 171, 86, 202, 72, 77, 76, 81, 178, 170, 174, 213,
      81, 74, 202, 207, 207, 73, 77, 204, 83, 178, 42, 41, 42, 77, 173, 5, 0, 72, 217,
      143, 152, 26, 0, 0, 0,
    ]
    let server = try LoopbackServer([httpResponse(headers: ["Content-Encoding: gzip"], body: body)])
    #expect(try executor(server).execute(ask) == .truth(true))
    #expect(server.received[0].contains("Accept-Encoding: "))
  }

  @Test func theEnvironmentSaysWhoAsks() {
    func credentials(_ variables: [String: String]) -> Credentials? {
      Credentials(environment: { variables[$0] })
    }
    #expect(credentials([:]) == nil)
    #expect(credentials(["LORE_ENDPOINT_TOKEN": "t", "LORE_ENDPOINT_USER": "u"]) == .bearer("t"))
    #expect(
      credentials(["LORE_ENDPOINT_USER": "u", "LORE_ENDPOINT_PASSWORD": "p"])
        == .basic(user: "u", password: "p"))
  }

  @Test func aMillionRowsAreRefusedBeforeTheyFillMemory() throws {
    let row = #"{"answer":{"type":"uri","value":"http://e.org/a"}},"#
    let rows = String(repeating: row, count: 999_999) + row.dropLast()
    let body = #"{"head":{"vars":["answer"]},"results":{"bindings":["# + rows + "]}}"
    let server = try LoopbackServer([httpResponse(body: Array(body.utf8))])
    #expect(
      throws: EndpointError.tooManyRows(server.address, limit: 100_000).asExecutionError
    ) {
      try executor(server, timeLimit: 20).execute(.join(Relation("http://e.org/p"), .everything))
    }
  }

  @Test func anAnswerCutOffInTheMiddleIsSaidToBe() throws {
    let server = try LoopbackServer([httpResponse(body: Array(yes.prefix(12)), length: 5000)])
    #expect(throws: EndpointError.cutOff(server.address, bytes: 12).asExecutionError) {
      try executor(server).execute(ask)
    }
  }

  @Test func anEngineThatIgnoresTheTimeLimitIsLeft() throws {
    let server = try LoopbackServer([httpResponse(body: [], length: 10)], holdsFor: 3)
    let clock = ContinuousClock()
    let took = clock.measure {
      #expect(throws: ExecutionError.timedOut(seconds: 0.3)) {
        try executor(server, timeLimit: 0.3).execute(ask)
      }
    }
    #expect(took < .seconds(1))
  }

  @Test func stoppingEndsAQuestionAtOnce() throws {
    let server = try LoopbackServer([httpResponse(body: [], length: 10)], holdsFor: 3)
    let clock = ContinuousClock()
    let start = clock.now
    var executor = executor(server)
    executor.stop = { clock.now > start.advanced(by: .milliseconds(200)) }
    #expect(throws: ExecutionError.cancelled) { try executor.execute(ask) }
    #expect(clock.now < start.advanced(by: .milliseconds(300)))
  }
}
