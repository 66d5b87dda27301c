/// The screen or the file that is drawn on: its size, and what it can show.
package struct Screen: Equatable, Sendable {
  /// The width in columns, each of one narrow character; at least 1.
  package var columns: Int
  /// The height in lines.
  package var rows: Int
  /// Whether lines and arrows may be drawn with characters beyond ASCII.
  package var isUnicode: Bool
  package var hasColor: Bool

  package init(columns: Int, rows: Int, isUnicode: Bool = true, hasColor: Bool = false) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
    self.isUnicode = isUnicode
    self.hasColor = hasColor
  }

  /// The ways in which a text may stand out: only attributes and colours that read on dark and on light.
  package enum Style: String, Sendable {
    case bold = "1"
    /// Numbers to type, keys, commands.
    case accent = "36"
    /// Remarks beside the answer.
    case quiet = "2"
    case warning = "33"
  }

  package func styled(_ text: String, _ style: Style) -> String {
    hasColor && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Foreign text made safe, and plain where the screen is.
  package func safe(_ text: String, keepingLines: Bool = false) -> String {
    let text = text.safeForTerminal(keepingLines: keepingLines)
    return isUnicode ? text : text.inASCII
  }

  var arrow: String { isUnicode ? "→" : "->" }
  var dash: String { isUnicode ? "—" : "--" }
  var rule: String { isUnicode ? "─" : "-" }
  var dot: String { isUnicode ? "·" : "*" }
  var ellipsis: String { isUnicode ? "…" : "..." }
}
