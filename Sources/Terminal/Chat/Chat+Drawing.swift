import Answers
import CEditline
import Glibc

// A picture from the chat.
extension Chat {
  /// `/draw CONCEPT`: a picture of what stands around it, or of the whole graph, opened by the desktop.
  mutating func draw(_ typed: String) throws(OutputFailure) {
    let whole = typed.isEmpty ? guide.diagram(of: nil, depth: 2, most: 300) : try diagram(of: typed)
    guard let diagram = whole else { return }
    if diagram.isEmpty { return try say("There is nothing to draw.") }
    let folder = variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array((folder + "/lore-XXXXXX.svg").utf8CString)
    let file = mkstemps(&template, 4)
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard file >= 0 else {
      return try say("I cannot write \(path): \(String(cString: strerror(errno)))", .warning)
    }
    defer { close(file) }
    do {
      try Graphviz.drawSVG(diagram.dot, to: Output(descriptor: file))
    } catch {
      unlink(path)
      return try say("\(error)", .warning)
    }
    let remark = diagram.remark.map { " (\($0))" } ?? ""
    switch Chat.show(path) {
    case .shown: try say("Opened \(path)\(remark)", .quiet)
    case .noProgram:
      try say(
        "Drawn in \(path)\(remark). No program was found that shows it: open it in a web browser.",
        .quiet)
    case .failed(let code):
      try say(
        "Drawn in \(path)\(remark). The desktop could not open it (exit code \(code)): open it in a web browser.",
        .quiet)
    }
  }

  /// A picture around what a typed name means, or around two with "and" between them; nil once the person was told
  /// or asked.
  private mutating func diagram(of typed: String) throws(OutputFailure) -> Diagram? {
    // "tea and coffee" is the name of nothing, yet of two things.
    if guide.names(meantBy: typed).isEmpty {
      let both = guide.diagram(of: typed, depth: 2, most: 300)
      if both == nil, try !tellKind(typed, command: { "/draw " + $0 }) {
        try sayNothingIsCalled(typed)
      }
      return both
    }
    guard let name = try thing(meantBy: typed, command: { "/draw " + $0 }) else { return nil }
    let diagram = guide.diagram(of: name, depth: 2, most: 300)
    if diagram == nil { try sayNothingIsCalled(typed) }
    return diagram
  }

  private enum Showing {
    case shown
    /// There is no program for it, or no desktop to show it on.
    case noProgram
    case failed(Int32)
  }

  /// Has the desktop show a file. Some of its programs hand the file on and end at once, with a code that tells
  /// whether they could; others stay as long as the picture is looked at, and are not waited for.
  private static func show(_ path: String) -> Showing {
    let command = """
      if [ -n "$DISPLAY$WAYLAND_DISPLAY" ] && command -v xdg-open >/dev/null; then p=xdg-open
      elif command -v wslview >/dev/null; then p=wslview
      elif [ "$(uname)" = Darwin ]; then p=open
      else exit 127; fi
      $p '\(path)' >/dev/null 2>&1 </dev/null &
      for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        kill -0 $! 2>/dev/null || { wait $!; exit $?; }
        sleep 0.1
      done
      """
    switch ShellCommand(command).run(input: "") {
    case 0: return .shown
    case 127, nil: return .noProgram
    case let code?: return .failed(code)
    }
  }
}
