import CEditline
package import Import

/// The review of an import at the terminal: shows the screen, reads a line, until the person saves, tries or leaves.
package struct ReviewDialogue {
  let editor: any LineSource
  let output: Output
  let settings: ChatSettings
  /// Questions that an import would answer.
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

  /// A dialogue on the standard streams.
  package static func standard(
    settings: ChatSettings, examples: @escaping (PreparedImport) -> [String]
  ) -> ReviewDialogue {
    let output = Output.standard
    // The terminal's own line editing is enough for answers of a word, and the chat that may follow has libedit,
    // which is one a process.
    let editor = PlainEditor(prompt: "import> ", output: output)
    return ReviewDialogue(editor: editor, output: output, settings: settings, examples: examples)
  }

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
