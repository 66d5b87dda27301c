import Answers
import Assistant
import Glibc
import Terminal

/// The chat with answers known beforehand: what the tests in a pseudo-terminal talk to.
@main
enum CannedChat {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let environment = TerminalEnvironment.current()
    let color: ColorChoice = arguments.contains("--color") ? .always : .auto
    let settings = ChatSettings(
      isUnicode: environment.isUnicode,
      isColored: environment.usesColor(color, isTerminal: true),
      isQuiet: arguments.contains("--quiet"))
    do {
      let signal = try Chat.run(
        with: CannedAnswers(), guide: CannedGuide(), environment: environment, settings: settings,
        keepsHistory: !arguments.contains("--no-history"))
      if let signal { Chat.end(by: signal) }
    } catch {
      exit(1)
    }
  }
}

/// Replies chosen by the question's first word.
struct CannedAnswers: Answering {
  private var count = 0

  mutating func reply(to question: String, stop: @escaping @Sendable () -> Bool) -> Reply {
    count += 1
    var reply = Reply(
      question: question, status: .answered, answer: Answer("You asked: \(question)."))
    reply.reading = "the reading of \(question)"
    reply.sparql = "SELECT ?x WHERE {\n  ?x ?p ?o\n}"
    reply.evidence = [
      Reply.Evidence(subject: "tea", predicate: "comes from", object: "leaves", source: "a book")
    ]
    switch question.prefix(while: { $0 != " " }) {
    case "list": reply.answer = Answer([.sentence("There are 50:"), .list(numbered(50))])
    case "table":
      reply.answer = Answer([
        .table(
          header: ["", "green tea", "black tea"],
          rows: [
            [["colour"], ["a pale and delicate green"], ["dark red"]],
            [["served with"], ["nothing at all", "rice"], ["milk", "lemon", "sugar"]],
          ])
      ])
    case "chain":
      reply.answer = Answer([.chain(["picking", "withering", "rolling", "drying", "sorting"])])
    case "ambiguous":
      reply.alternatives = ["the leaves of tea", "the colour of tea"]
    case "which":
      reply.status = .unknown
      reply.alternatives = ["the leaves of tea", "the colour of tea"]
      reply.answer = Clarification(options: reply.alternatives).answer
      reply.suggestions = ["what is tea?"]
    case "rows":
      reply.columns = ["tea", "origin"]
      reply.rows = [["tea, green", "the \"east\""], ["oolong", "Taiwan"]]
      reply.answers = ["tea, green", "oolong"]
    case "unknown":
      reply.status = .unknown
      reply.answer = Answer(
        "I don't know the word “unknown”. You could ask: “what is tea?” or “where does tea grow?”.")
      reply.suggestions = ["what is tea?", "where does tea grow?"]
    case "noted":
      reply.notes = ["I read brew as infusion."]
      reply.answer = Answer([.sentence("I read brew as infusion."), .sentence("It is tea.")])
    case "next": reply.suggestions = ["what is tea?", "where does tea grow?"]
    case "escape": reply.answer = Answer("red \u{1B}[31malert\u{07} \u{202E}desrever")
    case "slow": wait(until: stop)
    case "turns": reply.answer = Answer("That was turn \(count).")
    default: break
    }
    return reply
  }

  mutating func reset() { count = 0 }

  private func numbered(_ count: Int) -> [String] { (1...count).map { "item \($0)" } }

  /// Works for half a minute, unless it is stopped.
  private func wait(until stop: () -> Bool) {
    for _ in 0..<30_000 where !stop() { usleep(1000) }
  }
}

struct CannedGuide: Guide {
  var banner: String { "tea" }

  func exampleQuestions(limit: Int) -> [String] {
    Array(["what is tea?", "where does tea grow?"].prefix(limit))
  }

  var names: [String] {
    ["green tea", "green tea leaves", "black tea", "oolong", "コーヒー豆", "crash", "overflow"]
      + (100..<200).map { "variety \($0)" }
  }

  func names(
    after property: String, startingWith prefix: String, limit: Int
  ) -> (names: [String], total: Int)? {
    // Faults in the middle of editing a line.
    if property == "crash now" { abort() }
    if property == "overflow now" { return ([], depth(from: 0)) }
    guard property == "colour" else { return nil }
    let names = ["black tea", "green tea"].filter { $0.hasPrefix(prefix) }
    return (names, names.count)
  }

  /// Calls itself until the stack overflows: a crash, to see what becomes of the terminal then.
  private func depth(from depth: Int) -> Int {
    depth < 0 ? 0 : 1 + self.depth(from: depth + 1)
  }

  func names(startingWithOneOf texts: [String], limit: Int) -> [String] {
    ["jasmine pearls", "green tea from afar"].filter { name in
      texts.contains { name.hasPrefix($0.lowercased()) }
    }
  }

  func names(meantBy typed: String) -> [String] {
    if ["far", "away", "nothing"].contains(typed) { return [typed] }
    return names.prefix(7).filter { name in
      name == typed
        || !names.contains(typed) && name != "green tea leaves"
          && name.split(separator: " ").contains { $0.hasPrefix(typed) }
    }
  }

  func evidence(
    of reply: Reply, stop: @escaping @Sendable () -> Bool
  ) -> [Reply.Evidence]? {
    if reply.question.hasPrefix("facts too late") { return nil }
    guard reply.question.hasPrefix("facts") else { return reply.evidence }
    return (1...13).map {
      Reply.Evidence(subject: "tea", predicate: "comes from", object: "leaf \($0)", source: nil)
    }
  }

  func members(
    ofKind name: String, limit: Int
  ) -> (kind: String, count: Int, names: [String])? {
    name == "cup" ? ("cups", 12, ["blue cup", "red cup"]) : nil
  }

  func kind(ofName name: String) -> String? { name == "7" ? "lucky number" : nil }

  func neighbourhood(of name: String, depth: Int, most: Int) -> Neighbourhood? {
    guard name == "green tea" else { return nil }
    return Neighbourhood(
      name: name,
      branches: [
        .init(
          property: "served with", neighbours: [.init(name: "nothing"), .init(name: "rice")],
          omitted: 3),
        .init(property: "grows into", isInward: true, neighbours: [.init(name: "leaf")]),
      ])
  }

  func connections(
    from: String, to: String, limit: Int, stop: () -> Bool
  ) -> [Connection]? {
    if from == "far" {
      // Looks for half a minute, unless it is stopped.
      for _ in 0..<30_000 where !stop() { usleep(1000) }
      return []
    }
    guard from == "green tea", to == "oolong" else { return nil }
    return [
      Connection([.init("leaf", "grows into", "green tea"), .init("leaf", "makes", "oolong")])
    ]
  }

  func diagram(of name: String?, depth: Int, most: Int) -> Diagram? {
    guard name == nil || name == "green tea" else { return nil }
    var diagram = Diagram(
      nodes: [Diagram.Node("green tea", isCentre: true), Diagram.Node("leaf")],
      edges: [Diagram.Edge(0, "made of", 1)])
    diagram.omitted = 3
    return diagram
  }

  var properties: [String] { ["benefits", "colour"] }

  func trace(of question: String) -> [String] { ["answered", "tea: the thing asked about"] }

  func steps(of reply: Reply) -> [EvaluationStep] {
    [EvaluationStep("teas", count: 12, depth: 1), EvaluationStep("green teas", count: 3)]
  }
}
