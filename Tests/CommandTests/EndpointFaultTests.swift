import LoopbackServers
import PseudoTerminals
import Testing

/// Endpoints that answer what they should not, asked by the built command.
@Suite("lore --endpoint, at fault", .serialized) struct EndpointFaultTests {
  private let folder = ScratchFolder()

  private func ask(_ address: String, _ arguments: [String] = []) -> PipedProcess {
    lore(
      arguments + ["--refresh", "--endpoint", address, "how many towers are there?"],
      environment: ["XDG_CACHE_HOME": folder.path])
  }

  private func count(_ value: String) -> [UInt8] {
    Array(
      (#"{"head":{"vars":["o","p","n"]},"results":{"bindings":[{"o":{"type":"uri","value":"x:o"},"#
        + #""p":{"type":"uri","value":"x:p"},"n":{"type":"literal","value":"\#(value)","#
        + #""datatype":"http://www.w3.org/2001/XMLSchema#double"}}]}}"#).utf8)
  }

  @Test(arguments: ["INF", "9223372036854775807", "NaN"])
  func aCountThatIsNoneIsASentenceAndFour(value: String) throws {
    let yes = Array(#"{"head":{},"boolean":true}"#.utf8)
    let body = count(value)
    let server = try LoopbackServer { httpResponse(body: $0.contains("query=ASK") ? yes : body) }
    defer { server.stop() }
    let run = ask(server.address)
    #expect(run.errors.contains("is not well-formed: \"\(value)\""))
    #expect(run.code == 4)
  }

  @Test func passwordsAreNotShown() {
    for command in [[], ["check"]] {
      let run = lore(
        command + ["--endpoint", "http://me:SECRET@127.0.0.1:9/query?token=SECRET"]
          + (command.isEmpty ? ["what is there?"] : []),
        environment: ["XDG_CACHE_HOME": folder.path])
      #expect(run.errors.contains("http://me:…@127.0.0.1:9/query?token=…"))
      #expect(!(run.errors + run.output).contains("SECRET"))
      #expect(run.code == 4, "\(command)")
    }
  }

  @Test func whatAServerSendsIsNoEscape() throws {
    let server = try LoopbackServer { _ in
      httpResponse(type: "text/\u{1B}[31mred", body: Array("x".utf8))
    }
    defer { server.stop() }
    let run = ask(server.address)
    #expect(run.errors.contains("answered with text/") && !run.errors.contains("\u{1B}"))
    #expect(run.code == 4)
  }

  @Test func anEndpointThatHangsIsLeftInTime() throws {
    let server = try LoopbackServer(holdsFor: 5) { _ in [] }
    defer { server.stop() }
    let start = now()
    let run = ask(server.address, ["--timeout", "1"])
    #expect(now() - start < 4)
    #expect(run.errors.contains("took longer than 1 s"))
    #expect(run.code == 4)
  }

  @Test func namedGraphsAreNamed() throws {
    let server = try LoopbackServer { request in
      if request.contains("query=ASK") {
        return httpResponse(body: Array(#"{"head":{},"boolean":true}"#.utf8))
      }
      let rows =
        request.contains("GRAPH") ? #"{"g":{"type":"uri","value":"http://ex.test/g1"}}"# : ""
      return httpResponse(
        body: Array(#"{"head":{"vars":["g"]},"results":{"bindings":[\#(rows)]}}"#.utf8))
    }
    defer { server.stop() }
    let run = ask(server.address)
    #expect(run.errors.contains("facts in named graphs only (http://ex.test/g1)"))
    #expect(run.errors.contains("?default-graph-uri=http%3A%2F%2Fex.test%2Fg1"))
    #expect(run.code == 4)
  }

  @Test func aPipeInThePlaceOfAFileIsNotWaitedFor() throws {
    let pipe = folder.path + "/history"
    let shell = PipedProcess.run(
      "/bin/sh", ["-c", "mkfifo '\(pipe)'"], input: [], environment: [:])
    #expect(shell.code == 0)
    let chat = try PseudoTerminal.chat(
      "lore", ["--quiet"], environment: ["LORE_HISTORY": pipe], columns: 120)
    try chat.enter("what affects service management?")
    #expect(chat.screen.text.contains("inadequate staff"))
    #expect(try chat.leave() == 0)
  }
}
