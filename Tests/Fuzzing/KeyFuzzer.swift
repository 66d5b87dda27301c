import Glibc
import PseudoTerminals

/// Keys in any order at a chat on a pseudo-terminal: it leaves when it is told to, and leaves the terminal as
/// it was.
struct KeyFuzzer: Fuzzer {
  private let folder = ScratchFolder()

  init() {}

  // No "|" and no "!": what is typed must run nothing.
  private static let keys: [String] = letters + controls + sequences

  // No "|" and no "!": what is typed must run nothing.
  private static let letters: [String] = (0x20..<0x7F as Range<UInt8>)
    .map { String(Unicode.Scalar($0)) }.filter { $0 != "|" && $0 != "!" }

  // Without Ctrl-Z, Ctrl-\ and Ctrl-D, which stop and end it.
  private static let controls: [String] = (1..<0x20 as Range<UInt8>)
    .filter { ![0x1A, 0x1C, 0x04].contains($0) }.map { String(Unicode.Scalar($0)) }

  private static let sequences: [String] = [
    "\u{7F}", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[1;5C", "\u{1B}[1;5D",
    "\u{1B}[H", "\u{1B}[F", "\u{1B}[3~", "\u{1B}[5~", "\u{1B}[2~", "\u{1B}b", "\u{1B}f", "\u{1B}.",
    "\u{1B}\r", "\u{1B}[200~one\ntwo\u{1B}[201~", "\u{1B}[200~", "\u{1B}[201~", "é", "茶", "\u{301}",
    "\u{1F680}", "what is tea?\r", "list\r", "more\r", "/map green tea\r", "ambiguous\r", "/help\r",
    "/csv\r", "/time\r", "/reset\r", "/sessions\r", "unknown word\r", "\t\t", "\r", "\u{12}tea",
  ]

  func input(_ random: inout Seeded) -> [UInt8] {
    Array(
      (0..<(10 + random.below(150))).map { _ in random.one(of: Self.keys, or: " ") }.joined().utf8)
  }

  mutating func fault(of input: [UInt8]) -> String? {
    let environment = [
      "HOME": folder.path, "XDG_STATE_HOME": folder.path, "EDITOR": "true", "VISUAL": "true",
      "PAGER": "cat", "TMPDIR": folder.path, "PATH": "/nonexistent",
      // Leaks at the end of a sanitized program are none of ours: Swift frees nothing then.
      "ASAN_OPTIONS": "detect_leaks=0",
    ]
    do {
      let chat = try PseudoTerminal.chat(
        "canned-chat", ["--quiet"], environment: environment,
        columns: 20 + input.count % 90, rows: 5 + input.count % 30)
      chat.send(String(decoding: input, as: UTF8.self))
      // Ends a paste, a search, a question of lore's own and the line, then leaves.
      let code = try chat.leaveWhatever()
      if code != 0 { return "ended with \(code)" }
      return chat.isSane ? nil : "the terminal is not as it was"
    } catch {
      return "\(error)"
    }
  }
}

extension PseudoTerminal {
  /// Leaves the chat whatever is going on; returns the exit code.
  fileprivate func leaveWhatever() throws -> Int32 {
    let deadline = now() + 20
    while now() < deadline {
      send("\u{1B}[201~\u{07}\u{03}\u{15}\r\u{04}")
      if let code = exitCode(within: 0.2) { return code }
    }
    throw Failure.stillRunning(screen: screen.text)
  }
}
