import Foundation
import PseudoTerminals
import Testing

/// lore is killed while it is taught, at moments that nobody chose: what it said to be kept is in the file, and the file
/// is read the next time.
///
/// `LORE_TEST_KILLS` says how often; the README tells when one would.
@Suite(.serialized) struct KilledWhileTeachingTests {
  private static let kills = Int(ProcessInfo.processInfo.environment["LORE_TEST_KILLS"] ?? "") ?? 24

  private let folder = ScratchFolder()
  private var told: String { folder.path + "/told.ttl" }

  private func chat() throws -> PseudoTerminal {
    try PseudoTerminal.chat(
      "lore",
      ["--no-history", "--quiet", "--graph", folder.path + "/shop.ttl", "--teach", told],
      columns: 160)
  }

  /// A statement, and the part of it that must stand in the file: a word, a fact, or a number that takes the place of
  /// another, which is a lesson of several lines.
  private func lesson(_ number: Int) -> (statement: String, written: String) {
    switch number % 3 {
    case 0: ("word\(number) means Aurora", "\"word\(number)\"")
    case 1:
      ("the price of Aurora is \(1000 + number)", "<http://example.org/price> \(1000 + number) .")
    default: ("Lamp\(number) is a lamp", "\"Lamp\(number)\"")
    }
  }

  @Test(.timeLimit(.minutes(30))) func whatWasConfirmedIsThere() throws {
    folder.write(
      """
      @prefix : <http://example.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      :Lamp a rdfs:Class ; rdfs:label "lamp" .
      :price rdfs:domain :Lamp ; rdfs:label "price" .
      :aurora a :Lamp ; rdfs:label "Aurora" ; :price 8 .
      """, to: "shop.ttl")
    var confirmed: [String] = []
    var number = 0
    for _ in 0..<Self.kills {
      let chat = try chat()
      for _ in 0..<Int.random(in: 0...2) {
        number += 1
        let (statement, written) = lesson(number)
        try chat.send("/teach \(statement)\r", until: "Shall I keep that?")
        try chat.enter("y")
        confirmed.append(written)
      }
      number += 1
      confirmed += kill(chat, while: lesson(number))
      let kept = folder.read("told.ttl") ?? ""
      for written in confirmed { #expect(kept.contains(written), "\(written) is lost") }
    }
    // The chat of each round has read what the one before had left; this one reads the last.
    #expect(try chat().leave() == 0)
    let check = PipedProcess.run(
      builtProgram("lore"),
      ["--graph", told, "--graph", folder.path + "/shop.ttl", "what is Aurora?"])
    #expect(check.code == 0 && check.errors.isEmpty, "\(check.errors)")
  }

  /// Teaches a statement, and kills lore before it is known what came of it.
  /// - Returns: what the program said to have kept all the same.
  private func kill(
    _ chat: PseudoTerminal, while lesson: (statement: String, written: String)
  ) -> [String] {
    let before = Self.count(of: "Kept in", in: chat)
    chat.send("/teach \(lesson.statement)\r\(Bool.random() ? "y\r" : "")")
    // The moment is random, from before the statement is read to after the graph is loaded again: 0.2 s.
    _ = chat.exitCode(within: Double.random(in: 0...0.2))
    chat.send("y\r")
    _ = chat.exitCode(within: Double.random(in: 0...0.05))
    chat.signal(9)
    // Everything that it wrote before it died is read.
    _ = try? chat.waitForExit()
    return Self.count(of: "Kept in", in: chat) > before ? [lesson.written] : []
  }

  private static func count(of text: String, in chat: PseudoTerminal) -> Int {
    String(decoding: chat.output, as: UTF8.self).components(separatedBy: text).count - 1
  }
}
