import Assistant
import Glibc
import Terminal
import Triples

/// Graph files of every format, broken: they are read, or refused with a sentence; what was read can be asked.
struct GraphFuzzer: Fuzzer {
  private let originals: [(name: String, bytes: [UInt8])]

  init() throws {
    originals = try Fixtures.graphs()
  }

  private static let pieces = [
    "\"", "'''", "<", ">", "@prefix : <x:> .", "[", "]", "(", ")", "{", "}", "^^", "@en-",
    "\\u0000",
    "\\uD800", "\\U0010FFFF", "_:b", ";", ",", ".", "\u{0}", "\u{1B}[31m", "\u{202E}", "1e999",
    "\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>",
    " a <http://www.w3.org/2002/07/owl#TransitiveProperty> .",
    " <http://www.w3.org/2000/01/rdf-schema#subClassOf> ",
    " <http://www.w3.org/2000/01/rdf-schema#label> \"tea\" .", "9223372036854775808", "-0", "true",
  ]

  func input(_ random: inout Seeded) -> [UInt8] {
    let original = random.one(of: originals, or: ("x.ttl", []))
    let bytes = random.broken(original.bytes, with: Self.pieces)
    // The first line of an input is the name of the file, whose suffix tells the format.
    return Array((original.name + "\n").utf8) + bytes
  }

  mutating func fault(of input: [UInt8]) -> String? {
    let end = input.firstIndex(of: 0x0A) ?? input.endIndex
    let name = String(decoding: input[..<end], as: UTF8.self)
    var builder = TripleStoreBuilder()
    do {
      try GraphReader.read(bytes: Array(input[end...].dropFirst()), name: name, into: &builder)
    } catch {
      let told = error.problems.map { $0.description.safeForTerminal() }.joined()
      return told.isEmpty ? "refused without a word" : fault(inText: told)
    }
    builder.applyWithdrawals()
    let assistant = Assistant(store: builder.finish(), timeLimit: 1)
    var conversation = Conversation(with: assistant)
    for question in ["what is there?", "how many teas are there?", "tell me about tea"] {
      let reply = conversation.reply(to: question)
      if let fault = fault(inText: reply.jsonLine) { return fault }
    }
    _ = GraphCheck(assistant).findings()
    return fault(inText: assistant.banner.safeForTerminal())
  }
}
