import CEditline
package import Import

/// The review of an import at the terminal: shows the screen, reads a line, until the person saves, tries or leaves.
package struct ReviewDialogue {
  let editor: any LineSource
  let output: Output
  let settings: ChatSettings
  /// Finds questions that an import would answer.
  let examples: (PreparedImport) -> [String]

  package init(
    editor: any LineSource, output: Output, settings: ChatSettings,
    examples: @escaping (PreparedImport) -> [String]
  ) {
    self.editor = editor
    self.output = output
    self.settings = settings
    self.examples = examples
  }

  /// A dialogue on the standard streams. It must be gone before the chat that may follow: libedit is one a process.
  package static func standard(
    environment: TerminalEnvironment, settings: ChatSettings,
    examples: @escaping (PreparedImport) -> [String]
  ) -> ReviewDialogue {
    let output = Output.standard
    var editor: any LineSource = PlainEditor(prompt: "import> ", output: output)
    if !environment.isDumb,
      let lineEditor = LineEditor(
        prompt: "import>", isColored: settings.isColored, output: output, completer: completions)
    {
      editor = lineEditor
    }
    return ReviewDialogue(editor: editor, output: output, settings: settings, examples: examples)
  }

  /// The commands that a line may become: "fl" → "flip".
  private static func completions(of text: String) -> Completion {
    let fitting = Review.commands.filter { $0.hasPrefix(text.lowercased()) }
    return fitting.isEmpty ? .none : Completion(replacing: text, with: fitting)
  }

  /// Asks where an import is saved; nil where it is not to be.
  package func folder(for review: Review) throws(OutputFailure) -> String? {
    let example = review.prepared.source.stem
    try write("Save in which folder? For example: \(example). Enter goes on without saving.")
    guard case .line(let line, _) = editor.read() else {
      try output.write("\n")
      return nil
    }
    let path = Chat.expanded(line.trimmed)
    return path.isEmpty ? nil : path
  }

  /// Tells the person why an import could not be saved, and the like.
  package func tell(_ sentence: String) throws(OutputFailure) { try write(sentence) }

  /// - Returns: what the person wants: to save, to try, or to leave. Ctrl-D and a signal leave.
  package func run(_ review: inout Review) throws(OutputFailure) -> Review.Step {
    lore_interrupt_install()
    try show(review)
    while true {
      switch editor.read() {
      case .line(let line, _):
        let step = review.take(line.split(whereSeparator: \.isNewline).joined(separator: " "))
        guard case .show(let word) = step else { return step }
        if word.isEmpty { try show(review) } else { try write(word) }
      case .interrupted: try output.write("^C\n")
      case .end, .signal:
        try output.write("\n")
        return .leave
      }
    }
  }

  private func show(_ review: Review) throws(OutputFailure) {
    for line in review.lines(examples: examples(review.prepared)) { try write(line) }
  }

  private func write(_ line: String) throws(OutputFailure) {
    let screen = Screen.current(
      of: output, isUnicode: settings.isUnicode, color: settings.isColored)
    let indent = line.prefix { $0 == " " }.count
    for part in wrapped(
      screen.safe(String(line.dropFirst(indent))), columns: screen.columns, indent: indent,
      hanging: indent + 2)
    {
      try output.write(line: part)
    }
  }
}
