import CEditline
import Glibc

// Keys of bash that libedit has not: undo, the last word of the line before, the line in an editor.
extension LineEditor {
  func bindEditing(of editor: OpaquePointer) {
    lore_editor_add(editor, "lore-undo", "Take back what was typed last") { editor, _ in
      lore_editor_undo(editor) != 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
    }
    lore_editor_add(editor, "lore-last-word", "Insert the last word of the line before") {
      editor, _ in
      guard let word = LineEditor.owner(of: editor)?.lastWord else { return UInt8(CC_ERROR) }
      return el_insertstr(editor, word) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
    }
    lore_editor_add(editor, "lore-edit", "Write the line in an editor") { editor, _ in
      LineEditor.owner(of: editor)?.editElsewhere() ?? UInt8(CC_ERROR)
    }
  }

  /// In vi's mode Escape comes first and leaves inserting, so that these stand in the map of commands.
  func bindInVi(_ editor: OpaquePointer) {
    for (key, function) in [("^L", "ed-clear-screen"), ("^R", "em-inc-search-prev")] {
      lore_editor_bind(editor, key, function)
    }
    for key in ["[A", "OA"] { lore_editor_bind_command(editor, key, "ed-search-prev-history") }
    for key in ["[B", "OB"] { lore_editor_bind_command(editor, key, "ed-search-next-history") }
    lore_editor_bind_command(editor, "[200~", "lore-paste")
  }

  /// Ctrl-X Ctrl-E: the line in `$VISUAL` or `$EDITOR`, and what was made of it.
  private func editElsewhere() -> UInt8 {
    guard let editor, let line = el_line(editor)?.pointee else { return UInt8(CC_ERROR) }
    let text = repaired(
      UnsafeRawBufferPointer(start: line.buffer, count: line.lastchar - line.buffer))
    let program = ["VISUAL", "EDITOR"].compactMap { variable($0) }.first { !$0.isEmpty } ?? "vi"
    let folder = variable("TMPDIR") ?? "/tmp"
    var template = Array((folder + "/lore-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return UInt8(CC_ERROR) }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { unlink(path) }
    do {
      try Output(descriptor: descriptor).write(text + "\n")
      close(descriptor)
    } catch {
      close(descriptor)
      return UInt8(CC_ERROR)
    }
    lore_editor_cook(editor, 1)
    let code = ShellCommand("\(program) '\(path)' </dev/tty").run(input: "")
    lore_editor_cook(editor, 0)
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard code == 0, file >= 0 else { return UInt8(CC_REDISPLAY) }
    defer { close(file) }
    var reader = LineReader(descriptor: file)
    var lines: [String] = []
    while case .text(let line)? = reader.next() { lines.append(line) }
    let written = LineEditor.cleaned(pasted: lines.joined(separator: "\n"))
    lore_editor_replace(editor, written)
    return UInt8(CC_REDISPLAY)
  }
}
