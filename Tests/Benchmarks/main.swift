import Assistant
import Glibc
import Graph
import Triples

// benchmarks [FOLDER]: measures loading, asking and starting with the question suites in the folder;
// without one, with the graph inside.

let folder = CommandLine.arguments.dropFirst().first
let program = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
  .dropLast().joined(separator: "/")

func words(_ name: String) -> String? {
  let path = "Tests/Suites/\(name)/vocabulary.ttl"
  return access(path, R_OK) == 0 ? path : nil
}

/// Loads a suite's graph and asks its questions.
func measure(_ name: String, _ files: [String]) throws {
  guard let folder else { return }
  let graph = "\(folder)/\(name)/graph.ttl"
  guard access(graph, R_OK) == 0 else { return Report.line(name, "skipped: no \(graph)") }
  print("\n\(name)")
  let loading = try Loading(graph, words: words(name))
  let peer = Peer(
    script: "Tests/Benchmarks/peer.py", graph: graph,
    suites: files.map { "\(folder)/\($0).jsonl" })
  try loading.report(peer)
  let asking = Asking(assistant: loading.assistant)
  for file in files {
    if let suite = Suite(file, in: folder) { asking.report(suite, gold: peer?.hops[file]) }
  }
  asking.reportTab()
  if let longest = files.last.flatMap({ Suite($0, in: folder) })?.questions.max(by: {
    $0.utf8.count < $1.utf8.count
  }) {
    asking.reportStop(longest)
  }
}

/// Times a process from its start to its end, as a multiple of the smallest program's.
func measureStart() {
  let lore = program + "/lore"
  let commands = [["cat", "/dev/null"], [lore, "what affects service management?"]]
  var times: [[Double]] = [[], []]
  for _ in 0..<15 {
    for (index, command) in commands.enumerated() {
      if let time = Processes.time(command) { times[index].append(1e3 * time) }
    }
  }
  guard times[1].count == 15 else {
    return Report.line("start", "skipped: no \(lore); swift build -c release --product lore")
  }
  let (cat, one) = (times[0].median, times[1].median)
  Report.line(
    "start",
    "\(Report.fixed(one, 2)) ms for one question, \(Report.fixed(one / cat, 1)) times cat's \(Report.fixed(cat, 2)) ms"
  )
}

func measureDefaultGraph() throws {
  print("\nthe graph inside")
  var builder = TripleStoreBuilder()
  for file in DefaultGraph.files {
    try GraphReader.read(bytes: file.bytes, name: file.name, into: &builder)
  }
  let asking = Asking(assistant: Assistant(store: builder.finish(), evidenceLimit: 0))
  if let folder, let suite = Suite("mission/questions", in: folder) {
    asking.report(suite, gold: nil)
  }
  asking.reportTab()
  measureStart()
}

do {
  // The largest graph first, since memory is read off the whole process.
  try measure("metaqa", ["metaqa/1hop", "metaqa/2hop", "metaqa/3hop"])
  try measure("pathquestion", ["pathquestion/2hop", "pathquestion/3hop"])
  try measure("geoquery", ["geoquery/questions"])
  try measureDefaultGraph()
} catch {
  print("\(error)")
  exit(1)
}
