/// A line of a pipe table, parted at the bars that no backslash stands before.
///
/// Example: `| a \| b | c |` has the cells `a \| b`, as `a | b`, and `c`.
struct PipeRow {
  struct Part {
    /// The cell as written, without the spaces around it, `\|` as `|`.
    let raw: String
    /// The column of the line where it begins, from 1.
    let column: Int
  }

  private(set) var cells: [Part] = []

  init(_ line: Substring) {
    var content = ""
    var start = 1
    var column = 0
    var isEscaped = false
    var parts: [Part] = []
    for character in line {
      column += character.unicodeScalars.count
      if character == "|", !isEscaped {
        parts.append(Self.part(content, from: start))
        content = ""
        start = column + 1
      } else {
        if character == "|", isEscaped { content.removeLast() }
        content.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    parts.append(Self.part(content, from: start))
    if let first = parts.first, first.raw.isEmpty, parts.count > 1 { parts.removeFirst() }
    if let last = parts.last, last.raw.isEmpty, parts.count > 1 { parts.removeLast() }
    cells = parts
  }

  private static func part(_ content: String, from start: Int) -> Part {
    let indent = content.prefix { $0.isWhitespace }.count
    return Part(raw: content.trimmed, column: start + indent)
  }
}
