import CEditline
import Glibc

// Adds keys that bash has and libedit has not: undo, the last word of the line before, the line in an editor.
extension LineEditor {
  func bindEditing(of editor: OpaquePointer) {
    lore_editor_add(editor, "lore-undo", "Take back what was typed last") { editor, _ in
      lore_editor_undo(editor) != 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
    }
    lore_editor_add(editor, "lore-search", "Search what was asked") { editor, _ in
      lore_editor_search(editor)
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

  /// The end of what is suggested for the line, as it is shown behind the cursor: "what aff" →
  /// "ects service management?".
  func suggestion(_ editor: OpaquePointer) -> String? {
    let typed = textBeforeCursor(editor)
    guard let whole = suggester(typed), whole.utf8.count > typed.utf8.count,
      whole.hasPrefix(typed)
    else { return nil }
    let rest = whole.dropFirst(typed.count)
    // It is written to the terminal as it is, so nothing is suggested that a terminal would act on.
    return rest.contains { $0.isNewline } || String(rest) != String(rest).safeForTerminal()
      ? nil : String(rest)
  }

  /// Right, Ctrl-F, End and Ctrl-E take what is suggested at the end of the line; Alt-Right a word of it.
  func bindSuggestions(of editor: OpaquePointer) {
    lore_editor_add(editor, "lore-forward", "Take what is suggested, or go right") { editor, _ in
      if lore_editor_take_suggestion(editor, 0) != 0 { return UInt8(CC_REFRESH) }
      el_cursor(editor, 1)
      return UInt8(CC_CURSOR)
    }
    lore_editor_add(editor, "lore-to-end", "Take what is suggested, or go to the end") {
      editor, _ in
      if lore_editor_take_suggestion(editor, 0) != 0 { return UInt8(CC_REFRESH) }
      el_cursor(editor, Int32(Int16.max))
      return UInt8(CC_CURSOR)
    }
    lore_editor_add(editor, "lore-forward-word", "Take a suggested word, or go over one") {
      editor, _ in
      if lore_editor_take_suggestion(editor, 1) != 0 { return UInt8(CC_REFRESH) }
      lore_editor_next_word(editor)
      return UInt8(CC_CURSOR)
    }
    lore_editor_add(editor, "lore-vi-forward", "Take what is suggested, or go right") {
      editor, _ in
      // In vi's mode the Escape that begins the key has ended inserting and moved the cursor back, so the end is one
      // place further.
      guard let line = el_line(editor)?.pointee, line.cursor + 1 >= line.lastchar else {
        el_cursor(editor, 1)
        return UInt8(CC_CURSOR)
      }
      el_cursor(editor, 1)
      if lore_editor_take_suggestion(editor, 0) != 0 { el_push(editor, "a") }
      return UInt8(CC_REFRESH)
    }
  }

  /// The keys stand in the map of commands as well, since in vi's mode their Escape leaves inserting first.
  func bindInVi(_ editor: OpaquePointer) {
    for (key, function) in [("^L", "ed-clear-screen"), ("^R", "lore-search")] {
      lore_editor_bind(editor, key, function)
    }
    for key in ["[A", "OA"] { lore_editor_bind_command(editor, key, "ed-search-prev-history") }
    for key in ["[B", "OB"] { lore_editor_bind_command(editor, key, "ed-search-next-history") }
    lore_editor_bind_command(editor, "[200~", "lore-paste")
    for key in ["[C", "OC"] { lore_editor_bind_command(editor, key, "lore-vi-forward") }
    for (key, function) in [("^F", "lore-forward"), ("^E", "lore-to-end")] {
      lore_editor_bind(editor, key, function)
    }
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
