import Assistant
import English
import Triples
import Vocabulary

/// Measures loading a graph: rate, memory, and the same of serd alone and of pyoxigraph.
struct Loading {
  let assistant: Assistant
  private let seconds: Double
  private let resident: Int
  private let path: String

  /// Loads the graph, indexes and lexicon included, as the first thing that the process does.
  init(_ path: String, words: String?) throws {
    let before = Clock.residentBytes
    let start = Clock.now
    assistant = Assistant(
      store: try GraphReader.read([path] + [words].compactMap { $0 }), evidenceLimit: 0)
    seconds = Clock.now - start
    resident = Clock.residentBytes - before
    self.path = path
  }

  func report(_ peer: Peer?) throws {
    let store = assistant.lexicon.store
    let count = Double(store.tripleCount)
    // The best of three runs, since the machine is shared and only what the program needs is of interest.
    let serd = (0..<3).map { _ in SerdAlone.parse(path) }.min() ?? 0
    let again =
      try (0..<3).map { _ in
        try Clock.time { _ = Assistant(store: try GraphReader.read([path])) }
      }.min() ?? seconds
    let best = min(seconds, again)
    Report.line(
      "load",
      "\(Report.fixed(best, 3)) s, \(Report.fixed(count / best / 1e6, 2)) million triples a second")
    Report.line(
      "serd alone",
      "\(Report.fixed(serd, 3)) s; lore loads at \(Report.fixed(100 * serd / best, 0))% of its rate"
    )
    Report.line(
      "memory",
      "\(Report.fixed(Double(store.overhead) / count, 1)) bytes a triple beside the terms' own text (\(Report.fixed(Double(store.textBytes) / count, 1))); \(Report.fixed(Double(resident) / 1_048_576, 1)) MiB resident"
    )
    if let peer {
      Report.line(
        "pyoxigraph",
        "\(Report.fixed(peer.load, 3)) s, \(Report.fixed(peer.resident, 1)) MiB; lore is \(Report.fixed(peer.load / best, 1)) times as fast in \(Report.fixed(Double(resident) / 1_048_576 / peer.resident, 2)) of the memory"
      )
    }
  }
}

/// The times that pyoxigraph took for the same work.
struct Peer {
  var load = 0.0
  var resident = 0.0
  /// Median microseconds of the gold SPARQL by suite.
  var hops: [String: Double] = [:]

  /// Runs the peer; nil where it is not installed.
  init?(script: String, graph: String, suites: [String]) {
    let files = ([graph] + suites).map { "'\($0)'" }.joined(separator: " ")
    guard let lines = Processes.lines("python3 '\(script)' \(files) 2>/dev/null") else {
      return nil
    }
    for line in lines {
      let words = line.split(separator: " ")
      guard let last = words.last.flatMap({ Double($0) }) else { continue }
      switch words.first {
      case "load": load = last
      case "resident": resident = last
      default: hops[String(words[1])] = last
      }
    }
  }
}
