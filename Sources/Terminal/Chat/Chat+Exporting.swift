import Answers
import Assistant
import CEditline
import Glibc

// Hands the last answer to other programs: as CSV or Markdown, through a command, on the clipboard.
extension Chat {
  /// `/csv FILE`: the last answer as comma-separated values; shown where no file is named.
  func exportCSV(to path: String) throws(OutputFailure) {
    guard let reply = lastReply else { return try say("Nothing was asked yet.") }
    guard let table = reply.table else { return try say("The last answer has nothing to list.") }
    let lines = table.map { $0.map(Chat.csvCell).joined(separator: ",") }
    try export(lines.map { $0 + "\n" }.joined(), to: path)
  }

  /// `/md FILE`: the last answer as Markdown; shown where no file is named.
  func exportMarkdown(to path: String) throws(OutputFailure) {
    guard let reply = lastReply else { return try say("Nothing was asked yet.") }
    let blocks = reply.answer.blocks.map(Chat.markdown(of:))
    try export(blocks.joined(separator: "\n\n") + "\n", to: path)
  }

  private func export(_ text: String, to path: String) throws(OutputFailure) {
    if path.isEmpty {
      let screen = screen
      let lines = screen.safe(text, keepingLines: true)
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
      return try pager.show(lines, on: output, screen: screen)
    }
    try write(text, to: path, telling: "Saved the answer in \(path).")
  }

  /// A cell of CSV (RFC 4180): quoted where it holds a comma, a quote or a line break.
  ///
  /// `tea, black` → `"tea, black"`. What a spreadsheet would run as a formula is left as it is: the
  /// answer is what the graph says.
  static func csvCell(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// `| COMMAND`: the last answer on a shell command's standard input, a line an item, the cells of
  /// a table parted by tabs.
  func pipe(through command: String) throws(OutputFailure) {
    guard let reply = lastReply else { return try say("Nothing was asked yet.") }
    if command.isEmpty { return try say("Which command? For example: | sort") }
    let code = ShellCommand(command).run(input: reply.lines)
    // A Ctrl-C while the command ran was meant for the command, so it is forgotten.
    lore_interrupt_clear()
    guard let code else { return try say("No shell could be started.", .warning) }
    if code != 0 {
      try say("\(command.split(separator: " ").first ?? "") ended with \(code)", .quiet)
    }
  }

  /// `/copy`: the last answer on the clipboard, by the desktop's own program, else by the terminal
  /// (OSC 52), which reaches through ssh, and never says whether it did.
  func copy() throws(OutputFailure) {
    guard let reply = lastReply else { return try say("Nothing was asked yet.") }
    let programs = """
      if [ -n "$WAYLAND_DISPLAY" ] && command -v wl-copy >/dev/null; then exec wl-copy 2>/dev/null; fi
      if command -v pbcopy >/dev/null; then exec pbcopy; fi
      if [ -n "$DISPLAY" ] && command -v xclip >/dev/null; then
        exec xclip -selection clipboard >/dev/null 2>&1; fi
      if [ -n "$DISPLAY" ] && command -v xsel >/dev/null; then exec xsel -ib >/dev/null 2>&1; fi
      exit 127
      """
    if ShellCommand(programs).run(input: reply.lines) == 0 { return try say("Copied.", .quiet) }
    let encoded = reply.lines.inBase64
    guard encoded.utf8.count <= Chat.mostOfTerminalsClipboard else {
      return try say(
        "That is too long for the terminal's clipboard; /csv FILE writes it.", .warning)
    }
    try output.write("\u{1B}]52;c;\(encoded)\u{07}")
    try say(
      "Handed to the terminal, as no clipboard program ran. Where it does not take it, install wl-copy or xclip, or write a file: /csv FILE.",
      .quiet)
  }

  /// The most bytes of base64 that terminals take at a time: xterm, the strictest, reads no more.
  private static let mostOfTerminalsClipboard = 74_994
}

extension Reply {
  /// The answer as rows of cells, its columns' names first; nil where there is nothing to list.
  /// An answer without columns has one: "answer".
  fileprivate var table: [[String]]? {
    if !rows.isEmpty { return (columns.isEmpty ? [] : [columns]) + rows }
    return answers.isEmpty ? nil : [["answer"]] + answers.map { [$0] }
  }

  /// The answer as lines of text for a program: rows, else items, else what a person reads.
  fileprivate var lines: String {
    let lines: [String]
    if !rows.isEmpty {
      lines = rows.map { $0.map(\.onOneLine).joined(separator: "\t") }
    } else {
      lines = answers.isEmpty ? [text] : answers.map(\.onOneLine)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension String {
  /// The text on one line, without what would part lines or cells: a tab becomes a space.
  fileprivate var onOneLine: String {
    String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// The text in base64 (RFC 4648, section 4): "tea" → "dGVh".
  var inBase64: String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let bytes = Array(utf8)
    var encoded: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      var bits = part.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - part.count)
      for place in 0..<4 {
        encoded.append(
          place <= part.count ? letters[(bits >> (18 - 6 * place)) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
