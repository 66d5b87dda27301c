import LoopbackServers
import PseudoTerminals
import Testing

private let words = """
  @prefix : <http://e.org/> .
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  :Film a rdfs:Class ; rdfs:label "film" .
  :Person a rdfs:Class ; rdfs:label "person" .
  :director rdfs:label "director" ; rdfs:domain :Film ; rdfs:range :Person .
  :dogville a :Film ; rdfs:label "Dogville" ; :director :someone .

  """

/// The response of a small store that knows only that Lars directs.
private func answer(to request: String) -> [UInt8] {
  let isDirector = request.contains("director") && request.contains("dogville")
  let row =
    #"{"answer":{"type":"uri","value":"http://e.org/lars"},"#
    + #""label":{"type":"literal","value":"Lars \"{von}\" Trier"}}"#
  let json =
    request.contains("query=ASK")
    ? #"{"head":{},"boolean":true}"#
    : #"{"head":{"vars":["answer","label"]},"results":{"bindings":["# + (isDirector ? row : "")
      + "]}}"
  return httpResponse(body: Array(json.utf8))
}

@Suite("lore --endpoint", .serialized) struct EndpointCommandTests {
  private let folder = ScratchFolder()

  private func arguments(_ address: String) -> [String] {
    folder.write(words, to: "words.ttl")
    return ["--graph", folder.path + "/words.ttl", "--endpoint", address, "--refresh"]
  }

  private var environment: [String: String] { ["XDG_CACHE_HOME": folder.path] }

  @Test func theWordsComeFromTheFileAndTheFactsFromTheEndpoint() throws {
    let server = try LoopbackServer(answer: answer)
    defer { server.stop() }
    let run = lore(
      arguments(server.address) + ["who is the director of Dogville?"], environment: environment)
    #expect(run.output.contains("Lars \"{von}\" Trier"))
    #expect(!run.output.contains("someone"))
    #expect(run.code == 0)
    #expect(server.received.allSatisfy { $0.contains("query=ASK") || $0.contains("SELECT") })
  }

  @Test func anEndpointThatIsDownIsASentenceAndFour() {
    let run = lore(
      arguments("http://127.0.0.1:9/query") + ["who directed Dogville?"], environment: environment)
    #expect(run.errors.contains("cannot be reached"))
    #expect(run.output == "")
    #expect(run.code == 4)
  }

  @Test func aWebPageIsASentenceAndFour() throws {
    let server = try LoopbackServer { _ in
      httpResponse(type: "text/html", body: Array("<html>Welcome".utf8))
    }
    defer { server.stop() }
    let run = lore(arguments(server.address) + ["who directed it?"], environment: environment)
    #expect(run.errors.contains("answered with a web page, not with SPARQL results"))
    #expect(run.code == 4)
  }

  /// A process of its own has a home of its own.
  @Test func withoutAnythingInTheEnvironmentTheNetrcSaysWhoAsks() throws {
    let server = try LoopbackServer(answer: answer)
    defer { server.stop() }
    folder.write("machine 127.0.0.1 login me password secret\n", to: ".netrc")
    let run = lore(
      arguments(server.address) + ["who is the director of Dogville?"],
      environment: environment.merging(["HOME": folder.path]) { $1 })
    #expect(run.code == 0)
    #expect(
      server.received.allSatisfy { $0.contains("Authorization: Basic bWU6c2VjcmV0\r\n") })
  }

  @Test func theChatGoesOnAfterTheEndpointFailed() throws {
    var server = try LoopbackServer(answer: answer)
    defer { server.stop() }
    let chat = try PseudoTerminal.chat(
      "lore", ["--no-history"] + arguments(server.address), environment: environment, columns: 160)
    let question = "who is the director of Dogville?"
    try chat.waitForReading(after: 0)
    try chat.enter(question)
    #expect(chat.screen.text.contains("Trier"))
    server.stop()
    try chat.enter(question)
    #expect(chat.screen.text.contains("cannot be reached"))
    server = try LoopbackServer(port: server.port, answer: answer)
    let count = server.received.count
    try chat.enter(question)
    #expect(server.received.count > count)
    #expect(try chat.leave() == 0)
  }

  @Test func anEndpointNobodyVouchesForIsRefusedAndOneThatIsVouchedForAnswers() throws {
    let server = try SecureServer(in: folder)
    defer { server.stop() }
    let question = arguments(server.address) + ["who is the director of Dogville?"]
    let refused = lore(question, environment: environment)
    #expect(refused.errors.contains("is not trusted (SSL certificate problem: self"))
    #expect(refused.errors.contains("CURL_CA_BUNDLE"))
    #expect(refused.output == "")
    #expect(refused.code == 4)
    for variable in ["CURL_CA_BUNDLE", "SSL_CERT_FILE"] {
      let trusted = [variable: server.certificate]
      let run = lore(question, environment: environment.merging(trusted) { $1 })
      #expect(run.output.contains("Lars von Trier"), "\(variable): \(run.errors)")
      #expect(run.code == 0)
    }
    let nowhere = ["CURL_CA_BUNDLE": folder.path + "/none.pem"]
    let lost = lore(question, environment: environment.merging(nowhere) { $1 })
    #expect(lost.errors.contains("is not trusted"))
    #expect(lost.code == 4)
  }

  @Test func anEndpointThatDiesAmidABatchCostsTheQuestionsAskedMeanwhile() throws {
    var server = try LoopbackServer(answer: answer)
    defer { server.stop() }
    let batch = try PipedDialogue(
      builtProgram("lore"), ["--format", "jsonl"] + arguments(server.address),
      environment: environment)
    var failed: [Int] = []
    for number in 0..<1000 {
      if number == 400 { server.stop() }
      if number == 440 { server = try LoopbackServer(port: server.port, answer: answer) }
      batch.send("who is the director of Dogville?\n\n")
      let line = try #require(batch.readLine())
      #expect(line.hasPrefix(#"{"question": "who is the director of Dogville?""#))
      if !line.contains(#""status": "answered""#) { failed.append(number) }
      if number == 420 { #expect(line.contains("cannot be reached")) }
    }
    #expect(failed == Array(400..<440))
    #expect(batch.finish() == 4)
  }
}
