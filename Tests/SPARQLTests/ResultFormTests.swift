import LoopbackServers
import Queries
import RDF
import SPARQL
import Testing

private let members = Query.join(
  Relation("http://e.org/in", inverse: true), .terms([.iri("http://e.org/a")]))

private func answer(_ response: EndpointResponse) throws -> Denotation {
  try EndpointExecutor(
    client: EndpointClient(
      address: "http://e.org/query", transport: RecordingTransport([.success(response)]))
  ).execute(members)
}

/// The sentence on a failure.
private func sentence(_ ask: () throws -> Denotation) -> String {
  do {
    return "answered \(try ask())"
  } catch {
    if case ExecutionError.endpoint(let said) = error { return said }
    return "\(error)"
  }
}

private func response(_ type: String, _ body: String, status: Int = 200) -> EndpointResponse {
  EndpointResponse(status: status, headers: ["content-type": type], body: Array(body.utf8))
}

@Suite("Forms of results") struct ResultFormTests {
  private let rows = """
    <?xml version="1.0"?><!-- one --><sparql xmlns="http://www.w3.org/2005/sparql-results#">
    <head><variable name="answer"/><variable name='label'/></head><results>
    <result><binding name="answer"><uri>http://e.org/b?x=1&amp;y=2</uri></binding>
    <binding name="label"><literal xml:lang="en">a &lt;b&#62; <![CDATA[& c]]></literal></binding></result>
    </results></sparql>
    """

  @Test(arguments: ["application/sparql-results+xml", "text/xml; charset=utf-8", "text/plain"])
  func xmlIsRead(type: String) throws {
    #expect(try answer(response(type, rows)) == .terms([.iri("http://e.org/b?x=1&y=2")]))
  }

  /// A broken reply once ended the program: its rows came before its columns.
  @Test func xmlRowsMayComeBeforeTheirColumns() throws {
    let late =
      "<sparql><results><result></result></results><head><variable name='answer'/></head></sparql>"
    #expect(try answer(response("application/sparql-results+xml", late)) == .terms([]))
  }

  @Test(arguments: ["text/plain", "application/octet-stream", ""])
  func jsonOfAnotherNameIsRead(type: String) throws {
    let json =
      "\u{FEFF}"
      + #"{"head":{"vars":["answer"]},"results":{"bindings":[{"answer":{"type":"uri","value":"x:b"}}]}}"#
    #expect(try answer(response(type, json)) == .terms([.iri("x:b")]))
  }

  @Test(arguments: [
    "<sparql><results><result></sparql>", "<sparql", "<html></html>", "<sparql></sparql>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]><sparql/>", "<sparql><boolean>maybe</boolean></sparql>", "",
    "<sparql>&unknown;</sparql>", "<sparql a='1></sparql>",
  ])
  func xmlThatIsNoResultIsSaidToBe(body: String) {
    #expect(throws: ExecutionError.self) {
      try answer(response("application/sparql-results+xml", body))
    }
  }

  @Test(arguments: [
    (206, "application/sparql-results+json", "{}", "gave only a part of the answer (status 206)"),
    (
      500, "text/html", "<html><head><title>500 oops</title></head>",
      "answered with status 500: 500 oops"
    ),
    (
      406, "text/html", "<h1>406 Not Acceptable</h1>",
      "answered with status 406: 406 Not Acceptable"
    ),
    (502, "text/html", "<p>", "answered with status 502."),
  ])
  func theStatusComesBeforeTheContent(status: Int, type: String, body: String, part: String) {
    let said = sentence { try answer(response(type, body, status: status)) }
    #expect(said.contains(part), "\(said)")
  }

  @Test func aCountIsAWholeNumber() {
    for value in ["INF", "NaN", "9223372036854775807", "1e300", "-1", "2.5"] {
      let json =
        #"{"head":{"vars":["answer"]},"results":{"bindings":[{"answer":{"type":"literal","value":"\#(value)","datatype":"http://www.w3.org/2001/XMLSchema#double"}}]}}"#
      let executor = EndpointExecutor(
        client: EndpointClient(
          address: "http://e.org/query", transport: RecordingTransport(json: json)))
      let said = sentence { try executor.execute(.count(members)) }
      #expect(said.contains("is not well-formed: \"\(value)\""), "\(said)")
    }
  }

  @Test func whatIsCutIsAskedForInPages() throws {
    func page(_ names: [String]) -> String {
      let rows = names.map { #"{"answer":{"type":"uri","value":"x:\#($0)"}}"# }
      return #"{"head":{"vars":["answer"]},"results":{"bindings":["# + rows.joined(separator: ",")
        + "]}}"
    }
    let transport = RecordingTransport(json: page(["a", "b"]), page(["c", "d"]), page(["e"]))
    var executor = EndpointExecutor(
      client: EndpointClient(address: "http://e.org/query", transport: transport))
    executor.rowCap = 2
    #expect(
      try executor.execute(members)
        == .terms(["a", "b", "c", "d", "e"].map { Term.iri("x:" + $0) }))
    #expect(transport.sent[1].query.contains("OFFSET 2"))
    #expect(transport.sent[2].query.contains("OFFSET 4"))
  }

  @Test(arguments: [
    ("http://me:secret@h/q", "http://me:…@h/q"), ("http://token@h/q", "http://…@h/q"),
    ("http://h/q?apikey=s&graph=g#a", "http://h/q?apikey=…&graph=g#a"),
    ("http://h/q", "http://h/q"), ("nothing", "nothing"), ("http://a:b:c@d@h", "http://a:…@h"),
  ])
  func secretsAreLeftOutOfAnAddress(address: String, shown: String) {
    #expect(address.withoutSecrets == shown)
    let path = EndpointCache(folder: "/c").path(for: address) ?? ""
    #expect(!path.contains("secret") && !path.contains("token"))
  }

  @Test func theGraphOfTheAddressIsInTheFormToo() {
    let request = EndpointRequest(
      address: "http://h/q?default-graph-uri=http%3A%2F%2Fg&x=1", query: "ASK {}")
    #expect(request.form == "query=ASK%20%7B%7D&default-graph-uri=http%3A%2F%2Fg")
  }

  @Test func nameAndPasswordAreSentAsADigestWhereThatIsWanted() throws {
    let yes = Array(#"{"head":{},"boolean":true}"#.utf8)
    let wanted = #"WWW-Authenticate: Digest realm="x", nonce="abc", qop="auth", algorithm=MD5"#
    let server = try LoopbackServer { request in
      request.contains("Authorization: Digest username=\"me\"")
        ? httpResponse(body: yes)
        : httpResponse("401 Unauthorized", headers: [wanted], body: [])
    }
    defer { server.stop() }
    let executor = EndpointExecutor(
      client: EndpointClient(
        address: server.address, credentials: .basic(user: "me", password: "secret")))
    #expect(try executor.execute(.exists(members)) == .truth(true))
    #expect(server.received.last.map { !$0.contains("secret") } ?? false)
  }
}
