import CEditline
import Glibc

/// A line of the chat edited through libedit. One a process, on one thread: libedit keeps global
/// state.
package final class LineEditor: LineSource {
  package var waiting: String?
  private let completer: (String) -> Completion
  let suggester: (String) -> String?
  private let describer: (String) -> String?
  let output: Output
  private let isColored: Bool
  private(set) var editor: OpaquePointer?
  /// Whether line breaks were pasted into the line that is being edited.
  private var hasPastedLines = false
  /// Whether Tab has listed already, for the line that is being edited, what an empty line may become.
  private var hasListed = false
  /// The last word of the line before, for Alt-dot.
  var lastWord: String?

  /// - Parameter completer: the completions of the text before the cursor.
  /// - Parameters:
  ///   - completer: what Tab offers for the text before the cursor.
  ///   - describer: what a completion is, beside it in the list.
  ///   - suggester: the whole of what a line may become, shown in grey where there is colour.
  /// - Returns: nil when libedit cannot start on this terminal.
  package init?(
    prompt: String, isColored: Bool, output: Output,
    completer: @escaping (String) -> Completion,
    suggester: @escaping (String) -> String? = { _ in nil },
    describer: @escaping (String) -> String? = { _ in nil }
  ) {
    self.completer = completer
    self.suggester = suggester
    self.describer = describer
    self.isColored = isColored
    self.output = output
    // Colours stand between two \1, which libedit sends as they are; it would lose them at the very end of a prompt,
    // so a space follows.
    let shown = isColored ? "\u{1}\u{1B}[36m\u{1}\(prompt)\u{1}\u{1B}[0m\u{1} " : prompt + " "
    editor = lore_editor_open("lore", shown, Unmanaged.passUnretained(self).toOpaque())
    guard let editor else { return nil }
    bindKeys(of: editor)
    // Without colour a suggestion would be taken for what was typed.
    guard isColored else { return }
    lore_editor_suggest { editor in
      LineEditor.owner(of: editor)?.suggestion(editor).flatMap { strdup($0) }
    }
  }

  deinit {
    if let editor { lore_editor_close(editor) }
  }

  package func remember(_ line: String) {
    lastWord = line.split(whereSeparator: \.isWhitespace).last.map(String.init)
    if let editor { lore_editor_remember(editor, line) }
  }

  package func read() -> LineEvent {
    guard let editor else { return .end }
    (hasPastedLines, hasListed) = (false, false)
    var line: UnsafePointer<CChar>?
    var length: Int32 = 0
    switch lore_editor_read(editor, &line, &length) {
    case LORE_READ_LINE:
      guard let line else { return .end }
      let bytes = UnsafeRawBufferPointer(start: line, count: Int(length))
      let text = repaired(bytes.last == 0x0A ? bytes.dropLast() : bytes[...])
      return .line(text, isPasted: hasPastedLines && text.contains("\n"))
    case LORE_READ_INTERRUPTED:
      return .interrupted(wasEmpty: lore_editor_interrupted_on_empty() != 0)
    case LORE_READ_SIGNAL: return .signal(lore_editor_last_signal())
    default: return .end
    }
  }

  private func bindKeys(of editor: OpaquePointer) {
    lore_editor_add(editor, "lore-complete", "Complete a name or a question") { editor, _ in
      LineEditor.owner(of: editor)?.complete() ?? UInt8(CC_ERROR)
    }
    lore_editor_add(editor, "lore-paste", "Insert what is pasted") { editor, _ in
      LineEditor.owner(of: editor)?.paste() ?? UInt8(CC_ERROR)
    }
    lore_editor_add(editor, "lore-second-line", "Begin another line") { editor, _ in
      el_insertstr(editor, "\n") == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
    }
    lore_editor_bind(editor, "^I", "lore-complete")
    bindEditing(of: editor)
    bindSuggestions(of: editor)
    guard lore_editor_is_emacs(editor) != 0 else { return bindInVi(editor) }
    let keys = [
      ("\\e[200~", "lore-paste"), ("\\e\\r", "lore-second-line"), ("\\e\\n", "lore-second-line"),
      ("\\e[A", "ed-search-prev-history"), ("\\eOA", "ed-search-prev-history"),
      ("\\e[B", "ed-search-next-history"), ("\\eOB", "ed-search-next-history"),
      ("\\e[1;5C", "lore-forward-word"), ("\\e[1;5D", "ed-prev-word"),
      ("\\e[1;3C", "lore-forward-word"), ("\\e[1;3D", "ed-prev-word"),
      ("\\ef", "lore-forward-word"),
      ("\\e[1~", "ed-move-to-beg"), ("\\e[7~", "ed-move-to-beg"),
      ("\\e[4~", "lore-to-end"), ("\\e[8~", "lore-to-end"), ("^E", "lore-to-end"),
      ("\\e[F", "lore-to-end"), ("\\eOF", "lore-to-end"),
      ("\\e[C", "lore-forward"), ("\\eOC", "lore-forward"), ("^F", "lore-forward"),
      ("\\e[3~", "ed-delete-next-char"), ("^R", "lore-search"),
      ("\\e[1;2C", "lore-forward"), ("\\e[1;2D", "ed-prev-char"),
      ("\\e[1;2A", "ed-search-prev-history"), ("\\e[1;2B", "ed-search-next-history"),
      ("\\e[5~", "ed-search-prev-history"), ("\\e[6~", "ed-search-next-history"),
      ("\\e[2~", "ed-unassigned"), ("^_", "lore-undo"), ("\\e.", "lore-last-word"),
      ("^X^E", "lore-edit"), ("^X^U", "lore-undo"),
    ]
    for (key, function) in keys { lore_editor_bind(editor, key, function) }
  }

  static func owner(of editor: OpaquePointer) -> LineEditor? {
    lore_editor_owner(editor).map {
      Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue()
    }
  }
}

// MARK: What keys do

extension LineEditor {
  /// The text before the cursor.
  func textBeforeCursor(_ editor: OpaquePointer) -> String {
    guard let line = el_line(editor)?.pointee else { return "" }
    let count = line.cursor - line.buffer
    return repaired(UnsafeRawBufferPointer(start: line.buffer, count: count))
  }

  /// Tab: extends the text as far as all completions agree, and lists them when there are several.
  private func complete() -> UInt8 {
    guard let editor else { return UInt8(CC_ERROR) }
    let completion = completer(textBeforeCursor(editor))
    guard !completion.candidates.isEmpty else { return UInt8(CC_ERROR) }
    let extended = completion.extended
    if extended != completion.replaced {
      let kept = extended.hasPrefix(completion.replaced) ? completion.replaced : ""
      if kept.isEmpty {
        let count = completion.replaced.unicodeScalars.count
        if count > 0 { el_deletestr(editor, Int32(count)) }
      }
      el_insertstr(editor, String(extended.dropFirst(kept.count)))
    }
    if completion.candidates.count == 1 { return UInt8(CC_REFRESH) }
    // On an empty line the list is always the same, so it is shown once below a prompt.
    if completion.isOnlyListed {
      if hasListed { return UInt8(CC_NORM) }
      hasListed = true
    }
    let screen = Screen.current(of: output, color: isColored)
    let lines = screen.draw(completion, describe: describer)
    output.reportPrompt("\r\n" + lines.joined(separator: "\r\n") + "\r\n")
    return UInt8(CC_REDISPLAY)
  }

  /// The start of a bracketed paste: inserts all of it at once and runs nothing.
  private func paste() -> UInt8 {
    guard let editor else { return UInt8(CC_ERROR) }
    var length = 0
    guard let bytes = lore_editor_read_paste(editor, &length) else { return UInt8(CC_ERROR) }
    let text = LineEditor.cleaned(
      pasted: repaired(UnsafeRawBufferPointer(start: bytes, count: length)))
    if text.isEmpty { return UInt8(CC_NORM) }
    if text.contains("\n") { hasPastedLines = true }
    if lore_editor_is_emacs(editor) == 0 {
      // The Escape of the paste ended inserting and moved the cursor back; "a" begins it again.
      if let line = el_line(editor)?.pointee, line.cursor < line.lastchar { el_cursor(editor, 1) }
      defer { el_push(editor, "a") }
      return el_insertstr(editor, text) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
    }
    return el_insertstr(editor, text) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
  }

  /// Pasted text as it goes into the line: one kind of line break, none at the ends, tabs as
  /// spaces, no other control characters.
  package static func cleaned(pasted text: String) -> String {
    var clean = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": clean.append("\n")
      case "\n": if !afterReturn { clean.append("\n") }
      case "\t": clean.append(" ")
      default:
        if scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) { clean.append(scalar) }
      }
      afterReturn = scalar == "\r"
    }
    var lines = String(clean).split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines = lines.dropFirst() }
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines = lines.dropLast() }
    return lines.joined(separator: "\n")
  }
}
