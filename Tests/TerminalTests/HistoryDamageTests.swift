import Glibc
import PseudoTerminals
import Terminal
import Testing

/// A history that is written while processes are killed and the disk is full.
@Suite(.serialized) struct HistoryDamageTests {
  @Test func killedWritersAndAFullDiskLeaveWholeLines() throws {
    let folder = ScratchFolder()
    var sent: Set<String> = []
    for round in 0..<24 {
      // Every eighth may write no file beyond a kilobyte: its lines stand for a full disk's.
      let limit = round % 8 == 7 ? "trap '' XFSZ; ulimit -f 1; " : ""
      let chat = try PseudoTerminal(
        "/bin/sh", ["-c", limit + "exec \"$0\" --quiet", builtProgram("canned-chat")],
        environment: ["LORE_HISTORY": folder.path + "/history"])
      try chat.waitForLine("lore> ")
      let lines = (0..<12).map { "question \(round) number \($0)" }
      sent.formUnion(lines)
      chat.send(lines.map { $0 + "\r" }.joined())
      // Some die at once, some later, some after their last word.
      _ = chat.exitCode(within: Double(round % 5) * 0.02)
      chat.signal(SIGKILL)
      #expect(try chat.waitForExit() == 128 + SIGKILL)
    }
    let kept = HistoryFile(path: folder.path + "/history").entries().map(\.text)
    #expect(!kept.isEmpty)
    // Each strange line is what a full disk cut, and is a line of its own: no two lines grew together.
    let strangers = kept.filter { line in !sent.contains(line) }
    #expect(
      strangers.count <= 3 && strangers.allSatisfy { part in sent.contains { $0.hasPrefix(part) } })
    let next = try startChat(["--quiet"], environment: ["LORE_HISTORY": folder.path + "/history"])
    try next.send("\u{1B}[A", untilLine: "lore> " + (kept.last ?? ""))
    try next.send("\u{15}", untilLine: "lore> ")
    try next.ask("still here")
    #expect(HistoryFile(path: folder.path + "/history").entries().last?.text == "still here")
  }
}
