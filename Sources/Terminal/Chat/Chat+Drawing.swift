import Answers
import CEditline
import Glibc

// A picture from the chat.
extension Chat {
  /// `/draw CONCEPT`: a picture of what stands around it, or of the whole graph, opened by the desktop.
  func draw(_ name: String) throws(OutputFailure) {
    guard
      let diagram = guide.diagram(of: name.isEmpty ? nil : name, depth: 2, most: 300),
      !diagram.isEmpty
    else {
      return try say(
        name.isEmpty
          ? "There is nothing to draw." : "Nothing is called \"\(name)\"; Tab completes names.")
    }
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
    let isOpened = Chat.open(path)
    try say((isOpened ? "Opened \(path)" : "Drawn: \(path)") + remark, .quiet)
  }

  /// Whether the desktop has a program that shows a file.
  private static func open(_ path: String) -> Bool {
    let command =
      "for p in xdg-open open; do command -v $p >/dev/null && { $p '\(path)' >/dev/null 2>&1 </dev/null & exit 0; }; done; exit 127"
    return ShellCommand(command).run(input: "") == 0
  }
}
