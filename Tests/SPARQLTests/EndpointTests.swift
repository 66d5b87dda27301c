import Queries
import RDF
import SPARQL
import Testing

private let address = "http://localhost:1/query"
private let films = Query.join(
  Relation("http://e.org/directed_by", inverse: true), .terms([.iri("http://e.org/ang_lee")]))

private func executor(_ transport: RecordingTransport, rowLimit: Int = 10) -> EndpointExecutor {
  var client = EndpointClient(address: address, transport: transport, rowLimit: rowLimit)
  client.firstWait = 0.01
  return EndpointExecutor(client: client)
}

/// The sentence that a person reads where the endpoint answers so, or does not answer: "The endpoint … is too busy to
/// answer (503); try again in a while."
private func sentence(_ answer: Result<EndpointResponse, EndpointError>) -> String {
  do {
    let denotation = try executor(RecordingTransport([answer])).execute(films)
    return "answered \(denotation)"
  } catch ExecutionError.endpoint(let sentence) {
    return sentence
  } catch {
    return "\(error)"
  }
}

@Suite("Asking an endpoint") struct EndpointTests {
  @Test func answersAreTheTermsOfTheRowsAndTheirLabelsAreKept() throws {
    let transport = RecordingTransport(
      json: """
        {"head":{"vars":["answer","label"]},"results":{"bindings":[
        {"answer":{"type":"uri","value":"http://e.org/b"},"label":{"type":"literal","value":"B \\u00e9\\ud83c\\udfac"}},
        {"answer":{"type":"uri","value":"http://e.org/a"},"label":{"type":"literal","value":"A","xml:lang":"en"}},
        {"answer":{"type":"uri","value":"http://e.org/a"},"label":{"type":"literal","value":"Z"}}]}}
        """)
    let executor = executor(transport)
    #expect(
      try executor.execute(films) == .terms([.iri("http://e.org/a"), .iri("http://e.org/b")]))
    #expect(executor.labels.label(of: .iri("http://e.org/a")) == "A")
    #expect(executor.labels.label(of: .iri("http://e.org/b")) == "B é🎬")
  }

  @Test func ofALabelInSeveralLanguagesTheAskersIsKept() throws {
    func row(_ text: String, _ tag: String) -> String {
      """
      {"answer":{"type":"uri","value":"http://e.org/a"},
      "label":{"type":"literal","value":"\(text)","xml:lang":"\(tag)"}}
      """
    }
    let rows = [row("chape", "fr"), row("cope", "en"), row("cappa", "it")].joined(separator: ",")
    let executor = executor(
      RecordingTransport(
        json: "{\"head\":{\"vars\":[\"answer\",\"label\"]},\"results\":{\"bindings\":[\(rows)]}}"))
    _ = try executor.execute(films)
    #expect(executor.labels.label(of: .iri("http://e.org/a")) == "cope")
  }

  @Test func aQuestionIsPostedAsAFormThatAsksForJSON() throws {
    let transport = RecordingTransport(json: #"{"head":{},"boolean":true}"#)
    #expect(try executor(transport).execute(.exists(films)) == .truth(true))
    let request = try #require(transport.sent.first)
    #expect(
      request.form.hasPrefix("query=PREFIX%20ns%3A%20%3Chttp%3A%2F%2Fe.org%2F%3E%0AASK%20%7B"))
    #expect(request.headers.contains { $0.hasPrefix("Accept: application/sparql-results+json,") })
  }

  @Test func countsAreNumbersAndTheLargestOfNothingIsNothing() throws {
    let three =
      #"{"head":{"vars":["answer"]},"results":{"bindings":[{"answer":{"type":"typed-literal","datatype":"http://www.w3.org/2001/XMLSchema#integer","value":"3"}}]}}"#
    let nothing = #"{"head":{"vars":["answer"]},"results":{"bindings":[]}}"#
    let executor = executor(RecordingTransport(json: three, nothing))
    #expect(try executor.execute(.count(films)) == .number(3))
    let longest = Query.aggregate(.largest, films, .value(Relation("http://e.org/minutes")))
    #expect(try executor.execute(longest) == .terms([]))
  }

  /// Rows of named cells: an IRI by its local name, a number by its digits.
  private static func rows(_ names: [String], _ rows: [[String?]]) -> String {
    let bindings = rows.map { row in
      let cells = zip(names, row).compactMap { name, cell -> String? in
        guard let cell else { return nil }
        let value =
          Int(cell) == nil
          ? "\"uri\",\"value\":\"http://e.org/\(cell)\""
          : "\"literal\",\"datatype\":\"\(XSD.integer)\",\"value\":\"\(cell)\""
        return "\"\(name)\":{\"type\":\(value)}"
      }
      return "{" + cells.joined(separator: ",") + "}"
    }
    let vars = names.map { "\"\($0)\"" }.joined(separator: ",")
    return
      #"{"head":{"vars":[\#(vars)]},"results":{"bindings":[\#(bindings.joined(separator: ","))]}}"#
  }

  private static func things(_ names: String...) -> [Term] {
    names.map { .iri("http://e.org/" + $0) }
  }

  @Test func whatTheEngineMeasuresIsPutInOrderHere() throws {
    let all = Self.rows(["answer"], [["c"], ["a"], ["b"], ["d"]])
    let scores = Self.rows(
      ["answer", "measure"], [["b", "2"], ["a", "2"], ["c", "10"], ["d", nil]])
    let transport = RecordingTransport(json: all, scores)
    let sorting = Sorting(
      set: films, measure: .value(Relation("http://e.org/minutes")), descending: true)
    #expect(
      try executor(transport).execute(.sorted(sorting)) == .list(Self.things("c", "a", "b", "d")))
    #expect(transport.sent.allSatisfy { !$0.form.contains("ORDER%20BY") })
  }

  @Test func aPartOfASetIsTakenHereAndSentByName() throws {
    let all = Self.rows(["answer"], [["c"], ["a"], ["b"]])
    let transport = RecordingTransport(json: all, Self.rows(["answer"], [["2"]]))
    let some = Query.count(.join(Relation("http://e.org/cast"), .slice(films, .last(2))))
    #expect(try executor(transport).execute(some) == .number(2))
    let last = try #require(transport.sent.last).form
    #expect(last.contains("VALUES%20%3Fx") && last.contains("ns%3Ab") && last.contains("ns%3Ac"))
    #expect(!last.contains("ang_lee"))
  }

  @Test func groupsHaveARowForWhatTheyAreGroupedBy() throws {
    let sizes = Self.rows(["subject", "answer"], [["y", "3"], ["x", "1"]])
    let transport = RecordingTransport(json: sizes, Self.rows(["answer"], [["y"], ["x"]]))
    let groups = Groups(set: films, by: Relation("http://e.org/genre"), value: .count)
    #expect(
      try executor(transport).execute(.groups(groups))
        == .table(
          zip(Self.things("x", "y"), [1, 3]).map { .init(subject: $0, cells: [[.number($1)]]) }))
  }

  @Test func groupsAreInTheOrderOfTheirNumber() throws {
    let sizes = Self.rows(["subject", "answer"], [["x", "1"], ["y", "3"], ["z", "3"]])
    let transport = RecordingTransport(json: sizes, Self.rows(["answer"], [["z"], ["y"], ["x"]]))
    let groups = Groups(
      set: films, by: Relation("http://e.org/genre"), value: .count, first: .largest)
    #expect(
      try executor(transport).execute(.groups(groups))
        == .table(
          zip(Self.things("y", "z", "x"), [3, 3, 1]).map {
            .init(subject: $0, cells: [[.number($1)]])
          }))
  }

  @Test func aBusyEngineIsAskedAgainAFewTimes() throws {
    let busy = Result<EndpointResponse, EndpointError>.success(.page("", status: 503))
    let ask = Query.exists(films)
    let patient = RecordingTransport([busy, busy, .success(.json(#"{"boolean":false}"#))])
    #expect(try executor(patient).execute(ask) == .truth(false))
    #expect(patient.sent.count == 3)
    let hopeless = RecordingTransport(Array(repeating: busy, count: 9))
    #expect(throws: ExecutionError.self) { try executor(hopeless).execute(ask) }
    #expect(hopeless.sent.count == 4)
    let named = sentence(.success(.page("", status: 429, headers: ["retry-after": "60"])))
    #expect(named.contains("is too busy to answer (429); try again"))
  }

  @Test func aConnectionFoundClosedIsOpenedOnceMore() throws {
    let closed = Result<EndpointResponse, EndpointError>.failure(.cutOff(address, bytes: 0))
    let once = RecordingTransport([closed, .success(.json(#"{"boolean":true}"#))])
    #expect(try executor(once).execute(.exists(films)) == .truth(true))
    let twice = executor(RecordingTransport([closed, closed]))
    #expect(throws: ExecutionError.self) { try twice.execute(.exists(films)) }
    #expect(twice.client.health.failures == 1)
  }

  @Test func stoppingWhileWaitingIsAStop() throws {
    let slow = RecordingTransport([
      .success(.page("", status: 429, headers: ["retry-after": "4"]))
    ])
    var executor = executor(slow)
    executor.stop = { slow.sent.count > 0 }
    #expect(throws: ExecutionError.cancelled) { try executor.execute(films) }
  }
}

@Suite("When an endpoint fails") struct EndpointFailureTests {
  private static let row = #"{"answer":{"type":"uri","value":"http://e.org/a"}}"#

  @Test(arguments: [
    (
      EndpointResponse.page("<html>", status: 200),
      "answered with a web page, not with SPARQL results"
    ),
    (.page("<html>", status: 404), "answered with status 404. The path may be wrong."),
    (.page("no", status: 401), "refused access (401); set LORE_ENDPOINT_USER"),
    (.json("Parse error at line 3\nand more", status: 400), "status 400: Parse error at line 3"),
    (.json(#"{"head":{"vars":["answer"]},"results":{"bindings":[x]}}"#), "at byte 51"),
    (.json(#"{"head":{"vars":["answer"]},"results":{"bindings":["#), "was cut off after 51 bytes"),
    (.json(#"{"boolean":true}"#), "not well-formed"),
    (
      .json(
        #"{"results":{"bindings":["# + Array(repeating: row, count: 11).joined(separator: ",")
          + "]}}"), "has more than 10 rows"
    ),
  ])
  func eachFailureIsASentenceThatSaysWhatHappened(response: EndpointResponse, part: String) {
    #expect(sentence(.success(response)).contains(part))
  }

  @Test func anEndpointThatIsDownIsNeverReadAsNone() {
    let down = sentence(.failure(.unreachable(address, detail: "refused")))
    #expect(down.contains("cannot be reached (refused); is it running"))
  }

  @Test func aRealConnectionThatNobodyAnswersIsToldInTime() {
    let client = EndpointClient(address: "http://127.0.0.1:9/query")
    #expect(throws: ExecutionError.self) {
      try EndpointExecutor(client: client, timeLimit: 2).execute(films)
    }
    let nonsense = EndpointClient(address: "gopher://x")
    #expect(throws: EndpointError.badAddress("gopher://x").asExecutionError) {
      try EndpointExecutor(client: nonsense).execute(films)
    }
  }
}
